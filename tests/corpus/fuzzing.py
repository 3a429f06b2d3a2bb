"""Real files of every format, and ways to spoil them: for the tests that fuzz the readers, and for their bench.

What is packed is spoilt inside as well as outside: a mutation of packed bytes shows the archive's reader alone.
"""

import bz2
import gzip
import hashlib
import io
import json
import lzma
import os
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Final

from corpus.cleaning import clean
from corpus.formats import pdf_child
from corpus.incoming import Incoming
from corpus.refusals import RefusedFile
from tests.corpus import feeds_made, made
from tests.corpus.made_pdf import typeset
from tests.corpus.reading import read

VARIANTS: Final = int(os.environ.get("NEWSREADER_FUZZ", "1000"))
"""So many spoilt files of each format are tried in a run of the tests."""

Spoil = Callable[[bytes], bytes]

SENTENCE: Final = "The old harbour was closed on Tuesday, the port office said."
_RECORD: Final = {"title": "Fire in the harbour", "text": SENTENCE, "source": "Quay", "date": "2025-03-04"}
_PAGE: Final = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Fire</title>
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Fire", "author": {{"name": "A B"}}}}</script>
</head><body><nav><a href="/">Home</a></nav><article><h1>Fire</h1><p class='x'>{SENTENCE * 5}</p><!-- no -->
<ul><li>&amp;</ul></article></body></html>"""
_LINES: Final = json.dumps(_RECORD) + "\n" + json.dumps(_RECORD | {"text": "Rain fell \ud83d."}) + "\n"
_TABLE: Final = f'title,text,date\nFire,"{SENTENCE}\n\nMore ""rain"".",2025-03-04\nRain,{SENTENCE[:11]},\n'
_MARKDOWN: Final = f"---\ntitle: Fire\n---\n# Fire\n\n**{SENTENCE}** [a](b) ![c](d)\n> `e`\n"


@dataclass(frozen=True, slots=True)
class Seed:
    """A file called ``name``. ``make`` builds it, putting what is inside through the spoiler that it is given."""

    name: str
    make: Callable[[Spoil], bytes]

    @property
    def raw(self) -> bytes:
        """The file as it should be."""
        return self.make(bytes)


def _plainly(raw: bytes) -> Callable[[Spoil], bytes]:
    return lambda spoil: spoil(raw)


def _packed(pack: Spoil, raw: bytes) -> Callable[[Spoil], bytes]:
    return lambda spoil: pack(spoil(raw))


def _zip_of(members: dict[str, bytes | str]) -> Callable[[Spoil], bytes]:
    """An archive of which each member may be spoilt."""

    def make(spoil: Spoil) -> bytes:
        inside = {name: one.encode() if isinstance(one, str) else bytes(one) for name, one in members.items()}
        return made.zipped({name: spoil(one) for name, one in inside.items()})

    return make


def _records(spoil: Spoil) -> bytes:
    return b"".join(gzip.compress(spoil(one), 1) for one in made.records())


_PLAIN: Final = {
    "a.txt": f"Fire closes the harbour\n\n{SENTENCE}\n".encode(),
    "a.jsonl": _LINES.encode(),
    "a.json": json.dumps({"articles": [_RECORD, _RECORD]}, indent=1).encode(),
    "list": json.dumps([_RECORD, _RECORD]).encode(),
    "a.csv": _TABLE.encode(),
    "a.tsv": f"title\ttext\nFire\t{SENTENCE}\n".encode(),
    "a.html": _PAGE.encode(),
    "a.md": _MARKDOWN.encode(),
    "a.warc": made.web_archive(),
    "a.eml": made.newsletter(),
    "a.mhtml": made.saved_page(),
    "a.mbox": made.mailbox(made.newsletter(), made.message(SENTENCE)),
    "nitf.xml": made.NITF.encode(),
    "newsml.xml": made.newsml(),
    "a.rss": feeds_made.rss(
        feeds_made.item(body=feeds_made.HOSTILE), feeds_made.item("Rain &amp; hail")
    ).encode(),
    "rdf.rss": feeds_made.RSS_1.encode(),
    "a.atom": feeds_made.ATOM.encode(),
    "feed.json": json.dumps(feeds_made.JSON).encode(),
}
SEEDS: Final = {name: Seed(name, _plainly(raw)) for name, raw in _PLAIN.items()} | {
    seed.name: seed
    for seed in (
        Seed("a.jsonl.gz", _packed(partial(gzip.compress, compresslevel=1), _PLAIN["a.jsonl"])),
        Seed("a.csv.bz2", _packed(bz2.compress, _PLAIN["a.csv"])),
        Seed("a.txt.xz", _packed(partial(lzma.compress, preset=0), _PLAIN["a.txt"])),
        Seed("all.zip", _zip_of({name: _PLAIN[name] for name in ("a.txt", "a.jsonl", "a.csv")})),
        Seed("a.epub", _zip_of(made.book_members())),
        Seed("a.warc.gz", _records),
        Seed("a.wacz", _zip_of(made.archive_members())),
    )
}
PDF: Final = Seed(
    "a.pdf", _plainly(typeset("Fire closes the harbour", [made.FIRST, made.SECOND] * 4, size=12))
)
"""Apart from the others, because each takes a process of its own to read."""


_TOKENS: Final = tuple(
    b'" \\ [ { } ] < > , ; : = & \0 \xff \r \n \r\n\r\n -- <!-- --> ]]> <![CDATA[ <!DOCTYPE &# &nbsp; &#x110000; %s'
    b" -1 0 99999999999999999999 1e999 \xef\xbb\xbf \xff\xfe PK\x03\x04 \x1f\x8b WARC/1.0 Content-Length:"
    b' multipart/mixed boundary="x" =?utf-8?b? =?x?q? charset=utf-7 base64 message/rfc822 text/html From'
    b" <p> </p> <a> <table> <script> <svg> <nitf> <newsItem> </html> \xed\xa0\x80 \xe2\x80\xae \x1b[2J".split(
        b" "
    )
)


def spoiled(raw: bytes, chance: random.Random) -> bytes:
    """``raw`` with one to four stretches of it cut out, doubled, moved, repeated, overwritten, or a few bits turned."""
    data = bytearray(raw)
    for _ in range(chance.choice((1, 1, 2, 4))):
        start = chance.randrange(len(data) + 1)
        length = int(chance.expovariate(1 / 40)) if chance.random() < 0.7 else chance.randrange(len(data) + 1)
        end = min(len(data), start + length)
        how = chance.randrange(8)
        if how == 0:
            del data[start:end]
        elif how == 1:
            data[start:start] = data[start:end]
        elif how == 2:
            at = chance.randrange(len(data) + 1)
            data[at:at] = data[start:end]
        elif how == 3:
            data[start:start] = chance.choice(_TOKENS)
        elif how == 4:
            data[start : start + 1] = bytes((chance.randrange(256),))
        elif how == 5:
            data[start:start] = chance.choice((bytes(data[start : start + 20]), chance.choice(_TOKENS))) * (
                2 ** chance.randrange(10)
            )
        elif how == 6:
            data[start:end] = chance.randbytes(min(end - start, 64))
        elif data:
            data[min(start, len(data) - 1)] ^= 1 << chance.randrange(8)
    return bytes(data[: 64 * len(raw) + 4096])


def variant(seed: Seed, chance: random.Random) -> bytes:
    """One spoilt file: spoilt inside, outside, or both."""
    inside = chance.random() < 0.8
    share = chance.choice((0.1, 0.2, 0.6))  # of an archive's members; what is no archive is one
    whole = seed.name in _PLAIN
    within = seed.make(
        lambda raw: spoiled(raw, chance) if inside and (whole or chance.random() < share) else raw
    )
    return within if inside and chance.random() < 0.9 else spoiled(within, chance)


def complaints(articles: Iterable[Incoming], refused: Iterable[RefusedFile], name: str) -> list[str]:
    """What is not as it must be with the answer to a file."""
    found = []
    for one in articles:
        if one.sha256 != hashlib.sha256(one.raw).hexdigest():
            found.append("the hash is not that of the bytes")
        if not one.text.strip() or clean(one.text) != one.text:
            found.append("the text is empty, or not clean")
        if not all(0 <= start < end <= len(one.text) for start, end in one.boilerplate):
            found.append("furniture lies outside the text")
        for value in (one.title, one.source, one.published, one.url, one.author, one.language, one.origin):
            if value is not None and (clean(value) != value or "\n" in value or len(value) > 2000):
                found.append(f"metadata is not a clean line: {value[:80]!r}")
    for refusal in refused:
        if name not in str(refusal) or clean(str(refusal)) != str(refusal) or "\n" in str(refusal):
            found.append(f"a refusal is no clean line that names its file: {str(refusal)[:80]!r}")
    return found


def written_here(raw: bytes, _seconds: int) -> bytes:
    """Stands for ``pdf._written``: a PDF is taken apart in this process, which is faster, and without limits."""
    out = io.StringIO()
    pdf_child.write(raw, out)
    return out.getvalue().encode()


def tried(raw: bytes, name: str) -> tuple[int, int, list[str]]:
    """Read a file: how many articles, how many refusals, and what is not as it must be."""
    articles, refused = read(raw, name)
    found = complaints(articles, refused, name)
    if not articles and not refused:
        found.append("neither an article nor a refusal")
    return len(articles), len(refused), found
