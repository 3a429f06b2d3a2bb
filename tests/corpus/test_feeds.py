"""Feeds as files: what an entry becomes, and that it is known again tomorrow."""

import codecs
import io
import json
from datetime import datetime

import pytest

from corpus.feeds.entry import Channel
from corpus.feeds.reading import Found, of_bytes
from corpus.incoming import Incoming
from corpus.intake import Options, read_stream
from corpus.library import Library
from corpus.refusals import PassedOver, Refusal
from tests.corpus.feeds_made import (
    ADDRESS,
    ATOM,
    FIRST,
    HTML,
    JSON,
    RSS_091,
    RSS_1,
    SECOND,
    TEXT,
    item,
    rss,
)
from tests.corpus.reading import fetched, only_one, read


def test_rss_entry_becomes_an_article() -> None:
    """Title, outlet, author, time with its zone, address, language and paragraphs of an RSS 2.0 entry are kept."""
    facts = "<dc:creator>Ana Marsh</dc:creator><pubDate>Tue, 04 Mar 2025 06:40:00 +0100</pubDate>"
    article = only_one(rss(item("Fire &amp;amp; flood [/b] close AT&amp;T", more=facts)))
    assert article.text == TEXT
    assert article.title == "Fire & flood [/b] close AT&T"
    assert article.source == "The Quay Gazette"
    assert article.author == "Ana Marsh"
    assert article.published == "2025-03-04T06:40:00+01:00"
    assert article.url == "https://quay.example/news/fire"
    assert article.language == "en-GB"
    assert article.origin == "feed.xml, entry 1"
    assert article.extractor == "feed/1"


def test_atom_entry_becomes_an_article() -> None:
    """Atom's XHTML is read, a plain title keeps its angle brackets, and a relative link is made whole."""
    article = only_one(ATOM)
    assert article.text == TEXT
    assert article.title == "Fire <closes> the harbour"
    assert article.source == "The Quay & Dock Gazette"
    assert article.author == "Ana Marsh, Ben Ode"
    assert article.published == "2025-03-04T06:40:00+01:00"
    assert article.url == "https://quay.example/news/fire"
    assert article.language == "en"


def test_json_feed_entry_becomes_an_article() -> None:
    """JSON Feed is told from other JSON, in whatever order its members come, with slashes escaped or not."""
    last = {key: JSON[key] for key in ("title", "home_page_url", "language", "items", "version")}
    for written in (json.dumps(JSON), json.dumps(last, indent=1).replace("/", "\\/")):
        article = only_one(written, "feed.json")
        assert article.text == TEXT
        assert article.source == "The Quay Gazette"
        assert article.author == "Ana Marsh, Ben Ode"
        assert article.published == "2025-03-04T06:40:00+01:00"
        assert article.url == "https://quay.example/news/fire"
        assert article.language == "en-GB"
        assert article.extractor == "feed/1"


def test_json_feed_1_0_in_plain_text() -> None:
    """Version 1.0 has one author; a plain text stays as it is written, angle brackets and all."""
    told = {
        "id": "https://quay.example/a",
        "content_text": f"{FIRST}\n\n3 < 5 <b>",
        "author": {"name": "Ana"},
    }
    feed = {"version": "https://jsonfeed.org/version/1", "title": "Quay", "items": [told]}
    article = only_one(json.dumps(feed), "feed")
    assert article.text == f"{FIRST}\n\n3 < 5 <b>"
    assert (article.author, article.url) == ("Ana", "https://quay.example/a")


@pytest.mark.parametrize("feed", [RSS_1, RSS_091])
def test_older_rss(feed: str) -> None:
    """RSS 1.0 (RDF) and 0.91 with its document type are read; a long description is the article."""
    article = only_one(feed)
    assert article.text.startswith(FIRST)
    assert article.title == "Fire closes the harbour"
    assert article.source == "The Quay Gazette"


def test_data_sets_that_mention_feeds_stay_data_sets() -> None:
    """A JSON line whose text quotes a JSON Feed, and a page about RSS, are what they are."""
    line = json.dumps(
        {"text": 'It says {"version": "https://jsonfeed.org/version/1.1"}', "title": "On feeds"}
    )
    assert only_one(line, "a.jsonl").extractor == "json/1"
    page = f"<!DOCTYPE html><html><body><article><p>{FIRST} &lt;rss&gt;</p><p>{SECOND}</p></article></body></html>"
    assert not only_one(page, "page").extractor.startswith("feed")


