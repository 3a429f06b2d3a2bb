"""Furniture: what a saved page carries besides the article.

    Listen Live                                        <- a control of the page
    ALMATY, Kazakhstan. — The president has ordered…   <- a dateline before the first word
    … told CNN. (ANI)                                  <- an agency's tag behind the last
    About the author                                   <- a heading, and all the short lines under it

None of it is told by one outlet alone in the sense that a reader means, so it is marked and not counted. The
text keeps it. Rules are deliberately narrow: a line is furniture only when the whole line is; a sentence of
prose is never marked, whatever words it holds.

Cost: one pass over the lines, a few anchored patterns each.
"""

import re
from collections.abc import Iterator

from corpus.spans import Span

LONGEST_LINE = 240
"""Longer lines are prose: only their first and last ``LONGEST_LINE`` characters are looked at for tags."""

_AGENCY = (
    r"(?:AP|AFP|ANI|PTI|IANS|UNI|ANSA|EFE|DPA|dpa|TASS|Tass|BNO|CNN|BBC|UPI|AAP|ANP|NZME|KUNA|WAM|APA|MENA|QNA|"
    r"Reuters|REUTERS|Xinhua|Bloomberg|BLOOMBERG|Kyodo|Yonhap|Interfax|Anadolu(?: Agency)?|Sputnik|Bernama|"
    r"Associated Press|The Associated Press|Agence France-Presse|Press Trust of India|PA Media|"
    r"[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,2} "
    r"(?:News ?Service|Wire|Newswire|News Agency|Press Agency|Agency|Press))"
)
_PLACE = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’ \-]+[A-ZÀ-Þ.]"
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DATELINE = re.compile(
    rf"""(?x)
    (?:{_PLACE}(?:,\ ?[A-Z][\w.\ ]{{1,30}}?)?\.?           # ALMATY, Kazakhstan.
       (?:,?\ {_MONTH}\ \d{{1,2}}(?:,\ \d{{4}})?|,?\ \d{{1,2}}\ {_MONTH}(?:\ \d{{4}})?)?   # , Jan 7
       \ ?(?:\ ?[(\[/][A-Z][^()\[\]\n/]{{1,40}}[)\]/])?     # (Reuters)
       \s?(?:[—–]|--?)\s+                                   # —
     |
       (?:{_PLACE}|[A-Z]\w+(?:\ [A-Z]\w+){{0,2}})
       (?:,\ ?[A-Z][\w.\ ]{{1,30}}?)?,?\s
       (?:(?:{_MONTH}\ \d{{1,2}}|\d{{1,2}}\ {_MONTH})(?:,?\ \d{{4}})?,?\ )?
       [(\[]{_AGENCY}(?:/{_AGENCY})*[)\]]\s*(?:[—–:]|--?)?\s+  # Almaty (AFP) -
     |
       [(\[]{_AGENCY}[)\]]\s*(?:[—–:]|--?)\s+               # (Reuters) -
     |
       \s*[Dd]ate:?\ \d{{4}}-\d{{2}}-\d{{2}}\ +                    # date 2022-01-07
    )""",
)
_TAG = re.compile(
    rf"""(?x)
    (?:(?<=[.!?”"’])\s*[(\[][A-Z]{{2,8}}(?:[/-][A-Z]{{2,8}})*[)\]]   # behind a full stop any capitals will do
     | \s*[(\[]\s*(?:With\ (?:inputs|agencies|input)[^)\]]{{0,60}}|{_AGENCY}(?:\s*[/,&]\s*{_AGENCY})*)\s*[)\]]
     | \s*[—–-]\s*(?:©|\(c\)|Copyright\b)[^\n]{{0,60}}
     | \s*[—–-]{{1,2}}\s*(?:{_AGENCY}|Agencies)(?:\s*[/,&]\s*{_AGENCY})*
    )\s*\Z"""
)
_LINE = re.compile(
    r"""(?ix)
    (?:
      (?:listen|watch)\ live(?:\s?[:|].{1,40})? | listen\ (?:now|to\ this\ (?:article|story)) | watch\ now | live
          | advertisement | ad | sponsored(?:\ content)?
    | (?:share|tweet|print|email|e-mail|save|copy\ link|comments?|whatsapp|facebook|twitter
          |linkedin|reddit|telegram)
      (?:\W+(?:this|article|story|on|via|share|tweet|print|email|e-mail|save|copy\ link|comments?
          |whatsapp|facebook|twitter|x|linkedin|reddit|telegram|\d+))*
    | (?:read|see|hear|watch|learn)\ (?:more|also|next|on)\b.{0,120}
    | (?:related|more\ on\ this(?:\ story)?|more\ stories|trending|most\ (?:read|popular)
          |you\ may\ (?:also\ )?like|recommended)
      (?:\ (?:articles?|stories|topics|news|content|coverage))?(?:\s?[:|].{0,120})?
    | also\ read\s?[:|].{0,160}
    | [(\[]\ ?[A-Z][\w.&/ -]{1,30}[)\]]
    | .{0,120}\b(?:newsletters?|mailing\ list|podcast)\b.{0,60}\b(?:subscribe|sign\ up|goes\ out|here|listen)\b.{0,40}
    | .{0,120}\b(?:in|to)\ your\ (?:inbox|email)\b.{0,60}
    | .{1,60}\bsubscribers\ (?:get|read|can|receive)\b.{1,60} | subscribe\ (?:here|now|today|to).{0,80}
    | sign\ up\ (?:to|for)\b.{1,100}
    | (?:click|tap)\ here\b.{0,120}
    | (?:please\ )?(?:sign\ up|subscribe|register)\b.{0,40}\b(?:newsletters?|alerts?|updates?|email
          |inbox|today|now|here|digital|edition)\b.{0,80}
    | subscribe | sign\ in | log\ in | skip\ to\ (?:main\ )?content | continue\ reading.{0,40}
          | load\ more.{0,20} | back\ to\ top
    | follow\ (?:us|\w+(?:\ \w+)?)\ on\b.{0,80}
    | get\ (?:the\ )?(?:latest|breaking|daily|our)\b.{0,60}\b(?:newsletters?|alerts?|inbox|app)\b.{0,40}
    | download\ (?:our|the)\b.{0,40}\bapp\b.{0,40}
    | this\ (?:article|story|report|content)\ (?:was|has\ been|is)\ (?:originally\s
          |first\ )?(?:published|produced|supplied|updated|republished|provided)\b.{0,160}
    | (?:©|\(c\)\ |copyright\ (?:©|\(c\)|\d{4})).{0,160} | .{0,60}\ball\ rights\ reserved\b.{0,120}
    | (?:photo|photograph|image|picture|file\ photo|video|graphic|illustration)s?(?:\ (?:by|credit
          |courtesy|source))?\s*[:|/].{0,200}
    | (?:photo(?:graph)?|image)s?\ (?:by|credit|courtesy)\b.{0,80}
    | (?:updated|published|posted|last\ (?:updated|modified)|first\ published)\b(?:\ (?:on
          |at))?:?\s.{0,20}\d.{0,40}
    | \d+\ (?:min(?:ute)?s?\ read|comments?|shares?|views?)
    | (?:reporting|additional\ reporting|writing|editing|compiled|edited|reported
          |translated)\ by\ .{1,160}
    | (?:[-–—]\ ?)?(?:with\ )?(?:agencies|agency\ reports|inputs\ from\ .{1,60}|files\ from\ .{1,80})
    | [\w.'’ -]{3,40}\ contributed(?:\ to\ this\ (?:report|story|article))?\.?
    | .{3,80}\ contributed\ (?:reporting|to\ this\ (?:report|story|article))\b.{0,40}
    | (?:written|posted|published|words|text|story)\ by:?\s.{1,80}
    | (?:source|sources|via|credit|tags?|topics|filed\ under|categor(?:y|ies))\s*:\s.{1,120}
    | (?:(?:published|date|time|title|headline|outlet|url|link|author)\s*:\ .{1,200})
    | (?:https?://|www\.)\S+
    | (?:our\ standards:\ .{0,80})
    | (?:terms\ (?:of|and)\ .{1,40}|privacy\ policy|cookie\ (?:policy|settings)|contact\ us
          |about\ us|advertise\ with\ us)
    )\W*\Z"""
)
_NAME = r"(?:[A-ZÀ-Þ][\w.’'-]*|de|van|von|bin|al|el|del|da|la)"
_BYLINE = re.compile(
    rf"(?:By|BY|by)\s(?:{_NAME}\s?){{1,6}}(?:(?:,|and|&|\||/|in)\s?(?:{_NAME}\s?){{1,6}})*"
    r"(?:,\s[^.!?]{1,60})?\W*\Z"
)
_CLOSING = re.compile(
    r"(?i)(?:about the (?:authors?|writer)|related (?:articles|stories|topics|news|coverage)|"
    r"more (?:from|on this story)\b.{0,40}|leave a (?:comment|reply)|comments|share this.{0,20}|tags|"
    r"most (?:read|popular))\W*\Z"
)
_STOP = re.compile(r"[.!?…。！？؟][”\"'’»)\]]*\s*\Z")
_LINES = re.compile(r"[^\n]+")


