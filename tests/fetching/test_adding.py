"""Addresses on the command line: a page goes the way of a file, from a real server to a real library."""

import gzip
import hashlib
import json
import signal
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from corpus.exporting import line_of
from corpus.fetching import Fetched
from corpus.fetching.pages import articles_of, name_of
from corpus.formats.source import Options
from corpus.incoming import Incoming
from corpus.library import Library
from tests.desk.program import Program
from tests.fetching.site import Site, Talk, redirect, reply

PROSE = (
    "A fire in a warehouse closed the harbour on Tuesday morning, the fire service said. Nobody was hurt.",
    "Some 40 fire fighters were on the scene for six hours, and the quay stays closed until Thursday.",
)
ALLOWED = "--allow-private"


def page(*prose: str, head: str = "") -> bytes:
    """A page of a newspaper that does not exist."""
    paragraphs = "".join(f"<p>{one}</p>" for one in prose or PROSE)
    return (
        '<!doctype html><html lang="en"><head><title>Fire closes harbour</title>'
        f'<meta property="og:site_name" content="The Quay Gazette">{head}</head>'
        f"<body><article><h1>Fire closes harbour</h1>{paragraphs}</article></body></html>"
    ).encode()


@pytest.fixture
def user(tmp_path: Path) -> Program:
    """Somebody with nothing added yet."""
    return Program(tmp_path)


def outcomes(user: Program, *args: str) -> list[dict[str, Any]]:
    """What ``add --json`` tells, line by line."""
    done = user.run("add", *args, ALLOWED, "--json")
    return [json.loads(line) for line in done.stdout.splitlines()]


def only(user: Program) -> dict[str, Any]:
    """The one article of the library."""
    (one,) = user.json("list")["articles"]
    article: dict[str, Any] = user.json("show", one["id"])
    return article


def test_a_page_is_added_by_its_address(site: Site, user: Program) -> None:
    """Title, outlet and text are the page's, its address is where it was fetched, and the bytes are kept."""
    site.pages["/fire"] = reply(page())
    said = user.fine("add", site.url("/fire"), ALLOWED)
    assert "Added 1 article" in said
    article = only(user)
    assert (article["title"], article["source"]) == ("Fire closes harbour", "The Quay Gazette")
    assert article["url"] == article["origin"] == site.url("/fire")
    assert "\n\n".join(PROSE) in article["text"]
    with Library.open(user.library, create=False) as library:
        assert library.raw(article["id"]) == page()


def test_a_page_that_did_not_change_is_not_sent_again(site: Site, user: Program) -> None:
    """The second time its server is asked whether it changed, and says no: that is told, and nothing is added."""
    site.pages["/fire"] = [
        reply(page(), 'ETag: "1"', "Last-Modified: Tue, 04 Mar 2025 09:00:00 GMT"),
        reply(status="304 Not Modified"),
    ]
    user.fine("add", site.url("/fire"), ALLOWED)
    assert f"{site.url('/fire')} has not changed." in user.fine("add", site.url("/fire"), ALLOWED)
    assert site.requests[-1].headers["if-none-match"] == '"1"'
    one, end = outcomes(user, site.url("/fire"))
    assert one == {"format": "newsreader/added/2", "outcome": "unchanged", "origin": site.url("/fire")}
    assert (end["added"], end["unchanged"], end["refused"]) == (0, 1, 0)
    assert len(user.ids()) == 1


def test_a_page_whose_server_cannot_tell_is_there_already(site: Site, user: Program) -> None:
    """Without validators the page is sent again, and known by its bytes."""
    site.pages["/fire"] = reply(page())
    assert [one["outcome"] for one in outcomes(user, site.url("/fire"))] == ["added", "end"]
    assert [one["outcome"] for one in outcomes(user, site.url("/fire"))] == ["known", "end"]
    assert "if-none-match" not in site.requests[-1].headers


def test_a_page_that_changed_is_added_and_asked_for_by_its_new_validators(site: Site, user: Program) -> None:
    """Both states are kept, and the server's newer word is the one that counts."""
    site.pages["/fire"] = [
        reply(page(), 'ETag: "1"'),
        reply(page(*PROSE, "On Wednesday the harbour master opened the quay again."), 'ETag: "2"'),
        reply(status="304 Not Modified"),
    ]
    said = [user.fine("add", site.url("/fire"), ALLOWED) for _ in range(3)]
    assert "1 had changed: kept as a new version." in said[1]
    assert "has not changed" in said[2]
    assert len(user.ids()) == 2
    sent = [one.headers.get("if-none-match") for one in site.requests if one.target == "/fire"]
    assert sent == [None, '"1"', '"2"']


