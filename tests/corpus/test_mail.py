"""Newsletters as mail, and mailboxes full of them: who sent what, when, and what there is to read."""

import base64
import io
import quopri
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.formats import mail, mailbox
from corpus.formats.source import Options, Source
from corpus.incoming import Incoming
from tests.corpus import made
from tests.corpus.reading import count_read, read
from tests.memory import peaks

HTML = f"<html lang='en'><body><table><tr><td><h1>Fire</h1>{made.PROSE}</td></tr></table></body></html>"
TEXT = f"{made.FIRST}\n\n{made.SECOND}"


def one(raw: bytes, name: str = "a.eml") -> Incoming:
    (article,), refused = read(raw, name)
    assert refused == []
    return article


def test_what_a_message_says() -> None:
    """Title, outlet, author, date with its zone: from its headers, the encoded words decoded."""
    article = one(made.message(made.FIRST))
    assert article.title == "Fire closes the harbour – nobody hurt"
    assert (article.source, article.author) == ("The Quay Morning", "Ana Marsh")
    assert article.published == "2025-03-04T06:40:00+01:00"
    assert (article.text, article.extractor) == (made.FIRST, "mail/1")
    assert article.raw == made.message(made.FIRST)


@pytest.mark.parametrize(("name", "place"), [("a.eml", "its end"), ("a.mbox", "message 1, its end")])
def test_a_message_that_was_cut_short(name: str, place: str) -> None:
    """What is there of it is read, and that its end is missing is told."""
    raw = made.newsletter()
    cut = raw[: raw.index(made.SECOND.encode()) + 20]
    (article,), (refusal,) = read(made.mailbox(cut) if name == "a.mbox" else cut, name)
    assert article.text.startswith(f"Fire\n\n{made.FIRST}")
    assert (refusal.place, "cut short" in refusal.reason) == (place, True)


@pytest.mark.parametrize("name", ["a.eml", "unnamed", "a.txt"])
def test_mail_is_told_by_its_headers(name: str) -> None:
    """Whatever the file is called, also with line ends of another system, or saved by a mail program as a mailbox."""
    raw = made.message(made.FIRST)
    assert one(raw, name).text == made.FIRST
    assert one(raw.replace(b"\r\n", b"\n"), name).text == made.FIRST
    assert one(made.mailbox(raw), name).text == made.FIRST


@pytest.mark.parametrize(
    "text",
    [
        f"Title: Fire\nDate: 4 March 2025\nSource: The Quay\n\n{made.FIRST}",
        f"From: The newsroom\nSubject: Fire\nDate: 4 March 2025\n\n{made.FIRST}",
        f"From Paris, at 10:30 on Tuesday 2025\n\n{made.FIRST}",
    ],
)
def test_a_text_that_begins_like_mail_is_text(text: str) -> None:
    """A header that any article may have makes no mail."""
    assert one(text.encode(), "a.txt").text == text


@pytest.mark.parametrize(
    ("headers", "outlet", "author"),
    [
        ({"List_Id": ""}, "Ana Marsh", None),
        ({"List_Id": "", "From": "news@quay.example"}, "quay.example", None),
        ({"List_Id": "", "From": '"news@quay.example" <news@quay.example>'}, "quay.example", None),
        ({"List_Id": "<morning.quay.example>", "From": '"Marsh, Ana" <a@quay.example>'}, "Marsh, Ana", None),
        ({"List_Id": "Morning <m.quay.example>", "From": "Morning <a@quay.example>"}, "Morning", None),
        ({"List_Id": "=?utf-8?b?S8OkaQ==?= <m.quay.example>", "From": ""}, "Käi", None),
        ({"List_Id": "", "From": ""}, None, None),
    ],
)
def test_whose_newsletter_it_is(headers: dict[str, str], outlet: str | None, author: str | None) -> None:
    """The list's name, or the sender's, or else where it was sent from."""
    article = one(made.message(made.FIRST, **headers))
    assert (article.source, article.author) == (outlet, author)


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("Tue, 4 Mar 2025 06:40:00 -0500 (EST)", "2025-03-04T06:40:00-05:00"),
        ("Tue, 4 Mar 2025 06:40 GMT", "2025-03-04T06:40:00+00:00"),
        ("Tue, 4 Mar 2025 06:40:00 -0000", "2025-03-04T06:40:00+00:00"),
        ("4 Mar 99999 06:40:00 +0000", None),
        ("soon", None),
        ("Tue, 4 Mar 2025 99:99:99 +9999", None),
    ],
)
def test_when_it_was_sent(date: str, told: str | None) -> None:
    """With the zone it tells; what is no date is not known."""
    assert one(made.message(made.FIRST, Date=date)).published == told


def test_forwards_and_answers_have_the_title_of_what_they_pass_on() -> None:
    """Fwd: and Re:, in the languages of mail programs, are no part of a headline."""
    for subject in ("Fwd: RE: Fire", "AW: Fire", "Tr : Fire", "WG: Fire"):
        assert one(made.message(made.FIRST, Subject=subject)).title == "Fire"


