"""Outlets: one outlet, one name, and never two outlets under one.

What an article says of its outlet is "BBC", "BBC News", "www.bbc.co.uk", or nothing. Only what is certain is done by
itself, as an article comes in (``Names``): where nothing but the site is known, the name that all its other articles
have is taken; and of two spellings of one name at one site, the one that was there first. Everything else is for the
user to say: ``likely_same`` suggests, and names that are merged stay as they were told, another standing for them,
so that a merge can be taken back.
"""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Final

from corpus.addresses import host_of, named_host

_HOST: Final = re.compile(
    r"(?:(?i:https?://(?:www\.)?|www\.)(?P<sure>(?:[\w-]{1,63}\.)+[^\W\d_]{2,24})/?"
    r"|(?P<plain>(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}))"
)
_DOMAIN_END: Final = re.compile(r"\.(?:com|org|net|info|news|int|(?:co|com|org|net)\.[a-z]{2}|[a-z]{2})$")
_NO_WORD: Final = re.compile(r"[\W_]+")
# Words that one outlet's name is told with and without. "Times", "Post" or "Daily" are names, and tell outlets apart.
_ADDED: Final = frozenset("news online website com tv".split())
_TAIL: Final = re.compile(r"\s+[|–—·-]\s+(?=[^|–—·]*$)")


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet of the library: how many articles it has, at which hosts, and which other names it stands for."""

    name: str
    articles: int
    hosts: tuple[str, ...]
    merged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Likely:
    """Two names that are likely one outlet's, and why, in words that follow "they"."""

    one: str
    other: str
    why: str


@lru_cache(maxsize=4096)
def host_in(name: str) -> str | None:
    """The host that a name consists of, without ``www.``; None for a real name such as ``Salon.com``."""
    match = _HOST.fullmatch(name.strip())
    return (match["sure"] or match["plain"]).lower() if match else None


@lru_cache(maxsize=4096)
def key_of(name: str) -> str:
    """What two spellings of a name have in common: ``The Quay-Gazette`` and ``quay gazette``."""
    host = host_in(name)
    if host:
        return host
    words = _NO_WORD.sub(" ", name.casefold().replace("&", " and ").replace("’", "").replace("'", "")).split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


@lru_cache(maxsize=4096)
def site_key_of(name: str) -> str:
    """What names of one site's outlet have in common: ``BBC News``, ``BBC``, ``bbc.co.uk``. Means nothing elsewhere."""
    host = host_in(name)
    words = key_of(_DOMAIN_END.sub("", host) if host else name).split()
    while len(words) > 1 and words[-1] in _ADDED:
        words.pop()
    return "".join(words)


def may_be_one(one: str | None, other: str | None) -> bool:
    """Whether two articles from one place may be one outlet's: a name is unknown or a host, or one is in the other."""
    if not one or not other or host_in(one) or host_in(other):
        return True
    first, second = (set(key_of(name).split()) for name in (one, other))
    return first <= second or second <= first


def without_outlet(title: str | None, outlet: str | None) -> str | None:
    """A title without its site's name at the end: ``Fire closes harbour | The Quay Gazette``."""
    if not title or not outlet:
        return title
    head, sign, tail = _TAIL.sub("\0", title, count=1).partition("\0")
    said = sign and len(head.split()) > 1 and site_key_of(tail)
    return head if said and said == site_key_of(outlet) else title


class Names:
    """The names that outlets go by, learned from the library's own articles, site by site.

    Counts are kept for as long as the library is open: what another process adds meanwhile teaches nothing.
    """

    def __init__(self) -> None:
        self._by_host: dict[str, Counter[str]] = {}

    def forget(self) -> None:
        """Names have changed: learn them again."""
        self._by_host.clear()

    def name(
        self, db: sqlite3.Connection, told: str | None, url: str | None, *, learn: bool = True
    ) -> str | None:
        """The outlet of an article that says ``told`` of it, or nothing, and is at ``url``.

        ``learn``: the site's other articles may go by its name too.
        """
        host = named_host(url)
        only_host = host_in(told) if told else host
        if not told and not host:
            return None
        if host is None:
            return only_host or told
        known = self._at(db, host)
        name: str | None
        if only_host:
            keys = {key_of(name) for name in known}
            name = _most_used(known) if len(keys) == 1 and only_host == host else only_host
        else:
            wanted = site_key_of(told or "")
            alike = Counter({name: count for name, count in known.items() if site_key_of(name) == wanted})
            name = _most_used(alike) if alike else told
        if learn and name and not host_in(name):
            known[name] += 1
        return name

    def _at(self, db: sqlite3.Connection, host: str) -> Counter[str]:
        """The names, other than hosts, of the articles at a host."""
        if host not in self._by_host:
            rows = db.execute(
                "SELECT source, count(*) AS articles FROM trace JOIN article USING (id)"
                " WHERE place >= ? AND place < ? AND source IS NOT NULL GROUP BY source",
                (f"{host}/", f"{host}0"),  # "0" comes behind "/"
            )
            self._by_host[host] = Counter(
                {row["source"]: row["articles"] for row in rows if not host_in(row["source"])}
            )
        return self._by_host[host]


