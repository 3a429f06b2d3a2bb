"""Hosts have their turns, and whoever waits can be stopped. Waiting is counted, not timed."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from corpus.fetching import Fetcher, Policy, Stopped
from corpus.fetching.budget import Budget, OutOfTime, UserStopped
from corpus.fetching.networks import Network
from corpus.fetching.waiting import asked_to_wait, in_words
from tests.fetching.site import Handler, Site, Talk, page, redirect, reply

PAGE = page("Ferry", "The ferry left at nine.")


def robots(*lines: str) -> bytes:
    """An answer that is a robots.txt."""
    return reply("\n".join(lines).encode(), kind="text/plain")


class Waits(list[float]):
    """Stands in for sleeping: remembers for how long, and lets the clock jump on by as much."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__()
        self._real = time.monotonic
        self._ahead = 0.0
        monkeypatch.setattr(time, "sleep", self._sleep)
        monkeypatch.setattr(time, "monotonic", lambda: self._real() + self._ahead)

    def _sleep(self, seconds: float) -> None:
        self.append(seconds)
        self._ahead += seconds


@pytest.mark.parametrize(
    ("rules", "pause", "longest", "expected"),
    [
        ([], 3.0, 10.0, 3),
        (["User-agent: *", "Crawl-delay: 5"], 1.0, 10.0, 5),
        (["User-agent: *", "Crawl-delay: 86400"], 1.0, 10.0, 10),
        (["User-agent: *", "Crawl-delay: 0"], 1.0, 10.0, 1),
        (["User-agent: *", "Crawl-delay: -7"], 1.0, 10.0, 1),
        (["User-agent: *", "Crawl-delay: soon"], 1.0, 10.0, 1),
    ],
)
def test_a_pause_parts_two_pages_of_one_host(
    site: Site,
    policy: Policy,
    monkeypatch: pytest.MonkeyPatch,
    rules: list[str],
    pause: float,
    longest: float,
    expected: float,
) -> None:
    """Ours, or what robots.txt asks for up to a limit; it comes between pages, not before the first."""
    site.pages |= {"/robots.txt": robots(*rules), "/page": reply(PAGE)}
    waits = Waits(monkeypatch)
    with Fetcher(replace(policy, pause_seconds=pause, longest_pause=longest)) as fetcher:
        fetcher.fetch(site.url())
        assert waits == []
        fetcher.fetch(site.url())
    assert expected - 1 < sum(waits) <= expected + 0.01


def test_the_pause_is_not_taken_from_the_time(
    site: Site, policy: Policy, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Being polite never makes a fetch fail: the pause may be longer than the time for the answer."""
    site.pages["/page"] = reply(PAGE)
    waits = Waits(monkeypatch)
    with Fetcher(replace(policy, pause_seconds=300, longest_pause=300)) as fetcher:
        for _ in range(3):
            assert fetcher.fetch(site.url()).body == PAGE
    assert sum(waits) > 500


def test_redirects_within_a_host_go_on_at_once(
    site: Site, policy: Policy, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What belongs together is not parted by pauses."""
    site.pages |= {"/page": redirect("/there"), "/there": reply(PAGE)}
    waits = Waits(monkeypatch)
    with Fetcher(replace(policy, pause_seconds=300)) as fetcher:
        assert fetcher.fetch(site.url()).body == PAGE
    assert waits == []


def test_the_host_names_the_wait(site: Site, policy: Policy, monkeypatch: pytest.MonkeyPatch) -> None:
    """Retry-After is waited for to the second where there is time; without it, the wait doubles."""
    busy = "429 Too Many Requests"
    site.pages["/page"] = [reply(b"", "Retry-After: 7", status=busy), reply(PAGE)]
    site.pages["/other"] = [reply(status=busy), reply(status=busy), reply(PAGE)]
    waits = Waits(monkeypatch)
    with Fetcher(replace(policy, backoff_seconds=2)) as fetcher:
        assert fetcher.fetch(site.url()).body == PAGE
        assert 6.9 < sum(waits) < 7.1
        waits.clear()
        assert fetcher.fetch(site.url("/other")).body == PAGE
        assert 5.9 < sum(waits) < 6.1


def test_one_host_has_one_connection_at_a_time(site: Site, policy: Policy) -> None:
    """From however many threads: requests to a host never overlap."""
    lock, under_way, most = threading.Lock(), 0, 0

    def answer(talk: Talk) -> None:
        nonlocal under_way, most
        with lock:
            under_way += 1
            most = max(most, under_way)
        talk.over.wait(0.01)
        with lock:
            under_way -= 1
        talk.send(reply(PAGE))

    site.pages["/page"] = answer
    with Fetcher(policy) as fetcher, ThreadPoolExecutor(8) as threads:
        got = list(threads.map(lambda _n: fetcher.fetch(site.url()).body, range(16)))
    assert got == [PAGE] * 16
    assert most == 1
    assert [one.target for one in site.requests].count("/robots.txt") == 1
    with Fetcher(replace(policy, one_connection_a_host=False)) as fetcher, ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda _n: fetcher.fetch(site.url()).body, range(16)))
    assert most > 1


