"""Versions and near-copies as the commands tell them, and through export, backup, check and undo."""

import json
import shutil
import sqlite3
import subprocess
from pathlib import Path

import pytest

from corpus import marks
from corpus.library import Library
from desk.session import Desk
from tests.corpus.making import change_database
from tests.desk import news
from tests.desk.program import Program

URL = "https://coast.example/ferry"


def line(text: str, url: str = URL, **known: str) -> str:
    return json.dumps(
        {"text": text, "url": url, "title": "Ferry runs aground", "source": "Coastwire"} | known
    )


@pytest.fixture
def keeper(user: Program) -> Program:
    """Somebody who added a page, the page as it was a day later, and a copy of that at another outlet."""
    later = news.FERRY_A + "\nThe harbour master resigned on Wednesday."
    lines = [line(news.FERRY_A), line(later), line(later, "https://gull.example/ferry", source="The Gull")]
    for number, one in enumerate(lines):
        (user.home / f"{number}.jsonl").write_text(one + "\n")
    user.fine("add", *(f"{number}.jsonl" for number in range(3)))
    return user


def versions(program: Program) -> dict[int, str]:
    """The ids of the page's versions by number."""
    return {one["version"]: one["id"] for one in program.json("list")["articles"] if one["version"]}


def everything(folder: Path) -> list[object]:
    with Library.open(folder) as library:
        return [(one, library.raw(one.id), library.versions(one.id)) for one in library.list()]


def test_what_changed_is_counted_and_named_as_updated(user: Program) -> None:
    """In words and in JSON, in a dry run too; what is there already is neither."""
    (user.home / "a.jsonl").write_text(line(news.FERRY_A) + "\n")
    (user.home / "b.jsonl").write_text(
        line(news.FERRY_A + "\nMore.") + "\n" + line(news.FERRY_A, URL + "#x") + "\n"
    )
    user.fine("add", "a.jsonl")
    assert "0 articles would be added. 1 would be kept as new versions. 1 had been" in user.fine(
        "add", "--dry-run", "b.jsonl"
    )
    lines = [json.loads(one) for one in user.fine("add", "--json", "b.jsonl").splitlines()]
    assert [one["outcome"] for one in lines] == ["updated", "known", "end"]
    assert (lines[0]["version"], lines[-1]["added"], lines[-1]["updated"], lines[-1]["known"]) == (2, 0, 1, 1)
    (user.home / "c.jsonl").write_text(line(news.FERRY_A + "\nStill more.") + "\n")
    assert "Added 0 articles" in (said := user.fine("add", "c.jsonl"))
    assert "1 had changed: kept as a new version." in said
    assert "[v3]" in said


def test_a_file_that_is_saved_anew_is_a_new_version(user: Program) -> None:
    """From whichever folder its name is given, and only for that file."""
    (user.home / "in").mkdir()
    for folder in (user.home, user.home / "in"):
        (folder / "a.txt").write_text(f"{folder.name}\n\n{news.FERRY_A}")
    user.fine("add", "a.txt")
    user.fine("add", "in/a.txt")
    assert [one["version"] for one in user.json("list")["articles"]] == [None, None]
    (user.home / "in" / "a.txt").write_text(f"in\n\n{news.FERRY_A}\n\nThe harbour master resigned.")
    user.fine("add", user.home / "in" / "a.txt")
    assert sorted(versions(user)) == [1, 2]


def test_versions_are_shown_found_and_compared(keeper: Program) -> None:
    """show names the others and how to compare them; both are found; ID@NUMBER is one of them."""
    ids = versions(keeper)
    shown = keeper.fine("show", ids[2])
    assert f"Version: 2; 1 is {ids[1]}\n" in shown
    assert f"compare {ids[2][:8]}@1 {ids[2][:8]}@2" in shown
    document = keeper.json("show", f"{ids[1]}@2")
    assert document["id"] == ids[2]
    assert [(one["number"], one["id"]) for one in document["versions"]] == sorted(ids.items())
    assert keeper.json("search", "sandbank")["total"] == 3
    compared = keeper.json("compare", f"{ids[1]}@1", f"{ids[1]}@2")
    assert len(compared["only"]["right"]) == 1
    missing = keeper.run("show", f"{ids[1]}@9")
    assert (missing.returncode, "it has: 1, 2" in missing.stderr) == (1, True)


