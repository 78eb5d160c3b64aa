"""Letters about accounts that come to reach, or to be, somebody else."""

import pytest

from raadslag.bodies.actions import change_account, open_account
from raadslag.bodies.models import User
from raadslag.journal.models import Fact
from raadslag.notices.letters.registry import letters_of
from tests.cast import SYSTEM, Office, office

pytestmark = pytest.mark.django_db


def told() -> list[tuple[str, str]]:
    """Who the latest fact is told to, and in what words."""
    fact = Fact.objects.order_by("id").last()
    assert fact is not None
    return [(one.to.username, one.subject) for one in letters_of(fact)]


def changed(home: Office, name: str, by: str, **values: object) -> None:
    """An account with something corrected."""
    user = home.users[name]
    said = {"name": user.get_full_name(), "email": user.email, "title": "", "person": user.person}
    change_account(user=user, actor=home.actor(by), **{**said, **values})  # type: ignore[arg-type]


def test_a_new_address_is_told_to_the_secretaries() -> None:
    home = office()

    changed(home, "anna", "hans", email="en-anden@x.invalid")

    assert told() == [("erik", "E-mailadressen for Anna Holm er ændret")]


def test_a_new_title_is_told_to_nobody() -> None:
    home = office()

    changed(home, "anna", "hans", title="Formand")

    assert told() == []


def test_an_account_tied_to_a_politician_is_told_of() -> None:
    home = office()
    User.objects.filter(username="bo").update(person=None)
    sentence = "Brugeren {} er nu knyttet til politikeren Bo Lund"

    changed(home, "dorte", "hans", person=home.house.bo)
    tied = told()
    User.objects.filter(username="dorte").update(person=None)
    open_account(username="ny", name="Bo Lund", person=home.house.bo, actor=home.hans)

    assert tied == [("erik", sentence.format("dorte"))]
    assert told() == [("erik", sentence.format("ny"))]


def test_what_the_system_opens_is_told_to_nobody() -> None:
    home = office()
    User.objects.filter(username="bo").update(person=None)

    open_account(username="ny", name="Bo Lund", person=home.house.bo, actor=SYSTEM)

    assert told() == []
