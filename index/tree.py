"""A query as data: what the parser makes and every engine reads. Terms are already analysed (``index.tokens``)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

Field: TypeAlias = Literal["title", "text", "source"]
"""Where words are looked for. ``None`` in a node means the title and the text."""


@dataclass(frozen=True, slots=True)
class Words:
    """A word or a phrase: an article has it when, in one field, any of ``sequences`` stands in consecutive places.

    ``sequences`` are runs of terms: one run of one term for a plain word, more where a word can be
    written in parts or in one piece ("e-mail", "email").
    """

    sequences: tuple[tuple[str, ...], ...]
    field: Field | None = None


@dataclass(frozen=True, slots=True)
class Prefix:
    """Any word whose folded form begins with ``start``; where that is empty, any word at all."""

    start: str
    field: Field | None = None


@dataclass(frozen=True, slots=True)
class Dates:
    """Published from ``first`` to ``last``, both included, as YYYY-MM-DD; ``None`` leaves that end open.

    An article whose date is not known is in no range, one open at both ends neither.
    """

    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class And:
    """Every one of ``parts``, which are two or more."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of ``parts``, which are two or more."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Every article that ``part`` does not match."""

    part: "Node"


@dataclass(frozen=True, slots=True)
class Everything:
    """Every article."""


Node: TypeAlias = Words | Prefix | Dates | And | Or | Not | Everything


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, how it was read, and, in plain sentences, what was assumed on the way."""

    text: str
    root: Node
    notes: tuple[str, ...] = ()

    @property
    def is_everything(self) -> bool:
        """Whether it filters nothing: an empty search, or one without a word in it."""
        return isinstance(self.root, Everything)


def all_of(parts: list[Node]) -> Node | None:
    """The parts joined by AND, flat; ``None`` when there are none."""
    return _join(And, parts)


def any_of(parts: list[Node]) -> Node | None:
    """The parts joined by OR, flat; ``None`` when there are none."""
    return _join(Or, parts)


def _join(kind: type[And] | type[Or], parts: list[Node]) -> Node | None:
    flat: dict[Node, None] = {}  # said twice is said once
    for part in parts:
        flat.update(dict.fromkeys(part.parts if isinstance(part, kind) else (part,)))
    if len(flat) > 1:
        return kind(tuple(flat))
    return next(iter(flat), None)


def sought(root: Node) -> Iterator[Words | Prefix]:
    """The words, phrases and prefixes that a match may be shown by: all but those under a NOT, and any word at all."""
    match root:
        case Prefix(start=""):
            return
        case Words() | Prefix():
            yield root
        case And(parts) | Or(parts):
            for part in parts:
                yield from sought(part)
        case _:
            return
