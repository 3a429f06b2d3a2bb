"""A comparison taken away: as a page, as Markdown, as a quotation."""

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from compare import Divergence
from corpus.article import Article
from desk.citation import citation, quoted_pair
from desk.compared import Compared, compare_articles
from desk.export import FileIsThere, file_name, json_report, write
from desk.export_html import html_report
from desk.export_markdown import markdown_report
from desk.grouped import NEED_NOT_BE_ONE, grouped
from desk.provenance import program, text_sha256

RAIN = (
    "Rain fell on Tuesday night over the whole valley. About 3,800 people left their homes. The mayor slept."
)
STORM = (
    "Nearly 3,000 people left their homes. Rain fell on Tuesday night over the whole valley. A dog barked."
)
EVIL = (
    "</p><script>alert(1)</script> <img src=x onerror=alert(1)> <a href='javascript:x'>y</a> &lt;b&gt; \"> ' --> "
    "<style>*{}</style> ]]> \u202eab\x00\x1b[31m {{7*7}} [link](javascript:x) ![i](//x) **b** # h <b onclick=x>"
)


def side(n: int, text: str, **known: str) -> Article:
    """An article."""
    return Article(f"{n:0>16}", f"{n:0>64}", text, **known)  # type: ignore[arg-type]


def pair(more: str = "", **known: str) -> Compared:
    """Two reports of one night, ``more`` in every sentence of both, and every field of both as ``known``."""
    left, right = (text.replace("homes", f"homes {more}") for text in (RAIN, STORM))
    return compare_articles(side(1, left, **known), side(2, right, **known))


class Page(HTMLParser):
    """What a page consists of."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.attributes: list[tuple[str, str | None]] = []
        self.words = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Count it."""
        self.tags[tag] += 1
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        """Gather it."""
        self.words += data


def with_evil_values(made: Compared) -> Compared:
    """The comparison, with hostile words in each divergence."""
    found = tuple(
        Divergence(EVIL, d.left, d.right, EVIL, EVIL, d.certainty, EVIL) for d in made.comparison.divergences
    )
    return replace(made, comparison=replace(made.comparison, divergences=found, left_out=(EVIL,)))


def test_no_tag_and_no_attribute_of_the_page_comes_from_an_article() -> None:
    """Hostile text, titles, outlets, dates, addresses and values: the tags are those of a harmless pair."""
    tame = Page(html_report(pair("x " * 20, title="x", source="x", published="x", url="x")))
    known = dict.fromkeys(("title", "source", "published", "url"), EVIL)
    made = with_evil_values(pair(EVIL.replace(".", " "), **known))
    hostile = Page(html_report(made))
    allowed = {*tame.tags, "mark", "article", "li", "ol", "b", "dd", "dt", "a"}
    assert set(hostile.tags) <= allowed
    assert not {"script", "img", "object", "iframe", "link", "form"} & set(hostile.tags)
    assert hostile.tags["style"] == 1
    names = {name for name, _ in hostile.attributes}
    assert names <= {"class", "id", "href", "lang", "charset", "name", "content", "http-equiv", "rel"}
    assert all((value or "").startswith("#p") for name, value in hostile.attributes if name == "href")
    assert "<script>alert(1)</script>" in hostile.words
    assert not [c for c in hostile.words if (ord(c) < 32 and c != "\n") or c == "\u202e"]


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://wire.example/a?b=1&c=\"x'", True),
        ("http://wire.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//wire.example", False),
        ("javascript:https://x", False),
    ],
)
def test_only_web_addresses_become_links(url: str, linked: bool) -> None:
    """Any other address is text."""
    page = Page(html_report(pair(url=url)))
    assert [value for name, value in page.attributes if name == "href" and value == url] == [
        url,
        url,
    ] * linked
    assert url in page.words


def test_the_page_needs_nothing_else() -> None:
    """No script, no resource of any kind, a policy that forbids them, both colour schemes, a print style."""
    page = html_report(pair())
    assert "default-src 'none'" in page
    for outside in ("src=", "url(", "@import", "<script", "<link"):
        assert outside not in page
    assert "prefers-color-scheme: dark" in page
    assert "@media print" in page


