"""The query language, read the way a person searching the news means it. docs/query-language.md shows it.

No text is refused. Search boxes are typed into letter by letter, and headlines are pasted into them, so ``"unclosed``,
``foo OR``, ``((`` and ``date:2022-13`` must all find something; whatever had to be assumed is told in ``Query.notes``::

    kill "without warning" -drill source:reuters date:2022-01   ->   And(Words, Words, Not(Words), Words, Dates)

Words side by side are joined by AND; NOT binds closest, then AND, then OR. The passes: cut into pieces (``lexer``), put
parentheses right, then one descent that skips operators with nothing to join.
"""

from index.dates import earlier_than, later_than, read_dates, read_period
from index.folding import LONGEST_TERM, fold, is_unspaced
from index.lexer import OPERATORS, Kind, Piece, cut
from index.tokens import sequences, tokens, whole
from index.tree import And, Dates, Everything, Field, Node, Not, Prefix, Query, Words, all_of, any_of

__all__ = ["FIELDS", "Query", "parse"]

FIELDS: dict[str, Field] = {
    "title": "title",
    "text": "text",
    "body": "text",
    "source": "source",
    "outlet": "source",
}
"""The names that may stand before a colon, for words; see ``DATE_FIELDS`` for dates."""

DATE_FIELDS = frozenset({"date", "published", "before", "after"})
_DATED = frozenset({"date", "published"})

EXACT_FIELDS = frozenset({"source=", "outlet="})
"""Names before ``:=``, for a field's whole text: ``source:="Northern Wire"`` is that outlet and no other."""

ANY = "*"
"""After a field: any outlet, any date. ``-source:*`` finds the articles of which no outlet is known."""

MARKS = "is:starred, is:unread and is:read"
"""What may be asked of the user's own marks; ``desk.narrowing`` takes it out of a query before it comes here."""

_NAMES = frozenset(FIELDS) | DATE_FIELDS | EXACT_FIELDS
_MOST_WORDS = 200  # words, phrases and dates in one query
_LONGEST_PHRASE = 60  # terms
_DEEPEST = 30  # parentheses in parentheses


def parse(text: str) -> Query:
    """Read a query; never fails. Empty text, or text without a word in it, asks for everything."""
    notes: dict[str, None] = {}
    pieces = _balanced(_bounded(cut(text, _NAMES), notes), notes)
    root = _Reader(pieces, notes).read()
    if root is None and any(p.text in OPERATORS for p in pieces):
        plain = [Piece(Kind.WORD, p.text) for p in pieces if p.text in OPERATORS]
        notes = {f"{plain[0].text} stands alone: read as a word.": None}
        root = _Reader(plain, notes).read()
    if root is None and text.strip():
        notes.setdefault("No word to search for: every article is shown.")
    return Query(text, Everything() if root is None else root, tuple(notes))


def _bounded(pieces: list[Piece], notes: dict[str, None]) -> list[Piece]:
    """The pieces up to the last word that is searched for, without those that have no word in them."""
    kept: list[Piece] = []
    words = 0
    for i, piece in enumerate(pieces):
        field = pieces[i - 1].text if i > 0 and pieces[i - 1].kind is Kind.FIELD else ""
        is_value = field in DATE_FIELDS or (piece.text == ANY and FIELDS.get(field) == "source")
        if piece.kind in (Kind.WORD, Kind.PHRASE):
            if not is_value and next(tokens(piece.text), None) is None:
                continue
            words += 1
            if words > _MOST_WORDS:
                notes.setdefault(
                    f"A long search: only its first {_MOST_WORDS} words and phrases are looked for."
                )
                break
        kept.append(piece)
    return kept


