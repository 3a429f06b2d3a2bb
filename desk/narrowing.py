"""``is:starred`` and its like: what a search asks of the user's own marks, told apart from the words to find.

>>> narrow("fire is:unread -flood")
Narrowed(words='fire -flood', chosen=Chosen(starred=None, read=False))

Marks are no part of the index, so such a clause holds for the whole search, wherever it stands in it. In quotation
marks it is words.
"""

import re
from dataclasses import dataclass
from typing import Final

from corpus.marks import Chosen

STARRED: Final = "is:starred"
UNREAD: Final = "is:unread"
READ: Final = "is:read"

_CLAUSE: Final = re.compile(r"(?<![^\s(])-?is:(?:starred|unread|read)(?![^\s)])", re.IGNORECASE)
_QUOTED: Final = re.compile(r'("[^"]*(?:"|$)|“[^”]*(?:”|$))')


@dataclass(frozen=True, slots=True)
class Narrowed:
    """The words of a search as the index understands them, and which articles are wanted by their marks."""

    words: str
    chosen: Chosen


def is_ranked(text: str) -> bool:
    """Whether a search's hits have a best one: excluded words, dates and beginnings of words weigh nothing."""
    words = narrow(text).words
    if not words:
        return False
    from index.query import parse
    from index.tree import Words, sought

    return any(isinstance(one, Words) for one in sought(parse(words).root))


def narrow(text: str) -> Narrowed:
    """Tell the two apart. Of two clauses that exclude each other the last one counts."""
    if "is:" not in text.casefold():
        return Narrowed(text.strip(), Chosen())
    starred: bool | None = None
    read: bool | None = None
    kept: list[str] = []
    for part in _QUOTED.split(text):
        if _QUOTED.fullmatch(part):
            kept.append(part)
            continue
        for found in _CLAUSE.findall(part):
            wanted = not found.startswith("-")
            match found.casefold().removeprefix("-"):
                case "is:starred":
                    starred = wanted
                case "is:read":
                    read = wanted
                case "is:unread":
                    read = not wanted
        kept.append(_CLAUSE.sub(" ", part))
    words = re.sub(r"\(\s*\)", " ", "".join(kept)) if starred is not None or read is not None else text
    return Narrowed(words.strip(), Chosen(starred, read))


def joined(*parts: str) -> str:
    """One query that asks for what each of these does."""
    given = [part.strip() for part in parts if part.strip()]
    if len(given) < 2:
        return "".join(given)
    from index.query import parse
    from index.tree import Or

    return " ".join(f"({part})" if isinstance(parse(part).root, Or) else part for part in given)