def test_an_entry_is_known_again(library: Library) -> None:
    """The same entry in tomorrow's feed, at another place and with more comments, is there already."""
    comments = "<slash:comments>{}</slash:comments><pubDate>Tue, 04 Mar 2025 06:40:00 +0100</pubDate>"
    today = fetched(rss(item(more=comments.format(3))))
    newer = item("Rain", "https://quay.example/news/rain", f"<p>{SECOND}</p>")
    tomorrow = fetched(rss(newer, item(more=comments.format(12)), title="The Quay Gazette | RSS"))
    assert [outcome.added for outcome in library.add_many(today)] == [True]
    assert [outcome.added for outcome in library.add_many(tomorrow)] == [True, False]
    assert library.count() == 2


def test_raw_bytes_are_a_feed_again() -> None:
    """What is kept of an entry reads as the same article, byte for byte and fact for fact."""
    whole = "<dc:creator>Ana Marsh</dc:creator><pubDate>Tue, 04 Mar 2025 06:40:00 EST</pubDate>"
    other = '<source url="https://wire.example/">Coastal Wire</source>'
    for feed in (rss(item(more=whole + other)), ATOM, json.dumps(JSON)):
        [kept] = fetched(feed)
        [again] = fetched(kept.raw)
        assert again.raw == kept.raw
        fields = ("text", "title", "author", "published", "url")
        assert [getattr(again, field) for field in fields] == [getattr(kept, field) for field in fields]


def test_summaries_are_not_articles() -> None:
    """Entries with a summary alone are counted and passed over; with the option they are kept."""
    short = f"<description>{FIRST[:40]}...</description>"
    feed = rss(item(), *(item(f"No {n}", f"https://quay.example/{n}", "", short) for n in range(12)))
    articles, refused = read(feed, "feed.xml")
    assert len(articles) == 1
    [told] = refused
    assert isinstance(told, PassedOver)
    assert "12 entries that carry only a summary" in str(told)
    assert "--summaries" in str(told)
    with_them = [
        each
        for each in read_stream(io.BytesIO(feed.encode()), "feed.xml", Options(summaries=True))
        if isinstance(each, Incoming)
    ]
    assert len(with_them) == 13
    assert len({each.sha256 for each in with_them}) == 13


def test_a_feed_of_summaries_is_refused_with_what_to_do() -> None:
    """Where no entry has its text, that is said, and how to come by it."""
    articles, [refused] = read(rss(item(body="", more=f"<description>{FIRST}</description>")), "feed.xml")
    assert articles == []
    assert "1 entry that carries only a summary" in str(refused)
    assert "--pages" in str(refused)


@pytest.mark.parametrize(
    "end",
    [
        "[&#8230;]",
        "...",
        "…",
        "<a href='x'>Read more</a>",
        "</p><p><a href='x'>Continue reading →</a>",
        "</p><p>Read the full story at quay.example.",
    ],
)
def test_what_breaks_off_is_no_article(end: str) -> None:
    """Content that ends by sending its reader elsewhere is a summary, whatever it is called."""
    articles, refused = read(rss(item(body=f"<p>{FIRST} {end}</p>")), "feed.xml")
    assert articles == []
    assert "only a summary" in str(refused[0])


@pytest.mark.parametrize(
    "end", ["<p>No more.</p>", "<p><a href='x'>Read more: rain</a></p>", "<p>“Read on?”</p>"]
)
def test_what_only_looks_as_if_it_broke_off(end: str) -> None:
    """An article is not taken for a summary because its last words are like a link's, or a link follows it."""
    assert only_one(rss(item(body=HTML + end))).text.startswith(TEXT)


ENCODED = rss(item("Café – “closed”", body=f"<p>{FIRST} It’s “over” – über.</p>"))


@pytest.mark.parametrize(
    ("declared", "real"),
    [
        ("UTF-8", "utf-8"),
        ("UTF-8", "cp1252"),
        ("ISO-8859-1", "cp1252"),
        ("ISO-8859-1", "utf-8"),
        ("windows-1252", "cp1252"),
        ("UTF-16", "utf-16"),
        ("nonsense", "utf-8"),
        ("UTF-8", "utf-8-sig"),
    ],
)
def test_encodings(declared: str, real: str) -> None:
    """What a feed says of its encoding is believed only where it holds."""
    article = only_one(ENCODED.replace("UTF-8", declared, 1).encode(real))
    assert article.title == "Café – “closed”"
    assert article.text.endswith("It’s “over” – über.")


