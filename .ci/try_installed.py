"""Try the newsreader that is installed beside this Python, from a folder that is no checkout.

Runs the script and the module as a user would, on the sample library and on a file, and reads the data that the
rooms ship. Prints what it tried.
"""

import json
import subprocess
import sys
from importlib import metadata, resources
from pathlib import Path
from typing import Any

SCRIPT = str(Path(sys.executable).parent / "newsreader")
MOST_MEGABYTES = 60
ARTICLE = "Title: Ferry runs aground\n\nA ferry ran aground off Skarrow on Tuesday, the harbour said.\n"


def output(*command: str) -> str:
    """The stdout of a command that ends well."""
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8")
    if done.returncode:
        sys.exit(f"{' '.join(command)}: exit code {done.returncode}\n{done.stdout}{done.stderr}")
    print("fine:", " ".join([Path(command[0]).name, *command[1:]]))
    return done.stdout


def document(*args: str) -> dict[str, Any]:
    """What newsreader prints with --json."""
    parsed: dict[str, Any] = json.loads(output(SCRIPT, *args, "--json"))
    return parsed


def installed_size() -> float:
    """What is installed, byte code and all, in megabytes on the disk; without pip and what comes with it."""
    packages = Path(str(resources.files("corpus"))).parent
    beside = ("pip", "setuptools", "pkg_resources", "_distutils_hack", "distutils-precedence")
    files = (
        path
        for one in packages.iterdir()
        if not one.name.startswith(beside)
        for path in (one, *one.rglob("*"))
    )
    return sum(path.stat().st_blocks * 512 for path in files) / 1024**2


def main() -> None:
    """Try all of it; leave with a message at the first thing that does not hold."""
    version = f"newsreader {metadata.version('newsreader')}\n"
    assert output(SCRIPT, "--version") == version
    assert output(sys.executable, "-m", "newsreader", "--version") == version

    articles = document("list", "--sample")["articles"]
    assert len(articles) >= 24, len(articles)
    hits = document("search", "--sample", "harbour", "fire")["hits"]
    assert len(hits) >= 2, hits
    comparison = document("compare", "--sample", hits[0]["id"], hits[1]["id"])
    assert comparison["format"] == "newsreader/comparison/1"
    assert comparison["links"], "two reports on one event share nothing"
    assert output(SCRIPT, "compare", "--sample", hits[0]["id"], hits[1]["id"], "--plain")

    Path("ferry.txt").write_text(ARTICLE)
    added = json.loads(output(SCRIPT, "add", "ferry.txt", "--json").splitlines()[0])["id"]
    assert document("search", "skarrow")["hits"][0]["id"] == added
    assert document("show", added)["title"] == "Ferry runs aground"

    size = installed_size()
    assert size < MOST_MEGABYTES, f"{size:.0f} MB are installed"
    print(f"fine: {size:.0f} MB are installed")

    for room, pattern in (("corpus", "samples/articles.json"), ("compare", "data/*.txt"), ("tui", "*.tcss")):
        folder = Path(str(resources.files(room)))
        assert list(folder.glob(pattern)), f"{room}/{pattern} is not installed"
        assert Path(sys.prefix) in folder.parents, f"{room} is not the installed one: {folder}"


if __name__ == "__main__":
    main()
