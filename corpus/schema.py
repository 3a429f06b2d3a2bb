"""The tables of a library, and the two numbers in the file's header that say what made it."""

import sqlite3
from typing import Final

APPLICATION_ID: Final = 0x6E777264
"""Written into the database header ("nwrd"), so that no other program's database is taken for a library."""

SCHEMA_VERSION: Final = 2
"""The header's user_version. A library with a higher one was made by a later newsreader."""

# Rows of `article` are small, so that lists never page through texts: those live in `content`.
# `published_key` is the date in UTC, made for sorting; '' where it is not known.
# `change` keeps the newest change of every article that ever was: a replaced row gets a new, higher revision.
_FIRST: Final = (
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

# What a later newsreader added, by the version that has it. Always tables of their own: so a library that is made
# by an earlier one and cannot be written to can still be read, with these tables empty (see ``stand_in``).
# `version`: several states of one page, under the id of the first one kept. Its rows outlive their articles, so that an
# article that is put back is the version it was, and no number is given twice. `trace`: what follows from an article as
# it was kept: which place it is a state of, the hash of its text, and fingerprints to find near-copies by (null until
# they are taken). `outlet`: a name that the user has merged into another (`called`), and what stands for it in the end
# (`shown`). `mark`, `saved_search`, `feed`: the user's own. `page`: what a server said of an address last time, so that
# it can answer "not changed". `feed.summaries`: of so many of its entries nothing but a summary was had, the last time.
# `page_failed`: the pages of a feed's entries that could not be had.
_ADDED: Final = {
    2: (
        """CREATE TABLE version (
            id TEXT PRIMARY KEY,
            first TEXT NOT NULL,
            number INTEGER NOT NULL
        )""",
        "CREATE INDEX version_first ON version (first, number)",
        """CREATE TABLE trace (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE REFERENCES article (id) ON DELETE CASCADE,
            place TEXT NOT NULL,
            text_hash BLOB NOT NULL,
            prints BLOB
        )""",
        "CREATE INDEX trace_place ON trace (place)",
        "CREATE INDEX trace_unprinted ON trace (number) WHERE prints IS NULL",
        "CREATE TABLE outlet (name TEXT PRIMARY KEY, called TEXT NOT NULL, shown TEXT NOT NULL) WITHOUT ROWID",
        """CREATE TABLE mark (
            id TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
            read TEXT,
            starred TEXT
        )""",
        """CREATE TABLE saved_search (
            name TEXT PRIMARY KEY,
            query TEXT NOT NULL,
            narrowing TEXT NOT NULL,
            saved TEXT NOT NULL
        )""",
        """CREATE TABLE feed (
            url TEXT PRIMARY KEY,
            title TEXT,
            pages INTEGER NOT NULL,
            added TEXT NOT NULL,
            fetched TEXT,
            problem TEXT,
            summaries INTEGER NOT NULL DEFAULT 0
        )""",
        """CREATE TABLE page (
            url TEXT PRIMARY KEY,
            etag TEXT,
            modified TEXT,
            fetched TEXT NOT NULL
        )""",
        """CREATE TABLE page_failed (
            feed TEXT NOT NULL,
            url TEXT NOT NULL,
            tries INTEGER NOT NULL,
            since TEXT NOT NULL,
            PRIMARY KEY (feed, url)
        ) WITHOUT ROWID""",
        "CREATE INDEX article_url ON article (url)",
        "CREATE INDEX article_source ON article (source)",
    ),
}


def create(connection: sqlite3.Connection) -> None:
    """Make the tables, inside the caller's transaction."""
    import secrets

    for statement in _FIRST:
        connection.execute(statement)
    connection.execute("INSERT INTO library (identity) VALUES (?)", (secrets.token_hex(16),))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    upgrade(connection, 1)


def upgrade(connection: sqlite3.Connection, version: int) -> None:
    """Bring the tables of a library made at ``version`` up to this one, inside the caller's transaction."""
    for newer in range(version + 1, SCHEMA_VERSION + 1):
        for statement in _ADDED[newer]:
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def stand_in(connection: sqlite3.Connection, version: int) -> None:
    """Give one connection, which cannot write, empty tables in place of those that came after ``version``."""
    for newer in range(version + 1, SCHEMA_VERSION + 1):
        for statement in _ADDED[newer]:
            if statement.startswith("CREATE TABLE"):
                connection.execute(statement.replace("CREATE TABLE", "CREATE TEMP TABLE", 1))


def header_of(connection: sqlite3.Connection) -> tuple[int, int]:
    """``(application_id, user_version)`` as the connection sees them."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    return int(application), int(version)


def is_blank(connection: sqlite3.Connection) -> bool:
    """Whether the database holds nothing at all yet."""
    return int(connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]) == 0