def test_other_scripts_in_their_old_encodings() -> None:
    """Cyrillic in KOI8-R and Japanese in Shift JIS are read as they are declared."""
    for name, text in (("koi8-r", "Порт закрыт после пожара"), ("shift_jis", "火災で港が閉鎖された")):
        raw = rss(item(text, body=f"<p>{text * 3}</p>")).replace("UTF-8", name, 1).encode(name)
        assert only_one(raw).text == text * 3


def test_the_servers_word_counts_where_the_feed_says_nothing() -> None:
    """A feed in Cyrillic that does not declare its encoding is read as its server says."""
    raw = rss(item("Порт", body="<p>Порт закрыт после пожара</p>")).partition("?>")[2].encode("cp1251")
    [told] = [one for one in of_bytes(raw, ADDRESS, "windows-1251") if isinstance(one, Found)]
    assert told.article is not None
    assert told.article.text == "Порт закрыт после пожара"


def test_mixed_encodings() -> None:
    """A few bytes of Windows-1252 in a feed in UTF-8 are read as that, and the rest as UTF-8."""
    raw = ENCODED.encode().replace("–".encode(), b"\x96", 1)
    article = only_one(raw)
    assert article.title == "Café – “closed”"
    assert article.text.endswith("It’s “over” – über.")


def test_facts_that_are_missing_stay_unknown() -> None:
    """An entry without title, link and date is an article all the same; its outlet is the feed's."""
    article = only_one(rss(f"<item><content:encoded><![CDATA[{HTML}]]></content:encoded></item>"))
    assert (article.title, article.url, article.published, article.author) == (None, None, None, None)
    assert article.source == "The Quay Gazette"


def test_relative_links_are_resolved_by_the_feeds_address() -> None:
    """By xml:base where there is one, else by where the feed was fetched; in a file, by the site that it names."""
    assert (
        fetched(rss(item(link="../news/fire?a=1&amp;b=2")))[0].url == "https://quay.example/news/fire?a=1&b=2"
    )
    assert only_one(rss(item(link="/news/fire"))).url == "https://quay.example/news/fire"
    based = ATOM.replace('xml:lang="en"', 'xml:lang="en" xml:base="https://based.example/x/"')
    assert fetched(based)[0].url == "https://based.example/news/fire"


@pytest.mark.parametrize(
    ("written", "when"),
    [
        ("Tue, 04 Mar 2025 06:40:00 GMT", "2025-03-04T06:40:00+00:00"),
        ("Tue, 04 Mar 2025 06:40:00 EST", "2025-03-04T06:40:00-05:00"),
        ("Tue, 4 Mar 25 06:40 PDT", "2025-03-04T06:40:00-07:00"),
        ("2025-03-04T06:40:00.123+09:30", "2025-03-04T06:40:00+09:30"),
        ("2025-03-04", "2025-03-04"),
        ("Thu, 01 Jan 0001 00:00:00 GMT", None),
        ("yesterday", None),
    ],
)
def test_dates_keep_their_zones(written: str, when: str | None) -> None:
    """Dates are kept with the zone they are told in; what is no date is not guessed."""
    published = only_one(rss(item(more=f"<pubDate>{written}</pubDate>"))).published
    if when is None or len(when) == 10:
        assert published == when
    else:
        assert published is not None
        assert datetime.fromisoformat(published) == datetime.fromisoformat(when)
        assert datetime.fromisoformat(published).utcoffset() == datetime.fromisoformat(when).utcoffset()


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("ana@quay.media (Ana Marsh)", "Ana Marsh"),
        ("Ana Marsh", "Ana Marsh"),
        ("newsroom@quay.example", None),
        ("Ana Marsh &lt;ana@quay.example&gt;", "Ana Marsh"),
    ],
)
def test_authors(written: str, name: str | None) -> None:
    """RSS tells an address for e-mail where a name is meant: the name alone is kept."""
    assert only_one(rss(item(more=f"<author>{written}</author>"))).author == name


