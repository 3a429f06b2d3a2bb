"""Asking for an address when its host's turn has come, and keeping to what was promised on the way."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from corpus.fetching.addresses import Address
from corpus.fetching.budget import Budget
from corpus.fetching.hosts import Hosts
from corpus.fetching.networks import Network
from corpus.fetching.policy import Policy
from corpus.fetching.refusing import BadRedirect, TryLater
from corpus.fetching.waiting import in_words

if TYPE_CHECKING:
    from corpus.fetching.asking import Answer
    from corpus.fetching.sockets import PatientContext


@dataclass(slots=True)
class Trip:
    """One address on its way to an answer, over all of its redirects.

    ``allow_private``: whether addresses of one's own networks may still be connected to. That ends with the first
    answer from outside: nobody out there sends us to a machine in here. ``moved`` is how far it was sent on for good.
    """

    asked: Address
    budget: Budget
    allow_private: bool
    moved: Address | None = None
    _for_good: bool = True
    _addresses: set[str] = field(default_factory=set)
    _hosts: set[str] = field(default_factory=set)

    def goes_to(self, address: Address) -> bool:
        """Take note of the next address; whether its host was asked on this trip before. Raises BadRedirect."""
        if address.url in self._addresses:
            hint = "The site may want cookies: open the page in a browser, save it, and add that file."
            raise BadRedirect(address.url, "it redirects in a circle", hint)
        known = address.host in self._hosts
        self._addresses.add(address.url)
        self._hosts.add(address.host)
        return known

    def sent_on(self, address: Address, *, for_good: bool) -> None:
        """Take note of a redirect. What follows one for the time being is no lasting address, nor is one without TLS
        in the place of one with it.
        """
        safe = address.scheme == "https" or self.asked.scheme != "https"
        self._for_good = self._for_good and for_good and safe
        if self._for_good:
            self.moved = address


class Asker:
    """What all requests of a Fetcher go through. ``tls`` makes the context that connections are verified with."""

    def __init__(self, policy: Policy, network: Network, tls: "Callable[[], PatientContext] | None") -> None:
        self.policy = policy
        self._network = network
        self._hosts = Hosts()
        self._tls = cache(tls or _system_tls)

    @contextmanager
    def ask(
        self,
        address: Address,
        trip: Trip,
        headers: Mapping[str, str] | None = None,
        *,
        at_once: bool = False,
        pause: float = 0.0,
    ) -> "Iterator[Answer]":
        """Ask for an address when it is its host's turn, ``at_once`` without the pause; ``pause`` seconds follow.

        Within the block the answer can be read. Raises FetchRefused.
        """
        from corpus.fetching.asking import Wires, asked
        from corpus.fetching.troubles import told

        host = self._hosts.named(address.host)
        wires = Wires(self.policy, self._network, self._tls)
        with (
            told(address.url, self.policy),
            host.turn(trip.budget, at_once=at_once, alone=self.policy.one_connection_a_host),
        ):
            if rest := host.wants_rest():
                raise too_busy(address, 0, rest)
            try:
                with asked(
                    wires, address, headers or {}, trip.budget, allow_private=trip.allow_private
                ) as answer:
                    trip.allow_private = trip.allow_private and answer.private
                    yield answer
            finally:
                host.pause(pause)

    def leave_alone(self, address: Address, seconds: float) -> None:
        """Ask nothing more of an address's host for so long."""
        self._hosts.named(address.host).leave_alone(seconds)


def too_busy(address: Address, status: int, wait: float | None) -> TryLater:
    """The refusal for a host that wants to be left alone, for ``wait`` seconds if it said so."""
    when = f"Try again in {in_words(wait)}." if wait else "Try again later."
    numbered = f" (status {status})" if status else ""
    return TryLater(address.url, f"its server wants to be left alone for now{numbered}", when, status, wait)


def _system_tls() -> "PatientContext":
    from corpus.fetching.sockets import PatientContext

    return PatientContext.verifying()
