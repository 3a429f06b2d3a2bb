"""Reading made-up files of any format, for the tests of the readers."""

import io
from pathlib import Path

from corpus.feeds.reading import Found, of_bytes
from corpus.incoming import Incoming
from corpus.intake import Options, RefusedFile, read_articles, read_stream
from tests.corpus.feeds_made import ADDRESS


def read(raw: bytes | str, name: str = "news", **columns: str) -> tuple[list[Incoming], list[RefusedFile]]:
    """The articles and the refusals in a file called ``name``; ``columns`` as in --map."""
    data = raw.encode() if isinstance(raw, str) else raw
    articles: list[Incoming] = []
    refused: list[RefusedFile] = []
    for one in read_stream(io.BytesIO(data), name, Options(columns=tuple(columns.items()))):
        if isinstance(one, RefusedFile):
            refused.append(one)
        else:
            articles.append(one)
    return articles, refused


def only_one(feed: str | bytes, name: str = "feed.xml") -> Incoming:
    """The one article of a feed, of which nothing is refused."""
    articles, refused = read(feed, name)
    assert refused == []
    assert len(articles) == 1
    return articles[0]


def fetched(feed: str | bytes, url: str = ADDRESS) -> list[Incoming]:
    """The articles of a feed that was fetched from ``url``."""
    raw = feed.encode() if isinstance(feed, str) else feed
    return [each.article for each in of_bytes(raw, url) if isinstance(each, Found) and each.article]


def count_read(path: Path) -> int:
    """How many articles and refusals the file at ``path`` gives."""
    return sum(1 for _ in read_articles(path))
