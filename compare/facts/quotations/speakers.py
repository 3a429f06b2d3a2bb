"""Speakers: who is said to have said it, and to whom.

    “We need help,” said Dame Audrey Pell        /  Jens Halvard said      another speaker
    Paul Stronski told CNN                       /  told Reuters           another outlet
    according to analysts                        /  union leaders said     another source of a claim

A name and its last name alone, a name with and without title, and an acronym with and without stops are one.
Only what can speak is a speaker: people, offices, agencies, papers, and documents, which are never sure; no place, no
law, no time of day. A pronoun stands for the last speaker named before it, and is given less weight.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from compare import cues
from compare.attribution import SAYING, said_in
from compare.facts.quotations.speaking import can_speak, telling
from compare.facts.terms.phrases import TITLES
from compare.facts.terms.spellings import a_slip, folded
from compare.reading import Reading, once
from compare.words import word_of
from corpus.spans import Span

_TOLD = re.compile(
    r"\b(?:told|tells|spoke\s+to|speaking\s+to)\s+"
    r"(?P<whom>(?:the\s+)?[A-Z][\w&.]*(?:[’']s)?(?:\s+[A-Z][\w&.]*(?:[’']s)?){0,3}"
    r"|(?:(?:the|a|an)\s+)?(?:[\w-]+\s){0,2}?(?:television|TV|radio|broadcaster|newspaper|magazine|affiliate|website)(?:\s+[A-Z][\w&.]*)?"
    r"|(?:a|an|the|his|her|their)\s(?:[\w-]+\s){0,2}?(?:conference|briefing|rally|crowd|hearing|inquiry|court|jury)"
    r"|reporters|journalists|lawmakers|parliament|supporters)"
)
_VERB = re.compile(rf"\b(?:{SAYING}|According)\b")
_PRONOUN = re.compile(r"\b(?:he|she|they|it)\b", re.IGNORECASE)
_CAPITALISED = re.compile(r"[A-Z][\w’'-]+")
_LAST_NAME = re.compile(r"[A-Z][\w’'-]+\Z")
_INITIALS = re.compile(r"([A-Z])[\w’']*")
_MEDIA = frozenset("cnn reuters ap afp bbc reporter journalist medium press tv television radio tass".split())
_TAG = re.compile(
    rf"""(?x)[”"]\s+(?:
        {SAYING}\s+(?P<behind>(?:[Tt]he\s|an?\s)?[\w.’'-]+(?:\s[\w.’'-]+){{0,5}}?)(?=\s*[,.;:—–-]|\s(?:in|on|at|to|after|when|as)\s|\Z)
      | (?P<direct>(?:[Tt]he\s)?[\w.’'-]+(?:\s[\w.’'-]+){{0,4}}?)\s{SAYING}
        (?=\s*[,;:—–]|\s(?:in|on|at|after|when|as|during)\s)
      | (?P<before>(?:[Tt]he\s)?[\w.’'-]+(?:\s[\w.’'-]+){{0,5}}),\s[^“”"]{{3,160}}?,\s{SAYING}\b
    )"""
)
"""Who says so where more follows than an attribution has: “…,” says the letter, which the union had sent in May."""
_PRONOUN_TAG = re.compile(
    rf"[”\"]\s+(?P<who>he|she|they)\s+{SAYING}\b[^“”\"]*,\s+(?:according\s+to|as\s+reported\s+by|the\s+\w+\s+reported)\b"
)
"""“…,” he said on Monday, according to the Courier: the Courier is not quoted."""
_NOBODY = re.compile(
    r"\b[Ii]t\s+(?:(?:can|could|may|might|must|should)\s+be|is|was|has\s+been|had\s+been)\s+(?:widely\s+|also\s+)?"
    r"(?:said|reported|claimed|alleged|thought|believed|argued|assumed)\b"
)


class Speaker(NamedTuple):
    """Who says so: the span that names them in the text, their telling words, whether they are
    named, whether a pronoun stands for them, whether it is nobody: "it is said", and whether they are just the subject
    of a whole sentence that they say or claim."""

    span: Span
    words: frozenset[str]
    named: bool
    text: str
    pronoun: bool = False
    nobody: bool = False
    subject: bool = False


@once
def speakers(reading: Reading, sentence: int) -> list[Speaker]:
    """Whom ``sentence`` gives as those who say so; a pronoun stands for the person named last before it."""
    found = [x if x.words else _antecedent(reading, sentence, x) for x in _own_speakers(reading, sentence)]
    return [x for x in found if x]


def has_speaker(reading: Reading, sentence: int) -> bool:
    """Whether ``sentence`` says who says so, be it by a pronoun that stands for nobody known."""
    return bool(_own_speakers(reading, sentence))


def nobody(reading: Reading, sentence: int) -> Speaker | None:
    """Where ``sentence`` says that something is said, and not by whom."""
    found = _NOBODY.search(reading.text, *reading.sentences[sentence])
    if not found or _inside(found.start(), reading.quoted(sentence)):
        return None
    return Speaker(found.span(), frozenset(), named=False, text=found.group(), nobody=True)


def _antecedent(reading: Reading, sentence: int, pronoun: Speaker) -> Speaker | None:
    for before in range(sentence - 1, max(-1, sentence - 4), -1):
        for earlier in (*_own_speakers(reading, before), _subject(reading, before)):
            if earlier and _is_person(earlier) and not earlier.subject:
                return Speaker(pronoun.span, earlier.words, named=False, text=earlier.text, pronoun=True)
    return None


def _is_person(x: Speaker) -> bool:
    """Whether a speaker is named by two names or more and is no outlet."""
    return x.named and len(_CAPITALISED.findall(x.text.removeprefix("The "))) >= 2 and not is_outlet(x)


def is_outlet(x: Speaker) -> bool:
    """Whether a speaker is a paper, a broadcaster or an agency, which tells what others said."""
    return not x.words.isdisjoint(_MEDIA)


def told(reading: Reading, sentence: int) -> Speaker | None:
    """The outlet or person that the speaker of ``sentence`` is said to have told."""
    if not reading.has(cues.TOLD, sentence):
        return None
    start, end = reading.sentences[sentence]
    found = _TOLD.search(reading.text, start, end)
    return _speaker(reading, found.span("whom")) if found else None


def same_speaker(a: Speaker, b: Speaker) -> bool:
    """Whether two speakers can be one: a word in common, or an acronym of the other."""
    if a.words & b.words:
        return True
    if _initials(a.text) in b.words or _initials(b.text) in a.words:
        return True
    return any(_one_word(x, y) for x in a.words for y in b.words)


def _one_word(x: str, y: str) -> bool:
    """Whether two words of names are one cut short, or misspelt: "Fed" and "Federal", "Schoof" and "Schooff"."""
    short, long = sorted((x, y), key=len)
    return (len(short) >= SHORTENED and long.startswith(short)) or a_slip(x, y)


SHORTENED = 3
"""Letters of a name that is cut short."""


def is_named_in(x: Speaker, reading: Reading, sentence: int) -> bool:
    """Whether the last name of a speaker, or all that tells of an unnamed one, stands in ``sentence``, unquoted."""
    concepts = _unquoted(reading, sentence)
    name = _LAST_NAME.search(x.text) if x.named else None
    if name:
        return folded(word_of(name.group()).concept) in map(folded, concepts)
    return bool(x.words) and x.words.issubset(map(folded, concepts))


def _unquoted(reading: Reading, sentence: int) -> list[str]:
    """The concepts of a sentence outside of quotation marks."""
    concepts = reading.tokens.concepts
    first, last = reading.ranges[sentence]
    found: list[str] = []
    for start, end in reading.quoted(sentence):
        found += concepts[first : reading.token_at(start)]
        first = reading.token_at(end)
    return [*found, *concepts[first:last]]


def _inside(position: int, spans: list[Span]) -> bool:
    return any(start <= position < end for start, end in spans)


def _initials(name: str) -> str:
    return "".join(_INITIALS.findall(name.removeprefix("The "))).lower()


def _own_speakers(reading: Reading, sentence: int) -> list[Speaker]:
    if not reading.has(cues.SPEAKS, sentence):
        return []
    quoting = _ends_a_quotation(reading, sentence)
    pronoun = _by_pronoun(reading, sentence) if quoting else None
    if pronoun:
        return [pronoun]
    for spans in (_attributed(reading, sentence), _tagged(reading, sentence) if quoting else ()):
        read = [_speaker(reading, span) for span in spans if not _inside(span[0], reading.quoted(sentence))]
        if any(read):
            return [x for x in read if x]
    claiming = [_speaker(reading, span) for span in _claiming(reading, sentence)]
    return [x._replace(subject=True) for x in claiming if x]


def _by_pronoun(reading: Reading, sentence: int) -> Speaker | None:
    """Who is quoted as "he" or "she", where a sentence also tells from whom the outlet has it."""
    found = _PRONOUN_TAG.search(reading.text, *reading.sentences[sentence])
    return _speaker(reading, found.span("who")) if found else None


def _ends_a_quotation(reading: Reading, sentence: int) -> bool:
    """Whether a sentence has a mark that may end a quotation, as all have with a speaker behind one."""
    span = reading.sentences[sentence]
    return reading.text.find("”", *span) >= 0 or reading.text.find('"', *span) >= 0


def _attributed(reading: Reading, sentence: int) -> Iterator[Span]:
    """The spans of those who speak in the attributions of a sentence."""
    start, _ = reading.sentences[sentence]
    for s, e in said_in(reading, sentence):
        text = reading.text[start + s : start + e]
        verb = _VERB.search(text)
        if not verb or (
            verb.start() == 0 and verb.group().lower() in {"told", "tell", "tells", "asked", "asks"}
        ):
            continue
        if text.lower().startswith("according to"):
            yield start + s + verb.end() + 3, start + e
        elif verb.start() == 0:
            comma = text.find(",", verb.end())
            named = _APPOSED.match(text, verb.end())  # said the town's mayor, Ann Boyle
            if named:
                yield start + s + named.start("name"), start + s + named.end("name")
            else:
                yield start + s + verb.end(), start + s + comma if comma > 0 else start + e
        else:
            yield start + s, start + s + verb.start()


_APPOSED = re.compile(
    r"\s+(?:the|its|his|her|their|an?)\s[^,A-Z“”\"]{3,40},\s(?P<name>[A-Z][\w’'-]+(?:\s(?:[A-Z][\w’'-]+|[A-Z]\.))+)"
)
"""Who is named behind what they are."""


def _tagged(reading: Reading, sentence: int) -> Iterator[Span]:
    """The span of who speaks beside the end of a quotation, with something put between."""
    found = _TAG.search(reading.text, *reading.sentences[sentence])
    if found:
        yield found.span(found.lastgroup or 0)


def _claiming(reading: Reading, sentence: int) -> Iterator[Span]:
    """The span of who claims a whole sentence, in front of it without "that" or behind it."""
    (first, last), norms = reading.ranges[sentence], reading.tokens.norms
    early, late = (
        not cues.CLAIMING.isdisjoint(norms[first : first + LONGEST_WHO]),
        norms[last - 1] in cues.CLAIMING,
    )
    if not (early or late):
        return
    start, end = reading.sentences[sentence]
    quoted = reading.quoted(sentence)
    end = min([end, *[first for first, _ in quoted]])
    found = _CLAIMS.match(reading.text, start, end) if early else None
    if late and not (found or quoted):
        found = _CLAIMED.search(reading.text, start, end)
    if found:
        yield found.span("who")


LONGEST_WHO = 12
"""Words within which one who claims a whole sentence has to be named, and the claim."""
_WHO = r"(?P<who>(?:[Tt]he\s|[Aa]n?\s)?[\w.’'-]+(?:\s[\w.’'-]+){0,4}?)"
_CLAIM = rf"(?:{'|'.join(sorted(cues.CLAIMING, key=lambda word: (-len(word), word)))})"
_CLAIMS = re.compile(rf"{_WHO}\s{_CLAIM}\s(?!(?:that|to|in|on|of|so|it|no|yes)\b)")
_CLAIMED = re.compile(rf",\s(?!(?:who|which|that|and|but|as)\b){_WHO}\s{_CLAIM}(?=[.!?]?\s*\Z)")


def _subject(reading: Reading, sentence: int) -> Speaker | None:
    """The name that a sentence begins with."""
    start, end = reading.sentences[sentence]
    found = _FIRST_NAME.match(reading.text, start, end)
    return _speaker(reading, found.span("name")) if found else None


_FIRST_NAME = re.compile(r"[“\"]?(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)+)")


def _speaker(reading: Reading, span: Span) -> Speaker | None:
    """The speaker that a span names; ``None`` where it is nothing that can speak."""
    first, last = reading.token_at(span[0]), reading.token_at(span[1])
    norms = reading.tokens.norms
    while last > first and norms[last - 1] in _BEFORE_A_VERB:
        last -= 1
    if not _PUBLISHED.isdisjoint(norms[first + 1 : last]):
        last = next(n for n in range(first + 1, last) if norms[n] in _PUBLISHED)
    if first < last and norms[first] in _HE:  # "he went on to say"
        last = first + 1
    words = telling(reading.tokens.words[first:last])
    if not words:
        text = reading.text[slice(*span)]
        if first < last and _PRONOUN.search(text):
            return Speaker(reading.tokens.span(first, last), frozenset(), named=False, text=text)
        return None
    if len(words) > LONGEST or not can_speak(reading.tokens.words[first:last], norms[first:last]):
        return None
    named = any(w.name and w.norm not in TITLES for w in words)
    exact = reading.tokens.span(first, last)
    concepts = frozenset([folded(w.concept) for w in words])
    return Speaker(exact, concepts, named, reading.text[slice(*exact)])


LONGEST = 8
"""More telling words than this name no speaker."""
_HE = frozenset("he she they".split())
_BEFORE_A_VERB = frozenset(
    "has have had also later then once previously already again repeatedly recently never ever just still now".split()
)
_PUBLISHED = frozenset("published released issued obtained seen reviewed".split())