def test_the_page_is_preferred_where_it_says_as_much() -> None:
    """Of a message in two forms the page is read, without what is attached; the text where the page is empty."""
    article = one(made.newsletter())
    assert article.text == TEXT
    assert article.extractor.startswith("mail/1+html/")
    plain = ("Content-Type: text/plain", TEXT)
    for page in ("<html><body><img src='a.png'></body></html>", "<html>", ""):
        raw = made.message(*made.parts(plain, ("Content-Type: text/html", page)))
        assert one(raw).text.replace("\r\n", "\n") == TEXT


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-15", "windows-1252", "no-such", "zip"])
def test_how_it_was_encoded(encoding: str, charset: str) -> None:
    """Whatever makes bytes fit for mail is undone, and the encoding is the one it tells, where there is such."""
    text = f"Zoë’s café. {made.FIRST}" if charset != "iso-8859-15" else f"Zoë: 3 €. {made.FIRST}"
    raw = text.encode(charset if charset.startswith(("utf", "iso", "windows")) else "utf-8")
    if encoding == "base64":
        raw = base64.encodebytes(raw)
    elif encoding == "quoted-printable":
        raw = quopri.encodestring(raw)
    kind = f"text/plain; charset={charset}"
    assert one(made.message(raw, kind, Content_Transfer_Encoding=encoding)).text.strip() == text


def test_flowed_lines_are_joined() -> None:
    """Lines that were broken to be sent are whole again, and a stuffed space is gone."""
    body = "The old harbour \r\nwas closed. \r\n\r\n From the pier \r\nnothing was seen.\r\n-- \r\nAna"
    article = one(made.message(body, "text/plain; format=flowed"))
    assert article.text == "The old harbour was closed. \n\nFrom the pier nothing was seen.\n-- \nAna"


def test_messages_in_a_message() -> None:
    """Each message that is attached is an article, as is the one around it if it says something itself."""
    inner = made.message(TEXT, Subject="Ferry sails", Message_ID="<2@quay.example>")
    attached = ("Content-Type: message/rfc822", inner)
    raw = made.message(
        *made.parts(("Content-Type: text/plain", "See below."), attached, attached, kind="mixed")
    )
    articles, refused = read(raw, "a.eml")
    assert [article.title for article in articles] == ["Ferry sails"] * 2
    assert articles[0].origin == "a.eml, attached message 1"
    assert refused == []
    raw = made.message(*made.parts(("Content-Type: text/plain", TEXT), attached, kind="mixed"))
    assert [article.title for article in read(raw, "a.eml")[0]] == [
        "Fire closes the harbour – nobody hurt",
        "Ferry sails",
    ]


def test_a_page_that_a_browser_saved_in_one_file() -> None:
    """Such a page is read as the page it is, with the address it was saved from; the day it was saved tells nothing."""
    article = one(made.saved_page(), "Fire.mhtml")
    assert (article.text, article.title) == (TEXT, "Fire closes the harbour")
    assert (article.source, article.url) == ("The Quay Gazette", "https://www.quay.example/fire")
    assert (article.published, article.author) == (None, None)


def test_where_it_is_kept_on_the_web() -> None:
    """An Archived-At header is its address, if it leads to the web."""
    assert (
        one(made.message(made.FIRST, Archived_At="<https://quay.example/1>")).url == "https://quay.example/1"
    )
    assert one(made.message(made.FIRST, Archived_At="<javascript:alert(1)>")).url is None


def test_footers_that_the_rules_know_are_furniture() -> None:
    """What a newsletter puts under its articles stays in the text, and is marked."""
    lines = [
        "View this email in your browser: https://t.example/x?u=1",
        "Sign up for our newsletter",
        "You are receiving this email because you signed up at quay.example.",
        "Unsubscribe | Manage preferences",
        "To unsubscribe: https://t.example/u",
    ]
    article = one(made.message(f"{lines[0]}\n\n{TEXT}\n\n" + "\n".join(lines[1:])))
    assert [article.text[start:end] for start, end in article.boilerplate] == lines


def test_prose_about_mail_is_no_footer() -> None:
    """Sentences that an article may well have are not marked."""
    for text in (
        "You received this award in 2019, she told him.",
        "To unsubscribe members need a form, the office said.",
        "Readers who unsubscribe lose nothing.",
        "Manage the harbour, he said, and the town follows.",
    ):
        assert one(made.message(text)).boilerplate == ()


