"""Articles written to be read."""

from collections import Counter

import pytest
from markdown_it import MarkdownIt

from corpus.article import Article
from desk.export_articles import READABLE, html_of, markdown_of, text_of
from tests.desk.test_export import EVIL, Page, side

TEXT = "Rain fell on Tuesday.\n\nNobody slept."


def full(n: int = 1) -> Article:
    """An article of which everything is known."""
    known = {"title": "A [night]", "source": "The Gull", "published": "2025-03-04", "author": "M. Oss"}
    return side(n, TEXT, url=f"https://gull.example/{n}", **known)


@pytest.mark.parametrize("ending", READABLE)
def test_each_form_holds_the_text_and_all_that_it_takes_to_cite_it(ending: str) -> None:
    """Headline, outlet, date, author, address, paragraphs, and the sum of the file."""
    said = "".join(READABLE[ending]([full()])).replace("\\", "")
    for part in ("A [night]", "The Gull", "2025-03-04", "M. Oss", "https://gull.example/1", "0" * 63 + "1"):
        assert part in said
    assert "Rain fell on Tuesday." in said
    assert "Tuesday.\n\nNobody" in said


@pytest.mark.parametrize("ending", READABLE)
def test_several_follow_each_other(ending: str) -> None:
    """In the order in which they were chosen; of none there is a file all the same."""
    said = "".join(READABLE[ending]([full(1), full(2)]))
    assert 0 < said.index("gull.example/1") < said.index("gull.example/2")
    assert said.count("Nobody slept.") == 2
    assert "Nobody" not in "".join(READABLE[ending]([]))


def test_nothing_in_an_article_is_markup() -> None:
    """Hostile text, headlines, outlets, dates, authors and addresses."""
    fields = ("title", "source", "published", "url", "author")
    tame = side(1, "x\n\ny", **dict.fromkeys(fields, "x"))
    evil = side(1, f"{EVIL}\n\n{EVIL}", **dict.fromkeys(fields, EVIL))
    page, hostile = Page("".join(html_of([tame]))), Page("".join(html_of([evil])))
    assert hostile.tags == page.tags
    assert "href" not in dict(hostile.attributes)
    rendered = Page(MarkdownIt().render("".join(markdown_of([evil]))))
    assert rendered.tags == Counter(h1=1, p=5, em=1, code=1)
    for said in (hostile.words, rendered.words, "".join(text_of([evil]))):
        assert not [c for c in said if (ord(c) < 32 and c != "\n") or c == "\u202e"]


def test_an_untitled_article_is_told_by_its_file() -> None:
    """In the head and in the source."""
    said = "".join(text_of([side(1, TEXT, origin="/in/a/folder/note 3.txt")]))
    assert said.count("note 3.txt") == 2
    assert "folder" not in said