@pytest.mark.parametrize(
    "more",
    [
        "<author />",
        "<author/><dc:creator></dc:creator>",
        f"<author>{'a' * 300_000}</author>",
        f"<author><![CDATA[{'a@' + 'a.' * 200_000}]]></author>",
        "<author>" * 5 + "a" * 100_000,
        "".join(f"<category>{n}</category>" for n in range(1_900)),
    ],
)
def test_what_is_said_of_people_and_subjects_costs_no_article(more: str) -> None:
    """Empty and endless authors, open or closed, and more subjects than anybody reads, leave the text as it is."""
    assert only_one(rss(item(more=more))).text == TEXT


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The Quay Gazette", "The Quay Gazette"),
        ("The Quay Gazette - World", "The Quay Gazette"),
        ("Politics | The Quay Gazette", "The Quay Gazette"),
        ("The Quay Gazette RSS Feed", "The Quay Gazette"),
        ("The Quay Gazette » Feed", "The Quay Gazette"),
        ("Latest news from The Quay Gazette", "The Quay Gazette"),
        ("QG &gt; World News", "QG"),
        ("Rain – and shine", "Rain – and shine"),
        ("World", "World"),
        ("Stratford-upon-Avon Herald", "Stratford-upon-Avon Herald"),
        ("[/b] &amp;lt;b&amp;gt;Quay&amp;lt;/b&amp;gt;", "[/b] <b>Quay</b>"),
    ],
)
def test_outlets(title: str, name: str) -> None:
    """The outlet is the feed's title without what is said of the feed."""
    assert only_one(rss(item(), title=title)).source == name


def test_an_entry_from_another_outlet() -> None:
    """What an aggregator has from another outlet is that outlet's, and its title is without the name at its end."""
    more = '<source url="https://wire.example/">Coastal Wire</source>'
    article = only_one(rss(item("Fire closes the harbour - Coastal Wire", more=more)))
    assert article.source == "Coastal Wire"
    assert article.title == "Fire closes the harbour"


def test_doubled_paragraphs_are_caught() -> None:
    """A paragraph that stands in an entry twice is kept once; the title above the text is not kept again."""
    foot = "<p>The post <a href='x'>Fire</a> appeared first on <a href='y'>Quay</a>.</p>"
    assert only_one(rss(item(body=f"<h1>Fire closes the harbour</h1>{HTML}{HTML}{foot}"))).text == TEXT


def test_escaped_and_unescaped_html_say_the_same() -> None:
    """HTML in CDATA, escaped, or as a description gives one text, and so does text with no markup at all."""
    escaped = HTML.replace("&", "&amp;").replace("<", "&lt;")
    long = "\n\n".join(f"At {n} o’clock {SECOND[0].lower()}{SECOND[1:]}" for n in range(12))
    assert only_one(rss(item(body="", more=f"<content:encoded>{escaped}</content:encoded>"))).text == TEXT
    assert only_one(rss(item(body="", more=f"<description>{long}</description>"))).text == long


def test_the_longer_of_content_and_description_counts() -> None:
    """Where the content is a caption and the description is the report, the report is the article."""
    report = "".join(f"<p>{SECOND} It was {n} o’clock.</p>" for n in range(12))
    more = f"<description><![CDATA[{report}]]></description>"
    assert only_one(rss(item(body="<p>Picture: Ana Marsh</p>", more=more))).text.count("o’clock") == 12


def test_the_channel_comes_first() -> None:
    """A feed's own title, site and language are told before its first entry, also where it has none."""
    for feed in (
        rss(item()),
        rss(),
        rss().replace("<link>", "<link>&nbsp;"),
        rss(item()).replace("<link>", "&nbsp;<link>", 1),
    ):
        if "&nbsp;" in feed and "<item>" not in feed:
            with pytest.raises(Refusal):
                list(of_bytes(feed.encode(), ADDRESS))
            continue
        channel = next(of_bytes(feed.encode(), ADDRESS))
        assert isinstance(channel, Channel)
        assert channel.title == "The Quay Gazette"
        assert channel.url == ADDRESS


def test_a_mark_before_the_feed() -> None:
    """White space and a byte-order mark before the declaration are no obstacle."""
    assert only_one(codecs.BOM_UTF8 + b"\n \n" + rss(item()).encode()).text == TEXT
    assert only_one("\n\n" + rss(item())).text == TEXT
