"""argparse with this program's manners: errors that the front door words, options taken before and after a command."""

import argparse
from collections.abc import Callable, Container

TYPE_CHECKING = False  # as typing's own, which is not imported: it would be a tenth of what --help costs
if TYPE_CHECKING:
    from typing import NoReturn

Table = dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]]
"""Commands by their names: what is said of each, and what gives it its arguments."""

LIBRARY_HELP = "keep the articles in DIR (default: your user data folder)"
SAMPLE_HELP = "read the sample articles that come with newsreader"


class NotUnderstood(Exception):
    """A command line that argparse cannot make sense of.

    ``message`` may hold the arguments raw; ``program`` is what more can be asked of by --help: "newsreader search".
    """

    def __init__(self, message: str, program: str) -> None:
        super().__init__(message)
        self.message = message
        self.program = program


class Parser(argparse.ArgumentParser):
    """argparse that raises ``NotUnderstood``, and neither prints an error nor leaves."""

    def error(self, message: str) -> "NoReturn":
        """Raise ``NotUnderstood``."""
        raise NotUnderstood(message, self.prog)


def add_commands(
    commands: "argparse._SubParsersAction[Parser]", table: Table, meant: Container[str] | None = None
) -> None:
    """Add the commands of a table: those that are ``meant`` with their arguments (default: all), the others by name."""
    for name, (says, fill) in table.items():
        sub = commands.add_parser(
            name, help=says, description=f"{says[0].upper()}{says[1:]}.", allow_abbrev=False
        )
        if meant is None or name in meant:
            fill(sub)
            add_library(sub, default=False)


def add_library(parser: argparse.ArgumentParser, *, default: bool) -> None:
    """Take --library and --sample before and after the command; the later place must not undo the earlier."""
    unset = None if default else argparse.SUPPRESS
    parser.add_argument("--library", metavar="DIR", default=unset, help=LIBRARY_HELP)
    sample = False if default else argparse.SUPPRESS
    parser.add_argument("--sample", action="store_true", default=sample, help=SAMPLE_HELP)
