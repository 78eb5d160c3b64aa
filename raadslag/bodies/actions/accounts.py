"""Verbs on accounts: opened, changed, closed and opened again."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Q

from raadslag.bodies.access import may_change_account, may_open_account
from raadslag.bodies.faults import (
    AddressTaken,
    LastAdministrator,
    OwnPerson,
    PersonTaken,
    UsernameTaken,
)
from raadslag.bodies.models import Assignment, Body, Person, User
from raadslag.bodies.queries import current, only_administrator
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor


@transaction.atomic
def open_account(
    *,
    username: str,
    name: str,
    actor: Actor,
    password: str | None = None,
    body: Body | None = None,
    email: str = "",
    title: str = "",
    person: Person | None = None,
    staff: bool = False,
) -> User:
    """Open an account that can sign in; ``staff`` runs the secretariat.

    Without a password its owner chooses one by the letter of invitation, or signs in by
    the municipality's own login.

    Raises:
        UsernameTaken: Another account has the name, whatever its letter case.
        AddressTaken: Another open account has the e-mail address.
        PersonTaken: The politician has an account.
    """
    body = body or (person.body if person is not None else None)
    may_open_account(actor, body).require()
    _require_free(None, username=username, email=email, person=person)
    first, _, last = name.partition(" ")
    try:
        with transaction.atomic():
            user = User.objects.create_user(
                username=username,
                password=password,
                email=email,
                first_name=first,
                last_name=last,
                person=person,
                body=body,
                title=title,
                is_staff=staff and (actor.user_id is None or actor.operator),
            )
    except IntegrityError:  # another opened it between the question and the answer
        raise UsernameTaken(username=username) from None
    record("bodies.open_account", subject=user, actor=actor)
    return user


@transaction.atomic
def change_account(
    *, user: User, name: str, email: str, title: str, person: Person | None, actor: Actor
) -> bool:
    """Correct an account; was there news?

    Raises:
        OwnPerson: Somebody makes himself a politician, who may read closed matters.
        AddressTaken: Another open account has the e-mail address.
        PersonTaken: The politician has an account.
    """
    may_change_account(actor, user).require()
    if actor.user_id == user.pk and person != user.person and person is not None:
        raise OwnPerson
    _require_free(user, email=email, person=person)
    first, _, last = name.partition(" ")
    news = {
        "first_name": first,
        "last_name": last,
        "email": email,
        "title": title,
        "person": person,
    }
    changed = sorted(key for key, value in news.items() if getattr(user, key) != value)
    if not changed:
        return False
    for key in changed:
        setattr(user, key, news[key])
    user.save(update_fields=changed)
    record("bodies.change_account", subject=user, actor=actor, changed=changed)
    return True


@transaction.atomic
def close_account(*, user: User, today: date, actor: Actor, reason: str = "") -> bool:
    """Close an account and end its duties; False when it is closed already.

    Raises:
        LastAdministrator: Nobody would be left to administer the municipality.
    """
    may_change_account(actor, user).require()
    if actor.user_id is not None and not actor.operator:
        Body.objects.select_for_update().filter(pk=user.body_id or 0).first()  # two at once
        if only_administrator(user, today):
            raise LastAdministrator(name=user.get_full_name())
    if not User.objects.filter(pk=user.pk, is_active=True).update(is_active=False):
        return False
    user.is_active = False
    yesterday = today - timedelta(days=1)
    held = Assignment.objects.filter(current(today) | _later(today), user=user)
    ended = held.update(ends_on=yesterday)
    record("bodies.close_account", subject=user, actor=actor, reason=reason, duties=ended)
    return True


@transaction.atomic
def reopen_account(*, user: User, actor: Actor) -> bool:
    """Open a closed account again, without duties; False when it is open."""
    may_change_account(actor, user).require()
    _require_free(user, email=user.email)
    if not User.objects.filter(pk=user.pk, is_active=False).update(is_active=True):
        return False
    user.is_active = True
    record("bodies.reopen_account", subject=user, actor=actor)
    return True


def _later(today: date) -> Q:
    return Q(starts_on__gt=today)


def _require_free(
    user: User | None, *, username: str = "", email: str = "", person: Person | None = None
) -> None:
    """Fail when another account has the name, the address or the politician."""
    others = User.objects.exclude(pk=user.pk) if user is not None else User.objects.all()
    if username and others.filter(username__iexact=username).exists():
        raise UsernameTaken(username=username)
    if email and others.filter(email__iexact=email, is_active=True).exists():
        raise AddressTaken(email=email)
    if person is not None and others.filter(person=person).exists():
        raise PersonTaken(person=person.name)
