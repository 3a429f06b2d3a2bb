"""What an article is: one immutable text, and what is known about it."""

from dataclasses import dataclass

from corpus.spans import Span


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it is kept. Anything said about ``text`` later is a span into it.

    ``id`` is the first 16 hex digits of ``sha256``, which is the SHA-256 of the raw bytes it came from.
    ``title``, ``source`` (the outlet), ``published`` (ISO 8601: a date, or a date and time), ``url``,
    ``author`` and ``language`` are ``None`` where they are not known: nothing is guessed silently.
    ``boilerplate`` are half-open spans of furniture in ``text``, in order, without overlap.
    ``origin`` is where the bytes came from (a path); ``added`` is an ISO 8601 UTC time;
    ``extractor`` names what turned bytes into text, with its version ("text/1").
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

    @property
    def label(self) -> str:
        """A line to call the article by: its title, or its first words marked as untitled."""
        if self.title:
            return self.title
        first = " ".join(self.text[:400].split())
        cut = first[:80].rsplit(" ", 1)[0] + "…" if len(first) > 80 else first
        return f"(untitled) {cut}" if cut else "(untitled, empty)"
