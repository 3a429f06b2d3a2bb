"""What takes a PDF apart, in a process of its own: ``python -m corpus.formats.pdf_child`` reads one from its input.

PDF is a format of programs: fonts, filters and tables that may ask for any time and memory. The library that knows them
runs where the system stops it at a limit, and what comes back is plain: a line of JSON for what the document says
of itself, then one a page, with each line of text and where it stands, and one that says that this was all. Anything
else on standard output is nothing.
"""

import io
import json
import logging
import resource
import sys
from collections.abc import Iterator
from typing import IO, Any, Final

MEMORY: Final = 1536 * 1024 * 1024
MOST_PAGES: Final = 2000
MOST_LINES: Final = 4000
MOST_TOLD: Final = 64 * 1024 * 1024
END: Final = '{"end": true}\n'
_TOLD: Final = ("Title", "Author", "Producer", "Creator")


def main() -> int:
    """Take apart what comes on standard input, for so many seconds of the processor as the first argument says."""
    out = sys.stdout
    sys.stdout = sys.stderr  # whatever else may print
    confine(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
    write(sys.stdin.buffer.read(), out)
    return 0


def confine(seconds: int) -> None:
    """From now on this process may take so many seconds of the processor, and ``MEMORY`` bytes of address space."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    logging.disable(logging.CRITICAL)
    sys.setrecursionlimit(2000)


def write(raw: bytes, out: IO[str]) -> None:
    """Write what is in a document; at last "end", or an "error" where it, or the rest of it, cannot be read."""
    try:
        left = MOST_TOLD
        for one in _document(raw):
            line = json.dumps(one) + "\n"
            left -= len(line)
            if left < 0:
                break
            out.write(line)
            out.flush()  # who is stopped in the midst of a page has told those before
        else:
            out.write(END)
    except Exception as error:  # noqa: BLE001 -- a library of others, at documents made to harm
        out.write(json.dumps({"error": _kind(error)}) + "\n")
    out.flush()


def _kind(error: Exception) -> str:
    named = {kind.__name__ for kind in type(error).__mro__}
    if named & {"PDFPasswordIncorrect", "PDFEncryptionError"}:
        return "locked"
    return "large" if isinstance(error, MemoryError | RecursionError) else "broken"


def _document(raw: bytes) -> Iterator[dict[str, Any]]:
    from pdfminer.converter import PDFPageAggregator
    from pdfminer.layout import LAParams
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFParser

    document = PDFDocument(PDFParser(io.BytesIO(raw)))
    yield {"info": _info(document)}
    resources = PDFResourceManager()
    # Boxes are not asked for: in what order lines are read is found out by ``pdf_order``.
    device = PDFPageAggregator(resources, laparams=LAParams(boxes_flow=None, char_margin=1.2))
    interpreter = PDFPageInterpreter(resources, device)
    for number, page in enumerate(PDFPage.create_pages(document)):
        if number == MOST_PAGES:
            return
        interpreter.process_page(page)
        layout = device.get_result()
        lines = list(_lines(layout))[:MOST_LINES]
        yield {"width": layout.width, "height": layout.height, "lines": lines}


def _info(document: Any) -> dict[str, str]:
    from pdfminer.pdftypes import resolve1
    from pdfminer.utils import decode_text

    told: dict[str, str] = {}
    for entry in reversed(document.info):
        for key in _TOLD:
            value = resolve1(entry.get(key)) if isinstance(entry, dict) else None
            if isinstance(value, bytes):
                told[key] = decode_text(value)[:1000]
    return told


def _lines(layout: Any) -> Iterator[list[Any]]:
    """``[left, bottom, right, top, size, text]`` of each line that stands upright on the page."""
    from pdfminer.layout import LTChar, LTTextBox, LTTextLineHorizontal

    for box in layout:
        if not isinstance(box, LTTextBox):
            continue
        for line in box:
            if not isinstance(line, LTTextLineHorizontal):
                continue
            sizes = [char.size for char in line if isinstance(char, LTChar)]
            text = line.get_text().rstrip("\n")
            if text.strip() and sizes:
                yield [*(round(side, 1) for side in line.bbox), round(max(sizes), 1), text]


if __name__ == "__main__":
    sys.exit(main())
