"""What is in a feed, whichever kind it is: articles, entries that carry a summary alone, and what cannot be read."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.feeds.article import article_of
from corpus.feeds.entry import Channel, Entry
from corpus.feeds.telling import kind_of
from corpus.formats.source import Source
from corpus.incoming import Incoming
from corpus.refusals import Refusal


class NoFeed(Refusal):
    """It is something else. ``is_list``: a list of feeds."""

    def __init__(self, reason: str, hint: str = "", *, is_list: bool = False) -> None:
        super().__init__(reason, hint)
        self.is_list = is_list


@dataclass(frozen=True, slots=True)
class Found:
    """An entry and the article in it, which without ``complete`` is only its summary; None where it has no text."""

    entry: Entry
    article: Incoming | None

    @property
    def complete(self) -> bool:
        """Whether it is the article, and no summary of it."""
        return self.article is not None and self.entry.complete


def said(source: Source, url: str | None = None) -> Iterator[Channel | Entry | Refusal]:
    """What a feed says, the channel first. Raises NoFeed; Refusal for what cannot be read as a whole."""
    kind = kind_of(source.utf8_head())
    if kind == "json":
        from corpus.feeds import json_feed

        yield from json_feed.entries(source, url)
    elif kind == "xml":
        from corpus.feeds import syndicated

        yield from syndicated.entries(source, url)
    elif kind == "list":
        raise NoFeed(
            "it is a list of feeds (OPML), not a feed",
            "Remember its feeds: newsreader feeds add FILE",
            is_list=True,
        )
    else:
        raise NoFeed("it is no feed")


def found(source: Source, url: str | None = None) -> Iterator[Channel | Found | Refusal]:
    """The same, with an article made of each entry that has any text."""
    channel = Channel(url=url)
    for one in said(source, url):
        if isinstance(one, Entry):
            try:
                yield Found(
                    one,
                    _article(one, channel, source.origin if url else f"{source.origin}, entry {one.number}"),
                )
            except Refusal as why:
                yield Refusal(why.reason, why.hint, f"entry {one.number}")
        else:
            channel = one if isinstance(one, Channel) else channel
            yield one


def of_bytes(body: bytes, url: str, charset: str | None = None) -> Iterator[Channel | Found | Refusal]:
    """The same for a feed that was fetched from ``url``, whose server said that it is in ``charset``."""
    return found(Source(io.BytesIO(body), name="", origin=url, size=len(body), charset=charset or ""), url)


def _article(entry: Entry, channel: Channel, origin: str) -> Incoming | None:
    if not entry.read.text.strip():
        if entry.about.url is None:
            raise Refusal("there is neither a text nor an address in it")
        return None
    return article_of(entry, channel, origin=origin)
