"""Accounts: opened, changed, closed and opened again."""

from datetime import date

import pytest

from raadslag.bodies.actions import (
    assign,
    change_account,
    close_account,
    open_account,
    reopen_account,
)
from raadslag.bodies.faults import (
    AddressTaken,
    LastAdministrator,
    OwnPerson,
    PersonTaken,
    UsernameTaken,
)
from raadslag.bodies.models import Assignment, User
from raadslag.bodies.queries import actor_of
from raadslag.bodies.states import Duty
from raadslag.journal.actor import Actor
from raadslag.journal.queries import facts_of
from raadslag.verdict import NotAllowed
from tests.cast import SYSTEM, Office, office

pytestmark = pytest.mark.django_db
TODAY = date(2026, 1, 5)


def opened(home: Office, actor: Actor | None = None, **values: object) -> User:
    """A new account of the house."""
    said: dict[str, object] = {"username": "jens", "name": "Jens Per Berg", "email": "j@x.invalid"}
    return open_account(
        **{**said, **values},  # type: ignore[arg-type]
        body=home.house.body,
        actor=actor or home.hans,
    )


def changed(home: Office, name: str, actor: Actor | None = None, **values: object) -> bool:
    """One of the cast with something corrected."""
    user = home.users[name]
    said: dict[str, object] = {
        "name": user.get_full_name(),
        "email": user.email,
        "title": user.title,
        "person": user.person,
    }
    return change_account(
        user=user,
        actor=actor or home.hans,
        **{**said, **values},  # type: ignore[arg-type]
    )


def test_open_account_by_an_administrator_leaves_the_password_to_its_owner() -> None:
    home = office()

    user = opened(home, staff=True)

    assert (user.first_name, user.last_name, user.body) == ("Jens", "Per Berg", home.house.body)
    assert (user.has_usable_password(), user.is_staff) == (False, False)
    assert [(f.verb, f.actor) for f in facts_of(user)] == [("bodies.open_account", "Hans Friis")]


@pytest.mark.parametrize("who", ["dorte", "erik", "gerda", "anna"])
def test_open_account_by_another_is_refused_and_leaves_nothing(who: str) -> None:
    home = office()

    with pytest.raises(NotAllowed, match="administrator"):
        opened(home, home.actor(who))

    assert not User.objects.filter(username="jens").exists()


def test_open_account_with_what_another_has_says_which() -> None:
    home = office()

    with pytest.raises(UsernameTaken, match="Brugernavnet DORTE er i brug"):
        opened(home, username="DORTE")
    with pytest.raises(AddressTaken, match="hører til en anden bruger"):
        opened(home, email=home.users["dorte"].email.upper())
    with pytest.raises(PersonTaken, match="Anna Holm har allerede en bruger"):
        opened(home, person=home.house.anna)


def test_change_account_tells_what_is_new_and_nothing_twice() -> None:
    home = office()

    done = [changed(home, "dorte", title="Konsulent", email="ny@x.invalid") for _ in range(2)]

    assert done == [True, False]
    assert [f.details for f in facts_of(home.users["dorte"])] == [{"changed": ["email", "title"]}]


def test_an_administrator_makes_himself_no_politician() -> None:
    home = office()
    User.objects.filter(username="bo").update(person=None)

    with pytest.raises(OwnPerson):
        changed(home, "hans", person=home.house.bo)

    assert changed(home, "bo", person=home.house.bo) is False  # as it was in memory
    assert changed(home, "dorte", person=home.house.bo) is True


def test_close_account_ends_its_duties_and_reopening_gives_none_back() -> None:
    home = office()
    dorte = home.users["dorte"]

    closed = [close_account(user=dorte, today=TODAY, actor=home.hans) for _ in range(2)]
    reopened = [reopen_account(user=dorte, actor=home.hans) for _ in range(2)]

    assert (closed, reopened) == ([True, False], [True, False])
    assert actor_of(dorte, TODAY).capacities == frozenset()
    assert Assignment.objects.get(user=dorte).ends_on == date(2026, 1, 4)
    assert [f.verb for f in facts_of(dorte)] == ["bodies.close_account", "bodies.reopen_account"]


def test_close_the_only_administrator_is_refused_until_there_is_another() -> None:
    home = office()
    hans = home.users["hans"]

    with pytest.raises(LastAdministrator, match="Hans Friis er kommunens eneste"):
        close_account(user=hans, today=TODAY, actor=home.hans)
    assign(
        user=home.users["ida"],
        duty=Duty.ADMINISTRATOR,
        body=home.house.body,
        starts_on=TODAY,
        actor=SYSTEM,
    )

    assert close_account(user=hans, today=TODAY, actor=home.hans) is True


def test_reopen_is_refused_while_another_has_the_address() -> None:
    home = office()
    dorte = home.users["dorte"]
    close_account(user=dorte, today=TODAY, actor=home.hans)
    opened(home, email=dorte.email)

    with pytest.raises(AddressTaken):
        reopen_account(user=dorte, actor=home.hans)
