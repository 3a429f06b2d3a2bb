"""Saved pages: the article's text without what stands around it, and the facts that the page tells."""

import time
from importlib.util import find_spec

import pytest

from corpus.formats import web_page
from corpus.formats.markup import tokens
from corpus.formats.page_taking import page_of
from corpus.incoming import Incoming
from tests.corpus.reading import read

FIRST = "The old harbour was closed on Tuesday after a fire broke out in a net store, the port office said, early on."
SECOND = "Four boats were towed to the outer quay before noon, where crews waited for news of their nets and engines."
THIRD = "“We heard a bang, then saw smoke over the roofs,” said Ana Marsh, who runs the ferry office across the water."

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>Fire closes the old harbour | The Quay Gazette</title>
{meta}
<style>p {{ color: red }}</style><script>if (1 < 2) document.write("<p>{noise}</p>")</script>
</head><body class="with-sidebar">
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav></header>
<main><article><h1>Fire closes the old harbour</h1>
<p>{first}</p><div class="advert"><p>{noise}</p></div>
<p>{second}<br><br>{third}</p>
<h2>What is known</h2><p>{first}</p><p>Nobody was <b>hurt</b>.</p>
<figure><img src="a.jpg">
<figcaption>The harbour, seen from the hill on a long summer day last year.</figcaption></figure>
<div class="related"><h3>More</h3>
<ul><li><a href="/1">Another long story about something else entirely</a></li></ul></div>
</article></main>
<section id="comments"><p>{noise}</p><p>{noise}</p><p>{noise}</p></section>
<aside><p>{noise}</p></aside><footer><p>{noise}</p></footer></body></html>"""
NOISE = "Subscribe now, for less than a coffee a week, and never miss a story from the coast, the hills, or the isles."
OPEN_GRAPH = """<meta property="og:title" content="Fire closes the old harbour">
<meta property="og:site_name" content="The Quay Gazette">
<meta property="article:published_time" content="2025-03-04T06:40:00+00:00"><meta name="author" content="Ana Marsh">
<link rel="canonical" href="https://www.quay.example/fire">"""
LINKED = """<script type="application/ld+json">{"@graph": [{"@type": "Organization", "name": "x"},
{"@type": ["NewsArticle"],
"headline": "Fire closes the old harbour", "datePublished": "2025-03-04T06:40:00Z", "author": [{"name": "Ana Marsh"}],
"publisher": {"@type": "Organization", "name": "The Quay Gazette"}, "url": "https://www.quay.example/fire"}]}</script>"""


def page(meta: str = OPEN_GRAPH) -> str:
    return PAGE.format(meta=meta, first=FIRST, second=SECOND, third=THIRD, noise=NOISE)


@pytest.fixture
def without_trafilatura(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where the extra is not installed."""
    monkeypatch.setattr(web_page, "find_spec", lambda _name: None)


def one(raw: bytes | str, name: str = "page") -> Incoming:
    articles, refused = read(raw, name)
    assert refused == []
    (article,) = articles
    return article


@pytest.mark.usefixtures("without_trafilatura")
def test_the_text_of_the_article_and_nothing_else() -> None:
    """Paragraphs and headings in order; no menu, advert, caption, link list, comment or footer; none twice."""
    article = one(page())
    known = "What is known"
    assert article.text.split("\n\n") == [FIRST, SECOND, THIRD, known, "Nobody was hurt."]
    assert article.extractor == "html/2"


@pytest.mark.parametrize("meta", [OPEN_GRAPH, LINKED])
def test_what_a_page_tells_of_itself(meta: str) -> None:
    """Open Graph and JSON-LD say the same in two ways."""
    article = one(page(meta))
    assert (article.title, article.source) == ("Fire closes the old harbour", "The Quay Gazette")
    assert article.published in ("2025-03-04T06:40:00+00:00", "2025-03-04T06:40+00:00")
    assert (article.url, article.author) == ("https://www.quay.example/fire", "Ana Marsh")
    assert article.language == "en-GB"


