"""A word as it is compared: folded and stemmed; and the characters that words are made of."""

import re
import threading
import unicodedata
from functools import lru_cache

import Stemmer

LONGEST_TERM = 64
"""Code points kept of a term. Longer words are found by, and told apart by, their first 64."""

# Combining marks that \w leaves out but words are written with; whole blocks for the scripts of India. Zero-width
# joiners and the soft hyphen stand inside words too, and folding drops them.
MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0900-\u0963\u0966-\u096f\u0971-\u0df3\u1ab0-\u1aff"
    "\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
)
# Written without spaces: Thai, Lao, Burmese, Khmer, Chinese, Japanese; and Korean, whose words grow by suffixes.
UNSPACED = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece\u1000-\u1049\u1050-\u109f\u1780-\u17d3\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007"
    "\u3021-\u302f\u3031-\u3035\u3041-\u30fa\u30fc-\u312f\u3131-\u318e\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\ua960-\ua97f\uac00-\ud7fb\uf900-\ufaff\uff66-\uffdc\U00020000-\U0003ffff"
)
PICTURES = "\u2600-\u27bf\U0001f000-\U0001faff"

W = rf"[\w{MARKS}{UNSPACED}]"
"""A character of a word, as a regular expression."""

_IS_UNSPACED = re.compile(f"[{UNSPACED}]")
_UNDECOMPOSED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t"}
    | dict.fromkeys("\u00ad\u200c\u200d", "")
)
# Canonical combining classes that carry meaning in the scripts of India and Thai: kept when accents are dropped.
_KEPT_CLASSES = frozenset({0, 7, 8, 9, 84, 91, 103, 107, 118, 122})


def fold(word: str) -> str:
    """``word`` without case, accents, width variants and invisible characters."""
    if word.isascii():
        return word.lower()
    spread = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    bare = "".join(c for c in spread if unicodedata.combining(c) in _KEPT_CLASSES)
    digits = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in bare)
    return unicodedata.normalize("NFC", digits.translate(_UNDECOMPOSED))


def is_unspaced(char: str) -> bool:
    """Whether ``char``, or a text's first, belongs to a script that is cut into pairs of characters."""
    return _IS_UNSPACED.match(char) is not None


@lru_cache(maxsize=65_536)
def stem(form: str) -> str:
    """The term of a folded word."""
    return str(_stemmer().stemWord(form[:LONGEST_TERM]))


_local = threading.local()


def _stemmer() -> Stemmer.Stemmer:
    """A stemmer of this thread's own: PyStemmer's objects must not be shared between threads."""
    found = getattr(_local, "stemmer", None)
    if found is None:
        found = _local.stemmer = Stemmer.Stemmer("english", 0)
    return found
