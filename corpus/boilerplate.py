"""Furniture: what a saved page carries besides the article.

    Listen Live                                        <- a control of the page
    ALMATY, Kazakhstan. — The president has ordered…   <- a dateline before the first word
    … told CNN. (ANI)                                  <- an agency's tag behind the last
    About the author                                   <- a heading, and the short lines under it

None of it is told by one outlet alone in the sense that a reader means, so it is marked and not counted. The
text keeps it. Rules are deliberately narrow: a line is furniture only when the whole line is, and prose is
never marked, whatever words it holds; rather is some furniture left unmarked.

Cost: one pass over the lines, a few anchored patterns each, none on more than ``LONGEST_LINE`` characters.
"""

import re
from collections.abc import Iterator

from corpus.furniture import AGENCY, CLOCK, MONTH, ZONE, is_furniture_line
from corpus.spans import Span, trimmed
from corpus.tables import Late

LONGEST_LINE = 240
"""Longer lines are prose: only their first and last ``LONGEST_LINE`` characters are looked at for tags."""
LONGEST_HEADING = 60
"""Longer lines head no closing block."""
_HEAD_LINES = 6
"""A dateline stands in one of so many first lines."""

_DASH = r"(?:[—–―]|--?|–-)"
_PLACE = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’ \-]*[A-ZÀ-Þ.]"
_REGION = r"(?:,\s?(?!Jan|Feb|Mar|Apr|Aug|Sep|Oct|Nov|Dec)[A-Z][\w.]*(?:\ [A-Z][\w.]*){0,3})"
_DAY = (
    rf"(?:{MONTH}\ \d{{1,2}}(?:,?\ \d{{4}})?|\d{{1,2}}\ {MONTH}(?:\ \d{{4}})?|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)
_FROM = rf"[(\[]{AGENCY}(?:\s?[/,]\s?{AGENCY})*[)\]]"
_PROSE = r"(?=[“\"‘'«(\[¿¡]{0,2}[A-ZÀ-Þ\d][^\n]*[a-zß-ÿ]{2})"
_DATELINE = Late(
    rf"""(?x)
    (?: (?:EXCLUSIVE|BREAKING|UPDATED?(?:\ ?\d)?|LIVE|WATCH|CORRECTED)\s?(?:[:|]|{_DASH})\s+
      | (?P<place>{_PLACE}){_REGION}?\.?                          # ALMATY, Kazakhstan.
        (?:,?\ {_DAY})?                                           # , Jan 7
        (?P<agency>\ ?(?:[(\[][A-Z][^()\[\]\n]{{1,40}}[)\]]|/[A-Z][^/\n]{{1,40}}/))?     # (Reuters)
        \s?{_DASH}\s+
      | (?P<colon>{_PLACE}{_REGION}?):\s+
      | (?:{_PLACE}|[A-Z]\w+(?:[ -][A-Z]\w+){{0,2}}){_REGION}?(?:\ \[[A-Z][\w\ .]{{1,30}}\])?,?\s(?:{_DAY},?\s)?
        {_FROM}\s*(?:{_DASH}|:)?\s*                               # Almaty (AFP) -
      | {_FROM}\s*(?:{_DASH}|:)?\s*                               # (Reuters) -
      | {_DAY}\ {_FROM}\s*{_DASH}\s+                              # Jan. 7 (UPI) --
      | \s*[Dd]ate:?\ \d{{4}}-\d{{2}}-\d{{2}}\ +                  # date 2022-01-07
    ){_PROSE}""",
)
_MOMENT = re.compile(
    rf"(?:(?:{CLOCK})\s?(?:{ZONE}|local time)\s*(?:{_DASH}|[:|])?\s+|(?:{CLOCK})\s*(?:{_DASH}|\|)\s+){_PROSE}"
)
"""When an entry of a live report was written, before its first word."""
_SPEAKER = re.compile(rf"{_PLACE}:\s")
_NO_PLACE = frozenset(
    """us uk un eu uae usa uss nasa nato fifa uefa opec unesco unicef ibm isis who gop nhs fbi cia bbc cnn ap afp covid
    aids bmw nra aarp nfl nba nhl mlb hiv dna ceo tv pm mp mps q a exclusive breaking update updated watch live video
    correction analysis opinion explainer factbox note warning read more see also""".split()
)
_TAG = Late(
    rf"""(?x)
    (?: (?<=[.!?”"’])\s*(?:
            [(\[][A-Z]{{2,8}}(?:[/-][A-Z]{{2,8}})*[)\]]           # behind a full stop any capitals will do
          | [(\[]\s*{AGENCY}(?:\s*[/,&]\s*{AGENCY})*\s*[)\]]
          | [—–-]{{1,2}}\s*(?:©|\(c\)|Copyright\b)[^\n]{{0,60}}
          | [—–-]{{1,2}}\s*(?:{AGENCY}|Agencies)(?:\s*[/,&]\s*(?:{AGENCY}|Agencies))*
          | [(\[](?:(?:Additional\ )?[Rr]eporting|[Ww]riting|[Ee]diting)\ by\ [^()\[\]]{{1,160}}[)\]]
        )
      | \s[(\[]\s*[Ww]ith\ (?:inputs?|agency|agencies|reports)\b[^()\[\]]{{0,60}}[)\]]
      | \s©\s?[A-Z][^\n]{{1,60}}
    )\s*\Z"""
)
_TAG_MARK = re.compile("[—–©-]")
_BIO = re.compile(
    r"(?i)(?:about the (?:authors?|writers?)|leave a (?:comment|reply)|comments?(?: \(\d+\))?)\W*\Z"
)
_LISTED = re.compile(
    r"(?i)(?:(?:related|recommended|more|latest|trending) (?:articles|stories|topics|news|coverage|links)|"
    r"more (?:on this(?: story)?|from .{1,40})|most (?:read|popular|viewed)|you may (?:also )?like|tags|topics|"
    r"read (?:more|next|also))\W*\Z"
)
_SITE = re.compile(
    r"(?:[\w’'.&-]+\s){0,2}(?:News|Agency|Post|Times|Live|Politics|World|Opinion|Business|Sports?|Desk|Media|Press|"
    r"Herald|Tribune|Gazette|Journal|Daily|Weekly|Online|Radio|TV|Network|Wire|Service|Economy|Culture|Science|"
    r"Health|Europe|Asia|Africa|Americas|Middle East|US|UK|NEWS|LIVE|POLITICS|WORLD|OPINION|BUSINESS|SPORTS?)\Z|"
    r"[\w-]+\.(?:com|org|net)\Z"
)
_STOP = re.compile(r"[.!?…。！？؟][”\"’'»)\]]*\s*\Z")
_LINES = re.compile(r"\S(?:[^\n]*\S)?")
"""Lines that are not empty, without the white space around them."""


def boilerplate_spans(text: str) -> tuple[Span, ...]:
    """The furniture of a saved article.

    ``text`` is any string. Returns half-open spans into it, in order, without overlap, each beginning and
    ending on a character that is not white space, none cutting a word.
    """
    lines = [line.span() for line in _LINES.finditer(text)]
    closing = _closing_lines(text, lines)
    found: list[Span] = []
    for n, (start, end) in enumerate(lines):
        if n in closing or _is_furniture(text, lines, n):
            found.append((start, end))
        else:
            found.extend(_inline(text, lines, n))
    return tuple(found)


def _is_transcript(text: str, lines: list[Span]) -> bool:
    """Whether more than one line begins as a transcript's do: "BLITZER: Senator, ..."."""
    return sum(1 for start, end in lines if _SPEAKER.match(text, start, min(end, start + 40))) > 1


def _is_furniture(text: str, lines: list[Span], n: int) -> bool:
    start, end = lines[n]
    if end - start > LONGEST_LINE:
        return False
    line = text[start:end]
    if not (line[0].isalnum() or any(c.isalnum() for c in line)) or _continues(text, lines, n):
        return False
    return is_furniture_line(line) or _is_kicker(text, lines, n, line)


def _continues(text: str, lines: list[Span], n: int) -> bool:
    """Whether a line goes on with the one above, as in text wrapped at a width: "… told the | Associated Press."."""
    if not n:
        return False
    (above, above_end), (start, end) = lines[n - 1], lines[n]
    if above_end - above < 40 or text.count("\n", above_end, start) > 1:
        return False
    inner = text[start].islower() or _STOP.search(text, max(start, end - 6), end)
    if not inner or _STOP.search(text, max(above, above_end - 6), above_end):
        return False
    return above_end - above > LONGEST_LINE or not is_furniture_line(text[above:above_end])


def _is_kicker(text: str, lines: list[Span], n: int, line: str) -> bool:
    """A site's or a section's name above the headline: up to three words, then a line without a stop."""
    if n or len(lines) < 3 or not _SITE.fullmatch(line):
        return False
    after = text[slice(*lines[1])]
    return len(after.split()) > 4 and not _STOP.search(after[-6:]) and len(after) <= LONGEST_LINE


def _closing_lines(text: str, lines: list[Span]) -> frozenset[int]:
    """Lines of a closing block: "About the author" with up to three lines, "Related stories" with headlines."""
    found: set[int] = set()
    for n in range(max(1, len(lines) - 8), len(lines)):
        start, end = lines[n]
        if end - start > LONGEST_HEADING:
            continue
        heading = text[start:end]
        if _BIO.match(heading):
            below = lines[n + 1 :]
            if len(below) <= 3 and all(e - s <= LONGEST_LINE for s, e in below):
                found.update(range(n, len(lines)))
        elif _LISTED.match(heading):
            found.add(n)
            for k in range(n + 1, len(lines)):
                s, e = lines[k]
                if e - s > 140 or _STOP.search(text, max(s, e - 6), e):
                    break
                found.add(k)
    return frozenset(found)


def _inline(text: str, lines: list[Span], n: int) -> Iterator[Span]:
    """A dateline or a moment at the head of line ``n``, an agency's tag at its end."""
    start, end = lines[n]
    head = _dateline(text, lines, n) if n < _HEAD_LINES else None
    if not head and text[start].isdecimal():
        head = _MOMENT.match(text, start, min(end, start + LONGEST_LINE))
    if head and head.end() < end:
        yield trimmed(text, start, head.end())
        start = head.end()
    tail_from = max(start, end - LONGEST_LINE)
    may_end = text[end - 1] in ")]" or _TAG_MARK.search(text, max(tail_from, end - 80), end)
    tail = _TAG.compiled.search(text[tail_from:end]) if may_end else None
    if tail and tail_from + tail.start() > start:
        yield trimmed(text, tail_from + tail.start(), end)


def _dateline(text: str, lines: list[Span], n: int) -> re.Match[str] | None:
    """Where and by whom a report was filed, if line ``n`` begins with it."""
    start, end = lines[n]
    head = _DATELINE.compiled.match(text, start, min(end, start + LONGEST_LINE))
    if not head:
        return None
    if head.group("colon"):
        name = head.group("colon")
        known = name.split(",")[0].replace(".", "").lower() in _NO_PLACE
        if known or len(name) < 4 or end - start < 60 or _is_transcript(text, lines):
            return None
        return head
    place = head.group("place")
    if place and not head.group("agency"):
        bare = place.replace(".", "").lower().strip()
        rest = text[head.end() : min(end, start + LONGEST_LINE)].split(". ")[0]
        aside = len(bare) <= 5 and re.search(rf"\s{_DASH}\s", rest)
        if bare in _NO_PLACE or len(bare) < 3 or (aside and "," not in head.group()):
            return None
    return head
