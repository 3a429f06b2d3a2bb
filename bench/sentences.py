"""Our sentence splitter beside the libraries, on the hard cases of tests/compare/golden/sentences.txt, and its speed.

    python -m bench.sentences            # peers that are installed take part: pysbd, syntok, sentencex
    python -m bench.sentences --misses   # and every case that any of them gets wrong

A case is right when the pieces are, white space and pieces without a word aside. All splitters are told that the text
is English. The first groups were written before the rules were mended to meet them; of the last, written afterwards,
the rules got 94% right unseen. Times are CPU seconds of this process for 10,000 words of the shipped samples, the
least of a few runs.

The peers, all MIT: pysbd 0.3.4 (last release February 2021; 0.5 MB, no dependency), syntok 1.4.4 (0.2 MB, needs regex,
3.5 MB), sentencex 1.0.32 (kept, compiled; 4 MB).
"""

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path

from compare.sentences import sentence_spans
from corpus.samples import sample_articles

CASES = Path(__file__).parents[1] / "tests" / "compare" / "golden" / "sentences.txt"
WORDS = 10_000
RUNS = 3

Splitter = Callable[[str], list[str]]


@dataclass(frozen=True, slots=True)
class Case:
    """A text, the sentences a careful reader sees in it, and the heading it stands under."""

    group: str
    text: str
    sentences: tuple[str, ...]
    still_wrong: bool


def read_cases(path: Path = CASES) -> tuple[Case, ...]:
    """The cases of a file: "## heading", then one case a line.

    "|" stands between sentences, "⏎" for a line end, and "? " before a case that is not solved yet.
    """
    found: list[Case] = []
    group = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            group = line.removeprefix("## ") if line.startswith("## ") else group
        elif line:
            case = line.removeprefix("? ").replace("⏎", "\n")
            text = case.replace(" | ", " ").replace("|", "")
            found.append(
                Case(group, text, tuple(piece.strip() for piece in case.split("|")), line.startswith("? "))
            )
    return tuple(found)


def ours(text: str) -> list[str]:
    """The pieces ``compare.sentences`` cuts a text into."""
    return [text[start:end] for start, end in sentence_spans(text)]


def splitters() -> dict[str, Splitter]:
    """Ours, and every peer that can be imported."""
    found: dict[str, Splitter] = {"ours": ours}
    for name, make in (("pysbd", _pysbd), ("syntok", _syntok), ("sentencex", _sentencex)):
        try:
            found[name] = make()
        except ImportError:
            print(f"{name} is not installed and is left out.")
    return found


def _pysbd() -> Splitter:
    segmenter = import_module("pysbd").Segmenter(language="en", clean=False)
    return lambda text: list(segmenter.segment(text))


def _syntok() -> Splitter:
    process = import_module("syntok.segmenter").process
    return lambda text: [
        "".join(t.spacing + t.value for t in sentence)
        for paragraph in process(text)
        for sentence in paragraph
    ]


def _sentencex() -> Splitter:
    return partial(import_module("sentencex").segment, "en")


def is_right(case: Case, split: Splitter) -> bool:
    """Whether a splitter cuts a case where a reader does."""
    return _bare(split(case.text)) == _bare(case.sentences)


def _bare(pieces: list[str] | tuple[str, ...]) -> list[str]:
    return ["".join(piece.split()) for piece in pieces if any(c.isalnum() for c in piece)]


def prose(words: int = WORDS) -> str:
    """At least ``words`` words of the shipped samples, over again where they do not reach."""
    text = "\n\n".join(article.text for article in sample_articles())
    return "\n\n".join([text] * (1 + words // len(text.split())))


def cpu_per_10_000(split: Splitter) -> float:
    """CPU seconds for 10,000 words."""
    text = prose()
    times = []
    for _ in range(RUNS):
        started = time.process_time()
        split(text)
        times.append(time.process_time() - started)
    return min(times) / len(text.split()) * WORDS


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--misses", action="store_true", help="print every case that a splitter gets wrong")
    asked = parser.parse_args()
    cases, known = read_cases(), splitters()
    right: dict[str, Counter[str]] = defaultdict(Counter)
    for name, split in known.items():
        for case in cases:
            right[case.group][name] += is_right(case, split)
            if asked.misses and not is_right(case, split):
                print(f"{name}: {split(case.text)}\n    not {list(case.sentences)}")
    _table(cases, known, right)


def _table(cases: tuple[Case, ...], known: dict[str, Splitter], right: dict[str, Counter[str]]) -> None:
    print(f"{'':62}{'cases':>7}" + "".join(f"{name:>11}" for name in known))
    sizes = Counter(case.group for case in cases)
    for group, size in sizes.items():
        print(f"{group:62}{size:7}" + "".join(f"{right[group][name]:11}" for name in known))
    shares = [sum(right[g][name] for g in sizes) / len(cases) for name in known]
    print(f"{'all':62}{len(cases):7}" + "".join(f"{share:11.1%}" for share in shares))
    costs = [cpu_per_10_000(split) * 1000 for split in known.values()]
    print(f"{'CPU ms for 10,000 words':69}" + "".join(f"{cost:11.1f}" for cost in costs))


if __name__ == "__main__":
    main()
