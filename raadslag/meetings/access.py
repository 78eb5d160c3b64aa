"""May this person do this? Meetings and their deadlines."""

from raadslag.bodies.access import may_with_body
from raadslag.bodies.models import Organization
from raadslag.bodies.queries import houses_of
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.verdict import YES, Verdict, no


def may_plan(actor: Actor, organization: Organization) -> Verdict:
    """Plan, move and call off a body's meetings: its secretaries, and the system."""
    return may_with_body(
        actor, "plan_meetings", body_id=organization.body_id, organization_id=organization.pk
    )


def may_set_timetable(actor: Actor, organization: Organization) -> Verdict:
    """Enter a body's deadlines: its secretaries, and the system."""
    return may_with_body(
        actor, "set_timetable", body_id=organization.body_id, organization_id=organization.pk
    )


def may_object(actor: Actor, meeting: Meeting) -> Verdict:
    """Demand that a virtual meeting be held in a room: those who sit in the body."""
    organization = meeting.organization
    return may_with_body(
        actor, "object_to", body_id=organization.body_id, organization_id=organization.pk
    )


def may_see_meeting(actor: Actor, meeting: Meeting) -> Verdict:
    """See when and where a meeting is: everyone in the house, for it is public."""
    return may_see_house(actor, meeting.organization.body_id)


def may_see_house(actor: Actor, body_id: int) -> Verdict:
    """See what the house shares: those who belong to the municipality."""
    if actor.user_id is None or actor.operator or body_id in houses_of(actor):
        return YES
    return no("Der er ikke noget her, som du har adgang til.")


def may_keep_feed(actor: Actor, user_id: int) -> Verdict:
    """Make and revoke a calendar's address: its owner alone."""
    if actor.user_id == user_id:
        return YES
    return no("Du kan kun lave en adresse til din egen kalender.")
