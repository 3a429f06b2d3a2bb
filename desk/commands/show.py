"""``newsreader show``: one article, with what is known about it."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import ExitStack
from functools import cache

from corpus.article import Article
from corpus.cleaning import clean_line
from corpus.languages import in_words
from desk.linked import Links, links_of
from desk.refs import names_a_file, resolve
from desk.session import Desk
from desk.shell.failures import FINE, NOT_FOUND, UsageError
from desk.shell.opening import to_read
from desk.shell.tables import day_of
from desk.shell.terminal import console, in_terminal, note, say, say_json
from desk.words import UNKNOWN, number_of, percent, when

NAMED = 8
"""So many near-copies are named; of more, only the number."""


def run(args: Namespace) -> int:
    """Print the article that ``args.ref`` means."""
    if args.plain and args.json:
        raise UsageError("--plain and --json are two forms.", "Name one of them.")
    with ExitStack() as opened:

        @cache
        def desk() -> Desk:
            return opened.enter_context(to_read(args, quiet=True))

        article = resolve(args.ref, lambda: desk().library)
        if args.related:
            return _say_related(desk(), article)
        if args.told_by:
            return _say_told_by(desk(), article)
        links = Links() if names_a_file(args.ref) else links_of(desk().library, article.id)
    if args.json:
        from desk.shell.as_json import article_as_dict

        say_json(article_as_dict(article, links))
        return FINE
    for line in (*_about(article), *_linked(article, links)):
        say(line)
    say()
    _say_text(article.text)
    return FINE


def _say_related(desk: Desk, article: Article) -> int:
    """Print a line for each article that shares sentences with it, the nearest first; the exit code tells of any."""
    near = [one for one in desk.related(article) if one.shared_words != 0]
    known = {summary.id: summary for summary in desk.library.summaries([one.id for one in near])}
    for one in near:
        summary = known[one.id]
        shared = (
            "not compared" if one.shared_words is None else f"shares {number_of(one.shared_words, 'word')}"
        )
        about = clean_line(f"{summary.source or UNKNOWN}: {summary.label}")
        say(f"{one.id}  {day_of(summary.published):10}  {shared}  {about}")
    if not near:
        note("no other article in the library shares a sentence with it")
    return FINE if near else NOT_FOUND


def _say_told_by(desk: Desk, article: Article) -> int:
    """Print each sentence that other articles tell too, and a line for each that does; the exit code tells of any."""
    from desk.support import sentence_support

    support = sentence_support(desk, article)
    known = {summary.id: summary for summary in desk.library.summaries(support.looked_at)}
    for (start, end), carriers in zip(support.sentences, support.carriers, strict=True):
        say(clean_line(article.text[start:end]))
        for one in carriers:
            told = clean_line(desk.library.get(one.id).text[slice(*one.span)])
            how = ", ".join(one.words).replace("same", "word for word", 1)
            how += f": {told}" if how != "word for word" else ""
            say(f"  {one.id}  {clean_line(known[one.id].source or UNKNOWN)}, {how}")
    if not support.sentences:
        note("no other article in the library tells a sentence of it")
    return FINE if support.sentences else NOT_FOUND


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
