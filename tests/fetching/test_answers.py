"""What comes back from a server that behaves: the page, what it is, and what to ask for next time."""

import gzip
import zlib
from dataclasses import replace

import pytest

from corpus.fetching import BadStatus, Fetcher, Policy, TryLater, Validators
from tests.fetching.site import Site, Talk, page, reply

PAGE = page("Ferry", "The ferry left at nine.")


def test_a_page_comes_with_its_type_and_validators(site: Site, policy: Policy) -> None:
    """Body, type, charset, ETag and Last-Modified arrive as they were sent, the address without its fragment."""
    modified = "Tue, 04 Mar 2025 09:00:00 GMT"
    site.pages["/a?b=c"] = reply(
        PAGE, 'ETag: W/"7"', f"Last-Modified: {modified}", kind='Text/HTML; Charset="UTF-8"'
    )
    with Fetcher(policy) as fetcher:
        got = fetcher.fetch(site.url("/a?b=c#part"))
    assert (got.url, got.asked, got.status) == (site.url("/a?b=c"), site.url("/a?b=c"), 200)
    assert (got.body, got.content_type, got.charset) == (PAGE, "text/html", "utf-8")
    assert (got.etag, got.modified, got.not_changed) == ('W/"7"', modified, False)


def test_we_say_who_we_are_and_nothing_of_the_reader(site: Site, policy: Policy) -> None:
    """A request names newsreader, asks for the connection to be closed, and carries neither cookie nor referrer."""
    site.pages["/page"] = reply(PAGE, "Set-Cookie: id=7")
    with Fetcher(policy) as fetcher:
        fetcher.fetch(site.url())
        fetcher.fetch(site.url())
    for request in site.requests:
        assert request.headers["user-agent"].startswith("newsreader ")
        assert request.headers["host"] == f"127.0.0.1:{site.port}"
        assert request.headers["connection"] == "close"
        assert not {"cookie", "referer", "authorization", "accept-language"} & set(request.headers)


@pytest.mark.parametrize(
    ("coding", "packed"),
    [
        ("gzip", gzip.compress(PAGE)),
        ("x-gzip", gzip.compress(PAGE[:20]) + gzip.compress(PAGE[20:]) + b"\0" * 9),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)[2:-4]),
        ("gzip, gzip", gzip.compress(gzip.compress(PAGE))),
        ("identity", PAGE),
        ("gzip", b""),
    ],
)
def test_compressed_answers_are_unpacked(site: Site, policy: Policy, coding: str, packed: bytes) -> None:
    """gzip (also in several members), deflate (with and without zlib's header), and one in the other."""
    site.pages["/page"] = reply(packed, f"Content-Encoding: {coding}")
    with Fetcher(policy) as fetcher:
        assert fetcher.fetch(site.url()).body == (PAGE if packed else b"")


