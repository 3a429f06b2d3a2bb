"""Layouts that differ in how the text itself is built: tables, line breaks, lists, quotes in quotes, blogs, prints."""

from datetime import datetime
from html import escape

from bench.extraction import noise
from bench.extraction.made import Made, story, truth


def tables_of_old() -> Made:
    """A page of 1999: nested tables, font tags, paragraphs parted by two breaks."""
    one = story(3)
    moment = datetime.fromisoformat(one.published)
    stamp = f"{moment:%B} {moment.day}, {moment.year}"
    side = noise.teasers(7, 6, '<TR><TD><FONT SIZE=1><A HREF="{url}">{title}</A></FONT></TD></TR>')
    text = "<BR><BR>\n".join(
        f'<FONT FACE="Arial" SIZE=2>{escape(text, quote=False)}</FONT>' for text in one.paragraphs
    )
    return truth(
        one,
        f"""<HTML><HEAD><TITLE>{one.outlet}: {one.title}</TITLE></HEAD><BODY BGCOLOR=#FFFFFF><TABLE WIDTH=760><TR>
<TD COLSPAN=3><FONT SIZE=6><B>{one.outlet}</B></FONT></TD></TR><TR><TD WIDTH=120 VALIGN=top><TABLE>{side}</TABLE></TD>
<TD WIDTH=480 VALIGN=top><FONT SIZE=5><B>{one.title}</B></FONT><BR><FONT SIZE=1>By {one.author}<BR>{stamp}</FONT><BR><BR>
{text}<BR><BR></TD><TD WIDTH=160 VALIGN=top><TABLE BORDER=1><TR><TD><FONT SIZE=1>{noise.ADVERTS[1]}</FONT></TD></TR></TABLE>
</TD></TR><TR><TD COLSPAN=3><FONT SIZE=1>{noise.LEGAL}</FONT></TD></TR></TABLE></BODY></HTML>""",
        f"By {one.author}",
        stamp,
    )


def unclosed_tags() -> Made:
    """Capitals, paragraphs that are never closed, no body tag, a rule between text and footer."""
    one = story(4)
    text = "\n<P>".join(escape(text, quote=False) for text in one.paragraphs)
    return truth(
        one,
        f"""<HTML><TITLE>{one.title} -- {one.outlet}</TITLE><META NAME="date" CONTENT="{one.day}">
<META NAME="author" CONTENT="{one.author}"><A HREF=/>{one.outlet}</A> | <A HREF=/news>News</A> | <A HREF=/sport>Sport</A>
<HR><H1>{one.title}</H1>\n<P>{text}\n<HR><P><SMALL>{noise.LEGAL}</SMALL>""",
    )


def print_view() -> Made:
    """A page made for paper: facts as labelled lines, an address at the foot."""
    one = story(5)
    moment = datetime.fromisoformat(one.published)
    stamp = f"{moment:%a}, {moment.day} {moment:%b %Y %H:%M} +0000"
    return truth(
        one,
        f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Print: {one.title}</title><style>body{{font:12pt serif}}
</style></head><body onload="window.print()"><p><a href="javascript:close()">Close this window</a></p>
<h3>{one.outlet}</h3><h2>{one.title}</h2><p>Author: {one.author}<br>Date: {stamp}</p><hr>{one.body}<hr>
<p>Source URL: {one.address}</p></body></html>""",
        f"Author: {one.author} Date: {stamp}",
        f"Source URL: {one.address}",
        one.outlet,
    )


def lists_and_tables() -> Made:
    """Headings, a list of points and a table of figures within the text."""
    one = story(6)
    rows = "".join(f"<tr><td>{name}</td><td>{number}</td></tr>" for name, number in _FIGURES)
    points = "".join(f"<li>{point}</li>" for point in _POINTS)
    inside = (
        f"<p>{one.paragraphs[0]}</p><h2>The main points</h2><ul>{points}</ul><p>{one.paragraphs[1]}</p>"
        f"<h2>The figures</h2><table><thead><tr><th>Town</th><th>Homes</th></tr></thead><tbody>{rows}</tbody></table>"
        + "".join(f"<p>{text}</p>" for text in one.paragraphs[2:])
    )
    text = (
        one.paragraphs[0],
        "The main points",
        *_POINTS,
        one.paragraphs[1],
        "The figures",
        "Town Homes",
        *(f"{name} {number}" for name, number in _FIGURES),
        *one.paragraphs[2:],
    )
    return truth(
        one,
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{one.title}</title>
<meta property="og:site_name" content="{one.outlet}"><meta name="author" content="{one.author}">
<meta name="pubdate" content="{one.published}"></head><body>{noise.menu()}<div class="article"><h1>{one.title}</h1>
<div class="article-body">{inside}</div></div><div class="links"><ul>{noise.teasers(1, 5)}</ul></div></body></html>""",
        text=text,
    )


