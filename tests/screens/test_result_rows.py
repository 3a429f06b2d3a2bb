"""A result as lines: never too many, never too wide, and the term found is among them."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from textual.style import Style

from corpus.marks import Mark
from corpus.records import Summary
from desk.hits import Hit
from index.excerpt import Snippet
from tui.widgets.result_rows import RowStyles, result_lines, window

PLAIN = RowStyles(*(Style(),) * 8, cursor=Style())
WORDS = st.text(alphabet="abc déX日本👩🏽[/]\n", max_size=200)


def hit(title: str, text: str, marks: tuple[tuple[int, int], ...] = ()) -> Hit:
    """A hit with this title and snippet."""
    summary = Summary("0" * 16, title, "The Post", "2025-01-02", None, 10, "test", "2025-01-03T00:00:00Z")
    return Hit(summary, 1.0, Snippet(text, marks, 0))


def test_an_untitled_article_of_no_known_outlet_is_named_by_its_file() -> None:
    """Two that begin alike can be told apart; where the outlet or the title is known, that does."""
    plain = hit("T", "text").summary
    for title, source, named in ((None, None, True), ("T", None, False), (None, "Post", False)):
        summary = replace(plain, title=title, source=source, opening="It rained.", origin="/a/story-7.txt")
        lines = result_lines(replace(hit("T", "text"), summary=summary), "", 80, 4, PLAIN)
        assert ("story-7.txt" in lines[1].plain) == named


@given(WORDS, WORDS, st.integers(20, 120), st.integers(2, 4), st.sampled_from(["", "A", "B"]))
def test_a_result_keeps_to_its_room(title: str, text: str, width: int, lines: int, name: str) -> None:
    """Whatever title and snippet hold, the lines are no more and no wider than asked for."""
    drawn = result_lines(hit(title, text), name, width, lines, PLAIN)
    assert len(drawn) <= lines
    assert all(line.cell_length <= width for line in drawn)


def test_the_term_is_in_sight() -> None:
    """Where the first mark stands beyond the room, the snippet starts nearer to it, at a word."""
    text = "one two three four five six seven eight nine ten needle eleven"
    at = text.index("needle")
    shown, marks = window(text, ((at, at + 6),), 30)
    assert shown.startswith("…")
    assert [shown[a:b] for a, b in marks] == ["needle"]
    assert marks[0][1] <= 30


def test_what_the_search_found_in_a_title_is_marked_there() -> None:
    """The mark stands on its word, also where the title is drawn with a star and a mark before it."""
    styles = replace(PLAIN, term=Style(underline=True))
    starred = Mark(starred="2025-01-03T00:00:00Z")
    found = replace(hit("Big fire in town", "It burned."), title_marks=((4, 8),), mark=starred)
    (title, *_) = result_lines(found, "A", 60, 4, styles)
    (span,) = [span for span in title.spans if span.style == styles.term]
    assert title.plain[span.start : span.end] == "fire"
