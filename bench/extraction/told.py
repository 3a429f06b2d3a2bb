"""Layouts that differ in how a page tells its facts: JSON-LD, Open Graph, microdata, time tags, lines of text."""

import json
from datetime import datetime, timedelta

from bench.extraction import noise
from bench.extraction.made import Made, Story, foreign, story, truth


def semantic_tags() -> Made:
    """HTML5 as in a textbook: main, article, header, time, footer."""
    one = story(0)
    return truth(
        one,
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{one.title} | {one.outlet}</title>
<meta property="og:site_name" content="{one.outlet}"><link rel="canonical" href="{one.address}"></head>
<body><header><a href="/">{one.outlet}</a>{noise.menu()}</header>
<main><article><header><h1>{one.title}</h1><p class="byline">By <a rel="author" href="/a">{one.author}</a></p>
<time datetime="{one.published}">{_long(one)}</time></header>
{one.body}
<footer><p>Filed under: <a href="/n">News</a></p></footer></article></main>
<aside><h2>More from us</h2><ul>{noise.teasers(5, 3)}</ul></aside>
<footer><p>{noise.LEGAL}</p></footer></body></html>""",
    )


def nested_divs() -> Made:
    """Divs with hashed class names and nothing else; facts only in the title and in lines of text."""
    one = story(1)
    body = "".join(
        f'<div class="css-7x1k2"><div class="css-p0q">{text}</div></div>' for text in one.paragraphs
    )
    return truth(
        one,
        f"""<!DOCTYPE html><html><head><title>{one.title} - {one.outlet}</title></head><body><div id="root"><div
class="css-1abc"><div class="css-2m">{one.outlet}</div>{noise.menu("div")}</div><div class="css-9zz"><div class="css-4h1">
<h1 class="css-3t">{one.title}</h1></div><div class="css-0b"><span>By {one.author}</span> <span>Published
{_long(one)}, {one.published[11:16]} GMT</span></div><div class="css-88">{body}</div>
<div class="css-5r"><div class="css-6q">Most read</div>{noise.teasers(6, 4, '<div><a href="{url}">{title}</a></div>')}</div>
</div><div class="css-ft">{noise.LEGAL}</div></div></body></html>""",
    )


def json_ld_alone() -> Made:
    """All facts in a graph of JSON-LD, when it was changed before when it was published; boxes inside the text."""
    one = story(2)
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": one.outlet, "url": "https://tribune.example/"},
            {"@type": "BreadcrumbList", "itemListElement": []},
            {
                "@type": ["NewsArticle"],
                "dateModified": _later(one, hours=30),
                "datePublished": one.published,
                "headline": one.title,
                "author": [{"@type": "Person", "name": one.author}],
                "publisher": {"@type": "NewsMediaOrganization", "name": one.outlet},
            },
        ],
    }
    box = '<section class="storycard"><span>Related</span><h3><a href="{url}">{title}</a></h3><p>{text}</p></section>'
    return truth(
        one,
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{one.title}</title>
<script type="application/ld+json">{json.dumps(graph)}</script></head><body>
<div class="masthead">{noise.menu()}</div><div class="page"><div class="col-8"><h1>{one.title}</h1>
<div class="content">{_between(one, noise.teasers(7, 1, box))}</div></div></div></body></html>""",
    )


def open_graph_alone() -> Made:
    """All facts in Open Graph, with when it was changed; the outlet behind the title; adverts between."""
    one = story(3)
    advert = f'<div class="ad-slot"><span>Advertisement</span><p>{noise.ADVERTS[0]}</p></div>'
    return truth(
        one,
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{one.title} | {one.outlet}</title>
<meta property="og:title" content="{one.title} | {one.outlet}"><meta property="og:type" content="article">
<meta property="og:url" content="{one.address}"><meta property="og:site_name" content="{one.outlet}">
<meta property="article:modified_time" content="{_later(one, hours=5)}">
<meta property="article:published_time" content="{one.published}">
<meta property="article:author" content="{one.author}"></head><body>{noise.menu()}
<div class="container"><div class="story"><h1>{one.title}</h1><div class="story__body">{_between(one, advert)}</div>
</div></div></body></html>""",
    )


def microdata() -> Made:
    """Facts in itemprop attributes around and between the text."""
    one = story(4)
    return truth(
        one,
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{one.outlet}: {one.title}</title></head>
<body>{noise.menu()}<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">{one.title}</h1>
<meta itemprop="datePublished" content="{one.published}"><meta itemprop="dateModified" content="{_later(one, hours=2)}">
<span itemprop="author" itemscope itemtype="https://schema.org/Person">By <span itemprop="name">{one.author}</span></span>
<div itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name"
content="{one.outlet}"></div><div itemprop="articleBody">{one.body}</div></div>
<div class="bottom"><h4>Read next</h4>{noise.teasers(8, 4)}</div></body></html>""",
    )


