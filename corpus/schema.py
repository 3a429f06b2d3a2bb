"""The tables of a library, and the two numbers in the file's header that say what made it."""

import sqlite3
from typing import Final

APPLICATION_ID: Final = 0x6E777264
"""Written into the database header ("nwrd"), so that no other program's database is taken for a library."""

SCHEMA_VERSION: Final = 1
"""The header's user_version. A library with a higher one was made by a later newsreader."""

# Rows of `article` are small, so that lists never page through texts: those live in `content`.
# `published_key` is the date in UTC, made for sorting; '' where it is not known.
# `change` keeps the newest change of every article that ever was: a replaced row gets a new, higher revision.
TABLES: Final = (
    "CREATE TABLE library (identity TEXT NOT NULL)",
    """CREATE TABLE article (
        id TEXT PRIMARY KEY,
        sha256 TEXT NOT NULL UNIQUE,
        title TEXT, source TEXT, published TEXT, url TEXT, author TEXT, language TEXT,
        published_key TEXT NOT NULL,
        words INTEGER NOT NULL,
        opening TEXT NOT NULL,
        origin TEXT NOT NULL,
        added TEXT NOT NULL,
        extractor TEXT NOT NULL
    )""",
    """CREATE TABLE content (
        id TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        boilerplate TEXT NOT NULL,
        raw BLOB NOT NULL
    )""",
    """CREATE TABLE change (
        revision INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        removed INTEGER NOT NULL
    )""",
    "CREATE INDEX article_newest ON article (published_key DESC, added DESC, id)",
)


def create(connection: sqlite3.Connection) -> None:
    """Make the tables, inside the caller's transaction."""
    import secrets

    for statement in TABLES:
        connection.execute(statement)
    connection.execute("INSERT INTO library (identity) VALUES (?)", (secrets.token_hex(16),))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def header_of(connection: sqlite3.Connection) -> tuple[int, int]:
    """``(application_id, user_version)`` as the connection sees them."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    return int(application), int(version)


def is_blank(connection: sqlite3.Connection) -> bool:
    """Whether the database holds nothing at all yet."""
    return int(connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]) == 0
