"""Marks for a comparison against the truth of a generated pair.

Word links. A right word is linked with a left word when both stand at the same place of a run (counted from the
front, and from the back too where the two sides of a run have not the same count of words). Scored are the words
that truth.Pair calls scored: word for word but for case, spelling and glyphs, and no lone filler. A link of a
scored word with its origin is right. Every other link is wrong, but for those on which the truth has no opinion:
a word that is not scored with its true origin, anything at a headline that the other side has not (it may well
be linked with the sentence that says the same), furniture with furniture.

Sliders. "the [old dam and the] new wall": which "the" was put in cannot be told. A link with the other of two
equal words of a sentence counts as the true one when only unlinked or unrelated words stand between the two.

Sentence links. A comparison's sentence stands for every true one of which it covers half or more. A link is
right when any pair it stands for is true. Moved flags are marked on links: right when the link is true, moved
and flagged; a flag on any other link is wrong; a moved true link that is not flagged, or not found, is missed.

Numbers. A changed number is found when a divergence of kind "number" (or "date": "two years later") overlaps
it on both sides. Every other divergence of kind "number" is wrong.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from bench.truth import Pair, Text
from compare import Comparison, Link
from corpus.spans import Span

WordLinks = set[tuple[int, int]]
"""Pairs of word indexes, right then left."""


@dataclass(slots=True)
class Mark:
    """Counts of right, wrong and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Right among all that was said; 1 where nothing was."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Right among all that is true; 1 where nothing is."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0

    def add(self, other: "Mark") -> None:
        """Add the counts of another pair."""
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed


@dataclass(slots=True)
class Marks:
    """All marks of one comparison, or of many added up, and what was wrong or missed, in plain lines."""

    words: Mark = field(default_factory=Mark)
    moved_words: Mark = field(default_factory=Mark)
    links: Mark = field(default_factory=Mark)
    flags: Mark = field(default_factory=Mark)
    numbers: Mark = field(default_factory=Mark)
    remarks: list[str] = field(default_factory=list)

    def add(self, other: "Marks") -> None:
        """Add another pair's marks."""
        for name in ("words", "moved_words", "links", "flags", "numbers"):
            getattr(self, name).add(getattr(other, name))
        self.remarks += other.remarks

    @property
    def cost(self) -> float:
        """How bad: wrong and missed words, and ten for every other mistake."""
        others = (self.links, self.flags, self.numbers)
        return self.words.wrong + self.words.missed + 10 * sum(m.wrong + m.missed for m in others)


def mark(pair: Pair, comparison: Comparison) -> Marks:
    """Mark what ``compare_texts`` found in a generated pair."""
    marks = Marks()
    _mark_words(pair, run_links(pair, comparison.links), marks)
    _mark_sentences(pair, comparison, marks)
    _mark_numbers(pair, comparison, marks)
    return marks


def mark_difflib(pair: Pair) -> Marks:
    """Mark Python's difflib over words in folded case with straight apostrophes; it has no links and no flags."""
    left, right = (
        [t.text[slice(*w.span)].casefold().replace("’", "'") for w in t.words]
        for t in (pair.left, pair.right)
    )
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    found = {(b.b + k, b.a + k) for b in matcher.get_matching_blocks() for k in range(b.size)}
    marks = Marks()
    _mark_words(pair, found, marks)
    return marks


def run_links(pair: Pair, links: Iterable[Link]) -> WordLinks:
    """The words that stand at the same place of a run."""
    found: WordLinks = set()
    for link in links:
        for run in link.runs:
            lefts, rights = words_in(pair.left, run.left), words_in(pair.right, run.right)
            pairs = list(zip(rights, lefts, strict=False))
            if len(lefts) != len(rights):
                pairs = _both_ends(pair, lefts, rights)
            found.update(pairs)
    return found


