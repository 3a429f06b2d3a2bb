"""Files become articles, or are refused with a reason."""

import hashlib
import os
import socket
from pathlib import Path

import pytest

from corpus.intake import SIZE_LIMIT, RefusedFile, read_file
from tests.corpus.making import without_privileges

ARTICLE = """Fire closes the old harbour

By Ana Marsh
Published 4 March 2025, 06:40 GMT

The old harbour was closed on Tuesday after a fire broke out in a net store, the port office said.
"""


def write(path: Path, raw: bytes | str) -> Path:
    path.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    return path


def refusal(path: Path) -> RefusedFile:
    with pytest.raises(RefusedFile) as caught:
        read_file(path)
    assert caught.value.path == path
    assert path.name in str(caught.value)
    return caught.value


def test_what_is_read(tmp_path: Path) -> None:
    """An article carries its bytes, their hash, the text, what the text says of itself and where it came from."""
    path = write(tmp_path / "fire.txt", ARTICLE)
    article = read_file(path)
    assert article.raw == ARTICLE.encode()
    assert article.sha256 == hashlib.sha256(article.raw).hexdigest()
    assert article.text == ARTICLE
    assert (article.title, article.author) == ("Fire closes the old harbour", "Ana Marsh")
    assert (article.published, article.source) == ("2025-03-04T06:40+00:00", None)
    assert article.origin == str(path)
    assert article.extractor == "text/1"


def test_the_text_is_the_decoded_file(tmp_path: Path) -> None:
    """The mark is dropped, line ends become LF, control characters are replaced; nothing is added or removed."""
    path = write(tmp_path / "a.txt", b"\xef\xbb\xbf  Rain \x1b[2J fell.\r\n\r\nMore\rrain. \n\n")
    assert read_file(path).text == "  Rain \ufffd[2J fell.\n\nMore\nrain. \n\n"


def test_spans_of_furniture_lie_in_the_text(tmp_path: Path) -> None:
    """Boilerplate spans are those of the cleaned text."""
    article = read_file(write(tmp_path / "a.txt", "Listen Live\r\n\r\n" + ARTICLE))
    start, end = article.boilerplate[0]
    assert article.text[start:end] == "Listen Live"


def test_a_date_in_the_file_name_counts_and_its_age_does_not(tmp_path: Path) -> None:
    """2025-03-04-fire.txt tells a date; the time a file was changed tells nothing."""
    prose = "The old harbour was closed on Tuesday after a fire broke out, the port office said.\n"
    assert read_file(write(tmp_path / "2025-03-04-fire.txt", prose)).published == "2025-03-04"
    assert read_file(write(tmp_path / "fire.txt", prose)).published is None


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "white space"),
        (b"\xef\xbb\xbf", "white space"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG picture"),
        (b"\xff" * 500, "neither UTF-8"),
    ],
)
def test_refused_content(tmp_path: Path, raw: bytes, reason: str) -> None:
    """Empty, blank and binary files are refused with what they are."""
    assert reason in refusal(write(tmp_path / "odd.txt", raw)).reason


def test_a_file_too_large(tmp_path: Path) -> None:
    """A file above the limit is refused by its size, without reading it."""
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(SIZE_LIMIT + 1)
    assert "larger than 32 MB" in refusal(path).reason


def test_a_file_that_grows(tmp_path: Path) -> None:
    """A file whose size is not told beforehand is read up to the limit and no further."""
    endless = Path("/proc/self/pagemap")  # says it has 0 bytes, and has gigabytes
    if not endless.exists():
        pytest.skip("no /proc here")
    assert endless.stat().st_size == 0
    assert "larger than 32 MB" in refusal(endless).reason


def test_a_very_long_line(tmp_path: Path) -> None:
    """A line of 200,000 characters is an article like any other, without a title."""
    line = "word " * 40_000
    article = read_file(write(tmp_path / "long.txt", line))
    assert (article.text, article.title) == (line, None)


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    """A file that vanished since the folder was read is refused; so is a link that leads nowhere."""
    assert refusal(tmp_path / "gone.txt").reason == "it is not there"
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")
    assert refusal(tmp_path / "link.txt").reason == "it is not there"


def test_a_link_to_itself(tmp_path: Path) -> None:
    """A link that goes around in circles is refused."""
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    assert "cannot be read" in refusal(tmp_path / "loop.txt").reason


def test_a_link_to_a_file(tmp_path: Path) -> None:
    """A link to a file is read as that file."""
    (tmp_path / "link.txt").symlink_to(write(tmp_path / "fire.txt", ARTICLE))
    assert read_file(tmp_path / "link.txt").text == ARTICLE


def test_pipes_devices_sockets_and_folders(tmp_path: Path) -> None:
    """What is no regular file is refused by its kind, and a pipe nobody writes to does not hang."""
    os.mkfifo(tmp_path / "pipe.txt")
    assert refusal(tmp_path / "pipe.txt").reason == "it is a pipe"
    assert refusal(Path("/dev/zero")).reason == "it is a device"
    assert refusal(tmp_path).reason == "it is a folder"
    with socket.socket(socket.AF_UNIX) as bound:
        place = os.path.relpath(tmp_path / "s")  # socket paths must be short
        bound.bind(place if len(place) < 100 else str(tmp_path / "s"))
        assert refusal(tmp_path / "s").reason == "it is a socket"


def test_a_file_without_permission(open_folder: Path) -> None:
    """A file that the user may not read is refused as that."""
    path = write(open_folder / "secret.txt", ARTICLE)
    path.chmod(0)
    with without_privileges(path):
        assert refusal(path).reason == "you have no permission to read it"


def test_a_name_that_cannot_be() -> None:
    """A path with a NUL in it is refused, not an error of the program."""
    with pytest.raises(RefusedFile, match="its name cannot be a file's"):
        read_file(Path("a\0b.txt"))


def test_a_hostile_name(tmp_path: Path) -> None:
    """A file name with an escape sequence or bytes that are no UTF-8 prints as harmless text."""
    name = os.fsdecode(b"\x1b]0;owned\x07\xff.txt")
    with pytest.raises(RefusedFile) as caught:
        read_file(write(tmp_path / name, b""))
    str(caught.value).encode("utf-8")
    assert "\x1b" not in str(caught.value)
    origin = read_file(write(tmp_path / name, ARTICLE)).origin
    assert origin.encode("utf-8")
    assert "\x1b" not in origin
