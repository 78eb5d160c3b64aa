"""Meetings that are moved, called off, or called for."""

from datetime import date, time

import pytest

from raadslag.journal.queries import facts_of
from raadslag.meetings.actions import cancel, convene, move, plan, plan_extraordinary
from raadslag.meetings.faults import ChangedMeanwhile, NoDemand, NoReason, PastDay, Settled
from raadslag.meetings.models import Meeting
from raadslag.verdict import NotAllowed
from tests.cast import SYSTEM, Office, meeting_of, office

pytestmark = pytest.mark.django_db
TODAY = date(2026, 1, 5)
ON = date(2026, 1, 20)


def moved(home: Office, meeting: Meeting, who: str = "erik", **values: object) -> bool:
    """The meeting moved a week, or otherwise as told."""
    said: dict[str, object] = {
        "on": ON,
        "starts": time(14),
        "ends": None,
        "location": "C3.41",
        "reason": "Formanden er på studietur.",
        **values,
    }
    return move(meeting=meeting, today=TODAY, actor=home.actor(who), **said)  # type: ignore[arg-type]


def test_move_keeps_the_address_counts_up_and_tells_why() -> None:
    home = office()
    meeting = meeting_of(home.house.committee)

    done = [moved(home, meeting), moved(home, meeting)]

    assert (done, meeting.slug, meeting.on, meeting.changes) == ([True, False], "2026-01-13", ON, 1)
    assert meeting.note == "Formanden er på studietur."
    fact = facts_of(meeting).get(verb="meetings.move")
    assert (fact.reason, fact.details) == (meeting.note, {"was": "2026-01-13 13:30:00"})


def test_move_of_a_meeting_another_moved_meanwhile_is_refused_once() -> None:
    home = office()
    meeting = meeting_of(home.house.committee)
    moved(home, meeting, seen=0)

    with pytest.raises(ChangedMeanwhile, match=r"Det er nu 20-01-2026 kl\. 14\.00"):
        moved(home, meeting, on=date(2026, 1, 27), seen=0)

    assert moved(home, meeting, on=date(2026, 1, 27), seen=1) is True
    assert meeting.changes == 2


def test_move_without_reason_or_to_a_day_that_is_gone_changes_nothing() -> None:
    home = office()
    meeting = meeting_of(home.house.committee)

    with pytest.raises(NoReason):
        moved(home, meeting, reason="  ")
    with pytest.raises(PastDay):
        moved(home, meeting, on=date(2026, 1, 4))

    meeting.refresh_from_db()
    assert (meeting.on, meeting.changes, meeting.note) == (date(2026, 1, 13), 0, "")


def test_move_of_a_cancelled_meeting_is_refused() -> None:
    home = office()
    meeting = meeting_of(home.house.committee)
    cancel(meeting=meeting, reason="Ingen sager.", actor=home.erik)

    with pytest.raises(Settled, match="Mødet er aflyst"):
        moved(home, meeting)


def test_cancel_shows_why_and_counts_up() -> None:
    home = office()
    meeting = meeting_of(home.house.committee)
    with pytest.raises(NoReason):
        cancel(meeting=meeting, reason=" ", actor=home.erik)

    done = [cancel(meeting=meeting, reason="Ingen sager.", actor=home.erik) for _ in range(2)]

    assert (done, meeting.note, meeting.changes) == ([True, False], "Ingen sager.", 1)


@pytest.mark.parametrize("who", ["dorte", "hans", "anna", "ida"])
def test_planning_by_others_than_the_secretary_is_refused(who: str) -> None:
    home = office()
    meeting, actor = meeting_of(home.house.committee), home.actor(who)

    with pytest.raises(NotAllowed):
        moved(home, meeting, who)
    with pytest.raises(NotAllowed):
        cancel(meeting=meeting, reason="Ingen sager.", actor=actor)
    with pytest.raises(NotAllowed):
        convene(meeting=meeting, actor=actor)
    with pytest.raises(NotAllowed):
        plan(organization=home.house.committee, on=ON, actor=actor)

    assert Meeting.objects.get().state == "planned"


def called(home: Office, on: date = ON, by: str = "borgmesteren") -> Meeting:
    """An extraordinary meeting."""
    return plan_extraordinary(
        organization=home.house.committee,
        on=on,
        starts=time(16),
        ends=None,
        location="Byrådssalen",
        demanded_by=by,
        today=TODAY,
        actor=home.erik,
    )


def test_plan_extraordinary_keeps_who_called_for_it() -> None:
    home = office()

    meeting = called(home, by=" en tredjedel af medlemmerne ")

    assert (meeting.extraordinary, meeting.demanded_by) == (True, "en tredjedel af medlemmerne")
    assert [fact.verb for fact in facts_of(meeting)] == ["meetings.plan_extraordinary"]


def test_plan_extraordinary_without_demand_or_in_the_past_is_refused() -> None:
    home = office()

    with pytest.raises(NoDemand):
        called(home, by="")
    with pytest.raises(PastDay):
        called(home, on=date(2026, 1, 4))

    assert Meeting.objects.count() == 0


def test_a_new_meeting_on_a_day_one_was_moved_from_has_its_own_address() -> None:
    home = office()
    moved(home, meeting_of(home.house.committee))

    meeting = plan(organization=home.house.committee, on=date(2026, 1, 13), actor=SYSTEM)

    assert meeting.slug == "2026-01-13-2"
