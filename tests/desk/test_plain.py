"""The linear report, on comparisons made by hand."""

from dataclasses import replace

from compare import Comparison, Divergence, Link, Passage, Side
from corpus.article import Article
from corpus.spans import Span
from desk.compared import Compared
from desk.plain import plain_report

LEFT = "Rain fell.\nIt hit\n 3,800 homes.  Nobody slept."
URL = "https://gull.example/rain_1"
RIGHT = "It hit 3,000 homes. Rain fell."


def compared(**changes: object) -> Compared:
    """Two sentences linked, one of them moved and with another number, and one that the left tells alone."""
    comparison = Comparison(
        left=Side(len(LEFT), ((0, 10), (11, 31), (33, 46)), ()),
        right=Side(len(RIGHT), ((0, 19), (20, 30)), ()),
        links=(
            Link((0, 10), (20, 30), "same", True, 1.0, ()),
            Link((11, 31), (0, 19), "reworded", False, 0.8, ()),
        ),
        only_left=((33, 46),),
        only_right=(),
        divergences=(Divergence("number", (19, 24), (7, 12), "3,800", "3,000", "differs", "homes hit"),),
        coverage_left=0.714,
        coverage_right=1.0,
    )
    return Compared(
        Article("a", "a", LEFT, title="Rain", source="The Gull", published="2025-03-04", url=URL),
        Article("b", "b", RIGHT),
        replace(comparison, **changes),  # type: ignore[arg-type]
        (
            Passage("same", True, (0, 10), (20, 30), (0,)),
            Passage("reworded", False, (11, 31), (0, 19), (1,), (0,), certain=True),
            Passage("only-left", False, (33, 46), (19, 19)),
        ),
    )


def test_the_report_says_everything_in_words_one_thing_a_line() -> None:
    """Both articles, coverage, counts, then each passage with its relation, texts and differences."""
    assert plain_report(compared()) == (
        "Left: Rain\n"
        "Left outlet: The Gull. Published: 2025-03-04.\n"
        "Left article: a.\n"
        "Right: (untitled) It hit 3,000 homes. Rain fell.\n"
        "Right outlet: unknown. Published: unknown.\n"
        "Right article: b.\n"
        "Coverage: 71% of the left's words are in passages that the right shares, "
        "and 100% of the right's are in passages that the left shares.\n"
        "3 passages: 1 same, 1 reworded, 1 only on the left. 1 moved. 1 where facts differ.\n"
        "\n"
        "Passage 1 of 3: same, moved.\n"
        "Both: Rain fell.\n"
        "\n"
        "Passage 2 of 3: reworded, differs.\n"
        "Left: It hit 3,800 homes.\n"
        "Right: It hit 3,000 homes.\n"
        "Differs: number: homes hit.\n"
        "\n"
        "Passage 3 of 3: only on the left.\n"
        "Left: Nobody slept.\n"
        "\n"
        "Left source: The Gull, “Rain”, 2025-03-04, https://gull.example/rain_1\n"
        "Left SHA-256: a\n"
        "Right source: outlet unknown, “(untitled) It hit 3,000 homes. Rain fell.”, date unknown, address unknown\n"
        "Right SHA-256: b\n"
    )


def in_passages(left: str, right: str, *pairs: tuple[Span, Span]) -> str:
    """What is said of the passages of two texts in which ``pairs`` are the same."""
    comparison = compared().comparison
    made = Compared(
        Article("a", "a", left),
        Article("b", "b", right),
        replace(comparison, divergences=()),
        tuple(Passage("same", False, *pair) for pair in pairs),
    )
    return plain_report(made).partition("\nPassage 1")[2].partition("\nLeft source")[0]


def test_what_both_say_is_said_once() -> None:
    """Whatever form quotation marks have and wherever lines are broken; a letter that differs is told twice."""
    assert '\nBoth: "It\'s" all.\n' in in_passages('"It\'s" all.', "“It’s”\nall.", ((0, 11), (0, 11)))
    assert "\nLeft: Grey.\nRight: Gray.\n" in in_passages("Grey.", "Gray.", ((0, 5), (0, 5)))


def test_a_sentence_with_two_partners_is_said_to_come_again() -> None:
    """So that a listener can pass it over."""
    twice = in_passages("One, two.", "One. Two.", ((0, 9), (0, 4)), ((0, 9), (5, 9)))
    assert "\nLeft: One, two.\nRight: One.\n" in twice
    assert "\nLeft again: One, two.\nRight: Two.\n" in twice


def test_a_possible_difference_is_not_said_to_be_one() -> None:
    """Only what a reader would agree to at sight is said to differ."""
    (found,) = compared().comparison.divergences
    report = plain_report(compared(divergences=(replace(found, certainty="possible"),)))
    assert "May differ: number: homes hit." in report


def test_a_share_is_rounded_but_never_to_all_or_nothing() -> None:
    """99.9% is not everything, and 0.1% is not nothing."""
    report = plain_report(compared(coverage_left=0.999, coverage_right=0.001))
    assert "over 99% of the left's" in report
    assert "under 1% of the right's" in report


def test_what_a_deadline_cut_short_is_said() -> None:
    """A comparison that was not finished says what it lacks."""
    assert "\nLeft out: moved passages\n" in plain_report(compared(left_out=("moved passages",)))


def test_the_json_names_both_articles_before_their_spans() -> None:
    """as_dict adds title, source, url, published and sha256 to each side, and changes nothing else."""
    document = compared().as_dict()
    bare = compared().comparison.as_dict()
    for side in ("left", "right"):
        assert {key: document[side][key] for key in bare[side]} == bare[side]
    assert document["left"]["title"] == "Rain"
    assert (
        document["right"] | {"title": None, "source": None, "url": None, "published": None}
        == document["right"]
    )
    assert {key: value for key, value in document.items() if key not in ("left", "right")} == {
        key: value for key, value in bare.items() if key not in ("left", "right")
    }


def test_paragraphs_are_lines_of_their_own_and_wrapped_lines_are_not() -> None:
    """Blank lines part them; without any, lines do, unless a sentence goes on."""
    apart = in_passages("One.\nTwo.\n\nThree.", "x", ((0, 18), (0, 0)))
    assert "\nLeft: One. Two.\nLeft: Three.\n" in apart
    by_line = in_passages(LEFT, "x", ((0, len(LEFT)), (0, 0)))
    assert "\nLeft: Rain fell.\nLeft: It hit 3,800 homes. Nobody slept.\n" in by_line
