"""The last search of each library, kept for the next launch."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tui.finder import ORDERS, Order, Request
from tui.safe import safe_line_as_typed

if TYPE_CHECKING:
    from desk.session import Desk

SECTION = "search"
LONGEST = 2000
"""A longer search is not worth remembering."""


@dataclass(slots=True)
class LastSearch:
    """Where the searches are remembered, and which library's is wanted, once it is known."""

    path: Path
    library: str = ""


def recall(kept: LastSearch | None, desk: "Desk") -> Request:
    """What was searched for in this library when it was last closed; an empty search where nothing is known."""
    if kept is None:
        return Request("")
    from desk.remembered import Remembered

    kept.library = desk.library.identity()
    last = Remembered(kept.path).get(SECTION, kept.library)
    if not isinstance(last, dict):
        return Request("")
    text, order = last.get("text"), last.get("order")
    known: Order = next((one for one in ORDERS if one == order), "relevance")
    return Request(safe_line_as_typed(text)[:LONGEST] if isinstance(text, str) else "", known)


def keep(kept: LastSearch | None, request: Request) -> None:
    """Remember a search for the library that ``recall`` was asked for; an empty one in the usual order is forgotten."""
    if kept is None or not kept.library:
        return
    from desk.remembered import Remembered

    plain = not request.text and request.order == "relevance"
    value = None if plain or len(request.text) > LONGEST else {"text": request.text, "order": request.order}
    Remembered(kept.path).put(SECTION, kept.library, value)
