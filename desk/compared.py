"""Two articles and what was found between them: what the panes draw and the reports print."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from compare import Comparison, Options, Passage, compare_texts, passages
from corpus.article import Article

ONE_ARTICLE = "Both sides are the same article"
"""What is said where an article is compared with itself."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Two articles, their comparison, and its passages in reading order."""

    left: Article
    right: Article
    comparison: Comparison
    passages: tuple[Passage, ...]

    @property
    def is_one_article(self) -> bool:
        """Whether an article is compared with itself."""
        return self.left.sha256 == self.right.sha256 and self.left.text == self.right.text

    def as_dict(self) -> dict[str, Any]:
        """The JSON "newsreader/comparison/1", with title, source, url, published, sha256 and version of each side.

        Spans are half-open ranges of code points into the article's text.
        """
        answer = self.comparison.as_dict()
        answer["left"] = _about(self.left) | answer["left"]
        answer["right"] = _about(self.right) | answer["right"]
        return answer


def compare_articles(left: Article, right: Article) -> Compared:
    """Compare two articles, by their dates too where those are known; the same one twice is allowed."""
    comparison = compare_texts(left.text, right.text, options_for(left, right))
    return Compared(left, right, comparison, passages(comparison))


def options_for(left: Article, right: Article) -> Options:
    """How two articles are compared: with the days of their publication, where those are known."""
    return Options(left_published=_day_of(left), right_published=_day_of(right))


def _day_of(article: Article) -> date | None:
    """The day on which an article was published, as its outlet wrote it; None where that cannot be told."""
    try:
        day = date.fromisoformat((article.published or "")[:10])
    except ValueError:
        return None
    return day if date.min.year < day.year < date.max.year else None  # "tomorrow" must be a date, too


def _about(article: Article) -> dict[str, Any]:
    return {
        "title": article.title,
        "source": article.source,
        "url": article.url,
        "published": article.published,
        "sha256": article.sha256,
        "version": article.version,
    }
