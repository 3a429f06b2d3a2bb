"""Sentences are linked by what one text prints as one word and the other as two, or writes on to a figure."""

from compare import compare_texts
from compare.aliases import longer_words, printed_apart
from compare.reading import read

OTHERS = (
    "Nothing else was heard of it in the lower town of Arlen.\n\nThe baker opened at six as on other days."
)


def linked(left: str, right: str) -> bool:
    """Whether the first sentences of two texts that share no other are linked, from either side."""
    answers = {
        bool(compare_texts(a, b).links)
        for a, b in (
            (left, right),
            (right, left),
            (f"{left}\n\n{OTHERS}", right),
            (left, f"{right}\n\n{OTHERS}"),
        )
    }
    assert len(answers) == 1
    return answers.pop()


def test_two_words_in_one() -> None:
    """Who flew an airstrike flew an air strike; without that word the two share too little."""
    left = "An airstrike on a floodplain north of Karsk was reported by villagers."
    assert linked(left, "Villagers say there was an air strike north of the town, on a flood plain.")
    assert not linked(left, "Villagers say there was a quarrel north of the town, on a back lane.")


def test_a_unit_on_a_figure() -> None:
    """£212m are £212 million."""
    left = "The chain made a loss of £212m in the last quarter."
    assert linked(left, "It lost £212 million from November through January.")
    assert not linked(left, "It lost £407 million from November through January.")


def test_a_word_and_its_beginning_alone() -> None:
    """Two words are one only side by side: "air" is no "airstrike" where no "strike" stands behind it."""
    other = read("An airstrike was reported in the afternoon.")
    text = read("After the strike at noon the air was clear. The after noon flight; an air strike.")
    known = longer_words(other)
    assert [text.tokens.norms[first:last] for first, last, _ in printed_apart(text, known)] == [
        ["after", "noon"],
        ["air", "strike"],
    ]
    assert printed_apart(read("After the strike the air was clear."), known) == []


def test_a_word_without_end_is_no_two() -> None:
    """What has more letters than any word is looked for in no two: to take it apart would cost its length squared."""
    word = "x" * 200_000
    assert word not in longer_words(read(f"They cried {word} at noon."))
    assert not compare_texts(word, "y" * 200_000).links
