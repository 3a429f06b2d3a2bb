"""docs/query-language.md tells the truth: every row of its tables is tried."""

from pathlib import Path

import pytest

from corpus.article import Article
from index.query import parse
from index.snippets import term_spans
from index.tree import And, Not, sought
from index.whoosh_engine import WhooshEngine
from tests.index.news import article

_PAGE = (Path(__file__).parents[2] / "docs" / "query-language.md").read_text(encoding="utf-8")
_ROWS = [
    [cell.strip() for cell in line.strip("| ").split(" | ")]
    for line in _PAGE.splitlines()
    if line.startswith("| `")
]
_FOUND = [tuple(row) for row in _ROWS if "`" not in row[1]]
_ASSUMED = [tuple(row) for row in _ROWS if "`" in row[1]]


def _article(id_: str, said: str) -> Article:
    label, _, value = said.partition(": ")
    match label:
        case "Title":
            return article(id_, title=value)
        case "Source":
            return article(id_, source=value)
        case "Date":
            return article(id_, published=value)
        case _:
            return article(id_, said)


def test_every_table_is_read() -> None:
    """The page has rows of both kinds."""
    assert len(_FOUND) > 30
    assert len(_ASSUMED) > 10


@pytest.mark.parametrize(("typed", "finds", "finds_not"), _FOUND)
def test_finds(typed: str, finds: str, finds_not: str, tmp_path: Path) -> None:
    """The query finds the article of the second column and not that of the third, and assumes nothing."""
    engine = WhooshEngine(tmp_path / "index")
    engine.apply([_article("yes", finds), _article("no", finds_not)], [], identity="docs", revision=1)
    query = parse(typed.strip("`"))
    assert query.notes == ()
    assert [hit.id for hit in engine.search(query).hits] == ["yes"]
    engine.close()
    one = _article("yes", finds)
    in_text = [needle for needle in sought(query.root) if needle.field in (None, "text")]
    if one.text and in_text and not isinstance(query.root, Not):
        assert term_spans(one.text, query)


@pytest.mark.parametrize(("typed", "read_as", "note"), _ASSUMED)
def test_assumes(typed: str, read_as: str, note: str) -> None:
    """The query is read as the second column, and says so in the words of the third."""
    query = parse(typed.strip("`"))
    assert query.root == parse(read_as.strip("`")).root
    assert query.notes == (note,)


def test_phrase_is_stemmed() -> None:
    """As the page says, a phrase matches other forms of its words."""
    assert parse('"killed without warning"').root == parse('"kill without warnings"').root
    assert isinstance(parse("kill without warning").root, And)
