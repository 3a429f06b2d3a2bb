"""Setting what is known of an article on a screen: the checks of ``newsreader edit``, and a way back."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from corpus.article import Article
from corpus.editing import fields_of
from corpus.errors import ReaderError
from corpus.known import FIELDS, Edits
from corpus.library import Library


class BadField(ReaderError):
    """What was written for one field cannot be kept; ``field`` is one of ``corpus.known.FIELDS``."""

    def __init__(self, field: str, what: str, hint: str) -> None:
        super().__init__(what, hint)
        self.field = field


@dataclass(frozen=True, slots=True)
class Edited:
    """An article before and after what is known of it was changed."""

    before: Article
    after: Article

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of what is another now."""
        return tuple(name for name in FIELDS if getattr(self.before, name) != getattr(self.after, name))


def edit(library: Library, article_id: str, written: Mapping[str, str]) -> Edited:
    """Set fields as they are written, a blank one as not known. Nothing is changed where one cannot be kept.

    Raises BadField, NoSuchArticle and what else the library raises.
    """
    for name, value in written.items():
        try:
            fields_of(cast("Edits", {name: value}))
        except ReaderError as error:
            raise BadField(name, error.what, error.hint) from error
    before = library.get(article_id)
    return Edited(before, library.edit(article_id, **cast("Edits", written)))


def undo(library: Library, edited: Edited) -> Article:
    """Set back what ``edit`` changed, and nothing else; the article as it is now."""
    fields = {name: getattr(edited.before, name) for name in edited.fields}
    return library.edit(edited.before.id, **cast("Edits", fields))
