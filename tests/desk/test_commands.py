"""What each command prints and keeps, driven as a user would."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from corpus.library import Library
from desk.searching import MOST_RESPELT, search
from index.shapes import Token
from index.whoosh_engine import WhooshEngine
from tests.desk import news
from tests.desk.program import Program

SHA_A = hashlib.sha256(news.FERRY_A.encode()).hexdigest()


@pytest.mark.parametrize(
    "words", ["show", "show --related", "show --told-by", "outlets", "searches", "feeds list", "check"]
)
def test_plain_is_taken_wherever_something_is_shown(reader: Program, words: str) -> None:
    """Where there is plain text in any case it changes nothing; with --json it is refused."""
    command = words.split()
    if command[0] == "show":
        command.insert(1, SHA_A[:8])
    asked, plain = reader.run(*command), reader.run(*command, "--plain")
    assert (plain.returncode, plain.stdout) == (asked.returncode, asked.stdout)
    assert plain.returncode in (0, 1)
    assert reader.run(*command, "--plain", "--json").returncode == 2


def test_related_lists_what_shares_sentences(reader: Program) -> None:
    """The way of a screen reader to what is nearest: the id to compare with, and how much is shared; 1 for nothing."""
    before = reader.ids()
    (reader.home / "copy.txt").write_text("A heading of its own\n\n" + reader.json("show", before[0])["text"])
    (reader.home / "alone.txt").write_text("Zebras graze quietly.\n")
    reader.fine("add", "copy.txt", "alone.txt")
    copy, alone = (id_ for id_ in reader.ids() if id_ not in before)
    if "Zebras" in reader.fine("show", copy):
        copy, alone = alone, copy
    first = reader.fine("show", before[0], "--related").splitlines()[0]
    assert first.startswith(copy)
    assert " shares " in first
    assert reader.run("show", alone, "--related").returncode == 1


def test_told_by_lists_who_tells_a_sentence(reader: Program) -> None:
    """Below each sentence that others tell stands who does: word for word, or in which other words; 1 for nothing."""
    before = reader.ids()
    (reader.home / "copy.txt").write_text("A heading of its own\n\n" + reader.json("show", before[0])["text"])
    (reader.home / "alone.txt").write_text("Zebras graze quietly.\n")
    reader.fine("add", "copy.txt", "alone.txt")
    alone = next(id_ for id_ in reader.ids() if "Zebras" in reader.fine("show", id_))
    lines = reader.fine("show", before[0], "--told-by").splitlines()
    assert not lines[0].startswith(" ")
    assert lines[1].startswith("  ")
    assert lines[1].endswith(", word for word")
    assert reader.run("show", alone, "--told-by").returncode == 1


def test_told_by_says_what_is_not_sure_and_what_differs(user: Program) -> None:
    """As a comparison of the two articles does, before the words of the other one."""
    articles = user.json("--sample", "list")["articles"]
    (steel,) = (one["id"] for one in articles if (one["title"] or "").startswith("Steel merger to cost"))
    said = user.fine("--sample", "show", steel, "--told-by")
    for words in (", word for word\n", ", reworded: ", ", reworded, differs: ", ", perhaps reworded"):
        assert words in said


def test_added_articles_are_listed_and_the_same_bytes_are_never_added_twice(user: Program) -> None:
    """Adding a folder stores each file once, in the user's data folder, private to the user."""
    folder = user.home / "news"
    folder.mkdir()
    (folder / "a.txt").write_text(news.FERRY_A)
    (folder / "again.txt").write_text(news.FERRY_A)
    assert "Added 1 article " in user.fine("add", folder)
    assert "Added 0 articles" in user.fine("add", folder / "a.txt")
    assert user.ids() == [SHA_A[:16]]
    assert user.library.stat().st_mode & 0o777 == 0o700


