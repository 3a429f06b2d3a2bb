"""From an answer to articles: what was fetched goes the way of a file, told by its content."""

from collections.abc import Iterator
from dataclasses import replace
from posixpath import basename
from typing import Final
from urllib.parse import unquote, urlsplit

from corpus.addresses import own_address
from corpus.cleaning import clean_line
from corpus.fetching.policy import Fetched
from corpus.formats.source import Options
from corpus.incoming import Incoming
from corpus.intake import RefusedFile, read_bytes

_SUFFIXES: Final = {
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "text/markdown": ".md",
    "text/csv": ".csv",
    "text/tab-separated-values": ".tsv",
    "application/json": ".json",
    "application/x-ndjson": ".jsonl",
    "application/jsonl": ".jsonl",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "application/feed+json": ".json",
    "application/epub+zip": ".epub",
    "application/pdf": ".pdf",
    "application/warc": ".warc",
    "message/rfc822": ".eml",
    "application/mbox": ".mbox",
}


def articles_of(fetched: Fetched, options: Options) -> Iterator[Incoming | RefusedFile]:
    """The articles in an answer, and a RefusedFile for each place that gives none.

    They are from the address that answered. An article that is all of the answer is at that address too, unless it
    names another one of the same site (its canonical address). What an export says of its articles' past (where they
    are from, when they were added, which version of what they are) is for a file to say, and not for a server.
    """
    charset = fetched.charset or ""
    for one in read_bytes(fetched.body, name_of(fetched), fetched.url, options, charset=charset):
        if isinstance(one, Incoming) and one.raw == fetched.body:
            yield replace(one, url=own_address(one.url, fetched.url))
        elif isinstance(one, Incoming) and one.exported:
            origin = f"{fetched.url}, {one.origin}" if one.origin else fetched.url
            yield replace(one, origin=origin, added="", version=None, url_by_hand=False)
        else:
            yield one


def name_of(fetched: Fetched) -> str:
    """A file name for what was fetched, whose end says what it is, as far as its server or its address do."""
    name = clean_line(unquote(basename(urlsplit(fetched.url).path), errors="replace"))
    suffix = _SUFFIXES.get(fetched.content_type or "", "")
    if not suffix or name.lower().endswith((suffix, suffix + "l", suffix + ".gz")):
        return name
    return f"{name or 'page'}{suffix}"
