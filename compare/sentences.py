"""Sentences: the units that links join.

News is hard on splitters. “What kind of talks can there be?” Tokayev asked. is one sentence; so is
"The U.S. President met Gen. J. R. Smith at 5 p.m. Friday.", while “They must go.” “Why?” are two. A headline
has no stop at all, and a saved page may wrap its lines anywhere.

Three passes: cut the text at furniture and at line ends that end a paragraph; find candidate stops; judge
each candidate by what stands on both sides of it. Only a few characters around a candidate are looked at, so
the cost is linear in the text.
"""

import re
from bisect import bisect_right

from corpus.spans import Span

_CANDIDATE = re.compile(
    r"""(?x)
    (?P<stop>[.!?…‼⁇⁈⁉]+|[؟।۔]+)          # a run of stops
    (?P<close>[”"’'»)\]}›]*)               # what closes behind it
    (?P<stray>(?:\ +[.]+)?)                # a lost stop, as in "groups. ."
    (?P<space>\s+|(?=[“"‘«(\[])|\Z)        # white space, or an opening mark without one
  | (?P<cjk>[。！？｡]+[”"’'»)\]」』）]*)    # these need no space
    """
)
_NEVER_LAST = frozenset(
    """mr mrs ms mx dr prof gen lt col sgt capt cpt maj cmdr adm brig rev fr hon st mt ft sen rep gov pres supt insp
    det messrs mmes mlle mme sr sra srta dott ing vs v viz cf al fig figs eq art sec para pp vol ch ed eds approx est
    nos tel ext dept asst assoc univ sec-gen lt-gen maj-gen brig-gen atty""".split()
)
_NUMBERED = frozenset("no nos nr art fig sec para p pp vol ch".split())
_MAYBE_LAST = frozenset(
    """inc corp co ltd plc llc bros jr sr etc a.m p.m am pm u.s u.k u.n e.u u.s.a d.c u.a.e n.y l.a b.c a.d e.g i.e
    ph.d m.d     jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa
    tenn tex va vt wash wis wyo ave blvd rd sq mts hwy""".split()
)
_STARTERS = frozenset(
    """the a an this that these those he she it they we you i there here his her its their our my your who what when
    where why how which but and or nor so yet in on at by for from with after before during since until under over
    as if while although though because despite however meanwhile moreover also then now still earlier later
    according one two some many most several no not both each all any another other such more less
    since instead""".split()
)
_SAYING = (
    r"(?:said|says|say|asked|asks|added|adds|told|tells|wrote|writes|replied|answered|shouted|cried|tweeted|posted|"
    r"declared|demanded|wondered|exclaimed|continued|concluded|insisted|noted|quipped|remarked|recalled|joked|"
    r"warned|urged|explained|argued|read|yelled|chanted|screamed|whispered)"
)
_ATTRIBUTION = re.compile(
    rf"(?:(?:the\s+|an?\s+|his\s+|her\s+|one\s+)?(?:[\w.'’-]+\s+){{1,6}}?{_SAYING}\b|{_SAYING}\b)",
    re.IGNORECASE,
)
_WORD_BEFORE = re.compile(r"[\w.'’&-]+\Z")
_OPENING = "“\"‘'«([{‹¿¡-–—• "
_LINE_END = re.compile(r"[ \t]*\n\s*")
_BULLET = re.compile(r"(?:[•▪●‣◦*·–—-]|\(?\d{1,3}[.)]|[a-z][.)])\s")
_ENDS = re.compile(r"[.!?…。！？؟:;۔।][”\"’'»)\]]*\Z")
_HAS_WORD = re.compile(r"\w")


def sentence_spans(text: str, furniture: tuple[Span, ...] = ()) -> tuple[Span, ...]:
    """Split ``text`` into sentences.

    ``furniture`` are spans that are no part of any sentence. Returns half-open spans in order, without
    overlap, each holding at least one word and beginning and ending on a character that is not white space.
    Text outside them is white space, furniture, or marks that belong to no word.
    """
    wrapped = _is_hard_wrapped(text)
    found: list[Span] = []
    for start, end in _outside(text, furniture):
        for block in _blocks(text, start, end, wrapped=wrapped):
            found.extend(_split(text, *block))
    return tuple(found)


def _outside(text: str, furniture: tuple[Span, ...]) -> list[Span]:
    at = 0
    regions: list[Span] = []
    for start, end in furniture:
        regions.append((at, start))
        at = end
    regions.append((at, len(text)))
    return [r for r in regions if r[0] < r[1]]


