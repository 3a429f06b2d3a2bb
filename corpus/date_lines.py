"""Dates as outlets print them, in the languages whose months are told apart, read where they can mean one thing.

"7 March 2025", "7. März 2025, 14:05 Uhr", "2:05 p.m. March 7, 2025" and "27/03/2025" can be told; "03/07/2025" cannot,
and is not guessed: nor is what needs today's date ("2 hours ago"). A time keeps its zone where one is written that
means one offset (GMT, UTC, Z, +01:00). Without one, or with a name that several countries use (EST, IST), it is a
local time: it is kept without an offset. ``bench/dates.py`` measures this beside dateparser and htmldate.
"""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
from typing import Final

# By month, in the nominative and as it stands beside a day. A name that means two months in two languages is left out
# (Croatian and Polish "listopada", Croatian and Polish "lip").
_NAMES: Final = (
    "january jan januar jänner janvier janv enero ene janeiro gennaio gen januari stycznia leden ledna"
    " ocak oca январь января янв січень січня ιανουάριος ιανουαρίου ιαν ianuarie tammikuuta január يناير"
    " қаңтар",
    "february feb februar februari février févr fév febrero fevereiro fev febbraio lutego únor února"
    " şubat şub февраль февраля фев февр лютий лютого φεβρουάριος φεβρουαρίου φεβ februarie helmikuuta"
    " február فبراير ақпан",
    "march mar märz maerz mär mrz mars marzo março maart mrt marts marca březen března mart март марта"
    " березень березня μάρτιος μαρτίου μαρ martie maaliskuuta március maret مارس наурыз",
    "april apr avril avr abril abr aprile kwietnia duben dubna nisan апрель апреля апр квітень квітня"
    " απρίλιος απριλίου απρ aprilie huhtikuuta április أبريل ابريل сәуір",
    "may mai mayo maio maggio mag mei maj maja květen května mayıs май мая травень травня μάιος μαΐου"
    " toukokuuta május مايو мамыр",
    "june jun juni juin junio junho giugno giu czerwca červen června haziran июнь июня июн червень червня"
    " ιούνιος ιουνίου iunie kesäkuuta június يونيو маусым",
    "july jul juli juillet juil julio julho luglio lug lipca červenec července temmuz июль июля июл"
    " липень липня ιούλιος ιουλίου iulie heinäkuuta július يوليو шілде",
    "august aug août aout agosto ago augustus sierpnia srpen srpna ağustos ağu август августа авг серпень"
    " серпня αύγουστος αυγούστου αυγ elokuuta augusztus agustus أغسطس тамыз",
    "september sept sep septembre septiembre setembro settembre set września září eylül eyl сентябрь"
    " сентября сент сен вересень вересня σεπτέμβριος σεπτεμβρίου σεπ septembrie syyskuuta szeptember"
    " سبتمبر қыркүйек",
    "october oct oktober okt octobre octubre outubro ottobre ott października říjen října ekim eki"
    " октябрь октября окт жовтень жовтня οκτώβριος οκτωβρίου οκτ octombrie lokakuuta október أكتوبر қазан",
    "november nov novembre noviembre novembro listopadu kasım kas ноябрь ноября нояб листопад листопада"
    " νοέμβριος νοεμβρίου νοε noiembrie marraskuuta نوفمبر қараша",
    "december dec dezember dez décembre déc diciembre dic dezembro dicembre grudnia prosinec prosince"
    " aralık ara декабрь декабря дек грудень грудня δεκέμβριος δεκεμβρίου δεκ decembrie joulukuuta"
    " desember des ديسمبر желтоқсан",
)
_MONTHS: Final = {
    name.casefold(): number for number, names in enumerate(_NAMES, start=1) for name in names.split()
}
_WEEKDAYS: Final = (
    "lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag"
    " samstag sonnabend sonntag lunes martes miércoles jueves viernes sábado domingo segunda-feira terça-"
    " feira quarta-feira quinta-feira sexta-feira lunedì martedì mercoledì giovedì venerdì sabato domenica"
    " maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag"
    " lördag söndag mandag tirsdag lørdag søndag poniedziałek wtorek środa czwartek piątek sobota"
    " niedziela pondělí úterý středa čtvrtek pátek neděle понедельник вторник среда четверг пятница"
    " суббота воскресенье понеділок вівторок середа четвер субота неділя pazartesi salı çarşamba perşembe"
    " cuma cumartesi pazar"
).split()

