"""Kills `newsreader add` again and again and looks at what is left; lets two add at once while a third searches.

    python -m bench.crash [--kills 100] [--together 10] [--articles 2000] [--words 120] [--seed 1]

A kill is SIGKILL, at a moment drawn evenly from the time that adding and indexing take when nothing disturbs them.
What the program had said on its standard output until then (``--json``) is what it reported. Half of the kills hit
fresh libraries, half a library that was killed up to nine times before and holds half of the articles already.
After each kill the library is opened as a user would open it; nothing is mended by hand. Counted are articles

    lost       reported at any time before, and not there
    twice      there more than once
    unsound    there, but not as they were put in (``newsreader check`` says so)
    unfound    there, but no search finds them, or one finds what is not there

All four must be 0: the program ends with 1 where one is not.
"""

import argparse
import json
import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.made_articles import mark_of, write_lines
from corpus.library_errors import NoLibrary
from desk.session import Desk

ROOT = Path(__file__).resolve().parent.parent
KILLS_A_LIBRARY = 10
SEARCHED = 40
"""So many articles of each library are searched for by the word that they alone have."""


@dataclass
class Added:
    """What one `newsreader add` reported: ids in order; ``new`` are those it had not had before."""

    known: list[str] = field(default_factory=list)
    new: list[str] = field(default_factory=list)
    ended: bool = False

    @classmethod
    def told_in(cls, report: Path) -> "Added":
        """Read its standard output; a line that a kill cut short says nothing."""
        told = cls()
        for line in report.read_bytes().split(b"\n")[:-1]:
            outcome = json.loads(line)
            if outcome["outcome"] == "end":
                told.ended = True
            elif outcome["outcome"] != "refused":
                (told.new if outcome["outcome"] == "added" else told.known).append(outcome["id"])
        return told


@dataclass
class Faults:
    """What must never be: four numbers of articles, and what was said in the first place."""

    lost: int = 0
    twice: int = 0
    unsound: int = 0
    unfound: int = 0
    said: list[str] = field(default_factory=list)

    def __iadd__(self, other: "Faults") -> "Faults":
        self.lost += other.lost
        self.twice += other.twice
        self.unsound += other.unsound
        self.unfound += other.unfound
        self.said += other.said
        return self

    def __bool__(self) -> bool:
        return any((self.lost, self.twice, self.unsound, self.unfound, self.said))

    def __str__(self) -> str:
        return f"lost {self.lost}, twice {self.twice}, unsound {self.unsound}, unfound {self.unfound}"


def command(*args: str | Path) -> list[str]:
    """The real program."""
    return [sys.executable, "-m", "newsreader", *map(str, args)]


