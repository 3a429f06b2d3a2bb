"""``newsreader show``: one article, with what is known about it."""

from argparse import Namespace
from contextlib import ExitStack

from corpus.article import Article
from corpus.cleaning import clean_line
from desk.failures import FINE
from desk.opening import to_read
from desk.refs import resolve
from desk.terminal import console, in_terminal, say, say_json
from desk.words import UNKNOWN


def run(args: Namespace) -> int:
    """Print the article that ``args.ref`` means."""
    with ExitStack() as opened:
        article = resolve(args.ref, lambda: opened.enter_context(to_read(args, quiet=True)).library)
    if args.json:
        from desk.as_json import article_as_dict

        say_json(article_as_dict(article))
        return FINE
    for line in _about(article):
        say(line)
    say()
    _say_text(article.text)
    return FINE


def _about(article: Article) -> list[str]:
    lines = [
        clean_line(article.label),
        f"Outlet: {article.source or UNKNOWN}",
        f"Published: {article.published or UNKNOWN}",
    ]
    if article.author:
        lines.append(f"Author: {article.author}")
    if article.url:
        lines.append(f"Address: {article.url}")
    return [*lines, f"Id: {article.id}"]


def _say_text(text: str) -> None:
    """In a terminal lines break between words; in a pipe the text is as it is kept."""
    if not in_terminal():
        say(text)
        return
    from rich.text import Text

    console().print(Text(text))
