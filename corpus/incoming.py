"""What a format hands to the library: an article that is read, but not yet kept."""

import hashlib
from dataclasses import dataclass

from corpus.known import Known
from corpus.spans import Span


@dataclass(frozen=True, slots=True)
class Incoming:
    """An article on its way in.

    ``raw`` are the bytes it came from, ``sha256`` their hash in hex digits; ``text`` is decoded and cleaned.
    The metadata, ``boilerplate``, ``origin`` and ``extractor`` are as in :class:`corpus.article.Article`; ``added``
    is when it was first kept, for one that comes from another library, else ''. ``version`` is the id of its page's
    first version and its own number, where that library says so. ``exported``: it comes from a library, and is kept as
    it is. ``url_by_hand``: its address was set there by the user.
    """

    raw: bytes
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
    extractor: str = ""
    added: str = ""
    version: tuple[str, int] | None = None
    exported: bool = False
    url_by_hand: bool = False

    @classmethod
    def of(
        cls,
        raw: bytes,
        text: str,
        known: Known,
        boilerplate: tuple[Span, ...],
        *,
        origin: str,
        extractor: str,
    ) -> "Incoming":
        """The article that ``extractor`` read from the bytes ``raw``."""
        return cls(
            raw=raw,
            sha256=hashlib.sha256(raw).hexdigest(),
            text=text,
            title=known.title,
            source=known.source,
            published=known.published,
            url=known.url,
            author=known.author,
            language=known.language,
            boilerplate=boilerplate,
            origin=origin,
            extractor=extractor,
        )

    @property
    def known(self) -> Known:
        """What is known of it besides its text."""
        return Known(self.title, self.source, self.published, self.url, self.author, self.language)