def test_list_json_has_every_key_and_null_for_what_is_not_known(reader: Program) -> None:
    """`list --json` is the documented form, newest first, unknown dates last."""
    document = reader.json("list")
    assert list(document) == ["format", "articles"]
    assert document["format"] == "newsreader/articles/1"
    keys = ["id", "title", "source", "published", "published_zone", "url", "words", "origin", "added"]
    keys += ["version", "first"]
    assert [list(article) for article in document["articles"]] == [keys] * 3
    first = document["articles"][0]
    assert first["id"] == SHA_A[:16]
    assert first["title"] == "Ferry runs aground off Skarrow"
    assert first["published"] == "2025-03-04"
    assert first["words"] == len(news.FERRY_A.split())
    assert {article["published"] for article in document["articles"][1:]} == {None}


def test_list_keeps_to_its_limit(reader: Program) -> None:
    """`--limit` cuts the list, in JSON and in lines."""
    assert len(reader.json("list", "--limit", "2")["articles"]) == 2
    assert len(reader.fine("list", "--limit", "1").splitlines()) == 1


def test_search_json_has_every_key_and_marks_the_words_found(reader: Program) -> None:
    """`search --json` is the documented form; each mark slices a found word out of the snippet."""
    document = reader.json("search", "sandbank")
    assert list(document) == ["format", "query", "total", "hits"]
    assert (document["format"], document["query"], document["total"]) == ("newsreader/hits/1", "sandbank", 2)
    for hit in document["hits"]:
        assert list(hit) == [*"id title source published published_zone url version score snippet".split()]
        assert list(hit["snippet"]) == ["text", "marks"]
        text = hit["snippet"]["text"]
        assert "sandbank" in {text[start:end] for start, end in hit["snippet"]["marks"]}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("sandbnak Ferry", "sandbank Ferry"),
        ('"passenger fery" -orchard', '"passenger ferry" -orchard'),
        ("text:sandbnak OR lifebaots", "text:sandbank OR lifeboats"),
        ("sandbnak orchard", None),
        ("source:sandbnak", None),
        ("sandbnak is:starred", None),
    ],
)
def test_a_misspelt_search_without_hits_is_told_what_was_meant(
    reader: Program, typed: str, meant: str | None
) -> None:
    """One search that finds something, as it was typed but for the words that no article has; else none is named."""
    done = reader.run("search", "--", typed)
    suggested = [f"newsreader: Did you mean: {meant}?"] if meant else []
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [f"newsreader: no article matches: {typed}", *suggested]
    assert not meant or reader.fine("search", "--", meant)


def test_nothing_is_looked_up_for_a_search_that_finds_something(reader: Program) -> None:
    """Nor for more words than a few where it finds nothing."""
    asked = []

    class Asked(WhooshEngine):
        def meant(self, token: Token) -> str | None:
            asked.append(token.form)
            return super().meant(token)

    with Library.open(reader.library) as library:
        engine = Asked(reader.library / "index")
        for text in (
            "sandbank",
            "sandbank OR sandbnak",
            " ".join(f"sandbnak{letter}" for letter in "abcdefgh"),
        ):
            assert not asked
            search(library, engine, text, limit=5, offset=0, order="relevance")
        assert len(asked) == MOST_RESPELT
        engine.close()


def test_words_of_a_search_are_one_query(reader: Program) -> None:
    """Unquoted words are all wanted; a phrase must stand together; NOT leaves out."""
    assert reader.json("search", "ferry", "lifeboats")["total"] == 2
    assert reader.json("search", '"declined to say"')["total"] == 1
    assert reader.json("search", "ferry", "NOT", "charts")["total"] == 1


def test_a_search_keeps_to_its_limit_and_says_how_many_there_are(reader: Program) -> None:
    """With more hits than the limit, the total still counts them all, and stderr says so."""
    document = reader.json("search", "ferry", "--limit", "1")
    assert (document["total"], len(document["hits"])) == (2, 1)
    assert "2 articles match" in reader.run("search", "ferry", "--limit", "1").stderr


def test_a_search_orders_by_date_where_asked(reader: Program) -> None:
    """The one article with a date comes first in both orders by date: unknown dates come last."""
    for order in ("newest", "oldest"):
        hits = reader.json("search", "ferry", "--order", order)["hits"]
        assert hits[0]["id"] == SHA_A[:16]


