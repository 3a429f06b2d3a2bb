"""From a query to a page: what the engine found, with the library's own texts cut into snippets."""

from collections.abc import Callable, Iterable, Mapping
from typing import Literal

from corpus import marks
from corpus.article import Article
from corpus.library import Library
from corpus.marks import UNMARKED, Chosen, Mark
from corpus.records import Summary
from desk.hits import Hit, SearchPage
from desk.narrowing import narrow
from index.engine import ScoredId, SearchEngine
from index.query import Query, parse
from index.snippets import snippet


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
    return SearchPage(text, results.total, _hits(library, results.hits, query), tuple(query.notes))


def only_marked(chosen: Chosen, marked: Mapping[str, Mark]) -> Callable[[str], bool]:
    """Whether an article, by its id, is one of those that are wanted by their marks."""
    return lambda id_: chosen.holds(marked.get(id_, UNMARKED))


def nearest(library: Library, engine: SearchEngine, article: Article, limit: int) -> tuple[Hit, ...]:
    """The articles that share most telling words with one article, without itself."""
    found = engine.similar(article.text, limit=limit, exclude=frozenset({article.id}))
    return _hits(library, found, parse(""))


def _hits(library: Library, found: Iterable[ScoredId], query: Query) -> tuple[Hit, ...]:
    """Hits for what the engine found; what another process has just removed from the library is left out."""
    scored = tuple(found)
    ids = [one.id for one in scored]
    texts, marked = library.get_many(ids), marks.marks_of(library, ids)
    return tuple(
        Hit(
            _summary(article),
            one.score,
            snippet(article.text, query, begins=article.begins),
            marked.get(one.id, UNMARKED),
        )
        for one in scored
        if (article := texts.get(one.id)) is not None
    )


def _summary(article: Article) -> Summary:
    return Summary(
        id=article.id,
        title=article.title,
        source=article.source,
        published=article.published,
        url=article.url,
        words=len(article.text.split()),
        origin=article.origin,
        added=article.added,
        opening=article.opening,
    )
