"""What a host's robots.txt allows us: RFC 9309, with Protego reading the rules."""

import re
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Final

from corpus.fetching.addresses import Address, follow
from corpus.fetching.answers import FINE, REDIRECTS
from corpus.fetching.asker import Asker, Trip
from corpus.fetching.hosts import patiently
from corpus.fetching.refusing import (
    DisallowedByRobots,
    FetchRefused,
    PrivateAddress,
    Stopped,
    TooSlow,
    TryLater,
    Unreachable,
)

if TYPE_CHECKING:
    from protego import Protego

TARGET: Final = "/robots.txt"

MOST_BYTES: Final = 500 * 1024
"""So much of it is read, as the RFC asks for; what comes after is left."""

MOST_LINES: Final = 20_000
"""So many lines of it are read: nobody who means it has more."""

MOST_REDIRECTS: Final = 5
"""The RFC's number. A file that lies further away counts as none."""

_AGENT_LINE: Final = re.compile(r"[ \t]*user[- \t]?agent[ \t]*:?[ \t]*([^#]*)", re.IGNORECASE)
_BY_HAND: Final = "Open the page in a browser, save it, and add that file."


@dataclass(frozen=True, slots=True)
class Rules:
    """A robots.txt as it concerns the agent ``name``. ``unread`` says why it could not be read, ``parsed`` is None
    where there is none. ``stands_for``: the host cannot be asked at all, and this is why.
    """

    name: str = ""
    parsed: "Protego | None" = None
    unread: str = ""
    stands_for: FetchRefused | None = None

    def insist_on(self, address: Address) -> None:
        """Raises DisallowedByRobots, or what keeps its host from being asked, unless the address may be asked for."""
        if self.stands_for is not None:
            again = type(self.stands_for)(address.url, self.stands_for.reason, self.stands_for.hint)
            raise again from self.stands_for
        if self.unread:
            reason = (
                f"its site's robots.txt, which says what may be fetched, could not be read: {self.unread}"
            )
            raise DisallowedByRobots(address.url, reason, f"Try again later. {_BY_HAND}")
        if self.parsed is not None and not self.parsed.can_fetch(address.url, self.name):
            raise DisallowedByRobots(address.url, "its site's robots.txt does not allow it", _BY_HAND)

    @property
    def delay(self) -> float:
        """How many seconds it wants between two requests; 0 where it does not say."""
        return (self.parsed.crawl_delay(self.name) if self.parsed else None) or 0.0


def rules_of(raw: bytes, agent: str) -> Rules:
    """Read a robots.txt for the one who introduces themselves as ``agent``."""
    from protego import Protego

    name = name_of(agent)
    lines = raw.decode("utf-8-sig", "replace").splitlines()[:MOST_LINES]
    return Rules(name, Protego.parse("\n".join(_for_us(line, name) for line in lines)))


def name_of(agent: str) -> str:
    """The name that robots.txt knows an agent by."""
    return re.split(r"[\s/(]", agent, maxsplit=1)[0].lower()


def _for_us(line: str, name: str) -> str:
    """A line with other agents' names taken out: each name has a copy of the rules, and there may be thousands."""
    match = _AGENT_LINE.match(line)
    if match is None:
        return line
    named = match[1].strip().lower()
    ours = named.partition("/")[0].strip("*")
    if named.startswith("*"):
        return "User-agent: *"
    return f"User-agent: {ours if ours and ours in name else 'others'}"


class RobotsFiles:
    """The robots.txt of every place that was asked for something, read once."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker
        self._lock = Lock()
        self._locks: dict[str, Lock] = {}
        self._rules: dict[str, Rules] = {}

    def rules_for(self, address: Address, trip: Trip) -> Rules:
        """The rules for an address that ``trip`` has come to, fetched if need be. Raises PrivateAddress or Stopped."""
        with self._lock:
            lock = self._locks.setdefault(address.origin, Lock())
        with patiently(lock, trip.budget):
            if address.origin not in self._rules:
                own = Trip(address.at(TARGET), trip.budget, trip.allow_private)
                self._rules[address.origin] = self._read(own, address.url)
            return self._rules[address.origin]

    def _read(self, trip: Trip, url: str) -> Rules:
        try:
            return self._follow(trip)
        except Stopped:
            raise
        except FetchRefused as refused:
            if refused.url == trip.asked.url:
                if isinstance(refused, PrivateAddress):  # another trip may be allowed to
                    refused.about(url)
                    raise
                if isinstance(refused, Unreachable | TooSlow | TryLater):
                    return Rules(stands_for=refused)
            refused.on_the_way_from(trip.asked.url)
            return Rules(unread=refused.reason)

    def _follow(self, trip: Trip) -> Rules:
        address = trip.asked
        for _ in range(MOST_REDIRECTS + 1):
            trip.goes_to(address)
            with self._asker.ask(address, trip, at_once=True) as answer:
                if answer.status in FINE:
                    return rules_of(answer.body(MOST_BYTES, cut=True), self._asker.policy.user_agent)
                if 400 <= answer.status < 500 and answer.status != 429:
                    return Rules()
                if answer.status not in REDIRECTS:
                    return Rules(unread=f"its server answers with an error (status {answer.status})")
                address = follow(address, answer.header("location"))
        return Rules()
