"""JSON and tables: which fields are found, what a bad row costs, and that a row is known again."""

import hashlib
import json
from pathlib import Path

import pytest

from corpus.formats.source import RECORD_LIMIT
from corpus.intake import NAMED, Incoming, RefusedFile, read_articles, read_file
from corpus.library import Library
from tests.corpus.reading import count_read, read
from tests.memory import peaks

TEXT = "The old harbour was closed on Tuesday after a fire broke out, the port office said."
ONE = {
    "id": "7",
    "headline": "Fire closes the old harbour",
    "Body": TEXT,
    "outlet": "The Quay Gazette",
    "published_at": "2025-03-04T06:40:00Z",
    "link": "https://quay.example/fire",
    "authors": ["Ana Marsh", "Bo Lind"],
}


def known(article: Incoming) -> tuple[str | None, ...]:
    return (article.title, article.source, article.published, article.url, article.author)


EXPECTED = (
    "Fire closes the old harbour",
    "The Quay Gazette",
    "2025-03-04T06:40:00+00:00",
    "https://quay.example/fire",
    "Ana Marsh, Bo Lind",
)


@pytest.mark.parametrize(
    "form",
    [
        json.dumps(ONE),
        "\ufeff" + json.dumps(ONE) + "\r\n",
        json.dumps([ONE]),
        json.dumps([ONE], indent=2),
        json.dumps(ONE, indent=2),
        json.dumps({"status": "ok", "articles": [ONE]}),
        json.dumps({"status": "ok", "articles": [ONE]}, indent=1),
    ],
)
def test_json_in_any_form(form: str) -> None:
    """Lines, lists and single objects give the same article, known by the common names of its fields."""
    ((article,), refused) = read(form)
    assert refused == []
    assert (article.text, article.extractor) == (TEXT, "json/1")
    assert known(article) == EXPECTED


def test_json_and_tables_in_utf16() -> None:
    """What Windows writes with a mark is read as well."""
    assert known(read(json.dumps(ONE).encode("utf-16"))[0][0]) == EXPECTED
    table = f"title\ttext\nFire in the harbour\t{TEXT}\n"
    assert read(table.encode("utf-16"))[0][0].title == "Fire in the harbour"


def test_an_article_keeps_the_bytes_of_its_own_object() -> None:
    """The raw bytes are the line, or the element of the list, so that an id depends on nothing else."""
    line = json.dumps(ONE).encode()
    other = json.dumps(ONE | {"id": "8"}).encode()
    of_lines = read(line + b"\n" + other + b"\n")[0]
    of_list = read(b"[\n " + line + b" ,\n" + other + b"]")[0]
    assert [one.raw for one in of_lines] == [one.raw for one in of_list] == [line, other]
    assert of_lines[0].sha256 == hashlib.sha256(line).hexdigest()


def test_a_bad_line_is_named_and_the_others_are_read() -> None:
    """Each kind of bad line is refused with its number and a reason."""
    lines = [
        json.dumps(ONE),
        '{"text": "cut of',
        "[1, 2]",
        '{"title": "no text"}',
        '{"text": 12}',
        '{"text": "  "}',
        '{"text": ' + "[" * 100_000,
        '{"text": "x", "n": ' + "9" * 5000 + "}",
        '{"text": "' + "\\u0000\\ud800 " * 50 + '"}',
        "",
        json.dumps(ONE | {"id": "9"}),
    ]
    articles, refused = read("\n".join(lines))
    assert len(articles) == 2
    assert [one.place for one in refused] == [f"line {number}" for number in range(2, 10)]
    reasons = " / ".join(one.reason for one in refused)
    for reason in ("no valid JSON", "no object", "called a text", "no string", "empty", "deeply", "digits"):
        assert reason in reasons
    assert "binary data" in refused[-1].reason


def test_a_lone_surrogate_and_a_nul_are_shown_as_what_cannot_be_read() -> None:
    """An emoji cut in half does not cost the article, and the text can be kept."""
    ((article,), _) = read('{"text": "' + TEXT + ' \\ud83d \\u0000", "title": "Fire \\udc00"}')
    assert article.text == TEXT + " \ufffd \ufffd"
    assert article.title == "Fire \ufffd"
    article.text.encode("utf-8")


