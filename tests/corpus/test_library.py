"""What is kept, and what the library answers."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from corpus.errors import ReaderError
from corpus.incoming import Incoming
from corpus.library import Library
from corpus.library_errors import AmbiguousPrefix, LibraryClosed, NoSuchArticle
from tests.corpus.making import incoming


def test_what_is_kept(library: Library) -> None:
    """An article comes back with its text, bytes and everything that was known of it."""
    one = incoming(
        "Rain fell.\n\nMore rain.",
        title="Rain",
        source="Quay Gazette",
        published="2025-03-04T06:40+01:00",
        url="https://quay.example/rain",
        author="Ana Marsh",
        language="en",
        origin="/news/rain.txt",
        extractor="text/1",
    )
    outcome = library.add(one)
    assert (outcome.added, outcome.label, outcome.origin) == (True, "Rain", "/news/rain.txt")
    article = library.get(outcome.id)
    assert article.id == one.sha256[:16]
    for name in ("sha256", "text", "title", "source", "published", "url", "author", "language", "extractor"):
        assert getattr(article, name) == getattr(one, name)
    assert library.raw(article.id) == one.raw
    assert article.added.endswith("+00:00")


def test_it_is_there_after_reopening(tmp_path: Path) -> None:
    """Articles, identity and revision outlive the process's connection."""
    with Library.open(tmp_path) as library:
        outcome = library.add(incoming("Rain fell."))
        kept = library.get(outcome.id), library.identity(), library.revision()
    with Library.open(tmp_path, create=False) as library:
        assert (library.get(outcome.id), library.identity(), library.revision()) == kept


def test_the_same_bytes_are_kept_once(library: Library) -> None:
    """Adding the same bytes again, alone or within one batch, adds nothing and changes nothing."""
    first = library.add(incoming("Rain fell.", title="Rain"))
    revision = library.revision()
    again = list(library.add_many([incoming("Rain fell.", title="Other")] * 2))
    assert [(one.id, one.added, one.label) for one in again] == [(first.id, False, "Rain")] * 2
    assert (library.count(), library.revision()) == (1, revision)


def test_boilerplate_spans_come_back(library: Library) -> None:
    """Spans are kept as half-open ranges of code points."""
    one = incoming("Listen Live\n\nRain fell.")
    spans = ((0, 11), (13, 17))
    kept = Incoming(raw=one.raw, sha256=one.sha256, text=one.text, boilerplate=spans)
    assert library.get(library.add(kept).id).boilerplate == spans


def test_hostile_text_and_metadata(library: Library) -> None:
    """Control characters and lone surrogates that reach the library by any way do not get into it."""
    outcome = library.add(incoming("a\x1b[2Jb\ud800", title="t\x1b]0;x\x07\ud800\n2", origin="/\udcff/x\n"))
    article = library.get(outcome.id)
    assert article.text == "a\ufffd[2Jb\ufffd"
    assert article.title == "t\ufffd]0;x\ufffd\ufffd 2"
    assert article.origin == "/\ufffd/x"


def test_many_outcomes_in_order(library: Library) -> None:
    """Adding many yields one outcome each, in order, more than a batch long."""
    articles = [incoming(f"Report number {number}.") for number in range(100)]
    outcomes = list(library.add_many(iter(articles)))
    assert [outcome.id for outcome in outcomes] == [one.sha256[:16] for one in articles]
    assert library.count() == 100


def test_an_interrupt_keeps_what_was_yielded(library: Library) -> None:
    """When the source of articles is interrupted, everything yielded before is stored, and the library goes on."""

    def interrupted() -> Iterator[Incoming]:
        for number in range(70):
            yield incoming(f"Report number {number}.")
        raise KeyboardInterrupt

    yielded: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        yielded.extend(outcome.id for outcome in library.add_many(interrupted()))
    assert yielded
    assert set(library.get_many(yielded)) == set(yielded)
    assert library.add(incoming("After that.")).added


def test_an_outcome_is_yielded_after_its_commit(tmp_path: Path, library: Library) -> None:
    """At the moment an outcome is yielded, another connection already sees the article."""
    with Library.open(tmp_path / "library") as other:
        for outcome in library.add_many(incoming(f"Report number {number}.") for number in range(40)):
            assert other.get(outcome.id).id == outcome.id


