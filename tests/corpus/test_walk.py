"""Which files a folder gives."""

from pathlib import Path

from corpus.intake import RefusedFile, walk
from tests.corpus.making import without_privileges


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Rain fell on the harbour.\n")


def names(top: Path, found: list[Path | RefusedFile]) -> list[str]:
    return [str(path.relative_to(top)) for path in found if isinstance(path, Path)]


def refusals(found: list[Path | RefusedFile]) -> list[RefusedFile]:
    return [one for one in found if isinstance(one, RefusedFile)]


def test_folders(tmp_path: Path) -> None:
    """Files of known kinds are found at any depth, in the same order each time; other and hidden ones are not."""
    make(
        tmp_path,
        "b.txt",
        "a.TXT",
        "c.text",
        "d.docx",
        "e.jsonl",
        ".hidden.txt",
        "z/1.txt",
        "m/2.txt",
        "m/deep/3.txt",
        ".git/4.txt",
    )
    found = list(walk([tmp_path]))
    assert names(tmp_path, found) == [
        "a.TXT",
        "b.txt",
        "c.text",
        "e.jsonl",
        "m/2.txt",
        "m/deep/3.txt",
        "z/1.txt",
    ]
    assert not refusals(found)


def test_given_files(tmp_path: Path) -> None:
    """A file that is given by name is read whatever it is called, in the order given."""
    make(tmp_path, "b.md", ".a.txt")
    given = [tmp_path / "b.md", tmp_path / ".a.txt"]
    assert list(walk(given)) == given


def test_what_is_not_there(tmp_path: Path) -> None:
    """A path that does not exist is refused, and the others are still walked."""
    make(tmp_path, "a.txt")
    found = list(walk([tmp_path / "gone", Path("a\0b"), tmp_path]))
    assert [one.reason for one in refusals(found)] == ["it is not there", "its name cannot be a file's"]
    assert names(tmp_path, found) == ["a.txt"]


def test_links_to_folders(tmp_path: Path) -> None:
    """A link to a folder is refused by name, so that a loop ends; a link to a file is followed."""
    make(tmp_path, "a/1.txt")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    (tmp_path / "a" / "2.txt").symlink_to(tmp_path / "a" / "1.txt")
    found = list(walk([tmp_path]))
    assert names(tmp_path, found) == ["a/1.txt", "a/2.txt"]
    assert [(one.path.name, one.reason) for one in refusals(found)] == [("loop", "it is a link to a folder")]


def test_a_link_given_by_name(tmp_path: Path) -> None:
    """A link to a folder that is itself given is walked."""
    make(tmp_path, "a/1.txt")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert names(tmp_path, list(walk([tmp_path / "link"]))) == ["link/1.txt"]


def test_a_folder_without_permission(open_folder: Path) -> None:
    """A folder that the user may not read is refused; its neighbours are walked."""
    make(open_folder, "a/1.txt", "b/2.txt")
    (open_folder / "a").chmod(0)
    with without_privileges(open_folder / "a"):
        found = list(walk([open_folder]))
    assert [one.reason for one in refusals(found)] == ["you have no permission to read it"]
    assert names(open_folder, found) == ["b/2.txt"]


def test_a_deep_tree(tmp_path: Path) -> None:
    """Three hundred folders inside each other do not exhaust anything."""
    deep = tmp_path
    for _ in range(300):
        deep = deep / "d"
    make(deep, "a.txt")
    assert len(list(walk([tmp_path]))) == 1
