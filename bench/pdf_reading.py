"""Which library reads news pages in PDF better, and what newsreader makes of them?

    python -m bench.pdf_reading             (pip install pypdf for the comparison; chromium for the printed pages)

The pages are made here: an invented report of 24 paragraphs, set in one to three columns, with and without broken
words, indents, running heads, page numbers, a sidebar and a pull quote; some drawn line by line across the columns, as
some programs write them; some printed by a browser. Each library's own text, its words broken at line ends joined, and
newsreader's are measured against the report:

- F1 of words in their order (longest common subsequence of words),
- paragraphs that come out word for word, as one paragraph.
"""

import io
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from statistics import mean

from rapidfuzz.distance import LCSseq

from tests.corpus.made_pdf import typeset
from tests.corpus.reading import read

HEADLINE = "Fire closes the old harbour after a net store burns"
SENTENCES = (
    "The old harbour was closed on Tuesday after a fire broke out in a net store on the quay, the port office said.",
    "Nobody was hurt, said Ana Marsh, who runs the office, and the ferry would sail again by the evening.",
    "Investigators from the regional fire service were examining electrical installations in the warehouses nearby.",
    "“We have never seen anything of the kind,” the harbourmaster said, “and do not intend to see it again.”",
    "Fishermen were told to land their catch at Port Ellen, some twelve miles up the coast, until the weekend.",
    "An extraordinary meeting of the council’s infrastructure committee has been announced for Thursday afternoon.",
    "Insurance representatives estimated the destruction at approximately 3.4 million pounds.",
    "The well-known restaurant next door will remain closed, its proprietor said.",
)
_STYLE = "body{font:10pt Georgia,serif;text-align:justify} h1{font-size:26pt;text-align:left} .by{color:#444}"
_PRINTED = {
    "printed, one column": ("p{margin:0 0 1em}", "<nav>Home News Sport</nav>{h}{by}{p}"),
    "printed, two columns": (
        "@page{size:A4;margin:2cm;@top-center{content:'THE QUAY GAZETTE · 4 MARCH 2025'}@bottom-right{content:'Page '"
        "counter(page)}} .c{columns:2;column-gap:.7cm} p{margin:0;text-indent:1em}",
        "{h}{by}<div class=c>{p}</div>",
    ),
    "printed, three columns": (
        "@page{size:A4;margin:1.5cm} .c{columns:3;column-gap:.5cm} p{margin:0;text-indent:1em} body{font-size:8.5pt}",
        "{h}{by}<div class=c>{p}</div>",
    ),
    "printed, with a sidebar": (
        "main{width:11cm} p{margin:0 0 .8em} aside{position:absolute;left:12.5cm;top:6cm;width:5cm;font-size:8pt}",
        "<aside><h4>The harbour in figures</h4><div>Built in 1871. Two piers. Forty boats.</div></aside>"
        "<main>{h}{by}{p}</main>",
    ),
    "printed, with a pull quote": (
        ".c{columns:2;column-gap:.7cm} p{margin:0;text-indent:1em} .q{font-size:18pt;break-inside:avoid;margin:.4em 0}",
        "{h}{by}<div class=c>{first}<div class=q>“Never seen anything of the kind”</div>{rest}</div>",
    ),
}


def report() -> list[str]:
    """The paragraphs: each one's sentences, and a number so that no two are the same."""
    chance = random.Random(4)
    return [
        " ".join(chance.sample(SENTENCES, chance.randint(2, 4))) + f" That was number {n}." for n in range(24)
    ]


def documents(paragraphs: list[str]) -> dict[str, bytes]:
    """The PDF files, by what they show."""
    made = {
        "one column": typeset(HEADLINE, paragraphs, columns=1, hyphens=False, indent=False),
        "two columns, broken words": typeset(HEADLINE, paragraphs, columns=2),
        "three columns, broken words": typeset(HEADLINE, paragraphs, columns=3, size=8),
        "two columns, drawn across": typeset(HEADLINE, paragraphs, columns=2, indent=False, across=True),
        "three columns, drawn across": typeset(HEADLINE, paragraphs, columns=3, across=True, size=8),
    }
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        print("chromium is not installed: no printed pages")
        return made
    with tempfile.TemporaryDirectory() as folder:
        for name, (style, body) in _PRINTED.items():
            made[name] = _printed(chromium, Path(folder), style, body, paragraphs, header="one" in name)
    return made


def _printed(
    chromium: str, folder: Path, style: str, body: str, paragraphs: list[str], *, header: bool
) -> bytes:
    marked = [f"<p>{one}</p>" for one in paragraphs]
    filled = body.format(
        h=f"<h1>{HEADLINE}</h1>",
        by="<div class=by>By Ana Marsh<br>4 March 2025, 06:40 GMT</div>",
        p="".join(marked),
        first="".join(marked[:5]),
        rest="".join(marked[5:]),
    )
    page = folder / "page.html"
    page.write_text(
        f"<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Fire</title><style>{_STYLE}{style}</style>{filled}"
    )
    pdf = folder / "page.pdf"
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={pdf}"]
    options += [] if header else ["--no-pdf-header-footer"]
    subprocess.run([chromium, *options, page.as_uri()], check=True, capture_output=True)
    return pdf.read_bytes()


def by_pypdf(raw: bytes) -> str:
    """pypdf's own text."""
    import pypdf

    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(raw)).pages)


def by_pdfminer(raw: bytes) -> str:
    """pdfminer.six's own text."""
    from pdfminer.high_level import extract_text

    return str(extract_text(io.BytesIO(raw)))


def by_newsreader(raw: bytes) -> str:
    """newsreader's."""
    ((article,), _) = read(raw, "a.pdf")
    return article.text


def score(text: str, paragraphs: list[str]) -> tuple[float, float]:
    """F1 of words in order, and the share of paragraphs that are whole."""
    text = re.sub(r"(?<=[a-z])[-\u2010]\n(?=[a-z])", "", text).replace("\ufb01", "fi")
    truth, got = " ".join(paragraphs).split(), text.split()
    same = LCSseq.similarity(got, truth)
    blocks = {" ".join(block.split()) for block in re.split(r"\n\s*\n", text)}
    return 2 * same / (len(got) + len(truth)), sum(one in blocks for one in paragraphs) / len(paragraphs)


def main() -> int:
    """Print a row for each document."""
    readers: dict[str, Callable[[bytes], str]] = {"pdfminer.six": by_pdfminer, "newsreader": by_newsreader}
    if find_spec("pypdf"):
        readers = {"pypdf": by_pypdf, **readers}
    paragraphs = report()
    print("| page | " + " | ".join(readers) + " |")
    print("| --- " * (len(readers) + 1) + "|")
    sums: dict[str, list[tuple[float, float, float]]] = {name: [] for name in readers}
    for name, raw in documents(paragraphs).items():
        cells = []
        for reader, text_of in readers.items():
            begun = time.perf_counter()
            text = text_of(raw)
            took = time.perf_counter() - begun
            words, whole = score(text, paragraphs)
            sums[reader].append((words, whole, took))
            cells.append(f"{words:.3f}, {whole:.0%}")
        print(f"| {name} | " + " | ".join(cells) + " |")
    means = [
        f"{mean(one[0] for one in sums[name]):.3f}, {mean(one[1] for one in sums[name]):.0%},"
        f" {mean(one[2] for one in sums[name]):.2f} s"
        for name in readers
    ]
    print("| mean, and time a document | " + " | ".join(means) + " |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