def test_a_comparison_of_versions_says_which_is_which(keeper: Program) -> None:
    """Plainly, in HTML, in Markdown and in JSON; an article that is no version is not said to be one."""
    ids = versions(keeper)
    pair = f"{ids[1]}@1", f"{ids[1]}@2"
    plain = keeper.fine("compare", "--plain", *pair)
    for name, number in (("Left", 1), ("Right", 2)):
        assert f"{name} article: {ids[number]}, version {number}, from" in plain
    page = keeper.fine("compare", "--html", "-", *pair)
    assert "version 1 · " in page
    assert "version 2 · " in page
    noted = keeper.fine("compare", "--markdown", "-", *pair)
    assert ", version 1, <https" in noted
    assert ", version 2, <https" in noted
    told = keeper.json("compare", *pair)
    assert (told["left"]["version"], told["right"]["version"]) == (1, 2)
    copy = next(one["id"] for one in keeper.json("list")["articles"] if one["version"] is None)
    assert ", version " not in keeper.fine("compare", "--plain", copy, copy)


def test_an_article_beside_itself_is_remarked_on(keeper: Program) -> None:
    """Two versions are not one article."""
    ids = versions(keeper)
    assert "Both sides are the same article." in keeper.fine("compare", "--plain", ids[1], ids[1])
    assert "the same article" not in keeper.fine("compare", "--plain", ids[1], ids[2])


def test_near_copies_are_shown_and_listed(keeper: Program) -> None:
    """By id, share and outlet; list asks for them."""
    ids = versions(keeper)
    copy = next(one["id"] for one in keeper.json("list")["articles"] if one["version"] is None)
    assert f"Near-copy: {copy}  100%  The Gull: Ferry runs aground" in keeper.fine("show", ids[2])
    assert keeper.json("show", ids[2])["near_copies"] == [{"id": copy, "share": 1.0}]
    listed = {one["id"]: one["near_copies"] for one in keeper.json("list", "--near-copies")["articles"]}
    assert {one["id"] for one in listed[copy]} == set(ids.values())
    assert "near_copies" not in keeper.json("list")["articles"][0]
    assert f"Near-copies of {ids[2]}: {copy} (100%)" in keeper.fine("list", "--near-copies")


def test_facets_count_two_versions_of_one_outlet(keeper: Program) -> None:
    """Versions add to their outlet's number, and no outlet is added."""
    with Desk.open(keeper.library) as desk:
        assert [(one.value, one.count) for one in desk.facets("sandbank").outlets] == [
            ("Coastwire", 2),
            ("The Gull", 1),
        ]
        page = desk.search("sandbank")
        assert len({hit.summary.first for hit in page.hits}) == 2
        first, second = (
            next(hit.summary.id for hit in page.hits if hit.summary.version == n) for n in (1, 2)
        )
        assert second not in {hit.summary.id for hit in desk.nearest(first)}
        assert second not in {one.id for one in desk.related(desk.article(first))}


def test_an_export_brings_everything_back(keeper: Program) -> None:
    """Versions, bytes and dates of adding; again into the same library changes nothing."""
    keeper.fine("export", "all.jsonl.gz")
    other = keeper.home / "other"
    for _ in range(2):
        keeper.fine("add", "--library", other, "all.jsonl.gz")
        assert everything(other) == everything(keeper.library)


@pytest.mark.parametrize(
    "dates", [("2025-03-01", "2025-03-02", "2025-03-03"), ("2025-03-03", "", "2025-03-01")]
)
def test_an_export_keeps_three_versions_in_their_places(user: Program, dates: tuple[str, str, str]) -> None:
    """Numbers, titles that were edited, and what is the next number: whichever was published first or newest."""
    texts = [news.FERRY_A, news.FERRY_A + "\nMore.", news.FERRY_A + "\nThe harbour master resigned."]
    for number, (text, day) in enumerate(zip(texts, dates, strict=True), 1):
        (user.home / f"{number}.jsonl").write_text(line(text, date=day) + "\n")
        user.fine("add", f"{number}.jsonl")
    ids = versions(user)
    user.fine("edit", ids[1], "--title", "Another title altogether")
    user.fine("edit", ids[2], "--title", "Ferry aground, corrected")
    user.fine("export", "all.jsonl")
    exported = (user.home / "all.jsonl").read_text().splitlines()
    assert [json.loads(one)["version"] for one in exported] == [
        {"first": ids[1], "number": n} for n in (1, 2, 3)
    ]
    (user.home / "turned.jsonl").write_text("\n".join(reversed(exported)))
    for name in ("all", "turned"):
        other = user.home / name
        user.fine("add", "--library", other, f"{name}.jsonl")
        assert everything(other) == everything(user.library)
        assert sorted(user.fine("export", "-", "--library", other).splitlines()) == sorted(exported)
        (user.home / "4.jsonl").write_text(line(news.FERRY_A + "\nStill more.") + "\n")
        assert "[v4]" in user.fine("add", "--library", other, "4.jsonl")