def words_in(text: Text, span: Span) -> list[int]:
    """The indexes of the words that overlap ``span``."""
    return [n for n, w in enumerate(text.words) if w.span[0] < span[1] and span[0] < w.span[1]]


def _both_ends(pair: Pair, lefts: Sequence[int], rights: Sequence[int]) -> list[tuple[int, int]]:
    """Equal words counted from the front and from the back, up to the first that differ."""
    found: list[tuple[int, int]] = []
    for step in (1, -1):
        for k, r in zip(lefts[::step], rights[::step], strict=False):
            if _form(pair.left, k) != _form(pair.right, r):
                break
            found.append((r, k))
    return found


def _form(text: Text, n: int) -> str:
    return text.text[slice(*text.words[n].span)].casefold().replace("’", "'")


def _mark_words(pair: Pair, found: WordLinks, marks: Marks) -> None:
    true = {(r, k) for r, k in enumerate(pair.origin) if k is not None}
    scored = {(r, k) for r, k in true if r in pair.scored}
    met = scored & found
    spare = {link for link in found - true if not _is_open(pair, link)}
    slid = _slid(pair, scored - met, spare, found)
    for link in slid:
        spare.discard(slid[link])
    met |= slid.keys()
    marks.words.add(Mark(len(met), len(spare), len(scored) - len(met)))
    moved = {(r, k) for r, k in scored if r in pair.moved}
    marks.moved_words.add(Mark(len(moved & met), 0, len(moved - met)))
    _remark(marks, pair, "word link missed", scored - met)
    _remark(marks, pair, "word link wrong", spare)


def _is_open(pair: Pair, link: tuple[int, int]) -> bool:
    """Whether the truth has no opinion: one end in a headline, or both in furniture."""
    q, p = (
        pair.right.pieces[pair.right.words[link[0]].sentence],
        pair.left.pieces[pair.left.words[link[1]].sentence],
    )
    return "headline" in p.role + q.role or p.role == q.role == "furniture"


def _slid(
    pair: Pair, missed: WordLinks, spare: WordLinks, found: WordLinks
) -> dict[tuple[int, int], tuple[int, int]]:
    """Missed true links for which the other of two equal words was linked, and that link."""
    rights, lefts = {r for r, _ in found}, {k for _, k in found}
    by_right: dict[int, list[int]] = defaultdict(list)
    by_left: dict[int, list[int]] = defaultdict(list)
    for r, k in spare:
        by_right[r].append(k)
        by_left[k].append(r)
    answer: dict[tuple[int, int], tuple[int, int]] = {}
    for r, k in sorted(missed):
        others = [
            (s, k) for s in by_left[k] if r not in rights and _beside(pair.right, r, s, _new(pair, rights))
        ]
        others += [
            (r, m) for m in by_right[r] if k not in lefts and _beside(pair.left, k, m, _gone(pair, lefts))
        ]
        others = [link for link in others if link not in answer.values()]
        if others:
            answer[r, k] = min(others)
    return answer


def _new(pair: Pair, linked: set[int]) -> Callable[[int], bool]:
    return lambda r: r not in linked or pair.origin[r] is None


def _gone(pair: Pair, linked: set[int]) -> Callable[[int], bool]:
    kept = set(pair.origin)
    return lambda k: k not in linked or k not in kept


def _beside(text: Text, one: int, other: int, free: Callable[[int], bool]) -> bool:
    """Two equal words of a sentence with only ``free`` words between them."""
    return (
        text.words[one].sentence == text.words[other].sentence
        and _form(text, one) == _form(text, other)
        and all(free(n) for n in range(min(one, other) + 1, max(one, other)))
    )