def test_what_was_removed_can_be_fetched_again(site: Site, user: Program) -> None:
    """Whoever removes an article and adds its address again gets it, whatever its server said last."""
    site.pages["/fire"] = reply(page(), 'ETag: "1"')
    user.fine("add", site.url("/fire"), ALLOWED)
    user.fine("remove", *user.ids())
    assert "Added 1 article" in user.fine("add", site.url("/fire"), ALLOWED)
    assert "if-none-match" not in site.requests[-1].headers


def test_a_page_that_was_refused_is_refused_again(site: Site, user: Program) -> None:
    """What gave no article is not taken for known the next time: its server's validators are not kept."""
    site.pages["/empty"] = reply(b"", 'ETag: "1"')
    for _ in range(2):
        one, end = outcomes(user, site.url("/empty"))
        assert (one["outcome"], one["path"]) == ("refused", site.url("/empty"))
        assert end["refused"] == 1
    assert "if-none-match" not in site.requests[-1].headers


def test_the_address_is_the_one_that_answered(site: Site, user: Program) -> None:
    """After a redirect the article is where it was found, and asked for there the next time."""
    site.pages["/short"] = redirect("/fire")
    site.pages["/fire"] = [reply(page(), 'ETag: "1"'), reply(status="304 Not Modified")]
    user.fine("add", site.url("/short"), ALLOWED)
    assert only(user)["url"] == site.url("/fire")
    assert "has not changed" in user.fine("add", site.url("/short"), ALLOWED)


def test_the_users_own_networks_are_asked_only_when_allowed(site: Site, user: Program) -> None:
    """Without --allow-private a server on this machine is not connected to; the refusal says how to."""
    site.pages["/fire"] = reply(page())
    done = user.run("add", site.url("/fire"))
    assert done.returncode == 1
    assert f"{site.url('/fire')} was not added: it is an address of this machine." in done.stderr
    assert ALLOWED in done.stderr
    assert site.requests == []


def test_a_dry_run_fetches_and_keeps_nothing(site: Site, user: Program) -> None:
    """It says what would be added, makes no library, and remembers no validators."""
    site.pages["/fire"] = reply(page(), 'ETag: "1"')
    said = user.fine("add", site.url("/fire"), ALLOWED, "--dry-run")
    assert f"Fire closes harbour ({site.url('/fire')})" in said
    assert "1 article would be added" in said
    assert not user.library.exists()
    user.fine("add", site.url("/fire"), ALLOWED)
    one, _end = outcomes(user, site.url("/fire"), "--dry-run")
    assert one["outcome"] == "known"


def test_one_address_that_fails_keeps_no_other_from_being_added(site: Site, user: Program) -> None:
    """Each is told by its address, files among them, and no password is shown."""
    site.pages["/fire"] = reply(page())
    (user.home / "a.txt").write_text("The ferry left at nine.\n")
    done = user.run(
        "add",
        site.url("/none"),
        "ftp://127.0.0.1/a",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "http://user:secret@127.0.0.1/",
        "a.txt",
        site.url("/fire"),
        ALLOWED,
    )
    assert done.returncode == 1
    assert "Added 2 articles" in done.stdout
    assert f"{site.url('/none')} was not added: there is no such page (status 404)." in done.stderr
    for address in ("ftp://127.0.0.1/a", "javascript:alert(1)", "file:///etc/passwd"):
        assert f"{address} was not added: only http:// and https:// addresses are fetched." in done.stderr
    assert "secret" not in done.stderr + done.stdout
    assert "Traceback" not in done.stderr


