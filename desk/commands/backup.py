"""``newsreader backup``: a copy of the library's database, made while others may go on writing."""

from argparse import Namespace
from pathlib import Path

from corpus.cleaning import clean_line
from corpus.library import Library
from desk.keeping import backup
from desk.shell.failures import FINE, UsageError
from desk.shell.opening import to_read
from desk.shell.terminal import say
from desk.words import number_of


def run(args: Namespace) -> int:
    """Copy the library to ``args.file``."""
    with to_read(args, quiet=True) as desk:
        if desk.is_sample:
            raise UsageError("There is nothing in your library yet.", "Add something: newsreader add PATH")
        backup(desk.library, Path(args.file))
        say(clean_line(f"Copied {_size(desk.library)} to {args.file}."))
    return FINE


def _size(library: Library) -> str:
    return number_of(library.count(), "article")