def test_the_page_says_everything_in_words_and_how_to_check_it() -> None:
    """Relation, glyph, both values, offsets, sums of both texts, options, version."""
    made = pair(title="A night", source="The Gull", published="2025-03-04")
    page = Page(html_report(made))
    for said in (
        "The Gull",
        "only on the left",
        "reworded",
        "moved",
        "≠ differs",
        "about 3,800 on the left",
        "characters 50–87",
        made.left.sha256,
        text_sha256(made.right),
        "days counted from 2025-03-04",
        program(),
    ):
        assert said in page.words, said
    assert page.tags["article"] == len(made.passages)


def test_marked_text_is_the_articles_own() -> None:
    """Marks neither lose nor repeat a character of a passage."""
    made = pair("of stone & <wood>")
    page = Page(html_report(made))
    for passage in made.passages:
        for article, span in ((made.left, passage.left), (made.right, passage.right)):
            assert article.text[slice(*span)] in page.words


def test_nothing_in_the_markdown_is_markup_of_an_article() -> None:
    """Rendered, it has no tag of its own, no link, no picture, and no heading but the program's."""
    known = dict.fromkeys(("title", "source", "published", "url"), EVIL)
    made = with_evil_values(pair(EVIL.replace(".", " "), **known))
    page = Page(MarkdownIt().render(markdown_report(made)))
    assert set(page.tags) <= {"h1", "h2", "h3", "p", "ul", "li", "blockquote", "em", "strong", "code"}
    assert page.tags["h1"] == 1
    assert page.tags["h2"] == 3
    assert "<script>alert(1)</script>" in page.words


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("One went.\nIt rained.\n\nTwo stayed.\n \n\n> Three slept.", 3),
        ("One went.\n- Two stayed.\n# Three slept.\n", 3),
    ],
    ids=["blank lines", "lines"],
)
def test_a_passage_keeps_its_paragraphs_in_markdown(text: str, paragraphs: int) -> None:
    """Each is one of the quotation's own, and none begins a list, a heading or a quotation within it."""
    report = markdown_report(compare_articles(side(1, text), side(2, text)))
    told = report.partition("\n### 1")[2].partition("\n\n")[2].partition("\n\n")[0]
    page = Page(MarkdownIt().render(told))
    assert page.tags == {"blockquote": 1, "p": paragraphs + 1, "em": 1}, told  # the last says where
    assert "Two stayed." in page.words


def test_web_addresses_are_links_in_markdown_as_they_are_and_hold_nothing_else() -> None:
    """What markup there is in one stays part of the address; other kinds of address are text."""
    tame = markdown_report(pair(url="https://wire.example/a_n_5c*b*c?x=1&y=(2)"))
    assert "<https://wire.example/a_n_5c*b*c?x=1&y=(2)>" in tame
    evil = 'https://wire.example/`a`\\>"<script>alert(1)</script> [x](javascript:y) <b onclick=x>'
    page = Page(MarkdownIt().render(markdown_report(pair(url=evil))))
    links = [value or "" for name, value in page.attributes if name == "href"]
    assert len(links) == page.tags["a"] == 2
    assert all(link.startswith("https://wire.example/%60a%60%5C%3E%22%3Cscript%3E") for link in links)
    assert not {"script", "b"} & set(page.tags)
    assert not Page(MarkdownIt().render(markdown_report(pair(url="javascript:alert(1)")))).tags["a"]


def test_the_markdown_gathers_what_differs_by_passage() -> None:
    """Once under its passage's number, each in a line of its own, as the page has it."""
    made = compare_articles(side(1, RAIN), side(2, STORM))
    listed = markdown_report(made).partition("## What differs")[2].partition("\n## ")[0].splitlines()
    heads = [line for line in listed if line.startswith("- ")]
    assert heads == [f"- Passage {group.passage + 1}" for group in grouped(made) if group.passage is not None]
    assert len([line for line in listed if line.startswith("  - ")]) == len(made.comparison.divergences)


