"""What an article is: one immutable text, and what is known about it."""

from dataclasses import dataclass, field
from typing import Final

from corpus.spans import Span

OPENING: Final = 400
"""How much of a text's beginning a list keeps at hand: what a label may be made of, in code points."""

_LABEL_LENGTH: Final = 80


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it is kept. Anything said about ``text`` later is a span into it.

    ``id`` is the first 16 hex digits of ``sha256``, which is the SHA-256 of the raw bytes it came from.
    ``title``, ``source`` (the outlet), ``published`` (ISO 8601: a date, or a date and time), ``url``,
    ``author`` and ``language`` are ``None`` where they are not known: nothing is guessed silently.
    ``boilerplate`` are half-open spans of furniture in ``text``, in order, without overlap.
    ``origin`` is where the bytes came from (a path); ``added`` is an ISO 8601 UTC time;
    ``extractor`` names what turned bytes into text, with its version ("text/1"). ``version`` is the number of a page's
    version, ``None`` where no other version of the page is kept; it is no part of what makes two articles equal.
    """

    id: str
    sha256: str
    text: str
    title: str | None = None
    source: str | None = None
    published: str | None = None
    url: str | None = None
    author: str | None = None
    language: str | None = None
    boilerplate: tuple[Span, ...] = ()
    origin: str = ""
    added: str = ""
    extractor: str = ""
    version: int | None = field(default=None, compare=False)

    @property
    def label(self) -> str:
        """A line to call the article by: its title, or its first words marked as untitled."""
        return label(self.title, self.opening)

    @property
    def begins(self) -> int:
        """Where its first words stand: behind white space and furniture, unless there is nothing else."""
        return first_words(self.text, self.boilerplate)

    @property
    def opening(self) -> str:
        """The first ``OPENING`` code points from where it ``begins``."""
        return self.text[self.begins :][:OPENING]


def first_words(text: str, boilerplate: tuple[Span, ...]) -> int:
    """Where the first words of ``text`` stand that are not in ``boilerplate``, or, if all are, its first words."""
    at = 0
    for start, end in boilerplate:
        if text[at:start].strip():
            break
        at = end
    if not text[at:].strip():
        at = 0
    return len(text) - len(text[at:].lstrip())


def label(title: str | None, opening: str) -> str:
    """A line to call an article by that has this title, or None, and whose text opens so."""
    if title:
        return title
    first = " ".join(opening.split())
    cut = (
        first[:_LABEL_LENGTH].rsplit(" ", 1)[0].rstrip(",;:–—-. ") + "…"
        if len(first) > _LABEL_LENGTH
        else first
    )
    return f"(untitled) {cut}" if cut else "(untitled, empty)"
