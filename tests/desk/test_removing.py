"""Taking an article out and putting it back: nothing of it is lost."""

from pathlib import Path

import pytest

from corpus.library_errors import NoSuchArticle
from desk.session import Desk
from tests.screens.small_library import make_library, three


def test_what_is_put_back_is_what_was_taken_out(tmp_path: Path) -> None:
    """Id, text, metadata, time of adding and raw bytes are the same, and searches find it again."""
    with Desk.open(make_library(tmp_path, three())) as desk:
        hit = desk.search("lorry").hits[0]
        desk.library.edit(hit.summary.id, url="https://wire.example/lorry", author="A. B.")
        before, raw = desk.article(hit.summary.id), desk.library.raw(hit.summary.id)
        listed = desk.library.list()
        removed = desk.take_out(before.id)
        assert desk.search("lorry").total == 1
        with pytest.raises(NoSuchArticle):
            desk.article(before.id)
        assert desk.put_back(removed) == before
        assert desk.library.raw(before.id) == raw
        assert desk.library.list() == listed
        assert desk.search("lorry").total == 2


def test_putting_back_twice_changes_nothing(tmp_path: Path) -> None:
    """Where the bytes are back already, there is still one article."""
    with Desk.open(make_library(tmp_path, three())) as desk:
        removed = desk.take_out(desk.search("").hits[0].summary.id)
        first, revision = desk.put_back(removed), desk.library.revision()
        assert desk.put_back(removed) == first
        assert (desk.library.count(), desk.library.revision()) == (3, revision)
