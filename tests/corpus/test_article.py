"""What an article is called where it has no title."""

import hashlib
from pathlib import Path

from corpus.article import Article, first_words
from corpus.boilerplate import boilerplate_spans
from corpus.incoming import Incoming
from corpus.library import Library

FURNISHED = "Listen Live\n\nHARTWELL, Jan. 7 (Reuters) — The bridge was closed on Friday, the council said.\n"


def incoming(text: str) -> Incoming:
    """An article without a title."""
    raw = text.encode()
    return Incoming(raw, hashlib.sha256(raw).hexdigest(), text, boilerplate=boilerplate_spans(text))


def test_a_label_begins_with_words_and_not_with_furniture(tmp_path: Path) -> None:
    """Page controls and datelines are stepped over, and the article, its summary and the outcome agree."""
    with Library.open(tmp_path) as library:
        outcome = library.add(incoming(FURNISHED))
        (summary,) = library.list()
        article = library.get(outcome.id)
    assert article.label == "(untitled) The bridge was closed on Friday, the council said."
    assert {outcome.label, summary.label} == {article.label}
    assert summary.opening == article.opening


def test_what_is_all_furniture_is_called_by_it() -> None:
    """Where nothing else is there, furniture is better than nothing."""
    assert Article(id="1", sha256="", text="  Listen Live", boilerplate=((2, 13),)).label == (
        "(untitled) Listen Live"
    )


def test_an_empty_article_is_called_so() -> None:
    """White space is no name."""
    assert Article(id="1", sha256="", text=" \n").label == "(untitled, empty)"


def test_only_leading_furniture_is_stepped_over() -> None:
    """Furniture behind the first words is not looked at; neighbouring spans are all stepped over."""
    assert first_words("ab cd ef gh", ((0, 2), (3, 5), (9, 11))) == 6
    assert first_words("ab cd ef gh", ((3, 5),)) == 0
    assert first_words(" ab", ()) == 1
    assert first_words("", ()) == 0
