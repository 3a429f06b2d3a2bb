"""Versions: a page that changed is kept again, as an article of its own, joined with what it was before.

What comes from the same place (``place_of``) and says something else is a newer version, unless it has next to nothing
in common with what was there: then the place was used again for another article. What says the same in other bytes
(an advert changed, or a menu) is there already. Versions are numbered from 1 in the order in which they were kept;
the number of one that was removed is not given again. Every function works in its caller's transaction.

A page is its own site's: what came over the network from another one (a feed that gives somebody else's address, a
data set, a web archive) is a state of what that one tells of the page, and never a newer version of the page itself.
What comes as a file is taken at its word.
"""

import sqlite3
from dataclasses import dataclass
from hashlib import blake2b
from os import path
from typing import Final

from corpus.addresses import host_of, of_one_site, page_key
from corpus.outlets import may_be_one
from corpus.shingles import shared, shingles_of, words_of

RESEMBLES: Final = 0.05
"""The share of three-word sequences that two states of one page have in common at least. Of the samples, any two
articles on different events share at most 0.02, any two on one event 0.05 and more."""

_NEIGHBOUR: Final = (
    "SELECT 1 FROM trace one JOIN trace other USING (place)"
    " WHERE one.id = ? AND place <> '' AND other.id <> one.id"
)
_COMPARED: Final = 5
_SEQUENCE: Final = 3


@dataclass(frozen=True, slots=True)
class Version:
    """One kept state of a page: the article's id, its number, and when it was added (ISO 8601 UTC)."""

    id: str
    number: int
    added: str


@dataclass(frozen=True, slots=True)
class State:
    """What decides which state of which page an article is. ``place`` is '' where it is from nowhere in particular."""

    place: str
    text_hash: bytes

    @classmethod
    def of(cls, text: str, url: str | None, origin: str, *, by_hand: bool = False) -> "State":
        """The state of an article with this text, from this web address or file; ``by_hand``: as the user says."""
        return cls((place_by_hand if by_hand else place_of)(url, origin), hash_of(text))


def place_of(url: str | None, origin: str) -> str:
    """Where an article is found again: its page, else the file it came from; '' for neither.

    >>> place_of("https://quay.example/news/fire", "https://feeds.quay.example/all.xml")
    'quay.example/news/fire'
    >>> place_of("https://quay.example/news/fire", "https://other.example/feed.xml")
    'other.example on quay.example/news/fire'
    """
    place = place_by_hand(url, origin)
    return place if is_vouched_for(url, origin) else f"{host_of(_fetched_from(origin))} on {place}"


def place_by_hand(url: str | None, origin: str) -> str:
    """The same, where the user says that the article is at ``url``."""
    return page_key(url) or (origin if path.isabs(origin) else "")


def is_vouched_for(url: str | None, origin: str) -> bool:
    """Whether nobody but an article's own site, or the user, says that it is at ``url``."""
    fetched = _fetched_from(origin)
    return host_of(fetched) is None or page_key(url) is None or of_one_site(url, fetched)


def _fetched_from(origin: str) -> str:
    """The address in an origin that may go on: ``https://quay.example/all.jsonl, line 2``."""
    return origin.partition(", ")[0]


def hash_of(text: str) -> bytes:
    """16 bytes of BLAKE2b over a text."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


@dataclass(frozen=True, slots=True)
class Found:
    """What the library has from an article's place: the same state (its id), or an earlier one (its id), or neither."""

    same: str | None = None
    earlier: str | None = None