def test_many_bad_rows_are_counted(tmp_path: Path) -> None:
    """After the first bad rows, one refusal sums up the rest."""
    _, refused = read('{"title": "x"}\n' * 1000)
    assert len(refused) == NAMED + 1
    assert sum(one.count for one in refused) == 1000


def test_a_list_that_is_cut_short() -> None:
    """What stands before the break is read, and the break is told."""
    whole = json.dumps([ONE, ONE | {"id": "8"}])
    articles, refused = read(whole[:-20])
    assert len(articles) == 1
    assert "not closed" in refused[0].reason


def test_a_line_too_long_is_passed_over() -> None:
    """A line above the limit is refused by its number, and the next is read."""
    articles, refused = read('{"text": "' + "a" * RECORD_LIMIT + '"}\n' + json.dumps(ONE))
    assert (len(articles), refused[0].place, "larger than 8 MB" in refused[0].reason) == (1, "line 1", True)
    articles, refused = read('[{"text": "' + "a" * RECORD_LIMIT + '"},' + json.dumps(ONE) + "]")
    assert (len(articles), refused[0].place) == (1, "item 1")


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_tables(delimiter: str) -> None:
    """The delimiter is told by the header; quoted fields hold line ends, delimiters and quotation marks."""
    header = delimiter.join(["id", "Headline", "maintext", "domain", "date", "url"])
    text = f'He said: ""{TEXT}""{delimiter}\n\nMore rain fell.'
    row = delimiter.join(
        ["1", '"Fire, again"', f'"{text}"', "quay.example", "2025-03-04", "https://q.example/1"]
    )
    articles, refused = read(f"{header}\r\n{row}\r\n\r\n{row.replace('1', '2')}\r\n")
    assert refused == []
    assert len(articles) == 2
    expected = text.replace('""', '"')
    assert articles[0].text == expected
    assert known(articles[0])[:4] == ("Fire, again", "quay.example", "2025-03-04", "https://q.example/1")
    assert articles[1].origin == "news, line 6"
    assert articles[0].raw == f"{header}\n{row}".encode()


def test_a_row_reads_the_same_from_its_own_raw_bytes() -> None:
    """Raw bytes of a row hold the header: reading them gives the article, with the same id."""
    ((first, _), _) = read(f'title,text\nFire in the harbour,"{TEXT}"\nRain,"{TEXT} More."\n')
    ((again,), _) = read(first.raw)
    assert (again.sha256, again.text, again.title) == (first.sha256, first.text, first.title)


def test_columns_that_the_user_names() -> None:
    """--map wins over the common names, is found in any case, and where it is missing, the others are told."""
    table = f"Titel;Volltext;text\nFeuer;{TEXT};teaser\n"
    ((article,), _) = read(table, "a.csv", text="volltext", title="titel")
    assert (article.title, article.text) == ("Feuer", TEXT)
    _, (refusal,) = read(table, "a.csv", text="koerper")
    assert "no column 'koerper', but: Titel, Volltext, text" in refusal.hint
    _, (refusal,) = read("a,b\n1,2\n", "a.csv")
    assert "--map text=NAME; its columns are: a, b." in refusal.hint
    ((article,), _) = read(json.dumps({"clean": TEXT, "text": "teaser"}), text="clean")
    assert article.text == TEXT


def test_bad_rows_of_a_table() -> None:
    """Too few and too many fields, and an empty text, cost their own row alone."""
    articles, refused = read(f"title,text\nA,{TEXT[:40]},3\nB\nC,\nD,{TEXT[:40]}\n")
    assert [article.title for article in articles] == ["D"]
    assert [one.place for one in refused] == ["line 2", "line 3", "line 4"]
    assert "3 fields where the header has 2" in refused[0].reason


