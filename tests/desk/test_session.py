"""The desk as the screens use it."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from corpus.library_errors import NoSuchArticle
from desk.session import Desk
from desk.watching import Watch
from index.whoosh_engine import WhooshEngine
from tests.desk import news


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three files to add."""
    (tmp_path / "a.txt").write_text(news.FERRY_A)
    (tmp_path / "b.txt").write_text(news.FERRY_B)
    (tmp_path / "c.txt").write_text(news.ORCHARD)
    return tmp_path


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    """A desk on a library of three articles."""
    with Desk.open(folder / "library") as desk:
        assert desk.add([folder]).added == 3
        yield desk


def test_adding_while_another_newsreader_is_indexing(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is no trouble: what was added is stored, and found as soon as the other is done."""
    assert WhooshEngine.__init__.__kwdefaults__ is not None
    monkeypatch.setitem(WhooshEngine.__init__.__kwdefaults__, "patience", 0.1)
    (folder / "d.txt").write_text(
        "Lighthouse keeper retires after forty years on the rock, the harbour said."
    )
    with Desk.open(folder / "library") as other:
        with WhooshEngine(folder / "library" / "index")._writing():
            report = other.add([folder / "d.txt"])
            assert (report.added, report.index_trouble, report.stopped) == (1, "", False)
        assert other.search("lighthouse").total == 1
    assert desk.search("lighthouse").total == 1


def test_an_empty_query_answers_with_the_newest_articles(desk: Desk) -> None:
    """Blank text matches everything: dated first, and the page can be turned."""
    page = desk.search("  ")
    assert (page.total, len(page.hits)) == (3, 3)
    assert page.hits[0].summary.published == "2025-03-04"
    rest = desk.search("", limit=2, offset=1)
    assert [hit.summary.id for hit in rest.hits] == [hit.summary.id for hit in page.hits[1:]]
    assert desk.search("", order="oldest").hits[0].summary.published == "2025-03-04"


def test_hits_are_what_the_library_lists(desk: Desk) -> None:
    """A hit's summary is the one of the list, and its marks slice the snippet."""
    listed = {summary.id: summary for summary in desk.library.list()}
    page = desk.search("sandbank")
    assert page.total == 2
    for hit in page.hits:
        assert hit.summary == listed[hit.summary.id]
        assert {hit.snippet.text[start:end].lower() for start, end in hit.snippet.marks} == {"sandbank"}


def test_terms_of_a_query_are_found_in_the_whole_text(desk: Desk) -> None:
    """term_spans slice the query's words out of the article, each time they stand there."""
    article = desk.article(desk.search("sandbank").hits[0].summary.id)
    spans = desk.term_spans(article, "ferry")
    assert spans
    assert {article.text[start:end].lower() for start, end in spans} == {"ferry"}


def test_the_nearest_article_is_the_one_on_the_same_event(desk: Desk) -> None:
    """The two ferry reports are each other's nearest; an article is not near itself."""
    first, second = (hit.summary.id for hit in desk.search("sandbank").hits)
    assert desk.nearest(first, 1)[0].summary.id == second
    assert first not in {hit.summary.id for hit in desk.nearest(first)}


def test_what_changes_is_found_by_the_next_search(desk: Desk, folder: Path) -> None:
    """Adding, editing and removing need no word to the index."""
    one = desk.search("orchards").hits[0].summary.id
    desk.library.edit(one, title="Blossom weather")
    assert desk.search("title:blossom").total == 1
    desk.remove(one)
    assert desk.search("orchards").total == 0
    with pytest.raises(NoSuchArticle):
        desk.article(one)
    assert desk.add([folder / "c.txt"]).added == 1
    assert desk.search("orchards").total == 1


def test_a_change_by_another_process_is_found_too(desk: Desk, folder: Path) -> None:
    """A second desk on the same folder adds; the first one finds it."""
    (folder / "d.txt").write_text("A zeppelin crossed the Lower Vale on Sunday, watched by hundreds.\n")
    with Desk.open(folder / "library") as other:
        other.add([folder / "d.txt"])
    assert desk.search("zeppelin").total == 1


def test_adding_stops_where_it_is_asked_to_and_keeps_what_is_stored(folder: Path) -> None:
    """Cancelled from the third question on, add reports what it stored, and the library has just that."""
    for number in range(200):
        (folder / f"{number}.txt").write_text(
            f"Report number {number} about the bridge came out on Monday.\n"
        )
    with Desk.open(folder / "library") as desk:
        done: list[int] = []
        report = desk.add(
            [folder],
            Watch(lambda _stage, read, _total: done.append(read), lambda: bool(done) and done[-1] >= 100),
        )
        assert report.stopped
        assert 0 < report.added < 200
        assert desk.library.count() == report.added
        assert not desk.add([folder]).stopped
        assert desk.library.count() == 203


def test_a_stop_while_indexing_keeps_every_article_and_the_next_search_finds_them(folder: Path) -> None:
    """Cancelled after the last file was read, add has stored them all; only the index is behind."""
    with Desk.open(folder / "library") as desk:
        stages: list[str] = []
        report = desk.add(
            [folder], Watch(lambda stage, _done, _total: stages.append(stage), lambda: "Indexing" in stages)
        )
        assert (report.stopped, report.added, report.index_trouble != "") == (True, 3, True)
        assert desk.search("sandbank").total == 2


def test_progress_tells_stages_in_order(folder: Path) -> None:
    """First the reading, file by file, then the indexing."""
    told: list[tuple[str, int, int]] = []
    with Desk.open(folder / "library") as desk:
        desk.add([folder], Watch(lambda *one: told.append(one)))
    stages = [stage for stage, _, _ in told]
    assert stages == sorted(stages, key=("Reading", "Indexing").index)
    assert [done for stage, done, _ in told if stage == "Reading"] == [0, 1, 2]
    assert all(0 <= done <= total == 3 for _, done, total in told)


def test_progress_inside_a_single_file(folder: Path) -> None:
    """Of one large data set it is told how much of it is read, in thousands of bytes, not at every article."""
    told: list[tuple[str, int, int]] = []
    lines = folder / "news.jsonl"
    lines.write_text(
        "".join(f'{{"text": "Report {number}. {"Rain fell. " * 40}"}}\n' for number in range(900))
    )
    with Desk.open(folder / "library") as desk:
        desk.add([lines], Watch(lambda *one: told.append(one)))
    size = lines.stat().st_size // 1000
    inside = [(done, total) for stage, done, total in told if stage == "Reading kB"]
    assert 5 <= len(inside) <= 200
    assert inside == sorted(inside)
    assert all(0 < done <= total == size for done, total in inside)


def test_an_index_that_is_lost_or_broken_is_made_again(desk: Desk, folder: Path) -> None:
    """Deleting or garbling the index costs nothing but the time to make it again."""
    desk.close()
    index = folder / "library" / "index"
    shutil.rmtree(index)
    with Desk.open(folder / "library") as again:
        assert again.search("sandbank").total == 2
    for file in index.rglob("*"):
        if file.is_file():
            file.write_bytes(b"garbled")
    with Desk.open(folder / "library") as again:
        assert again.search("sandbank").total == 2


def test_an_index_folder_that_cannot_be_used_is_worked_around_and_said(desk: Desk, folder: Path) -> None:
    """With a file in its place, a temporary index serves, the page says so, and it is gone after closing."""
    desk.close()
    index = folder / "library" / "index"
    shutil.rmtree(index)
    index.write_text("in the way")
    with Desk.open(folder / "library") as again:
        page = again.search("sandbank")
        assert page.total == 2
        assert "temporary index" in page.notes[-1]
        assert again.search("sandbank").total == 2
    assert index.read_text() == "in the way"


def test_many_threads_may_search_at_once(desk: Desk) -> None:
    """Eight threads get the same answers as one."""
    queries = ["ferry", "orchards", "", "sandbank NOT charts", '"the harbour office"'] * 8
    alone = [desk.search(query).total for query in queries]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda query: desk.search(query).total, queries)) == alone


def test_comparing_through_the_desk_walks_the_passages(desk: Desk) -> None:
    """compare answers with both articles and the passages of their comparison."""
    left, right = (desk.article(hit.summary.id) for hit in desk.search("sandbank").hits)
    compared = desk.compare(left, right)
    assert (compared.left, compared.right) == (left, right)
    assert {"same", "reworded"} & {passage.relation for passage in compared.passages}


def test_open_default_shows_the_samples_only_while_there_is_nothing_else(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No library, or an empty one: the samples. One article of one's own: that."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
    monkeypatch.setenv("NEWSREADER_LIBRARY", str(folder / "own"))
    with Desk.open_default() as desk:
        assert desk.is_sample
    with Desk.open() as desk:
        assert not desk.is_sample
    with Desk.open_default() as desk:
        assert desk.is_sample
    with Desk.open() as desk:
        desk.add([folder / "a.txt"])
    with Desk.open_default() as desk:
        assert (desk.is_sample, desk.library.count()) == (False, 1)