_MONTH = "(?P<{}>" + "|".join(sorted(" ".join(_NAMES).split(), key=len, reverse=True)) + r")(?![^\W\d_])\.?"
_WEEKDAY = (
    r"(?:(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|"
    + "|".join(_WEEKDAYS)
    + r")\.?,?\s+)?"
)
_ORDINAL = r"(?:st|nd|rd|th|er|\.)?"
_DAY: Final = (
    r"(?:(?P<y1>\d{4})(?P<sep>[-/.])(?P<m1>\d{1,2})(?P=sep)(?P<d1>\d{1,2})"
    r"|(?P<y6>\d{4})\s?[年년]\s?(?P<m6>\d{1,2})\s?[月월]\s?(?P<d6>\d{1,2})\s?[日일]"
    r"|(?P<a>\d{1,2})(?P<between>[-/.])(?P<b>\d{1,2})(?P=between)(?P<y5>\d{4})(?P<uhr>,?\s\d\d?[:.]\d\d\sUhr\b)?"
    rf"|{_WEEKDAY}(?:the\s+)?(?P<d2>\d{{1,2}}){_ORDINAL}(?:\s+(?:of\s+|de\s+)?|-){_MONTH.format('m2')}"
    r"(?:,?\s+(?:de\s+)?|-)(?P<y2>\d{4})(?:\s+г\.?(?!\w))?"
    rf"|{_WEEKDAY}{_MONTH.format('m3')}\s+(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y3>\d{{4}})"
    rf"|(?P<y7>\d{{4}})\.?\s+{_MONTH.format('m7')}\s+(?P<d7>\d{{1,2}})\.?)"
)
_ZONE: Final = (
    r"(?:\s*\(?(?P<zone>Z|(?:GMT|UTC)(?:[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}"
    r"|(?-i:[A-Z]{3,4}|[ECMP]T))\b\)?)?"
)
_CLOCK: Final = (
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?"
    rf"(?:\s*(?P<half>[ap])\.?\s?m\b\.?)?|\s?(?P<half_alone>[ap])\.?\s?m\b\.?)(?:\s+Uhr\b)?{_ZONE}"
)
_AT = r"(?:at|um|à|a\slas|às|alle|alle\sore|ore|om|kl\.?|klo|o|в|saat|[-–—|·•])"
_TIME: Final = rf"(?:(?:T|[\s,]*(?:\s{_AT}\s+)?)(?<!\d){_CLOCK})?"
_LATER: Final = rf"{_CLOCK}(?:,\s*|\s+(?:on\s+|{_AT}\s+)?)"
_ENDS: Final = r"(?!\d)"
_UNIX: Final = rf"{_WEEKDAY}{_MONTH.format('m8')}\s+(?P<d8>\d{{1,2}})\s+{_CLOCK}\s+(?P<y8>\d{{4}})"
_YEAR: Final = re.compile(r"\d{4}")  # most lines have none: they cost next to nothing
_EARLIEST_YEAR: Final = 1600
_LONGEST: Final = 120  # code points: no date is longer


def parse_date(text: str) -> str | None:
    """The date (and time) that ``text`` consists of, as ISO 8601; None where it cannot be told."""
    line = text.strip().rstrip(".")
    if len(line) > _LONGEST or not _YEAR.search(line):
        return None
    for pattern in _whole():
        if (match := pattern.fullmatch(line)) and (when := _iso(match)):
            return when
    return None


def labelled_date(text: str) -> str | None:
    """The same for a line that may begin by saying what the date is: "Published on March 7, 2025"."""
    line = text.strip().strip("()")
    label = _label().match(line) if len(line) <= _LONGEST else None
    return parse_date(line[label.end() :] if label else line)


