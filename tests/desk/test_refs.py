"""What a reference means: an article or a file."""

from pathlib import Path
from typing import NoReturn

import pytest

from corpus.intake import read_file
from corpus.library import Library
from corpus.library_errors import NoSuchArticle
from desk.refs import UnreadableFile, resolve
from tests.desk import news


def no_library() -> NoReturn:
    """A library that must not be opened."""
    raise AssertionError("the library was opened for a file")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with one article in it."""
    (tmp_path / "a.txt").write_text(news.FERRY_A)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_suffix_or_a_separator_means_a_file_and_opens_no_library(folder: Path) -> None:
    """Files are read with everything that intake tells of them, and are not stored."""
    (folder / "bare").write_text(news.FERRY_A)
    for ref in ("a.txt", "./bare", str(folder / "bare")):
        article = resolve(ref, no_library)
        assert (article.text, article.title) == (news.FERRY_A, "Ferry runs aground off Skarrow")
        assert article.sha256.startswith(article.id)


def test_a_file_that_is_missing_is_not_looked_for_in_the_library(folder: Path) -> None:
    """A path never turns into an id."""
    for ref in ("b.txt", "./a"):
        with pytest.raises(UnreadableFile, match="cannot be read: it is not there"):
            resolve(ref, no_library)


def test_a_bare_name_is_an_id_first_and_a_file_only_where_no_id_begins_so(folder: Path) -> None:
    """A file called like an article's id does not hide the article; "./" in front of it does."""
    with Library.open(folder / "library") as library:
        outcome = library.add(read_file(folder / "a.txt"))
        (folder / outcome.id[:4]).write_text(news.ORCHARD)
        (folder / "notes").write_text(news.ORCHARD)
        assert resolve(outcome.id[:4], lambda: library).text == news.FERRY_A
        assert resolve(f"./{outcome.id[:4]}", lambda: library).text == news.ORCHARD
        assert resolve("notes", lambda: library).text == news.ORCHARD
        with pytest.raises(NoSuchArticle):
            resolve("memos", lambda: library)
