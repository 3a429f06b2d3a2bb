"""Whatever bytes a reader is given, the answer is articles or refusals. NEWSREADER_FUZZ=100000 tries more of them."""

import bz2
import gzip
import hashlib
import io
import json
import lzma
import os
import zipfile
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.cleaning import clean
from corpus.incoming import Incoming
from tests.corpus.reading import read

EXAMPLES = int(os.environ.get("NEWSREADER_FUZZ", "40"))
fuzzed = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

SENTENCE = "The old harbour was closed on Tuesday, the port office said."
RECORD = {"title": "Fire in the harbour", "text": SENTENCE, "source": "Quay", "date": "2025-03-04"}
PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Fire</title>
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Fire", "author": {{"name": "A B"}}}}</script>
</head><body><nav><a href="/">Home</a></nav><article><h1>Fire</h1><p class='x'>{SENTENCE * 5}</p><!-- no -->
<ul><li>&amp;</ul></article></body></html>"""
SEEDS = {
    "a.txt": f"Fire closes the harbour\n\n{SENTENCE}\n".encode(),
    "a.jsonl": (
        json.dumps(RECORD) + "\n" + json.dumps(RECORD | {"text": "Rain fell \ud83d."}) + "\n"
    ).encode(),
    "a.json": json.dumps({"articles": [RECORD, RECORD]}, indent=1).encode(),
    "list": json.dumps([RECORD, RECORD]).encode(),
    "a.csv": f'title,text,date\nFire,"{SENTENCE}\n\nMore ""rain"".",2025-03-04\nRain,{SENTENCE[:11]},\n'.encode(),
    "a.html": PAGE.encode(),
    "a.md": f"---\ntitle: Fire\n---\n# Fire\n\n**{SENTENCE}** [a](b) ![c](d)\n> `e`\n".encode(),
    "a.tsv": f"title\ttext\nFire\t{SENTENCE}\n".encode(),
}
SEEDS["a.jsonl.gz"] = gzip.compress(SEEDS["a.jsonl"])
SEEDS["a.csv.bz2"] = bz2.compress(SEEDS["a.csv"])
SEEDS["a.html.xz"] = lzma.compress(SEEDS["a.html"])
_zipped = io.BytesIO()
with zipfile.ZipFile(_zipped, "w", zipfile.ZIP_DEFLATED) as _archive:
    for _name in ("a.txt", "a.jsonl", "a.html"):
        _archive.writestr(_name, SEEDS[_name])
SEEDS["all.zip"] = _zipped.getvalue()


def pieces(name: str) -> st.SearchStrategy[bytes]:
    """A seed with stretches of it cut out, doubled, moved, or overwritten by other bytes."""
    seed = SEEDS[name]
    place = st.integers(0, len(seed))
    stretch = st.tuples(place, place).map(lambda ends: seed[min(ends) : max(ends)])
    noise = st.one_of(
        st.binary(max_size=8), st.sampled_from([b'"', b"\\", b"[", b"{", b"\n", b"\r", b"\0", b"<", b","])
    )
    return st.lists(st.one_of(stretch, stretch, noise), max_size=6).map(b"".join)


def sound(articles: list[Incoming]) -> Iterator[bool]:
    for one in articles:
        yield one.sha256 == hashlib.sha256(one.raw).hexdigest()
        yield bool(one.text.strip()) and clean(one.text) == one.text
        yield all(0 <= start < end <= len(one.text) for start, end in one.boilerplate)
        one.text.encode("utf-8")


@pytest.mark.parametrize("name", SEEDS)
def test_pieces_of_a_real_file(name: str) -> None:
    """A file that was cut, spliced and overwritten gives sound articles or a refusal, and at least one of both."""

    @fuzzed
    @given(pieces(name))
    def holds(raw: bytes) -> None:
        articles, refused = read(raw, name)
        assert all(sound(articles))
        assert articles or refused
        assert all(str(one).startswith(name) for one in refused)

    holds()


@fuzzed
@given(st.binary(max_size=2000), st.sampled_from(["a", *SEEDS]))
def test_any_bytes(raw: bytes, name: str) -> None:
    """Bytes of no format at all are refused, or are odd text."""
    articles, refused = read(raw, name)
    assert all(sound(articles))
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
