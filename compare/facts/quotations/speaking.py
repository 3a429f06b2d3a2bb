"""Speaking: which words can name one who speaks.

the harbour master · Dame Audrey Pell · officials       can speak
on Monday · Article 5 · when the ferry left             a time, a law, a clause: cannot
"""

from functools import cache

from compare import cues
from compare.words import Word, word_of


def can_speak(words: list[Word], norms: list[str]) -> bool:
    """Whether a phrase, its words and their norms, can be one who speaks: no clause, no time or place, no law."""
    verbs = [n for n, norm in enumerate(norms) if norm.endswith("ed") and n and norm not in cues.SAYING]
    if any(words[n - 1].name for n in verbs):
        return False  # a clause: "insisted Lowe suffered"
    if norms[0] in _NO_BEGINNING or words[0].when or not _NOT_A_NAME.isdisjoint(norms):
        return False
    head = len(words) - 1
    if not _OF.isdisjoint(norms[1:]):
        head = next(n for n, norm in enumerate(norms) if n and norm in _OF) - 1
    return norms[head] not in _MUTE and words[head].concept not in _days()


def telling(words: list[Word]) -> list[Word]:
    """Those words that tell who speaks."""
    days = _days()
    return [w for w in words if w.weight > 0.06 and w.norm not in cues.SAYING and w.concept not in days]


@cache
def _days() -> frozenset[str]:
    """Concepts of days and of settings, which stand beside a speaker and are none."""
    return frozenset(word_of(day).concept for day in _DAYS.split())


_NOT_A_NAME = frozenset(
    "which that who whom when where while as if because it what there is are was were be been would will could should "
    "can may might must do does did not but after before until since".split()
)
_NO_BEGINNING = frozenset(
    "of that to in at on by for with during after before since until from about under over between among amid despite "
    "hours days minutes weeks months years several earlier later then now so and or but how why this these those "
    "such nobody neither none no".split()
)
_OF = frozenset("of in for on at from with to".split())
_MUTE = frozenset(
    "amendment law laws constitution act section article clause statute code treaty rule rules charter oath motto sign "
    "signs bible".split()
)
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday statement interview late early later"
