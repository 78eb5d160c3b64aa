"""May this person do this? The meeting while it is held."""

from collections.abc import Collection

from django.db.models import QuerySet

from raadslag.agendas.access import NOT_OUT, may_read_issued, parts_in_body
from raadslag.agendas.models import Agenda, AgendaIssue, AgendaItem, Exclusion
from raadslag.bodies.access import may_with_body
from raadslag.bodies.models import Organization
from raadslag.bodies.states import Role
from raadslag.cases.access import refusal
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.rules.rights import CALLED, Part, who_may
from raadslag.sittings.models import Recusal, Sitting, Substitution
from raadslag.sittings.queries import chair_at, roll_of
from raadslag.sittings.states import RecusalFinding, SittingState
from raadslag.verdict import YES, Verdict, no

LEADING = ("lead", "close")  # what the one in the chair does


def parts_at(actor: Actor, meeting: Meeting) -> frozenset[Part]:
    """What the actor is to a meeting; a substitute is a member of it. One query at most."""
    parts = parts_in_body(actor, meeting.organization)
    if Part.MEMBER in parts or not sits_in(actor, meeting):
        return parts
    return parts - {Part.OUTSIDER} | {Part.MEMBER}


def sits_in(actor: Actor, meeting: Meeting) -> bool:
    """Whether the actor is called to the meeting for a member, and it is decided."""
    return actor.person_id is not None and sits_in_meeting(actor.person_id, meeting)


def sits_in_meeting(person_id: int, meeting: Meeting) -> bool:
    """Whether a person is called to the meeting for a member, and it is decided."""
    return _calls(person_id, meeting).exists()


def _calls(person_id: int, meeting: Meeting) -> QuerySet[Substitution]:
    """The calls in force of a person to a meeting."""
    return Substitution.objects.filter(
        meeting=meeting, substitute=person_id, ended_at=None, approved_at__isnull=False
    )


def kept_to(actor: Actor, meeting: Meeting) -> frozenset[int] | None:
    """The items alone that a substitute may read; none where it is no such substitute.

    One called for all of the meeting reads all of it, as does a member. One query at most.
    """
    if actor.person_id is None or parts_in_body(actor, meeting.organization) & who_may(
        "sittings", "see", CALLED
    ):
        return None
    items = set(_calls(actor.person_id, meeting).values_list("item", flat=True))
    return frozenset(items) if items and None not in items else None


def may_with_sitting(actor: Actor, verb: str, sitting: Sitting) -> Verdict:
    """Do a verb of the matrix ``sittings``, in the state the sitting is in.

    The chair leads, unless they have a conflict of interest on the item that is up;
    while the chair is not in the room the vice chair leads. While the body has no chair, the
    longest-serving member does, when entrusted with it.

    Source: kommunestyrelsesloven § 6.
    """
    who = who_may("sittings", verb, sitting.state)
    if Part.CHAIR not in who or verb not in LEADING:
        return _may(actor, verb, sitting.meeting, sitting.state)
    verdict = _may(actor, verb, sitting.meeting, sitting.state, who - {Part.CHAIR})
    if verdict or _leads(actor, sitting):
        return YES
    return verdict


def may_with_meeting(actor: Actor, verb: str, meeting: Meeting) -> Verdict:
    """The same for a meeting, whether it has been opened or not; one query more."""
    opened = Sitting.objects.filter(meeting=meeting).first()
    if opened is None:
        return _may(actor, verb, meeting, CALLED)
    opened.meeting = meeting
    return may_with_sitting(actor, verb, opened)


def _may(
    actor: Actor, verb: str, meeting: Meeting, state: str, parts: frozenset[Part] | None = None
) -> Verdict:
    who = who_may("sittings", verb, state)
    if actor.user_id is None or parts_at(actor, meeting) & (who if parts is None else parts):
        return YES
    label = "ikke åbnet" if state == CALLED else SittingState(state).label
    return no(refusal("Mødet", label, who))


def _leads(actor: Actor, sitting: Sitting) -> bool:
    """Whether the actor is in the chair: the chair, or the vice chair while that one is out."""
    out = _recused_now(sitting)
    if actor.person_id is None or actor.person_id in out:
        return False
    if Part.CHAIR in parts_in_body(actor, sitting.meeting.organization):
        return True
    if actor.person_id == sitting.senior_id:
        return chair_at(sitting.meeting) is None
    seats = list(sitting.seat_set.filter(role__in=(Role.CHAIR, Role.VICE)))
    if actor.person_id not in {one.person_id for one in seats if one.role == Role.VICE}:
        return False
    there = roll_of(sitting).inside() - out
    return not there & {one.person_id for one in seats if one.role == Role.CHAIR}


def _recused_now(sitting: Sitting) -> frozenset[int]:
    """The people with a conflict of interest on the item that is up; one query."""
    found = Recusal.objects.filter(item=sitting.item_id, finding=RecusalFinding.RECUSED)
    return frozenset(found.values_list("person_id", flat=True))


def may_read_papers(actor: Actor, agenda: Agenda) -> Verdict:
    """Read the agenda as it was sent: those who may anyway, and who sits in all through it."""
    person = actor.person_id
    if agenda.version and person and _calls(person, agenda.meeting).filter(item=None).exists():
        return YES
    return may_read_issued(actor, agenda)


def may_read_issue_without(actor: Actor, issue: AgendaIssue, without: Collection[int]) -> Verdict:
    """Read an issue but for some items: of one called for some items, all others are left out."""
    whole = may_read_papers(actor, issue.agenda)
    if whole:
        return whole
    alone = kept_to(actor, issue.agenda.meeting)
    if alone and {one["key"] for one in issue.content["items"]} - alone <= set(without):
        return YES
    return whole


def may_read_item(actor: Actor, item: AgendaItem) -> Verdict:
    """Read one item as it was sent: those who may, and who sits in for it; not who is kept out."""
    kept = Exclusion.objects.filter(item=item, person=actor.person_id or 0, ended_at=None)
    if kept.exists():
        return no(NOT_OUT)
    agenda, person = item.agenda, actor.person_id
    if agenda.version and person and _calls(person, agenda.meeting).filter(item=item).exists():
        return YES
    return may_read_papers(actor, agenda)


def may_see_reasons(actor: Actor, meeting: Meeting) -> Verdict:
    """See why a member cannot come: the secretary and the chair."""
    return may_with_meeting(actor, "see_reasons", meeting)


def may_set_house_rules(actor: Actor, organization: Organization) -> Verdict:
    """Set how a body holds its meetings: its secretary."""
    return may_with_body(
        actor, "set_house_rules", body_id=organization.body_id, organization_id=organization.pk
    )


def may_forget_reasons(actor: Actor) -> Verdict:
    """Take out why members could not come, once it serves no purpose: only the system may."""
    return YES if actor.user_id is None else no("Kun systemet sletter gamle grunde til afbud.")
