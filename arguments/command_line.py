"""The whole command line: ``parse`` makes argparse's ``Namespace`` of its words."""

import argparse
import sys
from collections.abc import Container, Sequence

from arguments.commands import COMMANDS
from arguments.parser import Parser, add_commands, add_library

EPILOG = """\
exit codes:
  0    fine
  1    something asked for was not found, or a file was refused
  2    the command line was not understood
  3    a library, its index or a folder could not be opened or written, or is not sound
  4    a fault in newsreader itself (NEWSREADER_DEBUG=1 shows where)
  130  stopped with Ctrl+C; what was added is kept
  141  the program that was reading the output closed it

environment:
  NEWSREADER_LIBRARY  folder of your library, where --library is not given
  NEWSREADER_DEBUG    set to 1 to see the Python traceback of an error
  NO_COLOR            set to anything to print without colour
  SSL_CERT_FILE       file of the certificate authorities to trust, where the system's are not to be

An article is named by the start of its id, as `newsreader list` shows it: as much as only that article has.
While your own library is empty, the sample articles are shown; a library named by --library is shown as it is.
"""


class ShowVersion(argparse.Action):
    """``--version``: ask the installed package, and only then pay for the asking."""

    def __call__(self, parser: argparse.ArgumentParser, *_args: object, **_named: object) -> None:
        """Print the version and leave."""
        from importlib import metadata

        try:
            version = metadata.version("newsreader")
        except metadata.PackageNotFoundError:
            version = "(not installed)"
        sys.stdout.write(f"newsreader {version}\n")
        parser.exit()


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """What a command line asks for: ``command`` (None: the reader), and that command's arguments.

    Raises ``NotUnderstood``, and ``SystemExit`` where it asked for help or the version, which is printed then.
    """
    words = _with_left_out_words(argv)
    parser = build_parser(words)
    args, too_many = parser.parse_known_args(words)
    if too_many:
        parser.error(_too_many(args, too_many))
    return args


def build_parser(meant: Container[str] | None = None) -> Parser:
    """The whole command line; of the commands that are not ``meant`` (default: all are), the names alone."""
    parser = Parser(
        prog="newsreader",
        description="Read and compare news coverage. Without a command, opens the reader.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=ShowVersion, nargs=0, help="show the version and leave")
    parser.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal")
    add_library(parser, default=True)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands", parser_class=Parser)
    add_commands(commands, COMMANDS, meant)
    return parser


def _with_left_out_words(argv: Sequence[str]) -> list[str]:
    """Let `search fire -flood` mean what it means in the search box.

    argparse takes -flood for an option, but not a word with a space in it; the query's reader drops the space.
    """
    words = list(argv)
    if "search" in words:
        for n in range(words.index("search") + 1, len(words)):
            if words[n][:1] == "-" and words[n][1:2].isalpha() and words[n] != "-h":
                words[n] += " "
    return words


def _too_many(args: argparse.Namespace, words: Sequence[str]) -> str:
    """What is said of words that no command takes."""
    if args.command != "compare" or words[0][:1] == "-":
        return f"unrecognized arguments: {' '.join(words)}"
    return (
        "compare takes two articles at a time. Compare the others one by one, or open two in a terminal, "
        "where ] brings the next into the right pane"
    )
