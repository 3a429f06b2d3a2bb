"""Passages: the stretches a reader steps to, and what is said of them."""

from dataclasses import replace

from compare import compare_texts, passages

LEFT = "The council voted to close the lower bridge on Monday. Nobody was hurt."
RIGHT = "On Monday the council has voted to shut the lower bridge. Fog lay."


def test_a_link_that_is_not_sure_is_said_to_be_so() -> None:
    """A passage none of whose links is likely is called "perhaps reworded"; its relation stays what it is."""
    found = compare_texts(LEFT, RIGHT)
    likely = tuple(replace(link, score=0.9) for link in found.links)
    doubtful = tuple(replace(link, score=0.6) for link in found.links)
    for links, words in ((likely, "reworded"), (doubtful, "perhaps reworded")):
        first = passages(replace(found, links=links))[0]
        assert (first.relation, first.words) == ("reworded", words)


def test_a_sentence_printed_twice_is_linked_twice() -> None:
    """A headline that stands twice on one side is not told by that side alone the second time."""
    headline = "Council closes the lower bridge to all traffic after the flood"
    body = "Fog lay on the river. Nobody was hurt."
    other = "After the flood the council has closed the lower bridge to traffic, it said. A ferry runs."
    found = compare_texts(f"{headline}\n\n{headline}\n\n{body}", other)
    assert [link.left[0] for link in found.links] == [0, len(headline) + 2]
    assert len({link.right for link in found.links}) == 1


def test_where_two_texts_share_little_a_link_needs_more_to_be_called_sure() -> None:
    """Texts that were written apart have more links that are wrong: fewer are told without "perhaps"."""
    found = compare_texts(LEFT, RIGHT)
    apart = replace(found, coverage_left=0.3, coverage_right=0.2)
    links = tuple(replace(link, score=0.9) for link in found.links)
    words = [passages(replace(one, links=links))[0].words for one in (found, apart)]
    assert words == ["reworded", "perhaps reworded"]
