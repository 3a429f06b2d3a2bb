"""What a feed calls things, in plain words: an outlet's name, a moment, a language, a summary that breaks off."""

import re
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Final

from corpus.cleaning import clean_line
from corpus.formats.records import when_told
from corpus.known import LONGEST_LINE, as_line
from corpus.languages import tag_of

EARLIEST: Final = 1900
"""An earlier year is what a program writes that knows none."""

_NO_YEAR: Final = re.compile(r"\b0\d{3}\b(?!:)(?<![+-]0\d{3})")  # what a program writes that has none
_ZONE_BY_NAME: Final = re.compile(r"\d\s*(?:[ECMP][SD]T)$", re.IGNORECASE)
_PARTED: Final = re.compile(r"\s+[|»›>:·–—-]\s+|\s*[|»›]\s*|:\s+")
_SECTION: Final = re.compile(
    r"(?:the )?(?:(?:our |all )?(?:latest|recent|top|breaking|full|all|most (?:read|recent)|main|front|featured)\b.*"
    r"|.*\b(?:rss|atom|feeds?|headlines|front ?page|home ?page)\b.*"
    r"|home|news|stories|articles|posts|blog|world|uk|us|usa|europe|africa|asia|americas|middle east|international"
    r"|national|local|regional|politics|business|economy|finance|money|markets|sports?|football|technology|tech"
    r"|science|science & environment|environment|climate|health|education|culture|arts?|entertainment"
    r"|entertainment & arts|books|film|music|travel|lifestyle|opinion|comment|editorials?)(?: news)?",
    re.IGNORECASE,
)
_EDGES: Final = re.compile(r"^\s*[|»›>:·–—-]+\s+|(?:\s+[|»›>:·–—-]+|[\s|»›:])+$")
_FEED_WORDS: Final = re.compile(
    r"^(?:rss(?: feed)?|feed|latest news|latest)\s+(?:for|of|from)\s+"
    r"|\s*[(\[]?\s*\b(?:rss(?: ?[\d.]+)?(?: feeds?)?|atom(?: feeds?)?|news ?feed|feed)\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_ELLIPSIS: Final = re.compile(r"(?:\.\.\.|…)\s*[\])]?$")
_MORE: Final = re.compile(
    r"(?:^|[.!?…\])]\s)\W*(?:(?:read|see) (?:the )?(?:more|rest|full (?:story|article))|continue reading|keep reading"
    r"|(?:read )?full (?:story|article)|more)\W*(?:(?:on|at|of|here)\b[^\n]{0,80})?$",
    re.IGNORECASE,
)


def outlet(title: str | None) -> str | None:
    """An outlet's name in a feed's title: "The Quay Gazette - World | RSS" says "The Quay Gazette"."""
    line = one_line(title)
    if line is None:
        return None
    line = _EDGES.sub("", _FEED_WORDS.sub("", line)) or line
    parts = [part for part in _PARTED.split(line) if part and part.strip()]
    named = [part for part in parts if not _SECTION.fullmatch(part.strip())]
    return named[0].strip() if len(named) == 1 else line


def one_line(value: str | None) -> str | None:
    """A line of a feed; None where it is empty, or too long to be one."""
    return as_line(value[: LONGEST_LINE * 4]) if value else None


def language(value: str | None) -> str | None:
    """A language as it is kept: "en_gb" is "en-GB"; None where it is none."""
    return tag_of(value) if isinstance(value, str) else None


def moment(value: str | None) -> str | None:
    """A date of a feed in ISO 8601, its zone kept; None where it cannot be told.

    In the dates of e-mail, which RSS uses, EST and the like stand for one offset (RFC 822), as nowhere else.
    """
    line = clean_line(value[:100]) if isinstance(value, str) else ""
    if not line or _NO_YEAR.search(line):
        return None
    when = when_told(line)
    if when is None or ("T" in when and _ZONE_BY_NAME.search(line)):
        try:
            when = parsedate_to_datetime(line).isoformat() or when
        except (ValueError, TypeError, IndexError, OverflowError):
            return when
    return when if when and _is_sane(when) else None


def breaks_off(text: str) -> bool:
    """Whether a text ends in "..." or "Read more", so that there is more of it elsewhere."""
    last = text[-200:].rstrip().rpartition("\n")[2]
    return bool(_ELLIPSIS.search(last) or _MORE.search(last))


def _is_sane(when: str) -> bool:
    try:
        return datetime.fromisoformat(when).year >= EARLIEST
    except ValueError:
        return False
