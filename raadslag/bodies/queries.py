"""Questions about municipalities, bodies and people."""

from raadslag.bodies.models import Body, Organization, Person
from raadslag.bodies.states import OrganizationKind


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
