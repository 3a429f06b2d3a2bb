"""The JSON that ``list``, ``search`` and ``show`` print: plain dicts, ready for ``json.dump``.

A comparison's JSON is ``Compared.as_dict``. Spans are half-open ranges of code points.
"""

from typing import TYPE_CHECKING, Any

from corpus.cleaning import clean_line
from corpus.dates import zone_of

if TYPE_CHECKING:
    from corpus.article import Article
    from corpus.near_copies import Near
    from corpus.records import Summary
    from desk.hits import Hit, SearchPage
    from desk.linked import Links


def articles_as_dict(
    summaries: "tuple[Summary, ...]", near: "dict[str, Near] | None" = None
) -> dict[str, Any]:
    """The form "newsreader/articles/1": what a list shows of each article, ``None`` where not known.

    Each article's near-copies are told where ``near`` is given.
    """
    articles = [_summary(one) for one in summaries]
    if near is not None:
        for one in articles:
            one["near_copies"] = [
                {"id": id_, "share": round(share, 3)} for id_, share in near.get(one["id"], ())
            ]
    return {"format": "newsreader/articles/1", "articles": articles}


def page_as_dict(page: "SearchPage") -> dict[str, Any]:
    """The form "newsreader/hits/1": one page of hits; ``marks`` are spans into the snippet's own text."""
    return {
        "format": "newsreader/hits/1",
        "query": page.query,
        "total": page.total,
        "hits": [_hit(hit) for hit in page.hits],
    }


def article_as_dict(article: "Article", links: "Links") -> dict[str, Any]:
    """The form "newsreader/article/1": everything that is kept of one article but its raw bytes."""
    return {
        "format": "newsreader/article/1",
        "id": article.id,
        "sha256": article.sha256,
        "title": article.title,
        "source": article.source,
        "published": article.published,
        "published_zone": zone_of(article.published),
        "url": article.url,
        "author": article.author,
        "language": article.language,
        "origin": clean_line(article.origin),
        "added": article.added,
        "extractor": article.extractor,
        "versions": [{"number": one.number, "id": one.id, "added": one.added} for one in links.versions],
        "near_copies": [{"id": one.id, "share": round(share, 3)} for one, share in links.copies],
        "boilerplate": [list(span) for span in article.boilerplate],
        "text": article.text,
    }


def _summary(summary: "Summary") -> dict[str, Any]:
    return {
        "id": summary.id,
        "title": summary.title,
        "source": summary.source,
        "published": summary.published,
        "published_zone": zone_of(summary.published),
        "url": summary.url,
        "words": summary.words,
        "origin": clean_line(summary.origin),
        "added": summary.added,
        "version": summary.version,
        "first": summary.first,
    }


def _hit(hit: "Hit") -> dict[str, Any]:
    return {
        "id": hit.summary.id,
        "title": hit.summary.title,
        "source": hit.summary.source,
        "published": hit.summary.published,
        "published_zone": zone_of(hit.summary.published),
        "url": hit.summary.url,
        "version": hit.summary.version,
        "score": round(hit.score, 4),
        "snippet": {"text": hit.snippet.text, "marks": [list(span) for span in hit.snippet.marks]},
    }