def test_a_broken_batch_is_undone_whole(library: Library) -> None:
    """When one article of a batch cannot be stored, none of the batch is, and the library goes on."""
    broken = Incoming(raw=b"x", sha256=None, text="x")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        list(library.add_many([incoming("Rain fell."), broken]))
    assert (library.count(), library.revision()) == (0, 0)
    assert library.add(incoming("Rain fell.")).added


def test_the_list(library: Library) -> None:
    """The newest published come first, compared in UTC; unknown dates come last; no text is in a summary."""
    dates = {
        "noon in Almaty": "2025-03-04T12:00+06:00",
        "ten in London": "2025-03-04T10:00Z",
        "the day": "2025-03-04",
        "the next day": "2025-03-05",
        "unknown": None,
        "nonsense": "soon",
    }
    list(library.add_many(incoming(title, title=title, published=when) for title, when in dates.items()))
    listed = [summary.title for summary in library.list()]
    assert listed[:4] == ["the next day", "ten in London", "noon in Almaty", "the day"]
    assert set(listed[4:]) == {"unknown", "nonsense"}
    assert [summary.title for summary in library.list(limit=2, offset=1)] == listed[1:3]
    assert library.list(limit=0) == ()


def test_a_summary(library: Library) -> None:
    """A summary counts words and names an untitled article by its first words, as the article itself does."""
    text = "Rain fell on the harbour again, and again nobody had brought an umbrella to the quay. " * 20
    article = library.get(library.add(incoming(text)).id)
    (summary,) = library.list()
    assert summary.words == len(text.split())
    assert summary.label == article.label
    assert summary.label.startswith("(untitled) Rain fell")


def test_finding_by_prefix(library: Library) -> None:
    """Any unique beginning of an id finds its article, in either case; the full id always does."""
    ids = [outcome.id for outcome in library.add_many(incoming(f"Report {n}.") for n in range(40))]
    for id_ in ids:
        assert library.find(id_).id == id_
        assert library.find(f" {id_[:12].upper()} ").id == id_
    shared = next(id_[0] for id_ in ids if sum(other[0] == id_[0] for other in ids) > 1)
    with pytest.raises(AmbiguousPrefix) as caught:
        library.find(shared)
    assert all(id_.startswith(shared) for id_, _ in caught.value.candidates)
    assert [line.split()[0] for line in str(caught.value).splitlines()[1:]] == [
        id_ for id_, _ in caught.value.candidates
    ]


@pytest.mark.parametrize("reference", ["", " ", "xyz", "ffffffffffffffff", "%", "\x1b[2J", "é", "0" * 500])
def test_no_such_article(library: Library, reference: str) -> None:
    """What names no article is said to, in one harmless line."""
    library.add(incoming("Rain fell."))
    for call in (library.find, library.get, library.raw, library.remove, library.edit):
        with pytest.raises(NoSuchArticle) as caught:
            call(reference)
        assert "\x1b" not in str(caught.value)


def test_two_ids_that_begin_alike(library: Library) -> None:
    """Two articles whose hashes share the first 16 digits are both kept, and both found."""
    first = Incoming(raw=b"a", sha256="0" * 64, text="a")
    second = Incoming(raw=b"b", sha256="0" * 16 + "1" * 48, text="b")
    ids = [outcome.id for outcome in library.add_many([first, second])]
    assert ids == ["0" * 16, "0" * 16 + "1"]
    assert [library.find(id_).text for id_ in ids] == ["a", "b"]


def test_getting_many(library: Library) -> None:
    """Articles come in the order asked for, without those that are not there, thousands at once."""
    ids = [outcome.id for outcome in library.add_many(incoming(f"Report {n}.") for n in range(1200))]
    wanted = [*reversed(ids), "none"]
    assert list(library.get_many(wanted)) == wanted[:-1]
    assert library.get_many([]) == {}


