"""Edits of one sentence, each a function from a row of bits to a row of bits that keeps every bit's identity."""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from bench.stories import Bit, Row, is_word, parse
from bench.wordlists import (
    AMERICAN,
    ATTRIBUTIONS_AT_END,
    ATTRIBUTIONS_AT_START,
    ENDERS,
    HEDGES,
    INTERJECTIONS,
    LOWERED,
    MONTHS,
    NUMBER_WORDS,
    OPENERS,
    OTHER_SURNAMES,
    OUTLETS,
    SURNAMES,
    SYNONYMS,
)

Draw = random.Random
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
_YEAR = re.compile(r"(?:1[0-9]|20)\d\d")
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def without(row: Row, ranges: Sequence[tuple[int, int]]) -> Row:
    """The row without the bits whose ``at`` is in one of the half-open ``ranges``."""
    return tuple(b for b in row if not any(first <= b.at < last for first, last in ranges))


def swapped(row: Row, at: int) -> Row:
    """The half from ``at`` on before the other half: "If it rains, they leave." -> "They leave if it rains."."""
    first = tuple(b for b in row if b.at < at)
    second = tuple(b for b in row if b.at >= at)
    while not is_word(first[-1]):
        first = first[:-1]
    return (*_capital(second[:-1]), Bit(" "), *_small(first), second[-1])


def cut_in_two(row: Row, at: int) -> tuple[Row, Row]:
    """Two sentences for one, the word at ``at`` left out: "It rained ^and they left." -> "It rained. They left."."""
    first = tuple(b for b in row if b.at < at)
    second = tuple(b for b in row if b.at > at)
    while not is_word(first[-1]):
        first = first[:-1]
    return (*first, Bit(".")), _capital(second[1:])


def synonyms(row: Row, draw: Draw, share: float, *, quoted: bool) -> Row:
    """Words in the table replaced, each with probability ``share``, inside or outside quotation marks."""
    answer: list[Bit] = []
    inside = False
    for bit in row:
        inside = _still_inside(bit, inside)
        other = SYNONYMS.get(bit.text)
        if other and inside == quoted and draw.random() < share:
            answer.append(replace(bit, text=other.replace("_", " "), plain=False))
        else:
            answer.append(bit)
    return tuple(answer)


def has_quote(row: Row) -> bool:
    """Whether the row holds quotation marks."""
    return any("“" in b.text or "”" in b.text for b in row)


def _still_inside(bit: Bit, inside: bool) -> bool:
    for mark in bit.text:
        inside = {"“": True, "”": False}.get(mark, inside)
    return inside


def numbers_in(row: Row) -> list[int]:
    """The indexes of the bits that count something: no years, days of the month, times or hyphened words."""
    found = []
    for n, bit in enumerate(row):
        before, behind = (row[n - 1].text if n else ""), (row[n + 1].text if n + 1 < len(row) else "")
        if "-" in before or "-" in behind or (behind == " " and row[n + 2].text in MONTHS):
            continue
        if bit.text in NUMBER_WORDS or (_DIGITS.fullmatch(bit.text) and not _YEAR.fullmatch(bit.text)):
            found.append(n)
    return found


def change_number(row: Row, draw: Draw, n: int) -> Row:
    """Bit ``n``, a number, becomes another one that no rounding explains and that the sentence has not yet."""
    taken = {b.text for b in row}
    text = row[n].text
    while text in taken:
        text = _other_number(row[n].text, draw)
    return (*row[:n], replace(row[n], text=text, plain=False, changed=True), *row[n + 1 :])


def _other_number(text: str, draw: Draw) -> str:
    if text in NUMBER_WORDS:
        return draw.choice(NUMBER_WORDS)
    factor = draw.choice((0.4, 0.6, 0.75, 1.3, 1.5, 1.8))
    if "." in text:
        return f"{float(text) * factor + 0.1:.{len(text.split('.')[1])}f}"
    value = int(text.replace(",", ""))
    step = 10 ** max(0, len(str(value)) - 2)
    other = max(2, round(value * factor / step) * step)
    return f"{other:,}" if "," in text or other >= 10_000 else str(other)


def respell_number(row: Row, n: int) -> Row:
    """The same number in other figures: "12" / "twelve", "3,412" / "more than 3,400"; else unchanged."""
    text = row[n].text
    words = dict(zip(NUMBER_WORDS, map(str, range(2, 17)), strict=False))
    figures = {figure: word for word, figure in words.items()}
    hedged = n > 1 and row[n - 2].text.casefold() in HEDGES
    other = words.get(text) or figures.get(text) or ("" if hedged or n == 0 else _rounded(text))
    return (*row[:n], replace(row[n], text=other, plain=False), *row[n + 1 :]) if other else row