def test_an_address_brings_whatever_a_file_can_hold(site: Site, user: Program) -> None:
    """The format is told by content: a data set, also compressed; its articles keep their own addresses, or none."""
    rows = "".join(
        json.dumps({"title": f"Report {n}", "text": f"{PROSE[0]} Report {n}."}) + "\n" for n in range(3)
    )
    site.pages["/set.jsonl"] = reply(rows.encode(), kind="application/octet-stream")
    site.pages["/set.gz"] = reply(
        gzip.compress(rows.replace("Report", "Story").encode()), kind="application/gzip"
    )
    site.pages["/notes"] = reply(
        "# Fähre\n\nThe ferry left at nine.\n".encode(), kind="text/markdown; charset=utf-8"
    )
    user.fine("add", site.url("/set.jsonl"), site.url("/set.gz"), site.url("/notes"), ALLOWED)
    listed = user.json("list")["articles"]
    assert len(listed) == 7
    assert [one["title"] for one in listed if one["url"]] == ["Fähre"]
    places = {one["origin"].partition(", ")[0] for one in listed}
    assert places == {site.url("/set.jsonl"), site.url("/set.gz"), site.url("/notes")}
    site.pages["/set.jsonl"] = [reply(rows.encode(), 'ETag: "1"'), reply(status="304 Not Modified")]
    user.fine("add", site.url("/set.jsonl"), ALLOWED)
    assert "has not changed" in user.fine("add", site.url("/set.jsonl"), ALLOWED)


def test_ctrl_c_leaves_a_server_that_never_answers(site: Site, user: Program) -> None:
    """What was added is kept, the exit code is that of a stop, and there is no traceback."""
    site.pages["/fire"] = reply(page())

    def never(talk: Talk) -> None:
        process.send_signal(signal.SIGINT)
        talk.until_hung_up()

    site.pages["/never"] = never
    process = subprocess.Popen(
        user.command("add", site.url("/fire"), site.url("/never"), site.url("/later"), ALLOWED),
        cwd=user.home,
        env=user.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    said, noted = process.communicate(timeout=60)
    assert process.returncode == 130, noted
    assert "Added 1 article" in said
    assert "stopped. 1 article added and kept" in noted
    assert "Traceback" not in noted
    assert "/later" not in site.asked_for()


@pytest.mark.parametrize("args", [["add", "a.txt"], ["list"], ["search", "ferry"], ["check"]])
def test_files_need_nothing_of_the_network(user: Program, args: list[str]) -> None:
    """What needs no address imports neither fetching nor what it stands on."""
    (user.home / "a.txt").write_text("The ferry left at nine.\n")
    program = f"import sys, newsreader; newsreader.main(['add', 'a.txt']); newsreader.main({args}); print(*sys.modules)"
    done = subprocess.run(
        [user.command()[0], "-c", program],
        cwd=user.home,
        env=user.environment(),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    modules = set(done.stdout.split())
    assert not {one for one in modules if one.partition(".")[0] in ("urllib3", "protego")}
    assert not {one for one in modules if one.startswith("corpus.fetching")}


def fetched(body: bytes, url: str, kind: str | None = "text/html", charset: str | None = None) -> Fetched:
    """An answer."""
    return Fetched(url, url, 200, body, kind, charset)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("https://www.example.org/canonical", "https://www.example.org/canonical"),
        ("https://news.example.org/canonical", "https://news.example.org/canonical"),
        ("http://amp.example.org/canonical", "http://amp.example.org/canonical"),
        ("https://other.example/theirs", "https://example.org/had?from=here"),
        ("https://notexample.org/theirs", "https://example.org/had?from=here"),
        ("https://example.org/", "https://example.org/had?from=here"),
        ("ftp://example.org/x", "https://example.org/had?from=here"),
        ("javascript:alert(1)", "https://example.org/had?from=here"),
        ("", "https://example.org/had?from=here"),
    ],
)
def test_a_page_says_its_address_only_within_its_own_site(told: str, expected: str) -> None:
    """A canonical address counts where it is http(s) and of the site that sent the page.

    Else anybody's page could be taken for a new version of another outlet's article.
    """
    raw = page(head=f'<link rel="canonical" href="{told}">')
    (article,) = articles_of(fetched(raw, "https://example.org/had?from=here"), Options())
    assert isinstance(article, Incoming)
    assert article.url == expected
    assert article.origin == "https://example.org/had?from=here"


