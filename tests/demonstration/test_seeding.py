from datetime import UTC, date, datetime

import pytest

from raadslag.bodies.models import Body, Membership, Organization, Person, User
from raadslag.bodies.queries import actor_of
from raadslag.decisions.models import Decision
from raadslag.demonstration import logins
from raadslag.demonstration.content.called import CALLED
from raadslag.demonstration.seeding import Seeded, seed
from raadslag.demonstration.year import Year, year
from raadslag.meetings.models import Meeting
from raadslag.publications.models import Publication, PublicFile, PublicMeeting
from raadslag.sittings.actions import open_sitting

TODAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
BODY = "Beskæftigelsesudvalget"


def some(accounts: bool = True) -> Seeded:
    """Seed with the flagship, the meeting before it, and the calendar."""
    whole = year(TODAY)
    few = tuple(m for m in whole.documents if m.body == BODY)[:2]
    return seed(today=TODAY, plan=Year(few, whole.planned[:3]), accounts=accounts)


@pytest.mark.django_db
def test_seeding_imports_the_documents() -> None:
    seeded = some()

    assert (seeded.refused, seeded.planned, seeded.tally.steps["create"]) == ((), 3, 2)
    assert (Body.objects.count(), Person.objects.count()) == (1, 21)
    assert Organization.objects.exclude(kind="party").count() == 10
    assert Membership.objects.filter(organization__short_name="BEU").count() == 7
    assert (Meeting.objects.count(), PublicMeeting.objects.count()) == (6, 6)
    assert Publication.objects.filter(kind="minutes").count() == 2


@pytest.mark.django_db
def test_seeding_keeps_the_attachments_and_the_change() -> None:
    some()

    course = Decision.objects.get(item__title__startswith="Godkendelse af proces")
    assert [one["after"] for one in course.changes] == ["15.00", "17.00"]
    titles = PublicFile.objects.values_list("title", flat=True)
    assert "Procesplan for ny beskæftigelsesindsats" in titles


@pytest.mark.django_db
def test_seeding_opens_the_accounts() -> None:
    some()

    assert logins.there() == list(logins.LOGINS)
    assert str(User.objects.get(username="anna").person) == "Anna Thorup Lind"


@pytest.mark.django_db
def test_seeding_calls_a_meeting_that_can_be_opened() -> None:
    some()
    erik = actor_of(User.objects.get(username="erik"), TODAY)

    meeting = Meeting.objects.get(on=TODAY, extraordinary=True)
    sitting = open_sitting(meeting=meeting, now=NOON, actor=erik)

    agenda = [one.title for one in meeting.agenda.agendaitem_set.order_by("position")]
    assert agenda == [one.title for one in CALLED]
    assert sitting.seat_set.count() == 7


@pytest.mark.django_db
def test_seeding_without_accounts() -> None:
    some(accounts=False)

    assert (Body.objects.count(), User.objects.count()) == (1, 0)
