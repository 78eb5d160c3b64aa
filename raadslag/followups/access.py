"""May this person do this? Follow-ups."""

from raadslag.agendas.access import parts_in_body
from raadslag.bodies.models import Organization
from raadslag.cases.access import UNSEEN, refusal
from raadslag.cases.queries import parts_in
from raadslag.followups.models import FollowUp
from raadslag.followups.queries import PARTS, followups_seen_by
from raadslag.followups.states import FollowUpState
from raadslag.journal.actor import Actor
from raadslag.rules.rights import ALWAYS, Part, who_may
from raadslag.verdict import YES, Verdict, no


def parts_to(actor: Actor, followup: FollowUp) -> frozenset[Part]:
    """What the actor is to a follow-up; one query."""
    return parts_in(FollowUp.objects.all(), PARTS, actor, followup)


def may_open_followup(actor: Actor, organization: Organization) -> Verdict:
    """Open follow-ups of what a body has decided: its secretary."""
    who = who_may("followups", "open", ALWAYS)
    if actor.user_id is None or parts_in_body(actor, organization) & who:
        return YES
    return no(f"Kun sekretæren for {organization} kan åbne en opfølgning. Spørg sekretariatet.")


def may_with_followup(
    actor: Actor, verb: str, followup: FollowUp, *, state: str | None = None
) -> Verdict:
    """Do a verb of the matrix ``followups``; never to one that may not be seen.

    With ``state`` it is asked as if the follow-up were in that one.
    """
    state = state or followup.state
    if actor.user_id is None:
        return YES
    if not followups_seen_by(actor).filter(pk=followup.pk).exists():
        return no(UNSEEN)
    who = who_may("followups", verb, state)
    if parts_to(actor, followup) & who:
        return YES
    return no(refusal("Opfølgningen", FollowUpState(state).label, who))
