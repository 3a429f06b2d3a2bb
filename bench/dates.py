"""Date lines as outlets print them: what our parser makes of them, beside dateparser and htmldate.

    python -m bench.dates        (beside those of the two that are installed)

A line counts as right where day, time and zone are what a careful reader would say; as day alone where only the day is;
as wrong where another day is told, and that is what must not happen: a reader of two reports takes the dates for facts.
Where a line can mean two days, or means a day only to those who know today's, the right answer is that it is not known.
"""

import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime

from corpus.dates import labelled_date

# A line, two spaces or more, and what it says; "-" where it cannot be told.
LINES = """
2025-03-07                                              2025-03-07
2025-03-07T14:05:00Z                                    2025-03-07T14:05+00:00
2025-03-07T14:05:00.123Z                                2025-03-07T14:05+00:00
2025-03-07T14:05:00+01:00                               2025-03-07T14:05+01:00
2025-03-07T14:05:00+0100                                2025-03-07T14:05+01:00
2025-03-07T14:05:00-05:00                               2025-03-07T14:05-05:00
2025-03-07 14:05:00 +0000                               2025-03-07T14:05+00:00
2025-03-07 14:05:00                                     2025-03-07T14:05
2025-03-07 14:05                                        2025-03-07T14:05
2025-03-07 14:05 UTC                                    2025-03-07T14:05+00:00
2025-03-07 14:05 GMT                                    2025-03-07T14:05+00:00
2025/03/07                                              2025-03-07
2025/03/07 14:05                                        2025-03-07T14:05
2025.03.07                                              2025-03-07
7 March 2025                                            2025-03-07
7th March 2025                                          2025-03-07
the 7th of March 2025                                   2025-03-07
7 Mar 2025                                              2025-03-07
07 Mar 2025                                             2025-03-07
7 Mar. 2025                                             2025-03-07
7-Mar-2025                                              2025-03-07
07-MAR-2025                                             2025-03-07
March 7, 2025                                           2025-03-07
March 7 2025                                            2025-03-07
March 7th, 2025                                         2025-03-07
MARCH 7, 2025                                           2025-03-07
Mar 7, 2025                                             2025-03-07
Mar. 7, 2025                                            2025-03-07
Sept. 3, 2024                                           2024-09-03
Friday, March 7, 2025                                   2025-03-07
Friday March 7, 2025                                    2025-03-07
Friday 7 March 2025                                     2025-03-07
Fri 7 Mar 2025                                          2025-03-07
Fri, 07 Mar 2025 14:05:00 GMT                           2025-03-07T14:05+00:00
Fri, 07 Mar 2025 14:05:00 +0000                         2025-03-07T14:05+00:00
Fri, 07 Mar 2025 14:05:00 -0500                         2025-03-07T14:05-05:00
Fri, 7 Mar 2025 09:05:00 Z                              2025-03-07T09:05+00:00
Fri Mar 7 14:05:00 2025                                 2025-03-07T14:05
Fri Mar  7 14:05:00 UTC 2025                            2025-03-07T14:05+00:00
Fri Mar 07 2025 14:05:00 GMT+0100                       2025-03-07T14:05+01:00
March 7, 2025 at 2:05 p.m.                              2025-03-07T14:05
March 7, 2025 at 2:05 PM                                2025-03-07T14:05
March 7, 2025, 2:05 p.m.                                2025-03-07T14:05
March 7, 2025 2:05pm                                    2025-03-07T14:05
March 7, 2025 12:05 a.m.                                2025-03-07T00:05
March 7, 2025 12:05 p.m.                                2025-03-07T12:05
March 7, 2025 2 p.m.                                    2025-03-07T14:00
March 7, 2025 at 2:05 p.m. ET                           2025-03-07T14:05
March 7, 2025 at 2:05 PM EST                            2025-03-07T14:05
2:05 p.m. March 7, 2025                                 2025-03-07T14:05
2:05 PM EST, Fri March 7, 2025                          2025-03-07T14:05
14:05, 7 March 2025                                     2025-03-07T14:05
14:05 GMT, 7 March 2025                                 2025-03-07T14:05+00:00
14:05 7 Mar 2025                                        2025-03-07T14:05
7 March 2025, 14:05                                     2025-03-07T14:05
7 March 2025, 14:05 GMT                                 2025-03-07T14:05+00:00
7 March 2025 at 14.05                                   2025-03-07T14:05
7 March 2025 | 14:05                                    2025-03-07T14:05
7 March 2025 - 14:05                                    2025-03-07T14:05
7 March 2025 · 2:05pm                                   2025-03-07T14:05
7 March 2025 • 14:05                                    2025-03-07T14:05
7 March 2025 14:05 BST                                  2025-03-07T14:05
Fri 7 Mar 2025 14.05 GMT                                2025-03-07T14:05+00:00
Fri 7 Mar 2025 06.00 EST                                2025-03-07T06:00
Published: 7 March 2025                                 2025-03-07
Published 7 March 2025                                  2025-03-07
Published on March 7, 2025                              2025-03-07
Published March 7, 2025 2:05pm EST                      2025-03-07T14:05
Published at 14:05 on 7 March 2025                      2025-03-07T14:05
Published: Mar 07, 2025 14:05                           2025-03-07T14:05
First published on Fri 7 Mar 2025 06.00 GMT             2025-03-07T06:00+00:00
Posted on March 7, 2025                                 2025-03-07
Posted Mar 7, 2025 at 2:05 PM                           2025-03-07T14:05
Posted: 2:05 PM, Mar 07, 2025                           2025-03-07T14:05
Updated: March 7, 2025                                  2025-03-07
Updated 2:05 PM EST, Fri March 7, 2025                  2025-03-07T14:05
Last updated: 7 March 2025 14:05                        2025-03-07T14:05
Last modified on Fri 7 Mar 2025 07.30 EST               2025-03-07T07:30
Date: 2025-03-07                                        2025-03-07
Created: 2025-03-07 14:05                               2025-03-07T14:05
(March 7, 2025)                                         2025-03-07
7.3.2025                                                -
07.03.2025                                              -
07.03.2025 14:05                                        -
07.03.2025, 14:05 Uhr                                   2025-03-07T14:05
27.03.2025                                              2025-03-27
27.03.2025 14:05                                        2025-03-27T14:05
27/03/2025                                              2025-03-27
27/03/2025 14:05                                        2025-03-27T14:05
27-03-2025                                              2025-03-27
03/27/2025                                              2025-03-27
03/27/2025 02:05 PM                                     2025-03-27T14:05
03/07/2025                                              -
3/7/25                                                  -
07-03-2025                                              -
07/03/2025 14:05                                        -
03-07-25                                                -
07/07/2025                                              2025-07-07
7. März 2025                                            2025-03-07
7. März 2025, 14:05 Uhr                                 2025-03-07T14:05
Freitag, 7. März 2025                                   2025-03-07
Freitag, 07. März 2025, 14:05 Uhr                       2025-03-07T14:05
Stand: 7. März 2025, 14:05 Uhr                          2025-03-07T14:05
Veröffentlicht am 7. März 2025                          2025-03-07
3. Dez. 2024                                            2024-12-03
7 mars 2025                                             2025-03-07
vendredi 7 mars 2025                                    2025-03-07
Publié le 7 mars 2025 à 14h05                           2025-03-07T14:05
Publié le 7 mars 2025 à 14:05                           2025-03-07T14:05
Mis à jour le 7 mars 2025                               2025-03-07
1er août 2024                                           2024-08-01
15 févr. 2025                                           2025-02-15
7 de marzo de 2025                                      2025-03-07
viernes, 7 de marzo de 2025                             2025-03-07
7 de marzo de 2025 a las 14:05                          2025-03-07T14:05
07 mar 2025 - 14:05                                     2025-03-07T14:05
7 MAR 2025                                              2025-03-07
Publicado el 3 de enero de 2025                         2025-01-03
7 de março de 2025                                      2025-03-07
sexta-feira, 7 de março de 2025                         2025-03-07
7 de março de 2025 às 14:05                             2025-03-07T14:05
7 marzo 2025                                            2025-03-07
venerdì 7 marzo 2025                                    2025-03-07
7 marzo 2025 alle 14:05                                 2025-03-07T14:05
7 maart 2025                                            2025-03-07
vrijdag 7 maart 2025 om 14:05                           2025-03-07T14:05
7 mars 2025 kl. 14.05                                   2025-03-07T14:05
7. marts 2025                                           2025-03-07
7 marca 2025                                            2025-03-07
7 marca 2025, 14:05                                     2025-03-07T14:05
7. března 2025                                          2025-03-07
7 Mart 2025                                             2025-03-07
7 Ocak 2025 14:05                                       2025-01-07T14:05
7 марта 2025                                            2025-03-07
7 марта 2025 г.                                         2025-03-07
7 марта 2025, 14:05                                     2025-03-07T14:05
7 березня 2025                                          2025-03-07
7 Μαρτίου 2025                                          2025-03-07
7 martie 2025                                           2025-03-07
7 maaliskuuta 2025                                      2025-03-07
2025. március 7.                                        2025-03-07
7 Maret 2025                                            2025-03-07
2025年3月7日                                            2025-03-07
2025年3月7日 14:05                                      2025-03-07T14:05
2025년 3월 7일                                          2025-03-07
٧ مارس ٢٠٢٥                                             2025-03-07
7 مارس 2025                                             2025-03-07
2 hours ago                                             -
Yesterday                                               -
Today at 14:05                                          -
Friday                                                  -
March 2025                                              -
March 7                                                 -
2025                                                    -
7 March                                                 -
14:05                                                   -
February 30, 2025                                       -
2025-13-45                                              -
31 June 2024                                            -
May                                                     -
Volume 12, 2025                                         -
Copyright 2025                                          -
No. 7, March 2025                                       -
Reading time: 3 min                                     -
1.2025                                                  -
10.000.2025                                             -
"""

