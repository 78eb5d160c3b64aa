from datetime import UTC, date, datetime

import pytest
from django.db.models import F
from django.utils.timezone import localtime

from raadslag.bodies.models import Body, Membership, Organization, Person, User
from raadslag.bodies.queries import actor_of
from raadslag.decisions.models import Decision, Referral, VoteEvent
from raadslag.demonstration import kle, logins
from raadslag.demonstration.content.called import CALLED
from raadslag.demonstration.seeding import Seeded, seed
from raadslag.demonstration.year import Year, year
from raadslag.followups.models import FollowUp
from raadslag.journal.models import Fact
from raadslag.ledger.actions import checkpoint
from raadslag.ledger.audit import audited
from raadslag.meetings.models import Meeting
from raadslag.minutes.models import Correction, Minutes, Signature
from raadslag.minutes.queries import standing_of
from raadslag.publications.models import Publication, PublicBody, PublicFile, PublicMeeting
from raadslag.publications.promise.models import PublicPromise
from raadslag.publications.queries.registers import groups_of
from raadslag.sittings.actions import open_sitting
from raadslag.sittings.models import Recusal

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
    assert (Meeting.objects.count(), PublicMeeting.objects.count()) == (9, 9)
    assert Publication.objects.filter(kind="minutes", version=1).count() == 4


@pytest.mark.django_db
def test_every_main_group_the_public_meets_has_its_title() -> None:
    some()

    found = groups_of(PublicBody.objects.get())
    assert [one.title for one in found] == [kle.TITLES[one.number] for one in found]
    items = [one for meeting in year(TODAY).documents for one in meeting.items]
    assert {one.case_number[:2] for one in items if one.case_number} <= set(kle.TITLES)


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


@pytest.mark.django_db
def test_seeding_holds_meetings_in_the_weeks_before() -> None:
    some()

    told = Minutes.objects.exclude(state="received").order_by("meeting__on")
    assert [(one.meeting.on.isoformat(), one.state) for one in told] == [
        ("2026-10-22", "sealed"),
        ("2026-11-05", "sealed"),
        ("2026-11-19", "approving"),
    ]
    assert [one.copy.fingerprint != "" for one in map(standing_of, told)] == [True] * 3
    assert [(len(one.missing), len(one.refused)) for one in map(standing_of, told)] == [
        (0, 0),
        (0, 0),
        (3, 1),
    ]
    late = Signature.objects.filter(late=True).values_list("signatory__name", flat=True)
    assert (list(late), Correction.objects.count()) == (["Camilla Dybdal (M)"], 1)


@pytest.mark.django_db
def test_seeding_tells_facts_at_the_hours_they_had() -> None:
    some()

    kept = PublicPromise.objects.filter(minutes_at__isnull=False).order_by("minutes_at")
    agendas = kept.filter(agenda_at__lte=F("agenda_due"))
    minutes = kept.filter(minutes_at__lte=F("minutes_due"))
    assert (kept.count(), agendas.count(), list(minutes)) == (2, 2, [kept[0]])
    opened = Fact.objects.filter(verb="sittings.open").order_by("at")
    assert [f"{localtime(one.at):%d.%m %H.%M}" for one in opened] == [
        "22.10 13.30",
        "05.11 13.30",
        "19.11 13.30",
    ]


@pytest.mark.django_db
def test_seeding_shows_what_minutes_can_hold() -> None:
    some()

    native = Decision.objects.exclude(item__agenda__meeting__minutes__state="received")
    changed = native.exclude(changes=[]).values_list("changes", flat=True)
    assert [one["after"] for found in changed for one in found] == ["150.000 kr."]
    votes = VoteEvent.objects.filter(vote__person__isnull=False).distinct().order_by("pk")
    assert [(one.yes, one.no) for one in votes] == [(4, 2), (6, 1), (6, 1)]
    assert [native.filter(item__closed=True).get().public_text, FollowUp.objects.count()] == [
        "Udvalget har truffet beslutning om en kontrakt.",
        2,
    ]
    people = [Recusal.objects.get().person.name, Referral.objects.get().who]
    assert people == ["Søren Brohave", "Torben Ulvedal (C)"]


@pytest.mark.django_db
@pytest.mark.usefixtures("store")
def test_seeding_leaves_a_log_that_is_whole() -> None:
    some()
    checkpoint(now=NOON)

    assert audited([]).faults == []


@pytest.mark.django_db
def test_seeding_in_the_first_weeks_of_a_term_holds_no_meeting_before_it() -> None:
    early = date(2026, 1, 12)

    seed(today=early, plan=Year((), ()), accounts=True)

    assert Minutes.objects.count() == 0