def test_a_quotation_mark_that_never_closes() -> None:
    """The row that swallows the rest of the file is named by where it begins."""
    rows = f"B,{TEXT[:60]}\n" * (RECORD_LIMIT // 50)
    articles, refused = read(f'title,text\nA,{TEXT[:40]}\nX,"oops\n{rows}')
    assert len(articles) == 1
    assert (refused[0].place, "quotation mark" in refused[0].hint) == ("line 3", True)


@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "news"])
def test_a_million_columns(name: str) -> None:
    """A header or a row of a million columns is refused."""
    articles, refused = read("text," * 1_000_000 + "\n" + "x," * 1_000_000, name)
    assert (name == "news") == bool(articles), "without a name that says so, this is no table but odd text"
    assert name == "news" or "no header of at most 10,000 columns" in refused[0].reason
    _, refused = read("title,text\n" + "x," * 1_000_000, "a.csv")
    assert "1,000,001 fields" in refused[0].reason


def test_prose_is_no_table_and_no_json() -> None:
    """Text that begins with a bracket, or names things parted by commas, stays plain text."""
    for prose in (
        "[Update: the harbour is open again.]\n\n" + TEXT,
        "{Correction} " + TEXT,
        "Text, title and date were changed.\n\n" + TEXT,
        "Source: Quay Gazette | Date: 2025-03-04\n\n" + TEXT,
    ):
        ((article,), _) = read(prose)
        assert (article.extractor, article.text) == ("text/1", prose)


def test_western_tables() -> None:
    """A table that is no UTF-8 is read as what Western spreadsheets write."""
    ((article,), _) = read(
        "title;text\nCafé zu;Das Café schließt am Dienstag, so die Stadt.\n".encode("cp1252")
    )
    assert article.title == "Café zu"


@pytest.mark.parametrize("ending", ["", "\n", " It was\nopen.\n"])
def test_a_table_that_was_cut_short(ending: str) -> None:
    """A row that ends within quotation marks is refused: half an article would look like a whole one."""
    articles, (refusal,) = read(f'title,text\nRain,"{TEXT}"\nFire,"{TEXT[:30]}{ending}', "a.csv")
    assert [one.title for one in articles] == ["Rain"]
    assert (refusal.place, "cut short" in refusal.reason) == ("line 3", True)


def test_the_same_data_set_never_goes_in_twice(library: Library, tmp_path: Path) -> None:
    """Adding a file again, and its articles in another order, adds nothing."""
    path = tmp_path / "set.jsonl"
    rows = [json.dumps(ONE | {"link": f"https://quay.example/{number}"}) for number in range(50)]
    path.write_text("\n".join(rows))
    for order, new in ((rows, 50), (rows[::-1], 0)):
        path.write_text("\n".join(order) + "\n")
        articles = [one for one in read_articles(path) if isinstance(one, Incoming)]
        assert sum(outcome.added for outcome in library.add_many(articles)) == new
    assert library.count() == 50


def test_a_data_set_is_no_single_article(tmp_path: Path) -> None:
    """Where one article is wanted, a file of several is refused with what to do; a file of one is read."""
    path = tmp_path / "set.jsonl"
    path.write_text(json.dumps(ONE) + "\n" + json.dumps(ONE | {"id": "8"}))
    with pytest.raises(RefusedFile, match="more than one article"):
        read_file(path)
    path.write_text(json.dumps(ONE))
    assert read_file(path).text == TEXT


@pytest.mark.parametrize("suffix", [".jsonl", ".json", ".csv"])
def test_memory_does_not_grow_with_the_file(tmp_path: Path, suffix: str) -> None:
    """Reading ten times as many articles takes no more memory at its peak."""
    paths = []
    for count in (200, 2000):
        paths.append(tmp_path / f"{count}{suffix}")
        rows = [json.dumps({"id": number, "text": TEXT * 5}) for number in range(count)]
        table = "id,text\n" + f'1,"{TEXT * 5}"\n' * count
        forms = {".jsonl": "\n".join(rows), ".json": f"[{','.join(rows)}]", ".csv": table}
        paths[-1].write_text(forms[suffix])
        assert count_read(paths[-1]) == count
    few, many = peaks(count_read, paths)
    assert many < few + 200_000
