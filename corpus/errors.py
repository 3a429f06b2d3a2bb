"""The one error root. Whatever a user can cause ends in one of these, and prints as one line."""


class ReaderError(Exception):
    """Something the user can act on.

    ``what`` says what happened, naming the file or article; ``hint`` says what to do next.
    ``str(error)`` joins both into the line that a command prints.
    """

    def __init__(self, what: str, hint: str = "") -> None:
        super().__init__(what, hint)
        self.what = what
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.what} {self.hint}".strip()
