"""Verbs on duties, and on who stands in for whom."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from raadslag.bodies.access import may_assign, may_deputise
from raadslag.bodies.faults import (
    AlreadyHeld,
    ClosedAccount,
    LastAdministrator,
    NotOneself,
    NotPlaced,
    OtherHouse,
    WrongDays,
)
from raadslag.bodies.models import Assignment, Body, Deputy, Organization, User
from raadslag.bodies.queries import only_administrator
from raadslag.bodies.states import Duty, OrganizationKind
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor

OFFICE_DUTIES = (Duty.CASEWORKER, Duty.APPROVER)


@transaction.atomic
def assign(
    *,
    user: User,
    duty: str,
    body: Body,
    starts_on: date,
    actor: Actor,
    organization: Organization | None = None,
    ends_on: date | None = None,
) -> Assignment:
    """Give an account a duty; one who gives it to himself leaves a fact of its own.

    Raises:
        ClosedAccount: The account can not sign in.
        OtherHouse: The account works in another municipality.
        NotPlaced: The duty is not held in that kind of body.
        WrongDays: The last day lies before the first.
        AlreadyHeld: The account has it already.
    """
    may_assign(actor, body).require()
    _require_placed(user, duty, body, organization)
    if ends_on is not None and ends_on < starts_on:
        raise WrongDays
    User.objects.select_for_update().get(pk=user.pk)  # two at once: the second sees the first
    held = Assignment.objects.filter(user=user, duty=duty, body=body, organization=organization)
    if any(one.ends_on is None or one.ends_on >= starts_on for one in held):
        where = organization or body
        raise AlreadyHeld(name=user.get_full_name(), duty=Duty(duty).label, where=where)
    assignment = Assignment.objects.create(
        user=user,
        duty=duty,
        body=body,
        organization=organization,
        starts_on=starts_on,
        ends_on=ends_on,
    )
    if user.body_id is None:  # an account from before there were houses
        User.objects.filter(pk=user.pk).update(body=body)
        user.body = body
    if actor.user_id == user.pk:
        record("bodies.assign_oneself", subject=assignment, actor=actor, duty=duty)
    else:
        record("bodies.assign", subject=assignment, actor=actor, duty=duty)
    return assignment


def _require_placed(user: User, duty: str, body: Body, organization: Organization | None) -> None:
    """Fail when the account or the place does not suit the duty."""
    name = user.get_full_name()
    if not user.is_active:
        raise ClosedAccount(name=name)
    if user.body_id not in (None, body.pk):
        raise OtherHouse(name=name, body=body)
    if organization is None:
        return
    if organization.body_id != body.pk:
        raise NotPlaced(why=f"{organization} hører ikke til {body}. Vælg et organ derfra.")
    if duty == Duty.ADMINISTRATOR:
        raise NotPlaced(why="En administrator er det for hele kommunen. Lad organet stå tomt.")
    office = organization.kind == OrganizationKind.OFFICE
    if duty == Duty.SECRETARY and office:
        raise NotPlaced(why="En sekretær hører til et organ, der holder møder. Vælg et udvalg.")
    if duty in OFFICE_DUTIES and not office:
        raise NotPlaced(why="Rollen hører til en forvaltning. Vælg en forvaltning.")


@transaction.atomic
def relieve(*, assignment: Assignment, last_day: date, actor: Actor) -> bool:
    """End a duty with a day; False when it ends no later already.

    Raises:
        LastAdministrator: Nobody would be left to administer the municipality.
    """
    may_assign(actor, assignment.body).require()
    if actor.user_id is not None and not actor.operator:
        _require_another(assignment, last_day)
    now = Assignment.objects.select_for_update().get(pk=assignment.pk)
    if now.ends_on is not None and now.ends_on <= last_day:
        return False
    Assignment.objects.filter(pk=assignment.pk).update(ends_on=last_day)
    assignment.ends_on = last_day
    record("bodies.relieve", subject=assignment, actor=actor, last_day=last_day.isoformat())
    return True


def _require_another(assignment: Assignment, last_day: date) -> None:
    """Fail when the municipality's only administrator is to stop being one."""
    user = assignment.user
    Body.objects.select_for_update().get(pk=assignment.body_id)  # two who relieve each other
    administers = assignment.duty == Duty.ADMINISTRATOR
    if administers and only_administrator(user, last_day, assignment.body_id):
        raise LastAdministrator(name=user.get_full_name())


@transaction.atomic
def deputise(*, user: User, deputy: User, starts_on: date, ends_on: date, actor: Actor) -> Deputy:
    """Let one account act for another between two days.

    Raises:
        NotOneself: Both are the same account.
        ClosedAccount: The deputy can not sign in.
        OtherHouse: The deputy works in another municipality.
        WrongDays: The last day lies before the first.
    """
    may_deputise(actor, user).require()
    if user.pk == deputy.pk:
        raise NotOneself
    if not deputy.is_active:
        raise ClosedAccount(name=deputy.get_full_name())
    if user.body_id != deputy.body_id:
        raise OtherHouse(name=deputy.get_full_name(), body=user.body or "samme kommune")
    if ends_on < starts_on:
        raise WrongDays
    User.objects.select_for_update().get(pk=user.pk)  # pressed twice: one deputy
    standing, new = Deputy.objects.get_or_create(
        user=user, deputy=deputy, starts_on=starts_on, ends_on=ends_on
    )
    if not new:
        return standing
    if actor.user_id == deputy.pk:  # an administrator: nobody else names himself
        record("bodies.deputise_oneself", subject=standing, actor=actor)
    else:
        record("bodies.deputise", subject=standing, actor=actor)
    return standing


@transaction.atomic
def end_deputy(*, deputy: Deputy, last_day: date, actor: Actor) -> None:
    """End it with a day; one that had not begun by then is taken away."""
    may_deputise(actor, deputy.user).require()
    record(
        "bodies.end_deputy",
        subject=deputy,
        actor=actor,
        user=deputy.user_id,
        deputy=deputy.deputy_id,
        starts_on=deputy.starts_on.isoformat(),
        last_day=last_day.isoformat(),
    )
    if last_day < deputy.starts_on:
        Deputy.objects.filter(pk=deputy.pk).delete()
    else:
        Deputy.objects.filter(pk=deputy.pk, ends_on__gt=last_day).update(ends_on=last_day)
