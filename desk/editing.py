"""Setting what is known of an article on a screen, with the checks of ``newsreader edit``."""

from collections.abc import Mapping
from typing import cast

from corpus.editing import Edited, fields_of
from corpus.errors import ReaderError
from corpus.known import Edits
from corpus.library import Library


class BadField(ReaderError):
    """What was written for one field cannot be kept; ``field`` is one of ``corpus.known.FIELDS``."""

    def __init__(self, field: str, what: str, hint: str) -> None:
        super().__init__(what, hint)
        self.field = field


def edit(library: Library, article_id: str, written: Mapping[str, str]) -> Edited:
    """Set fields as they are written, a blank one as not known. Nothing is changed where one cannot be kept.

    Raises BadField, NoSuchArticle and what else the library raises.
    """
    for name, value in written.items():
        try:
            fields_of(cast("Edits", {name: value}))
        except ReaderError as error:
            raise BadField(name, error.what, error.hint) from error
    return library.change(article_id, cast("Edits", written))
