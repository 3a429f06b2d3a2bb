"""``newsreader compare`` where it prints or writes a file; the panes are opened by the front door."""

from argparse import Namespace
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.article import Article
from corpus.cleaning import clean_line
from corpus.library import Library
from desk.refs import resolve
from desk.shell.failures import FINE
from desk.shell.opening import to_read
from desk.shell.terminal import say, say_json

if TYPE_CHECKING:
    from desk.compared import Compared


def run(args: Namespace) -> int:
    """Print the comparison of ``args.left`` and ``args.right``, or write it to the file that was named."""
    from desk.compared import compare_articles

    compared = compare_articles(*resolve_both(args))
    file = args.html or args.markdown
    if file:
        _write(compared, file, ".html" if args.html else ".md")
    elif args.json:
        say_json(compared.as_dict())
    else:
        from desk.plain import plain_report

        say(plain_report(compared).rstrip("\n"))
    return FINE


def _write(compared: "Compared", file: str, ending: str) -> None:
    from desk.export import FORMS, write

    report = FORMS[ending](compared)
    if file == "-":
        say(report.rstrip("\n"))
    else:
        write(report, Path(file).expanduser())
        say(f"Written to {clean_line(file)}")


def resolve_both(args: Namespace) -> tuple[Article, Article]:
    """The two articles; no library is opened where both are files."""
    with ExitStack() as opened:

        @cache
        def library() -> Library:
            return opened.enter_context(to_read(args, quiet=True)).library

        return resolve(args.left, library), resolve(args.right, library)