def boilerplate_spans(text: str) -> tuple[Span, ...]:
    """The furniture of a saved article.

    ``text`` is any string. Returns half-open spans into it, in order, without overlap, each beginning and
    ending on a character that is not white space, none cutting a word.
    """
    found: list[Span] = []
    lines = [m.span() for m in _LINES.finditer(text) if not m.group().isspace()]
    closing = _closing_at(text, lines)
    for n, (start, end) in enumerate(lines):
        if n >= closing or _is_furniture(text, lines, n):
            found.append(_trimmed(text, start, end))
        else:
            found.extend(_inline(text, start, end, first=n < 6))
    return tuple(span for span in found if span[0] < span[1])


def _is_furniture(text: str, lines: list[Span], n: int) -> bool:
    start, end = lines[n]
    if end - start > LONGEST_LINE:
        return False
    line = text[start:end].strip()
    if not any(c.isalnum() for c in line):
        return False
    return bool(_LINE.match(line) or _BYLINE.match(line)) or _is_kicker(text, lines, n, line)


def _is_kicker(text: str, lines: list[Span], n: int, line: str) -> bool:
    """A site's or a section's name above the headline: up to three words, then a line without a stop."""
    if n or len(lines) < 3 or len(line.split()) > 3 or _STOP.search(line):
        return False
    after = text[slice(*lines[1])].strip()
    return len(after.split()) > 4 and not _STOP.search(after) and len(after) <= LONGEST_LINE


def _closing_at(text: str, lines: list[Span]) -> int:
    """The line from which on all is a closing block ("About the author" and short lines under it)."""
    for n in range(max(0, len(lines) - 8), len(lines)):
        start, end = lines[n]
        if n and end - start <= 60 and _CLOSING.match(text[start:end].strip()):
            rest = lines[n + 1 :]
            if all(e - s <= LONGEST_LINE for s, e in rest) and sum(e - s for s, e in rest) < (start or 1):
                return n
    return len(lines)


def _inline(text: str, start: int, end: int, *, first: bool) -> Iterator[Span]:
    """A dateline at the head of a line, an agency's tag at its end."""
    if first:
        head = _DATELINE.match(text, start, min(end, start + LONGEST_LINE))
        if head and head.end() < end:
            span = _trimmed(text, head.start(), head.end())
            yield span
            start = head.end()
    tail_from = max(start, end - LONGEST_LINE)
    tail = _TAG.search(text[tail_from:end])
    if tail and tail_from + tail.start() > start:
        yield _trimmed(text, tail_from + tail.start(), tail_from + tail.end())


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
