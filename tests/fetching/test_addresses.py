"""Addresses are read strictly, and in one spelling."""

import pytest

from corpus.fetching import BadAddress, Fetcher
from corpus.fetching.addresses import is_meant_as_address, parse, scheme_of


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("http://example.org", "http://example.org/"),
        ("  HTTP://Example.ORG:80/a#part ", "http://example.org/a"),
        ("https://example.org:443/", "https://example.org/"),
        ("https://example.org:8443/?q=1", "https://example.org:8443/?q=1"),
        ("http://example.org./", "http://example.org/"),
        ("http://example.org?q", "http://example.org/?q"),
        ("http://example.org/a b/ä?ö=ü", "http://example.org/a%20b/%C3%A4?%C3%B6=%C3%BC"),
        ("http://example.org/100%25/%7Euser", "http://example.org/100%25/%7Euser"),
        ('http://example.org/<script>"', "http://example.org/%3Cscript%3E%22"),
        ("http://bücher.example/", "http://xn--bcher-kva.example/"),
        ("http://BÜCHER.example/", "http://xn--bcher-kva.example/"),
        ("http://straße.example/", "http://xn--strae-oqa.example/"),
        ("http://日本語。example/", "http://xn--wgv71a119e.example/"),
        ("http://[2001:DB8:0::1]:8080/", "http://[2001:db8::1]:8080/"),
        ("http://under_score.example/", "http://under_score.example/"),
    ],
)
def test_an_address_has_one_spelling(typed: str, read: str) -> None:
    """Case, default ports, fragments, letters of other scripts and spaces are settled once."""
    assert parse(typed).url == read
    assert parse(read).url == read


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("ftp://example.org/", "only http:// and https://"),
        ("file:///etc/passwd", "only http:// and https://"),
        ("javascript:alert(1)", "only http:// and https://"),
        ("data:text/html,hello", "only http:// and https://"),
        ("gopher://example.org/", "only http:// and https://"),
        ("example.org", "only http:// and https://"),
        ("", "only http:// and https://"),
        ("http:", "no address that makes sense"),
        ("http://", "no address that makes sense"),
        ("http:///path", "no address that makes sense"),
        ("http:example.org", "no address that makes sense"),
        ("http://user@example.org/", "a user name or a password"),
        ("http://user:pass@example.org/", "a user name or a password"),
        ("http://@example.org/", "a user name or a password"),
        ("http://good.example\\@evil.example/", "a user name or a password"),
        ("http://good.example\\.evil.example/", "no address that makes sense"),
        ("http://example.org:0/", "no address that makes sense"),
        ("http://example.org:65536/", "no address that makes sense"),
        ("http://example.org:8a/", "no address that makes sense"),
        ("http://exa mple.org/", "no address that makes sense"),
        ("http://exa%6Dple.org/", "no address that makes sense"),
        ("http://.example.org/", "no address that makes sense"),
        ("http://exam..ple.org/", "no address that makes sense"),
        (f"http://{'a' * 64}.example/", "no address that makes sense"),
        (f"http://{'ä' * 64}.example/", "no address that makes sense"),
        (f"http://{'a.' * 130}example/", "no address that makes sense"),
        ("http://[::1", "no address that makes sense"),
        ("http://[::1]]/", "no address that makes sense"),
        ("http://[fe80::1%25eth0]/", "no address that makes sense|names an interface"),
        ("http://[1.2.3.4]/", "no address that makes sense"),
        ("http://℀.example/", "no address that makes sense"),
        ("http://example.org/\x00", "control characters"),
        ("http://example.org/\r\nHost: evil", "control characters"),
        ("http://exam\tple.org/", "control characters"),
        ("http://example.org/\x1b[31m", "control characters"),
        ("http://example.org/\ud800", "control characters"),
        ("http://example.org/" + "a" * 8000, "longer than 8,000"),
    ],
)
def test_what_is_no_address_to_fetch_is_refused_before_anything_is_sent(typed: str, says: str) -> None:
    """Other schemes, passwords, hosts that mean two things, control characters: each is named."""
    with Fetcher() as fetcher, pytest.raises(BadAddress, match=says) as refused:
        fetcher.fetch(typed)
    assert "pass@" not in str(refused.value)
    assert "\x1b" not in str(refused.value)
    assert len(str(refused.value)) < 600


def test_an_address_of_the_web_is_told_from_a_file() -> None:
    """What begins with a scheme and //, or with one that everybody knows, is meant as an address; drives are none."""
    meant = ("https://example.org", " HTTP://example.org", "gopher://x", "javascript:alert(1)", "data:,x")
    assert all(map(is_meant_as_address, meant))
    assert not any(
        map(is_meant_as_address, ("http/story.txt", "./http://x", "notes:draft.txt", "C:\\x", "-"))
    )
    assert [scheme_of(one) for one in ("ftp://x", "DATA:x", "C:\\x", "story.txt", "a/b:c", "")] == [
        "ftp",
        "data",
        "",
        "",
        "",
        "",
    ]
