"""Questions about meetings."""

import hashlib
from collections.abc import Collection, Iterable, Sequence
from datetime import date, time

from django.db.models import Q, QuerySet

from raadslag.bodies.models import Body, ClosingDay, Membership, Organization, User
from raadslag.bodies.queries import closing_days, seats_in
from raadslag.bodies.states import Duty, Role
from raadslag.journal.actor import Actor
from raadslag.meetings.holidays import closed_days
from raadslag.meetings.models import CalendarFeed, Meeting, Objection, Timetable
from raadslag.meetings.timetable import orders_of
from raadslag.rules.timetable import Deadlines, deadlines


def meeting_told_of(
    organization: Organization, *, on: date, starts: time | None, extraordinary: bool
) -> Meeting | None:
    """The meeting a document tells of, if it is known.

    On one day the hour tells meetings apart; without it, or when a newer
    document corrects it, whether the meeting was extraordinary does.
    """
    that_day = list(organization.meeting_set.filter(on=on).order_by("id"))
    at_hour = [one for one in that_day if starts is not None and one.starts == starts]
    alike = [
        one
        for one in that_day
        if one.extraordinary == extraordinary or None in (starts, one.starts)
    ]
    return next(iter(at_hour), None) or (alike[0] if len(alike) == 1 else None)


def deadlines_of(meeting: Meeting) -> Deadlines:
    """When what belongs to a meeting is due, closed days kept in mind; three queries at most."""
    organization = meeting.organization
    timetable = Timetable.objects.filter(organization=organization).first()
    body = organization.body
    closed = closed_around([meeting.on], body.free_days, closing_days(body.pk))
    return deadlines(meeting.on, orders_of(organization, timetable), closed)


def deadlines_of_all(meetings: Sequence[Meeting]) -> dict[int, Deadlines]:
    """The same for many meetings, by key; two queries, with organization and body at hand."""
    organizations = {one.organization_id for one in meetings}
    timetables = Timetable.objects.in_bulk(organizations, field_name="organization_id")
    houses = {one.organization.body_id: one.organization.body for one in meetings}
    own: dict[int, list[date]] = {key: [] for key in houses}
    for key, on in ClosingDay.objects.filter(body__in=houses).values_list("body_id", "on"):
        own[key].append(on)
    days = [one.on for one in meetings]
    closed = {key: closed_around(days, houses[key].free_days, own[key]) for key in houses}
    return {
        one.pk: deadlines(
            one.on,
            orders_of(one.organization, timetables.get(one.organization_id)),
            closed[one.organization.body_id],
        )
        for one in meetings
    }


def closed_around(
    days: Iterable[date], free_days: Collection[str], own: Iterable[date]
) -> frozenset[date]:
    """Closed days of the years of some days, and of the years before and after."""
    years = {year for day in days for year in (day.year - 1, day.year, day.year + 1)}
    return closed_days((year for year in years if 1 <= year <= 9999), free_days, own)


def meetings_of(actor: Actor) -> QuerySet[Meeting]:
    """Meetings of the bodies the actor sits in or is secretary of, in order."""
    mine = Q(organization__body__in=actor.everywhere(Duty.SECRETARY))
    for duty in (Duty.SECRETARY, "chair", "member"):
        mine |= Q(organization__in=actor.organizations(duty))
    return in_order(Meeting.objects.filter(mine))


def meetings_in(bodies: Iterable[Body]) -> QuerySet[Meeting]:
    """All meetings of some municipalities, in order."""
    return in_order(Meeting.objects.filter(organization__body__in=bodies))


def in_order(meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """Meetings by day and hour, with body and municipality at hand."""
    return meetings.select_related("organization__body").order_by("on", "starts", "id")


def members_at(meeting: Meeting) -> QuerySet[Membership]:
    """Who sits in the body on the meeting's day."""
    return seats_in(meeting.organization, meeting.on)


def seated_at(meeting: Meeting) -> QuerySet[Membership]:
    """The members of the body on the meeting's day; a substitute is not counted beside them."""
    return seats_in(meeting.organization, meeting.on).exclude(role=Role.SUBSTITUTE)


def objecting(meeting: Meeting) -> QuerySet[Objection]:
    """Who of the members demand a room for a virtual meeting, by name."""
    seated = seated_at(meeting).values("person")
    rows = Objection.objects.filter(meeting=meeting, person__in=seated)
    return rows.select_related("person").order_by("person__name", "pk")


def feed_owner(secret: str) -> User | None:
    """Whose calendar the secret part of an address opens; none of a closed account."""
    digest = hashlib.sha256(secret.encode()).hexdigest()
    feed = CalendarFeed.objects.filter(sha256=digest, user__is_active=True)
    found = feed.select_related("user").first()
    return found.user if found is not None else None