def quotes_in_quotes() -> Made:
    """Letters quoted in quotes, as part of the text."""
    one = story(7)
    quoted = one.paragraphs[1:4]
    inside = (
        f"<p>{one.paragraphs[0]}</p><blockquote><p>{quoted[0]}</p><blockquote><p>{quoted[1]}</p><blockquote>"
        f"<p>{quoted[2]}</p></blockquote></blockquote></blockquote>"
        + "".join(f"<p>{text}</p>" for text in one.paragraphs[4:])
    )
    return truth(
        one,
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{one.title} · {one.outlet}</title>
<meta name="application-name" content="{one.outlet}"><meta name="parsely-pub-date" content="{one.published}">
<meta name="parsely-author" content="{one.author}"></head><body><main id="content"><h1>{one.title}</h1>{inside}</main>
<section class="more-stories"><h2>More stories</h2>{noise.teasers(2, 4)}</section></body></html>""",
    )


def blog() -> Made:
    """A blog: buttons to share, tags, who the author is, related posts, what came before and after."""
    one = story(8)
    moment = datetime.fromisoformat(one.published)
    share = '<div class="sharedaddy"><a href="#f">Share on Facebook</a> <a href="#t">Tweet this</a></div>'
    return truth(
        one,
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{one.title} « {one.outlet}</title></head>
<body class="single single-post"><div id="page"><div id="masthead"><a href="/">{one.outlet}</a></div><div id="primary">
<div class="post-88 post type-post hentry"><h1 class="entry-title">{one.title}</h1><div class="entry-meta">Posted on
<abbr class="published" title="{one.published}">{moment:%B} {moment.day}, {moment.year}</abbr> by <span
class="author vcard"><a class="fn" href="/a">{one.author}</a></span></div><div class="entry-content">{share}{one.body}
{share}<div class="jp-relatedposts"><h3>Related</h3><p><a href="/2">{noise.other_titles(2, 1)[0]}</a></p>
<p>In "News"</p></div></div><div class="entry-utility">This entry was posted in <a href="/c">News</a> and tagged
<a href="/t">harbour</a>, <a href="/u">council</a>. Bookmark the <a href="/p">permalink</a>.</div>
<div class="author-info"><h3>About {one.author}</h3><p>{noise.bio(one)}</p></div></div><div id="nav-below">
<a href="/b">&larr; {noise.other_titles(3, 1)[0]}</a> <a href="/n">{noise.other_titles(4, 1)[0]} &rarr;</a></div></div>
<div id="secondary" class="widget-area"><div class="widget"><h3>About this site</h3><p>{noise.PITCHES[1]}</p></div></div>
<div id="colophon">Proudly published in the valley since 1998</div></div></body></html>""",
        "Related",
    )


LAYOUTS = (tables_of_old, unclosed_tags, print_view, lists_and_tables, quotes_in_quotes, blog)

_POINTS = (
    "Residents of the lower streets may return on Friday at the earliest",
    "Schools stay closed until the inspectors have seen every roof",
    "Help can be asked for at the town hall, on weekdays until eight",
)
_FIGURES = (("Lower Hallam", "1,204"), ("Brigg", "873"), ("Sandwell", "219"))