def _most_used(names: Counter[str]) -> str:
    """The commonest, the first in the alphabet of several."""
    return min(names, key=lambda name: (-names[name], name))


def outlets(db: sqlite3.Connection) -> list[Outlet]:
    """Every outlet that has an article, the one with most first; in the caller's transaction."""
    shown = {row["name"]: row["shown"] for row in db.execute("SELECT name, shown FROM outlet")}
    articles: Counter[str] = Counter()
    hosts: dict[str, Counter[str]] = {}
    for row in db.execute("SELECT source, url FROM article WHERE source IS NOT NULL"):
        name = shown.get(row["source"], row["source"])
        articles[name] += 1
        if host := host_of(row["url"]):
            hosts.setdefault(name, Counter())[host] += 1
    merged: dict[str, list[str]] = {}
    for name, outlet in sorted(shown.items()):
        merged.setdefault(outlet, []).append(name)
    return [
        Outlet(
            name,
            count,
            tuple(host for host, _ in hosts.get(name, Counter()).most_common()),
            (*merged.get(name, ()),),
        )
        for name, count in sorted(articles.items(), key=lambda one: (-one[1], one[0]))
    ]


def likely_same(found: Sequence[Outlet]) -> list[Likely]:
    """Pairs of outlets that are likely one, the fewer articles first. Suggestions: nothing follows by itself."""
    said: dict[frozenset[str], Likely] = {}
    for outlet in found:
        host = host_in(outlet.name)
        at_host = [one for one in found if host and host in one.hosts and not host_in(one.name)]
        if len(at_host) == 1:
            said[frozenset((outlet.name, at_host[0].name))] = Likely(
                outlet.name, at_host[0].name, f"are both at {host}"
            )
    for one, other in _alike(found):
        why = "differ in spelling alone" if key_of(one.name) == key_of(other.name) else ""
        common = [host for host in one.hosts if host in other.hosts]
        if common:
            why = f"have much the same name, and are both at {common[0]}"
        elif not why:
            why = "have much the same name"
        said.setdefault(frozenset((one.name, other.name)), Likely(other.name, one.name, why))
    return [*said.values()]


def _alike(found: Iterable[Outlet]) -> Iterator[tuple[Outlet, Outlet]]:
    by_key: dict[str, list[Outlet]] = {}
    for outlet in found:
        by_key.setdefault(site_key_of(outlet.name), []).append(outlet)
    for key, alike in by_key.items():
        if key:
            yield from combinations(alike[:20], 2)


def merge(db: sqlite3.Connection, name: str, called: str) -> list[str]:
    """Let ``called`` stand for the outlet ``name``; the ids of the articles whose outlet is another now."""
    before = _shown(db)
    if before.get(called) is not None:  # the other way round until now
        db.execute("DELETE FROM outlet WHERE name = ?", (called,))
    db.execute("INSERT OR REPLACE INTO outlet (name, called, shown) VALUES (?, ?, ?)", (name, called, called))
    return _settle(db, before)


def split(db: sqlite3.Connection, name: str) -> list[str]:
    """Take a merge back: ``name`` stands for itself again. The ids of the articles whose outlet is another now."""
    before = _shown(db)
    db.execute("DELETE FROM outlet WHERE name = ?", (name,))
    return _settle(db, before)


def _shown(db: sqlite3.Connection) -> dict[str, str]:
    return {row["name"]: row["shown"] for row in db.execute("SELECT name, shown FROM outlet")}


def _settle(db: sqlite3.Connection, before: dict[str, str]) -> list[str]:
    """Follow every merge to its end, and tell whose outlet changed by that."""
    called = {row["name"]: row["called"] for row in db.execute("SELECT name, called FROM outlet")}
    for name in called:
        end, seen = name, {name}
        while end in called and called[end] not in seen:
            end = called[end]
            seen.add(end)
        db.execute("UPDATE outlet SET shown = ? WHERE name = ?", (end, name))
    after = _shown(db)
    changed = [name for name in before.keys() | after.keys() if before.get(name) != after.get(name)]
    return [
        row["id"]
        for name in sorted(changed)
        for row in db.execute("SELECT id FROM article WHERE source = ?", (name,))
    ]
