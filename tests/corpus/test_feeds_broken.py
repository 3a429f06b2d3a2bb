"""What hostile, broken and very large feeds come to: nothing harmful, and what there is of them."""

import io

import pytest

from corpus.feeds import cutting, loose
from corpus.feeds.entry import Channel
from corpus.feeds.reading import of_bytes
from corpus.formats.source import RECORD_LIMIT
from corpus.incoming import Incoming
from corpus.intake import read_stream
from tests.corpus.feeds_made import (
    ADDRESS,
    ATOM,
    FIRST,
    HOSTILE,
    HTML,
    LAUGHS,
    SECOND,
    TEXT,
    item,
    rss,
)
from tests.corpus.reading import fetched, only_one, read
from tests.memory import peaks


def test_hostile_html_is_harmless() -> None:
    """Scripts, styles, frames, hidden and tracking parts are dropped, and no control character gets through."""
    title = "Mayor [/b] &lt;script&gt;owned()&lt;/script&gt; &amp;#x1b;[31mresigns &amp;#x202e;"
    article = only_one(rss(item(title, body=HOSTILE)))
    assert "owned" not in article.text
    assert "owned" not in (article.title or "")
    assert "[/b] [bold]brackets[/bold]" in article.text
    assert FIRST in article.text
    assert not set("\u202e\u202c\u200b\x1b") & set(article.text + (article.title or ""))
    assert "Mayor [/b]" in (article.title or "")


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://quay.example/", ""]
)
def test_links_that_do_not_lead_to_the_web(link: str) -> None:
    """An address that is not http or https is not known."""
    assert only_one(rss(item(link=link))).url is None


def test_terminal_escapes_in_a_feed() -> None:
    """Control characters, which XML forbids, cost a feed nothing but themselves."""
    raw = rss(item("Mayor \x1b]0;owned\x07resigns", body=f"<p>{FIRST}\x00\x1b[2J</p>")).encode()
    article = only_one(raw)
    assert not any(ord(char) < 32 and char not in "\n\t" for char in article.text + (article.title or ""))
    assert article.text.startswith(FIRST)


OUTSIDE = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd">]>
<rss version="2.0"><channel><title>x</title><item><description>&file;</description></item></channel></rss>"""


PARAMETER = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY % a SYSTEM "http://127.0.0.1:9/a.dtd"> %a;]>
<rss version="2.0"><channel><title>x</title><item><description>y</description></item></channel></rss>"""


@pytest.mark.parametrize("feed", [LAUGHS, OUTSIDE, PARAMETER])
def test_entities_are_refused(feed: str) -> None:
    """A billion laughs and entities that reach outside are refused in plain words, and nothing of them is read."""
    articles, [refused] = read(feed, "feed.xml")
    assert articles == []
    assert "defines entities of its own" in str(refused)


def test_entities_in_a_feed_that_is_broken_before_are_not_expanded() -> None:
    """A feed that is not well-formed goes on to the lenient parser without its document type."""
    laughs = LAUGHS.replace("<!ENTITY", "<!BROKEN><!ENTITY", 1)
    articles, refused = read(
        laughs.replace("<description>&lol2;", f"<description>{HTML} &lol2;" * 9), "feed.rss"
    )
    assert all("lollol" not in article.text for article in articles)
    assert articles or refused


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<title>", "<title>Fish & chips &nbsp;"),
        ("</item>", "<b></item>"),
        (' xmlns:content="http://purl.org/rss/1.0/modules/content/"', ""),
        ("</channel></rss>", ""),
        ("<link>https", "<link x=y>https"),
    ],
)
def test_feeds_that_are_not_well_formed(before: str, after: str) -> None:
    """Bare ampersands, unknown entities, undeclared prefixes, open tags and a missing end cost no article."""
    feed = rss(item(), item("Rain", "https://quay.example/news/rain", f"<p>{SECOND}</p>"))
    articles, refused = read(feed.replace(before, after), "feed.xml")
    assert refused == []
    assert [article.text for article in articles] == [TEXT, SECOND]
    assert {article.url for article in articles} == {
        "https://quay.example/news/fire",
        "https://quay.example/news/rain",
    }
    assert {article.source for article in articles} <= {"The Quay Gazette", "Fish & chips The Quay Gazette"}


def test_a_broken_entry_costs_no_other() -> None:
    """From the broken place on each entry is read for itself; those before it were read strictly."""
    items = [item(f"No {n}", f"https://quay.example/{n}", f"<p>{FIRST} {n}</p>") for n in range(5)]
    items[2] = items[2].replace("</title>", "<title>")
    articles, _ = read(rss(*items), "feed.xml")
    assert [article.url for article in articles if article.text.startswith(FIRST)][:2] == [
        "https://quay.example/0",
        "https://quay.example/1",
    ]
    assert "https://quay.example/4" in {article.url for article in articles}


