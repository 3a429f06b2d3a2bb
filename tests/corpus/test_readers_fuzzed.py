"""Whatever bytes a reader is given, the answer is articles or refusals.

A thousand spoilt files of each format are tried; NEWSREADER_FUZZ=100000 tries more of them, and bench/fuzz_readers.py
watches time and memory besides.
"""

import json
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.cleaning import clean
from tests.corpus.fuzzing import PDF, SEEDS, VARIANTS, complaints, tried, variant
from tests.corpus.reading import read

PAGES = ("a.html", "a.mhtml", "a.warc", "a.warc.gz", "a.wacz")
"""Where pages are read by trafilatura too, which takes its time: a tenth of the files, and the rest without it."""

EXAMPLES = max(40, VARIANTS // 25)
fuzzed = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@pytest.mark.parametrize("name", SEEDS)
def test_spoilt_files(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that was cut, spliced and overwritten gives sound articles or a refusal, and at least one of both."""
    chance = random.Random(name)
    for number in range(VARIANTS):
        if number == VARIANTS // 10 and name in PAGES:
            monkeypatch.setattr("corpus.formats.web_page.TRAFILATURA_LIMIT", 0)
        raw = variant(SEEDS[name], chance)
        _, _, found = tried(raw, name)
        assert not found, (number, found, raw[:2000])


@pytest.mark.parametrize("name", SEEDS)
def test_files_as_they_should_be(name: str) -> None:
    """Fuzzing starts from files that give articles, and no refusal but of what is no article."""
    articles, refused = read(SEEDS[name].raw, name)
    assert articles
    assert all(one.count == 0 or "binary data" in one.reason for one in refused)


@pytest.mark.parametrize("name", [*SEEDS, PDF.name])
def test_empty_files(name: str) -> None:
    """A file with nothing in it is said to be empty, whatever it is called."""
    articles, refused = read(b"", name)
    assert articles == []
    assert [one.reason for one in refused] == ["it is empty"]


@fuzzed
@given(st.binary(max_size=2000), st.sampled_from(["a", *SEEDS]))
def test_any_bytes(raw: bytes, name: str) -> None:
    """Bytes of no format at all are refused, or are odd text."""
    articles, refused = read(raw, name)
    assert complaints(articles, refused, name) == []
    assert all(one.reason for one in refused)


@fuzzed
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200), max_size=5))
def test_every_text_in_a_json_line_arrives(texts: list[str]) -> None:
    """An object with a text gives an article with that text, cleaned; or is refused for its text."""
    lines = [json.dumps({"text": text, "n": number}) for number, text in enumerate(texts)]
    articles, refused = read("\n".join(lines), "a.jsonl")
    assert len(articles) + len(refused) == len(texts) + (not texts)
    kept = [clean(text.replace("\r\n", "\n").replace("\r", "\n")) for text in texts]
    assert [one.text for one in articles] == [
        text for text in kept if text.strip() and text.count("\ufffd") * 20 <= len(text)
    ]
