"""Who many accounts act as, asked for all of them at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date

from raadslag.bodies.models import Assignment, Deputy, Membership, User
from raadslag.bodies.queries import CHAIR, MEMBER, current
from raadslag.bodies.states import Duty, Role
from raadslag.journal.actor import Actor, Capacity

Gathered = Mapping[int, Collection[Capacity]]


def actors_of(users: Collection[User], today: date) -> dict[int, Actor]:
    """Each account as one who acts, as ``actor_of`` tells of one; three queries however many."""
    away = _away(users, today)
    duties = _duties({one.pk for one in users}.union(*away.values()), today)
    seats = _seats([one.person_id for one in users if one.person_id], today)
    return {
        one.pk: Actor(
            name=one.get_full_name() or one.username,
            user_id=one.pk,
            person_id=one.person_id,
            acts_for=frozenset(away[one.pk]),
            capacities=frozenset(
                (*_held(one.pk, away[one.pk], duties), *seats[one.person_id or 0])
            ),
            operator=one.is_superuser,
        )
        for one in users
    }


def _away(users: Iterable[User], today: date) -> Mapping[int, set[int]]:
    """Whom each account stands in for."""
    found: dict[int, set[int]] = defaultdict(set)
    rows = Deputy.objects.filter(
        current(today), deputy__in=[one.pk for one in users], user__is_active=True
    )
    for deputy, user in rows.values_list("deputy_id", "user_id"):
        found[deputy].add(user)
    return found


def _duties(accounts: Collection[int], today: date) -> Gathered:
    found: dict[int, set[Capacity]] = defaultdict(set)
    rows = Assignment.objects.filter(current(today), user__in=accounts)
    for user, duty, body, where in rows.values_list(
        "user_id", "duty", "body_id", "organization_id"
    ):
        found[user].add(Capacity(duty, body, where))
    return found


def _held(user: int, away: Iterable[int], duties: Gathered) -> Iterable[Capacity]:
    """The account's own duties, and those of whom it is the deputy, but for administering."""
    yield from duties[user]
    for one in away:
        yield from (duty for duty in duties[one] if duty.duty != Duty.ADMINISTRATOR)


def _seats(people: Collection[int], today: date) -> Gathered:
    """The seats of politicians; the chair is a member too."""
    found: dict[int, set[Capacity]] = defaultdict(set)
    rows = Membership.objects.filter(current(today), person__in=people)
    fields = ("person_id", "role", "organization__body_id", "organization_id")
    for person, role, body, organization in rows.values_list(*fields):
        if role != Role.SUBSTITUTE:
            found[person].add(Capacity(MEMBER, body, organization))
        if role == Role.CHAIR:
            found[person].add(Capacity(CHAIR, body, organization))
    return found
