"""Meetings as iCalendar (RFC 5545), as Outlook, Google and Apple read it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import icalendar

ZONE = ZoneInfo("Europe/Copenhagen")
REFRESH = timedelta(hours=6)  # how often a subscriber may ask again
UNTOLD = timedelta(hours=1)  # shown length of a meeting whose end is not known
_SUNDAY_LAST = {"freq": "yearly", "byday": "-1su"}
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting in a calendar.

    ``uid`` never changes and ``sequence`` grows with every change, so that
    calendars move the meeting they have. Without ``start`` it lasts all day;
    an ``end`` that is not later is past midnight. ``stamp`` is when the event
    was last touched, in any zone.
    """

    uid: str
    title: str
    day: date
    stamp: datetime
    sequence: int = 0
    start: time | None = None
    end: time | None = None
    place: str = ""
    description: str = ""
    url: str = ""
    cancelled: bool = False
    categories: tuple[str, ...] = ()


def write(name: str, events: Sequence[Event]) -> bytes:
    """A calendar of this name; the same events give the same bytes.

    A cancelled meeting stays, as cancelled, so that it disappears for those
    who have it. Times are Danish, with the rule for summer time included.
    """
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Rådslag//raadslag//DA")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    for key in ("name", "x-wr-calname"):
        calendar.add(key, icalendar.vText(_line(name)))
    calendar.add("x-wr-timezone", ZONE.key)
    duration = {"value": "DURATION"}
    calendar.add("refresh-interval", icalendar.vDuration(REFRESH), parameters=duration)
    calendar.add("x-published-ttl", icalendar.vDuration(REFRESH))
    calendar.add_component(_zone())
    for event in events:
        calendar.add_component(_event(event))
    written: bytes = calendar.to_ical()
    return written


def _event(event: Event) -> icalendar.Event:
    made = icalendar.Event()
    made.add("uid", _line(event.uid))
    made.add("sequence", event.sequence)
    made.add("dtstamp", event.stamp.astimezone(UTC))
    made.add("last-modified", event.stamp.astimezone(UTC))
    title = _line(event.title)
    made.add("summary", f"AFLYST: {title}" if event.cancelled else title)
    made.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    _add_times(made, event)
    texts = {
        "location": _line(event.place),
        "description": _plain(_description(event)),
        "url": _line(event.url),
    }
    for key, text in texts.items():
        if text:
            made.add(key, text)
    if event.categories:
        made.add("categories", [_line(one) for one in event.categories])
    return made


def _add_times(made: icalendar.Event, event: Event) -> None:
    """When it begins and ends; a meeting without an hour leaves the day free."""
    if event.start is None:
        made.add("dtstart", event.day)
        made.add("dtend", event.day + timedelta(days=1))
        made.add("transp", "TRANSPARENT")
        return
    begins = datetime.combine(event.day, event.start)
    ends = datetime.combine(event.day, event.end) if event.end else begins + UNTOLD
    if ends <= begins:
        ends += timedelta(days=1)
    made.add("dtstart", begins.replace(tzinfo=ZONE))
    made.add("dtend", ends.replace(tzinfo=ZONE))
    made.add("transp", "TRANSPARENT" if event.cancelled else "OPAQUE")


def _description(event: Event) -> str:
    """What is told of it, and that its end is a guess when it is."""
    untold = event.start is not None and event.end is None
    parts = [event.description, "Sluttidspunktet er ikke oplyst." if untold else ""]
    return "\n".join(part for part in parts if part)


def _plain(text: str) -> str:
    """Text without signs no calendar takes."""
    return _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _line(text: str) -> str:
    """Plain text on one line; some properties are sent as they are."""
    return " ".join(_plain(text).split())


def _zone() -> icalendar.Timezone:
    """Danish time with summer time by rule, which Outlook needs, in force since 1996."""
    zone = icalendar.Timezone()
    zone.add("tzid", ZONE.key)
    summer, winter = icalendar.TimezoneDaylight(), icalendar.TimezoneStandard()
    one, two = timedelta(hours=1), timedelta(hours=2)
    changes = ((summer, "CEST", (3, 31, 2), one, two), (winter, "CET", (10, 27, 3), two, one))
    for part, name, (month, day, hour), before, after in changes:
        part.add("dtstart", datetime(1996, month, day, hour))
        part.add("rrule", {**_SUNDAY_LAST, "bymonth": month})
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        part.add("tzname", name)
        zone.add_component(part)
    return zone