def _balanced(pieces: list[Piece], notes: dict[str, None]) -> list[Piece]:
    """The pieces with every parenthesis paired and none nested deeper than the limit."""
    kept: list[Piece] = []
    depth = 0
    for piece in pieces:
        if piece.kind is Kind.OPEN:
            depth += 1
        elif piece.kind is Kind.CLOSE:
            if depth == 0:
                notes.setdefault("A closing parenthesis has no opening one: left out.")
                continue
            depth -= 1
        if piece.kind in (Kind.OPEN, Kind.CLOSE) and depth + (piece.kind is Kind.CLOSE) > _DEEPEST:
            notes.setdefault(f"Parentheses nested more than {_DEEPEST} deep are left out.")
            continue
        kept.append(piece)
    if depth:
        notes.setdefault("A closing parenthesis is missing: read to the end.")
        kept.extend([Piece(Kind.CLOSE, ")")] * min(depth, _DEEPEST))
    return kept


class _Reader:
    """Recursive descent over balanced pieces. A part that comes to nothing is ``None`` and drops out."""

    def __init__(self, pieces: list[Piece], notes: dict[str, None]) -> None:
        self._pieces = pieces
        self._notes = notes
        self._at = 0

    def read(self) -> Node | None:
        return self._either(None)

    def _note(self, note: str) -> None:
        self._notes.setdefault(note)

    def _peek(self) -> Piece | None:
        return self._pieces[self._at] if self._at < len(self._pieces) else None

    def _accept(self, kind: Kind) -> Piece | None:
        piece = self._peek()
        if piece is None or piece.kind is not kind:
            return None
        self._at += 1
        return piece

    def _either(self, field: Field | None) -> Node | None:
        branches = [self._every(field)]
        while self._accept(Kind.OR):
            branches.append(self._every(field))
        present = [b for b in branches if b is not None]
        if len(present) < len(branches) and len(branches) > 1:
            self._note("OR has nothing on one side: left out.")
        elif len(branches) > 1 and any(isinstance(b, And) for b in branches):
            self._note("AND is read before OR: put parentheses round what belongs together to change that.")
        return any_of(present)

    def _every(self, field: Field | None) -> Node | None:
        parts: list[Node] = []
        wanting = False  # an AND that still lacks its right side
        while (piece := self._peek()) is not None and piece.kind not in (Kind.OR, Kind.CLOSE):
            if self._accept(Kind.AND):
                wanting = True
                if not parts:
                    self._note("AND has nothing on one side: left out.")
                continue
            part = self._one(field)
            if part is not None:
                parts.append(part)
                wanting = False
        if wanting:
            self._note("AND has nothing on one side: left out.")
        return all_of(parts)

    def _one(self, field: Field | None) -> Node | None:
        negated = False
        while self._accept(Kind.NOT):
            negated = not negated
            self._accept(Kind.AND)
        piece = self._peek()
        if piece is None or piece.kind in (Kind.OR, Kind.CLOSE):
            self._note("NOT has nothing after it: left out.")
            return None
        self._at += 1
        part = self._operand(piece, field)
        return Not(part) if negated and part is not None else part

    def _operand(self, piece: Piece, field: Field | None) -> Node | None:
        if piece.kind is Kind.OPEN:
            inner = self._either(field)
            self._accept(Kind.CLOSE)
            return inner
        if piece.kind is Kind.FIELD:
            if not piece.closed and self._peek() is not None:
                name = _shown(piece.text)
                self._note(f"{name} with a space after it: read as the field {name}")
            return self._in_field(piece.text)
        return self._words(piece, field)

    def _in_field(self, name: str) -> Node | None:
        after = self._peek()
        if after is None or after.kind not in (Kind.WORD, Kind.PHRASE, Kind.OPEN, Kind.NOT):
            self._note(f"{_shown(name)} has nothing after it: left out.")
            return None
        if name in EXACT_FIELDS:
            return self._exactly(name, after)
        if after.kind is Kind.WORD and after.text == ANY and (name in _DATED or FIELDS.get(name) == "source"):
            self._at += 1
            return Dates(None, None) if name in _DATED else Prefix("", "source")
        if name in DATE_FIELDS:
            if after.kind in (Kind.WORD, Kind.PHRASE):
                self._at += 1
                sign = after.text if after.text in ("<", "<=", "=", ">=", ">") else ""
                value = self._accept(Kind.WORD) if sign else None
                return self._dates(name, sign + value.text if value else after.text)
            self._note(f"{name}: has no date after it: left out.")
            return None
        return self._one(FIELDS[name])

    def _exactly(self, name: str, after: Piece) -> Node | None:
        if after.kind not in (Kind.WORD, Kind.PHRASE):
            self._note(f"{_shown(name)} has no name after it: left out.")
            return None
        self._at += 1
        if not after.closed:
            self._note("The closing quotation mark is missing: read to the end.")
        return Words(((whole(after.text),),), FIELDS[name.removesuffix("=")])

    def _dates(self, name: str, value: str) -> Node | None:
        found = _before_or_after(name, value) if name in ("before", "after") else read_dates(value)
        if found is None:
            self._note(f"“{value[:40]}” is not a date: write 2022, 2022-01 or 2022-01-07. Left out.")
        return found

    def _words(self, piece: Piece, field: Field | None) -> Node | None:
        text = piece.text
        if not piece.closed:
            self._note("The closing quotation mark is missing: read to the end.")
        if piece.kind is Kind.WORD:
            self._look_over(text)
            if text.endswith("*") and not text.endswith("\\*"):
                return _prefix(text.rstrip("*"), field)
        runs = sequences(text)
        if any(len(run) > _LONGEST_PHRASE for run in runs):
            self._note(f"A long phrase: only its first {_LONGEST_PHRASE} words are looked for.")
        return _words_or_prefix(text, tuple(dict.fromkeys(run[:_LONGEST_PHRASE] for run in runs)), field)

    def _look_over(self, word: str) -> None:
        name, colon, value = word.partition(":")
        if colon and name.isalpha() and value[:1].isalnum():
            self._note(_unknown(name, value))
        if "*" in word.rstrip("*"):
            self._note("A * stands for the rest of a word at its end only: left out elsewhere.")


