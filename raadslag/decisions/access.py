"""May this person do this? Decisions."""

from raadslag.agendas.access import parts_in_body
from raadslag.agendas.models import AgendaItem
from raadslag.bodies.access import may_with_body
from raadslag.bodies.models import Organization
from raadslag.cases.access import refusal
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.rules.rights import CALLED, Part, who_may
from raadslag.sittings.access import may_with_meeting, may_with_sitting, parts_at
from raadslag.sittings.models import Sitting
from raadslag.sittings.states import SittingState
from raadslag.verdict import YES, Verdict, no

LEADING = ("arrange_motions", "lead_vote")  # what the one in the chair does


def may_resolve(actor: Actor, item: AgendaItem) -> Verdict:
    """Enter what a body decided: its secretary."""
    organization = item.agenda.meeting.organization
    if actor.user_id is None or Part.SECRETARY in parts_in_body(actor, organization):
        return YES
    return no(f"Kun sekretæren for {organization} kan skrive beslutninger. Spørg sekretariatet.")


def may_in_sitting(actor: Actor, verb: str, sitting: Sitting) -> Verdict:
    """Do a verb of the matrix ``decisions``, in the state the sitting is in.

    Who leads the meeting leads its votes: not a chair with a conflict of interest on the
    item, and the vice chair while the chair is out.
    """
    if verb in LEADING:
        return may_with_sitting(actor, "lead", sitting)
    return _may(actor, verb, sitting.meeting, sitting.state)


def may_at_meeting(actor: Actor, verb: str, meeting: Meeting) -> Verdict:
    """The same for a meeting, whether it has been opened or not; one query more."""
    if verb in LEADING:
        return may_with_meeting(actor, "lead", meeting)
    opened = Sitting.objects.filter(meeting=meeting).values_list("state", flat=True).first()
    return _may(actor, verb, meeting, opened or CALLED)


def _may(actor: Actor, verb: str, meeting: Meeting, state: str) -> Verdict:
    who = who_may("decisions", verb, state)
    if actor.user_id is None or parts_at(actor, meeting) & who:
        return YES
    label = "ikke åbnet" if state == CALLED else SittingState(state).label
    return no(refusal("Mødet", label, who))


def may_decide_alone(actor: Actor, organization: Organization) -> Verdict:
    """Enter what the chair decided between two meetings: the chair, and the secretary."""
    return may_with_body(
        actor, "decide_alone", body_id=organization.body_id, organization_id=organization.pk
    )


def may_set_phrases(actor: Actor, organization: Organization) -> Verdict:
    """Set how a body words its decisions: its secretary."""
    return may_with_body(
        actor, "set_phrases", body_id=organization.body_id, organization_id=organization.pk
    )
