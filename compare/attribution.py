"""Attribution: the part of a sentence that says who says so.

    More than 3,800 people have been detained, Kazakh state media reported, citing the ministry.
                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    According to officials, 26 people died.       “It is over,” reported CNN.
    ^^^^^^^^^^^^^^^^^^^^^^                                      ^^^^^^^^^^^^^

The same statement reaches two outlets by two roads, so who says so must not weigh like what is said.
"""

import re

from compare import cues
from compare.reading import Reading, once
from corpus.spans import Span

SAYING = rf"(?:{'|'.join(cues.SAYING)})"
_NAME = r"(?:[\w.'’&/-]+[ \u00a0]+)"
_TAIL = re.compile(
    rf"""(?x)
    [,”"’'?!]\s+(?P<tail>
        (?!(?:and|but|or|though|although|while|which|who|that|when|where|as|because|since|after|before|if)\b)
        (?:
          (?:{_NAME}){{0,9}}?{SAYING}(?:\s+(?!that\b)[\w.'’-]+){{0,4}}   # the journalist told CNN on Friday
        | (?<=[”"]\s)(?:{_NAME}){{0,9}}?said\ (?:in|at|on|during)(?:\s[\w.'’-]+){{1,8}}  # said in a speech on Friday
        | {SAYING}\s(?!(?:in|on|to|for|with|at|into|through|that|by|from)\b)
          (?:{_NAME}){{0,10}}[\w.'’-]+                                   # said a spokesman for the port
          (?:(?<=\w),\s(?!(?:and|but|adding|citing|quoting)\b)[^“"]{{3,90}})?  # said Audrey Pell, who leads it
        | according\ to\b[^“"]{{1,100}}
        )
        (?:,\s(?:citing|quoting|adding|referring)\b[^“"]{{0,90}})?
      | citing\b[^“"]{{0,90}} | quoting\b[^“"]{{0,90}}
    )\Z"""
)
_HEAD = re.compile(
    rf"""(?x)
    \A[“"]?(?:
        According\ to\ [^,]{{1,80}},
      | (?:{_NAME}){{1,9}}?{SAYING}
        (?:\s(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?(?:\s+that\b|\s*[:,](?=\s*[“"]))
    )"""
)


def attributions(sentence: str) -> list[Span]:
    """Where ``sentence`` says who says so: half-open spans into it, at its head and at its end, in order."""
    found: list[Span] = []
    head = _HEAD.match(sentence) if _may_begin_so(sentence) else None
    if head and head.end() < len(sentence) * 0.6:
        found.append((0, head.end()))
    body = sentence.rstrip(" .”\"'’")
    tail = _TAIL.search(body, max(0, len(body) - 170))
    if tail and tail.start() > len(sentence) * 0.3 and (not found or tail.start() > found[0][1]):
        found.append((tail.start("tail"), len(body)))
    return found


def _may_begin_so(sentence: str) -> bool:
    """Whether a sentence has what ends the words at its head that say who says so, or begins them."""
    return "that" in sentence or "“" in sentence or '"' in sentence or "According" in sentence


@once
def said_in(reading: Reading, sentence: int) -> list[Span]:
    """The attributions of one sentence, half-open spans into it; only a sentence with a word of saying has any."""
    return attributions(reading.sentence(sentence)) if reading.has(cues.SAID, sentence) else []
