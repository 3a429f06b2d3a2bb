"""Which other articles to read beside one: those that share most with it, told by comparing them.

The index knows which articles share telling words. Which of them shares passages only a comparison can tell, so the
likeliest few are compared, as long as that stays quick. Stories that go on for weeks repeat their background word for
word, so what is shared counts by half where the two were published ``HALVED_AFTER`` days apart, and by less beyond. So
does the index's likeness, by which those are told apart that share nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from corpus.article import Article
from corpus.dates import days_between
from corpus.library import Library
from desk.compared import compare_articles
from index.engine import SearchEngine

CANDIDATES = 12
"""So many articles the index is asked for."""
MOST_WORDS = 30_000
"""Words compared in all; candidates beyond keep the index's order."""
HALVED_AFTER = 7
"""Days between two articles after which what they share counts by half."""


@dataclass(frozen=True, slots=True)
class Related:
    """An article by its id, and how many of the first one's words it tells too; ``None``: not compared."""

    id: str
    shared_words: int | None


def related(library: Library, engine: SearchEngine, article: Article) -> tuple[Related, ...]:
    """The articles nearest to ``article``, which need not be in the library, those that share most first,
    nearness in time counted in.

    Its other versions are not among them.
    """
    found = engine.similar(article.text, limit=CANDIDATES, exclude=library.same_page(article.id))
    texts = library.get_many(one.id for one in found)
    return ranked(article, [(texts[one.id], one.score) for one in found if one.id in texts])


def ranked(article: Article, others: Iterable[tuple[Article, float]]) -> tuple[Related, ...]:
    """``others``, given likeliest first with their likeness, by how much of ``article`` they tell and how near in time.

    What shares nothing comes last, by likeness and how near in time. Where a date is not known, the time counts for
    nothing.
    """
    words = len(article.text.split())
    room = MOST_WORDS
    sharing: list[tuple[float, Related]] = []
    compared_in_vain: list[tuple[float, Related]] = []
    unknown: list[Related] = []
    for other, likeness in others:
        room -= words + len(other.text.split())
        if room < 0 and (sharing or compared_in_vain):
            unknown.append(Related(other.id, None))
            continue
        shared = round(compare_articles(article, other).comparison.coverage_left * words)
        one = Related(other.id, shared)
        if shared:
            sharing.append((shared * nearness(article, other), one))
        else:
            compared_in_vain.append((likeness * nearness(article, other), one))
    first, last = (sorted(weighed, key=lambda one: -one[0]) for weighed in (sharing, compared_in_vain))
    return (*(one for _, one in first), *unknown, *(one for _, one in last))


def nearness(one: Article, other: Article) -> float:
    """What is shared, or alike, counts so much: 1 for articles of one day, down to 0; 1 where a date is not known."""
    days = days_between(one.published, other.published)
    return 1.0 if days is None else HALVED_AFTER / (HALVED_AFTER + days)