def look_up(db: sqlite3.Connection, state: State, text: str, title: str | None, source: str | None) -> Found:
    """Whether an article is a state of a page that is kept, and of which."""
    if not state.place:
        return Found()
    there = db.execute(
        "SELECT article.id, title, source, text_hash FROM trace JOIN article USING (id)"
        " WHERE place = ? ORDER BY trace.number DESC",
        (state.place,),
    ).fetchall()
    there = [row for row in there if may_be_one(row["source"], source)]
    texts = {row["id"]: _text(db, row["id"]) for row in there[:_COMPARED]}
    for row in there:
        if _same_title(row["title"], title) and (
            row["text_hash"] == state.text_hash or _squeezed(texts.get(row["id"], "")) == _squeezed(text)
        ):
            return Found(same=row["id"])
    for row in there[:_COMPARED]:
        if _folded(row["title"]) == _folded(title) != "" or _resembles(texts[row["id"]], text):
            return Found(earlier=row["id"])
    return Found()


def join(db: sqlite3.Connection, earlier_id: str, new_id: str) -> int:
    """Make an article the next version of the page that ``earlier_id`` is one of; its number."""
    known = membership(db, earlier_id)
    first = known[0] if known else earlier_id
    if known is None:
        put(db, earlier_id, first, 1)
    return put(db, new_id, first, _next_number(db, first))


def put(db: sqlite3.Connection, article_id: str, first: str, number: int) -> int:
    """Note which version an article is of the page that began with ``first``: the next free number if this is taken."""
    if article_id != first and membership(db, first) is None and _text(db, first):
        put(db, first, first, 1)
    query = "SELECT 1 FROM version WHERE first = ? AND number = ? AND id <> ?"
    if db.execute(query, (first, number, article_id)).fetchone():
        number = _next_number(db, first)
    db.execute(
        "INSERT OR REPLACE INTO version (id, first, number) VALUES (?, ?, ?)", (article_id, first, number)
    )
    return number


def membership(db: sqlite3.Connection, article_id: str) -> tuple[str, int] | None:
    """The first version's id and the article's number; None for an article that was never joined."""
    row = db.execute("SELECT first, number FROM version WHERE id = ?", (article_id,)).fetchone()
    return (row["first"], row["number"]) if row else None


def is_set_by_hand(db: sqlite3.Connection, article_id: str) -> bool:
    """Whether an article is at its address because the user says so, and not where it was had from."""
    query = "SELECT url, origin, place FROM trace JOIN article USING (id) WHERE id = ?"
    row = db.execute(query, (article_id,)).fetchone()
    return row is not None and row["place"] != place_of(row["url"], row["origin"])


def told_to_others(db: sqlite3.Connection, article_id: str) -> tuple[str, int] | None:
    """What another library is to be told of an article: its membership, or that it stands apart from its page."""
    known = membership(db, article_id)
    if known is None and db.execute(_NEIGHBOUR, (article_id,)).fetchone():
        return article_id, 1
    return known


def versions_of(db: sqlite3.Connection, article_id: str) -> tuple[Version, ...]:
    """All kept versions of an article's page, itself among them, by number; () where it is the only one."""
    rows = db.execute(
        "SELECT id, number, added FROM version JOIN article USING (id)"
        " WHERE first = (SELECT first FROM version WHERE id = ?) ORDER BY number",
        (article_id,),
    ).fetchall()
    found = tuple(Version(*row) for row in rows)
    return found if len(found) > 1 else ()


def _next_number(db: sqlite3.Connection, first: str) -> int:
    query = "SELECT coalesce(max(number), 1) + 1 FROM version WHERE first = ?"
    return int(db.execute(query, (first,)).fetchone()[0])


def _same_title(one: str | None, other: str | None) -> bool:
    """A page whose headline alone changed has changed; one whose headline is not told has not."""
    return not one or not other or _folded(one) == _folded(other)


def _folded(title: str | None) -> str:
    return " ".join(words_of(title or ""))


def _resembles(one: str, other: str) -> bool:
    return shared(*(shingles_of(words_of(text), _SEQUENCE) for text in (one, other))) >= RESEMBLES


def _squeezed(text: str) -> str:
    """A text whose white space makes no difference."""
    return " ".join(text.split())


def _text(db: sqlite3.Connection, article_id: str) -> str:
    row = db.execute("SELECT text FROM content WHERE id = ?", (article_id,)).fetchone()
    return str(row["text"]) if row else ""
