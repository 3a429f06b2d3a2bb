"""``newsreader show``: one article, with what is known about it."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import ExitStack
from functools import cache

from corpus.article import Article
from corpus.cleaning import clean_line
from corpus.languages import in_words
from corpus.library import Library
from desk.failures import FINE
from desk.linked import Links, links_of
from desk.opening import to_read
from desk.refs import names_a_file, resolve
from desk.terminal import console, in_terminal, say, say_json
from desk.words import UNKNOWN, percent, when

NAMED = 8
"""So many near-copies are named; of more, only the number."""


def run(args: Namespace) -> int:
    """Print the article that ``args.ref`` means."""
    with ExitStack() as opened:

        @cache
        def library() -> Library:
            return opened.enter_context(to_read(args, quiet=True)).library

        article = resolve(args.ref, library)
        links = Links() if names_a_file(args.ref) else links_of(library(), article.id)
    if args.json:
        from desk.as_json import article_as_dict

        say_json(article_as_dict(article, links))
        return FINE
    for line in (*_about(article), *_linked(article, links)):
        say(line)
    say()
    _say_text(article.text)
    return FINE


def _about(article: Article) -> list[str]:
    lines = [
        clean_line(article.label),
        f"Outlet: {article.source or UNKNOWN}",
        f"Published: {when(article.published)}",
    ]
    if article.author:
        lines.append(f"Author: {article.author}")
    if article.url:
        lines.append(f"Address: {article.url}")
    if article.language:
        lines.append(f"Language: {in_words(article.language)}")
    if article.added:
        lines.append(f"Added: {when(article.added)}, from {article.origin or UNKNOWN}")
    return [*lines, f"Id: {article.id}"]


def _linked(article: Article, links: Links) -> Iterator[str]:
    own = next((one.number for one in links.versions if one.id == article.id), 0)
    others = [f"{one.number} is {one.id}" for one in links.versions if one.id != article.id]
    if others:
        yield f"Version: {own}; {', '.join(others)}"
        first, last = (f"{article.id[:8]}@{links.versions[at].number}" for at in (0, -1))
        yield f"To compare: newsreader compare {first} {last}"
    for summary, share in links.copies[:NAMED]:
        about = clean_line(f"{summary.source or UNKNOWN}: {summary.label}")
        yield f"Near-copy: {summary.id}  {percent(share)}  {about}"
    if len(links.copies) > NAMED:
        yield f"Near-copies: {len(links.copies) - NAMED:,} more, see --json"


def _say_text(text: str) -> None:
    """In a terminal lines break between words; in a pipe the text is as it is kept."""
    if not in_terminal():
        say(text)
        return
    from rich.text import Text

    console().print(Text(text))