def leading_date(text: str) -> tuple[str, int] | None:
    """The date at the very start of ``text`` and where it ends, or None."""
    if not _YEAR.search(text, 0, _LONGEST):
        return None
    match = _leading().match(text)
    when = _iso(match) if match else None
    return (when, match.end()) if match and when else None


@cache
def _leading() -> re.Pattern[str]:
    """Compiled at the first need: listing articles takes no date apart."""
    return re.compile(_DAY + _TIME + _ENDS, re.IGNORECASE)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:first|last|originally)\s+)?(?:published|posted|updated|modified|created|dated?|stand|veröffentlicht"
        r"|aktualisiert|publiée?|mise?\sà\sjour|publicad[oa]|actualizad[oa]|atualizad[oa]|pubblicato|aggiornato"
        r"|gepubliceerd|bijgewerkt|опубликовано|обновлено)\s*:?\s+(?:(?:on|at|am|um|le|el|em|il|op)\s+)?",
        re.IGNORECASE,
    )


@cache
def _whole() -> tuple[re.Pattern[str], ...]:
    """For lines that are a date and nothing else: the time behind the day, before it, and within it."""
    return (
        _leading(),
        re.compile(_LATER + _DAY + _ENDS, re.IGNORECASE),
        re.compile(_UNIX, re.IGNORECASE),
    )


def _iso(match: re.Match[str]) -> str | None:
    found = {name: value for name, value in match.groupdict().items() if value is not None}
    try:
        day = _day(found)
        if day is None or day.year < _EARLIEST_YEAR:
            return None
        if "uhr" in found:
            hour, minute = re.findall(r"\d+", found["uhr"])
            return datetime(day.year, day.month, day.day, int(hour), int(minute)).isoformat(
                timespec="minutes"
            )
        if "hour" not in found:
            return day.isoformat()
        clock = (_hour(found), int(found.get("minute", 0)), int(found.get("second", 0)))
        moment = datetime(day.year, day.month, day.day, *clock, tzinfo=_zone(found.get("zone")))
    except ValueError:
        return None
    return moment.isoformat(timespec="seconds" if "second" in found else "minutes")


def _day(found: dict[str, str]) -> date | None:
    """The day that was matched; None where it could be two. Raises ValueError where there is none."""
    if "y5" in found:
        return _day_of_numbers(int(found["a"]), int(found["b"]), int(found["y5"]), sure="uhr" in found)
    which = next(name[1:] for name in found if name[0] == "y" and name[1:].isdigit())
    month = found["m" + which]
    number = int(month) if month.isdigit() else _MONTHS.get(month.casefold(), 0)
    return date(int(found["y" + which]), number, int(found["d" + which]))


def _day_of_numbers(one: int, other: int, year: int, *, sure: bool) -> date | None:
    """``27/03/2025`` and ``03/27/2025`` are one day, ``07/07/2025`` is, and ``03/07/2025`` may be two."""
    if one > 12 or one == other or sure:
        return date(year, other, one)
    return date(year, one, other) if other > 12 else None


def _hour(found: dict[str, str]) -> int:
    hour = int(found["hour"])
    half = found.get("half") or found.get("half_alone")
    if half is None:
        return hour
    if not 1 <= hour <= 12:
        raise ValueError("an hour of the twelve-hour clock lies between 1 and 12")
    return hour % 12 + (12 if half.lower() == "p" else 0)


def _zone(name: str | None) -> timezone | None:
    """The offset a zone stands for; None where it is not written or could be several."""
    if name is None:
        return None
    name = name.upper().replace("GMT", "").replace("UTC", "").replace(":", "")
    if name in ("", "Z"):
        return UTC
    if name[0] not in "+-":
        return None
    digits = name[1:]
    hours, minutes = (int(digits), 0) if len(digits) <= 2 else (int(digits[:-2]), int(digits[-2:]))
    if hours > 14 or minutes > 59:
        raise ValueError("no zone is that far from UTC")
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(offset if name[0] == "+" else -offset)