def test_show_prints_the_whole_text_and_what_is_not_known(reader: Program) -> None:
    """In a pipe the article's text comes out as it is kept; an unknown outlet is called unknown."""
    frost = reader.json("search", "orchards")["hits"][0]["id"]
    printed = reader.fine("show", frost[:6])
    assert news.ORCHARD in printed
    assert "Outlet: unknown\nPublished: unknown\n" in printed
    assert re.search(rf"\nAdded: 20.+, from \S.+\nId: {frost}\n", printed)


def test_show_json_is_everything_but_the_raw_bytes(reader: Program) -> None:
    """`show --json` is the documented form, with the text untouched and the hash of the file's bytes."""
    document = reader.json("show", SHA_A[:16])
    assert list(document) == [
        "format",
        "id",
        "sha256",
        "title",
        "source",
        "published",
        "published_zone",
        "url",
        "author",
        "language",
        "origin",
        "added",
        "extractor",
        "versions",
        "near_copies",
        "boilerplate",
        "text",
    ]
    assert document["format"] == "newsreader/article/1"
    assert (document["sha256"], document["text"]) == (SHA_A, news.FERRY_A)


def test_edit_sets_fields_and_unknown_takes_them_back(reader: Program) -> None:
    """What edit sets is listed and searched for; --unknown makes it null again; the text never changes."""
    one = SHA_A[:8]
    reader.fine("edit", one, "--source", "The Gull", "--published", "2025-03-05", "--language", "en")
    shown = reader.json("show", one)
    assert (shown["source"], shown["published"], shown["language"]) == ("The Gull", "2025-03-05", "en")
    assert reader.json("search", "source:gull")["total"] == 1
    reader.fine("edit", one, "--unknown", "source", "--unknown", "published")
    shown = reader.json("show", one)
    assert (shown["source"], shown["published"], shown["text"]) == (None, None, news.FERRY_A)
    assert reader.run("search", "source:gull").returncode == 1


def test_remove_takes_articles_out_of_list_and_search_and_leaves_the_files(reader: Program) -> None:
    """A removed article is found no more; the file it came from stays."""
    reader.fine("remove", SHA_A[:8])
    assert SHA_A[:16] not in reader.ids()
    assert reader.json("search", "ferry")["total"] == 1
    assert (reader.home / "news" / "ferry-a.txt").read_text() == news.FERRY_A


def test_remove_takes_nothing_where_one_name_means_nothing(reader: Program) -> None:
    """One wrong name among several, and the library stays as it was."""
    assert reader.run("remove", SHA_A[:8], "ffffffffffff").returncode == 1
    assert len(reader.ids()) == 3


def test_add_json_names_what_was_added_known_and_refused(reader: Program) -> None:
    """`add --json` prints a line for each outcome, then the sums; refusals are on stderr as well."""
    (reader.home / "empty.txt").touch()
    (reader.home / "new.txt").write_text("A new report about the bridge came out on Monday.\n")
    done = reader.run("add", "new.txt", "empty.txt", "news/ferry-a.txt", "--json")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert {line["format"] for line in lines} == {"newsreader/added/2"}
    told = {line["outcome"]: line for line in lines}
    assert len(told) == len(lines) == 4
    assert list(told["added"]) == ["format", "outcome", "id", "label", "origin"]
    assert told["known"]["id"] == SHA_A[:16]
    assert list(told["refused"]) == ["format", "outcome", "path", "place", "count", "why"]
    assert (told["refused"]["path"], told["refused"]["place"]) == ("empty.txt", None)
    assert lines[-1] == {
        "format": "newsreader/added/2",
        "outcome": "end",
        "added": 1,
        "updated": 0,
        "known": 1,
        "unchanged": 0,
        "refused": 1,
        "stopped": False,
        "dry_run": False,
    }
    assert "empty.txt" in done.stderr


