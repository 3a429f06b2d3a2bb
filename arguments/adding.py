"""What ``add``, ``feeds`` and ``fetch`` take: how articles get in."""

import argparse

from arguments.parser import Parser, Table, add_commands
from arguments.shared import take_plain_or_json

FEEDS_EXAMPLE = """\
for example:
  newsreader feeds add https://example.org/feed.xml
  newsreader fetch
"""


def for_add(parser: argparse.ArgumentParser) -> None:
    """What to add, and how it is read."""
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="a file, a folder to search for them, an address (https://...), or - for standard input",
    )
    parser.add_argument("--clipboard", action="store_true", help="add what was copied last")
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="FIELD=COLUMN",
        help="in data sets, the column that holds a field: text=body_clean",
    )
    parser.add_argument(
        "--summaries", action="store_true", help="keep also what a feed carries a summary of alone"
    )
    parser.add_argument(
        "--allow-private",
        action="store_true",
        help="fetch addresses in your own networks too, such as this machine's",
    )
    parser.add_argument("--dry-run", action="store_true", help="say what would be added, and add nothing")
    parser.add_argument("--json", action="store_true", help="print JSON, a line for each outcome")


def for_feeds(parser: argparse.ArgumentParser) -> None:
    """The actions on the list of feeds; without one, ``print_help`` tells of them."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = FEEDS_EXAMPLE
    parser.set_defaults(print_help=parser.print_help)
    actions = parser.add_subparsers(dest="action", metavar="ACTION", title="actions", parser_class=Parser)
    add_commands(actions, FEEDS_ACTIONS)


def _for_feeds_add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "feeds",
        nargs="+",
        metavar="URL|FILE",
        help="a feed's address, a page that names its feed, or a list of feeds (OPML)",
    )
    _take_fetching(parser)


def _for_feeds_remove(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("feeds", nargs="+", metavar="FEED", help="its number in the list, or its address")


def _for_feeds_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a file that is not there yet, or - for standard output")


def for_fetch(parser: argparse.ArgumentParser) -> None:
    """Which feeds to ask, and what to take of them."""
    parser.add_argument(
        "feeds", nargs="*", metavar="FEED", help="the number or address of a remembered feed (default: all)"
    )
    _take_fetching(parser)
    parser.add_argument("--dry-run", action="store_true", help="say what would be added, and add nothing")
    parser.add_argument("--json", action="store_true", help="print JSON, a line for each feed")


def _take_fetching(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--pages", action="store_true", help="where an entry carries only a summary, fetch its page"
    )
    parser.add_argument(
        "--summaries", action="store_true", help="where an entry carries only a summary, keep that"
    )
    parser.add_argument(
        "--allow-private",
        action="store_true",
        help="reach addresses of your own networks, this machine's too",
    )


FEEDS_ACTIONS: Table = {
    "add": ("remember feeds, and add what is in them", _for_feeds_add),
    "list": ("list the feeds that are remembered", take_plain_or_json),
    "remove": ("forget feeds; the articles that came from them stay", _for_feeds_remove),
    "export": ("write the feeds as a list (OPML) that other programs take", _for_feeds_export),
}
