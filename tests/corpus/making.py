"""Articles for the corpus tests, made on the spot."""

import hashlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.incoming import Incoming

NOBODY = 65534


def incoming(text: str, **known: str | None) -> Incoming:
    """An article with these words, and what is known of it."""
    raw = text.encode("utf-8", "surrogatepass")
    return Incoming(raw=raw, sha256=hashlib.sha256(raw).hexdigest(), text=text, **known)  # type: ignore[arg-type]


def change_database(folder: Path, *statements: str) -> None:
    """Run SQL on a closed library's file, as something else might."""
    connection = sqlite3.connect(folder / "library.sqlite3", isolation_level=None)
    try:
        for statement in statements:
            connection.execute(statement)
    finally:
        connection.close()


@contextmanager
def without_privileges(*paths: Path) -> Iterator[None]:
    """Be a user for whom permissions count, also where the tests run as root; ``paths`` become that user's."""
    if os.geteuid() != 0:
        yield
        return
    for path in paths:
        os.chown(path, NOBODY, NOBODY)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
