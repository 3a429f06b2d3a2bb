"""The comparison as data: spans into two texts, and what relates them. Nothing here computes."""

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from corpus.spans import Span

Kind = Literal["same", "reworded"]
Certainty = Literal["differs", "possible"]

FORMAT = "newsreader/comparison/1"


class Run(NamedTuple):
    """A word-for-word stretch inside a link, a half-open span on each side."""

    left: Span
    right: Span


@dataclass(frozen=True, slots=True)
class Link:
    """One sentence on the left joined with one on the right.

    ``score`` is 0 to 1, how sure the link is. ``moved``: off the heaviest increasing chain of links.
    """

    left: Span
    right: Span
    kind: Kind
    moved: bool
    score: float
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Divergence:
    """A place where the two texts do not say the same: both spans, both values, and why in plain words.

    ``kind`` is "number", "date", "outcome", "quote", "name", "attribution", "term", ...
    ``certainty`` is "differs" only where a reader would agree at sight, else "possible".
    """

    kind: str
    left: Span
    right: Span
    left_value: str
    right_value: str
    certainty: Certainty
    why: str


@dataclass(frozen=True, slots=True)
class Side:
    """One text's own facts: its length in code points, its sentences, its boilerplate."""

    length: int
    sentences: tuple[Span, ...]
    boilerplate: tuple[Span, ...]

    def as_dict(self) -> dict[str, Any]:
        """The side as plain lists and numbers, ready for JSON."""
        return {
            "length": self.length,
            "sentences": [list(s) for s in self.sentences],
            "boilerplate": [list(s) for s in self.boilerplate],
        }


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything ``compare_texts`` found. Links are sorted by left span, then right span.

    ``only_left`` and ``only_right`` are the sentences that one text alone tells.
    ``coverage_left`` and ``coverage_right`` are the shares (0 to 1) of each side's words, outside
    boilerplate, that stand in linked sentences. ``left_out`` says in plain words what a deadline cut short.
    """

    left: Side
    right: Side
    links: tuple[Link, ...]
    only_left: tuple[Span, ...]
    only_right: tuple[Span, ...]
    divergences: tuple[Divergence, ...]
    coverage_left: float
    coverage_right: float
    left_out: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The JSON contract "newsreader/comparison/1", as plain dicts, lists, strings and numbers."""
        answer: dict[str, Any] = {
            "format": FORMAT,
            "left": self.left.as_dict(),
            "right": self.right.as_dict(),
            "links": [_link_as_dict(link) for link in self.links],
            "only": {"left": [list(s) for s in self.only_left], "right": [list(s) for s in self.only_right]},
            "divergences": [_divergence_as_dict(d) for d in self.divergences],
            "coverage": {"left": round(self.coverage_left, 4), "right": round(self.coverage_right, 4)},
        }
        if self.left_out:
            answer["left_out"] = list(self.left_out)
        return answer


def _link_as_dict(link: Link) -> dict[str, Any]:
    return {
        "left": list(link.left),
        "right": list(link.right),
        "kind": link.kind,
        "moved": link.moved,
        "score": round(link.score, 3),
        "runs": [{"left": list(r.left), "right": list(r.right)} for r in link.runs],
    }


def _divergence_as_dict(found: Divergence) -> dict[str, Any]:
    return {
        "kind": found.kind,
        "left": list(found.left),
        "right": list(found.right),
        "left_value": found.left_value,
        "right_value": found.right_value,
        "certainty": found.certainty,
        "why": found.why,
    }