def start(args: Sequence[str | Path], home: Path, out: Path) -> subprocess.Popen[bytes]:
    """Start the program with its standard output in the file ``out``."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"}
    with out.open("wb") as stdout, out.with_suffix(".err").open("wb") as stderr:
        return subprocess.Popen(
            command(*args), stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr, cwd=home, env=environment
        )


def kill_one(library: Path, file: Path, seconds: float, home: Path) -> tuple[Added, bool]:
    """Add ``file`` and kill that after ``seconds``: what was reported, and whether it was killed before its end."""
    report = home / "report"
    with start(["add", "--json", "--library", library, file], home, report) as process:
        try:
            process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
        process.wait()
    return Added.told_in(report), process.returncode == -signal.SIGKILL


def look_at(library: Path, reported: set[str], chance: random.Random) -> tuple[Faults, int]:
    """Open the library and tell what is wrong in it, and how many articles it holds."""
    faults = Faults()
    try:
        desk = Desk.open(library, create=False)
    except NoLibrary:
        faults.lost = len(reported)
        return faults, 0
    with desk:
        there = [summary.id for summary in desk.library.list()]
        faults.lost = len(reported - set(there))
        articles = desk.library.get_many(there)
        faults.twice = len(there) - len({article.text for article in articles.values()})
        findings = desk.check()  # brings the index in step first, as every search does
        faults.unsound = len(findings)
        faults.said += [f"{one.id} {one.what}" for one in findings[:3]]
        for id_ in chance.sample(there, min(SEARCHED, len(there))):
            mark = articles[id_].text.rsplit(" ", 1)[1].rstrip(".")
            faults.unfound += [hit.summary.id for hit in desk.search(mark).hits] != [id_]
    return faults, len(there)


@dataclass
class Killing:
    """The state of a run: its numbers so far."""

    args: argparse.Namespace
    home: Path
    chance: random.Random
    usual: float = 0.0
    moments: Counter[str] = field(default_factory=Counter)
    faults: Faults = field(default_factory=Faults)
    reported: list[int] = field(default_factory=list)
    opening: list[float] = field(default_factory=list)

    def measure(self) -> None:
        """How long adding takes undisturbed."""
        file = write_lines(self.home / "measure.jsonl", "m", self.args.articles, self.args.words)
        began = time.monotonic()
        kill_one(self.home / "measured", file, 3600, self.home)
        self.usual = time.monotonic() - began

    def library(self, number: int, kills: int) -> None:
        """Kill ``kills`` times over one library; each time, half of the articles are new to it."""
        library = self.home / f"library{number}"
        reported: set[str] = set()
        half = self.args.articles // 2
        left = kills
        while left:
            begin = (kills - left) * half
            name = f"k{number}"
            file = write_lines(
                self.home / "news.jsonl", name, self.args.articles, self.args.words, start=begin
            )
            told, killed = kill_one(library, file, self.chance.random() * self.usual, self.home)
            if not killed:
                continue  # it was done before; that is no kill, and the next moment is another
            left -= 1
            reported.update(told.new, told.known)
            self._note(told)
            began = time.monotonic()
            faults, _ = look_at(library, reported, self.chance)
            self.opening.append(time.monotonic() - began)
            self.faults += faults
        told, _ = kill_one(library, file, 3600, self.home)
        faults, there = look_at(library, reported | {*told.new, *told.known}, self.chance)
        if len(told.new) + len(told.known) != self.args.articles or there < self.args.articles:
            faults.said.append(f"{there} articles after adding all of {self.args.articles}")
        self.faults += faults

    def _note(self, told: Added) -> None:
        self.reported.append(len(told.new))
        seen = len(told.new) + len(told.known)
        if not seen:
            self.moments["before the first was reported"] += 1
        elif seen < self.args.articles:
            self.moments["while storing"] += 1
        else:
            self.moments["while indexing"] += 1

    def tell(self, what: str) -> None:
        """Print the sums."""
        print(f"{what}: {sum(self.moments.values())} kills, {self.faults}")
        print("  " + ", ".join(f"{moment} {count}" for moment, count in self.moments.items()))
        if self.reported:
            middle, seconds = statistics.median(self.reported), statistics.median(self.opening)
            print(f"  newly reported before the kill: {sum(self.reported):,}, median {middle:,.0f}")
            print(f"  opened, indexed and looked through again in {seconds:.1f} s (median)")
        for said in self.faults.said[:10]:
            print(f"  {said}")
        sys.stdout.flush()


def together(home: Path, articles: int, words: int, chance: random.Random) -> tuple[Faults, int]:
    """Two processes add files that share half of their articles while others search; how many searches there were."""
    library, half = home / "library", articles // 2
    first = write_lines(home / "one.jsonl", "t", articles, words)
    second = write_lines(home / "two.jsonl", "t", articles, words, start=half)
    faults, searches = Faults(), 0
    with (
        start(["add", "--json", "--library", library, first], home, home / "one") as one,
        start(["add", "--json", "--library", library, second], home, home / "two") as two,
    ):
        while one.poll() is None or two.poll() is None:
            mark = mark_of("t", chance.randrange(articles + half))
            done = subprocess.run(
                command("search", "--json", "--library", library, mark),
                cwd=home,
                env=os.environ | {"PYTHONPATH": str(ROOT), "HOME": str(home)},
                capture_output=True,
            )
            searches += 1
            missing = b"There is no library" in done.stderr  # it was quicker than either that adds
            if done.returncode not in (0, 1) and not missing:
                faults.said.append(f"a search ended with {done.returncode}: {done.stderr.decode()[:200]}")
    told = [Added.told_in(home / name) for name in ("one", "two")]
    for name, process in (("one", one), ("two", two)):
        if process.returncode != 0:
            faults.said.append(
                f"adding ended with {process.returncode}: {(home / name).with_suffix('.err').read_text()[:300]}"
            )
    reported = {id_ for one_told in told for id_ in (*one_told.new, *one_told.known)}
    found, there = look_at(library, reported, chance)
    faults += found
    new = sum(len(one_told.new) for one_told in told)
    if not there == new == articles + half:
        faults.said.append(f"{there} articles, {new} reported as new, of {articles + half}")
    return faults, searches


def main() -> int:
    """Run, print, and answer with 1 where anything was wrong."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--together", type=int, default=10)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--words", type=int, default=120)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    chance = random.Random(args.seed)
    wrong = False
    for what, kills_a_library in (("fresh libraries", 1), ("libraries killed before", KILLS_A_LIBRARY)):
        with tempfile.TemporaryDirectory() as name:
            run = Killing(args, Path(name), chance)
            if args.kills:
                run.measure()
            left = (args.kills + (kills_a_library == 1)) // 2
            number = 0
            while left:
                kills = min(left, kills_a_library)
                run.library(number, kills)
                left, number = left - kills, number + 1
            run.tell(f"{what}, undisturbed in {run.usual:.1f} s")
            wrong |= bool(run.faults)
    faults, searches = Faults(), 0
    for _ in range(args.together):
        with tempfile.TemporaryDirectory() as name:
            more, searched = together(Path(name), args.articles, args.words, chance)
            faults += more
            searches += searched
    if args.together:
        print(f"two adding, {args.together} times, with {searches} searches meanwhile: {faults}")
        for said in faults.said[:10]:
            print(f"  {said}")
    return int(wrong or bool(faults))


if __name__ == "__main__":
    sys.exit(main())
