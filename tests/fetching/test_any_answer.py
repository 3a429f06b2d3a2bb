"""Whatever a server sends, the end is an answer or a refusal in plain words: never another exception, never a hang."""

import gzip
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.cleaning import clean_line
from corpus.fetching import DisallowedByRobots, Fetched, Fetcher, FetchRefused, Policy
from corpus.fetching.addresses import parse
from corpus.fetching.policy import AGENT
from corpus.fetching.refusing import BadAddress
from corpus.fetching.robots import rules_of
from tests.fetching.site import Site

STARTS = st.sampled_from(
    [
        b"HTTP/1.1 200 OK",
        b"HTTP/1.0 200",
        b"HTTP/1.1 302 Found",
        b"HTTP/1.1 304 Not Modified",
        b"HTTP/1.1 100 Continue",
        b"HTTP/1.1 429",
        b"HTTP/2 200",
        b"HTTP/1.1 -1 No",
        b"HTTP/1.1",
        b"",
    ]
)
HEADERS = st.sampled_from(
    [
        b"Content-Length: 5",
        b"Content-Length: -5",
        b"Content-Length: 5, 5",
        b"Content-Length: 5, 6",
        b"Content-Length: \xff",
        b"Content-Length: 9999999999999999999999",
        b"Transfer-Encoding: chunked",
        b"Transfer-Encoding: gzip, chunked",
        b"Transfer-Encoding: \x00",
        b"Content-Encoding: gzip",
        b"Content-Encoding: deflate",
        b"Content-Encoding: br",
        b"Content-Type: text/html; charset=\xff\x00",
        b"Content-Type: multipart/mixed; boundary=x",
        b"Location: /page",
        b"Location: //[::1",
        b"Location: http://\xc3\xa4\x00/",
        b"Retry-After: 0",
        b"Retry-After: \xd9\xa3",
        b"Connection: keep-alive, upgrade",
        b'ETag: "\x80"',
        b" folded: header",
        b": no name",
        b"\x00",
        b"no colon",
    ]
)
BODIES = st.one_of(
    st.binary(max_size=40),
    st.sampled_from(
        [
            b"5\r\nhello\r\n0\r\n\r\n",
            b"-1\r\nhello",
            b"5;x=y\r\nhel",
            b"0\r\nX: y\r\n\r\nmore",
            gzip.compress(b"hello"),
        ]
    ),
)
ENDS = st.sampled_from([b"\r\n", b"\n", b"\r", b"\r\n\r\n"])


@st.composite
def answers(draw: st.DrawFn) -> bytes:
    """Something like an answer: parts of answers, put together rightly and wrongly, and bytes of any kind."""
    if draw(st.integers(0, 9)) == 0:
        return draw(st.binary(max_size=200))
    end = draw(ENDS) if draw(st.booleans()) else b"\r\n"
    head = end.join([draw(STARTS), *draw(st.lists(HEADERS, max_size=5))])
    return head + b"\r\n\r\n" + draw(BODIES)


@pytest.fixture(scope="module")
def shared() -> Iterator[Site]:
    """One server for all examples."""
    with Site() as site:
        yield site


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(page=answers(), robots=st.one_of(st.just(b"HTTP/1.1 404 No\r\n\r\n"), answers()))
def test_any_answer_ends_in_a_page_or_a_refusal(shared: Site, page: bytes, robots: bytes) -> None:
    """Answers with their parts exchanged, doubled, cut and broken, as page and as robots.txt."""
    shared.pages |= {"/page": page, "/robots.txt": robots}
    shared.requests.clear()
    policy = Policy(allow_private=True, pause_seconds=0, backoff_seconds=0, total_seconds=20)
    got: Fetched | FetchRefused
    with Fetcher(replace(policy, retries=1)) as fetcher:
        try:
            got = fetcher.fetch(shared.url(), etag='"1"')
        except FetchRefused as refused:
            got = refused
    if isinstance(got, FetchRefused):
        assert got.reason
        assert str(got).startswith(f"{shared.url()} was not fetched: ")
        assert clean_line(str(got)) == str(got)
    assert len(shared.requests) <= 20


WORDS = st.sampled_from(
    ["User-agent", "user agent", "Disallow", "allow", "Crawl-delay", "Request-rate", "Sitemap", "#", ""]
)
VALUES = st.sampled_from(["*", "newsreader", "/", "/*", "/a$", "1", "-1", "nan", "1e999", "1/10m"])
LINES = st.builds(
    "{}{}{}".format,
    WORDS,
    st.sampled_from([":", ": ", " ", "", "::"]),
    st.one_of(VALUES, st.text(max_size=9)),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(LINES, max_size=12).map("\n".join))
def test_any_robots_file_allows_or_does_not(text: str) -> None:
    """Whatever stands in it, the answer is yes or no, and the pause between requests is some seconds."""
    rules = rules_of(text.encode("utf-8", "surrogatepass"), AGENT)
    assert 0 <= rules.delay < float("inf")
    for target in ("/", "/a", "/a?b=%2a$"):
        with suppress(DisallowedByRobots):
            rules.insist_on(parse(f"http://example.org{target}"))


@settings(max_examples=1000, deadline=None)
@given(
    st.one_of(
        st.text(),
        st.builds(
            lambda text: "http://" + text, st.text(alphabet="a.:/@[]%\\?# \t\n0x１。ßä\u202e-_~", max_size=30)
        ),
        st.builds(lambda text: "http://example.org/" + text, st.text(max_size=30)),
    )
)
def test_any_text_is_an_address_or_refused(text: str) -> None:
    """What is read as an address has one spelling that is read as itself; it fits into a request."""
    address, said = None, ""
    try:
        address = parse(text)
    except BadAddress as refused:
        said = str(refused)
    if address is not None:
        said = address.url
        assert parse(said) == address
        assert said.isascii()
        assert " " not in said
    assert clean_line(said) == said
