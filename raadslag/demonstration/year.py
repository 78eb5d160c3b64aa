"""The demonstration's year: what each body has met about, and is to meet about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from random import Random

from raadslag.demonstration import town
from raadslag.demonstration.calendar import Date, month_of_meetings, months
from raadslag.demonstration.clerk import Clerk, Sheet
from raadslag.demonstration.content.employment import extraordinary, flagship
from raadslag.exchange.meeting import Kind, Meeting
from raadslag.rules.term import term_of

BACK, LENGTH = 8, 14  # months
ISSUED = 2  # meetings ahead whose agenda is out
LATER = timedelta(days=21)  # from the flagship to the extraordinary meeting
SEED = 2026
EMPLOYMENT = town.COMMITTEES[0]
SHUT = "Kontrakt om aktivering af borgere"


@dataclass(frozen=True, slots=True)
class Year:
    """Documents to import, and meetings that are in the calendar only."""

    documents: tuple[Meeting, ...]
    planned: tuple[Date, ...]


def year(today: date) -> Year:
    """The year round a day; what is past has minutes."""
    dates = list(_dates(today))
    clerk = Clerk(Random(SEED))
    documents: list[Meeting] = []
    planned: list[Date] = []
    ahead: Counter[str] = Counter()
    for sheet in _sheets(dates, today):
        if sheet.kind == "agenda":
            ahead[sheet.body.code] += 1
        if ahead[sheet.body.code] > ISSUED:
            planned.append(Date(sheet.day, sheet.body))
        else:
            documents.append(clerk.meeting(sheet))
    return Year(tuple(documents), tuple(planned))


def _dates(today: date) -> Iterator[Date]:
    """All meetings of fourteen months, none before the term of office."""
    start, _ = term_of(today)
    back = today.year * 12 + today.month - 1 - BACK
    first = max(start, date(back // 12, back % 12 + 1, 1))
    for year_, month in islice(months(first), LENGTH):
        yield from month_of_meetings(year_, month)


def _sheets(dates: list[Date], today: date) -> Iterator[Sheet]:
    """What each meeting is to be; the flagship is the committee's second one."""
    main = [one.day for one in dates if one.body is EMPLOYMENT][1]
    extra = Date(main + LATER, EMPLOYMENT)
    rng = Random(SEED)
    for one in sorted([*dates, extra], key=lambda one: one.day):
        kind: Kind = "minutes" if one.day < today else "agenda"
        if one is extra:
            yield Sheet(
                one.body, one.day, kind, 3, True, "15:00", "17:00", extraordinary()
            )  # fmt: skip
        elif one.body is EMPLOYMENT and one.day == main:
            yield Sheet(one.body, one.day, kind, 10, first=flagship(extra.day), shut=SHUT)
        else:
            yield Sheet(one.body, one.day, kind, rng.randint(6, 10))
