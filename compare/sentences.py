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

from corpus.spans import Span, trimmed

_CANDIDATE = re.compile(
    r"""(?x)
    (?P<stop>(?<![.!?…‼⁇⁈⁉])[.!?…‼⁇⁈⁉]++|(?<![؟।۔։።])[؟।۔։።]++)   # a whole run of stops
    (?P<close>(?:[\ \u00a0\u202f](?=»))?   # « … ? »
      (?:[”"'’»)\]}›]|[“«‹](?=\s|\Z))*(?![”"'’»)\]}›]|[“«‹](?=\s|\Z)))  # what closes behind, in German too: „…“ »…«
    (?P<stray>(?:\ +[.]+(?!\w))*)          # lost stops, as in "groups. ."
    (?P<space>\s+|(?=[“"‘«(\[])|\Z        # white space, or an opening mark without one
      |(?:(?<=[^\W\d_][.!?])|(?<=[.!?][”"]))(?=[^\W\d_]))  # or nothing, as in "close.The"
  | (?P<cjk>[。！？｡]+[”"’'»)\]」』）]*)    # these need no space
    """
)
_NEVER_LAST = frozenset(
    """mr mrs ms mx dr prof gen lt col sgt capt cpt maj cmdr adm brig rev fr hon mt ft sen rep gov pres supt insp
    det messrs mmes mlle mme sr sra srta dott ing vs v viz cf al fig figs eq art sec para pp vol ch ed eds approx est
    nos tel ext dept asst assoc univ sec-gen lt-gen maj-gen brig-gen atty sig
    reps sens govs gens profs drs capts revs hons ee jj ff rr
    const cst cpl lcpl pvt pfc spc ens ssgt msgt tsgt cllr""".split()
)
_NUMBERED = frozenset("no nos nr art fig sec para p pp vol ch rs sh".split())
_MAYBE_LAST = frozenset(
    """inc corp co ltd plc llc bros jr sr etc a.m p.m am pm u.s u.k u.n e.u u.s.a d.c u.a.e n.y l.a b.c a.d e.g i.e
    ph.d m.d     jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa
    tenn tex va vt wash wis wyo ave blvd rd sq mts hwy st uu""".split()
)
STARTERS = frozenset(
    """the a an this that these those he she it they we you i there here his her its their our my your who what when
    where why how which but and or nor so yet in on at by for from with after before during since until under over
    as if while although though because despite however meanwhile moreover also then now still earlier later
    according one two some many most several no not both each all any another other such more less
    since instead mr mrs ms nobody everybody everyone somebody someone nothing something few none
    only even never once twice perhaps maybe today tomorrow yesterday
    people officials police investigators witnesses residents protesters lawmakers analysts experts critics supporters
    voters authorities prosecutors lawyers doctors officers soldiers troops workers students scientists researchers
    rescuers firefighters relatives neighbours neighbors reporters""".split()
)
"""Words that are written with a capital letter only where a sentence begins."""
_STOP_MARK = re.compile(
    r"[.!?…‼⁇⁈⁉؟।۔։።。！？｡](?:(?<=[a-z]{5}\.)"
    + "".join(
        rf"(?<!{word}\.)" for word in sorted(_NEVER_LAST | _MAYBE_LAST) if len(word) >= 5 and word.isalpha()
    )
    + r"\s+(?=[A-Z]))?"
)
"""A mark that stops; with the space behind it where that is plain to see: a full stop behind a word that is no
abbreviation, and a capital letter. Nearly every other sentence ends so."""
_CLOCK = frozenset("a.m p.m am pm".split())
_BEHIND_CLOCK = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b|January|February|March|April|May\b|"
    r"June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.|"
    r"(?:[ECMP][SD]?T|GMT|UTC|BST|CEST|Eastern|Central|Mountain|Pacific|Greenwich)\b|(?:[A-Z]\w+\s){1,3}[Tt]ime\b|"
    r"\(?\d{1,2}(?:[.:]?\d\d)?\s?(?:[ap]\.?m\b|[A-Z]{2,4}\b|hours\b|local\b|in\s[A-Z]))"
)
_GERMAN_MONTH = re.compile(
    r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert)\b"
)
_STATING = "said|says|say|added|adds|wrote|writes|declared|insisted|noted|warned|explained|argued|read|stated|announced"
_ASKING = (
    "asked|asks|told|tells|replied|answered|shouted|cried|tweeted|posted|texted|demanded|wondered|exclaimed|continued|"
    "concluded|quipped|remarked|recalled|joked|urged|yelled|chanted|screamed|whispered|mused|pleaded|begged|"
    "responded|countered|snapped|laughed"
)
_NAMER = r"(?!(?:not|never|nobody|would|could|will|might|may|can|must|to|who)\b|\w+n[’']t\b)[\w.’'-]+"
_SAYS = (
    rf"(?:(?:{_ASKING})\b|(?:{_STATING})\b"
    r"(?!\s(?:that|the(?!\s(?:next|same|following|previous|other))|it|its|he|she|they|we|there|this|his|her|their|no)\s))"
)
_ATTRIBUTION = re.compile(
    rf"(?:{_NAMER}\s+){{0,6}}?(?:{_NAMER},\s[^,.!?“”\"]{{2,60}},\s)?{_SAYS}", re.IGNORECASE
)
"""Who said what was quoted, behind it: “Why?” Ann Poe, the mayor, asked. Not: “Why?” The mayor would not say."""
_CJK_ATTRIBUTION = re.compile(r"と|[^\s，。！？“”「」、：]{0,8}(?:说|問|问|道|表示|称|喊|答|說|稱)")
_WORD_BEFORE = re.compile(r"(?s)(?:.*[^\w.'’&-])?(?P<word>[\w.'’&-]+)")
_NEXT_WORD = re.compile(r"[\w'’-]+")
_OPENING = "“\"‘'«([{‹¿¡-–—• "
_LINE_END = re.compile(r"\n\s*+")
_BULLET = re.compile(r"(?:[•▪●‣◦*·–—-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")
_ENDS = re.compile(r"[.!?…。！？؟:;۔।։።][”\"’'»)\]]*\Z")
_COMPANY = re.compile(r"(?:Inc|Corp|Ltd|Group|Japan)\b")  # behind "Yahoo!"
_UNSPACED = re.compile(r"(?:[A-Z][a-z]+|A|I)[\s,’'](?![.])")
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
    if text.count("\n") == 2 * text.count("\n\n"):  # all in pairs
        return False
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
    at = line_start = start
    for gap in _LINE_END.finditer(text, start, end):
        line_end, behind = gap.span()
        empty = text.find("\n", line_end + 1, behind) > 0
        while line_end > line_start and text[line_end - 1] in " \t":
            line_end -= 1
        if empty or _ends_block(text, (line_start, line_end), behind, end, wrapped=wrapped):
            blocks.append((at, line_end))
            at = behind
        line_start = behind
    blocks.append((at, end))
    return blocks


