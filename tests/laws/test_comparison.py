"""Laws that hold for the comparison of any two strings."""

import itertools
import json
import random
import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compare import Comparison, compare_texts, passages
from corpus.spans import Span

WORDS = (
    "the port fire killed wounded 40 three 3,800 people police said on Friday “we will rebuild” told AP harbour harbor "
    "minister U.S. Mr. Smith announced that workers were safe . . , — ? ! \n \n\n (AP) Listen Live At least more than "
    "about 12.5 per cent don’t won't north-east 今天下雨。 هل؟ nation’s emergency state declared Tuesday"
).split(" ")
NEWSISH = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
ANY = st.text(max_size=200)
TEXTS = NEWSISH | ANY | st.text(alphabet="aA1 .!?\n“”’-,%$é今", max_size=120)
fair = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def cuts_no_word(text: str, span: Span) -> bool:
    """Neither end of the span stands between two letters or digits of one script."""
    return all(
        not (
            0 < at < len(text)
            and re.match(r"[^\W_]{2}", text[at - 1 : at + 1])
            and text[at - 1 : at + 1].isascii()
        )
        for at in span
    )


def every_span(found: Comparison) -> list[tuple[int, Span]]:
    """All spans of a comparison with their side: 0 for left, 1 for right."""
    spans = [(0, s) for s in (*found.left.sentences, *found.left.boilerplate, *found.only_left)]
    spans += [(1, s) for s in (*found.right.sentences, *found.right.boilerplate, *found.only_right)]
    for link in found.links:
        spans += [(0, link.left), (1, link.right)]
        spans += [(side, s) for run in link.runs for side, s in enumerate((run.left, run.right))]
    for d in found.divergences:
        spans += [(0, d.left), (1, d.right)]
    return spans


@fair
@given(TEXTS, TEXTS)
def test_spans_lie_inside_and_cut_no_word(left: str, right: str) -> None:
    """Every span is inside its text, not empty, and slices to whole words."""
    for side, span in every_span(compare_texts(left, right)):
        text = (left, right)[side]
        assert 0 <= span[0] < span[1] <= len(text)
        assert cuts_no_word(text, span)


@fair
@given(TEXTS, TEXTS)
def test_sentences_do_not_overlap_and_each_is_accounted_for(left: str, right: str) -> None:
    """Sentences are in order and apart; each is linked or told by one alone, and none is both."""
    found = compare_texts(left, right)
    for side, only, linked in (
        (found.left, found.only_left, {k.left for k in found.links}),
        (found.right, found.only_right, {k.right for k in found.links}),
    ):
        assert all(a[1] <= b[0] for a, b in zip(side.sentences, side.sentences[1:], strict=False))
        assert set(side.sentences) == set(only) | linked
        assert not set(only) & linked


@fair
@given(TEXTS)
def test_a_text_is_the_same_as_itself(text: str) -> None:
    """A text compared with itself has one `same` link a sentence, none moved, nothing diverging, coverage 1."""
    found = compare_texts(text, text)
    assert [k.left for k in found.links] == list(found.left.sentences)
    assert all(k.left == k.right and k.kind == "same" and not k.moved for k in found.links)
    assert not found.divergences
    assert found.coverage_left == found.coverage_right == 1.0


def edited(text: str, rng: random.Random) -> str:
    """``text`` with sentences shuffled, dropped and doubled: a version that shares much with it."""
    pieces = re.split(r"(?<=[.!?\n]) ", text)
    rng.shuffle(pieces)
    return " ".join(piece for piece in pieces for _ in range(rng.choice([0, 1, 1, 1, 2])))


@fair
@given(TEXTS, TEXTS, st.integers(0, 3))
def test_swapping_the_sides_mirrors_the_answer(left: str, right: str, seed: int) -> None:
    """Comparing B with A says of B and A what comparing A with B says of A and B."""
    if seed:
        right = edited(left, random.Random(seed)) + " " + right[:20]
    here, there = compare_texts(left, right), compare_texts(right, left)
    assert (here.left, here.right) == (there.right, there.left)
    assert (here.only_left, here.only_right) == (there.only_right, there.only_left)
    assert (here.coverage_left, here.coverage_right) == (there.coverage_right, there.coverage_left)
    mirrored = sorted(
        (k.right, k.left, k.kind, k.moved, k.score, tuple(sorted((r.right, r.left) for r in k.runs)))
        for k in there.links
    )
    assert mirrored == sorted(
        (k.left, k.right, k.kind, k.moved, k.score, tuple(sorted((r.left, r.right) for r in k.runs)))
        for k in here.links
    )
    assert sorted(
        (d.kind, d.left, d.right, d.left_value, d.right_value, d.certainty) for d in here.divergences
    ) == sorted(
        (d.kind, d.right, d.left, d.right_value, d.left_value, d.certainty) for d in there.divergences
    )


@fair
@given(TEXTS, TEXTS)
def test_the_answer_is_plain_json_and_the_same_again(left: str, right: str) -> None:
    """The dict survives JSON, and a second comparison gives the same."""
    first = compare_texts(left, right).as_dict()
    assert json.loads(json.dumps(first)) == first == compare_texts(left, right).as_dict()


@fair
@given(TEXTS, TEXTS)
def test_runs_lie_in_their_links_and_say_the_same_words(left: str, right: str) -> None:
    """Each run lies inside its link on both sides; runs of a link do not overlap."""
    for link in compare_texts(left, right).links:
        for side in ("left", "right"):
            spans = sorted(getattr(r, side) for r in link.runs)
            whole = getattr(link, side)
            assert all(whole[0] <= s and e <= whole[1] for s, e in spans)
            assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))


@fair
@given(TEXTS, TEXTS)
def test_passages_walk_every_link_and_every_lone_sentence_once(left: str, right: str) -> None:
    """Each link is in one passage; passages of one side alone cover just the sentences told alone."""
    found = compare_texts(left, right)
    walk = passages(found)
    assert sorted(n for p in walk for n in p.links) == list(range(len(found.links)))
    for relation, side, only in (("only-left", 0, found.only_left), ("only-right", 1, found.only_right)):
        spans = [(p.left, p.right)[side] for p in walk if p.relation == relation]
        assert {s for s in only if any(a <= s[0] and s[1] <= b for a, b in spans)} == set(only)
