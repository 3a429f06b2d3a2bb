"""What the commands take that change articles one by one, or look after the whole library."""

import argparse

from arguments.shared import ARTICLE, take_articles, take_plain_or_json

FIELDS = {
    "title": "the headline",
    "source": "the outlet",
    "published": "when it was published: 2022-01-07, or 2022-01-07T09:30",
    "url": "where it was published",
    "author": "who wrote it",
    "language": "its language: en, kk, pt-BR",
}


def for_edit(parser: argparse.ArgumentParser) -> None:
    """The article, and what to set."""
    parser.add_argument("ref", metavar="ARTICLE", help=ARTICLE)
    for field, what in FIELDS.items():
        parser.add_argument(f"--{field}", metavar="TEXT", help=what)
    parser.add_argument(
        "--unknown",
        action="append",
        choices=FIELDS,
        default=[],
        metavar="FIELD",
        help="mark a field as not known",
    )


def for_mark(parser: argparse.ArgumentParser) -> None:
    """The articles, and their marks."""
    take_articles(parser)
    star = parser.add_mutually_exclusive_group()
    star.add_argument("--star", action="store_true", help="star them")
    star.add_argument("--unstar", action="store_true", help="take their stars")
    read = parser.add_mutually_exclusive_group()
    read.add_argument("--read", action="store_true", help="mark them as read")
    read.add_argument("--unread", action="store_true", help="mark them as not read yet")


def for_outlets(parser: argparse.ArgumentParser) -> None:
    """What to do with which names."""
    parser.add_argument(
        "action",
        nargs="?",
        choices=("list", "merge", "split"),
        default="list",
        metavar="ACTION",
        help="list (default); merge NAME INTO: let the second name stand for the first; split NAME: take that back",
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help="an outlet, as the list shows it")
    take_plain_or_json(parser)


def for_remove(parser: argparse.ArgumentParser) -> None:
    """The articles."""
    take_articles(parser)


def for_export(parser: argparse.ArgumentParser) -> None:
    """Where to."""
    parser.add_argument("file", metavar="FILE", help="a file that is not there yet, or - for standard output")


def for_check(parser: argparse.ArgumentParser) -> None:
    """Whether to mend."""
    parser.add_argument("--repair", action="store_true", help="mend what can be mended, and index anew")
    take_plain_or_json(parser)


def for_backup(parser: argparse.ArgumentParser) -> None:
    """Where to."""
    parser.add_argument("file", metavar="FILE", help="a file that is not there yet")
