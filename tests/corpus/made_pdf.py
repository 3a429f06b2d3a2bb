"""PDF files made by hand, of lines at places: columns, running heads, broken words, in any order of drawing."""

import zlib
from dataclasses import dataclass, field

WIDTH, HEIGHT = 595.0, 842.0
_FONTS = {"F1": "Courier", "F2": "Courier-Bold"}
_EM = 0.6  # every sign of Courier is so wide


@dataclass
class Pdf:
    """A document of pages. Everything is measured in points, from the lower left."""

    info: dict[str, str] = field(default_factory=dict)
    pages: list[list[tuple[float, float, float, str, str]]] = field(default_factory=list)

    def page(self) -> None:
        """A new page."""
        self.pages.append([])

    def line(self, x: float, y: float, text: str, size: float = 9, font: str = "F1") -> None:
        """One line of text."""
        self.pages[-1].append((x, y, size, font, text))

    def bytes(self, *, packed: bool = True) -> bytes:
        """The file."""
        objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b""]
        objects += [
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()
            for name in _FONTS.values()
        ]
        fonts = " ".join(f"/{key} {number} 0 R" for number, key in enumerate(_FONTS, 4))
        kids = []
        for lines in self.pages:
            drawn = b"".join(_drawn(*line) for line in lines)
            stream = zlib.compress(drawn) if packed else drawn
            told = f"<< /Length {len(stream)}{' /Filter /FlateDecode' if packed else ''} >>"
            objects.append(f"{told}\nstream\n".encode() + stream + b"\nendstream")
            objects.append(
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {len(objects)} 0 R"
                f" /Resources << /Font << {fonts} >> >> >>".encode()
            )
            kids.append(f"{len(objects)} 0 R")
        objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
        told = " ".join(f"/{key} {_string(value)}" for key, value in self.info.items())
        objects[2] = f"<< {told} >>".encode("latin-1")
        return _file(objects)


def _string(text: str) -> str:
    raw = text.encode() if text.isascii() else b"\xfe\xff" + text.encode("utf-16-be")
    return f"<{raw.hex()}>"


def _drawn(x: float, y: float, size: float, font: str, text: str) -> bytes:
    shown = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /%s %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n" % (font.encode(), size, x, y, shown)


def _file(objects: list[bytes]) -> bytes:
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return out + b"trailer\n<< /Size %d /Root 1 0 R /Info 3 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        start,
    )


def broken(paragraph: str, width: int, *, hyphens: bool) -> list[str]:
    """A paragraph as lines of at most ``width`` signs, words broken with a hyphen where they do not fit."""
    lines = [""]
    for word in paragraph.split():
        room = width - len(lines[-1]) - (1 if lines[-1] else 0)
        if len(word) <= room:
            lines[-1] += (" " if lines[-1] else "") + word
        elif hyphens and room >= 4 and len(word) >= 8 and word.isalpha():
            cut = min(room - 1, len(word) - 3)
            lines[-1] += (" " if lines[-1] else "") + word[:cut] + "-"
            lines.append(word[cut:])
        else:
            lines.append(word)
    return lines


def typeset(
    headline: str,
    paragraphs: list[str],
    *,
    columns: int = 2,
    hyphens: bool = True,
    indent: bool = True,
    across: bool = False,
    head: str = "THE QUAY GAZETTE   TUESDAY 4 MARCH 2025",
    info: dict[str, str] | None = None,
    size: float = 9,
) -> bytes:
    """A newspaper's pages. ``across``: drawn line by line over all columns, as some programs write them."""
    pdf = Pdf(info or {})
    gap, left, leading = 20.0, 50.0, size * 1.2
    wide = (WIDTH - 2 * left - gap * (columns - 1)) / columns
    signs = int(wide / (size * _EM))
    flow: list[tuple[int, str]] = []
    for paragraph in paragraphs:
        shift = 2 if indent else 0
        lines = broken("\u2007" * shift + paragraph, signs, hyphens=hyphens)
        flow += [(shift if n == 0 else 0, line.replace("\u2007", "")) for n, line in enumerate(lines)]
        flow += [] if indent else [(0, "")]
    number = 0
    while flow:
        number += 1
        pdf.page()
        pdf.line(170, HEIGHT - 40, head, 7)
        pdf.line(WIDTH / 2 - 5, 30, str(number), 7)
        top = HEIGHT - 80
        if number == 1:
            for piece in broken(headline, 26, hyphens=False):
                pdf.line(left, top, piece, 28, "F2")
                top -= 34
            pdf.line(left, top, "By Ana Marsh", size, "F2")
            top -= 24
        rows = int((top - 60) / leading)
        placed = []
        for column in range(columns):
            for row in range(rows):
                if flow:
                    shift, text = flow.pop(0)
                    x = left + column * (wide + gap) + shift * size * _EM
                    placed.append((row, column, x, top - row * leading, text))
        for _, _, x, y, text in sorted(placed) if across else placed:
            if text:
                pdf.line(x, y, text, size)
    return pdf.bytes()