def test_undoing_a_deletion_brings_number_and_marks_back(keeper: Program) -> None:
    """The version is the one it was, starred as it was."""
    with Desk.open(keeper.library) as desk:
        before = {one.id: one for one in desk.library.list()}
        first = next(one.id for one in before.values() if one.version == 1)
        marks.set_starred(desk.library, [first], starred=True)
        removed = desk.take_out(first)
        assert [one.version for one in desk.library.list()] == [None, None]
        desk.put_back(removed)
        assert {one.id: one for one in desk.library.list()} == before
        assert marks.marks_of(desk.library, [first])[first].starred


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        ("DELETE FROM trace", "nothing was noted"),
        ("UPDATE trace SET place = 'elsewhere.example/a'", "does not fit its address"),
        ("UPDATE trace SET prints = x'00000000'", "fingerprints"),
        ("UPDATE version SET number = 1", "number is another version's too"),
    ],
)
def test_what_follows_from_articles_is_checked_and_mended(keeper: Program, damage: str, said: str) -> None:
    """Places, fingerprints and numbers are made again from what is sound."""
    copies = keeper.json("list", "--near-copies")
    change_database(keeper.library, damage)
    done = keeper.run("check")
    assert (done.returncode, said in done.stdout) == (3, True)
    keeper.fine("check", "--repair")
    assert sorted(versions(keeper)) == [1, 2]
    now = keeper.json("list", "--near-copies")
    assert [one["near_copies"] for one in now["articles"]] == [
        one["near_copies"] for one in copies["articles"]
    ]
    keeper.fine("check")


def test_a_text_that_was_changed_behind_our_back_is_told(keeper: Program) -> None:
    """A figure in a stored text is another one: the hash of the text that was kept tells."""
    one = versions(keeper)[1]
    change_database(
        keeper.library, f"UPDATE content SET text = replace(text, 'ran', 'rax') WHERE id = '{one}'"
    )
    done = keeper.run("check")
    assert done.returncode == 3
    assert f"{one}: its text is not the one that was kept" in done.stdout


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "ftp://a.example/b", "example.org/a", "https://", "https://a b.example/"]
)
def test_an_address_that_is_none_of_the_web_is_refused(keeper: Program, url: str) -> None:
    """edit --url takes http and https; anything else is told, and nothing changes."""
    before = keeper.json("list")
    done = keeper.run("edit", versions(keeper)[1], "--url", url)
    assert (done.returncode, "is not a web address" in done.stderr) == (2, True)
    assert keeper.json("list") == before


def test_a_time_without_a_zone_is_marked_as_local(user: Program) -> None:
    """A day has no clock, a time has its zone's or its own; in words and in JSON."""
    one = user.home / "a.txt"
    one.write_text(news.FERRY_A)
    user.fine("add", one)
    id_ = user.ids()[0]
    for told, words, zone in (
        ("2025-03-04T09:30", "2025-03-04 09:30 (local time)", "local"),
        ("2025-03-04 09:30 +0100", "2025-03-04 09:30 +01:00", "+01:00"),
        ("2025-03-04T09:30Z", "2025-03-04 09:30 UTC", "+00:00"),
        ("2025-03-04", "2025-03-04", None),
    ):
        user.fine("edit", id_, "--published", told)
        assert f"Published: {words}\n" in user.fine("show", id_)
        assert f"Published: {words}." in user.fine("compare", "--plain", id_, id_)
        assert (
            user.json("show", id_)["published_zone"]
            == user.json("list")["articles"][0]["published_zone"]
            == zone
        )


def test_a_backup_while_another_process_writes(user: Program) -> None:
    """What is copied is the library as of one moment: sound, whole, with everything added before it."""
    lines = [line(f"Report {n}. {news.FERRY_A}", f"https://coast.example/{n}") for n in range(1500)]
    (user.home / "many.jsonl").write_text("\n".join(lines))
    (user.home / "one.jsonl").write_text(line(news.ORCHARD, "https://orne.example/a"))
    user.fine("add", "one.jsonl")
    adding = subprocess.Popen(
        user.command("add", "many.jsonl"),
        cwd=user.home,
        env=user.environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    sizes: list[int] = []
    try:
        while adding.poll() is None:
            name = f"copy{len(sizes)}.sqlite3"
            user.fine("backup", name)
            copy = sqlite3.connect(user.home / name)
            assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            sizes.append(copy.execute("SELECT count(*) FROM article").fetchone()[0])
            copy.close()
    finally:
        adding.wait(timeout=120)
    assert adding.returncode == 0
    assert sizes == sorted(sizes)
    assert sizes[0] >= 1
    folder = user.home / "restored"
    folder.mkdir()
    shutil.move(user.home / name, folder / "library.sqlite3")
    user.fine("check", "--library", folder)