def test_editing(library: Library) -> None:
    """A field is set, left alone, or made unknown by None or a blank; the text stays."""
    id_ = library.add(incoming("Rain fell.", title="Rain", source="Gazette")).id
    edited = library.edit(id_, title=" Heavy\nrain ", published="7 March 2025, 2:05 p.m.", source=" ")
    assert (edited.title, edited.source, edited.published) == ("Heavy rain", None, "2025-03-07T14:05")
    assert library.edit(id_, title=None).title is None
    assert library.get(id_).text == "Rain fell."


def test_nothing_else_can_be_edited(library: Library) -> None:
    """What is not metadata, the text above all, is no field to set."""
    id_ = library.add(incoming("Rain fell.")).id
    with pytest.raises(TypeError, match="text"):
        library.edit(id_, text="Snow fell.")  # type: ignore[call-arg]
    assert library.get(id_).text == "Rain fell."


def test_a_date_that_cannot_be_told_is_refused(library: Library) -> None:
    """Editing to a date that could be two days, or none, says how to write it and changes nothing."""
    id_ = library.add(incoming("Rain fell.")).id
    for wrong in ("03/04/2025", "soon", "2025-02-30"):
        with pytest.raises(ReaderError, match="2025-03-07"):
            library.edit(id_, title="T", published=wrong)
    assert library.get(id_).title is None


def test_editing_changes_the_order(library: Library) -> None:
    """A new date moves the article in the list."""
    ids = [outcome.id for outcome in library.add_many(incoming(f"Report {n}.") for n in range(3))]
    library.edit(ids[2], published="2025-03-04")
    assert library.list()[0].id == ids[2]


def test_removing(library: Library) -> None:
    """A removed article is returned, is gone with its bytes, and may be added again."""
    id_ = library.add(incoming("Rain fell.")).id
    assert library.remove(id_).text == "Rain fell."
    for call in (library.get, library.raw, library.remove):
        with pytest.raises(NoSuchArticle):
            call(id_)
    assert library.count() == 0
    assert library.add(incoming("Rain fell.")).added


def test_catching_up(library: Library) -> None:
    """changes_since names what changed and what is gone since a revision, each once, with its newest state."""
    a, b, c = (outcome.id for outcome in library.add_many(incoming(text) for text in "abc"))
    changes = library.changes_since(0)
    assert changes.changed == (a, b, c)
    assert changes.revisions == tuple(sorted(set(changes.revisions)))
    assert changes.revisions[-1] == changes.revision
    for revision, left in zip(changes.revisions, ((b, c), (c,), ()), strict=True):
        assert library.changes_since(revision).changed == left
    before = library.revision()
    library.edit(a, title="A")
    library.edit(a, title="AA")
    library.remove(b)
    changes = library.changes_since(before)
    assert (changes.changed, changes.removed) == ((a,), (b,))
    assert changes.revision == library.revision() > before
    library.add(incoming("b"))
    assert set(library.changes_since(before).changed) == {a, b}
    assert library.changes_since(library.revision()).changed == ()
    assert library.changes_since(10**6).revision == library.revision()


def test_an_edit_that_changes_nothing(library: Library) -> None:
    """Setting a field to what it is gives an index nothing to do."""
    id_ = library.add(incoming("Rain fell.", title="Rain")).id
    before = library.revision()
    library.edit(id_, title="Rain")
    library.edit(id_)
    assert library.revision() == before


def test_threads(library: Library) -> None:
    """Threads that add, edit and read at once all succeed, and nothing is lost."""

    def work(name: int) -> int:
        for number in range(10):
            id_ = library.add(incoming(f"Thread {name} report {number}.")).id
            library.edit(id_, title=f"T{name}.{number}")
            assert library.get(id_).title == f"T{name}.{number}"
        return len(library.list())

    with ThreadPoolExecutor(6) as threads:
        assert max(threads.map(work, range(6))) <= 60
    assert library.count() == 60


def test_closing(tmp_path: Path) -> None:
    """After close every call says so, closing twice is fine, and no write-ahead log is left behind."""
    library = Library.open(tmp_path)
    library.add(incoming("Rain fell."))
    worker = threading.Thread(target=library.list)
    worker.start()
    worker.join()
    library.close()
    library.close()
    with pytest.raises(LibraryClosed):
        library.list()
    assert [path.name for path in tmp_path.iterdir()] == ["library.sqlite3"]