def test_what_is_no_feed_at_all_is_told() -> None:
    """A feed in which no entry can be found is refused with the line where it breaks."""
    _, [refused] = read("<rss version='2.0'>\n<channel><title>x</b>", "feed.rss")
    assert "not well-formed XML (line 2)" in str(refused)
    _, [refused] = read(rss(), "feed.xml")
    assert "no entry in this feed" in str(refused)
    _, [refused] = read('{"version": "https://jsonfeed.org/version/1", "items": 3}', "feed.json")
    assert "no list of items" in str(refused)
    _, [refused] = read('{"version": "https://jsonfeed.org/version/1", "items": [', "feed.json")
    assert "no valid JSON" in str(refused)


def test_a_list_of_feeds_is_no_feed() -> None:
    """OPML given to add is refused, and the command that takes it is named."""
    opml = (
        '<?xml version="1.0"?><opml version="2.0"><body><outline xmlUrl="https://a.example/"/></body></opml>'
    )
    _, [refused] = read(opml, "feeds.opml")
    assert "feeds add" in str(refused)


def test_a_feed_of_5000_entries() -> None:
    """Every entry of a large feed arrives, once, with its own text and address."""
    feed = rss(*(item(f"No {n}", f"https://quay.example/{n}", f"<p>{FIRST} {n}</p>") for n in range(5000)))
    articles = fetched(feed)
    assert [one.url for one in articles] == [f"https://quay.example/{n}" for n in range(5000)]
    assert len({one.sha256 for one in articles}) == 5000


def test_a_large_feed_is_streamed() -> None:
    """At no time is more than a small part of a large feed in memory."""
    long = "".join(f"<p>At {n} o’clock {SECOND * 100}</p>" for n in range(5))
    raw = rss(*(item(f"No {n}", f"https://quay.example/{n}", long) for n in range(200))).encode()
    assert len(raw) > 7_000_000
    assert entries_read(raw) == 200
    (peak,) = peaks(entries_read, [raw])
    assert peak < len(raw) / 3


def entries_read(raw: bytes) -> int:
    """How many articles a feed that comes as a stream gives."""
    return sum(1 for each in read_stream(io.BytesIO(raw), "feed.xml") if isinstance(each, Incoming))


def test_entries_that_are_too_large_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """An entry beyond the limits is named by its place; the others are read."""
    large = item("Large", "https://quay.example/large", f"<p>{'x ' * (RECORD_LIMIT // 2 + 10)}</p>")
    small = item("Rain", "https://quay.example/news/rain", f"<p>{SECOND}</p>")
    articles, [refused] = read(rss(item(), large, small), "feed.xml")
    assert [article.text for article in articles] == [TEXT, SECOND]
    assert "entry 2 was not added: it is larger than 8 MB" in str(refused)
    monkeypatch.setattr(cutting, "TAGS", 50)
    many = item("Many", "https://quay.example/many", "").replace("</item>", "<b/>" * 100 + "</item>")
    _, [refused] = read(rss(item(), many, small), "feed.xml")
    assert "more tags than any entry" in str(refused)


def test_what_is_read_of_a_broken_feed_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of what is not well-formed only so much is read, and that is said."""
    monkeypatch.setattr(loose, "LOOSE_LIMIT", 100_000)
    items = [item(f"No {n}", f"https://quay.example/{n}", f"<p>{FIRST} {n}</p>") for n in range(2000)]
    items[0] = items[0].replace("</title>", "&nbsp;</title>")
    articles, [refused] = read(rss(*items), "feed.xml")
    assert 100 < len(articles) < 1000
    assert "not well-formed" in str(refused)


NAMES = (
    "links link authors author content summary_detail title_detail source language published updated entries"
)


@pytest.mark.parametrize("name", NAMES.split())
def test_elements_that_are_called_as_feedparser_calls_what_it_found(name: str) -> None:
    """Text, or an element with attributes, where a list or a detail is looked for ends nothing."""
    for odd in (f"<{name}>x</{name}>", f'<{name} a="1"/>', f'<{name} a="1">x</{name}>'):
        for feed in (
            ATOM.replace("<entry>", f"{odd}<entry>", 1),
            ATOM.replace("</entry>", f"{odd}</entry>", 1),
        ):
            found = list(of_bytes(feed.encode(), ADDRESS))
            assert isinstance(found[0], Channel)
            assert len(found) > 1


@pytest.mark.parametrize("cut", [30, 60, 200])
def test_a_feed_that_was_cut_short(cut: int) -> None:
    """The entry that breaks off is refused: half an article would look like a whole one. Those before it are read."""
    whole = rss(item("Rain", "https://quay.example/rain"), item())
    articles, (refused,) = read(whole[: whole.rindex("</item>") - cut], "feed.xml")
    assert [one.title for one in articles] == ["Rain"]
    assert "entry 2" in str(refused)
    assert "cut short" in str(refused)


def test_a_last_entry_that_does_not_close() -> None:
    """Where the feed itself closes, nothing was cut off: the entry ends there."""
    whole = rss(item("Rain", "https://quay.example/rain"), item())
    articles, refused = read("".join(whole.rsplit("</item>", 1)), "feed.xml")
    assert (len(articles), refused) == (2, [])