def two_time_tags() -> Made:
    """Two <time> tags, the later one (updated) first; outlet in the title alone."""
    one = story(5)
    changed = _later(one, hours=50)
    return truth(
        one,
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{one.title} — {one.outlet}</title></head>
<body><header>{noise.menu()}</header><main><h1>{one.title}</h1><div class="meta"><p>Updated
<time datetime="{changed}" itemprop="dateModified">{changed[:10]}</time></p><p>Published
<time datetime="{one.published}" itemprop="datePublished">{one.day}</time></p><p>By {one.author}</p></div>
{one.body}</main><div class="latest"><h2>Latest</h2><ul><li><time datetime="2025-11-01">1 November</time>
<a href="/x">{noise.other_titles(9, 1)[0]}</a></li></ul></div></body></html>""",
    )


def lines_of_text() -> Made:
    """Byline, date and outlet as the first paragraphs of the text, a caption among them."""
    one = story(6)
    caption = "The scene on Monday, seen from the north bank. Photograph: Orne Valley Post"
    return truth(
        one,
        f"""<html><head><meta charset="utf-8"><title>{one.title}</title></head><body><div id="header"><h2>{one.outlet}</h2>
</div><div id="main"><h1>{one.title}</h1><p>By {one.author}</p><p>{one.outlet}, {_long(one)}</p><p class="caption">{caption}
</p>{one.body}</div><div id="footer"><p>{noise.LEGAL}</p></div></body></html>""",
        caption,
        f"By {one.author}",
        f"{one.outlet}, {_long(one)}",
    )


def headline_variants() -> Made:
    """Three forms of the headline, the outlet and the section behind two of them; Dublin Core for the rest."""
    one = story(7)
    return truth(
        one,
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>{one.title} | Regional News | {one.outlet}</title><meta property="og:title" content="{one.title} | {one.outlet}">
<meta name="DC.publisher" content="{one.outlet}"><meta name="DC.creator" content="{one.author}">
<meta name="DC.date.issued" content="{_long(one)}"><meta name="last-modified" content="{_later(one, hours=72)}"></head>
<body><div class="logo"><h1>{one.outlet}</h1></div>{noise.menu()}<div class="wrap"><h2 class="headline">{one.title}</h2>
<div class="text">{one.body}</div></div><div class="foot">{noise.LEGAL}</div></body></html>""",
    )


def script_alone() -> Made:
    """A page that a script would draw: an empty element, a note on JavaScript, the text in JSON-LD."""
    one = story(8)
    told = {
        "@context": "https://schema.org",
        "@type": "ReportageNewsArticle",
        "headline": one.title,
        "articleBody": "\n\n".join(one.paragraphs),
        "datePublished": one.published,
        "author": {"@type": "Person", "name": one.author},
        "publisher": {"name": one.outlet},
    }
    return truth(
        one,
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{one.outlet}</title>
<script type="application/ld+json">{json.dumps(told)}</script></head><body><noscript>You need to enable JavaScript to run
this app.</noscript><div id="app"></div><div class="gdpr"><p>{noise.COOKIES[0]}</p><p>{noise.COOKIES[1]}</p></div>
<script src="/main.js"></script></body></html>""",
    )


def accelerated() -> Made:
    """AMP: its own tags, adverts and a menu in a sidebar."""
    one = story(9)
    advert = '<amp-ad width="300" height="250" type="x"><div fallback>Advertisement</div></amp-ad>'
    told = {
        "@context": "http://schema.org",
        "@type": "NewsArticle",
        "headline": one.title,
        "datePublished": one.published,
        "author": {"@type": "Person", "name": one.author},
        "publisher": {"@type": "Organization", "name": one.outlet},
    }
    return truth(
        one,
        f"""<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>{one.title}</title>
<link rel="canonical" href="{one.address}"><script type="application/ld+json">{json.dumps(told)}</script></head><body>
<amp-sidebar id="s" layout="nodisplay"><ul>{noise.teasers(3, 6, '<li><a href="{url}">{title}</a></li>')}</ul></amp-sidebar>
<header class="amp-head"><a href="/">{one.outlet}</a></header><article class="amp-article"><h1>{one.title}</h1>
<div class="amp-meta">{one.author}, {_long(one)}</div><amp-img src="a.jpg" alt="A picture" width="600"></amp-img>
{_between(one, advert)}</article><amp-list src="/more"><template type="amp-mustache"><p>{{{{title}}}}</p></template>
</amp-list><footer><p>{noise.LEGAL}</p></footer></body></html>""",
        f"{one.author}, {_long(one)}",
    )


def right_to_left() -> Made:
    """Arabic, from right to left."""
    one = foreign("ar", 10)
    return truth(
        one,
        f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{one.title} - {one.outlet}</title>
<meta property="og:site_name" content="{one.outlet}"><meta property="article:published_time" content="{one.published}">
<meta name="author" content="{one.author}"></head><body><div class="top"><a href="/">الرئيسية</a> <a href="/n">أخبار</a>
<a href="/s">رياضة</a></div><div class="post"><h1>{one.title}</h1><div class="post-text">{one.body}</div></div>
<div class="side"><p><a href="/1">السوق المركزي يفتح أبوابه بعد تجديد استمر عامين</a></p></div>
<div class="copyright">جميع الحقوق محفوظة</div></body></html>""",
    )


