"""Who may do what with the house: each question, part by part."""

from collections.abc import Callable
from itertools import product

import pytest

from raadslag.bodies import access
from raadslag.bodies.models import Body, User
from raadslag.journal.actor import Actor, Capacity
from raadslag.rules.rights import ALWAYS, BODIES, Part
from raadslag.verdict import Verdict

HOUSE, OTHER, COMMITTEE = 1, 2, 10
BODY = Body(pk=HOUSE, name="Prøvekøbing Kommune")
OUTSIDER = Actor("Freja", user_id=6)
QUESTIONS: dict[str, Callable[[Actor, Body], Verdict]] = {
    "keep_register": access.may_keep_register,
    "open_account": access.may_open_account,
    "assign": access.may_assign,
    "set_closing_days": access.may_set_closing_days,
    "set_competences": access.may_set_competences,
    "see_signins": access.may_see_sign_ins,
    "set_council_reading": access.may_set_council_reading,
}


def one_who_is(part: Part, house: int = HOUSE) -> Actor:
    """Somebody with one duty or seat in a committee; administrators have the whole house."""
    where = None if part is Part.ADMINISTRATOR else COMMITTEE * house
    return Actor("En", user_id=5, capacities=frozenset({Capacity(part.value, house, where)}))


@pytest.mark.parametrize(("verb", "part"), [*product(QUESTIONS, Part)])
def test_what_the_house_shares_is_changed_as_the_matrix_says(verb: str, part: Part) -> None:
    verdict = QUESTIONS[verb](one_who_is(part), BODY)

    assert bool(verdict) == (part in BODIES[verb][ALWAYS])


@pytest.mark.parametrize(("verb", "part"), [*product(BODIES, Part)])
def test_what_a_body_has_is_changed_as_the_matrix_says(verb: str, part: Part) -> None:
    verdict = access.may_with_body(one_who_is(part), verb, body_id=HOUSE, organization_id=COMMITTEE)

    assert bool(verdict) == (part in BODIES[verb][ALWAYS])


@pytest.mark.parametrize(("verb", "part"), [*product(BODIES, Part)])
def test_nothing_is_changed_from_another_house(verb: str, part: Part) -> None:
    actor = one_who_is(part, OTHER)

    verdicts = [
        access.may_with_body(actor, verb, body_id=HOUSE, organization_id=where)
        for where in (None, COMMITTEE)
    ]

    assert [bool(one) for one in verdicts] == [False, False]


def test_a_secretary_of_another_committee_plans_none_here() -> None:
    actor = Actor("Lis", 4, capacities=frozenset({Capacity("secretary", HOUSE, 11)}))

    verdict = access.may_with_body(actor, "plan_meetings", body_id=HOUSE, organization_id=COMMITTEE)

    assert verdict.reason == ("Det kan kun gøres af organets sekretær. Spørg dem om hjælp.")


@pytest.mark.parametrize("verb", QUESTIONS)
def test_the_system_and_the_operator_administer_every_house(verb: str) -> None:
    system, operator = Actor("system"), Actor("drift", user_id=1, operator=True)

    verdicts = [bool(QUESTIONS[verb](actor, BODY)) for actor in (system, operator, OUTSIDER)]

    assert verdicts == [True, True, False]


def test_an_account_without_house_is_for_the_operator() -> None:
    actors = (one_who_is(Part.ADMINISTRATOR), Actor("drift", user_id=1, operator=True))

    assert [bool(access.may_open_account(actor, None)) for actor in actors] == [False, True]


def test_the_operators_account_is_out_of_an_administrators_reach() -> None:
    operator = User(pk=1, body=BODY, is_superuser=True)
    actors = (one_who_is(Part.ADMINISTRATOR), Actor("drift", user_id=1, operator=True))

    verdicts = [bool(access.may_change_account(actor, operator)) for actor in actors]

    assert verdicts == [False, True]


@pytest.mark.parametrize(
    ("actor", "may"),
    [
        (Actor("Dorte", user_id=7), True),
        (one_who_is(Part.ADMINISTRATOR), True),
        (one_who_is(Part.SECRETARY), False),
        (OUTSIDER, False),
    ],
)
def test_a_deputy_is_named_by_oneself_or_an_administrator(actor: Actor, may: bool) -> None:
    assert bool(access.may_deputise(actor, User(pk=7, body=BODY))) == may


def test_a_deputy_of_one_without_house_is_named_by_oneself_or_the_operator() -> None:
    actors = (one_who_is(Part.ADMINISTRATOR), Actor("drift", user_id=1, operator=True))

    assert [bool(access.may_deputise(actor, User(pk=7))) for actor in actors] == [False, True]


def test_only_the_system_enters_what_comes_from_outside() -> None:
    assert [bool(access.may_enter(actor)) for actor in (Actor("system"), OUTSIDER)] == [True, False]