def test_a_page_that_tells_little() -> None:
    """The title is the headline, the outlet stands behind it in the page's title, or is the address's host; the date is
    that of the first <time>; or not known."""
    bare = page('<link rel="canonical" href="https://www.quay.example/fire">').replace(
        " | The Quay Gazette", ""
    )
    article = one(bare)
    assert (article.title, article.source, article.published) == (
        "Fire closes the old harbour",
        "quay.example",
        None,
    )
    timed = page("").replace("<h1>", '<time datetime="2025-03-04">4 March</time><h1>')
    assert (one(timed).source, one(timed).published) == ("The Quay Gazette", "2025-03-04")


@pytest.mark.skipif(find_spec("trafilatura") is None, reason="newsreader[web] is not installed")
def test_who_speaks_where_trafilatura_is_installed() -> None:
    """Where both find the same text it is ours; where they differ, trafilatura's is taken and named."""
    assert one(page()).extractor == "html/2"
    halves = [
        "".join(f"<p>{part}{number}. {FIRST}</p>" for number in range(size))
        for part, size in (("a", 9), ("b", 5))
    ]
    apart = one(f"<html><body><div>{halves[0]}</div><div>{halves[1]}</div></body></html>")
    assert apart.extractor.startswith("trafilatura/")
    assert f"b4. {FIRST}" in apart.text


def test_doubled_paragraphs() -> None:
    """A long paragraph counts once, also where it is a part of another; a short one may come again, but not next to
    itself."""
    assert web_page.undoubled([FIRST, "“The old harbour was closed on Tuesday after a fire”", SECOND]) == [
        FIRST,
        SECOND,
    ]
    assert web_page.undoubled(
        [FIRST, "No comment.", "No comment.", FIRST.upper(), SECOND, "No comment.", ""]
    ) == [
        FIRST,
        "No comment.",
        SECOND,
        "No comment.",
    ]


@pytest.mark.usefixtures("without_trafilatura")
@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("cp1252", "iso-8859-1"), ("cp1251", "windows-1251"), ("utf-16", "utf-16"), ("utf-8", "ascii")],
)
def test_encodings(encoding: str, declared: str) -> None:
    """A page is decoded by its mark, as UTF-8 where it is that, or as it declares."""
    word = "Алматы" if encoding == "cp1251" else "Café schließt"
    html = f'<html><head><meta charset="{declared}"></head><body><p>{word}. {FIRST}</p></body></html>'
    raw = html.replace("“", '"').encode(encoding)
    assert word in one(raw).text


def test_a_page_without_an_article() -> None:
    """A page of links, or of nothing, is refused with what to do."""
    for html in (
        "<html></html>",
        '<!doctype html><p><a href="/">Home</a></p>',
        "<html><body><script>x</script>",
    ):
        articles, refused = read(html)
        assert articles == []
        assert "no article text" in refused[0].reason


def test_a_page_is_told_by_its_content() -> None:
    """HTML without a fitting name is HTML; text about HTML is text."""
    assert one(page(), "saved.txt").title == "Fire closes the old harbour"
    assert one("The <html> tag is old.\n\n" + FIRST).extractor == "text/1"


def test_entities_and_scripts_are_harmless() -> None:
    """Escaped control characters and markup come out as harmless text; a script is never text."""
    odd = "&#27;[2J &lt;b&gt; &amp;amp; &#x202e; &#xD800; &#0; &bogus;"
    html = f"<html><p>{FIRST} {odd}</p><script><p>evil</p></script></html>"
    text = one(html).text
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "<b> &amp;" in text
    assert "evil" not in text
    text.encode("utf-8")


