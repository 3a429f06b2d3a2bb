"""Layouts that differ in what stands around, between and below the paragraphs."""

from datetime import datetime

from bench.extraction import noise
from bench.extraction.made import Made, Story, story, truth


def adverts_between() -> Made:
    """An advert of prose behind every paragraph, in classes that say nothing."""
    one = story(1)
    parts = [
        f'<p>{text}</p><div class="x-{n}"><span>Advertisement</span><div>{noise.ADVERTS[n % 3]}</div></div>'
        for n, text in enumerate(one.paragraphs)
    ]
    return truth(
        one, _page(one, f"<article><h1>{one.title}</h1>{_meta(one)}{''.join(parts)}</article>"), *_line(one)
    )


def comments_below() -> Made:
    """More words of readers than of the article, in a list below it."""
    one = story(2)
    list_ = f'<div id="comments"><h3>24 comments</h3><ol>{noise.comments(24)}</ol></div>'
    return truth(
        one,
        _page(one, f'<div class="entry"><h1>{one.title}</h1>{_meta(one)}{one.body}</div>{list_}'),
        *_line(one),
    )


def comments_inside() -> Made:
    """Readers' answers within the article's own element, called a discussion."""
    one = story(3)
    shape = (
        '<div class="reply"><div class="who">{who}, 2 days ago</div><p>{text}</p><a href="#r">Reply</a></div>'
    )
    answers = f'<section class="discussion"><h3>What readers say</h3>{noise.comments(12, shape)}</section>'
    inside = f"<article><h1>{one.title}</h1>{_meta(one)}<div>{one.body}</div>{answers}</article>"
    return truth(one, _page(one, inside), *_line(one))


def related_inside() -> Made:
    """Boxes with a headline and a teaser of other stories, between the paragraphs."""
    one = story(4)
    box = '<div class="inline-promo-card"><h4>See also</h4><a href="{url}">{title}</a><p>{text}</p></div>'
    return truth(
        one,
        _page(
            one,
            f"<article><h1>{one.title}</h1>{_meta(one)}{_boxed(one, noise.teasers(8, 1, box), 2)}</article>",
        ),
        *_line(one),
    )


def newsletter_boxes() -> Made:
    """Forms for newsletters between the paragraphs, with prose that praises them."""
    one = story(5)
    box = (
        f'<div class="signup-unit"><h3>The Morning Tide</h3><p>{noise.PITCHES[0]}</p><form><input type="email">'
        f"<button>Sign up</button></form><p>{noise.PITCHES[2]}</p></div>"
    )
    return truth(
        one,
        _page(one, f'<div class="art"><h1>{one.title}</h1>{_meta(one)}{_boxed(one, box, 2)}</div>'),
        *_line(one),
    )


def paywall_note() -> Made:
    """The first three paragraphs, then what it would cost to read on."""
    one = story(6)
    shown = one.paragraphs[:3]
    wall = (
        f'<div class="gate"><h2>Subscribe to continue reading</h2><p>{noise.PITCHES[1]}</p><p>Already a subscriber? '
        '<a href="/in">Sign in</a></p><ul><li>Unlimited articles on every device, for 4 crowns a month</li><li>The crossword, '
        "the archive since 1921, and the weekend magazine</li></ul></div>"
    )
    body = "".join(f"<p>{text}</p>" for text in shown)
    return truth(
        one,
        _page(one, f"<article><h1>{one.title}</h1>{_meta(one)}{body}{wall}</article>"),
        *_line(one),
        text=shown,
    )


def live_report() -> Made:
    """A live report: entries with their time, a headline each, the newest first; key moments above."""
    one = story(7)
    entries = [
        f'<div class="entry" id="e{n}"><time datetime="{one.day}T{16 - n:02}:05:00Z">{16 - n:02}:05</time>'
        f"<h3>{heading}</h3><p>{text}</p></div>"
        for n, (text, heading) in enumerate(zip(one.paragraphs, _HEADINGS, strict=False))
    ]
    headings = _HEADINGS[: len(one.paragraphs)]
    keys = "".join(f'<li><a href="#e{n}">{heading}</a></li>' for n, heading in enumerate(headings))
    text = tuple(part for pair in zip(headings, one.paragraphs, strict=False) for part in pair)
    return truth(
        one,
        _page(
            one,
            f'<h1>{one.title}</h1>{_meta(one)}<div class="keyevents"><h2>Key events</h2><ul>{keys}</ul></div>'
            f'<div class="liveblog">{"".join(entries)}</div>',
        ),
        *_line(one),
        *(f"{16 - n:02}:05" for n in range(len(entries))),
        text=text,
    )


