"""Verbs on municipalities, bodies and people."""

from datetime import date

import pytest

from raadslag.bodies.actions import establish, found, open_account, open_term, register, seat
from raadslag.bodies.models import Body, Membership, User
from raadslag.bodies.queries import organization_named, people_by_name
from raadslag.bodies.states import Role
from raadslag.journal.queries import facts_of
from raadslag.verdict import NotAllowed
from tests.cast import FREJA, SYSTEM, house

pytestmark = pytest.mark.django_db


def test_found_enters_a_municipality_once() -> None:
    first = found(name="Prøvekøbing Kommune", actor=SYSTEM)

    again = found(name="Prøvekøbing Kommune", actor=SYSTEM)

    assert (again, first.slug) == (first, "proevekoebing")
    assert [fact.verb for fact in facts_of(first)] == ["bodies.found"]


def test_found_by_a_citizen_is_refused_and_leaves_nothing() -> None:
    with pytest.raises(NotAllowed, match="Kun systemets egne kommandoer"):
        found(name="Frejas Kommune", actor=FREJA)

    assert Body.objects.count() == 0


def test_establish_gives_the_second_of_a_name_its_own_address() -> None:
    body = found(name="Prøvekøbing Kommune", actor=SYSTEM)

    slugs = [establish(body=body, name="Åudvalget", actor=SYSTEM).slug for _ in range(2)]

    assert slugs == ["aaudvalget", "aaudvalget-2"]


def test_register_two_of_one_name_leaves_the_name_undecided() -> None:
    body = found(name="Prøvekøbing Kommune", actor=SYSTEM)

    slugs = [register(body=body, name="Bo Lund", actor=SYSTEM).slug for _ in range(2)]

    assert slugs == ["bo-lund", "bo-lund-2"]
    assert people_by_name(body) == {"bo lund": None}


def test_open_term_twice_is_one_term() -> None:
    body = found(name="Prøvekøbing Kommune", actor=SYSTEM)

    terms = {open_term(body=body, day=date(y, 3, 1), actor=SYSTEM) for y in (2026, 2029)}

    assert [str(term) for term in terms] == ["2026-2029"]


def test_seat_twice_is_one_seat() -> None:
    home = house()

    again = seat(person=home.anna, organization=home.committee, role=Role.CHAIR, actor=SYSTEM)

    assert Membership.objects.filter(person=home.anna).count() == 1
    assert len(facts_of(again)) == 1


def test_open_account_can_sign_in() -> None:
    home = house()

    user = open_account(
        username="anna",
        name="Anna Holm",
        password="en lang sætning",
        person=home.anna,
        actor=SYSTEM,
    )

    assert User.objects.get(username="anna").check_password("en lang sætning")
    assert user.get_full_name() == "Anna Holm"


def test_organization_named_finds_by_code_and_any_case() -> None:
    home = house()

    found_by = [organization_named(home.body, name) for name in ("hav", "HAVNEUDVALGET", "x")]

    assert found_by == [home.committee, home.committee, None]
