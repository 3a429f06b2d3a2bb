"""What a server can do to whoever asks it: each ends soon, with a word on what it was, and nothing in memory."""

import gzip
import socket
import ssl
import struct
import sys
import tracemalloc
import zlib
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from threading import Thread

import pytest

from corpus.fetching import (
    BadAnswer,
    BadRedirect,
    Fetcher,
    FetchRefused,
    Policy,
    TooLarge,
    TooSlow,
    Unreachable,
)
from corpus.fetching.networks import Network
from corpus.fetching.sockets import PatientContext
from tests.fetching.site import CERTIFICATE, Site, Talk, page, redirect, reply

PAGE = page("Ferry", "The ferry left at nine.")
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
MEGABYTE = 1024 * 1024


def refused(policy: Policy, url: str) -> FetchRefused:
    """The refusal that fetching ``url`` ends in."""
    with Fetcher(policy) as fetcher, pytest.raises(FetchRefused) as caught:
        fetcher.fetch(url)
    return caught.value


def drip(before: bytes, drop: bytes) -> Callable[[Talk], None]:
    """Sends ``before``, then ``drop`` again and again, each long before any pause would count as silence."""

    def talk(to: Talk) -> None:
        to.send(before)
        while to.send(drop) and not to.over.wait(0.02):
            pass

    return talk


def flood(before: bytes, piece: bytes) -> Callable[[Talk], None]:
    """Sends ``before``, then ``piece`` as fast as it is taken, without an end."""

    def talk(to: Talk) -> None:
        to.send(before)
        while to.send(piece):
            pass

    return talk


def silence(before: bytes) -> Callable[[Talk], None]:
    """Sends ``before``, and then nothing, without hanging up."""

    def talk(to: Talk) -> None:
        to.send(before)
        to.until_hung_up()

    return talk


def cut(data: bytes) -> Callable[[Talk], None]:
    """Sends ``data`` and resets the connection."""

    def talk(to: Talk) -> None:
        to.send(data)
        to.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        to.connection.close()

    return talk