def _ends_block(text: str, line: Span, behind: int, end: int, *, wrapped: bool) -> bool:
    """Whether a block ends with ``line``; what follows begins ``behind`` it."""
    head = text[behind : min(end, behind + 12)]
    if not head or _BULLET.match(head):
        return True
    tail = text[max(line[0], line[1] - 200) : line[1]]
    if _ENDS.search(tail):
        return not wrapped or len(tail) < 40
    if wrapped:
        return len(tail) < 40 and head[:1].isupper()
    return not (head[:1].islower() and len(tail) >= 20)


def _split(text: str, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    at = read = behind = start  # where the piece begins, how far it was searched for a word, and for a stop
    for mark in _STOP_MARK.finditer(text, start, end):
        first = mark.start()
        if first < behind:
            continue
        if mark.end() > first + 1:  # plain to see
            cut = first + 1
        else:
            stop = _CANDIDATE.match(text, first, end)
            if not stop:
                continue
            behind = stop.end()
            if behind < end and not _is_boundary(text, at, stop, end):
                continue
            cut = stop.end() - len(stop["space"] or "")
        if _HAS_WORD.search(text, read, cut):
            found.append(trimmed(text, at, cut))
        elif not found:
            read = cut  # marks before the first word belong to it
            continue
        at = read = cut
    if _HAS_WORD.search(text, read, end):
        found.append(trimmed(text, at, end))
    return found


def _is_boundary(text: str, at: int, stop: re.Match[str], end: int) -> bool:
    if stop.group("cjk"):
        return stop.group()[-1] in "。！？｡" or not _CJK_ATTRIBUTION.match(text, stop.end(), end)
    follow = stop.end()
    while follow < end and text[follow] in _OPENING:
        follow += 1
    if follow >= end:
        return True
    opened = follow > stop.end()
    head = text[follow : min(end, follow + 120)]
    mark = stop.group("stop")
    if head[0].islower() or (
        not stop.group("space") and not opened and not _is_unspaced(text, at, stop, head)
    ):
        return False
    if mark[-1] in "?!…" and stop.group("close"):
        return opened or not _ATTRIBUTION.match(head)
    if mark == "!" and _COMPANY.match(head):
        return False
    if mark[-1] in ".…" and mark != ".":
        return not _is_stammer(text, at, stop.start(), head)
    if mark == "." and not stop.group("close").strip(")]}"):
        return _is_full_stop(text, at, stop.start(), head, opened=opened)
    return True


def _is_unspaced(text: str, at: int, stop: re.Match[str], head: str) -> bool:
    """Whether a stop without white space behind it still ends a sentence: "close.The mayor", not "Node.Js"."""
    before = _WORD_BEFORE.fullmatch(text, max(at, stop.start() - 24), stop.start())
    after = _UNSPACED.match(head)
    if not after or not before:
        return False
    word = before["word"]
    return bool(stop.group("close")) or (word.islower() and word.isalpha() and len(word) > 2)


def _is_stammer(text: str, at: int, dots: int, head: str) -> bool:
    """Whether a speaker goes on behind an ellipsis: "It was … It was", "but … I"."""
    before = re.findall(r"[\w’']+", text[max(at, dots - 24) : dots].lower())
    after = re.findall(r"[\w’']+", head[:24].lower())
    return bool(after) and (head.startswith(("I ", "I’", "I'")) or after[0] in before[-2:])


def _is_full_stop(text: str, at: int, dot: int, head: str, *, opened: bool) -> bool:
    """Whether the dot at ``dot`` ends a sentence or only an abbreviation, an initial or a number."""
    before = _WORD_BEFORE.fullmatch(text, max(at, dot - 24), dot)
    if not before:
        return True
    first, word = before.start("word"), before["word"].strip("'’-").lower()
    if first == at and (word.isdigit() or (len(word) == 1 and before["word"].islower())):
        return False  # "1. Item", "a. Item"
    if word.isdigit():
        return len(word) > 2 or not _GERMAN_MONTH.match(head)  # "am 5. Mai"
    if word in _NUMBERED and head[0].isdigit():
        return False
    if word in _NEVER_LAST or (word.endswith(("-gen", "-col")) and word.split("-")[-1] in _NEVER_LAST):
        return False
    if word in _CLOCK:
        return not _BEHIND_CLOCK.match(head)
    if first > at and text[first - 1] == "/":
        return True  # "145 km/h. Three counties"
    return _may_be_last(word, head, opened=opened)


def _may_be_last(word: str, head: str, *, opened: bool) -> bool:
    """Whether a word that may be an abbreviation or an initial is a sentence's last, by the word behind it."""
    initial = len(word) == 1 and word.isalpha()
    dotted = "." in word and all(len(part) <= 2 and part.isalpha() for part in word.split("."))
    if not (initial or dotted or word in _MAYBE_LAST):
        return True
    next_word = _NEXT_WORD.match(head)
    starter = next_word is not None and next_word.group().lower() in STARTERS
    return word == "i" or (starter and not opened) if initial else starter or opened


def sentence_at(sentences: tuple[Span, ...], position: int) -> int:
    """The index of the sentence that holds ``position``, or of the last one before it; -1 if none."""
    return bisect_right(sentences, (position, 1 << 60)) - 1