@pytest.mark.parametrize("report", [html_report, markdown_report])
def test_of_a_doubtful_passage_the_list_says_that_it_is(report: Callable[[Compared], str]) -> None:
    """What differs in it may be said of two things; of a sure one nothing is added."""
    made = compare_articles(side(1, RAIN), side(2, STORM))
    assert NEED_NOT_BE_ONE not in report(made)
    unsure = replace(made, passages=tuple(replace(p, doubtful=bool(p.divergences)) for p in made.passages))
    among = sum(group.passage is not None for group in grouped(made))
    assert report(unsure).count(NEED_NOT_BE_ONE) == among > 0


def test_what_differs_is_said_once_and_as_it_is_written() -> None:
    """Figures with their commas, one name on each side, no word for what is not there."""
    made = compare_articles(side(1, RAIN), side(2, STORM))
    report = markdown_report(made)
    assert "≠ differs, number: **about 3,800 on the left, nearly 3,000 on the right**" in report
    assert "**3800**" not in report
    nothing = replace(made.comparison.divergences[0], left_value="", why="only on the right: “rain”")
    only = replace(made, comparison=replace(made.comparison, divergences=(nothing,)))
    assert "number: **only on the right: “rain”**" in markdown_report(only)


@pytest.mark.parametrize("report", [html_report, markdown_report])
def test_two_untitled_articles_are_told_apart_by_their_files(report: Callable[[Compared], str]) -> None:
    """In both heads, without the folder; one that has a title needs no file."""
    made = compare_articles(
        side(1, RAIN, origin="/in/a/folder/a_1.txt"), side(2, RAIN, origin="/in/a/folder/b 2.txt")
    )
    page = report(made).replace("\\", "")
    assert page.count("· a_1.txt") == page.count("· b 2.txt") == (2 if report is html_report else 1)
    assert "/in/a/folder" not in page
    assert "a_1.txt" not in report(compare_articles(side(1, RAIN, title="T", origin="/a_1.txt"), made.right))


@pytest.mark.parametrize(
    "start", ["# h", "- a", "+ a", "1. a", "2) a", "> a", "=== a", "--- a", "* a", "| a"]
)
def test_a_passage_that_begins_like_markup_stays_text(start: str) -> None:
    """No heading, no list, no quotation within the quotation."""
    made = compare_articles(side(1, f"{start} and so on."), side(2, "Nothing alike."))
    page = Page(MarkdownIt().render(markdown_report(made)))
    assert f"{start} and so on." in page.words
    assert page.tags["ol"] == page.tags["hr"] == 0
    assert page.tags["h1"] == 1


def test_a_quotation_carries_both_citations() -> None:
    """Outlet, title, date, address, place, and what is not known."""
    made = compare_articles(
        side(1, RAIN, title="Flood", source="The Gull", published="2025-03-04", url="https://gull.example/1"),
        side(2, STORM),
    )
    passage = next(p for p in made.passages if p.divergences)
    said = quoted_pair(made, passage)
    assert (
        "About 3,800 people left their homes.\n— The Gull, “Flood”, 2025-03-04, https://gull.example/1"
        in said
    )
    assert f"characters 50 to 86, SHA-256 {made.left.sha256}\n" in said
    assert "outlet unknown" in said
    assert "[reworded, " in said
    assert "3,800" in said.splitlines()[-1]
    alone = next(p for p in made.passages if p.relation == "only-left")
    assert quoted_pair(made, alone).count("—") == 1
    assert "\x1b" not in citation(side(1, "", title="a\x1b]52;c;x\x07"), (0, 0))


def test_a_file_that_is_there_is_never_touched(tmp_path: Path) -> None:
    """It is said so, with what to do; another name works, and nothing else is left."""
    path = tmp_path / "a.html"
    path.write_text("mine")
    with pytest.raises(FileIsThere, match="is there already"):
        write("other", path)
    assert path.read_text() == "mine"
    write("other\n", tmp_path / "b.html")
    assert (tmp_path / "b.html").read_text() == "other\n"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.html", "b.html"]


def test_names_of_files_are_plain() -> None:
    """Whatever the outlets are called."""
    made = compare_articles(side(1, RAIN, source="../Évil/ Wire\x1b"), side(2, STORM, source="漢字"))
    assert file_name(made, ".html") == "vil-wire-article.html"


def test_the_json_is_the_comparison() -> None:
    """As ``--json`` prints it."""
    made = pair()
    assert json.loads(json_report(made)) == json.loads(json.dumps(made.as_dict()))