def _rounded(text: str) -> str:
    if "." in text or len(text) < 3:
        return ""
    value = int(text.replace(",", ""))
    step = 10 ** (len(str(value)) - 2)
    floor = value // step * step
    if floor == value:
        return ""
    return f"more than {floor:,}"


def change_name(row: Row, draw: Draw) -> Row:
    """The first surname of the row becomes another person's."""
    for n, bit in enumerate(row):
        if bit.text in SURNAMES:
            other = draw.choice(OTHER_SURNAMES)
            return (*row[:n], replace(bit, text=other, plain=False), *row[n + 1 :])
    return row


def attribute(row: Row, draw: Draw) -> Row:
    """Who says so, at the head or at the end of a sentence that has no quotation marks."""
    outlet = draw.choice(OUTLETS)
    if draw.random() < 0.4:
        return opened(row, draw.choice(ATTRIBUTIONS_AT_START).format(outlet))
    return closed(row, draw.choice(ATTRIBUTIONS_AT_END).format(outlet))


def interject(row: Row, at: int, draw: Draw) -> Row:
    """Who says so between the halves: "If it rains, officials said, they leave."."""
    n = next(n for n, b in enumerate(row) if b.at >= at)
    return (*row[:n], Bit(draw.choice(INTERJECTIONS).format(draw.choice(OUTLETS))), *row[n:])


def speaker_first(row: Row) -> Row:
    """ "“Go,” said Ann." -> "Ann said: “Go.”"; unchanged where the row does not begin with a whole quotation."""
    close = next((n for n, b in enumerate(row) if b.text in (",” ", "?” ")), 0)
    if row[0].text != "“" or not close or row[-1].text != "." or has_quote(row[close + 1 :]):
        return row
    said, rest = row[close + 1], row[close + 3 : -1]
    if said.text not in ("said", "asked"):
        return row
    joint = ", " if any(b.text.startswith(",") for b in rest) else " "
    end = ".”" if row[close].text[0] == "," else "?”"
    return (*rest, Bit(joint), said, Bit(": "), *row[:close], Bit(end))


def add_opener(row: Row, draw: Draw) -> Row:
    """A phrase before the sentence that changes nothing."""
    return opened(row, draw.choice(OPENERS))


def add_ender(row: Row, draw: Draw) -> Row:
    """A clause behind the sentence that changes nothing."""
    return closed(row, draw.choice(ENDERS))


def opened(row: Row, phrase: str) -> Row:
    """``phrase`` before the row; unchanged where the row begins with a name or a quotation."""
    if row[0].text.casefold() not in LOWERED:
        return row
    return (Bit(phrase[0].upper() + phrase[1:]), *_small(row))


def closed(row: Row, phrase: str) -> Row:
    """``phrase`` before the row's full stop; unchanged where it ends in anything else."""
    if row[-1].text != ".":
        return row
    return (*row[:-1], Bit(phrase), row[-1])


def american(row: Row) -> Row:
    """The row in American spelling."""
    return tuple(_respelt(bit) for bit in row)


def _respelt(bit: Bit) -> Bit:
    other = AMERICAN.get(bit.text.lower())
    if not other:
        return bit
    return replace(bit, text=other.capitalize() if bit.text[0].isupper() else other)


def percent(row: Row, sign: str) -> Row:
    """ "per cent" written as ``sign``: "percent", or "%" closed up to its number."""
    answer: list[Bit] = []
    skip = 0
    for n, bit in enumerate(row):
        if skip:
            skip -= 1
        elif bit.text == "per" and row[n + 2].text == "cent":
            if sign == "%":
                answer.pop()
            answer.append(replace(bit, text=sign, plain=False))
            skip = 2
        else:
            answer.append(bit)
    return tuple(answer)


def straight(row: Row) -> Row:
    """The row with straight quotation marks."""
    return tuple(replace(bit, text=bit.text.translate(_STRAIGHT)) for bit in row)


def _capital(row: Row) -> Row:
    return _first(row, lambda text: text[0].upper() + text[1:])


def _small(row: Row) -> Row:
    return _first(row, lambda text: text[0].lower() + text[1:] if text.casefold() in LOWERED else text)


def _first(row: Row, change: Callable[[str], str]) -> Row:
    for n, bit in enumerate(row):
        if is_word(bit):
            return (*row[:n], replace(bit, text=change(bit.text)), *row[n + 1 :])
    return row


def line(text: str) -> Row:
    """A headline or a line of furniture as a row: words and what is between them."""
    return parse(text).bits