# Written after the parser was done with those above; nothing was changed for these.
HELD_BACK = """
Sunday, 02 February 2025                                2025-02-02
2 Feb 2025, 8:15 pm IST                                 2025-02-02T20:15
Feb 2, 2025 / 08:15 PM IST                              2025-02-02T20:15
Feb. 2, 2025 Updated 8:15 a.m. ET                       2025-02-02
Sun., Feb. 2, 2025                                      2025-02-02
February 2nd 2025, 8:15:30 am                           2025-02-02T08:15
02 February 2025 | 20:15 CET                            2025-02-02T20:15
Sunday 2nd February 2025 20:15                          2025-02-02T20:15
20250202                                                -
2025-02-02T20:15:00.000+0530                            2025-02-02T20:15+05:30
2025-02-02T20:15                                        2025-02-02T20:15
2025-02-02, 20:15                                       2025-02-02T20:15
Published: 2025-02-02T20:15:00Z                         2025-02-02T20:15+00:00
Published 2 Feb 2025                                    2025-02-02
Published: 8:15 PM EST Feb 2, 2025                      2025-02-02T20:15
Published 02/22/2025                                    2025-02-22
22.02.2025 um 20:15 Uhr                                 2025-02-22T20:15
So, 02.02.2025                                          2025-02-02
Sonntag, 2. Februar 2025 um 20:15                       2025-02-02T20:15
2. Feb. 2025, 20.15 Uhr                                 2025-02-02T20:15
dimanche 2 février 2025 à 20h15                         2025-02-02T20:15
Publié le 22/02/2025 à 20:15                            2025-02-22T20:15
02 févr. 2025 - 20:15                                   2025-02-02T20:15
2 feb 2025 20:15 h                                      2025-02-02T20:15
domingo, 2 de febrero de 2025                           2025-02-02
2 Febbraio 2025 ore 20:15                               2025-02-02T20:15
22 fev 2025 às 20h15                                    2025-02-22T20:15
zondag 2 februari 2025, 20:15                           2025-02-02T20:15
2 februari 2025 20.15                                   2025-02-02T20:15
2 lutego 2025 (20:15)                                   2025-02-02T20:15
2 února 2025 20:15                                      2025-02-02T20:15
2 Şubat 2025 Pazar 20:15                                2025-02-02T20:15
воскресенье, 2 февраля 2025 г., 20:15                   2025-02-02T20:15
22.02.2025 20:15                                        2025-02-22T20:15
2 лютого 2025, 20:15                                    2025-02-02T20:15
2 Φεβρουαρίου 2025, 20:15                               2025-02-02T20:15
2025年2月2日(日) 20:15                                  2025-02-02T20:15
2025年2月2日 20時15分                                   2025-02-02T20:15
2025. 2. 2. 20:15                                       2025-02-02T20:15
2 فبراير 2025                                           2025-02-02
2 Feb                                                   -
2/2/2025                                                2025-02-02
02-02-2025                                              2025-02-02
12/11/2024                                              -
Just now                                                -
3 days ago                                              -
2 min read                                              -
Vol. 2, No. 2, 2025                                     -
February 2025 issue                                     -
Feb 2, 25                                               -
"""


