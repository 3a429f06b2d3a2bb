"""The articles by date, as an empty search shows them. Needs no index, and imports none of its room's analysis."""

from collections.abc import Sequence

from corpus import marks
from corpus.library import Library
from corpus.marks import UNCHOSEN, UNMARKED, Chosen
from desk.headline import behind_headline
from desk.hits import Hit, SearchPage
from index.excerpt import lead


def newest(
    library: Library,
    *,
    limit: int,
    offset: int,
    oldest_first: bool,
    chosen: Chosen = UNCHOSEN,
    text: str = "",
    first: Sequence[str] = (),
) -> SearchPage:
    """One page of all articles, or of those with certain marks, by date; those whose date is not known come last.

    ``text`` is the search that asks for them. The articles ``first``, by their full ids, stand before the others.
    """
    page = marks.listed(library, chosen, limit=limit, offset=offset, oldest_first=oldest_first, first=first)
    ids = [summary.id for summary in page]
    articles, marked = library.get_many(ids), marks.marks_of(library, ids)
    hits = tuple(
        Hit(
            summary,
            0.0,
            lead(article.text, begins=behind_headline(article) or article.begins),
            marked.get(summary.id, UNMARKED),
        )
        for summary in page
        if (article := articles.get(summary.id)) is not None
    )
    return SearchPage(text, marks.count(library, chosen), hits)
