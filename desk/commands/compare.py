"""``newsreader compare`` where it prints; the panes are opened by the front door."""

from argparse import Namespace
from contextlib import ExitStack
from functools import cache

from corpus.article import Article
from corpus.library import Library
from desk.failures import FINE
from desk.opening import to_read
from desk.refs import resolve
from desk.terminal import say, say_json


def run(args: Namespace) -> int:
    """Print the comparison of ``args.left`` and ``args.right``, as JSON or as linear text."""
    from desk.compared import compare_articles

    compared = compare_articles(*resolve_both(args))
    if args.json:
        say_json(compared.as_dict())
    else:
        from desk.plain import plain_report

        say(plain_report(compared).rstrip("\n"))
    return FINE


def resolve_both(args: Namespace) -> tuple[Article, Article]:
    """The two articles; no library is opened where both are files."""
    with ExitStack() as opened:

        @cache
        def library() -> Library:
            return opened.enter_context(to_read(args, quiet=True)).library

        return resolve(args.left, library), resolve(args.right, library)
