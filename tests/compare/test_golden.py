"""Pairs of short texts with what a careful reader finds in them: those told rightly, and those still told wrongly.

A pair is a JSON file under golden/solved or golden/unsolved. One that gets solved fails its test as "unexpectedly
passing": move its file to the other folder and write docs/tricky-cases.md anew:

    python -m tests.compare.test_golden
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bench.sentences import read_cases
from compare import Divergence, Link, compare_texts
from corpus.spans import Span

GOLDEN = Path(__file__).parent / "golden"
PAGE = Path(__file__).parents[2] / "docs" / "tricky-cases.md"


@dataclass(frozen=True)
class Pair:
    """Two texts; links as (left sentence, right sentence, kind, moved), and divergences by what each side says."""

    name: str
    what: str
    now: str
    left: str
    right: str
    links: tuple[tuple[str, str, str, bool], ...]
    divergences: tuple[dict[str, Any], ...]


def read(folder: str) -> tuple[Pair, ...]:
    """The pairs of a folder, by name."""
    found = []
    for path in sorted((GOLDEN / folder).glob("*.json")):
        raw = json.loads(path.read_text(encoding="utf-8"))
        links = tuple((k["left"], k["right"], k["kind"], k["moved"]) for k in raw["links"])
        found.append(
            Pair(
                path.stem,
                raw["what"],
                raw.get("now", ""),
                raw["left"],
                raw["right"],
                links,
                tuple(raw["divergences"]),
            )
        )
    return tuple(found)


SOLVED, UNSOLVED = read("solved"), read("unsolved")


def misses(pair: Pair) -> list[str]:
    """What was not found and what was found too much, in plain lines; none when all is as a reader finds it."""
    found = compare_texts(pair.left, pair.right)
    told = {_told(pair, link) for link in found.links}
    wrong = [f"not linked: {link}" for link in pair.links if link not in told]
    wrong += [f"linked: {link}" for link in sorted(told - set(pair.links))]
    rest = list(found.divergences)
    for wanted in pair.divergences:
        met = [d for d in rest if _meets(pair, d, wanted)]
        rest = [d for d in rest if d not in met]
        wrong += [] if met else [f"not told apart: {wanted}"]
    return wrong + [f"told apart: {pair.left[slice(*d.left)]} / {pair.right[slice(*d.right)]}" for d in rest]


def _told(pair: Pair, link: Link) -> tuple[str, str, str, bool]:
    return pair.left[slice(*link.left)], pair.right[slice(*link.right)], link.kind, link.moved


def _meets(pair: Pair, found: Divergence, wanted: dict[str, Any]) -> bool:
    """Whether a divergence is of a wanted kind and shares words with the wanted ones on both sides."""
    return (
        found.kind in wanted["kinds"]
        and _overlaps(found.left, pair.left, wanted["left"])
        and _overlaps(found.right, pair.right, wanted["right"])
    )


def _overlaps(span: Span, text: str, words: str) -> bool:
    start = text.index(words)
    return span[0] < start + len(words) and start < span[1]


@pytest.mark.parametrize("pair", SOLVED, ids=lambda p: p.name)
def test_a_hard_pair_is_told_as_a_reader_tells_it(pair: Pair) -> None:
    """Just the links, moves and divergences that a reader finds are found."""
    assert misses(pair) == []


@pytest.mark.parametrize("pair", UNSOLVED, ids=lambda p: p.name)
@pytest.mark.xfail(strict=True, reason="not solved yet")
def test_a_pair_still_told_wrongly(pair: Pair) -> None:
    """Told when one of the pairs that are known to be told wrongly is told rightly."""
    assert misses(pair) == []


def test_the_page_of_tricky_cases_is_true() -> None:
    """docs/tricky-cases.md holds every golden pair in the group where it stands."""
    assert PAGE.read_text(encoding="utf-8") == page()


def page() -> str:
    """docs/tricky-cases.md, from the golden files."""
    parts = [
        "# Tricky cases\n",
        "Pairs of short texts on which the comparison is easily wrong, each a file in tests/compare/golden. A test "
        "reads them and this page, so neither can lie. `python -m tests.compare.test_golden` writes the page.\n",
        f"## Told rightly ({len(SOLVED)})\n",
        *(_section(pair) for pair in SOLVED),
        f"## Still told wrongly ({len(UNSOLVED)})\n",
        *(_section(pair) for pair in UNSOLVED),
        "## Sentences still cut wrongly\n",
        "Of the hard cases in tests/compare/golden/sentences.txt these are not solved; a bar stands where a sentence "
        "should end.\n",
        *(f"- {' | '.join(case.sentences)}" for case in read_cases() if case.still_wrong),
    ]
    return "\n".join(parts) + "\n"


def _section(pair: Pair) -> str:
    title = pair.name.replace("-", " ")
    lines = [f"### {title[0].upper()}{title[1:]}\n", f"{pair.what}\n", f"> {pair.left}\n>\n> {pair.right}\n"]
    lines.append(f"A reader finds {_links(pair)}; {_divergences(pair)}.\n")
    if pair.now:
        lines.append(f"Now: {pair.now}\n")
    return "\n".join(lines)


def _links(pair: Pair) -> str:
    said = [f"{kind} and moved" if moved else kind for _, _, kind, moved in pair.links]
    if not said:
        return "no link"
    return f"{len(said)} link{'s' * (len(said) > 1)} ({', '.join(said)})"


def _divergences(pair: Pair) -> str:
    said = [f"{' or '.join(d['kinds'])}: “{d['left']}” against “{d['right']}”" for d in pair.divergences]
    return "; ".join(said) or "nothing differs"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
