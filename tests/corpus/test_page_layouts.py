"""The layouts of bench/extraction, held as a floor; and the small parts that read pages."""

import pytest

from bench.extraction import built, busy, held_back, told
from bench.extraction.readers import ours_alone
from bench.extraction.scoring import score
from corpus.formats.page import Page
from corpus.formats.page_lines import lines_of, tells_facts
from corpus.formats.page_linked import linked_of
from corpus.formats.page_months import in_english
from corpus.formats.page_taking import page_of
from corpus.formats.page_text import chosen
from corpus.formats.web_page import undoubled

LAYOUTS = (*told.LAYOUTS, *built.LAYOUTS, *busy.LAYOUTS)
PROSE = "The old harbour was closed on Tuesday after a fire broke out in a net store, the port office said, early on."


def main_text(page: Page) -> list[str]:
    """The paragraphs of the article on a page, in order."""
    return chosen(page, lines_of(page)).paragraphs


@pytest.mark.parametrize("layout", [*LAYOUTS, *held_back.LAYOUTS], ids=lambda layout: layout.__name__)
def test_a_layout(layout: object) -> None:
    """Our own reader finds the text whole, nothing of it twice, and says no wrong title, date, outlet or author."""
    assert callable(layout)
    made = layout()
    got = score(made, ours_alone(made.html))
    assert got.f1 >= 0.97
    assert got.doubled == 0
    assert min(got.title, got.published, got.source, got.author) >= 0


def test_there_are_layouts_enough() -> None:
    """The floor above stands on something."""
    assert len(LAYOUTS) >= 30
    assert len(held_back.LAYOUTS) >= 10


@pytest.mark.parametrize(
    ("line", "english"),
    [
        ("Veröffentlicht am 4. März 2025, 08:36 Uhr", "Veröffentlicht am 4 March 2025, 08:36 Uhr"),
        ("1er août 2025", "1 August 2025"),
        ("4 de marzo de 2025", "4 March 2025"),
        ("12 января 2025", "12 January 2025"),
        ("2025年3月4日 15時4分", "2025-3-4 15:04"),
        ("04.03.2025", "2025-03-04"),
        ("٤/٣", "4/3"),
        ("no date: may 2025 be better", "no date: may 2025 be better"),
    ],
)
def test_dates_of_other_languages(line: str, english: str) -> None:
    """Dates are rewritten, and nothing else."""
    assert in_english(line) == english


@pytest.mark.parametrize(
    "line",
    [
        "By Ana Marsh",
        "Von Jonas Wiebe",
        "By Ana Marsh and Tomas van der Birk",
        "4 March 2025",
        "Published: 4 March 2025, 06:40 GMT | Updated: 5 March 2025",
        "By Ana Marsh, 4 March 2025",
        "4 March 2025 · 5 min read",
        "Por Lucía Barral",
    ],
)
def test_lines_that_are_facts(line: str) -> None:
    """A name behind "By", or a date, and nothing else."""
    assert tells_facts(line)


@pytest.mark.parametrize(
    "line",
    [
        "The trial begins on 4 March 2025",
        "By Friday, the mayor had quit",
        "By 4 March 2025 the bridge will be open",
        "Elections on 4 March 2025: what you need to know",
        "Stand by me",
        "In 2025",
        "",
    ],
)
def test_lines_that_are_none(line: str) -> None:
    """A date or a "By" within other words tells nothing of the article."""
    assert not tells_facts(line)


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("Fire closes the old harbour | The Quay Gazette", "The Quay Gazette"),
        ("Fire closes the old harbour - News - The Quay Gazette", "The Quay Gazette"),
        ("Fire closes the old harbour｜湾岸日報", "湾岸日報"),
        ("Fire closes the old harbour | News", None),
        ("Print: Fire closes the old harbour", None),
        ("The Quay Gazette: Fire closes the old harbour", "The Quay Gazette"),
        ("Something else entirely | The Quay Gazette", None),
    ],
)
def test_the_outlet_behind_a_headline(title: str, outlet: str | None) -> None:
    """The part of the page's title that is no headline, where the headline stands on the page; no section."""
    page = page_of(
        f"<title>{title}</title><div>The Quay Gazette</div><h1>Fire closes the old harbour</h1><p>{PROSE}"
    )
    lines = lines_of(page)
    assert lines.headline == "Fire closes the old harbour"
    assert lines.outlet == outlet


