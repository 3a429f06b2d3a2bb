"""Two articles and what was found between them: what the panes draw and the reports print."""

from dataclasses import dataclass
from typing import Any

from compare import Comparison, Passage, compare_texts, passages
from corpus.article import Article


@dataclass(frozen=True, slots=True)
class Compared:
    """Two articles, their comparison, and its passages in reading order."""

    left: Article
    right: Article
    comparison: Comparison
    passages: tuple[Passage, ...]

    def as_dict(self) -> dict[str, Any]:
        """The JSON "newsreader/comparison/1", with title, source, url, published and sha256 of each side.

        Spans are half-open ranges of code points into the article's text.
        """
        answer = self.comparison.as_dict()
        answer["left"] = _about(self.left) | answer["left"]
        answer["right"] = _about(self.right) | answer["right"]
        return answer


def compare_articles(left: Article, right: Article) -> Compared:
    """Compare two articles; the same one twice is allowed."""
    comparison = compare_texts(left.text, right.text)
    return Compared(left, right, comparison, passages(comparison))


def _about(article: Article) -> dict[str, Any]:
    return {
        "title": article.title,
        "source": article.source,
        "url": article.url,
        "published": article.published,
        "sha256": article.sha256,
    }
