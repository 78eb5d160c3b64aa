"""Questions about municipalities, bodies and people."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Q

from raadslag.bodies.models import (
    Assignment,
    Body,
    Deputy,
    Membership,
    Organization,
    Person,
    User,
)
from raadslag.bodies.states import OrganizationKind, Role
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