def test_several_hosts_are_asked_side_by_side(policy: Policy) -> None:
    """Two hosts that each answer only once both were asked: nobody waits for another host's turn."""
    both = threading.Barrier(2, timeout=30)

    def together(talk: Talk) -> None:
        both.wait()
        talk.send(reply(PAGE))

    handler: Handler = together
    network = Network(resolve=lambda _host, _port: ["127.0.0.1"])
    with (
        Site({"/page": handler}) as first,
        Site({"/page": handler}) as second,
        Fetcher(policy, network=network) as fetcher,
        ThreadPoolExecutor(2) as threads,
    ):
        urls = [f"http://one.example:{first.port}/page", f"http://two.example:{second.port}/page"]
        assert list(threads.map(lambda url: fetcher.fetch(url).body, urls)) == [PAGE, PAGE]


def _silent(talk: Talk) -> None:
    talk.until_hung_up()


def _dripping(talk: Talk) -> None:
    talk.send(b"HTTP/1.1 200 OK\r\n\r\n")
    while talk.send(b"x") and not talk.over.wait(0.01):
        pass


@pytest.mark.parametrize("where", ["robots.txt", "the page", "the body", "a busy host", "a host's turn"])
def test_a_wish_to_stop_is_heard_wherever_one_waits(site: Site, policy: Policy, where: str) -> None:
    """While anything is waited for, the wish is asked for a few times a second, and ends in Stopped."""
    stop = threading.Event()
    site.pages["/page"] = {"the page": _silent, "the body": _dripping}.get(where, reply(PAGE))
    if where == "robots.txt":
        site.pages["/robots.txt"] = _silent
    if where == "a busy host":
        site.pages["/page"] = reply(b"", "Retry-After: 20", status="503 Service Unavailable")
    patient = replace(policy, pause_seconds=60 if where == "a host's turn" else 0, longest_pause=60)
    with Fetcher(patient, cancelled=stop.is_set) as fetcher, ThreadPoolExecutor(1) as threads:
        if where == "a host's turn":
            fetcher.fetch(site.url())
        result = threads.submit(fetcher.fetch, site.url())
        _until(lambda: bool(site.requests))
        stop.set()
        with pytest.raises(Stopped, match="it was stopped"):
            result.result(timeout=30)


def test_a_wish_to_stop_is_heard_while_connecting(policy: Policy) -> None:
    """Also while a name is looked up that nobody answers for."""
    asked, stop = threading.Event(), threading.Event()

    def resolve(_host: str, _port: int) -> list[str]:
        asked.set()
        stop.wait(30)
        return []

    def cancelled() -> bool:
        return asked.is_set()

    try:
        with (
            Fetcher(policy, network=Network(resolve=resolve), cancelled=cancelled) as fetcher,
            pytest.raises(Stopped),
        ):
            fetcher.fetch("http://slow.example/")
    finally:
        stop.set()


def _until(true: Callable[[], bool]) -> None:
    """Wait for what another thread does; not for ever, should it never do that."""
    for _ in range(6000):
        if true():
            return
        time.sleep(0.01)
    raise AssertionError("it did not come true")


def test_a_budget_is_one_for_all_of_its_parts() -> None:
    """A part has no more than the whole has left, and what is used up is used up."""
    budget = Budget(100, lambda: False)
    assert budget.part(1000).left() <= 100
    with pytest.raises(OutOfTime):
        Budget(0, lambda: False).left()
    with pytest.raises(OutOfTime):
        budget.wait(1000)
    with pytest.raises(UserStopped):
        Budget(100, lambda: True).left()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "1 second"),
        (0.2, "1 second"),
        (1, "1 second"),
        (45, "45 seconds"),
        (119, "119 seconds"),
        (120, "2 minutes"),
        (121, "3 minutes"),
        (7200, "2 hours"),
        (172_801, "3 days"),
    ],
)
def test_a_wait_is_told_as_one_would_say_it(seconds: float, words: str) -> None:
    """Rounded up, in the largest unit of which there are two."""
    assert in_words(seconds) == words


def test_a_date_to_come_back_at_is_understood() -> None:
    """An HTTP date is so many seconds from now, one in the past is none; what is no date is nothing."""
    assert asked_to_wait("Thu, 01 Jan 1970 00:00:00 GMT") == 0
    later = asked_to_wait("Fri, 31 Dec 2199 23:59:59 GMT")
    assert later is not None
    assert later > 1e8
    assert asked_to_wait("120") == 120
    assert asked_to_wait(None) is asked_to_wait("٣") is asked_to_wait("1.5") is None


def test_what_comes_between_does_not_shorten_a_pause(
    site: Site, policy: Policy, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading another robots.txt of the same host leaves the pause before its next page as it is."""
    with Site() as other:
        site.pages["/page"] = other.pages["/page"] = reply(PAGE)
        waits = Waits(monkeypatch)
        with Fetcher(replace(policy, pause_seconds=5)) as fetcher:
            fetcher.fetch(site.url())
            fetcher.fetch(other.url())
    assert 4 < sum(waits) <= 5.01