def gallery() -> Made:
    """Pictures with captions of a sentence or two between the paragraphs."""
    one = story(8)
    captions = [
        f"{text} Picture {n} of {len(_CAPTIONS)}. Photo: Ewan Castell" for n, text in enumerate(_CAPTIONS, 1)
    ]
    figures = [
        f'<figure><img src="{n}.jpg" alt=""><figcaption>{text}</figcaption></figure>'
        for n, text in enumerate(captions)
    ]
    parts = [
        f"<p>{text}</p>{figures[n % len(figures)] if n < len(figures) else ''}"
        for n, text in enumerate(one.paragraphs)
    ]
    return truth(
        one,
        _page(one, f"<article><h1>{one.title}</h1>{_meta(one)}{''.join(parts)}</article>"),
        *_line(one),
        *captions,
    )


def pull_quotes() -> Made:
    """Sentences of the text set large a second time between its paragraphs."""
    one = story(9)
    parts = []
    for n, text in enumerate(one.paragraphs):
        sentence = text.split(". ")[-1]
        quote = f'<blockquote class="pullquote"><p>{sentence}</p></blockquote>' if n % 2 else ""
        parts.append(f"<p>{text}</p>{quote}")
    return truth(
        one,
        _page(one, f'<div class="longform"><h1>{one.title}</h1>{_meta(one)}{"".join(parts)}</div>'),
        *_line(one),
    )


def doubled() -> Made:
    """The text twice, for wide screens and for narrow ones."""
    one = story(10)
    inside = (
        f'<h1>{one.title}</h1>{_meta(one)}<div class="d-none d-lg-block">{one.body}</div>'
        f'<div class="d-lg-none">{one.body}</div>'
    )
    return truth(one, _page(one, f'<div class="main-content">{inside}</div>'), *_line(one))


def endless() -> Made:
    """The next two articles, whole, below this one, as scrolling on would load them."""
    one = story(11)
    after = "".join(
        f'<article class="post"><h1>{more.title}</h1><p>By {more.author}</p>{more.body}</article>'
        for more in (story(4), story(5))
    )
    inside = f'<article class="post"><h1>{one.title}</h1>{_meta(one)}{one.body}</article>{after}'
    return truth(one, _page(one, f'<div class="stream">{inside}</div>'), *_line(one))


def cookie_wall() -> Made:
    """More words on consent than in the article, in front of it."""
    one = story(0)
    legal = "".join(f"<p>{text}</p>" for text in noise.COOKIES * 3)
    wall = f'<div class="qc-cmp2-container" role="dialog"><h2>We value your privacy</h2>{legal}</div>'
    return truth(
        one,
        _page(one, f'{wall}<div class="c"><h1>{one.title}</h1>{_meta(one)}<div>{one.body}</div></div>'),
        *_line(one),
    )


LAYOUTS = (
    adverts_between,
    comments_below,
    comments_inside,
    related_inside,
    newsletter_boxes,
    paywall_note,
    live_report,
    gallery,
    pull_quotes,
    doubled,
    endless,
    cookie_wall,
)

_HEADINGS = (
    "What we know so far",
    "Officials speak to reporters",
    "A first count is given",
    "Roads are closed to traffic",
    "The opposition asks for answers",
    "What happens next",
    "Experts give their view",
    "A correction to an earlier entry",
)
_CAPTIONS = (
    "Workers carry crates across the yard in the early light, an hour before the gates were opened.",
    "A boy looks on from his grandmother’s window above the square, where the stalls are being set up.",
    "The mayor, second from left, listens to residents who had waited since six o’clock for a word with her.",
    "Rain over the old quarter. The church was built in 1702 and has been closed to visitors since the spring.",
)


def _page(one: Story, inside: str) -> str:
    """A page with a menu, a column of other stories, and its facts in Open Graph."""
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{one.title} | {one.outlet}</title>
<meta property="og:title" content="{one.title}"><meta property="og:site_name" content="{one.outlet}">
<meta property="article:published_time" content="{one.published}"><meta name="author" content="{one.author}">
<link rel="canonical" href="{one.address}"></head><body>
<div class="top">{noise.menu()}</div><div class="main">{inside}</div>
<div class="right"><h4>Most read</h4><ol>{noise.teasers(6, 5, '<li><a href="{url}">{title}</a></li>')}</ol></div>
<div class="bottom"><p>{noise.LEGAL}</p></div></body></html>"""


def _meta(one: Story) -> str:
    """A line with the author and the day, as it stands under headlines."""
    return f'<div class="meta"><span>{_line(one)[0]}</span></div>'


def _line(one: Story) -> tuple[str]:
    moment = datetime.fromisoformat(one.published)
    return (f"By {one.author} {moment.day} {moment:%B %Y}",)


def _boxed(one: Story, box: str, every: int) -> str:
    """The paragraphs with a box in front of every so many."""
    parts = [
        (box if n and n % every == 0 else "") + f"<p>{text}</p>" for n, text in enumerate(one.paragraphs)
    ]
    return "\n".join(parts)