def _is_hard_wrapped(text: str) -> bool:
    """Whether lines end where the width ran out: most of them go on in lower case without a stop."""
    goes_on = ends = 0
    for found in re.finditer(r"(\S)[ \t]*\n[ \t]*(\S)", text):
        if found.group(2).islower() and found.group(1) not in ".!?:":
            goes_on += 1
        else:
            ends += 1
    return goes_on >= 3 and goes_on * 2 >= ends


def _blocks(text: str, start: int, end: int, *, wrapped: bool) -> list[Span]:
    """Cut a region at the line ends that end a paragraph, a headline or a list's item."""
    blocks: list[Span] = []
    at = start
    line_start = start
    for gap in _LINE_END.finditer(text, start, end):
        if gap.group().count("\n") > 1 or _ends_block(text, line_start, gap, end, wrapped=wrapped):
            blocks.append((at, gap.start()))
            at = gap.end()
        line_start = gap.end()
    blocks.append((at, end))
    return blocks


def _ends_block(text: str, line_start: int, gap: re.Match[str], end: int, *, wrapped: bool) -> bool:
    head = text[gap.end() : min(end, gap.end() + 12)]
    if not head or _BULLET.match(head):
        return True
    line = text[max(line_start, gap.start() - 200) : gap.start()]
    if _ENDS.search(line):
        return not wrapped or len(line) < 40
    if wrapped:
        return len(line) < 40 and head[:1].isupper()
    return not (head[:1].islower() and len(line) >= 20)


def _split(text: str, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    at = start
    for stop in _CANDIDATE.finditer(text, start, end):
        if stop.end() < end and not _is_boundary(text, at, stop, end):
            continue
        cut = stop.end() - len(stop.group("space") or "")
        at = _keep(text, at, cut, found)
    _keep(text, at, end, found)
    return found


def _keep(text: str, start: int, end: int, found: list[Span]) -> int:
    """Add the trimmed piece when it holds a word. Returns where the next piece begins."""
    left, right = start, end
    while left < right and text[left].isspace():
        left += 1
    while right > left and text[right - 1].isspace():
        right -= 1
    if _HAS_WORD.search(text, left, right):
        found.append((left, right))
        return end
    return end if left >= right or found else start


def _is_boundary(text: str, at: int, stop: re.Match[str], end: int) -> bool:
    if stop.group("cjk"):
        return True
    follow = stop.end()
    while follow < end and text[follow] in _OPENING:
        follow += 1
    if follow >= end:
        return True
    opened = follow > stop.end()
    head = text[follow : min(end, follow + 90)]
    mark = stop.group("stop")
    if head[0].islower():
        return False
    if not stop.group("space") and not opened:
        return False
    if stop.group("close") and mark[-1] in "?!…" and not opened and _ATTRIBUTION.match(head):
        return False
    if mark in {".", "..", "..."} and mark != ".":
        return not head.startswith(("I ", "I’", "I'"))
    if mark == "." and not stop.group("close"):
        return _is_full_stop(text, at, stop.start(), head, opened=opened)
    return True


def _is_full_stop(text: str, at: int, dot: int, head: str, *, opened: bool) -> bool:
    """Whether the dot at ``dot`` ends a sentence or only an abbreviation, an initial or a number."""
    before = _WORD_BEFORE.search(text, max(at, dot - 24), dot)
    if not before:
        return True
    word = before.group().strip("'’-").lower()
    next_word = re.match(r"[\w'’-]+", head)
    starter = next_word is not None and next_word.group().lower() in _STARTERS
    if word in _NUMBERED and head[0].isdigit():
        return False
    if word in _NEVER_LAST or (word.endswith(("-gen", "-col")) and word.split("-")[-1] in _NEVER_LAST):
        return False
    if len(word) == 1 and word.isalpha():
        return word == "i" or (starter and not opened)
    if word.isdigit() and before.start() == at:
        return False  # "1. Item"
    dotted = "." in word and all(len(part) <= 2 for part in word.split("."))
    if word in _MAYBE_LAST or dotted:
        return starter or opened
    return True


def sentence_at(sentences: tuple[Span, ...], position: int) -> int:
    """The index of the sentence that holds ``position``, or of the last one before it; -1 if none."""
    return bisect_right(sentences, (position, 1 << 60)) - 1
