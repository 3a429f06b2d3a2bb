"""Dates of other languages written the English way, so that one reader of dates will do.

Veröffentlicht am 4. März 2025, 08:36 Uhr  ->  Veröffentlicht am 4 March 2025, 08:36 Uhr
2025年3月4日 15時40分                       ->  2025-3-4 15:40
04.03.2025                                 ->  2025-03-04    (with dots the day comes first everywhere)
"""

import re
from functools import cache
from typing import Final

_ENGLISH: Final = (
    "January February March April May June July August September October November December".split()
)
_TABLES: Final = (
    "januar februar märz april mai juni juli august september oktober november dezember",
    "jänner feber maerz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "января лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
)
_DIGITS: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９", "0123456789" * 3)
_EAST: Final = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
_CLOCK: Final = re.compile(r"(\d{1,2})\s?[時时시]\s?(\d{1,2})\s?[分분]")
_DOTTED: Final = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\d)")
_HOUR: Final = re.compile(r"(?<=\d)h(?=\d\d\b)")


def in_english(line: str) -> str:
    """The line with the dates in it rewritten; everything else stays as it is."""
    if not any(letter.isdigit() for letter in line):
        return line
    line = line.translate(_DIGITS)
    line = _EAST.sub(r"\1-\2-\3", line)
    line = _CLOCK.sub(lambda found: f"{found[1]}:{found[2]:0>2}", line)
    line = _DOTTED.sub(lambda found: f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}", line)
    line = _HOUR.sub(":", line)
    pattern, months = _named()
    return pattern.sub(lambda found: f"{found[1]} {months[found[2].casefold()]} {found[3]}", line)


@cache
def _named() -> tuple[re.Pattern[str], dict[str, str]]:
    months = {
        name: english for table in _TABLES for name, english in zip(table.split(), _ENGLISH, strict=True)
    }
    names = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    return (
        re.compile(
            rf"(\d{{1,2}})(?:\.|er|º|°)?\s+(?:de\s+)?({names})\.?,?\s+(?:del?\s+)?(\d{{4}})", re.IGNORECASE
        ),
        months,
    )
