from datetime import date
from itertools import islice

import pytest

from raadslag.demonstration.calendar import meetings
from raadslag.demonstration.year import year
from raadslag.exchange.firstagenda import read_html, write_html
from raadslag.rules.change import Change, changes
from tests.exchange.carried import read_back

TODAY = date(2026, 11, 23)
BODY = "Beskæftigelsesudvalget"


@pytest.mark.parametrize("today", [date(2026, 1, 2), TODAY, date(2028, 7, 31)])
def test_year_minutes_of_what_is_past(today: date) -> None:
    found = year(today)

    kinds = {(m.kind, (m.meeting.date or "") <= today.isoformat()) for m in found.documents}
    assert kinds == {("minutes", True), ("agenda", False)} or today == date(2026, 1, 2)
    assert all(one.day > today for one in found.planned)


def test_year_two_agendas_a_body() -> None:
    ahead = [m.body for m in year(TODAY).documents if m.kind == "agenda"]

    assert {ahead.count(body) for body in ahead if body != "Hoved-MED-udvalget"} == {2}


def test_year_flagship_is_amended_and_the_extraordinary_meeting_held() -> None:
    found = [m for m in year(TODAY).documents if m.body == BODY]
    flagship, extra = found[1], found[2]

    item = flagship.items[2]
    assert item.decision is not None
    assert changes(item.proposals[0].motions, item.decision.text) == (
        Change("time", "14.00", "15.00"),
        Change("time", "16.30", "17.00"),
    )
    assert (extra.meeting.extraordinary, extra.meeting.start) == (True, "15:00")
    assert extra.items[1].references[0].date == flagship.meeting.date


def test_year_flagship_has_ten_items_of_every_kind() -> None:
    flagship = next(m for m in year(TODAY).documents if m.body == BODY and len(m.items) == 10)

    outcomes = [item.decision.outcome if item.decision else None for item in flagship.items]
    assert outcomes[:8] == [
        "approved",
        "elected",
        "adopted_with_changes",
        "partly_adopted_by_majority",
        "noted",
        "recommended",
        "postponed",
        "adopted",
    ]
    assert (flagship.items[9].closed, flagship.items[3].votes[0].against) == (True, 3)


def test_year_documents_read_back() -> None:
    for meeting in year(TODAY).documents:
        assert read_back(read_html.read, write_html.write(meeting)) == meeting


def test_calendar_goes_on_and_skips_july() -> None:
    found = list(islice(meetings(date(2026, 6, 1)), 20))

    assert 7 not in {one.day.month for one in found}
    assert [one.day for one in found] == sorted(one.day for one in found)
