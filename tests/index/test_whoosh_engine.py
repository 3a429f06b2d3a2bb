"""The Whoosh engine's own promises: privacy, whole commits, damage told, nothing run from a file."""

import contextlib
import json
import os
import pickle
import random
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import ReaderError
from index import folder as disk
from index.engine import IndexBroken, IndexBusy, IndexRefused, IndexState
from index.query import parse
from index.whoosh_engine import ENGINE, WhooshEngine
from index.whoosh_files import safe_loads
from index.whoosh_leaf import SegmentLeaf
from tests.index.news import HARBOUR, article

LIBRARY = "a library"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library" / "index"


@pytest.fixture
def engine(folder: Path) -> WhooshEngine:
    engine = WhooshEngine(folder, patience=0.2)
    engine.apply(HARBOUR, [], identity=LIBRARY, revision=1)
    return engine


def _ids(engine: WhooshEngine, text: str) -> list[str]:
    return sorted(hit.id for hit in engine.search(parse(text)).hits)


def test_private(engine: WhooshEngine, folder: Path) -> None:
    """The folder is the user's alone from the moment it is made."""
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_open_folder_is_not_trusted(engine: WhooshEngine, folder: Path) -> None:
    """An index that others could have written to is not read: it is made again, in a folder made private."""
    folder.chmod(0o777)
    assert engine.state() is None
    WhooshEngine(folder).apply(HARBOUR[:1], [], identity=LIBRARY, revision=1)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert _ids(WhooshEngine(folder), "") == ["a1"]


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a folder away"
)
def test_folder_of_another_user(engine: WhooshEngine, folder: Path) -> None:
    """A folder that belongs to somebody else is refused, and named."""
    os.chown(folder, 12345, 12345)
    assert engine.state() is None
    with pytest.raises(IndexRefused, match="another user"):
        engine.reset()


def test_no_folder_to_be_had(tmp_path: Path) -> None:
    """Where no folder can be made, the error names the place and the reason."""
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(IndexRefused, match="file"):
        WhooshEngine(tmp_path / "file" / "index").apply([], [], identity=LIBRARY, revision=1)


def test_other_files_are_left_alone(engine: WhooshEngine, folder: Path) -> None:
    """Emptying an index deletes the index's files and nothing else that lies in the folder."""
    (folder / "notes.txt").write_text("mine")
    engine.reset()
    assert {path.name for path in folder.iterdir()} == {"notes.txt", "newsreader-index.lock"}


def test_one_update_touches_one_article(folder: Path) -> None:
    """Updating one article of many writes a small part, and leaves the others' files as they are."""
    engine = WhooshEngine(folder)
    many = [article(f"m{n}", "harbour storm mayor " * 20) for n in range(100)]
    engine.apply(many, [], identity=LIBRARY, revision=1)
    before = {path.name: path.stat().st_mtime_ns for path in folder.glob("MAIN_*")}
    engine.apply([article("m5", "calm")], [], identity=LIBRARY, revision=2)
    after = {path.name: path.stat().st_mtime_ns for path in folder.glob("MAIN_*")}
    assert before.items() <= after.items()
    assert _ids(engine, "calm") == ["m5"]
    assert engine.search(parse("storm")).total == 99


