"""Deadlines are sealed with what is released."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from raadslag.meetings.models import Timetable
from raadslag.publications.actions import announce, release
from raadslag.publications.models import Publication
from raadslag.publications.promise.models import PublicPromise
from tests.cast import SYSTEM, Office, office
from tests.desk import NOW, meeting
from tests.publications.released import minuted, out

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
AGENDA_DUE = datetime(2026, 3, 11, 22, 59, 59, 999999, tzinfo=UTC)
MINUTES_DUE = datetime(2026, 3, 18, 22, 59, 59, 999999, tzinfo=UTC)


@pytest.fixture
def desk() -> Office:
    return office()


def test_an_issued_agenda_and_its_minutes_seal_when_they_were_due_and_out(desk: Office) -> None:
    release_of = minuted(desk, out(desk))

    sealed = PublicPromise.objects.get()
    assert (sealed.agenda_due, sealed.agenda_at, sealed.minutes_due, sealed.minutes_at) == (
        AGENDA_DUE,
        NOW,
        MINUTES_DUE,
        release_of.sealed_at,
    )


def test_the_first_time_counts(desk: Office) -> None:
    made = out(desk)
    first = minuted(desk, made)
    Publication.objects.filter(pk=first.pk).update(redacted_at=NOW)

    release(meeting=made.meeting, kind="minutes", actor=SYSTEM)

    assert PublicPromise.objects.get().minutes_at == first.sealed_at


def test_the_calendar_seals_what_is_ahead_and_again_when_it_is_announced_again(
    desk: Office,
) -> None:
    soon = meeting(desk, timezone.localdate() + timedelta(days=30))
    past = meeting(desk, timezone.localdate() - timedelta(days=1))
    announce(meetings=[soon, past], actor=desk.erik)
    first = PublicPromise.objects.get()
    rule = {"count": "days_before", "number": 20, "weekday": None, "hour": None}
    Timetable.objects.create(organization=desk.house.committee, agenda=rule)

    announce(meetings=[soon], actor=desk.erik)

    again = PublicPromise.objects.get()
    assert (first.meeting.meeting_id, first.agenda_at, first.minutes_at) == (soon.pk, None, None)
    assert first.agenda_due is not None
    assert again.agenda_due is not None
    assert again.agenda_due < first.agenda_due


def test_an_extraordinary_meeting_promises_minutes_alone(desk: Office) -> None:
    soon = meeting(desk, timezone.localdate() + timedelta(days=30))
    type(soon).objects.update(extraordinary=True)
    soon.refresh_from_db()

    announce(meetings=[soon], actor=desk.erik)

    assert PublicPromise.objects.get().agenda_due is None
