"""Links: what counts for and against joining two sentences that share little."""

from compare import compare_texts

LEFT = [
    "The ferry Meridian ran aground off Orrin on Sunday morning, its owner said.",
    "All 240 passengers were taken off by lifeboats within two hours.",
    "The harbour at Orrin was closed to shipping until the evening.",
    "The owner said that it would repay every ticket in full.",
]
RIGHT = [
    "The ferry Meridian ran aground near Orrin on Sunday morning, the company that owns it said.",
    "Lifeboats took all 240 passengers off within two hours.",
    "Orrin harbour was closed to shipping until the evening.",
    "The owner said every ticket would be repaid in full.",
]


def score(left: str, right: str, left_at: int = 2, right_at: int = 2) -> float:
    """How surely two sentences are linked that stand, by default, between the same two; 0 where they are not."""
    a = "\n\n".join([*LEFT[:left_at], left, *LEFT[left_at:]])
    b = "\n\n".join([*RIGHT[:right_at], right, *RIGHT[right_at:]])
    found = [
        k.score
        for k in compare_texts(a, b).links
        if left in a[slice(*k.left)] and right in b[slice(*k.right)]
    ]
    return max(found, default=0.0)


def test_a_prefix_set_apart_by_a_hyphen_is_no_word_in_common() -> None:
    """Two sentences that share "non-" and nothing else are not linked."""
    assert not score("Islanders want a non-profit firm to run it.", "It is painted with non-toxic varnish.")


def test_shares_far_apart_are_not_two_versions_of_one() -> None:
    """Per cent are counted of everything: 60.5 and 2.5 of them bind two sentences less than 3.5 and 2.5."""
    told = "Fares make up {} percent of what the line earns in a year."
    other = "Islanders say fares rose by 2.5 percent last month alone."
    assert score(told.format("60.5"), other) < score(told.format("3.5"), other)


def test_an_unsure_pair_between_two_sure_ones_is_linked() -> None:
    """What shares one rare word is linked where both stand between the same two sentences, and not elsewhere."""
    left = "A cook was scalded in the galley when soup boiled over."
    right = "The only one hurt was a man of fifty, burnt on both arms in the galley."
    assert score(left, right) > 0.8
    assert not score(left, right, left_at=0, right_at=4)


def test_a_sentence_told_as_two_is_linked_with_both() -> None:
    """What tells the rest of a sentence is surer just behind what tells its first half than anywhere else."""
    whole = (
        "Divers plugged two holes in the hull before strong winds forced them to give up on Monday afternoon."
    )
    half = "Navy divers plugged two holes in the hull."
    rest = "The work was called off at around four when the winds became too strong for the boats."
    left = "\n\n".join([*LEFT[:2], whole, *LEFT[2:]])
    behind = "\n\n".join([*RIGHT[:2], half, rest, *RIGHT[2:]])
    apart = "\n\n".join([rest, *RIGHT[:2], half, *RIGHT[2:]])
    scores = [
        {
            text[slice(*k.right)]: k.score
            for k in compare_texts(left, text).links
            if whole in left[slice(*k.left)]
        }
        for text in (behind, apart)
    ]
    assert scores[0][half] > 0.9
    assert scores[0][rest] > 0.9
    assert rest not in scores[1]


def test_a_sentence_with_no_other_partner_is_linked_with_one_that_has() -> None:
    """What a sentence says surely is linked, though its partner is told in full elsewhere; of two such both are."""
    told = "Hale, {}, stood for the council in 2018, took eight wards, ran short of money and gave up."
    left = "\n\n".join([*LEFT, told.format("a former nurse")])
    right = "\n\n".join([*RIGHT, "Hale stood for the council in 2018.", told.format("once a nurse")])
    found = {
        right[slice(*k.right)][:11]
        for k in compare_texts(left, right).links
        if "nurse" in left[slice(*k.left)]
    }
    assert found == {"Hale stood ", "Hale, once "}


def test_one_long_sentence_is_moved_and_not_several_short_ones() -> None:
    """The common order is that of most statements, though a long one shares more words than they do together."""
    short = ["The harbour is closed.", "All 240 passengers are safe.", "Tickets will be repaid."]
    long = (
        "Divers from the navy, who had come by lorry through the night from the base at Torvale, plugged two holes in "
        "the hull of the ferry Meridian with sixty sacks of concrete before strong winds forced them to give up."
    )
    left, right = "\n\n".join([*short, long]), "\n\n".join([long, *short])
    assert {left[slice(*k.left)] for k in compare_texts(left, right).links if k.moved} == {long}
