"""What bounds the cost of a comparison: counts and caps, whatever the texts, and what a deadline leaves out."""

import random
import sys
from collections import Counter
from collections.abc import Set
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.long_pairs import long_pair, words_of
from compare import Comparison, Options, common_ground, compare_texts
from compare.alignment import MOST_CELLS, common
from compare.facts.figures.quantities import MOST, quantities
from compare.facts.judging import MOST_TOLD
from compare.reading import once, read
from compare.scoring import CANDIDATES, candidates
from compare.verbatim import REPEATS, SEED, stretches
from compare.weighing import names_of, prepare, rarity, weights_of
from tests.memory import peaks

NOW = Options(deadline=0.0)
ROWS = st.lists(st.sampled_from("a b c d e f g".split()), max_size=40)
SENTENCES = st.lists(
    st.sampled_from(
        ["Rain fell on Ems.", "Two men died.", "Rain fell.", "No.", "It was dark in Ems on Monday."]
    )
).map(" ".join)


def test_pairs_compared_in_full_are_few_a_sentence() -> None:
    """No text has more pairs compared in full than ``CANDIDATES`` for each of its sentences and each of the other's."""
    sides = [read(text) for text in long_pair(2000)]
    rare = rarity(*[(side.tokens, side.ranges) for side in sides])
    weights = weights_of(sides[0].tokens.distinct() | sides[1].tokens.distinct(), rare)
    left, right = (
        prepare(s.tokens, s.ranges, weights, frozenset(names_of(s.tokens, s.ranges)), [()] * len(s.ranges))
        for s in sides
    )
    pairs = candidates(left, right)
    assert 0 < len(pairs) <= CANDIDATES * (len(left) + len(right))
    assert len(pairs) < len(left) * len(right) / 20


def test_rivals_of_a_sentence_are_few(monkeypatch: pytest.MonkeyPatch) -> None:
    """One endless sentence shares two words with each of 300: for each the few near ones are looked at, not all."""
    looked: Counter[str] = Counter()
    explain = common_ground.both_explain

    def counted(bag: dict[str, int], met: Set[str], other: Set[str]) -> float:
        looked["at"] += 1
        return explain(bag, met, other)

    monkeypatch.setattr(common_ground, "both_explain", counted)
    words = [f"{a}{b}{c}ol" for a in "bdfgklmnpr" for b in "aeiou" for c in "bdfgklmnprst"]
    endless = " ".join(words).capitalize() + "."
    others = [f"{words[n].capitalize()} {words[n + 1]} zim{n}z zum{n}z zam{n}z." for n in range(300)]
    compare_texts(endless, "\n\n".join(others))
    assert 0 < looked["at"] <= 300 * 2 * common_ground.NEAR


def test_a_repeated_seed_starts_few_stretches() -> None:
    """One word said 5,000 times on both sides starts at most ``REPEATS`` stretches from each of as many places."""
    assert len(stretches(["again"] * 5000, ["again"] * 5000)) <= REPEATS * REPEATS
    assert stretches(["again"] * 5000, ["again"] * 5000)[0] == (0, 0, 5000)
    assert stretches(["again"] * (SEED - 1), ["again"] * 5000) == []


@given(ROWS, ROWS)
def test_words_in_common_are_the_same_words(p: list[str], q: list[str]) -> None:
    """What an alignment says two rows have in common is equal word for word, in the order of both."""
    i = j = 0
    for a, b, n in common(p, q):
        assert n > 0
        assert a >= i
        assert b >= j
        assert p[a : a + n] == q[b : b + n]
        i, j = a + n, b + n


def test_rows_too_long_for_one_script_are_aligned_in_parts() -> None:
    """A row of 30,000 words and an edited one keep nearly all that they share."""
    draw = random.Random(1)
    p = [f"w{draw.randrange(3000)}" for _ in range(30_000)]
    q = [word if n % 40 else "new" for n, word in enumerate(p)]
    assert len(p) * len(q) > MOST_CELLS
    blocks = common(p, q)
    assert all(p[a : a + n] == q[b : b + n] for a, b, n in blocks)
    assert sum(n for _, _, n in blocks) > 0.97 * len(p)


def test_rows_with_no_long_stretch_in_common_are_cut_at_equal_shares() -> None:
    """Where every third word differs no stretch is long enough to pin, and most words are found all the same."""
    draw = random.Random(2)
    p = [f"w{draw.randrange(3000)}" for _ in range(6000)]
    q = [word if n % 3 else "new" for n, word in enumerate(p)]
    assert sum(n for _, _, n in common(p, q)) > 0.6 * len(p)


def test_a_swapped_half_of_a_long_sentence_is_found_once() -> None:
    """Halves of 4,000 words that change places give two runs, not one from each of their words."""
    draw = random.Random(3)
    first, second = ([f"w{draw.randrange(10**6)}" for _ in range(4000)] for _ in range(2))
    link = compare_texts(" ".join(first + second), " ".join(second + first)).links[0]
    assert len(link.runs) == 2