def cases(lines: str) -> Iterator[tuple[str, str | None]]:
    """Each line, and what it says."""
    for line in lines.strip().splitlines():
        said, _, meant = line.rstrip().rpartition("  ")
        yield said.strip(), None if meant.strip() == "-" else meant.strip()


def readers() -> Iterator[tuple[str, Callable[[str], str | None]]]:
    """Ours, and those that can be imported."""
    yield "ours", labelled_date
    with suppress(ImportError):
        import dateparser

        def settled(line: str) -> str | None:
            found = dateparser.parse(
                line, settings={"STRICT_PARSING": True, "RETURN_AS_TIMEZONE_AWARE": False}
            )
            return found.isoformat() if found else None

        def loose(line: str) -> str | None:
            found = dateparser.parse(line)
            return found.isoformat() if found else None

        yield "dateparser, strict", settled
        yield "dateparser", loose
    with suppress(ImportError):
        from htmldate import find_date

        def in_page(line: str) -> str | None:
            page = f"<html><body><article><p class='date'>{line}</p><p>Text.</p></article></body></html>"
            found: str | None = find_date(page, outputformat="%Y-%m-%dT%H:%M", original_date=True)
            return found.removesuffix("T00:00") if found else None

        yield "htmldate", in_page


def verdict(meant: str | None, told: str | None) -> str:
    """How an answer fits."""
    if told is None:
        return "right" if meant is None else "not told"
    if meant is None:
        return "guessed"
    if told[:10] != meant[:10]:
        return "wrong"
    if _moment(told) == _moment(meant):
        return "right"
    return "day alone"


def _moment(text: str) -> tuple[datetime, object]:
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=None, second=0, microsecond=0), moment.utcoffset()


def main() -> None:
    """Print how many lines each reads how, and those that ours does not read right."""
    warnings.simplefilter("ignore")
    for name, lines in (("lines", LINES), ("lines held back", HELD_BACK)):
        everything = list(cases(lines))
        unknown = sum(meant is None for _, meant in everything)
        print(f"{len(everything)} {name}, {unknown} of them not to be told")
        _compare(everything)


def _compare(everything: list[tuple[str, str | None]]) -> None:
    for name, read in readers():
        began = time.process_time()
        answers = [(line, meant, read(line)) for line, meant in everything]
        spent = (time.process_time() - began) / len(everything)
        counts = Counter(verdict(meant, told) for _, meant, told in answers)
        kinds = ("right", "day alone", "not told", "guessed", "wrong")
        print(
            f"{name:20} {', '.join(f'{counts[kind]} {kind}' for kind in kinds)}; {spent * 1000:.2f} ms a line"
        )
        if name == "ours":
            for line, meant, told in answers:
                if verdict(meant, told) != "right":
                    print(f"    {verdict(meant, told):9} {line}  ({told})")


if __name__ == "__main__":
    main()
