"""Only web addresses leave the program."""

import sys
from pathlib import Path

import pytest

from desk.browsing import NoBrowser, NoWebAddress, open_in_browser, web_address


@pytest.mark.parametrize(
    "url", ["https://wire.example/a?b=c#d", "http://10.0.0.1:8080/", "https://müller.example/ä"]
)
def test_web_addresses_pass(url: str) -> None:
    """http and https with a host are what a browser is asked to open."""
    assert web_address(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "ftp://wire.example/",
        "https:///nohost",
        "--version",
        "wire.example",
        "https://a.example/ --new-window",
        "https://a.example/\nx",
        "https://a.example/\x1b[2J",
        "https://[broken/",
        "https://a.example/\u202egpj.exe",
    ],
)
def test_everything_else_is_refused(url: str | None) -> None:
    """Files, scripts, options and control characters are named and not opened."""
    with pytest.raises(NoWebAddress):
        open_in_browser(url)


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS always has a window")
def test_without_a_window_there_is_no_browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Over ssh a console browser would draw over the screen: none is started."""
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoBrowser):
        open_in_browser("https://wire.example/")


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS has its own opener")
def test_the_address_is_handed_over_as_one_argument(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the shell would act on reaches the opener as it is."""
    told = tmp_path / "told"
    opener = tmp_path / "xdg-open"
    opener.write_text(f'#!/bin/sh\nprintf "%s|" "$@" > {told}.part && /bin/mv {told}.part {told}\n')
    opener.chmod(0o700)
    monkeypatch.setenv("DISPLAY", ":9")
    monkeypatch.setenv("PATH", str(tmp_path))
    address = "https://wire.example/$(id)?a=1&b=2"
    assert open_in_browser(address) == address
    while not told.exists():
        pass
    assert told.read_text() == f"{address}|"
