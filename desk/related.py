"""Which other articles to read beside one: those that share most with it, told by comparing them.

The index knows which articles share telling words. Which of them shares passages only a comparison can tell, so the
likeliest few are compared, as long as that stays quick.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from corpus.article import Article
from corpus.library import Library
from desk.compared import compare_articles
from index.engine import SearchEngine

CANDIDATES = 12
"""So many articles the index is asked for."""
MOST_WORDS = 30_000
"""Words compared in all; candidates beyond keep the index's order."""


@dataclass(frozen=True, slots=True)
class Related:
    """An article by its id, and how many of the first one's words it tells too; ``None``: not compared."""

    id: str
    shared_words: int | None


def related(library: Library, engine: SearchEngine, article: Article) -> tuple[Related, ...]:
    """The articles nearest to ``article``, which need not be in the library, those that share most first.

    Its other versions are not among them.
    """
    found = engine.similar(article.text, limit=CANDIDATES, exclude=library.same_page(article.id))
    texts = library.get_many(one.id for one in found)
    return ranked(article, [texts[one.id] for one in found if one.id in texts])


def ranked(article: Article, others: Iterable[Article]) -> tuple[Related, ...]:
    """``others``, given likeliest first, by how much of ``article`` they tell; what shares nothing comes last."""
    words = len(article.text.split())
    room = MOST_WORDS
    sharing: list[Related] = []
    compared_in_vain: list[Related] = []
    unknown: list[Related] = []
    for other in others:
        room -= words + len(other.text.split())
        if room < 0 and (sharing or compared_in_vain):
            unknown.append(Related(other.id, None))
            continue
        shared = round(compare_articles(article, other).comparison.coverage_left * words)
        (sharing if shared else compared_in_vain).append(Related(other.id, shared))
    sharing.sort(key=lambda one: -(one.shared_words or 0))
    return tuple(chain(sharing, unknown, compared_in_vain))
