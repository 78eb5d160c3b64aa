"""May this person do this? The meeting while it is held."""

from raadslag.agendas.access import may_read_issued, parts_in_body
from raadslag.agendas.models import Agenda
from raadslag.cases.access import refusal
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.rules.rights import CALLED, Part, who_may
from raadslag.sittings.models import Sitting, Substitution
from raadslag.sittings.states import SittingState
from raadslag.verdict import YES, Verdict, no


def parts_at(actor: Actor, meeting: Meeting) -> frozenset[Part]:
    """What the actor is to a meeting; a substitute is a member of it. One query at most."""
    parts = parts_in_body(actor, meeting.organization)
    if Part.MEMBER in parts or not sits_in(actor, meeting):
        return parts
    return parts - {Part.OUTSIDER} | {Part.MEMBER}


def sits_in(actor: Actor, meeting: Meeting) -> bool:
    """Whether the actor is called to the meeting for a member, and it is decided."""
    if actor.person_id is None:
        return False
    return Substitution.objects.filter(
        meeting=meeting, substitute=actor.person_id, ended_at=None, approved_at__isnull=False
    ).exists()


def may_with_sitting(actor: Actor, verb: str, sitting: Sitting) -> Verdict:
    """Do a verb of the matrix ``sittings``, in the state the sitting is in."""
    return _may(actor, verb, sitting.meeting, sitting.state)


def may_with_meeting(actor: Actor, verb: str, meeting: Meeting) -> Verdict:
    """The same for a meeting, whether it has been opened or not; one query more."""
    opened = Sitting.objects.filter(meeting=meeting).values_list("state", flat=True).first()
    return _may(actor, verb, meeting, opened or CALLED)


def _may(actor: Actor, verb: str, meeting: Meeting, state: str) -> Verdict:
    who = who_may("sittings", verb, state)
    if actor.user_id is None or parts_at(actor, meeting) & who:
        return YES
    label = "ikke åbnet" if state == CALLED else SittingState(state).label
    return no(refusal("Mødet", label, who))


def may_read_papers(actor: Actor, agenda: Agenda) -> Verdict:
    """Read the agenda as it was sent: those who may anyway, and who is called to sit in."""
    if agenda.version and sits_in(actor, agenda.meeting):
        return YES
    return may_read_issued(actor, agenda)
