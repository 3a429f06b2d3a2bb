"""Layouts that nothing was tuned on: written after the readers were, looked at once."""

import json
from datetime import datetime

from bench.extraction import noise
from bench.extraction.made import Made, Story, foreign, story, truth


def hashed_and_scripted() -> Made:
    """A page rendered from a framework: hashed classes, each paragraph in wrappers, another headline for sharing."""
    one = story(1)
    told = [
        {"@type": "Organization", "@id": "#org", "name": one.outlet},
        {
            "@type": "NewsArticle",
            "headline": one.title,
            "datePublished": one.published,
            "author": [{"@id": "#a", "@type": "Person", "name": one.author}],
            "publisher": {"@id": "#org"},
        },
    ]
    parts = [
        f'<div class="sc-1h2 kQwz"><div><p class="sc-9f fXz">{text}</p></div></div>'
        + ('<div id="dfp-mid" class="sc-ad1"></div>' if n % 2 else "")
        + (
            f'<div class="sc-7r"><p class="sc-8k"><a href="/x">Read: {noise.other_titles(5, 1)[0]}</a></p></div>'
            if n == 1
            else ""
        )
        for n, text in enumerate(one.paragraphs)
    ]
    return truth(
        one,
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{one.title}</title>
<meta property="og:title" content="After 41 days, it is over: what the nurses won"><script type="application/ld+json">
{json.dumps(told)}</script></head><body><div id="__next"><div class="sc-a1"><div class="sc-b2">{noise.menu("div")}</div></div>
<div class="sc-main"><div class="sc-hd"><h1 class="sc-t">{one.title}</h1></div><div class="sc-by"><a href="/a">{one.author}</a>
</div>{"".join(parts)}</div><div class="sc-rail">{noise.teasers(6, 4, '<div class="sc-c"><a href="{url}">{title}</a></div>')}
</div></div><script id="__NEXT_DATA__" type="application/json">{{"props":{{}}}}</script></body></html>""",
    )


def interview() -> Made:
    """Questions in bold, answers of one word and of many, a standfirst in the article's header."""
    one = story(2)
    questions = (
        "Were you warned?",
        "And afterwards?",
        "What would you do today?",
        "Is there anything you regret?",
    )
    short = ("No.", "Not by anyone.", "Nothing.", "Yes, twice.")
    turns: list[str] = [f"{one.author} asked the questions that readers had sent in over the past week."]
    for question, answer, text in zip(questions, short, one.paragraphs, strict=False):
        turns += [question, answer, text]
    turns += one.paragraphs[len(questions) :]
    body = "".join(
        f"<p><strong>{text}</strong></p>" if text in questions else f"<p>{text}</p>" for text in turns[1:]
    )
    return truth(
        one,
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{one.title} | {one.outlet}</title>
<meta name="author" content="{one.author}"><meta property="article:published_time" content="{one.published}"></head><body>
<header class="site-header">{noise.menu()}</header><main><article class="interview"><header class="article-header">
<h1>{one.title}</h1><p class="standfirst">{turns[0]}</p></header><div class="article-content">{body}</div></article></main>
<footer class="site-footer"><p>{noise.LEGAL}</p></footer></body></html>""",
        text=tuple(turns),
    )


def page_builder() -> Made:
    """A blog made with a page builder, in which everything is a widget."""
    one = story(3)
    return truth(
        one,
        f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8"><title>{one.title} &#8211; {one.outlet}</title></head>
<body class="post-template-default single"><div class="elementor elementor-location-header"><div
class="elementor-widget elementor-widget-nav-menu">{noise.menu()}</div></div><div class="elementor-location-single post-88">
<div class="elementor-widget elementor-widget-theme-post-title"><div class="elementor-widget-container"><h1>{one.title}</h1>
</div></div><div class="elementor-widget elementor-widget-post-info"><ul><li itemprop="author"><a href="/a"><span>By
{one.author}</span></a></li><li itemprop="datePublished"><a href="/d"><span>{_american(one)}</span></a></li></ul></div>
<div class="elementor-widget elementor-widget-theme-post-content"><div class="elementor-widget-container">{one.body}</div></div>
<div class="elementor-widget elementor-widget-share-buttons"><div>Facebook</div><div>Twitter</div></div>
<div class="elementor-widget elementor-widget-post-comments"><h3>3 Responses</h3><ol>{noise.comments(3)}</ol></div></div>
<div class="elementor-widget-sidebar"><div class="widget"><h4>Newsletter</h4><p>{noise.PITCHES[0]}</p></div></div></body></html>""",
        f"By {one.author} {_american(one)}",
    )


def wrapped_in_a_form() -> Made:
    """A page of which everything stands in one form; text in a span, parted by breaks."""
    one = story(4)
    moment = datetime.fromisoformat(one.published)
    text = "<br /><br />".join(one.paragraphs)
    return truth(
        one,
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x.dtd"><html><head><title>
\t{one.title}
</title></head><body><form method="post" action="news.aspx" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="x" />
<div id="ctl00_top"><span>{one.outlet}</span><input name="q" type="text" /><input type="submit" value="Search" /></div>
<table><tr><td class="left"><a href="1">News</a><br /><a href="2">Press</a></td><td class="mid"><span id="ctl00_lblTitle"
class="hd">{one.title}</span><br /><span id="ctl00_lblDate">{moment.day} {moment:%b %Y %H:%M}</span><br /><span
id="ctl00_lblAuthor">By {one.author}</span><br /><br /><span id="ctl00_lblBody">{text}</span></td></tr></table>
<div id="ctl00_foot">{noise.LEGAL}</div></form></body></html>""",
        f"By {one.author} {moment.day} {moment:%b %Y %H:%M}",
    )


def russian() -> Made:
    """Russian: date and author in lines, comments and other stories below."""
    one = foreign("ru", 5)
    months = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
    day = f"{int(one.day[8:])} {months[int(one.day[5:7]) - 1]} {one.day[:4]}, {one.published[11:16]}"
    comment = "<div class='c'><b>Житель набережной</b><p>Живу рядом тридцать лет, и нас никто ни о чём не спрашивал.</p></div>"
    return truth(
        one,
        f"""<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>{one.title} — {one.outlet}</title></head><body>
<div class="shapka"><a href="/">{one.outlet}</a></div><div class="stolbec"><h1>{one.title}</h1><div class="data">{day}</div>
<div class="avtor">Автор: {one.author}</div><div class="tekst">{one.body}</div><div class="obsuzhdenie"><h3>Комментарии (4)</h3>
{comment * 4}</div></div><div class="pravo"><h4>Читайте также</h4><p><a href="/1">Рынок откроют после двух лет ремонта</a></p>
</div></body></html>""",
        f"Автор: {one.author} {day}",
    )


def spanish() -> Made:
    """Spanish: text in divs, a box of another story inside, when it was changed before when it was published."""
    one = foreign("es", 6)
    months = (
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
    )
    day = f"{int(one.day[8:])} de {months[int(one.day[5:7]) - 1]} de {one.day[:4]}"
    box = '<div class="pieza"><div>Lee también</div><div><a href="/2">El mercado reabre tras dos años de obras</a></div></div>'
    body = "".join(
        f'<div class="parrafo">{text}</div>{box if n == 2 else ""}' for n, text in enumerate(one.paragraphs)
    )
    return truth(
        one,
        f"""<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"><meta property="og:title" content="{one.title} - {one.outlet}">
<meta property="og:site_name" content="{one.outlet}"></head><body><div class="cabecera">{noise.menu()}</div><div class="noticia">
<h1>{one.title}</h1><div class="firma">Por {one.author}</div><div class="fecha">Actualizado el 30 de diciembre de 2025 · Publicado el
{day}</div><div class="cuerpo">{body}</div></div><div class="pie">Todos los derechos reservados</div></body></html>""",
        f"Por {one.author}",
        f"Actualizado el 30 de diciembre de 2025 Publicado el {day}",
    )


def marked_up() -> Made:
    """A first letter set large, words in bold, every other phrase a link, footnotes."""
    one = story(7)
    parts = []
    for n, text in enumerate(one.paragraphs):
        words = text.split(" ")
        words[3] = f"<em>{words[3]}</em>"
        middle = len(words) // 3
        linked = f'<a href="/l">{" ".join(words[5:middle])}</a>' if middle > 6 else ""
        joined = " ".join([*words[:5], linked, *words[middle:]] if linked else words)
        if n == 0:
            joined = f'<span class="dropcap">{joined[0]}</span>{joined[1:]}'
        parts.append(f'<p>{joined}<sup><a href="#n{n}">{n + 1}</a></sup></p>')
    return truth(
        one,
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{one.title}</title><meta name="twitter:title"
content="{one.title}"><meta property="og:site_name" content="{one.outlet}"><meta name="sailthru.date" content="{one.published}">
<meta name="sailthru.author" content="{one.author}"></head><body>{noise.menu()}<div class="feature"><h1>{one.title}</h1>
<div class="feature__copy">{"".join(parts)}</div></div>{noise.menu("div")}</body></html>""",
        *(str(n + 1) for n in range(len(parts))),
    )


def sections() -> Made:
    """Every paragraph in a section of its own under a heading; an aside of facts, figures, the author's life at the end."""
    one = story(8)
    headings = [
        f"{word} of the fire"
        for word in ("The path", "The cost", "The cause", "The end", "The weather", "The law")
    ]
    pairs = list(zip(headings, one.paragraphs, strict=False))
    body = "".join(
        f"<section><h2>{heading}</h2><p>{text}</p>"
        + (
            "<figure><img src='f.jpg'><figcaption>A map of the valley.</figcaption></figure>"
            if n == 1
            else ""
        )
        + "</section>"
        for n, (heading, text) in enumerate(pairs)
    )
    text = tuple(part for pair in pairs for part in pair)
    return truth(
        one,
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{one.title} • {one.outlet}</title>
<link rel="canonical" href="{one.address}"></head><body><nav>{noise.menu("div")}</nav><main><article><h1>{one.title}</h1>
<address>By <a rel="author" href="/a">{one.author}</a></address><p><small>Published <time datetime="{one.day}">{one.day}</time>,
updated <time datetime="2025-12-24">24 December 2025</time></small></p>{body}<aside><h3>In numbers</h3><p>{noise.ADVERTS[2]}</p>
</aside><div class="card"><h3>About the author</h3><p>{noise.bio(one)}</p></div></article></main></body></html>""",
        "A map of the valley.",
        f"By {one.author} Published {one.day}, updated 24 December 2025",
        text=text,
    )


def preformatted() -> Made:
    """A wire's portal: facts in a definition list, the text preformatted, lines broken at a width."""
    one = story(9)
    moment = datetime.fromisoformat(one.published)
    text = "\n\n".join(_wrapped(text) for text in one.paragraphs)
    return truth(
        one,
        f"""<html><head><meta charset="utf-8"><title>{one.outlet} Wire :: {one.title}</title></head><body>
<p><a href="/">Index</a> | <a href="/next">Next</a></p><h1>{one.title}</h1><dl><dt>Date</dt><dd>{moment.day} {moment:%B %Y}</dd>
<dt>Author</dt><dd>{one.author}</dd><dt>Source</dt><dd>{one.outlet}</dd></dl><pre>{text}</pre><hr>
<p><a href="/terms">Terms of use</a></p></body></html>""",
        f"Date {moment.day} {moment:%B %Y} Author {one.author} Source {one.outlet}",
    )


def mailed() -> Made:
    """A newsletter as its web view: tables for layout, one story, lines on how to leave."""
    one = story(10)
    rows = "".join(
        f'<tr><td style="padding:12px 24px;font:16px serif"><p style="margin:0">{text}</p></td></tr>'
        for text in one.paragraphs
    )
    return truth(
        one,
        f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{one.title}</title><meta property="og:site_name"
content="{one.outlet}"></head><body><div style="display:none;max-height:0">{noise.PITCHES[1]}</div><table role="presentation">
<tr><td><table role="presentation" width="600"><tr><td><a href="/v">View in browser</a></td></tr><tr><td><img src="l.png"
alt="{one.outlet}"></td></tr><tr><td><h1>{one.title}</h1></td></tr><tr><td>By {one.author} on {_american(one)}</td></tr>{rows}
<tr><td><p>You get this letter because you signed up for it on our site.</p><p><a href="/u">Unsubscribe</a> or <a href="/p">change
what you get</a>.</p><p>12 Quay Street, Hallam</p></td></tr></table></td></tr></table></body></html>""",
        f"By {one.author} on {_american(one)}",
    )


LAYOUTS = (
    hashed_and_scripted,
    interview,
    page_builder,
    wrapped_in_a_form,
    russian,
    spanish,
    marked_up,
    sections,
    preformatted,
    mailed,
)


def _american(one: Story) -> str:
    moment = datetime.fromisoformat(one.published)
    return f"{moment:%B} {moment.day}, {moment.year}"


def _wrapped(text: str) -> str:
    import textwrap

    return "\n".join(textwrap.wrap(text, 72))
