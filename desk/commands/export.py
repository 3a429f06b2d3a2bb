"""``newsreader export``: every article as a line of JSON, to a file or to stdout."""

import sys
from argparse import Namespace
from pathlib import Path

from corpus.cleaning import clean_line
from desk.keeping import export, new_file
from desk.shell.failures import FINE
from desk.shell.opening import to_read
from desk.shell.stopping import stop_on_ctrl_c
from desk.shell.terminal import note
from desk.words import number_of


def run(args: Namespace) -> int:
    """Write the library to ``args.file``; a file appears once it is whole."""
    with to_read(args) as desk, stop_on_ctrl_c() as asked_to_stop:
        if args.file == "-":
            sys.stdout.flush()
            export(desk.library, sys.stdout.buffer, asked_to_stop)
            sys.stdout.buffer.flush()
            return FINE
        with new_file(Path(args.file)) as out:
            written = export(desk.library, out, asked_to_stop)
    note(
        f"{number_of(written, 'article')} written to {clean_line(args.file)}. Back again: newsreader add FILE"
    )
    return FINE
