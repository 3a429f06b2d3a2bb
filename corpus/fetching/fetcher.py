"""Fetching addresses, one after another or from several threads, politely and within the policy."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from types import TracebackType
from typing import TYPE_CHECKING, Self

from corpus.fetching.addresses import Address, follow, parse
from corpus.fetching.answers import (
    BUSY,
    FINE,
    FOR_GOOD,
    NOT_CHANGED,
    REDIRECTS,
    bad_status,
    conditions,
    content_of,
    validators_of,
)
from corpus.fetching.asker import Asker, Trip, too_busy
from corpus.fetching.budget import Budget, OutOfTime, UserStopped
from corpus.fetching.networks import Network
from corpus.fetching.policy import Fetched, Policy, Validators
from corpus.fetching.refusing import BadAnswer, BadRedirect, FetchRefused, Stopped
from corpus.fetching.robots import RobotsFiles, Rules
from corpus.fetching.waiting import asked_to_wait

if TYPE_CHECKING:
    from corpus.fetching.asking import Answer
    from corpus.fetching.sockets import PatientContext

Seen = Callable[[str], Validators | None]
"""Tells what a server said of an address (as it is after redirects) last time; None where it was never fetched."""


class Fetcher:
    """Fetches addresses under one policy, and remembers robots.txt and the hosts' turns while it is open.

    Safe to use from several threads; requests to one host wait for each other. ``seen`` is asked for the
    validators of every address on the way, redirects included. ``cancelled`` is asked a few times a second while
    anything is waited for: once it is true, ``fetch`` raises Stopped. ``network`` and ``tls`` (which makes the
    context that connections are verified with) stand for the system's own, unless a test brings others.
    """

    def __init__(
        self,
        policy: Policy = Policy(),  # noqa: B008 -- frozen
        *,
        seen: Seen | None = None,
        cancelled: Callable[[], bool] | None = None,
        network: Network | None = None,
        tls: "Callable[[], PatientContext] | None" = None,
    ) -> None:
        self.policy = policy
        self._seen = seen or (lambda _url: None)
        self._cancelled = cancelled or (lambda: False)
        self._asker = Asker(policy, network or Network(), tls)
        self._robots = RobotsFiles(self._asker)

    def fetch(self, url: str, etag: str | None = None, modified: str | None = None) -> Fetched:
        """Fetch one address. ``etag`` and ``modified`` are what its server said last time, and are sent to whoever
        answers in the end; without them, ``seen`` is asked. Raises a subclass of FetchRefused.
        """
        asked = parse(url)
        given = Validators(etag, modified) if etag or modified else None
        trip = Trip(asked, Budget(self.policy.total_seconds, self._cancelled), self.policy.allow_private)
        try:
            return self._follow(trip, given)
        except UserStopped as stop:
            raise Stopped(asked.url, "it was stopped") from stop
        except FetchRefused as refused:
            refused.on_the_way_from(asked.url)
            raise

    def _follow(self, trip: Trip, given: Validators | None) -> Fetched:
        address = trip.asked
        for _ in range(self.policy.redirects + 1):
            at_once = trip.goes_to(address)
            got = self._ask(address, trip, given or self._seen(address.url), at_once=at_once)
            if isinstance(got, Fetched):
                return got
            address = got
        raise BadRedirect(trip.asked.url, f"it redirects more than {self.policy.redirects} times")

    def _ask(
        self, address: Address, trip: Trip, validators: Validators | None, *, at_once: bool
    ) -> Fetched | Address:
        """Ask for one address, again where its host puts us off; an Address is where it redirects to."""
        rules = self._robots.rules_for(address, trip) if self.policy.robots else Rules()
        rules.insist_on(address)
        pause = max(self.policy.pause_seconds, min(rules.delay, self.policy.longest_pause))
        asked_if = conditions(validators)
        for tried in range(self.policy.retries + 1):
            at_once = at_once or tried > 0
            with self._asker.ask(address, trip, asked_if, at_once=at_once, pause=pause) as answer:
                if answer.status not in BUSY:
                    return self._taken(answer, address, trip, validators if asked_if else None)
                status, wait = answer.status, asked_to_wait(answer.header("retry-after"))
            self._wait(address, trip, status, wait, tried)
        raise AssertionError("the last wait raises")

    def _wait(self, address: Address, trip: Trip, status: int, wait: float | None, tried: int) -> None:
        """Wait as long as the host wants, if there is time for that. Raises TryLater where there is not."""
        if tried < self.policy.retries:
            with suppress(OutOfTime):
                trip.budget.wait(self.policy.backoff_seconds * 2**tried if wait is None else wait)
                return
        if wait:
            self._asker.leave_alone(address, wait)
        raise too_busy(address, status, wait)

    def _taken(
        self, answer: "Answer", address: Address, trip: Trip, sent: Validators | None
    ) -> Fetched | Address:
        if answer.status in REDIRECTS:
            further = follow(address, answer.header("location"))
            trip.sent_on(further, for_good=answer.status in FOR_GOOD)
            return further
        told = validators_of(answer)
        got = Fetched(
            address.url, trip.asked.url, answer.status, b"", moved=trip.moved.url if trip.moved else None
        )
        if answer.status == NOT_CHANGED:
            if not sent:
                reason = "its server says that nothing changed, but since when it was not told"
                raise BadAnswer(address.url, reason, "Try again later.")
            etag, modified = told.etag or sent.etag, told.modified or sent.modified
            return replace(got, etag=etag, modified=modified, not_changed=True)
        if answer.status not in FINE:
            raise bad_status(address.url, answer.status)
        body = answer.body(self.policy.most_bytes)
        kind, charset = content_of(answer)
        return replace(
            got,
            body=body,
            content_type=kind,
            charset=charset,
            etag=told.etag,
            modified=told.modified,
        )

    def close(self) -> None:
        """Nothing stays open between two fetches; what was learned of robots.txt and turns is forgotten."""
        self._robots = RobotsFiles(self._asker)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
