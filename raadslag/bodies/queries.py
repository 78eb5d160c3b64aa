"""Questions about municipalities, bodies and people."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Case, Q, QuerySet, When

from raadslag.bodies.models import (
    Assignment,
    Body,
    ClosingDay,
    Deputy,
    Membership,
    Organization,
    Person,
    User,
)
from raadslag.bodies.states import BESIDE, Duty, OrganizationKind, Role
from raadslag.journal.actor import Actor, Capacity

CHAIR, MEMBER = "chair", "member"  # duties that come with a seat


def body_named(name: str) -> Body | None:
    """The municipality of that name, whatever its letter case and spaces."""
    exact = Body.objects.filter(name=name).first()
    if exact is not None:
        return exact
    wanted = " ".join(name.split()).casefold()
    alike = (one for one in Body.objects.order_by("id") if one.name.casefold() == wanted)
    return next(alike, None)


def organization_named(body: Body, name: str) -> Organization | None:
    """The body of that name or code, the one still sitting before a historic one."""
    named = body.organization_set.exclude(kind=OrganizationKind.PARTY)
    wanted = " ".join(name.split()).casefold()
    found = [
        one
        for one in named.order_by("ends_on", "id")
        if wanted in (one.name.casefold(), one.short_name.casefold())
    ]
    return next((one for one in found if one.ends_on is None), found[0] if found else None)


def people_by_name(body: Body) -> dict[str, Person | None]:
    """Each name, casefolded, with its person; None where two share the name."""
    people: dict[str, Person | None] = {}
    for person in body.person_set.all():
        name = person.name.casefold()
        people[name] = None if name in people else person
    return people


def party_named(body: Body, letter: str) -> Organization | None:
    """The party with that letter."""
    return body.organization_set.filter(
        kind=OrganizationKind.PARTY, short_name__iexact=letter
    ).first()


def current(day: date) -> Q:
    """Rows with ``starts_on`` and ``ends_on`` that hold on a day."""
    begun = Q(starts_on=None) | Q(starts_on__lte=day)
    return begun & (Q(ends_on=None) | Q(ends_on__gte=day))


def actor_of(user: User, today: date) -> Actor:
    """The account as one who acts, with all it may act as today; three queries at most."""
    away = frozenset(
        Deputy.objects.filter(current(today), deputy=user, user__is_active=True).values_list(
            "user_id", flat=True
        )
    )
    return Actor(
        name=user.get_full_name() or user.username,
        user_id=user.pk,
        person_id=user.person_id,
        acts_for=away,
        capacities=frozenset((*_duties(user, away, today), *_seats(user, today))),
        operator=user.is_superuser,
    )


def account_of(actor: Actor) -> User:
    """The account of one who acts.

    Raises:
        User.DoesNotExist: The actor is a part of the system.
    """
    return User.objects.get(pk=actor.user_id or 0)


def _duties(user: User, away: frozenset[int], today: date) -> Iterator[Capacity]:
    """The account's own duties, and those of whom it is the deputy, but for administering."""
    held = Assignment.objects.filter(current(today), user__in={user.pk, *away})
    for one in held.values_list("user_id", "duty", "body_id", "organization_id"):
        if one[0] == user.pk or one[1] != "administrator":
            yield Capacity(*one[1:])


def _seats(user: User, today: date) -> Iterator[Capacity]:
    """The seats of the politician behind the account; the chair is a member too."""
    if user.person_id is None:
        return
    seats = Membership.objects.filter(current(today), person=user.person_id)
    rows = seats.values_list("role", "organization__body_id", "organization_id")
    for role, body, organization in rows:
        if role != Role.SUBSTITUTE:
            yield Capacity(MEMBER, body, organization)
        if role == Role.CHAIR:
            yield Capacity(CHAIR, body, organization)


def accounts_with(
    duty: str, body: Body, organization: Organization | None, day: date
) -> list[User]:
    """Open accounts that hold a duty for a body, or in all of the municipality."""
    held = Assignment.objects.filter(current(day), duty=duty, body=body)
    here = held.filter(Q(organization=None) | Q(organization=organization))
    return list(
        User.objects.filter(pk__in=here.values("user_id"), is_active=True).order_by(
            "first_name", "last_name", "pk"
        )
    )


def only_administrator(user: User, day: date, body_id: int | None = None) -> bool:
    """Whether a municipality has nobody else to administer it after that day."""
    held = Assignment.objects.filter(duty=Duty.ADMINISTRATOR, user__is_active=True)
    lasting = held.filter(Q(starts_on__lte=day), Q(ends_on=None) | Q(ends_on__gt=day))
    bodies = set(lasting.filter(user=user).values_list("body_id", flat=True))
    others = set(lasting.exclude(user=user).values_list("body_id", flat=True))
    return bool((bodies if body_id is None else bodies & {body_id}) - others)


def houses_of(actor: Actor) -> frozenset[int]:
    """Municipalities the actor belongs to; one query."""
    own = User.objects.filter(pk=actor.user_id or 0, body__isnull=False)
    return frozenset(own.values_list("body_id", flat=True)) | frozenset(
        one.body_id for one in actor.capacities
    )


def bodies_of(actor: Actor) -> QuerySet[Body]:
    """Municipalities the actor belongs to; every one for the operator and the system."""
    if actor.user_id is None or actor.operator:
        return Body.objects.order_by("name")
    return Body.objects.filter(pk__in=houses_of(actor)).order_by("name")


def assemblies(body: Body, day: date) -> QuerySet[Organization]:
    """The bodies that hold meetings on a day, in their order."""
    meeting = body.organization_set.exclude(kind__in=BESIDE)
    return meeting.filter(current(day)).order_by("position", "name")


def council_of(body: Body, day: date) -> Organization | None:
    """The council of a municipality on a day."""
    councils = body.organization_set.filter(current(day), kind=OrganizationKind.COUNCIL)
    return councils.order_by("position", "id").first()


def seats_in(organization: Organization, day: date) -> QuerySet[Membership]:
    """Who sits in a body on a day: chair, vice chair, members, substitutes."""
    order = Case(
        *(When(role=role, then=place) for place, role in enumerate(Role.values)), default=9
    )
    return (
        Membership.objects.filter(current(day), organization=organization)
        .select_related("person", "on_behalf_of")
        .order_by(order, "person__name", "id")
    )


def closing_days(body_id: int) -> list[date]:
    """The town hall's own closing days, as days."""
    return list(ClosingDay.objects.filter(body=body_id).values_list("on", flat=True))


WAY = ("office", "works", "committee", "special", "economy", "council")  # as cases travel


def on_the_way(body: Body, day: date) -> list[Organization]:
    """Bodies and departments in the order cases usually pass them."""
    there = body.organization_set.exclude(kind=OrganizationKind.PARTY).filter(current(day))
    return sorted(there, key=lambda one: (WAY.index(one.kind), one.position, one.name))


def letterhead_key(of: Body | Organization) -> dict[str, Any]:
    """What a letterhead is known by: the house alone, or one of its bodies."""
    if isinstance(of, Body):
        return {"body": of, "organization": None}
    return {"body": of.body, "organization": of}
