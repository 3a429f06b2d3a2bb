"""robots.txt is asked for first, and kept to: RFC 9309."""

from dataclasses import replace

import pytest

from corpus.fetching import (
    DisallowedByRobots,
    Fetcher,
    FetchRefused,
    Policy,
    TooSlow,
    TryLater,
    Unreachable,
)
from corpus.fetching.addresses import parse
from corpus.fetching.networks import Network
from corpus.fetching.policy import AGENT
from corpus.fetching.robots import MOST_BYTES, name_of, rules_of
from tests.fetching.site import Handler, Site, page, redirect, reply

PAGE = page("Ferry", "The ferry left at nine.")


def robots(*lines: str) -> bytes:
    """An answer that is a robots.txt."""
    return reply("\n".join(lines).encode(), kind="text/plain")


def allowed(site: Site, policy: Policy, target: str = "/page") -> bool:
    """Whether the site's robots.txt lets a new Fetcher have the page."""
    site.pages[target] = reply(PAGE)
    with Fetcher(policy) as fetcher:
        try:
            return fetcher.fetch(site.url(target)).body == PAGE
        except DisallowedByRobots:
            return False


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["User-agent: *", "Disallow: /"], False),
        (["User-agent: *", "Disallow:"], True),
        (["User-agent: *", "Disallow: /page"], False),
        (["User-agent: *", "Disallow: /other"], True),
        (["User-agent: *", "Disallow: /*.html$"], True),
        (["User-agent: *", "Disallow: /", "Allow: /page"], True),
        (["User-agent: newsreader", "Disallow: /", "", "User-agent: *", "Disallow:"], False),
        (["User-agent: NewsReader/2.0", "Disallow: /", "User-agent: *", "Allow: /"], False),
        (["User-agent: newsreader", "Allow: /", "User-agent: *", "Disallow: /"], True),
        (["User-agent: GPTBot", "User-agent: newsreader", "Disallow: /"], False),
        (["User-agent: GPTBot", "Disallow: /"], True),
        (["User-agent: comparing", "Disallow: /"], True),
        (["\ufeffUser-agent: *", "Disallow: /"], False),
        (["user agent *", "disallow /"], False),
        (["<html>no such page</html>"], True),
        (["\x00\x01\x02\xff"], True),
        ([], True),
    ],
)
def test_the_rules_that_are_for_us_count(
    site: Site, policy: Policy, lines: list[str], expected: bool
) -> None:
    """Our own group before everybody's, the longest match, wildcards; garbage forbids nothing."""
    site.pages["/robots.txt"] = robots(*lines)
    assert allowed(site, policy) is expected
    assert site.asked_for() == (["/page"] if expected else [])


@pytest.mark.parametrize(
    "status", ["404 Not Found", "401 Unauthorized", "403 Forbidden", "410 Gone", "400 Bad Request"]
)
def test_without_a_robots_file_all_is_allowed(site: Site, policy: Policy, status: str) -> None:
    """Any 4xx means that there is none (RFC 9309, 2.3.1.3)."""
    site.pages["/robots.txt"] = reply(b"User-agent: *\nDisallow: /", status=status)
    assert allowed(site, policy)


UNREAD: dict[str, Handler] = {
    "500": reply(b"", status="500 Internal Server Error"),
    "503": reply(b"", "Retry-After: 1", status="503 Service Unavailable"),
    "429": reply(b"", status="429 Too Many Requests"),
    "garbage": b"nonsense\r\n\r\n",
    "cut short": reply(b"User-agent: *", length=1000),
    "a gzip that is none": reply(b"User-agent: *", "Content-Encoding: gzip"),
    "a redirect to a file": redirect("file:///etc/passwd"),
    "a redirect in a circle": redirect("/robots.txt"),
    "a redirect to nobody": redirect("http://127.0.0.1:1/robots.txt"),
}


@pytest.mark.parametrize("how", UNREAD)
def test_a_robots_file_that_cannot_be_read_allows_nothing(site: Site, policy: Policy, how: str) -> None:
    """A site in trouble is left alone (RFC 9309, 2.3.1.4), and the reason given."""
    site.pages |= {"/robots.txt": UNREAD[how], "/page": reply(PAGE)}
    with Fetcher(policy) as fetcher:
        for _ in range(2):
            with pytest.raises(DisallowedByRobots, match="could not be read: ") as refused:
                fetcher.fetch(site.url())
    assert "robots.txt" in str(refused.value)
    assert [one.target for one in site.requests].count("/robots.txt") == 1
    assert site.asked_for() == []


def test_a_robots_file_may_lie_elsewhere(site: Site, policy: Policy) -> None:
    """Up to five redirects are followed, also to another host; after more it counts as none."""
    site.pages["/robots.txt"] = redirect("/1")
    site.pages |= {f"/{n}": redirect(f"/{n + 1}") for n in range(1, 9)}
    site.pages["/5"] = robots("User-agent: *", "Disallow: /")
    assert not allowed(site, policy)
    site.pages["/5"] = redirect("/6")
    assert allowed(site, policy)


