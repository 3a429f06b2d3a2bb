"""Arguments that several commands take in the same words."""

import argparse

ARTICLE = "the article's id, or the start of it"


HEARD = "print lines and no table, the id last: for screen readers"
PLAIN_ANYWAY = "print plain text, as without it"
"""Of what is never a table. Who writes --plain behind one command may write it behind each that shows something."""


def take_plain_or_json(parser: argparse.ArgumentParser, plain: str = PLAIN_ANYWAY) -> None:
    """Take --plain, which does what ``plain`` says, or --json, one of them."""
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--plain", action="store_true", help=plain)
    form.add_argument("--json", action="store_true", help="print JSON")


def take_marks(parser: argparse.ArgumentParser) -> None:
    """Take --starred and --unread, which narrow what is listed."""
    parser.add_argument("--starred", action="store_true", help="only what you have starred")
    parser.add_argument("--unread", action="store_true", help="only what you have not read yet")


def take_articles(parser: argparse.ArgumentParser) -> None:
    """Take the articles that something is done with, one or more."""
    parser.add_argument("refs", nargs="+", metavar="ARTICLE", help=ARTICLE)


def count(text: str) -> int:
    """A whole number above 0; ``ArgumentTypeError`` for anything else."""
    number = int(text) if text.isascii() and text.isdigit() else 0
    if number < 1:
        raise argparse.ArgumentTypeError("N must be a whole number above 0")
    return number