def without_spaces() -> Made:
    """Japanese: no spaces between words, a date in its own form in the text alone."""
    one = foreign("ja", 11)
    year, month, day = (int(part) for part in one.day.split("-"))
    stamp = f"{year}年{month}月{day}日 {one.published[11:16]}"
    return truth(
        one,
        f"""<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>{one.title}｜{one.outlet}</title>
<meta property="og:site_name" content="{one.outlet}"><meta property="og:title" content="{one.title}"></head><body>
<div class="gnav"><a href="/">トップ</a><a href="/s">社会</a><a href="/k">経済</a></div><div class="article-wrap">
<h1>{one.title}</h1><p class="date">{stamp}</p><p class="writer">{one.author}</p>
<div class="article-text">{one.body}</div></div><div class="rank"><h2>ランキング</h2><ol><li><a href="/1">市営バスの運賃、
来春から値上げへ</a></li><li><a href="/2">中央市場、二年の改修を終えて再開</a></li></ol></div></body></html>""",
        stamp,
        one.author,
    )


def german() -> Made:
    """German, with adverts in prose, a date in German and when it was updated."""
    one = foreign("de", 12)
    advert = "<div class='anzeige'><small>Anzeige</small><p>Drei Nächte am Meer ab 199 Euro, Frühstück inbegriffen.</p></div>"
    day = f"{int(one.day[8:])}. {_GERMAN_MONTHS[int(one.day[5:7]) - 1]} {one.day[:4]}"
    stamp = f"Veröffentlicht am {day}, {one.published[11:16]} Uhr. Aktualisiert am {day}, 22:10 Uhr"
    return truth(
        one,
        f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{one.title} | {one.outlet}</title></head><body>
{noise.menu()}<div class="inhalt"><h1>{one.title}</h1><div class="autor">Von {one.author}</div>
<div class="datum">{stamp}</div>{_between(one, advert)}<div class="abo"><p>Jetzt vier Wochen kostenlos lesen und danach
jederzeit kündigen.</p></div></div></body></html>""",
        stamp,
        f"Von {one.author}",
    )


LAYOUTS = (
    semantic_tags,
    nested_divs,
    json_ld_alone,
    open_graph_alone,
    microdata,
    two_time_tags,
    lines_of_text,
    headline_variants,
    script_alone,
    accelerated,
    right_to_left,
    without_spaces,
    german,
)

_GERMAN_MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()


def _long(one: Story) -> str:
    moment = datetime.fromisoformat(one.published)
    return f"{moment.day} {moment:%B %Y}"


def _later(one: Story, *, hours: int) -> str:
    return (datetime.fromisoformat(one.published) + timedelta(hours=hours)).isoformat()


def _between(one: Story, box: str) -> str:
    """The paragraphs with the same box behind the first, the third and so on."""
    return "\n".join(
        f"<p>{text}</p>{box if number % 2 == 0 else ''}" for number, text in enumerate(one.paragraphs)
    )