def test_compare_json_is_the_comparison_with_both_articles_named(reader: Program) -> None:
    """`compare --json` is the design's form; spans slice the texts that `show` gives."""
    frost = reader.json("search", "orchards")["hits"][0]["id"]
    document = reader.json("compare", SHA_A[:8], reader.home / "news" / "ferry-b.txt")
    assert list(document)[:7] == ["format", "left", "right", "links", "only", "divergences", "coverage"]
    assert document["format"] == "newsreader/comparison/1"
    side = ["title", "source", "url", "published", "sha256", "version", "length", "sentences", "boilerplate"]
    assert list(document["left"]) == list(document["right"]) == side
    assert (document["left"]["sha256"], document["left"]["length"]) == (SHA_A, len(news.FERRY_A))
    assert document["links"]
    assert set(document["links"][0]) == {"left", "right", "kind", "moved", "score", "runs"}
    assert set(document["coverage"]) == set(document["only"]) == {"left", "right"}
    assert reader.json("compare", SHA_A[:8], frost)["coverage"]["left"] == 0


def test_an_article_may_be_compared_with_itself(reader: Program) -> None:
    """The same article on both sides is all the same and covered entirely."""
    document = reader.json("compare", SHA_A[:8], SHA_A[:9])
    assert document["coverage"] == {"left": 1.0, "right": 1.0}
    assert {link["kind"] for link in document["links"]} == {"same"}


def test_comparing_into_a_pipe_prints_the_plain_report(reader: Program) -> None:
    """Without a terminal, and asked for nothing, compare prints what --plain prints: lines, no drawing."""
    files = ("news/ferry-a.txt", "news/ferry-b.txt")
    printed = reader.fine("compare", *files)
    assert printed == reader.fine("compare", *files, "--plain")
    assert "Left: Ferry runs aground off Skarrow\n" in printed
    assert "Left outlet: " in printed
    assert "\nCoverage: " in printed
    assert "\nPassage 1 of " in printed
    assert not any("\u2500" <= letter <= "\u259f" or letter == "\x1b" for letter in printed)


def test_a_comparison_is_written_to_a_file_that_is_not_there_yet(reader: Program, tmp_path: Path) -> None:
    """As a page or as Markdown; a file that is there is refused and left; - prints; only one form at a time."""
    files = ("news/ferry-a.txt", "news/ferry-b.txt")
    for option, start in (("--html", "<!DOCTYPE html>\n"), ("--markdown", "# ")):
        path = tmp_path / f"out{option}"
        assert reader.fine("compare", *files, option, path) == f"Written to {path}\n"
        written = path.read_text("utf-8")
        assert written.startswith(start)
        assert reader.fine("compare", *files, option, "-") == written
        refused = reader.run("compare", *files, option, path)
        assert refused.returncode == 1
        assert "is there already" in refused.stderr
        assert path.read_text("utf-8") == written
    assert reader.run("compare", *files, "--html", tmp_path / "no" / "such.html").returncode == 3
    assert reader.run("compare", *files, "--html", "-", "--json").returncode == 2


def test_options_for_the_library_stand_before_or_after_the_command(user: Program, tmp_path: Path) -> None:
    """--library and --sample mean the same in both places."""
    (user.home / "a.txt").write_text(news.FERRY_A)
    folder = tmp_path / "elsewhere"
    user.fine("--library", folder, "add", "a.txt")
    assert user.fine("--library", folder, "list") == user.fine("list", "--library", folder)
    assert user.fine("--sample", "list") == user.fine("list", "--sample")
    assert not user.library.exists()


def test_the_library_can_be_named_by_the_environment(user: Program, tmp_path: Path) -> None:
    """$NEWSREADER_LIBRARY is the user's own library; --library wins over it."""
    (user.home / "a.txt").write_text(news.FERRY_A)
    user.env["NEWSREADER_LIBRARY"] = str(tmp_path / "named")
    user.fine("add", "a.txt")
    assert (tmp_path / "named" / "library.sqlite3").is_file()
    assert user.run("list", "--library", tmp_path / "other").returncode == 3


def test_a_word_to_leave_out_is_no_option(reader: Program) -> None:
    """`search ferry -charts` leaves out, as in the search box, and is not taken for an option."""
    document = reader.json("search", "ferry", "-charts")
    assert document["total"] == 1
    assert document["query"] == "ferry -charts"