def test_an_export_from_a_server_gives_no_article_a_past(tmp_path: Path) -> None:
    """A line of an export that is fetched cannot make itself a version of an article that is here, nor its past up."""
    ours = page()
    url = "https://example.org/fire"
    with Library.open(tmp_path / "library") as library:
        (mine,) = articles_of(fetched(ours, url), Options())
        assert isinstance(mine, Incoming)
        first = library.add(mine).id
        forged = replace(
            library.get(first), text=f"{PROSE[0]} All of it was a lie.", added="2001-01-01T00:00:00+00:00"
        )
        raw = b"forged"
        line = line_of(
            replace(forged, sha256=hashlib.sha256(raw).hexdigest()), raw, (first, 2), url_by_hand=True
        )
        (theirs,) = articles_of(fetched(line, "https://other.example/all.jsonl", None), Options())
        assert isinstance(theirs, Incoming)
        outcome = library.add(theirs)
        assert (outcome.added, outcome.updated) == (True, False)
        assert library.versions(first) == ()
        kept = library.get(outcome.id)
        assert kept.origin == f"https://other.example/all.jsonl, {url}"
        assert not kept.added.startswith("2001")


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("windows-1251", "windows-1251"), ("koi8-r", "koi8-r"), ("no-such", "utf-8"), ("", "utf-8")],
)
def test_the_encoding_in_the_header_is_a_hint(charset: str, encoding: str) -> None:
    """A page that says nothing of its encoding is read as its server says; a charset that is none does no harm."""
    prose = "Пожар на складе закрыл порт во вторник утром, сообщила пожарная служба. Никто не пострадал."
    raw = f"<html><body><article><p>{prose}</p><p>{prose[::-1]}</p></article></body></html>".encode(encoding)
    (article,) = articles_of(fetched(raw, "https://example.org/a", charset=charset), Options())
    assert isinstance(article, Incoming)
    assert prose in article.text


@pytest.mark.parametrize("kind", ["text/plain", "text/markdown"])
def test_text_is_read_in_the_encoding_of_the_header_too(kind: str) -> None:
    """Text in an encoding of old is refused where nothing tells which, and read where its server does."""
    prose = (
        "Пожар на складе закрыл порт во вторник утром, сообщила пожарная служба. Никто не пострадал.\n" * 3
    )
    answer = fetched(prose.encode("koi8-r"), "https://example.org/a", kind, "koi8-r")
    (article,) = articles_of(answer, Options())
    assert isinstance(article, Incoming)
    assert article.text == prose
    (refused,) = articles_of(fetched(prose.encode("koi8-r"), "https://example.org/a", kind), Options())
    assert not isinstance(refused, Incoming)
    (sound,) = articles_of(fetched(prose.encode(), "https://example.org/a", kind, "koi8-r"), Options())
    assert isinstance(sound, Incoming)
    assert sound.text == prose


def test_a_charset_that_nobody_knows_leaves_it_to_the_page() -> None:
    """Where the header names no encoding of use, the page's own declaration counts."""
    prose = "Пожар на складе закрыл порт во вторник утром, сообщила пожарная служба. Никто не пострадал."
    raw = f'<html><head><meta charset="windows-1251"></head><article><p>{prose}</p></article>'.encode(
        "windows-1251"
    )
    for charset in ("no-such", "iso-8859-1", "", "base64", "unicode_escape"):
        (article,) = articles_of(fetched(raw, "https://example.org/a", charset=charset), Options())
        assert isinstance(article, Incoming)
        assert prose in article.text


@pytest.mark.parametrize(
    ("url", "kind", "name"),
    [
        ("https://example.org/a/story.html?x=1", "text/html", "story.html"),
        ("https://example.org/a/story", "text/html", "story.html"),
        ("https://example.org/", "text/html", "page.html"),
        ("https://example.org/readme.md", "text/html", "readme.md.html"),
        ("https://example.org/set.csv", "text/plain", "set.csv"),
        ("https://example.org/set.csv.gz", "text/csv", "set.csv.gz"),
        ("https://example.org/set.jsonl", "application/json", "set.jsonl"),
        ("https://example.org/api", "application/json", "api.json"),
        ("https://example.org/paper", "application/pdf", "paper.pdf"),
        ("https://example.org/%1b%5b31m%2fx", None, "�[31m/x"),
        ("https://example.org/a", None, "a"),
    ],
)
def test_what_was_fetched_has_a_name_that_says_what_it_is(url: str, kind: str | None, name: str) -> None:
    """By the server's word where it has one, else by the address."""
    assert name_of(fetched(b"", url, kind)) == name
