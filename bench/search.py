"""What indexing and searching cost, beside two peers in the same run: SQLite's FTS5, and reading every text.

    python -m bench.search articles.jsonl

One JSON object a line with "id", "title", "text", and, if known, "source", "published" and "story". Where stories are
given, the share of articles whose nearest is of the same story is told too. Times are CPU seconds of this process, the
least of several runs; the ratios are what to compare between machines.
"""

import json
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from corpus.article import Article
from index.query import parse
from index.snippets import snippet
from index.tokens import tokens
from index.whoosh_engine import WhooshEngine

RUNS = 5
QUERIES = {
    "a common word": ("president", "president"),
    "a rare word": ("subpoena", "subpoena"),
    "three words": ("president health law", "president health law"),
    "a phrase": ('"health care"', '"health care"'),
    "either, but not": ("(senate OR house) -vote", "(senate OR house) NOT vote"),
    "a prefix": ("secur*", "secur*"),
}


def _cpu(work: Callable[[], object], runs: int = RUNS) -> float:
    """The least CPU time of a few runs, in seconds."""
    times = []
    for _ in range(runs):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return min(times)


def _articles(path: Path) -> tuple[list[Article], dict[str, Any]]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    articles = [
        Article(
            id=str(row["id"]),
            sha256="",
            text=row["text"],
            title=row.get("title"),
            source=row.get("source"),
            published=row.get("published"),
        )
        for row in rows
    ]
    return articles, {str(row["id"]): row.get("story") for row in rows}


def _build_whoosh(folder: Path, articles: list[Article]) -> WhooshEngine:
    engine = WhooshEngine(folder)
    engine.reset()
    engine.apply(articles, [], identity="bench", revision=1)
    return engine


def _build_fts5(articles: list[Article]) -> sqlite3.Connection:
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE news USING fts5(id UNINDEXED, title, text, tokenize='porter unicode61')")
    db.executemany("INSERT INTO news VALUES (?, ?, ?)", [(a.id, a.title or "", a.text) for a in articles])
    return db


def _search_fts5(db: sqlite3.Connection, query: str) -> list[Any]:
    return db.execute(
        "SELECT id FROM news WHERE news MATCH ? ORDER BY bm25(news) LIMIT 50", (query,)
    ).fetchall()


def _scan(articles: list[Article]) -> int:
    """Read every text for one word, as a program without an index would."""
    return sum("president" in article.text.casefold() for article in articles)


def _nearest(engine: WhooshEngine, articles: list[Article], stories: dict[str, Any]) -> tuple[float, float]:
    first = second = 0
    for article in articles:
        near = engine.similar(article.text, limit=2, exclude=frozenset([article.id]))
        same = [stories[one.id] == stories[article.id] for one in near] + [False, False]
        first += same[0]
        second += same[1]
    return first / len(articles), second / len(articles)


def _print_indexing(folder: Path, articles: list[Article]) -> None:
    whoosh = _cpu(lambda: _build_whoosh(folder, articles), 3)
    fts5 = _cpu(lambda: _build_fts5(articles), 3)
    reading = _cpu(lambda: [list(tokens(article.text)) for article in articles], 3)
    print(
        f"index all: {whoosh:.3f} s, {whoosh / fts5:.1f} × FTS5, {whoosh / reading:.1f} × the analysis alone"
    )
    kept = sum(file.stat().st_size for file in folder.iterdir())
    print(f"on disk: {kept / sum(len(article.text) for article in articles):.1f} bytes a character")
    engine = WhooshEngine(folder)
    one = _cpu(lambda: engine.apply(articles[:1], [], identity="bench", revision=2))
    print(f"update one article: {one * 1e3:.1f} ms, {one / whoosh:.3f} × indexing all")


def _print_searching(engine: WhooshEngine, articles: list[Article]) -> None:
    db = _build_fts5(articles)
    scan = _cpu(lambda: _scan(articles))
    print(f"\n{'query':<18}{'hits':>6}{'ms':>9}{'× FTS5':>9}{'× a scan':>10}")
    for name, (ours, theirs) in QUERIES.items():
        query = parse(ours)
        spent = _cpu(partial(engine.search, query))
        peer = _cpu(partial(_search_fts5, db, theirs))
        hits = engine.search(query).total
        print(f"{name:<18}{hits:>6}{spent * 1e3:>9.2f}{spent / peer:>9.1f}{spent / scan:>10.2f}")
    db.close()
    query = parse("president health law")
    shown = _cpu(lambda: [snippet(article.text, query) for article in articles[:20]])
    print(f"20 snippets: {shown * 1e3:.1f} ms")


def _print_nearest(engine: WhooshEngine, articles: list[Article], stories: dict[str, Any]) -> None:
    if any(story is None for story in stories.values()):
        return
    started = time.process_time()
    first, second = _nearest(engine, articles, stories)
    spent = (time.process_time() - started) / len(articles)
    print(f"nearest of the same story: first {first:.3f}, second {second:.3f}; {spent * 1e3:.1f} ms each")


def main(path: Path) -> None:
    """Print the tables for the articles in ``path``."""
    articles, stories = _articles(path)
    print(f"{len(articles)} articles, {sum(len(article.text) for article in articles):,} characters")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "index"
        _print_indexing(folder, articles)
        engine = _build_whoosh(folder, articles)
        _print_searching(engine, articles)
        _print_nearest(engine, articles, stories)
        engine.close()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m bench.search articles.jsonl")
    main(Path(sys.argv[1]))
