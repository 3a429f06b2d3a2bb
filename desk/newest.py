"""The articles by date, as an empty search shows them. Needs no index, and imports none of its room's analysis."""

from corpus.library import Library
from desk.hits import Hit, SearchPage
from index.excerpt import lead


def newest(library: Library, *, limit: int, offset: int, oldest_first: bool) -> SearchPage:
    """One page of all articles by date; those whose date is not known come last."""
    if oldest_first:
        everything = library.list()
        dated = [summary for summary in everything if summary.published]
        undated = [summary for summary in everything if not summary.published]
        page = tuple((dated[::-1] + undated)[offset : offset + limit])
    else:
        page = library.list(limit=limit, offset=offset)
    articles = library.get_many(summary.id for summary in page)
    hits = tuple(
        Hit(summary, 0.0, lead(article.text, begins=article.begins))
        for summary in page
        if (article := articles.get(summary.id)) is not None
    )
    return SearchPage("", library.count(), hits)