def _unknown(name: str, value: str) -> str:
    if name.lower() == "is":
        return f"There is no “is:{value[:40]}”: read as words. There are {MARKS}."
    return (
        f"There is no field “{name[:40]}”: read as words. The fields are title:, source:, date:, text:, is:."
    )


def _shown(name: str) -> str:
    """A field as it is typed: ``source:``, ``source:=``."""
    return f"{name[:-1]}:=" if name in EXACT_FIELDS else f"{name}:"


def _before_or_after(name: str, value: str) -> Dates | None:
    period = read_period(value)
    if period is None:
        return None
    return earlier_than(period[0]) if name == "before" else later_than(period[1])


def _prefix(text: str, field: Field | None) -> Node | None:
    """Words that begin like ``text``; when it has parts, all must be there, and the last is the beginning of one."""
    found = list(tokens(text))
    if not found:
        return None
    last = max(t.pos + t.width for t in found)
    whole = next((t for t in found if t.pos == 0 and t.width == last), None)
    if whole is not None:
        return Prefix(whole.form, field)
    parts: list[Node] = [Words(((t.term,),), field) for t in found if t.width == 1 and t.pos < last - 1]
    parts += [Prefix(t.form, field) for t in found if t.width == 1 and t.pos == last - 1][:1]
    return all_of(parts)


def _words_or_prefix(text: str, runs: tuple[tuple[str, ...], ...], field: Field | None) -> Node | None:
    """A word of one character, in a script without spaces, begins every pair it is in: it is looked for so."""
    if not runs:
        return None
    folded = fold(text.strip())[:LONGEST_TERM]
    if runs == ((folded,),) and len(folded) == 1 and is_unspaced(folded):
        return Prefix(folded, field)
    return Words(runs, field)
