"""Feeds as files: RSS, Atom and JSON Feed, of which each entry that carries its full text is an article.

How feeds are read is told in ``corpus.feeds``.
"""

from collections.abc import Iterator
from typing import Final

from corpus.feeds.entry import Channel
from corpus.feeds.reading import found
from corpus.formats.source import Options, Source
from corpus.incoming import Incoming
from corpus.refusals import Refusal, Skipped

_HINT: Final = "keep those with --summaries, or have their pages fetched: newsreader feeds add {} --pages"


def read(source: Source, options: Options) -> Iterator[Incoming | Refusal]:
    """The articles of a feed, a Refusal for each entry that cannot be read; how many are summaries is told at the end.

    Raises Refusal where there is no article in any entry, and no other reason for that was told.
    """
    address = source.origin if source.origin.startswith(("http://", "https://")) else None
    articles, refused, summaries = 0, 0, 0
    for one in found(source, address):
        if isinstance(one, Channel):
            continue
        if isinstance(one, Refusal):
            refused += 1
            yield one
        elif one.article and (one.complete or options.summaries):
            articles += 1
            yield one.article
        else:
            summaries += 1
    hint = _HINT.format(address or "ADDRESS")
    if summaries and not articles and not refused:
        raise Refusal(f"all it has is {_entries(summaries)} only a summary", f"{hint[0].upper()}{hint[1:]}")
    if summaries:
        yield Skipped(f"{_entries(summaries)} only a summary ({hint})")
    if not articles and not refused:
        raise Refusal("there is no entry in this feed")


def _entries(count: int) -> str:
    return "1 entry that carries" if count == 1 else f"{count:,} entries that carry"
