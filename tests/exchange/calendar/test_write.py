"""Meetings as iCalendar."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.exchange.calendar.write import ZONE, Event, write

STAMP = datetime(2026, 1, 2, 9, tzinfo=UTC)
MEETING = Event(
    uid="moede-7@fjordby",
    title="Jobudvalget",
    day=date(2026, 1, 13),
    stamp=STAMP,
    start=time(13, 30),
    end=time(16),
    place="Rådhuset, lokale 2; 1. sal",
    url="https://fjordby.example/udvalg/jobudvalget/2026-01-13/",
    categories=("Jobudvalget", "Politisk møde"),
)


def event_of(**values: object) -> icalendar.Event:
    """The one event of a calendar, as a calendar reads it."""
    data = write("Fjordby", [replace(MEETING, **values)])  # type: ignore[arg-type]  # table
    return icalendar.Calendar.from_ical(data).events[0]


def test_calendar_as_it_is_sent() -> None:
    text = write("Fjordby Kommune", [MEETING]).decode()

    assert text.endswith("END:VCALENDAR\r\n")
    lines = text.replace("\r\n ", "").replace("\r\n", "\n")
    assert lines == EXPECTED


EXPECTED = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Rådslag//raadslag//DA
CALSCALE:GREGORIAN
METHOD:PUBLISH
NAME:Fjordby Kommune
X-WR-CALNAME:Fjordby Kommune
REFRESH-INTERVAL;VALUE=DURATION:PT6H
X-PUBLISHED-TTL:PT6H
X-WR-TIMEZONE:Europe/Copenhagen
BEGIN:VTIMEZONE
TZID:Europe/Copenhagen
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
SUMMARY:Jobudvalget
DTSTART;TZID=Europe/Copenhagen:20260113T133000
DTEND;TZID=Europe/Copenhagen:20260113T160000
DTSTAMP:20260102T090000Z
UID:moede-7@fjordby
SEQUENCE:0
CATEGORIES:Jobudvalget,Politisk møde
LAST-MODIFIED:20260102T090000Z
LOCATION:Rådhuset\\, lokale 2\\; 1. sal
STATUS:CONFIRMED
TRANSP:OPAQUE
URL:https://fjordby.example/udvalg/jobudvalget/2026-01-13/
END:VEVENT
END:VCALENDAR
"""


def test_meeting_without_an_hour_lasts_all_day() -> None:
    event = event_of(start=None, end=None)

    found = (event.start, event.end, event["TRANSP"], "DESCRIPTION" in event)
    assert found == (date(2026, 1, 13), date(2026, 1, 14), "TRANSPARENT", False)


def test_meeting_past_midnight_in_summer() -> None:
    event = event_of(day=date(2026, 6, 30), start=time(20), end=time(0, 30))

    assert event.start == datetime(2026, 6, 30, 20, tzinfo=ZONE)
    assert event.end == datetime(2026, 7, 1, 0, 30, tzinfo=ZONE)


def test_meeting_whose_end_is_not_known() -> None:
    event = event_of(end=None, description="Dagsordenen er ikke klar.")

    assert event.end == datetime(2026, 1, 13, 14, 30, tzinfo=ZONE)
    assert event["DESCRIPTION"] == "Dagsordenen er ikke klar.\nSluttidspunktet er ikke oplyst."


def test_cancelled_meeting_stays_as_cancelled() -> None:
    event = event_of(cancelled=True, sequence=3)

    found = (event["SUMMARY"], event["STATUS"], event["SEQUENCE"], event["TRANSP"])
    assert found == ("AFLYST: Jobudvalget", "CANCELLED", 3, "TRANSPARENT")


@pytest.mark.parametrize("text", ["a\r\nEND:VEVENT\r\nX:1", "\x00\x1f", "æ" * 300, "\\n;,\"'"])
def test_text_cannot_break_out(text: str) -> None:
    data = write(text, [MEETING, MEETING])

    assert len(icalendar.Calendar.from_ical(data).events) == 2
    assert max(map(len, data.split(b"\r\n"))) <= 75


@given(
    st.text(max_size=40),
    st.dates(date(1997, 1, 1), date(2100, 1, 1)),
    st.none() | st.times(),
    st.none() | st.times(),
)
def test_any_meeting_is_read_back(
    title: str, day: date, start: time | None, end: time | None
) -> None:
    event = event_of(title=title, day=day, start=start, end=end, place=title)

    hour = None if start is None else start.replace(microsecond=0)
    expected = datetime.combine(day, hour, ZONE) if hour is not None else day
    assert event.start == expected
    assert timedelta(0) < event.duration <= timedelta(hours=25)
