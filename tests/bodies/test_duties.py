"""Duties, and who stands in for whom."""

from datetime import date

import pytest

from raadslag.bodies.actions import assign, close_account, deputise, end_deputy, found, relieve
from raadslag.bodies.faults import (
    AlreadyHeld,
    ClosedAccount,
    LastAdministrator,
    NotOneself,
    NotPlaced,
    OtherHouse,
    WrongDays,
)
from raadslag.bodies.models import Assignment, Deputy, Organization
from raadslag.bodies.queries import actor_of
from raadslag.bodies.states import Duty
from raadslag.journal.models import Fact
from raadslag.journal.queries import facts_of
from raadslag.verdict import NotAllowed
from tests.cast import SYSTEM, Office, account, office

pytestmark = pytest.mark.django_db
TODAY = date(2026, 1, 5)
LATER = date(2026, 2, 1)


def given(
    home: Office,
    name: str,
    duty: str,
    organization: Organization | None = None,
    by: str = "hans",
) -> Assignment:
    """A duty given from today."""
    return assign(
        user=home.users[name],
        duty=duty,
        body=home.house.body,
        organization=organization,
        starts_on=TODAY,
        actor=home.actor(by),
    )


def test_assign_gives_the_duty_from_its_first_day() -> None:
    home = office()

    held = given(home, "ida", Duty.SECRETARY, home.house.committee)

    serving = [
        actor_of(home.users["ida"], day).serves(
            "secretary",
            body_id=home.house.body.pk,
            organization_id=home.house.committee.pk,
        )
        for day in (date(2026, 1, 4), TODAY)
    ]
    assert serving == [False, True]
    assert [fact.verb for fact in facts_of(held)] == ["bodies.assign"]


def test_an_administrator_who_makes_himself_secretary_leaves_a_fact_of_its_own() -> None:
    home = office()

    held = given(home, "hans", Duty.SECRETARY, home.house.committee)

    assert [(f.verb, f.details) for f in facts_of(held)] == [
        ("bodies.assign_oneself", {"duty": "secretary"})
    ]


def test_assign_where_the_duty_is_not_held_says_where_it_is() -> None:
    home = office()
    elsewhere = found(name="Andenby Kommune", actor=SYSTEM)

    for duty, where, said in (
        (Duty.ADMINISTRATOR, home.house.committee, "hele kommunen"),
        (Duty.SECRETARY, home.department, "Vælg et udvalg"),
        (Duty.CASEWORKER, home.house.committee, "Vælg en forvaltning"),
    ):
        with pytest.raises(NotPlaced, match=said):
            given(home, "ida", duty, where)
    with pytest.raises(NotPlaced, match="hører ikke til"):
        assign(
            user=account(elsewhere, "kai", "Kai"),
            duty=Duty.CASEWORKER,
            body=elsewhere,
            organization=home.department,
            starts_on=TODAY,
            actor=SYSTEM,
        )


def test_assign_is_refused_twice_closed_elsewhere_and_backwards() -> None:
    home = office()
    body = home.house.body

    with pytest.raises(AlreadyHeld, match="Dorte Krogh har allerede rollen sagsbehandler"):
        given(home, "dorte", Duty.CASEWORKER, home.department)
    with pytest.raises(WrongDays):
        assign(
            user=home.users["ida"],
            duty=Duty.SECRETARY,
            body=body,
            starts_on=LATER,
            ends_on=TODAY,
            actor=home.hans,
        )
    close_account(user=home.users["gerda"], today=TODAY, actor=home.hans)
    with pytest.raises(ClosedAccount, match="Gerda Vang er lukket"):
        given(home, "gerda", Duty.SECRETARY)
    home.users["kai"] = account(found(name="Andenby Kommune", actor=SYSTEM), "kai", "Kai Bo")
    with pytest.raises(OtherHouse, match="Kai Bo arbejder ikke i Prøvekøbing"):
        given(home, "kai", Duty.SECRETARY)


@pytest.mark.parametrize("who", ["erik", "dorte", "anna"])
def test_assign_by_others_than_administrators_is_refused(who: str) -> None:
    home = office()
    before = Fact.objects.count()

    with pytest.raises(NotAllowed):
        given(home, "ida", Duty.SECRETARY, home.house.committee, by=who)

    assert Fact.objects.count() == before


def test_relieve_ends_a_duty_once() -> None:
    home = office()
    held = home.users["dorte"].assignment_set.get()

    done = [relieve(assignment=held, last_day=TODAY, actor=home.hans) for _ in range(2)]

    assert done == [True, False]
    assert actor_of(home.users["dorte"], LATER).capacities == frozenset()
    assert [f.details for f in facts_of(held)] == [{"last_day": "2026-01-05"}]


def test_relieve_the_only_administrator_is_refused() -> None:
    home = office()

    with pytest.raises(LastAdministrator):
        relieve(assignment=home.users["hans"].assignment_set.get(), last_day=TODAY, actor=home.hans)


def test_deputise_lends_duties_between_two_days_but_not_administering() -> None:
    home = office()
    ida = home.users["ida"]
    for name in ("erik", "hans"):
        deputise(user=home.users[name], deputy=ida, starts_on=TODAY, ends_on=LATER, actor=SYSTEM)

    duties = [
        sorted({one.duty for one in actor_of(ida, day).capacities})
        for day in (date(2026, 1, 4), LATER, date(2026, 2, 2))
    ]

    assert duties == [["caseworker"], ["caseworker", "secretary"], ["caseworker"]]


def test_deputise_twice_is_one_deputy_and_oneself_is_told_apart() -> None:
    home = office()
    erik, hans = home.users["erik"], home.users["hans"]

    named = [
        deputise(user=erik, deputy=who, starts_on=TODAY, ends_on=LATER, actor=home.hans)
        for who in (home.users["ida"], home.users["ida"], hans)
    ]

    verbs = list(Fact.objects.filter(subject_type="Deputy").values_list("verb", flat=True))
    assert (named[0] == named[1], Deputy.objects.count()) == (True, 2)
    assert verbs == ["bodies.deputise", "bodies.deputise_oneself"]


def test_deputise_is_refused_for_oneself_closed_elsewhere_and_backwards() -> None:
    home = office()
    erik, ida = home.users["erik"], home.users["ida"]
    days = {"starts_on": TODAY, "ends_on": LATER}
    kai = account(found(name="Andenby Kommune", actor=SYSTEM), "kai", "Kai Bo")

    with pytest.raises(NotOneself):
        deputise(user=erik, deputy=erik, actor=home.erik, **days)
    with pytest.raises(WrongDays):
        deputise(user=erik, deputy=ida, starts_on=LATER, ends_on=TODAY, actor=home.erik)
    with pytest.raises(OtherHouse):
        deputise(user=erik, deputy=kai, actor=home.erik, **days)
    close_account(user=ida, today=TODAY, actor=SYSTEM)
    with pytest.raises(ClosedAccount):
        deputise(user=erik, deputy=ida, actor=home.erik, **days)
    assert Deputy.objects.count() == 0


def test_end_deputy_shortens_one_that_began_and_takes_away_one_that_did_not() -> None:
    home = office()
    erik = home.users["erik"]
    begun, coming = (
        deputise(user=erik, deputy=home.users["ida"], starts_on=day, ends_on=LATER, actor=home.erik)
        for day in (TODAY, date(2026, 1, 20))
    )

    for one in (begun, coming):
        end_deputy(deputy=one, last_day=date(2026, 1, 10), actor=home.erik)

    assert list(Deputy.objects.values_list("pk", "ends_on")) == [(begun.pk, date(2026, 1, 10))]
