"""How FirstAgenda words the lines round an item, the same in every carrier."""

from __future__ import annotations

from datetime import date

from raadslag.exchange.meeting import Item, Meeting
from raadslag.rules.danish_date import MONTHS

_DAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
DECISION = "Beslutning"
ATTACHMENTS = "Bilag"
ROUTE = "Kommunikation"


def kind_of(meeting: Meeting) -> str:
    """ "Dagsorden" or "Referat"."""
    return "Referat" if meeting.kind == "minutes" else "Dagsorden"


def header(meeting: Meeting) -> str:
    """The line at the top: kind, body and day."""
    day = date.fromisoformat(meeting.meeting.date) if meeting.meeting.date else None
    printed = f" d. {day:%d-%m-%Y}" if day else ""
    extra = "Ekstraordinært møde i " if meeting.meeting.extraordinary else ""
    return f"{kind_of(meeting).upper()} {extra}{meeting.body or ''}{printed}".rstrip()


def running(meeting: Meeting) -> str:
    """The line at the top of every page but the first."""
    return ", ".join(part for part in (meeting.body, meeting.meeting.date) if part)


def weekday(day: date) -> str:
    """The day of the week in Danish, small letters."""
    return _DAYS[day.weekday()]


def long_date(day: date) -> str:
    """A date in words.

    >>> long_date(date(2026, 1, 13))
    '13. januar 2026'
    """
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def facts(meeting: Meeting) -> list[tuple[str, str]]:
    """What stands under the header: a label and a value each."""
    when, found = meeting.meeting, []
    if when.date:
        day = date.fromisoformat(when.date)
        clock = f" kl. {when.start}" if when.start else ""
        clock += f" - {when.end}" if when.start and when.end else ""
        found.append(("Mødedato", f"{weekday(day).capitalize()} d. {long_date(day)}{clock}"))
    if when.location:
        found.append(("Mødested", when.location))
    return found


def people(meeting: Meeting) -> list[tuple[str, tuple[str, ...]]]:
    """Those present and absent, under the words they are listed by."""
    if meeting.attendance is None:
        return []
    lists = (("Deltagere", meeting.attendance.present), ("Fraværende", meeting.attendance.absent))
    return [(label, names) for label, names in lists if names]


def plain_title(item: Item) -> str:
    """The title with "Lukket:" before it when the item is closed."""
    return f"Lukket: {item.title}" if item.closed else item.title


def numbered_title(item: Item) -> str:
    """The title with "Punkt N:" before it."""
    return f"Punkt {item.number}: {plain_title(item)}" if item.number else plain_title(item)


def caseworker_lines(item: Item) -> list[str]:
    """The lines under the routing row; none where the item has neither."""
    if item.routing is None and item.caseworker is None:
        return []
    return [f"Sagsbehandler: {item.caseworker or '-'}", "Øvrige sagsbehandlere: -"]
