"""The public is shown bodies and people as they are, without anybody asking for it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from raadslag.bodies.actions import found, register, seat, unseat
from raadslag.bodies.models import Membership
from raadslag.errands.actions import look_on
from raadslag.errands.queries import marked
from raadslag.errands.register import ERRANDS
from raadslag.journal.models import Fact
from raadslag.publications.actions import release_register
from raadslag.publications.models import PublicOrganization, PublicPerson
from raadslag.publications.queries.stale_register import CHANGES, RELEASE, stale_registers
from tests.cast import SYSTEM, house

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
(ERRAND,) = ERRANDS


def test_a_municipality_that_is_not_public_is_not_shown() -> None:
    house()

    assert (ERRAND.owed(NOW), ERRAND.run_one(NOW), PublicPerson.objects.count()) == (0, False, 0)


def test_who_takes_a_seat_is_shown_once() -> None:
    home = house()
    release_register(body=home.body, actor=SYSTEM)
    found(name="Nabokøbing Kommune", actor=SYSTEM)
    clara = register(body=home.body, name="Clara Sivebæk", actor=SYSTEM)
    seat(person=clara, organization=home.committee, actor=SYSTEM)

    ran = [ERRAND.owed(NOW), ERRAND.run_one(NOW), ERRAND.run_one(NOW)]

    shown = PublicPerson.objects.get(slug=clara.slug)
    names = [one["name"] for one in PublicOrganization.objects.get().members]
    assert (ran, names) == ([1, True, False], ["Anna Holm", "Bo Lund", "Clara Sivebæk"])
    assert Fact.objects.get(verb=RELEASE, actor="Registeret").details == {"people": [shown.pk]}


def test_a_seat_that_ends_is_shown() -> None:
    home = house()
    release_register(body=home.body, actor=SYSTEM)
    held = Membership.objects.get(person=home.bo)
    unseat(membership=held, last_day=date(2026, 1, 31), actor=SYSTEM)

    assert stale_registers() == [home.body.pk]
    ERRAND.run_one(NOW)

    assert [one["ends_on"] for one in PublicOrganization.objects.get().members] == [
        None,
        "2026-01-31",
    ]


def test_what_was_seen_to_is_not_looked_through_again() -> None:
    home = house()
    release_register(body=home.body, actor=SYSTEM)
    later = timezone.now() + timedelta(hours=3)
    before = (ERRAND.run_one(later), marked("register") == later)

    register(body=home.body, name="Clara Sivebæk", actor=SYSTEM)
    with CaptureQueriesContext(connection) as asked:
        owed = ERRAND.owed(later)

    assert (before, owed, len(asked)) == ((False, True), 0, 2)


def test_an_act_that_ended_late_is_seen_behind_the_mark() -> None:
    home = house()
    release_register(body=home.body, actor=SYSTEM)
    look_on(errand="register", at=timezone.now() + timedelta(seconds=90))

    register(body=home.body, name="Clara Sivebæk", actor=SYSTEM)

    assert (ERRAND.run_one(NOW), ERRAND.run_one(NOW)) == (True, False)


def test_the_facts_since_the_mark_are_found_by_an_index() -> None:
    (index,) = (one for one in Fact._meta.indexes if one.fields == ["verb", "at"])
    if connection.vendor == "postgresql":  # which reads so small a table whole
        connection.cursor().execute("SET LOCAL enable_seqscan TO off")

    plan = Fact.objects.filter(verb__in=CHANGES, at__gte=NOW).explain()

    assert index.name in plan
