"""A process that adds generated articles to a library and prints each id once it is told that it was added.

Run as ``python adder.py FOLDER NAME COUNT``; the checkout must be on PYTHONPATH.
"""

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

from corpus.incoming import Incoming
from corpus.library import Library
from tests.corpus.making import incoming


def articles(name: str, count: int) -> Iterator[Incoming]:
    """Articles of some 2,000 words, the same for the same name each time."""
    for number in range(count):
        yield incoming(
            f"Report {number} of {name}.\n\n" + f"Rain fell on quay {number} and on no other. " * 220
        )


def main(folder: str, name: str, count: str) -> None:
    """Add them all."""
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a parent in the background may have it ignored
    with Library.open(Path(folder)) as library:
        for outcome in library.add_many(articles(name, int(count))):
            sys.stdout.write(f"{outcome.id}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