@pytest.mark.parametrize("size", [65535, 65536, 65537, 1_000_000])
@pytest.mark.parametrize("raw", [False, True])
def test_unpacking_loses_nothing_at_any_size(site: Site, policy: Policy, size: int, raw: bool) -> None:
    """Output that fills a piece to the byte is whole, with and without a trailer behind it."""
    body = (b"0123456789abcdef" * (size // 16 + 1))[:size]
    packed = zlib.compress(body)
    site.pages["/page"] = reply(packed[2:-4] if raw else packed, "Content-Encoding: deflate")
    with Fetcher(policy) as fetcher:
        assert fetcher.fetch(site.url()).body == body


def test_chunks_and_answers_without_a_length_are_read_to_the_end(site: Site, policy: Policy) -> None:
    """Chunked bodies are put together; without length and chunks, the end of the connection is the end."""
    chunks = b"".join(
        b"%x;note=1\r\n%b\r\n" % (len(PAGE[n : n + 7]), PAGE[n : n + 7]) for n in range(0, len(PAGE), 7)
    )
    site.pages["/chunked"] = reply(
        chunks + b"0\r\nTrailer: x\r\n\r\n", "Transfer-Encoding: chunked", length=-1
    )
    site.pages["/closed"] = reply(PAGE, length=-1)
    with Fetcher(policy) as fetcher:
        assert fetcher.fetch(site.url("/chunked")).body == PAGE
        assert fetcher.fetch(site.url("/closed")).body == PAGE


def test_what_did_not_change_is_not_sent_again(site: Site, policy: Policy) -> None:
    """The validators given are sent word for word, and 304 comes back as not changed, with validators for next time."""
    site.pages["/page"] = [
        reply(status="304 Not Modified", kind="", length=-1),
        reply(b"", 'ETag: "2"', status="304 Not Modified"),
    ]
    with Fetcher(policy) as fetcher:
        first = fetcher.fetch(site.url(), etag='"1"', modified="Tue, 04 Mar 2025 09:00:00 GMT")
        second = fetcher.fetch(site.url(), etag='"1"')
    assert (first.not_changed, first.body, first.status) == (True, b"", 304)
    assert (first.etag, first.modified) == ('"1"', "Tue, 04 Mar 2025 09:00:00 GMT")
    assert second.etag == '"2"'
    asked = [one for one in site.requests if one.target == "/page"]
    assert asked[0].headers["if-none-match"] == '"1"'
    assert asked[0].headers["if-modified-since"] == "Tue, 04 Mar 2025 09:00:00 GMT"
    assert "if-modified-since" not in asked[1].headers


def test_validators_are_those_of_the_address_that_answers(site: Site, policy: Policy) -> None:
    """What was seen of an address is sent to that address, not to the one that redirects to it."""
    site.pages["/old"] = reply(b"", "Location: /new", status="301 Moved Permanently")
    site.pages["/new"] = reply(status="304 Not Modified")
    known = {site.url("/new"): Validators(etag='"new"')}
    with Fetcher(policy, seen=known.get) as fetcher:
        got = fetcher.fetch(site.url("/old"))
    assert (got.not_changed, got.url, got.asked) == (True, site.url("/new"), site.url("/old"))
    sent = {one.target: one.headers.get("if-none-match") for one in site.requests}
    assert sent == {"/robots.txt": None, "/old": None, "/new": '"new"'}


@pytest.mark.parametrize("odd", ['"a\r\nX: y"', '"\u2603"', "x" * 2000, " "])
def test_a_validator_that_no_server_sent_is_not_sent(site: Site, policy: Policy, odd: str) -> None:
    """What could break out of a header, or was damaged since, is left out, and the page fetched as if anew."""
    site.pages["/page"] = reply(PAGE)
    with Fetcher(policy) as fetcher:
        assert fetcher.fetch(site.url(), etag=odd).body == PAGE
    assert "if-none-match" not in site.requests[-1].headers
    assert "x" not in site.requests[-1].headers


def test_a_server_that_is_busy_is_asked_again(site: Site, policy: Policy) -> None:
    """After 429 and 503 the request is made again when the time is up that the server named, or ours."""
    site.pages["/page"] = [
        reply(b"", "Retry-After: 0", status="429 Too Many Requests"),
        reply(b"", status="503 Service Unavailable"),
        reply(PAGE),
    ]
    with Fetcher(policy) as fetcher:
        assert fetcher.fetch(site.url()).body == PAGE
    assert len(site.asked_for()) == 3


@pytest.mark.parametrize(
    ("told", "when"),
    [
        ("3600", "Try again in 60 minutes."),
        ("Fri, 31 Dec 2199 23:59:59 GMT", "Try again in 3,650 days."),
        ("9" * 400, "Try again in 3,650 days."),
    ],
)
def test_a_long_wait_is_told_and_kept_to(site: Site, policy: Policy, told: str, when: str) -> None:
    """Longer than the time there is nobody waits: it is said when to come back, and until then nothing is asked."""
    site.pages["/page"] = reply(b"", f"Retry-After: {told}", status="429 Too Many Requests")
    with Fetcher(policy) as fetcher:
        with pytest.raises(TryLater, match="wants to be left alone") as refused:
            fetcher.fetch(site.url())
        assert refused.value.hint == when
        assert refused.value.status == 429
        assert refused.value.wait is not None
        with pytest.raises(TryLater, match="wants to be left alone"):
            fetcher.fetch(site.url("/other"))
    assert site.asked_for() == ["/page"]


@pytest.mark.parametrize("told", ["soon", "", "-5", "1e9", "Tue, 99 Foo 2025 25:61:61 GMT"])
def test_a_wait_that_makes_no_sense_is_ours(site: Site, policy: Policy, told: str) -> None:
    """Whatever Retry-After says that is no time, we wait as if it were not there, a few times, and give up."""
    site.pages["/page"] = reply(b"", f"Retry-After: {told}", status="503 Service Unavailable")
    with Fetcher(replace(policy, retries=2)) as fetcher, pytest.raises(TryLater) as refused:
        fetcher.fetch(site.url())
    assert refused.value.hint == "Try again later."
    assert len(site.asked_for()) == 3


@pytest.mark.parametrize(
    ("status", "says"),
    [
        ("404 Not Found", "there is no such page"),
        ("410 Gone", "the page is gone"),
        ("401 Unauthorized", "sign in"),
        ("403 Forbidden", "does not hand it out"),
        ("418 I'm a teapot", "refused to answer"),
        ("500 Internal Server Error", "is in trouble"),
        ("204 No Content", "sent no page"),
        ("206 Partial Content", "sent no page"),
        ("300 Multiple Choices", "sent no page"),
        ("999 What", "is in trouble"),
    ],
)
def test_a_status_that_brings_no_page_is_told(site: Site, policy: Policy, status: str, says: str) -> None:
    """An error page is no article: what its status means is said instead."""
    site.pages["/page"] = reply(PAGE, status=status)
    with Fetcher(policy) as fetcher, pytest.raises(BadStatus, match=says) as refused:
        fetcher.fetch(site.url())
    assert refused.value.status == int(status[:3])
    assert f"(status {status[:3]})" in str(refused.value)


@pytest.mark.parametrize(
    "kind",
    ["", "nonsense", "text/html; charset=" + "x" * 300, "text/html;;;=", "text/html; charset=\x1b[31m"],
)
def test_a_type_that_makes_no_sense_is_none(site: Site, policy: Policy, kind: str) -> None:
    """Content-Type is a hint: where it is broken the page is there all the same."""
    site.pages["/page"] = reply(PAGE, kind=kind)
    with Fetcher(policy) as fetcher:
        got = fetcher.fetch(site.url())
    assert got.body == PAGE
    assert got.content_type in (None, "text/html")
    assert got.charset is None or got.charset.isalnum()


def test_interim_answers_are_passed_over(site: Site, policy: Policy) -> None:
    """A few 100 Continue before the answer do no harm."""

    def talk(to: Talk) -> None:
        to.send(b"HTTP/1.1 100 Continue\r\n\r\n" * 3 + reply(PAGE))

    site.pages["/page"] = talk
    with Fetcher(policy) as fetcher:
        assert fetcher.fetch(site.url()).body == PAGE