HOSTILE = {
    "a long header": made.message(made.FIRST, Subject="a b=?utf-8?q?x?= " * 60_000),
    "a long type": made.message(made.FIRST, "text/plain; " + "a=b; " * 60_000),
    "many addresses": made.message(made.FIRST, From="a <a@b>, (" * 30_000),
    "comments in comments": made.message(made.FIRST, From="(" * 100_000 + "a@b"),
    "control characters": made.message(made.FIRST, Subject="\x1b]0;owned\x07 =?utf-8?q?=1B[2J?="),
    "a broken word": made.message(made.FIRST, Subject="=?utf-8?b?!!!?= =?x?q?=?= =?utf-8?b?/w==?="),
    "no end of parts": made.message(f"--x\r\n\r\n{TEXT}", "multipart/mixed; boundary=x"),
    "no boundary": made.message(TEXT, "multipart/mixed"),
    "an empty boundary": made.message(TEXT, 'multipart/mixed; boundary=""'),
    "its own part": made.message(*made.parts(("Content-Type: multipart/mixed; boundary=x", TEXT), mark="x")),
}


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE)
def test_hostile_headers(raw: bytes) -> None:
    """Headers made to harm cost no more than others, and end as harmless words."""
    articles, refused = read(raw, "a.eml")
    assert articles or refused
    for article in articles:
        assert "\x1b" not in f"{article.title}{article.source}{article.text}"


def nested(depth: int) -> bytes:
    raw, kind = TEXT.encode(), "text/plain"
    for number in range(depth):
        raw, kind = made.parts((f"Content-Type: {kind}", raw), kind="mixed", mark=f"={number}")
    return made.message(raw, kind)


@pytest.mark.parametrize(
    "raw",
    [
        nested(2000),
        nested(40) + b"x\r\n" * 400_000,
        made.message("\n" * 2_000_000),
        made.message("--x\n" * 30_000, "multipart/mixed; boundary=x"),
        b"".join(made.message("", "message/rfc822") for _ in range(100)) + TEXT.encode(),
    ],
    ids=["deep", "wide", "lines", "parts", "messages"],
)
def test_more_of_everything_than_mail_has(raw: bytes) -> None:
    """Refused before it is taken apart, or taken apart as far as it goes."""
    articles, refused = read(raw, "a.eml")
    assert refused or articles
    assert all(one.reason for one in refused)


def test_a_message_without_text() -> None:
    """A picture alone is refused; so is a message that is empty."""
    for raw in (
        made.message("iVBORw0KGgo=", "image/png", Content_Transfer_Encoding="base64"),
        made.message(""),
    ):
        _, (refusal,) = read(raw, "a.eml")
        assert refusal.reason == "there is no text in it"


def test_a_mailbox() -> None:
    """Each message is an article; a line that begins with From is no new message, and its quotation mark is gone."""
    second = made.message(
        f"{made.FIRST}\r\n\r\nFrom the pier at 10:30 nothing was seen.\r\n", Subject="Ferry"
    )
    articles, (refusal,) = read(made.mailbox(made.newsletter(), made.message(""), second), "news.mbox")
    assert [article.title for article in articles] == ["Fire closes the harbour – nobody hurt", "Ferry"]
    assert articles[1].origin == "news.mbox, message 3"
    assert articles[1].text == f"{made.FIRST}\n\nFrom the pier at 10:30 nothing was seen."
    assert (refusal.place, refusal.reason) == ("message 2", "there is no text in it")


def test_a_message_has_one_id_in_and_out_of_a_mailbox() -> None:
    """The bytes of a message are those it was sent as, without what the mailbox adds."""
    raw = made.message(f"{made.FIRST}\n\n>From here on\nFrom there on\n").replace(b"\r\n", b"\n")
    (inside,), _ = read(made.mailbox(raw), "a.mbox")
    assert inside.raw == raw


def test_a_mailbox_is_read_a_message_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A mailbox without an end is read as far as one asks; a message too large is passed over."""
    monkeypatch.setattr(mailbox, "SIZE_LIMIT", 100_000)
    letter = made.mailbox(made.message(made.FIRST))
    large = made.mailbox(made.message(made.FIRST * 2000))

    class Endless(io.RawIOBase):
        given = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
            piece = (large if self.given == 2 else letter)[: len(buffer)]
            self.given += 1
            buffer[: len(piece)] = piece
            return len(piece)

    endless = Endless()
    source = Source(io.BufferedReader(endless, 512 * 1024), name="a.mbox", origin="a.mbox")
    found: Iterator[object] = mailbox.read(source, Options())
    got = [next(found) for _ in range(200)]
    assert sum(isinstance(one, Incoming) for one in got) == 199
    assert endless.given < 1000


def test_the_depth_of_messages_in_messages_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """A message in a message in a message is read so far and no further."""
    monkeypatch.setattr(mail, "NESTED_LIMIT", 2)
    raw = made.message(TEXT)
    for _ in range(4):
        raw = made.message(raw, "message/rfc822")
    _, (refusal,) = read(raw, "a.eml")
    assert "more than 2 messages deep" in refusal.reason


def test_memory_does_not_grow_with_a_mailbox(tmp_path: Path) -> None:
    """Reading four times as many messages takes no more memory at its peak."""
    paths = []
    for count in (100, 400):  # of fewer, what refers to itself is all there before Python first collects it
        paths.append(tmp_path / f"{count}.mbox")
        messages = [made.message(f"{TEXT}\n\n{number}") for number in range(count)]
        paths[-1].write_bytes(made.mailbox(*messages))
        assert count_read(paths[-1]) == count
    few, many = peaks(count_read, paths)
    assert many < few + 100_000
