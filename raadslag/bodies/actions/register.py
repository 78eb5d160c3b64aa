"""Verbs on the register: municipalities, bodies, people and seats."""

from datetime import date

from django.db import transaction
from django.db.models import Q

from raadslag.bodies.access import may_enter, may_keep_register
from raadslag.bodies.faults import WrongDays
from raadslag.bodies.models import (
    Body,
    LegislativeTerm,
    Membership,
    Organization,
    Person,
)
from raadslag.bodies.queries import body_named
from raadslag.bodies.states import OrganizationKind, Role
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.rules.address import free, slug
from raadslag.rules.term import term_of


@transaction.atomic
def found(*, name: str, actor: Actor, code: str = "", website: str = "", host: str = "") -> Body:
    """Enter a municipality; the one of that name if it is there."""
    may_enter(actor).require()
    known = body_named(name)
    if known is not None:
        return known
    name = " ".join(name.split())
    short = slug(name.removesuffix(" Kommune"))
    taken = set(Body.objects.filter(slug__startswith=short).values_list("slug", flat=True))
    body = Body.objects.create(
        name=name, slug=free(short, taken), code=code, website=website, host=host
    )
    record("bodies.found", subject=body, actor=actor)
    return body


@transaction.atomic
def establish(
    *,
    body: Body,
    name: str,
    actor: Actor,
    short_name: str = "",
    kind: str = OrganizationKind.COMMITTEE,
    task: str = "",
    position: int = 0,
) -> Organization:
    """Enter a body of the municipality under an address of its own."""
    may_keep_register(actor, body).require()
    wanted = slug(name)
    near = body.organization_set.filter(slug__startswith=wanted)
    organization = body.organization_set.create(
        name=name,
        slug=free(wanted, set(near.values_list("slug", flat=True))),
        short_name=short_name,
        kind=kind,
        task=task,
        position=position,
    )
    record("bodies.establish", subject=organization, actor=actor)
    return organization


@transaction.atomic
def register(*, body: Body, name: str, actor: Actor) -> Person:
    """Enter a person; a second of the same name gets an address of their own."""
    may_keep_register(actor, body).require()
    wanted = slug(name)
    near = body.person_set.filter(slug__startswith=wanted).values_list("slug", flat=True)
    person = body.person_set.create(name=name, slug=free(wanted, set(near)))
    record("bodies.register", subject=person, actor=actor)
    return person


@transaction.atomic
def open_term(*, body: Body, day: date, actor: Actor) -> LegislativeTerm:
    """Enter the term of office that holds a day; the same one if it is there."""
    may_enter(actor).require()
    starts_on, ends_on = term_of(day)
    term, new = LegislativeTerm.objects.get_or_create(
        body=body, starts_on=starts_on, defaults={"ends_on": ends_on}
    )
    if new:
        record("bodies.open_term", subject=term, actor=actor)
    return term


@transaction.atomic
def seat(
    *,
    person: Person,
    organization: Organization,
    actor: Actor,
    role: str = Role.MEMBER,
    term: LegislativeTerm | None = None,
    on_behalf_of: Organization | None = None,
    election_group: str = "",
    starts_on: date | None = None,
) -> Membership:
    """Give a person a seat in a body; the same seat once."""
    may_keep_register(actor, organization.body).require()
    seats = Membership.objects.filter(
        person=person, organization=organization, term=term, role=role
    )
    again = Q(ends_on__lt=starts_on) if term is None and starts_on is not None else Q(pk=None)
    known = seats.exclude(again).first()  # who left may come back later
    if known is not None:
        return known
    membership = Membership.objects.create(
        person=person,
        organization=organization,
        term=term,
        role=role,
        on_behalf_of=on_behalf_of,
        election_group=election_group,
        starts_on=starts_on,
    )
    record("bodies.seat", subject=membership, actor=actor)
    return membership


@transaction.atomic
def unseat(*, membership: Membership, last_day: date, actor: Actor) -> None:
    """End a seat with a day; the seat stays in the history of the body."""
    may_keep_register(actor, membership.organization.body).require()
    if membership.starts_on is not None and last_day < membership.starts_on:
        raise WrongDays
    Membership.objects.filter(pk=membership.pk).update(ends_on=last_day)
    membership.ends_on = last_day
    record("bodies.unseat", subject=membership, actor=actor, last_day=last_day.isoformat())


@transaction.atomic
def change_organization(
    *, organization: Organization, name: str, short_name: str, kind: str, task: str, actor: Actor
) -> bool:
    """Correct what a body is called and deals with; its address stays. Was there news?"""
    may_keep_register(actor, organization.body).require()
    news = {"name": name, "short_name": short_name, "kind": kind, "task": task}
    changed = sorted(key for key, value in news.items() if getattr(organization, key) != value)
    if not changed:
        return False
    for key in changed:
        setattr(organization, key, news[key])
    organization.save(update_fields=changed)
    record("bodies.change_organization", subject=organization, actor=actor, changed=changed)
    return True
