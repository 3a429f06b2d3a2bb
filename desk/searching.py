"""From a query to a page: what the engine found, with the library's own texts cut into snippets."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import islice
from typing import Literal

from corpus import marks
from corpus.article import Article
from corpus.library import Library
from corpus.marks import UNMARKED, Chosen, Mark
from corpus.records import Summary
from desk.headline import behind_headline
from desk.hits import Hit, SearchPage
from desk.narrowing import narrow
from index.engine import ScoredId, SearchEngine
from index.excerpt import Snippet
from index.query import Query, parse
from index.snippets import snippet, term_spans
from index.tokens import tokens
from index.tree import Words, sought

MOST_RESPELT = 4
"""So many words of a search without hits are looked up."""
AT_ONCE = 500
"""Articles that the library is asked for by their ids in one question."""


def search(
    library: Library,
    engine: SearchEngine,
    text: str,
    *,
    limit: int,
    offset: int,
    order: Literal["relevance", "newest", "oldest"],
) -> SearchPage:
    """One page of what a query finds. ``engine`` is in step with ``library``."""
    narrowed = narrow(text)
    query = parse(narrowed.words)
    only = only_marked(narrowed.chosen, marks.marks(library)) if narrowed.chosen else None
    results = engine.search(query, limit=limit, offset=offset, order=order, only=only)
    notes = query.notes
    meant = None if results.total else _meant(engine, text, query)
    if meant and engine.search(parse(narrow(meant).words), limit=1, only=only).total:
        notes += (f"Did you mean: {meant}?",)
    return SearchPage(text, results.total, _hits(library, results.hits, query), notes)


def matching(library: Library, engine: SearchEngine, text: str) -> tuple[Summary, ...]:
    """All articles that a query with words finds, the best first."""
    narrowed = narrow(text)
    only = only_marked(narrowed.chosen, marks.marks(library)) if narrowed.chosen else None
    found = engine.search(parse(narrowed.words), limit=library.count(), only=only).hits
    known: dict[str, Summary] = {}
    for start in range(0, len(found), AT_ONCE):
        ids = [one.id for one in found[start : start + AT_ONCE]]
        known |= {summary.id: summary for summary in library.summaries(ids)}
    return tuple(known[one.id] for one in found if one.id in known)


def _meant(engine: SearchEngine, text: str, query: Query) -> str | None:
    """The search with words that no article has replaced by such as are spelt like them; None where there are none."""
    sought_terms = {
        term
        for node in sought(query.root)
        if isinstance(node, Words) and node.field != "source"
        for run in node.sequences
        for term in run
    }
    typed = (token for token in tokens(text) if token.term in sought_terms and token.width == 1)
    meant = text
    for token in reversed(list(islice(typed, MOST_RESPELT))):
        if word := engine.meant(token):
            meant = meant[: token.start] + word + meant[token.end :]
    return meant if meant != text else None


def only_marked(chosen: Chosen, marked: Mapping[str, Mark]) -> Callable[[str], bool]:
    """Whether an article, by its id, is one of those that are wanted by their marks."""
    return lambda id_: chosen.holds(marked.get(id_, UNMARKED))


def nearest(library: Library, engine: SearchEngine, article: Article, limit: int) -> tuple[Hit, ...]:
    """The articles that share most telling words with one article, without itself and its other versions."""
    found = engine.similar(article.text, limit=limit, exclude=library.same_page(article.id))
    return _hits(library, found, parse(""))


def _hits(library: Library, found: Iterable[ScoredId], query: Query) -> tuple[Hit, ...]:
    """Hits for what the engine found; what another process has just removed from the library is left out."""
    scored = tuple(found)
    ids = [one.id for one in scored]
    texts, marked = library.get_many(ids), marks.marks_of(library, ids)
    known = {one.id: one for one in library.summaries(ids)}
    return tuple(
        Hit(
            known[one.id],
            one.score,
            _snippet(article, query),
            marked.get(one.id, UNMARKED),
            term_spans(article.title, query, "title") if article.title else (),
        )
        for one in scored
        if (article := texts.get(one.id)) is not None and one.id in known
    )


def _snippet(article: Article, query: Query) -> Snippet:
    """What meets the query behind the headline, which stands above it; where nothing does, what opens the text."""
    start = behind_headline(article)
    found = snippet(article.text[start:], query, begins=max(article.begins - start, 0))
    return replace(found, start=found.start + start)
