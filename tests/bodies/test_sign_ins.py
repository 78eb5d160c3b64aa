"""The log of sign-ins and new passwords."""

from datetime import UTC, datetime, timedelta

import pytest

from raadslag.bodies.actions import open_account
from raadslag.bodies.models import User
from raadslag.bodies.sign_ins import actions
from raadslag.bodies.sign_ins.actions import choose_password, forget_sign_ins, note_sign_in
from raadslag.bodies.sign_ins.models import SignIn
from raadslag.bodies.sign_ins.queries import account_named, account_reached_at, sign_ins_of
from raadslag.bodies.sign_ins.states import Outcome, Way
from raadslag.journal.actor import Actor
from raadslag.journal.models import Fact
from raadslag.journal.queries import facts_of
from raadslag.verdict import NotAllowed
from tests.cast import FREJA, SYSTEM

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 1, 13, 12, 0, tzinfo=UTC)


def account(name: str, email: str = "") -> User:
    """An account with an e-mail address."""
    user = open_account(username=name, name=name.title(), password="x", actor=SYSTEM)
    User.objects.filter(pk=user.pk).update(email=email)
    return user


def noted(outcome: Outcome, now: datetime, user: User | None = None) -> SignIn | None:
    """An attempt from one address."""
    return note_sign_in(
        actor=SYSTEM,
        name="dorte",
        way=Way.PASSWORD,
        outcome=outcome,
        now=now,
        user=user,
        address="192.0.2.7",
    )


def test_an_attempt_is_noted_with_a_fact() -> None:
    dorte = account("dorte")

    found = noted(Outcome.WRONG, NOW, dorte)

    assert found is not None
    assert [fact.verb for fact in facts_of(found)] == ["bodies.note_sign_in"]
    assert list(sign_ins_of(dorte)) == [found]


def test_an_address_held_back_is_noted_once_in_five_minutes() -> None:
    rows = [noted(Outcome.LIMITED, NOW + timedelta(minutes=after)) for after in (0, 1, 4, 6)]

    assert [row is not None for row in rows] == [True, False, False, True]


def test_old_attempts_are_forgotten_and_counted() -> None:
    rows = [noted(Outcome.WRONG, NOW + timedelta(days=days)) for days in (0, 1, 2, 3)]

    done = [forget_sign_ins(before=NOW + timedelta(days=2), actor=SYSTEM) for _ in range(2)]

    assert (done, list(SignIn.objects.order_by("at"))) == ([2, 0], rows[2:])
    told = Fact.objects.filter(verb="bodies.forget_sign_ins")
    before = "2026-01-15T12:00:00+00:00"
    assert [one.details for one in told] == [{"count": 2, "before": before}]


def test_a_long_log_is_forgotten_a_part_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "MOST", 2)
    for days in range(3):
        noted(Outcome.WRONG, NOW + timedelta(days=days))

    done = [forget_sign_ins(before=NOW + timedelta(days=9), actor=SYSTEM) for _ in range(3)]

    assert done == [2, 1, 0]


def test_only_the_system_forgets() -> None:
    noted(Outcome.WRONG, NOW)

    with pytest.raises(NotAllowed):
        forget_sign_ins(before=NOW + timedelta(days=1), actor=FREJA)

    assert SignIn.objects.count() == 1


def test_only_the_system_notes() -> None:
    with pytest.raises(NotAllowed):
        note_sign_in(
            actor=FREJA, name="x", way=Way.PASSWORD, outcome=Outcome.OPENED, now=NOW, user=None
        )


def test_a_password_is_chosen_by_its_owner_alone() -> None:
    dorte = account("dorte")

    choose_password(user=dorte, password="en ny sætning", actor=Actor("Dorte", dorte.pk))

    assert User.objects.get().check_password("en ny sætning")
    assert [fact.verb for fact in facts_of(dorte)][-1] == "bodies.choose_password"
    with pytest.raises(NotAllowed):
        choose_password(user=dorte, password="x", actor=Actor("Freja", dorte.pk + 1))


def test_accounts_are_found_by_name_and_by_an_address_that_is_theirs_alone() -> None:
    dorte, bo, ida = (
        account(n, e) for n, e in [("dorte", "d@x.dk"), ("bo", "f@x.dk"), ("ida", "")]
    )
    assert account_reached_at("F@x.dk") == bo

    User.objects.filter(pk=ida.pk).update(email="f@x.dk")

    assert [account_named(" Dorte "), account_named("kaj"), account_named("")] == [
        dorte,
        None,
        None,
    ]
    assert [account_reached_at("f@x.dk"), account_reached_at("")] == [None, None]
