"""What is being searched for, and which pages of it have arrived."""

import re
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from desk.narrowing import is_ranked
from tui.background import Background, Newest

if TYPE_CHECKING:
    from desk.hits import SearchPage
    from desk.session import Desk

Order = Literal["relevance", "newest", "oldest"]
ORDERS: tuple[Order, ...] = ("relevance", "newest", "oldest")

PAGE = 50
"""Hits fetched at a time."""


@dataclass(frozen=True, slots=True)
class Request:
    """One page of one search. An empty text means the newest articles, before them those ``first``, by full ids."""

    text: str
    order: Order = "relevance"
    offset: int = 0
    first: tuple[str, ...] = ()


NEWEST = Request("")
"""All articles, the newest first."""


def shown_order(request: Request) -> Order:
    """In which order its hits stand: where none of them is the best one, the newest stand first."""
    return "newest" if request.order == "relevance" and not is_ranked(request.text) else request.order


def next_order(request: Request) -> Order:
    """The order behind the one in which its hits stand; they look otherwise in it."""
    if is_ranked(request.text):
        return ORDERS[(ORDERS.index(request.order) + 1) % len(ORDERS)]
    return "relevance" if request.order == "oldest" else "oldest"


UNFINISHED = re.compile(r"(?:^|\s)(?!(?:AND|OR|NOT)$)[^\W_]+$")


def begun(text: str) -> str | None:
    """The search for words that begin like the last one of ``text``; None where that is no plain word."""
    quoted = sum(text.count(mark) for mark in '"“”') % 2
    return f"{text}*" if UNFINISHED.search(text) and not quoted else None


class Finder:
    """Asks the desk for pages, one at a time, the newest question first.

    Where nothing has the last word, it may be one that is still being typed: what has words that begin so is listed.
    ``listed`` is the search that then has been made, with a star at its end.

    Until the index is ready only the newest articles can be had; a question that needs the index waits.
    ``found`` and ``failed`` are called on the event loop, and never for a question that was replaced before
    its turn came.
    """

    def __init__(
        self,
        desk: "Desk",
        background: Background,
        found: Callable[[Request, "SearchPage"], None],
        failed: Callable[[Request, Exception], None],
        start: Callable[[Coroutine[Any, Any, None]], object],
        there: Callable[[], bool],
        request: Request = NEWEST,
    ) -> None:
        """``request`` is what is listed already."""
        self._desk = desk
        self._found = found
        self._newest: Newest[Request, SearchPage] = Newest(
            background, self._search, self._arrived, failed, start, there
        )
        self._ready = False
        self.request = request
        self.listed = request.text

    @property
    def waiting(self) -> bool:
        """Whether an answer is still to come."""
        return self._newest.busy or not (self._ready or not self.request.text)

    def ask(self, text: str) -> None:
        """Search for ``text`` from its first hit."""
        self._ask(Request(text.strip(), self.request.order))

    def take_up(self, text: str, order: Order) -> None:
        """Another search, in another order."""
        self._ask(Request(text.strip(), order))

    def reorder(self) -> Order:
        """The same search in the next order that shows it otherwise; returns which."""
        order = next_order(replace(self.request, text=self.listed))
        self._ask(Request(self.request.text, order))
        return order

    def more(self, loaded: int) -> None:
        """The page behind the ``loaded`` hits that are here, unless something is on its way already."""
        if not self._newest.busy:
            self._ask(replace(self.request, offset=loaded))

    def again(self) -> None:
        """The same search from its first hit: the library has changed."""
        self._ask(replace(self.request, offset=0))

    def list_first(self, ids: tuple[str, ...]) -> None:
        """All articles, these before the others until something else is asked."""
        self._ask(Request("", self.request.order, first=ids))

    def index_ready(self) -> None:
        """The index is in step: answer what had to wait for it."""
        self._ready = True
        if self.request.text:
            self._ask(self.request)

    def _ask(self, request: Request) -> None:
        self.request = request
        if self._ready or not request.text:
            self._newest.ask(request)
        else:
            self._newest.forget()

    def _search(self, request: Request) -> "SearchPage":
        page = self._page(request)
        wider = None if page.total or self._newest.overtaken else begun(request.text)
        if wider is None:
            return page
        more = self._page(replace(request, text=wider))
        return more if more.total else page

    def _page(self, request: Request) -> "SearchPage":
        return self._desk.search(
            request.text, limit=PAGE, offset=request.offset, order=request.order, first=request.first
        )

    def _arrived(self, request: Request, page: "SearchPage") -> None:
        stale = request.offset and replace(request, offset=0) != replace(self.request, offset=0)
        passing = not page.total and self._newest.overtaken
        if not (stale or passing):
            self.listed = page.query
            self._found(request, page)
