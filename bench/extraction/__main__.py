"""Scores the readers of saved pages on layouts whose truth is known.

    python -m bench.extraction [--pages] [--held-back] [--write FOLDER]

With ``--pages`` a line a page is printed, with ``--held-back`` the layouts that nothing was tuned on; ``--write`` writes
the pages as files, to look at.
"""

import argparse
from collections.abc import Callable
from pathlib import Path
from statistics import fmean

from bench.extraction import built, busy, held_back, told
from bench.extraction.made import Made
from bench.extraction.readers import readers
from bench.extraction.scoring import Score, score

Layouts = tuple[Callable[[], Made], ...]
LAYOUTS: Layouts = (*told.LAYOUTS, *built.LAYOUTS, *busy.LAYOUTS)
FACTS = ("title", "published", "source", "author")


def scores(layouts: Layouts) -> dict[str, list[Score]]:
    """Every reader's score on every layout."""
    made = [layout() for layout in layouts]
    return {name: [score(one, read(one.html)) for one in made] for name, read in readers().items()}


def _print_sums(found: dict[str, list[Score]]) -> None:
    print(
        f"{'':18} {'F1':>6} {'prec.':>6} {'recall':>6} {'worst':>6} {'doubled':>8}",
        *(f"{f:>10}" for f in FACTS),
    )
    for name, rows in found.items():
        means = [fmean(getattr(row, field) for row in rows) for field in ("f1", "precision", "recall")]
        told_facts = [
            f"{sum(getattr(row, fact) == 1 for row in rows):>5} -{sum(getattr(row, fact) < 0 for row in rows):<3}"
            for fact in FACTS
        ]
        numbers = " ".join(f"{mean:6.3f}" for mean in means)
        worst = min(row.f1 for row in rows)
        print(
            f"{name:18} {numbers} {worst:6.3f} {sum(row.doubled for row in rows):8}",
            *(f"{t:>10}" for t in told_facts),
        )


def _print_pages(layouts: Layouts, found: dict[str, list[Score]]) -> None:
    print(f"{'F1, facts: title date outlet author':36}", *(f"{name:>18}" for name in found))
    for number, layout in enumerate(layouts):
        cells = []
        for rows in found.values():
            row = rows[number]
            facts = "".join({1: "+", 0: ".", -1: "x"}[getattr(row, fact)] for fact in FACTS)
            cells.append(f"{row.f1:.3f} {facts}{' twice' if row.doubled else '':6}")
        print(f"{layout.__name__:36}", *(f"{cell:>18}" for cell in cells))


def main() -> None:
    """Score and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", action="store_true")
    parser.add_argument("--held-back", action="store_true")
    parser.add_argument("--write", type=Path, metavar="FOLDER")
    args = parser.parse_args()
    layouts = held_back.LAYOUTS if args.held_back else LAYOUTS
    if args.write:
        args.write.mkdir(parents=True, exist_ok=True)
        for layout in layouts:
            (args.write / f"{layout.__name__}.html").write_text(layout().html, encoding="utf-8")
    found = scores(layouts)
    if args.pages:
        _print_pages(layouts, found)
    print(f"{len(layouts)} layouts; facts: right -wrong")
    _print_sums(found)


if __name__ == "__main__":
    main()
