"""Release the register: the municipality, its bodies, people and calendar."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction

from raadslag.bodies.models import Body, Membership, Organization, Person
from raadslag.bodies.states import OrganizationKind, Role
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.ledger.states import EntryKind
from raadslag.meetings.models import Meeting
from raadslag.meetings.states import MeetingState
from raadslag.publications.access import may_release
from raadslag.publications.known import enter_changes, meetings_told, register_told
from raadslag.publications.models import (
    PublicBody,
    PublicMeeting,
    PublicOrganization,
    PublicPerson,
)
from raadslag.publications.privacy import PrivateContent, suspect
from raadslag.publications.promise.actions import promise

RANK = {Role.CHAIR: 0, Role.VICE: 1, Role.MEMBER: 2, Role.SUBSTITUTE: 3}


@transaction.atomic
def release_register(*, body: Body, actor: Actor) -> PublicBody:
    """Let the public see the bodies and people as they now are."""
    may_release(actor, body_id=body.pk).require()
    before = register_told(body.slug)
    public, _ = PublicBody.objects.update_or_create(
        slug=body.slug,
        defaults={"name": body.name, "website": body.website, "host": body.host},
    )
    seats = list(
        Membership.objects.filter(organization__body=body)
        .select_related("person", "organization", "on_behalf_of")
        .order_by("person__name", "id")
    )
    _release_organizations(public, body, seats)
    renamed = _release_people(public, body, seats)
    enter_changes(EntryKind.REGISTER, before, register_told(body.slug))
    record("publications.release_register", subject=public, actor=actor, people=renamed)
    return public


def _release_organizations(public: PublicBody, body: Body, seats: list[Membership]) -> None:
    members: dict[int, list[Membership]] = defaultdict(list)
    for seat in seats:
        members[seat.organization_id].append(seat)
    shown = body.organization_set.exclude(kind__in=(OrganizationKind.PARTY,))
    PublicOrganization.objects.bulk_create(
        [_organization(public, one, members[one.pk]) for one in shown],
        update_conflicts=True,
        unique_fields=["body", "slug"],
        update_fields=["name", "short_name", "kind", "task", "position", "historic", "members"],
    )


def _organization(
    public: PublicBody, one: Organization, seats: list[Membership]
) -> PublicOrganization:
    ranked = sorted(seats, key=lambda seat: (RANK[Role(seat.role)], seat.person.name))
    return PublicOrganization(
        body=public,
        slug=one.slug,
        name=one.name,
        short_name=one.short_name,
        kind=one.kind,
        task=one.task,
        position=one.position,
        historic=one.ends_on is not None,
        members=[{"name": s.person.name, "slug": s.person.slug, **_seat(s)} for s in ranked],
    )


def _seat(seat: Membership) -> dict[str, Any]:
    return {
        "role": seat.role,
        "role_name": Role(seat.role).label,
        "party": seat.on_behalf_of.name if seat.on_behalf_of else "",
        "starts_on": _iso(seat.starts_on),
        "ends_on": _iso(seat.ends_on),
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _release_people(public: PublicBody, body: Body, seats: list[Membership]) -> list[int]:
    """Release the people; the keys of those who are new, or have another name."""
    known = dict(public.publicperson_set.values_list("slug", "name"))
    held: dict[int, list[Membership]] = defaultdict(list)
    for seat in seats:
        held[seat.person_id].append(seat)
    PublicPerson.objects.bulk_create(
        [_person(public, one, held[one.pk]) for one in body.person_set.all()],
        update_conflicts=True,
        unique_fields=["body", "slug"],
        update_fields=["name", "party", "seats"],
    )
    people = public.publicperson_set.order_by("pk")
    return [one.pk for one in people if known.get(one.slug) != one.name]


def _person(public: PublicBody, person: Person, seats: list[Membership]) -> PublicPerson:
    parties = [seat.on_behalf_of.name for seat in seats if seat.on_behalf_of]
    return PublicPerson(
        body=public,
        slug=person.slug,
        name=person.name,
        party=parties[-1] if parties else "",
        seats=[
            {
                "organization": seat.organization.name,
                "organization_slug": seat.organization.slug,
                **_seat(seat),
            }
            for seat in seats
        ],
    )


@transaction.atomic
def make_known(*, organization: Organization, actor: Actor) -> None:
    """Release the register when the public does not know of a body yet."""
    known = PublicOrganization.objects.filter(
        body__slug=organization.body.slug, slug=organization.slug
    )
    if not known.exists():
        release_register(body=organization.body, actor=actor)


@transaction.atomic
def release_meetings(*, body: Body, meetings: Iterable[Meeting], actor: Actor) -> int:
    """Let the public see when these meetings are; return how many.

    Raises:
        PrivateContent: A place reads as a CPR number; nothing is released.
    """
    meetings = list(meetings)
    for organization in {one.organization for one in meetings}:
        may_release(actor, organization=organization).require()
    if any(suspect(one.location) for one in meetings):
        raise PrivateContent(where="Mødets sted")
    if any(suspect(one.virtual_reason) for one in meetings):
        raise PrivateContent(where="Begrundelsen for, at mødet holdes virtuelt,")
    public = PublicBody.objects.get(slug=body.slug)
    shelves = {one.slug: one for one in public.publicorganization_set.all()}
    keys = [one.pk for one in meetings]
    before = meetings_told(keys)
    rows = [_meeting(shelves[one.organization.slug], one) for one in meetings]
    PublicMeeting.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["meeting_id"],
        update_fields=[
            "on",
            "starts",
            "ends",
            "location",
            "virtual_reason",
            "extraordinary",
            "cancelled",
        ],
    )
    enter_changes(EntryKind.MEETING, before, meetings_told(keys))
    promise(meetings)
    record("publications.release_meetings", subject=public, actor=actor, meetings=keys)
    return len(rows)


def _meeting(organization: PublicOrganization, meeting: Meeting) -> PublicMeeting:
    return PublicMeeting(
        organization=organization,
        meeting_id=meeting.pk,
        slug=meeting.slug,
        on=meeting.on,
        starts=meeting.starts,
        ends=meeting.ends,
        location=meeting.place,
        virtual_reason=meeting.virtual_reason,
        extraordinary=meeting.extraordinary,
        cancelled=meeting.state == MeetingState.CANCELLED,
    )
