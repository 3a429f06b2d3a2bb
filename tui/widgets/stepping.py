"""Which passages each kind of step goes to."""

from collections.abc import Callable
from dataclasses import dataclass

from compare.passages import Passage


@dataclass(frozen=True, slots=True)
class Steps:
    """One kind of step: what passages it goes to, what a number of them is called, and what to say at both ends."""

    holds: Callable[[Passage], bool]
    called: str
    none: str
    last: str
    first: str

    def end(self, passages: tuple[Passage, ...], direction: int) -> str:
        """What to say where there is no further one forth (``direction`` 1) or back (-1)."""
        if not any(map(self.holds, passages)):
            return self.none
        return self.last if direction > 0 else self.first


STEPS: dict[str, Steps] = {
    "any": Steps(
        lambda _: True,
        "",
        "There is no passage.",
        "This is the last passage; N goes back, n once more to the first.",
        "This is the first passage; n goes on, N once more to the last.",
    ),
    "unfolded": Steps(
        lambda p: p.relation.startswith("only") or bool(p.divergences),
        "",
        "Both tell all of it, and nothing was found that differs: f unfolds it.",
        "This is the last passage that is not folded; N goes back, f unfolds.",
        "This is the first passage that is not folded; n goes on, f unfolds.",
    ),
    "reworded": Steps(
        lambda p: p.relation == "reworded",
        "reworded",
        "No passage is reworded.",
        "No further passage is reworded; R goes back, r once more to the first.",
        "No earlier passage is reworded; r goes on, R once more to the last.",
    ),
    "alone": Steps(
        lambda p: p.relation.startswith("only"),
        "passages told alone",
        "Nothing is told by one side alone.",
        "Nothing further is told alone; U goes back, u once more to the first.",
        "Nothing earlier is told alone; u goes on, U once more to the last.",
    ),
    "differs": Steps(
        lambda p: bool(p.divergences),
        "passages that differ",
        "Nothing was found that differs, by words and figures alone.",
        "Nothing further found that differs; D goes back, d once more to the first.",
        "Nothing earlier found that differs; d goes on, D once more to the last.",
    ),
    "moved": Steps(
        lambda p: p.moved,
        "moved",
        "No passage is moved.",
        "No further passage is moved; M goes back, m once more to the first.",
        "No earlier passage is moved; m goes on, M once more to the last.",
    ),
}


def next_passage(passages: tuple[Passage, ...], index: int, kind: str, direction: int) -> int | None:
    """The nearest passage of a kind behind ``index`` (``direction`` 1) or before it (-1), or ``None``."""
    ahead = range(index + 1, len(passages)) if direction > 0 else range(index - 1, -1, -1)
    return next((n for n in ahead if STEPS[kind].holds(passages[n])), None)


def farthest(passages: tuple[Passage, ...], kind: str, direction: int) -> int | None:
    """Where going round begins: the first passage of a kind (``direction`` 1) or the last one (-1), or ``None``."""
    return next_passage(passages, -1 if direction > 0 else len(passages), kind, direction)


def rank(passages: tuple[Passage, ...], index: int, kind: str) -> tuple[int, int]:
    """The how-manyth of its kind a passage is, counted from 1, and how many there are."""
    of_kind = [n for n, passage in enumerate(passages) if STEPS[kind].holds(passage)]
    return of_kind.index(index) + 1, len(of_kind)


def passage_from(passages: tuple[Passage, ...], left: int, right: int) -> int:
    """The passage that starts at both offsets; else one that holds both; else the one that starts nearest by."""

    def order(passage: Passage) -> tuple[bool, bool, int]:
        (a, b), (c, d) = passage.left, passage.right
        return (a, c) != (left, right), not (a <= left < b and c <= right < d), abs(a - left)

    return passages.index(min(passages, key=order))
