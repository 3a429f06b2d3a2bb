"""What becomes of a file, or a place in one, that gives no article."""

from pathlib import Path

from corpus.cleaning import clean_line
from corpus.errors import ReaderError


class Refusal(Exception):
    """A reader's word on why there is no article, which does not know in what file it stands.

    ``reason`` goes on from "was not added: "; ``hint`` says what to do; ``place`` is a line, a row, a member.
    Raised, it ends a file; yielded by a reader, it is one bad row among others.
    """

    def __init__(self, reason: str, hint: str = "", place: str = "") -> None:
        super().__init__(reason, hint, place)
        self.reason = reason
        self.hint = hint
        self.place = place


class Skipped(Refusal):
    """What a reader left alone because it is no article and was never meant to be, such as a picture in a web archive.

    ``reason`` says how many of what: "12 requests, 3 pictures". It is told, and counts as no failure.
    """


class RefusedFile(ReaderError):
    """A file (or folder, or address) that gives no article, or a place in a file that gives none.

    ``where`` is which as it was given, ``path`` the same as a path, ``place`` where in it ("line 3"; '' for all of it),
    ``reason`` is why, without the path. ``count`` is how many articles it may stand for: the last refusal of a file
    sums up those not named.
    """

    def __init__(
        self, path: Path | str, reason: str, hint: str = "", place: str = "", count: int = 1
    ) -> None:
        self.where = str(path)
        self.path = Path(path)
        self.reason = reason
        self.place = place
        self.count = count
        named = ", ".join(clean_line(part) for part in (self.where, place) if part)
        super().__init__(f"{named} was not added: {reason}.", hint)

    def __reduce__(self) -> tuple[type["RefusedFile"], tuple[str, str, str, str, int]]:
        return RefusedFile, (self.where, self.reason, self.hint, self.place, self.count)


class PassedOver(RefusedFile):
    """Says what in a file was left alone, as it should be: nobody needs to do anything about it."""

    def __init__(self, path: Path | str, what: str) -> None:
        super().__init__(path, what, count=0)
        self.what = f"{clean_line(self.where)}: passed over {what}."

    def __reduce__(self) -> tuple[type["RefusedFile"], tuple[str, str]]:  # type: ignore[override]
        return PassedOver, (self.where, self.reason)