def test_it_is_read_once_a_place(policy: Policy) -> None:
    """Each scheme, host and port has its own, asked for once, and on the way of a redirect too."""
    with Site() as first, Site() as second, Fetcher(policy) as fetcher:
        first.pages |= {"/a": reply(PAGE), "/b": redirect(second.url("/c"))}
        second.pages |= {"/c": reply(PAGE), "/robots.txt": robots("User-agent: *", "Disallow: /c")}
        fetcher.fetch(first.url("/a"))
        with pytest.raises(DisallowedByRobots, match="it redirects to .*/c, and its site's robots.txt"):  # noqa: RUF043
            fetcher.fetch(first.url("/b"))
        assert [one.target for one in first.requests] == ["/robots.txt", "/a", "/b"]
        assert [one.target for one in second.requests] == ["/robots.txt"]


def test_only_its_beginning_is_read(site: Site, policy: Policy) -> None:
    """500 KB of it count, as the RFC asks for; what comes behind, in whatever amount, is not even read."""
    filler = b"# a comment\n" * (MOST_BYTES // 12 + 1)
    site.pages["/robots.txt"] = reply(b"User-agent: *\nDisallow: /page\n" + filler * 20, kind="text/plain")
    assert not allowed(site, policy)
    site.pages["/robots.txt"] = reply(filler + b"\nUser-agent: *\nDisallow: /page\n", kind="text/plain")
    assert allowed(site, policy)


def test_the_page_has_no_robots_file_of_its_own_when_the_policy_says_so(site: Site, policy: Policy) -> None:
    """Without ``robots`` in the policy it is not asked for."""
    site.pages |= {"/robots.txt": robots("User-agent: *", "Disallow: /"), "/page": reply(PAGE)}
    with Fetcher(replace(policy, robots=False)) as fetcher:
        assert fetcher.fetch(site.url()).body == PAGE


def test_a_host_that_is_not_there_is_no_question_of_robots(policy: Policy) -> None:
    """Where robots.txt cannot be had because nobody answers, that is what is told; and nobody is asked twice."""
    asked = []

    def resolve(host: str, _port: int) -> list[str]:
        asked.append(host)
        raise OSError("no")

    with Fetcher(policy, network=Network(resolve=resolve)) as fetcher:
        for target in ("a", "b"):
            with pytest.raises(
                Unreachable, match=f"http://nobody.example/{target} was not fetched: there is no host"
            ):
                fetcher.fetch(f"http://nobody.example/{target}")
    assert asked == ["nobody.example"]


def test_a_robots_file_that_never_ends_takes_the_time_there_is(site: Site, hasty: Policy) -> None:
    """robots.txt is fetched in the same time as the page, and not tried again for the next page."""
    site.pages |= {"/robots.txt": lambda talk: talk.until_hung_up(), "/page": reply(PAGE)}
    with Fetcher(replace(hasty, robots=True)) as fetcher:
        for _ in range(2):
            with pytest.raises(TooSlow):
                fetcher.fetch(site.url())
    assert len(site.requests) == 1


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"User-agent: bot{n}\n" for n in range(9_000)) + "Disallow: /x\n" * 9_000,
        "User-agent: *\n" + "Disallow: /*a*a*a*a*a*a*a*a*a*a*b$\n" * 5_000,
        "User-agent: *\n" * 9_000 + "Disallow: /x\n" * 9_000,
        "User-agent:" + "*" * 100_000 + "\nDisallow:" + "/*" * 100_000,
        "\n".join(
            f"User-agent: {'newsreader'[a:b]}\nDisallow: /x" for a in range(10) for b in range(a + 1, 11)
        )
        * 90,
    ],
    ids=["names", "wildcards", "everybody", "stars", "our-name-in-pieces"],
)
def test_no_robots_file_takes_long_to_read(text: str) -> None:
    """However many names and wildcards: work grows with the size of the file. (Unbounded, these take minutes.)"""
    rules = rules_of(text.encode()[:MOST_BYTES], AGENT)
    rules.insist_on(parse("http://example.org/" + "a" * 5000))


def test_our_name_is_the_first_word_of_what_we_say_of_ourselves() -> None:
    """As robots.txt files name agents."""
    assert name_of(AGENT) == "newsreader"
    assert name_of("Example/1.0 (+https://example.org)") == "example"


def test_a_wait_that_a_host_wanted_holds_for_its_robots_file_too(site: Site, policy: Policy) -> None:
    """A host that asked to be left alone is not asked for anything."""
    site.pages["/page"] = reply(b"", "Retry-After: 600", status="503 Service Unavailable")
    with Fetcher(policy) as fetcher:
        with pytest.raises(TryLater):
            fetcher.fetch(site.url())
        before = len(site.requests)
        with pytest.raises(FetchRefused, match="wants to be left alone"):
            fetcher.fetch(site.url().replace("127.0.0.1", "127.0.0.1."))
    assert len(site.requests) == before