def test_figures_of_one_sentence_are_capped() -> None:
    """A sentence that is a table of numbers gives up to ``MOST`` figures."""
    assert len(quantities(read(" ".join(f"{n} men," for n in range(2, 500))), 0)) == MOST


def test_two_endless_sentences_are_told_apart_up_to_a_limit() -> None:
    """Of two texts without stops, in which every third word differs, no more is told than there is room for."""
    left, right = (
        " ".join(f"{office} {'bcdfgklmnp'[n % 10]}o{'rstvz'[n % 5]}{n:x}a sat" for n in range(2000))
        for office in ("mayor", "governor")
    )
    assert len(compare_texts(left, right).divergences) <= MOST_TOLD


def test_a_sentence_is_read_once() -> None:
    """What a finder finds in a sentence is kept with the reading, sentence by sentence."""
    calls: Counter[int] = Counter()

    @once
    def find(reading: object, sentence: int) -> int:
        calls[sentence] += 1
        return sentence

    reading = read("One. Two. Three.")
    assert [find(reading, n) for n in (0, 1, 1, 0, 2)] == [0, 1, 1, 0, 2]
    assert calls == {0: 1, 1: 1, 2: 1}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("word " * 3000, "word " * 3000),
        ("word " * 3000, "other words " * 1500),
        ("Go. " * 1000, "Go. " * 1000),
        (".?" * 5000, "“" * 5000),
        ("a" * 20_000, "1." * 10_000),
    ],
    ids=["one word", "against others", "one-word sentences", "marks", "no space"],
)
def test_hostile_texts_keep_links_few(left: str, right: str) -> None:
    """Repetition makes no more links than there are sentences, and each sentence is linked or told by one alone."""
    found = compare_texts(left, right)
    assert len(found.links) <= len(found.left.sentences) + len(found.right.sentences)
    check_sentences(found)


def calls_to_compare(left: str, right: str) -> int:
    """How many functions are called to compare two texts."""
    called = 0

    def count(_frame: FrameType, event: str, _what: object) -> None:
        nonlocal called
        called += event == "call"

    sys.setprofile(count)
    try:
        compare_texts(left, right)
    finally:
        sys.setprofile(None)
    return called


def test_quotations_without_end_in_one_sentence_cost_in_step_with_their_number() -> None:
    """Twice as many short quotations in one sentence take at most three times the steps, not four or eight."""
    texts = [" ".join(["“go” “now”"] * n) for n in (300, 600)]
    few, many = (calls_to_compare(text, text[2:]) for text in texts)
    assert many < 3 * few


def test_memory_stays_in_step_with_the_text() -> None:
    """Four times the words need about four times the memory, not sixteen."""
    few, many = peaks(long_pair_compared, [1000, 4000])
    assert many < 8 * few


def long_pair_compared(words: int) -> Comparison:
    """Two texts of so many words compared."""
    return compare_texts(*long_pair(words))


def check_sentences(found: Comparison) -> None:
    """Every sentence is linked or told by one alone, none both."""
    for side, only, linked in (
        (found.left, found.only_left, {k.left for k in found.links}),
        (found.right, found.only_right, {k.right for k in found.links}),
    ):
        assert set(side.sentences) == set(only) | linked
        assert not set(only) & linked


def test_what_there_was_no_time_for_is_said() -> None:
    """With no time at all only what is the same is told, and the rest is named as left out."""
    left, right = long_pair(500)
    found = compare_texts(left, right, NOW)
    assert {k.kind for k in found.links} == {"same"}
    assert not found.divergences
    assert len(found.left_out) == 3
    assert found.as_dict()["left_out"] == list(found.left_out)
    check_sentences(found)


def test_a_deadline_far_off_changes_nothing() -> None:
    """A comparison that ends before its deadline is the one without a deadline."""
    left, right = long_pair(500)
    assert compare_texts(left, right, Options(deadline=3600)) == compare_texts(left, right)


@settings(deadline=None)
@given(SENTENCES, SENTENCES)
def test_a_cut_comparison_keeps_the_laws(left: str, right: str) -> None:
    """Out of time, too, sentences are accounted for, swapped sides mirror, and a text is the same as itself."""
    found, mirrored = compare_texts(left, right, NOW), compare_texts(right, left, NOW)
    check_sentences(found)
    assert sorted((k.left, k.right) for k in found.links) == sorted((k.right, k.left) for k in mirrored.links)
    assert found.left_out == mirrored.left_out
    same = compare_texts(left, left, NOW)
    assert same.coverage_left == same.coverage_right == 1.0
    assert all(k.left == k.right and not k.moved for k in same.links)


def test_long_pairs_are_as_long_as_asked_and_repeat_little() -> None:
    """Generated long pairs have the length asked for, and hardly a sentence that stands twice in one text."""
    for words in (500, 2000, 10_000):
        for text in long_pair(words):
            assert words <= len(words_of(text)) < 1.1 * words
            sentences = [text[slice(*span)] for span in read(text).sentences]
            assert len(set(sentences)) > 0.95 * len(sentences)
