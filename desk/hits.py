"""What a search answers with: one page of hits, ready to draw or to print."""

from dataclasses import dataclass, replace

from corpus.errors import ReaderError
from corpus.marks import UNMARKED, Mark
from corpus.records import Summary
from corpus.spans import Span
from index.excerpt import Snippet


@dataclass(frozen=True, slots=True)
class Hit:
    """One article found: what a list shows of it, how well it fits (higher is better), where, and the user's marks.

    ``title_marks`` are spans into the title: what of it the search found.
    """

    summary: Summary
    score: float
    snippet: Snippet
    mark: Mark = UNMARKED
    title_marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Hits in order, and how many articles match in all.

    ``notes`` are sentences in plain words: what the query language assumed, and trouble with the index that
    the answer had to work around.
    """

    query: str
    total: int
    hits: tuple[Hit, ...]
    notes: tuple[str, ...] = ()

    def with_note(self, trouble: ReaderError | None) -> "SearchPage":
        """The same page, with one more thing to tell, if there is one."""
        return self if trouble is None else replace(self, notes=(*self.notes, str(trouble)))