HOSTILE = {
    "comments never closed": "<!--",
    "tags never closed": "<a ",
    "quotation marks never closed": '<a "',
    "odd quotation marks": "<a \"'>",
    "scripts": "<script>",
    "closing tags": "</p>",
    "nested": "<div>",
    "nested, closed wrongly": "<b></i>",
    "declarations": "<![CDATA[",
    "entities": "&lt;&amp;&#1114111;",
    "ampersands": "&",
    "attributes": "<p a=b c='d' e=\"f\">",
    "spaces in tags": "<p" + " " * 500,
    "signs": "<",
    "breaks": "<br>",
    "paragraphs": "<p>a",
    "headlines": "<article><h1>a",
    "boxes": "<div>Related",
    "replies": "<div>Reply<p>a",
    "forms": "<form><input>",
    "facts": "<i itemprop=author>a",
    "rows": "<tr><td>a<td>b",
}


@pytest.mark.usefixtures("without_trafilatura")
@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_pages_take_time_by_their_length(piece: str) -> None:
    """A page of one trick over and over is read or refused in seconds: quadratic time would be hours."""
    began = time.process_time()
    articles, refused = read("<html>" + piece * (2_000_000 // len(piece)) + f"<p>{FIRST}", "page.html")
    assert articles or refused
    assert time.process_time() - began < 30


def test_tokens_of_malformed_markup() -> None:
    """Unclosed comments hide the rest, a sign that opens no tag is text, quotation marks may hold a bracket."""
    found = [(token.kind, token.name or token.text) for token in tokens('a < b <p title="x > y">c</P><!-- d')]
    assert found == [
        ("text", "a "),
        ("text", "<"),
        ("text", " b "),
        ("open", "p"),
        ("text", "c"),
        ("close", "p"),
    ]
    assert [block.place for block in page_of("<p title='1' hidden>a").blocks] == ["out"]


def test_markdown() -> None:
    """Marks are taken out, the prose stays; front matter and the first heading say what the article is."""
    front = "---\ntitle: Fire closes the *old* harbour\nsource: 'The Quay Gazette'\ndate: 2025-03-04\n---\n"
    body = f"# A heading\n\n**Port Ellen** – [{FIRST}](https://quay.example/(x))\n\n> {SECOND}\n\n![A boat](b.jpg)\n"
    body += "2 * 3 * 4 snake_case_name\n"
    article = one(front + body.replace("/(x)", "/x"), "a.md")
    assert (article.title, article.source, article.published) == (
        "Fire closes the *old* harbour",
        "The Quay Gazette",
        "2025-03-04",
    )
    assert (
        article.text.strip()
        == f"A heading\n\nPort Ellen – {FIRST}\n\n{SECOND}\n\n\n2 * 3 * 4 snake_case_name"
    )
    assert one(body, "a.md").title == "A heading"
    assert one(body, "a.md").extractor == "markdown/1"


@pytest.mark.parametrize(
    "piece", ["[", "[a](", "*", "**a", "_", "> ", "#", "`", "\\", "![", "---\n", "***a*"]
)
def test_hostile_markdown(piece: str) -> None:
    """Marks without end take time by their number."""
    began = time.process_time()
    articles, refused = read(FIRST + "\n\n" + piece * (400_000 // len(piece)), "a.md")
    assert articles or refused
    assert time.process_time() - began < 30


@pytest.mark.parametrize(
    ("saved_from", "url"),
    [
        ("https://www.quay.example/fire?page=1", "https://www.quay.example/fire"),
        ("https://feeds.quay.example/fire", "https://www.quay.example/fire"),
        ("https://other.example/copied", "https://other.example/copied"),
        ("about:internet", "https://www.quay.example/fire"),
    ],
)
def test_the_address_that_a_browser_saved_a_page_from(saved_from: str, url: str) -> None:
    """What a page calls its address counts if the browser that saved it had it from that site, or does not say."""
    mark = f"<!DOCTYPE html>\n<!-- saved from url=({len(saved_from):04}){saved_from} -->\n"
    assert one(mark + page()).url == url
