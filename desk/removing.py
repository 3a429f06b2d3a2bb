"""Taking an article out so that it can be put back as it was."""

from dataclasses import dataclass

from corpus.article import Article
from corpus.library import Library
from corpus.marks import UNMARKED, Mark, marks_of
from corpus.marks import put_back as put_marks_back


@dataclass(frozen=True, slots=True)
class Removed:
    """An article that is in no library any more, the bytes it came from, and the user's marks."""

    article: Article
    raw: bytes
    mark: Mark = UNMARKED


def take_out(library: Library, article_id: str) -> Removed:
    """Remove an article by its full id. Its bytes are read first: where they are broken, it stays, and this raises."""
    raw = library.raw(article_id)
    mark = marks_of(library, [article_id]).get(article_id, UNMARKED)
    return Removed(library.remove(article_id), raw, mark)


def put_back(library: Library, removed: Removed) -> Article:
    """Undo ``take_out``, and return the article as it is now."""
    article = library.restore(removed.article, removed.raw)
    if removed.mark != UNMARKED:
        put_marks_back(library, {article.id: removed.mark})
    return article