def test_pages_and_counts_evaluate_nothing_anew(
    engine: WhooshEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A query's next page, another order of it, and what it is counted for; another commit is asked anew."""
    evaluated: list[object] = []
    postings = SegmentLeaf.scores

    def counted(leaf: SegmentLeaf, *asked: Any) -> dict[int, float]:
        evaluated.append(asked)
        return postings(leaf, *asked)

    monkeypatch.setattr(SegmentLeaf, "scores", counted)
    first = engine.search(parse("harbour"), limit=1)
    assert evaluated
    evaluated.clear()
    assert engine.search(parse("harbour"), limit=10_000).total == first.total
    engine.search(parse("harbour"), limit=1, offset=1, order="newest", only=lambda _: True)
    assert evaluated == []
    engine.apply([article("later", "The harbour is open.")], [], identity=LIBRARY, revision=2)
    assert engine.search(parse("harbour")).total == first.total + 1
    assert evaluated


def test_the_beginning_of_a_word_is_read_once_while_the_rest_is_typed(
    engine: WhooshEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each further letter behind ``har*`` asks for the same beginning again; only another commit reads it anew."""
    read: list[tuple[str, str]] = []
    starting = SegmentLeaf._starting

    def counted(leaf: SegmentLeaf, field: str, start: str) -> set[int]:
        read.append((field, start))
        return starting(leaf, field, start)

    monkeypatch.setattr(SegmentLeaf, "_starting", counted)
    found = [engine.search(parse(f"har* {rest}")).total for rest in ("f", "fi", "fir", "fire")]
    assert found[-1] == engine.search(parse("fire har*")).total > 0
    assert sorted(read) == sorted({*read})
    engine.apply([article("later", "The harbour fire is out.")], [], identity=LIBRARY, revision=2)
    assert engine.search(parse("har* fire")).total == found[-1] + 1


def test_many_small_commits(folder: Path) -> None:
    """A long row of small commits neither piles up files nor loses an article."""
    engine = WhooshEngine(folder)
    for n in range(70):
        engine.apply([article(f"m{n}", f"storm number{n}")], [], identity=LIBRARY, revision=n)
    assert engine.search(parse("storm"), limit=100).total == 70
    assert _ids(engine, "number33") == ["m33"]
    assert len(list(folder.glob("*.trm"))) <= 14


@pytest.mark.parametrize("moment", ["before the header", "after the header"])
def test_crash_in_a_commit(
    engine: WhooshEngine, folder: Path, moment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A crash on either side of the moment a commit counts leaves a whole index that says which it is."""

    class Crash(BaseException):
        pass

    def crash(*_: object) -> None:
        raise Crash

    step = "index.folder.write_header" if moment == "before the header" else "index.commits.Commits.sweep"
    real_sweep = __import__("index.commits", fromlist=["Commits"]).Commits.sweep
    calls: list[int] = []

    def second_sweep(self: object, keep: object) -> None:
        calls.append(1)
        if len(calls) == 2:
            raise Crash
        real_sweep(self, keep)

    with monkeypatch.context() as patched:
        patched.setattr(step, crash if moment == "before the header" else second_sweep)
        with pytest.raises(Crash):
            engine.apply([article("new", "storm")], ["a1"], identity=LIBRARY, revision=2)

    after = WhooshEngine(folder)
    if moment == "before the header":
        assert after.state() == IndexState(LIBRARY, 1)
        assert _ids(after, "") == ["a1", "a2", "a3", "a4"]
        after.apply([article("new", "storm")], ["a1"], identity=LIBRARY, revision=2)
    assert after.state() == IndexState(LIBRARY, 2)
    assert _ids(after, "") == ["a2", "a3", "a4", "new"]
    after.apply([], ["a2"], identity=LIBRARY, revision=3)
    header = disk.read_header(folder, ENGINE)
    assert header is not None
    assert {path.name for path in folder.iterdir()} == {*header.files, disk.HEADER, "newsreader-index.lock"}


def test_killed_while_writing(engine: WhooshEngine, folder: Path) -> None:
    """A process killed in the middle of a commit leaves the commit before it, and no lock."""
    program = f"""
import os
from pathlib import Path
from index.whoosh_engine import WhooshEngine
from tests.index.news import article

def articles():
    for n in range(50):
        yield article(f"k{{n}}", "storm " * n)
import index.folder
index.folder.write_header = lambda *_: os._exit(9)
WhooshEngine(Path({str(folder)!r})).apply(articles(), ["a1"], identity={LIBRARY!r}, revision=2)
"""
    assert (
        subprocess.run([sys.executable, "-c", program], check=False, cwd=Path(__file__).parents[2]).returncode
        == 9
    )
    assert engine.state() == IndexState(LIBRARY, 1)
    assert _ids(engine, "") == ["a1", "a2", "a3", "a4"]
    engine.apply([article("k1", "storm")], [], identity=LIBRARY, revision=2)
    assert _ids(engine, "storm") == ["k1"]


def test_two_processes(engine: WhooshEngine, folder: Path) -> None:
    """While another process commits pairs, every search here sees whole commits, and the last of them at the end."""
    program = f"""
from pathlib import Path
from index.whoosh_engine import WhooshEngine
from tests.index.news import article
engine = WhooshEngine(Path({str(folder)!r}))
for n in range(15):
    engine.apply([article(f"l{{n}}", "pair"), article(f"r{{n}}", "pair")], [], identity={LIBRARY!r}, revision=n + 2)
"""
    with subprocess.Popen([sys.executable, "-c", program], cwd=Path(__file__).parents[2]) as other:
        while other.poll() is None:
            assert engine.search(parse("pair")).total % 2 == 0
    assert other.returncode == 0
    assert engine.search(parse("pair")).total == 30


def test_busy(engine: WhooshEngine, folder: Path) -> None:
    """While one is writing, another gives up after its patience and says who is in the way."""

    first = WhooshEngine(folder)
    with first._writing(), pytest.raises(IndexBusy, match="Another newsreader is indexing"):
        engine.apply([], ["a1"], identity=LIBRARY, revision=2)
    engine.apply([], ["a1"], identity=LIBRARY, revision=2)
    assert _ids(engine, "") == ["a2", "a3", "a4"]


@pytest.mark.parametrize("change", ["format", "analysis", "engine", "check"])
def test_header_of_another_version(engine: WhooshEngine, folder: Path, change: str) -> None:
    """A header of another format, analysis or engine, or one that was altered, leads to building again."""
    body = json.loads((folder / disk.HEADER).read_text())
    body[change] = "other" if change == "engine" else 999
    if change != "check":
        body.pop("check")
        body = {"check": disk._check(body), **body}
    (folder / disk.HEADER).write_text(json.dumps(body))
    assert engine.state() is None
    with pytest.raises(IndexBroken):
        WhooshEngine(folder).search(parse("harbour"))


def test_damage(engine: WhooshEngine, folder: Path, tmp_path: Path) -> None:
    """Whatever bytes of the index are changed, cut off or lost: right answers, or a plain error; then it is rebuilt."""
    rng = random.Random(3)
    whole = tmp_path / "whole"
    shutil.copytree(folder, whole)
    queries = {
        text: _ids(engine, text)
        for text in ["harbour", '"state of emergency"', "fi*", "date:2025-03", "-fire"]
    }
    files = sorted(path.name for path in whole.iterdir() if path.stat().st_size)
    for round_ in range(120):
        shutil.rmtree(folder)
        shutil.copytree(whole, folder)
        folder.chmod(0o700)
        _damage(folder / rng.choice(files), rng, kind=round_ % 4)
        opened = WhooshEngine(folder)
        assert opened.state() in (None, IndexState(LIBRARY, 1))
        for text, expected in queries.items():
            with contextlib.suppress(IndexBroken):
                assert _ids(opened, text) == expected
        try:
            opened.apply(HARBOUR, [], identity=LIBRARY, revision=1)
        except IndexBroken:
            opened.reset()
            opened.apply(HARBOUR, [], identity=LIBRARY, revision=1)
        assert {text: _ids(opened, text) for text in queries} == queries


def _damage(path: Path, rng: random.Random, kind: int) -> None:
    data = bytearray(path.read_bytes())
    at = rng.randrange(len(data))
    match kind:
        case 0:
            data[at] ^= 1 << rng.randrange(8)
        case 1:
            del data[at:]
        case 2:
            data[at : at + 8] = rng.randbytes(8)
        case _:
            path.unlink()
            return
    path.write_bytes(data)


def test_damage_while_open(engine: WhooshEngine, folder: Path) -> None:
    """An index deleted under a running program is told as broken by the next search."""
    assert _ids(engine, "harbour")
    shutil.rmtree(folder)
    with pytest.raises(IndexBroken):
        engine.search(parse("harbour"))


class _Bomb:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("touch exploded",)


def test_pickles_run_nothing(
    engine: WhooshEngine, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pickle in an index file that asks for code is refused, even where header and checksums vouch for it."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(pickle.UnpicklingError):
        safe_loads(pickle.dumps(_Bomb()))

    header = disk.read_header(folder, ENGINE)
    assert header is not None
    name = next(name for name in header.files if name.endswith(".toc"))
    toc = (folder / name).read_bytes()
    (folder / name).write_bytes(toc[: toc.rindex(b"\x80\x05")] + pickle.dumps(_Bomb(), 4))
    files = {**header.files, name: disk.describe(folder, name)}
    disk.write_header(folder, disk.Header(ENGINE, LIBRARY, 1, header.generation, files))
    with pytest.raises(IndexBroken):
        WhooshEngine(folder).search(parse("harbour"))
    assert not (tmp_path / "exploded").exists()


def test_whoosh_warns_nobody(tmp_path: Path) -> None:
    """Compiling Whoosh anew, with every warning an error, imports cleanly and says nothing."""
    program = "import index.whoosh_engine"
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        check=False,
        cwd=Path(__file__).parents[2],
        env=environment,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_query_needs_no_whoosh() -> None:
    """The query language, the snippets and the catch-up come without Whoosh, whose import is slow."""
    program = (
        "import sys, index.query, index.snippets, index.sync, index.engine; sys.exit('whoosh' in sys.modules)"
    )
    assert (
        subprocess.run([sys.executable, "-c", program], check=False, cwd=Path(__file__).parents[2]).returncode
        == 0
    )


def test_errors_are_plain(folder: Path) -> None:
    """Every error of the engine is the program's own kind: one line that says what to do."""
    with pytest.raises(ReaderError) as raised:
        WhooshEngine(folder).search(parse("harbour"))
    assert str(folder) in raised.value.what
    assert raised.value.hint
    assert "\n" not in str(raised.value)


def test_postings_are_ordered_by_their_terms(tmp_path: Path) -> None:
    """The writer's pool gives what Whoosh's own gives, in memory and over disk, whatever order it takes it in."""
    from whoosh.filedb.filestore import FileStorage
    from whoosh.writing import PostingPool

    from index.whoosh_writing import _Pool

    draw = random.Random(1)
    items = [
        (field, f"t{draw.randrange(40)}".encode(), document, 1.0, b"x" * draw.randrange(9))
        for document in range(200)
        for field in ("title", "text")
    ]
    for given, limit in ((items, 64), (items[::-1], 64), (items, 0.01)):
        storage = FileStorage(str(tmp_path))
        ours, theirs = _Pool(storage, None, limitmb=limit), PostingPool(storage, None, limitmb=64)
        for item in given:
            ours.add(item)
            theirs.add(item)
        assert bool(ours.runs) == (limit < 1)
        assert [one[:3] for one in ours.iter_postings()] == [one[:3] for one in theirs.iter_postings()]