SLOW = {
    "nothing": silence(b""),
    "status line byte by byte": drip(b"HTTP/1.1 200 O", b"K"),
    "headers byte by byte": drip(HEAD + b"X-Slow: ", b"y"),
    "headers line by line": drip(HEAD, b"X: y\r\n"),
    "interim answers": drip(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "body byte by byte": drip(HEAD + b"Content-Length: 100000\r\n\r\n", b"z"),
    "body without a length": drip(HEAD + b"\r\n", b"z"),
    "chunks byte by byte": drip(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nz\r\n"),
    "the size of a chunk": drip(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"0"),
    "trailers": drip(HEAD + b"Transfer-Encoding: chunked\r\n\r\n0\r\n", b"X: y\r\n"),
    "an unfinished body": silence(HEAD + b"Content-Length: 100\r\n\r\nhalf"),
    "compressed nothing": drip(
        HEAD + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(b""), gzip.compress(b"")
    ),
}


@pytest.mark.parametrize("how", SLOW)
def test_a_slow_server_is_left_when_the_time_is_up(site: Site, hasty: Policy, how: str) -> None:
    """The time is for the answer as a whole: a byte now and then (slow-loris), anywhere in it, does not extend it."""
    site.pages["/page"] = SLOW[how]
    error = refused(hasty, site.url())
    assert isinstance(error, TooSlow)
    assert "it took longer than 0.5 seconds" in str(error)


def test_a_server_that_sends_nothing_after_its_redirect_has_no_time_of_its_own(
    site: Site, hasty: Policy
) -> None:
    """The time runs on over redirects, and the address that was asked for is named."""
    site.pages["/page"] = redirect("/there")
    site.pages["/there"] = SLOW["nothing"]
    error = refused(hasty, site.url())
    assert isinstance(error, TooSlow)
    assert error.url == site.url()
    assert f"it redirects to {site.url('/there')}, and it took longer" in str(error)


LARGE = {
    "status line": flood(b"HTTP/1.1 200 ", b"O" * 4096),
    "one header": flood(HEAD + b"X: ", b"y" * 4096),
    "many headers": flood(HEAD, b"X: y\r\n" * 500),
    "interim answers": flood(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 100),
}


@pytest.mark.parametrize("how", LARGE)
def test_endless_headers_are_too_large(site: Site, policy: Policy, how: str) -> None:
    """Status line and headers have a size that is enough for any site, and no more."""
    site.pages["/page"] = LARGE[how]
    error = refused(replace(policy, robots=False), site.url())
    assert isinstance(error, TooLarge | BadAnswer)
    assert "headers" in str(error) or "does not speak HTTP" in str(error)


def bomb(packed: bytes, coding: str = "gzip") -> bytes:
    return reply(packed, f"Content-Encoding: {coding}")


ZEROS = bytes(200 * MEGABYTE)
ENDLESS: dict[str, bytes | Callable[[Talk], None]] = {
    "without a length": flood(HEAD + b"\r\n", b"z" * 65536),
    "with a large length": flood(HEAD + b"Content-Length: 99999999999999999999\r\n\r\n", b"z" * 65536),
    "chunked": flood(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"10000\r\n" + b"z" * 65536 + b"\r\n"),
    "one endless chunk": flood(
        HEAD + b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n", b"z" * 65536
    ),
    "a chunk of less than nothing": flood(HEAD + b"Transfer-Encoding: chunked\r\n\r\n-1\r\n", b"z" * 65536),
    "a gzip bomb": bomb(gzip.compress(ZEROS)),
    "a deflate bomb": bomb(zlib.compress(ZEROS), "deflate"),
    "a bomb in a bomb": bomb(gzip.compress(gzip.compress(ZEROS)), "gzip, gzip"),
    "empty members": flood(HEAD + b"Content-Encoding: gzip\r\n\r\n", gzip.compress(b"") * 1000),
}


@pytest.mark.parametrize("how", ENDLESS)
def test_endless_bodies_and_bombs_never_get_larger_than_allowed(site: Site, policy: Policy, how: str) -> None:
    """What is more than allowed, as sent or unpacked, is refused, and memory stays within a few times of that."""
    site.pages["/page"] = ENDLESS[how]
    allowed = replace(policy, most_bytes=MEGABYTE, robots=False)
    with Fetcher(allowed) as warm, pytest.raises(FetchRefused):
        warm.fetch(site.url("/imports-what-is-needed"))
    tracemalloc.start()
    try:
        error = refused(allowed, site.url())
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert isinstance(error, TooLarge)
    assert "it is larger than 1 MB" in str(error)
    assert most < 8 * MEGABYTE


def test_a_body_of_just_the_size_allowed_is_taken(site: Site, policy: Policy) -> None:
    """The limit is inclusive, compressed or not."""
    body = b"z" * 1000
    site.pages["/plain"] = reply(body)
    site.pages["/packed"] = bomb(gzip.compress(body))
    site.pages["/more"] = bomb(gzip.compress(body + b"z"))
    exact = replace(policy, most_bytes=1000)
    with Fetcher(exact) as fetcher:
        assert fetcher.fetch(site.url("/plain")).body == body
        assert fetcher.fetch(site.url("/packed")).body == body
    assert isinstance(refused(exact, site.url("/more")), TooLarge)


def more_later(to: Talk) -> None:
    """Sends a whole page, and a moment later more."""
    to.send(reply(PAGE))
    to.over.wait(0.02)
    to.send(b"more")


LIES: dict[str, tuple[bytes | Callable[[Talk], None], str]] = {
    "less than its length": (reply(PAGE, length=len(PAGE) + 10), "cut short"),
    "more than its length": (reply(PAGE, length=len(PAGE) - 10), "longer than its server says"),
    "more than its length, later": (more_later, "longer than its server says"),
    "two lengths": (reply(PAGE, "Content-Length: 7"), "does not speak HTTP"),
    "a gzip that is none": (bomb(PAGE), "is not the gzip that it says it is"),
    "half a gzip": (bomb(gzip.compress(PAGE)[:-12]), "cut short"),
    "a gzip without its checksum": (bomb(gzip.compress(PAGE)[:-8]), "cut short"),
    "a gzip with a wrong checksum": (
        bomb(gzip.compress(PAGE)[:-8] + b"12345678"),
        "is not the gzip that it says it is",
    ),
    "half a deflate": (bomb(zlib.compress(PAGE)[2:-14], "deflate"), "cut short"),
    "brotli, which nobody asked for": (bomb(b"\x0b\x02\x80brotli\x03", "br"), "not asked for (br)"),
    "three codings": (bomb(b"x", "gzip, gzip, gzip"), "not asked for"),
    "half a chunk": (
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n20\r\nhalf",
        "cut short",
    ),
    "no last chunk": (
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
        "cut short",
    ),
    "chunks of no size": (HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nhalf", "does not speak HTTP"),
    "no HTTP": (b"SSH-2.0-OpenSSH_9.2\r\n", "does not speak HTTP"),
    "an old HTTP": (b"<html>hello</html>", "does not speak HTTP"),
    "a later HTTP": (b"HTTP/9.9 200 OK\r\n\r\n", "does not speak HTTP"),
    "a status that is none": (b"HTTP/1.1 two hundred\r\n\r\n", "does not speak HTTP"),
    "no answer": (b"", "hung up without an answer"),
    "a reset instead of an answer": (cut(b""), "broke off"),
    "a reset in the headers": (cut(HEAD), "broke off"),
    "a reset in the body": (cut(HEAD + b"Content-Length: 100\r\n\r\nhalf"), "broke off"),
    "nothing changed, unasked": (reply(b"", status="304 Not Modified"), "since when it was not told"),
}


@pytest.mark.parametrize("how", LIES)
def test_an_answer_that_is_not_what_it_says_is_refused(site: Site, policy: Policy, how: str) -> None:
    """Half a page looks like a page: so whatever is cut short, garbled or contradicts its headers is not taken."""
    site.pages["/page"], says = LIES[how]
    error = refused(replace(policy, robots=False), site.url())
    assert isinstance(error, BadAnswer)
    assert says in str(error)
    assert error.hint


def test_headers_full_of_garbage_do_no_harm(site: Site, policy: Policy) -> None:
    """Control characters, broken lines and bytes of no encoding in headers leave the page as it is."""
    site.pages["/page"] = (
        b"HTTP/1.1 200 \x1b[31mOK\r\nX-\xff\xfe: \x1b]0;title\x07\r\nno colon here\r\nETag: \x1b[2J\r\n"
        b"Content-Type: text/html\x00; charset=\xff\r\n\r\n" + PAGE
    )
    with Fetcher(policy) as fetcher:
        got = fetcher.fetch(site.url())
    assert PAGE in got.body
    assert "\x1b" not in repr((got.etag, got.content_type, got.charset))


REDIRECTS = {
    "to itself": (redirect("/page"), "in a circle"),
    "to another part of itself": (redirect("/page#part"), "in a circle"),
    "nowhere": (reply(b"", status="302 Found"), "does not say where to"),
    "to a file": (redirect("file:///etc/passwd"), "only http:// and https://"),
    "to a script": (redirect("javascript:alert(1)"), "only http:// and https://"),
    "to data": (redirect("data:text/html,hello"), "only http:// and https://"),
    "to another protocol": (redirect("ftp://127.0.0.1/page"), "only http:// and https://"),
    "with a password": (redirect("http://user:secret@127.0.0.1/"), "a user name or a password"),
    "to no address": (redirect("http://[::1/"), "no address"),
    "to a port that is none": (redirect("http://127.0.0.1:99999/"), "no address that makes sense"),
    "to control characters": (redirect("http://127.0.0.1/\x1b[31m"), "control characters"),
}


@pytest.mark.parametrize("how", REDIRECTS)
def test_a_redirect_is_checked_like_an_address_that_was_typed(site: Site, policy: Policy, how: str) -> None:
    """Redirects in circles, nowhere, to other schemes and to addresses that make no sense are not followed."""
    site.pages["/page"], says = REDIRECTS[how]
    error = refused(policy, site.url())
    assert isinstance(error, BadRedirect)
    assert says in str(error)
    assert "secret" not in str(error)
    assert "\x1b" not in str(error)


def test_a_circle_over_several_pages_is_noticed_before_it_closes(site: Site, policy: Policy) -> None:
    """No address is asked for twice on one way."""
    site.pages |= {"/a": redirect("/b"), "/b": redirect("/c"), "/c": redirect("/a")}
    error = refused(policy, site.url("/a"))
    assert isinstance(error, BadRedirect)
    assert site.asked_for() == ["/a", "/b", "/c"]


def test_redirects_end_somewhere(site: Site, policy: Policy) -> None:
    """As many as the policy has are followed, one more is not."""
    site.pages |= {f"/{n}": redirect(f"/{n + 1}") for n in range(20)}
    site.pages["/3"] = reply(PAGE)
    site.pages["/9"] = reply(PAGE)
    with Fetcher(replace(policy, redirects=3)) as fetcher:
        assert fetcher.fetch(site.url("/0")).body == PAGE
    error = refused(replace(policy, redirects=3), site.url("/4"))
    assert "it redirects more than 3 times" in str(error)
    assert site.asked_for()[4:] == ["/4", "/5", "/6", "/7"]


def test_a_redirect_with_spaces_and_other_letters_is_followed(site: Site, policy: Policy) -> None:
    """A Location as servers write it: relative, with spaces, in UTF-8."""
    site.pages["/a/b"] = redirect("../fähre um neun?q=ö ü")
    site.pages["/f%C3%A4hre%20um%20neun?q=%C3%B6%20%C3%BC"] = reply(PAGE)
    with Fetcher(policy) as fetcher:
        assert fetcher.fetch(site.url("/a/b")).body == PAGE


def test_tls_is_verified(policy: Policy) -> None:
    """A certificate that no authority signed is refused, and the reason given."""
    with Site(tls=True) as site:
        error = refused(policy, site.url())
    assert isinstance(error, Unreachable)
    assert "cannot prove who it is (self-signed certificate)" in str(error)


def trusting() -> PatientContext:
    """A context that trusts the tests' own certificate."""
    context = PatientContext.verifying()
    context.load_verify_locations(CERTIFICATE)
    return context


def test_tls_works_and_is_for_one_name(policy: Policy) -> None:
    """A page comes over TLS when the certificate holds, and does not when it is another host's."""
    here = Network(resolve=lambda _host, _port: ["127.0.0.1"])
    with Site(tls=True) as site, Fetcher(policy, tls=trusting, network=here) as fetcher:
        site.pages["/page"] = reply(PAGE)
        assert fetcher.fetch(site.url()).body == PAGE
        assert fetcher.fetch(site.url().replace("127.0.0.1", "localhost")).body == PAGE
        with pytest.raises(Unreachable, match="cannot prove who it is"):
            fetcher.fetch(site.url().replace("127.0.0.1", "news.example"))


@pytest.mark.parametrize("how", ["nothing", "headers byte by byte", "body byte by byte"])
def test_tls_does_not_hold_up_either(hasty: Policy, how: str) -> None:
    """The time is kept under TLS too."""
    with Site(tls=True) as site, Fetcher(hasty, tls=trusting) as fetcher:
        site.pages["/page"] = SLOW[how]
        with pytest.raises(TooSlow):
            fetcher.fetch(site.url())


def test_a_handshake_that_never_ends_is_left(site: Site, hasty: Policy) -> None:
    """A server that takes the connection and then does not go on with TLS has the same time as any other."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        assert isinstance(refused(hasty, f"https://127.0.0.1:{port}/"), TooSlow)


def test_tls_to_a_plain_port_says_so(site: Site, policy: Policy) -> None:
    """https:// where only http:// is spoken: said in these words."""
    site.pages["/page"] = reply(PAGE)

    def talk(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection:
            connection.recv(1024)
            connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = Thread(target=talk, args=(listener,))
        thread.start()
        error = refused(policy, f"https://127.0.0.1:{listener.getsockname()[1]}/")
        thread.join()
    assert "no encryption (TLS) is spoken" in str(error)
    assert "http://" in error.hint


def test_a_plain_request_to_a_tls_port_is_told(policy: Policy) -> None:
    """http:// where only TLS is spoken ends in a refusal, not in a hang."""
    with Site(tls=True) as site:
        error = refused(replace(policy, robots=False), site.url().replace("https", "http"))
    assert isinstance(error, BadAnswer)


def test_old_tls_is_not_spoken() -> None:
    """TLS below 1.2 is not agreed to, and certificates and names are checked, whatever the system's defaults."""
    context = PatientContext.verifying()
    assert context.minimum_version == ssl.TLSVersion.TLSv1_2
    assert context.verify_mode == ssl.CERT_REQUIRED
    assert context.check_hostname


def test_a_port_that_nobody_listens_on_is_told(policy: Policy) -> None:
    """A closed port is named as such."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    error = refused(policy, f"http://127.0.0.1:{port}/")
    assert isinstance(error, Unreachable)
    assert "its host cannot be reached (connection refused)" in str(error)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a full queue of connections is told at once")
def test_a_host_that_swallows_connections_is_left(policy: Policy) -> None:
    """One that never takes a connection is left when the time for connecting is up."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full, ExitStack() as stack:
        place = full.getsockname()
        for _ in range(4):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(place)
        error = refused(replace(policy, connect_seconds=0.3), f"http://127.0.0.1:{place[1]}/")
    assert isinstance(error, Unreachable)
    assert "did not answer within 0.3 seconds" in str(error)
