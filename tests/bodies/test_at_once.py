"""Two administrators at the same instant."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connections

from raadslag.bodies.actions import (
    adopt_competences,
    assign,
    close_account,
    open_account,
    recall_delegation,
    set_competences,
)
from raadslag.bodies.entries import Adoption
from raadslag.bodies.faults import (
    AlreadyHeld,
    EmptyPlan,
    LastAdministrator,
    NotDelegated,
    UsernameTaken,
)
from raadslag.bodies.models import Assignment, CompetencePlan, User
from raadslag.bodies.states import Duty
from raadslag.verdict import RuleBroken
from tests.bodies.plan import NOON, council_of, row, version
from tests.cast import SYSTEM, office

pytestmark = pytest.mark.django_db(transaction=True)
TODAY = date(2026, 1, 5)


def at_once(act: Callable[[int], object]) -> list[str]:
    """What two got who did it at the same instant; a broken rule by its name."""
    start = Barrier(2)

    def one(number: int) -> str:
        start.wait()
        try:
            return type(act(number)).__name__
        except RuleBroken as broken:
            return type(broken).__name__
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        return sorted(pool.map(one, range(2)))


def test_one_user_name_goes_to_one_of_two() -> None:
    home = office()
    hans = home.hans

    got = at_once(
        lambda _: open_account(username="jens", name="Jens", body=home.house.body, actor=hans)
    )

    assert got == sorted([User.__name__, UsernameTaken.__name__])
    assert User.objects.filter(username="jens").count() == 1


def test_a_duty_given_twice_is_held_once() -> None:
    home = office()
    hans, ida = home.hans, home.users["ida"]

    got = at_once(
        lambda _: assign(
            user=ida, duty=Duty.SECRETARY, body=home.house.body, starts_on=TODAY, actor=hans
        )
    )

    assert got == sorted([Assignment.__name__, AlreadyHeld.__name__])
    assert ida.assignment_set.filter(duty="secretary").count() == 1


def test_two_administrators_who_close_each_other_leave_one() -> None:
    home = office()
    assign(
        user=home.users["ida"],
        duty=Duty.ADMINISTRATOR,
        body=home.house.body,
        starts_on=TODAY,
        actor=SYSTEM,
    )
    pairs = [(home.hans, home.users["ida"]), (home.ida, home.users["hans"])]

    def closed(number: int) -> object:
        actor, user = pairs[number]
        return close_account(user=user, today=TODAY, actor=actor)

    got = at_once(closed)

    assert got == sorted(["bool", LastAdministrator.__name__])
    assert User.objects.filter(username__in=("hans", "ida"), is_active=True).count() == 1


def test_a_draft_adopted_by_two_becomes_one_version() -> None:
    home = office()
    body, committee = home.house.body, home.house.committee
    set_competences(body=body, rows=[row("15", (committee, "decides"))], actor=home.erik)
    adoption = Adoption(TODAY, committee, "Havneudvalget 5. januar 2026")

    got = at_once(
        lambda _: adopt_competences(body=body, adoption=adoption, now=NOON, actor=home.erik)
    )

    assert got == sorted([CompetencePlan.__name__, EmptyPlan.__name__])
    assert [str(one) for one in CompetencePlan.objects.all()] == ["version 1"]


def test_delegation_recalled_by_two_is_recalled_once() -> None:
    home = office()
    body, council = home.house.body, council_of(home)
    version(body, row("15", (home.house.committee, "decides")))
    adoption = Adoption(NOON.date(), council, "Byrådet 26. maj 2026")

    got = at_once(
        lambda _: recall_delegation(
            body=body,
            kle="15",
            afterwards="",
            adoption=adoption,
            reason="Princip",
            now=NOON,
            actor=home.erik,
        )
    )

    assert got == sorted(["list", NotDelegated.__name__])
    assert [str(one) for one in CompetencePlan.objects.all()] == ["version 1", "version 2"]
