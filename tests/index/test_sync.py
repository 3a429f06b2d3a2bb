"""Catching up: whatever state an index is in, afterwards it says what its library holds."""

import hashlib
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.incoming import Incoming
from corpus.library import Library
from index import sync
from index.engine import IndexState
from index.query import parse
from index.sync import catch_up
from index.whoosh_engine import WhooshEngine


def _incoming(text: str, title: str | None = None) -> Incoming:
    raw = text.encode()
    return Incoming(
        raw=raw,
        sha256=hashlib.sha256(raw).hexdigest(),
        text=text,
        title=title,
        origin="test",
        extractor="text/1",
    )


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "library")
    yield library
    library.close()


@pytest.fixture
def engine(tmp_path: Path) -> WhooshEngine:
    return WhooshEngine(tmp_path / "library" / "index")


def _total(engine: WhooshEngine, text: str = "") -> int:
    return engine.search(parse(text)).total


def test_follows_the_library(library: Library, engine: WhooshEngine) -> None:
    """Added, edited and removed articles are in the index after the next catch-up."""
    first = library.add(_incoming("A storm at sea."))
    second = library.add(_incoming("A calm at sea."))
    catch_up(engine, library)
    assert (_total(engine, "sea"), _total(engine, "storm")) == (2, 1)
    library.edit(first.id, title="Flood", published="2025-01-02")
    library.remove(second.id)
    catch_up(engine, library)
    assert (_total(engine, "title:flood date:2025"), _total(engine)) == (1, 1)
    assert engine.state() == IndexState(library.identity(), library.revision())


def test_empty_library(library: Library, engine: WhooshEngine) -> None:
    """An empty library makes an index that answers."""
    catch_up(engine, library)
    assert _total(engine) == 0


def test_in_step_touches_nothing(library: Library, engine: WhooshEngine) -> None:
    """An index in step is not written to, and no progress is told."""
    library.add(_incoming("A storm."))
    catch_up(engine, library)
    before = {path: path.stat().st_mtime_ns for path in engine.folder.iterdir()}
    told: list[tuple[int, int]] = []
    catch_up(engine, library, lambda done, total: told.append((done, total)))
    assert {path: path.stat().st_mtime_ns for path in engine.folder.iterdir()} == before
    assert told == []


def test_another_librarys_index(library: Library, engine: WhooshEngine, tmp_path: Path) -> None:
    """An index copied from another library is made again."""
    other = Library.open(tmp_path / "other")
    other.add(_incoming("Not here."))
    catch_up(engine, other)
    library.add(_incoming("Here."))
    catch_up(engine, library)
    assert (_total(engine, "here"), _total(engine)) == (1, 1)
    other.close()


def test_index_ahead(library: Library, engine: WhooshEngine) -> None:
    """An index that knows of a later revision than its library, which was restored from a copy, is made again."""
    library.add(_incoming("A storm."))
    engine.apply([], [], identity=library.identity(), revision=library.revision() + 10)
    catch_up(engine, library)
    assert _total(engine) == 1
    assert engine.state() == IndexState(library.identity(), library.revision())


def test_lost_index(library: Library, engine: WhooshEngine) -> None:
    """A deleted index is made again."""
    library.add(_incoming("A storm."))
    catch_up(engine, library)
    shutil.rmtree(engine.folder)
    catch_up(engine, library)
    assert _total(engine, "storm") == 1


def test_damaged_index(library: Library, engine: WhooshEngine) -> None:
    """Damage that is met while catching up leads to a rebuild, not to an error."""
    library.add(_incoming("A storm."))
    catch_up(engine, library)
    rng = random.Random(1)
    for path in engine.folder.glob("MAIN_*.pst"):
        data = bytearray(path.read_bytes())
        data[rng.randrange(len(data))] ^= 255
        path.write_bytes(data)
    library.add(_incoming("Another storm."))
    fresh = WhooshEngine(engine.folder)
    catch_up(fresh, library)
    assert _total(fresh, "storm") == 2


def test_batches_and_progress(
    library: Library, engine: WhooshEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A large catch-up goes by batches, tells how far it is, and ends with every article."""
    monkeypatch.setattr(sync, "BATCH", 4)
    list(library.add_many(_incoming(f"Storm number {n}.") for n in range(10)))
    told: list[tuple[int, int]] = []
    catch_up(engine, library, lambda done, total: told.append((done, total)))
    assert told == [(0, 10), (4, 10), (8, 10), (10, 10)]
    assert _total(engine, "storm") == 10


def test_stopped_halfway(library: Library, engine: WhooshEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    """A catch-up stopped between batches is finished by the next one, even with changes in between."""
    monkeypatch.setattr(sync, "BATCH", 4)
    added = list(library.add_many(_incoming(f"Storm number {n}.") for n in range(10)))

    def stop(done: int, _total: int) -> None:
        if done == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        catch_up(engine, library, stop)
    library.remove(added[0].id)
    library.edit(added[1].id, title="Edited")
    catch_up(engine, library)
    assert (_total(engine, "storm"), _total(engine, "title:edited")) == (9, 1)


def test_goes_on_behind_the_last_whole_batch(
    library: Library, engine: WhooshEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A first index that was stopped is finished, not begun again; a batch stopped within is done again whole."""
    monkeypatch.setattr(sync, "BATCH", 4)
    monkeypatch.setattr(sync, "TELL_EVERY", 1)
    list(library.add_many(_incoming(f"Storm number {n}.") for n in range(10)))

    def stop(done: int, _total: int) -> None:
        if done == 6:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        catch_up(engine, library, stop)
    assert _total(engine, "storm") == 4
    told: list[tuple[int, int]] = []
    catch_up(WhooshEngine(engine.folder), library, lambda done, total: told.append((done, total)))
    assert told[0] == (0, 6)
    assert told[-1] == (6, 6)
    assert _total(engine, "storm") == 10
    assert engine.state() == IndexState(library.identity(), library.revision())
