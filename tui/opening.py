"""What the search screen begins with: the library, the last search in it, the newest articles.

Got together in a thread while the screen is imported and put together, so that the first drawing has it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from tui.finder import PAGE, Request
from tui.last_search import LastSearch, recall

if TYPE_CHECKING:
    from desk.hits import SearchPage
    from desk.session import Desk


class OpenDesk(Protocol):
    """Opens what is to be searched, in a thread; ``own``: the user's own library, whatever was asked for."""

    def __call__(self, *, own: bool = False) -> "Desk": ...


@dataclass(frozen=True, slots=True)
class Opened:
    """An open library, how many articles it holds, what was searched for in it last, and the newest of them."""

    desk: "Desk"
    articles: int
    last: Request
    newest: "SearchPage"


def open_first(open_desk: OpenDesk, remembered: LastSearch | None, first: Sequence[str] = ()) -> Opened:
    """Open the library and look up all that is shown first. Takes a while: for a thread.

    Where there are some to list ``first``, by full ids, they take the last search's place. Raises what opening
    raises.
    """
    desk = open_desk()
    last = recall(remembered, desk)
    if first:
        last = Request("", last.order, first=tuple(first))
    newest = desk.search("", limit=PAGE, order=last.order, first=last.first)
    return Opened(desk, desk.library.count(), last, newest)