def test_linked_data_by_reference() -> None:
    """Author and publisher may be named elsewhere in the graph; text may hold tags; broken scripts are passed over."""
    script = (
        '{"@graph": [{"@type": "NewsArticle", "headline": "A &amp; B", "author": {"@id": "#a"},'
        ' "publisher": {"@id": "#o"},'
        ' "articleBody": "<p>One.</p><p>Two &lt; three.</p>"},'
        ' {"@type": "Person", "@id": "#a", "name": "Ana Marsh"},'
        ' {"@type": "Organization", "@id": "#o", "name": "Gazette"}]}'
    )
    linked = linked_of(["{", "[" * 100_000, script])
    assert (linked.headline, linked.author, linked.outlet) == ("A & B", "Ana Marsh", "Gazette")
    assert linked.body == ("One.", "Two < three.")


@pytest.mark.parametrize(
    "box",
    [
        f"<div><h4>Related</h4><p>{PROSE.upper()}</p></div>",
        f"<div><span>Advertisement</span><div>{PROSE.upper()}</div></div>",
        f"<div><p>{PROSE.upper()}</p><form><input type=email></form></div>",
        f"<div><p>{PROSE.upper()}</p><a>Reply</a></div>",
        f"<div class='relatedArticles'><p>{PROSE.upper()}</p></div>",
        f"<div role=dialog><p>{PROSE.upper()}</p></div>",
    ],
)
def test_boxes(box: str) -> None:
    """What announces itself, asks for something or can be answered is no part of the article around it."""
    article = "".join(f"<p>{number}. {PROSE}</p>" for number in range(6))
    page = page_of(f"<h1>Fire closes the old harbour</h1><div>{article}{box}<p>Last. {PROSE}</p></div>")
    assert main_text(page) == [*(f"{number}. {PROSE}" for number in range(6)), f"Last. {PROSE}"]


def test_a_label_does_not_take_the_article_with_it() -> None:
    """Where the whole article stands in what begins with a label, it is the article all the same."""
    article = "".join(f"<p>{number}. {PROSE}</p>" for number in range(6))
    page = page_of(f"<h1>Fire</h1><div><span>Advertisement</span>{article}</div>")
    assert len(main_text(page)) == 6


def test_names_that_speak_against_everything_speak_against_nothing() -> None:
    """Some builders call every part of a page a widget, and some sites wrap all they have in one form."""
    article = "".join(f"<p>{number}. {PROSE}</p>" for number in range(6))
    for wrapped in (f"<div class='widget-text'>{article}</div>", f"<form>{article}<input></form>"):
        assert len(main_text(page_of(f"<h1>Fire</h1>{wrapped}"))) == 6


def test_a_table_of_figures() -> None:
    """A row is one paragraph, its cells kept apart."""
    rows = "<table><tr><th>Town</th><th>Homes</th></tr><tr><td>Brigg</td><td>873</td></tr></table>"
    article = "".join(f"<p>{number}. {PROSE}</p>" for number in range(4))
    page = page_of(f"<div>{article}{rows}<p>Last. {PROSE}</p></div>")
    assert main_text(page)[4:6] == ["Town | Homes", "Brigg | 873"]


def test_what_stands_within_another_paragraph_is_dropped_in_linear_time() -> None:
    """Also of many long paragraphs, where looking for each in all would take minutes: these are compared whole."""
    many = [f"{number} {PROSE}" for number in range(20_000)]
    assert undoubled([*many, many[7]]) == many
