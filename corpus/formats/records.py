"""From one record of a data set (a JSON object, a row of a table) to an article."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from corpus.boilerplate import boilerplate_spans
from corpus.cleaning import clean, clean_line
from corpus.dates import labelled_date, parse_date
from corpus.formats.columns import choose
from corpus.formats.source import Options
from corpus.incoming import Incoming
from corpus.known import Known, as_line
from corpus.metadata import tell
from corpus.refusals import Refusal

_WEB_ADDRESS: Final = re.compile(r"https?://\S+", re.IGNORECASE)
_SAMPLE: Final = 64 * 1024


def article_from(
    names: tuple[str, ...],
    values: Sequence[object],
    raw: bytes,
    *,
    origin: str,
    extractor: str,
    options: Options,
) -> Incoming:
    """The article in a record whose keys are ``names``, which stood in the file as ``raw``.

    What the record does not say is taken from the text where that says it. Raises Refusal.
    """
    chosen = choose(names, options.columns)
    if "text" not in chosen:
        raise Refusal("it has nothing that is called a text", hint_to_map(names, options))
    candidates = {field: [values[at] for at in columns] for field, columns in chosen.items()}
    text = _text(candidates["text"])
    furniture = boilerplate_spans(text)
    said = Known(
        title=_line(candidates.get("title", ())),
        source=_line(candidates.get("source", ())),
        published=_date(candidates.get("published", ())),
        url=_address(candidates.get("url", ())),
        author=_line(candidates.get("author", ())),
        language=_line(candidates.get("language", ())),
    )
    known = said.or_else(tell(text, furniture=furniture))
    return Incoming.of(raw, text, known, furniture, origin=origin, extractor=extractor)


def hint_to_map(names: Sequence[str], options: Options) -> str:
    """What to do where no column is known to hold the text."""
    shown = ", ".join(clean_line(name)[:40] for name in names[:12]) + (", ..." if len(names) > 12 else "")
    if not names:
        return ""
    wanted = dict(options.columns).get("text")
    if wanted is not None:
        return f"It has no column {wanted!r}, but: {shown}."
    return f"Say which it is with --map text=NAME; its columns are: {shown}."


def tidy(text: str) -> str:
    """A text with its line ends made LF, cleaned. Raises Refusal where it is none."""
    text = clean(text.replace("\r\n", "\n").replace("\r", "\n"))
    if not text.strip():
        raise Refusal("its text is empty")
    head = text[:_SAMPLE]
    if head.count("\ufffd") * 20 > len(head):
        raise Refusal("its text is binary data, not text")
    return text


def _text(values: Sequence[object]) -> str:
    for value in values:
        if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
            value = "\n\n".join(value)
        if isinstance(value, str) and value.strip():
            return tidy(value)
    if any(value not in (None, "") and not isinstance(value, str) for value in values):
        raise Refusal("its text is no string of characters")
    raise Refusal("its text is empty")


def _line(values: Sequence[object]) -> str | None:
    for value in values:
        if line := as_line(", ".join(_words(value))):
            return line
    return None


def _words(value: object) -> list[str]:
    """The strings of a value: itself, those of a list, the name of an object such as {"id": 7, "name": ...}."""
    parts = value[:20] if isinstance(value, list) else [value]
    named = [part.get("name") or part.get("title") if isinstance(part, dict) else part for part in parts]
    return [part for part in named if isinstance(part, str) and part.strip()]


def _address(values: Sequence[object]) -> str | None:
    line = _line(values)
    return line if line and _WEB_ADDRESS.fullmatch(line) else None


def _date(values: Sequence[object]) -> str | None:
    for value in values:
        when = _moment(value) if isinstance(value, int | float) else None
        if isinstance(value, str):
            when = when_told(value)
        if when:
            return when
    return None


def when_told(value: str) -> str | None:
    """The date in a field that holds nothing else; also as 20250304, and followed by "UTC" behind an offset."""
    line = clean_line(value[:200])
    if re.fullmatch(r"(?:19|20)\d{6}", line):
        line = f"{line[:4]}-{line[4:6]}-{line[6:]}"
    return labelled_date(line) or parse_date(line.removesuffix(" UTC"))


def _moment(number: float) -> str | None:
    """Seconds, or milliseconds, since 1970."""
    for unit in (1, 1000):
        if 1e8 <= number / unit < 1e10 and not isinstance(number, bool):
            return datetime.fromtimestamp(number // unit, UTC).isoformat(timespec="seconds")
    return None