def _mark_sentences(pair: Pair, comparison: Comparison, marks: Marks) -> None:
    true = {(link.left, link.right): link.moved for link in pair.links}
    found: set[tuple[int, int]] = set()
    flagged: set[tuple[int, int]] = set()
    for link in comparison.links:
        lefts, rights = pieces_of(pair.left, link.left), pieces_of(pair.right, link.right)
        stands_for = {(i, j) for i in lefts for j in rights}
        hits = stands_for & true.keys()
        found |= hits
        flagged |= hits if link.moved else set()
        if hits or any(_is_headline_or_furniture(pair, i, j) for i, j in stands_for):
            continue
        marks.links.wrong += 1
        marks.flags.wrong += link.moved
        marks.remarks.append(f"link wrong ({link.score:.2f}):\n    {_show(pair, link.left, link.right)}")
    moved = {k for k, is_moved in true.items() if is_moved}
    marks.links.add(Mark(len(found), 0, len(true) - len(found)))
    marks.flags.add(Mark(len(flagged & moved), len(flagged - moved), len(moved - flagged)))
    for what, keys in (
        ("link missed", true.keys() - found),
        ("wrongly flagged moved", flagged - moved),
        ("not flagged moved", (moved & found) - flagged),
    ):
        for i, j in sorted(keys):
            marks.remarks.append(
                f"{what}:\n    {_show(pair, pair.left.pieces[i].span, pair.right.pieces[j].span)}"
            )


def _is_headline_or_furniture(pair: Pair, i: int, j: int) -> bool:
    p, q = pair.left.pieces[i].role, pair.right.pieces[j].role
    return "headline" in p + q or p == q == "furniture"


def pieces_of(text: Text, span: Span) -> list[int]:
    """The true sentences of which ``span`` covers half or more; where there is none, the one it covers most of."""
    shares = []
    for n, piece in enumerate(text.pieces):
        common = min(span[1], piece.span[1]) - max(span[0], piece.span[0])
        if common > 0:
            shares.append((common / (piece.span[1] - piece.span[0]), n))
    return [n for share, n in shares if share >= 0.5] or [n for _, n in sorted(shares)[-1:]]


def _mark_numbers(pair: Pair, comparison: Comparison, marks: Marks) -> None:
    met: set[tuple[Span, Span]] = set()
    for d in comparison.divergences:
        if d.kind not in {"number", "date"}:
            continue
        hits = {c for c in pair.changed if meets(c[0], d.left) and meets(c[1], d.right)}
        met |= hits
        if not hits and d.kind == "number":
            marks.numbers.wrong += 1
            where = f"{d.left_value} / {d.right_value} ({d.certainty}: {d.why})"
            marks.remarks.append(f"number wrong: {where}\n    {_around(pair, d.left, d.right)}")
    marks.numbers.add(Mark(len(met), 0, len(pair.changed) - len(met)))
    for left, right in sorted(set(pair.changed) - met):
        marks.remarks.append(f"number missed:\n    {_around(pair, left, right)}")


def meets(a: Span, b: Span) -> bool:
    """Two spans share at least one code point."""
    return a[0] < b[1] and b[0] < a[1]


def _remark(marks: Marks, pair: Pair, what: str, links: Iterable[tuple[int, int]]) -> None:
    """One remark for all words of two sentences."""
    rows: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for r, k in sorted(links):
        rows[pair.right.words[r].sentence, pair.left.words[k].sentence].append((r, k))
    for (j, i), row in rows.items():
        words = " ".join(pair.right.text[slice(*pair.right.words[r].span)] for r, _ in row)
        shown = _show(pair, pair.left.pieces[i].span, pair.right.pieces[j].span)
        marks.remarks.append(f"{what}: {words}\n    {shown}")


def _around(pair: Pair, left: Span, right: Span) -> str:
    i, j = pieces_of(pair.left, left)[0], pieces_of(pair.right, right)[0]
    return _show(pair, pair.left.pieces[i].span, pair.right.pieces[j].span)


def _show(pair: Pair, left: Span, right: Span) -> str:
    return f"left   {pair.left.text[slice(*left)]}\n    right  {pair.right.text[slice(*right)]}"
