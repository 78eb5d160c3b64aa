"""May this person do this? Decisions."""

from raadslag.agendas.access import parts_in_body
from raadslag.agendas.models import AgendaItem
from raadslag.journal.actor import Actor
from raadslag.rules.rights import Part
from raadslag.verdict import YES, Verdict, no


def may_resolve(actor: Actor, item: AgendaItem) -> Verdict:
    """Enter what a body decided: its secretary."""
    organization = item.agenda.meeting.organization
    if actor.user_id is None or Part.SECRETARY in parts_in_body(actor, organization):
        return YES
    return no(f"Kun sekretæren for {organization} kan skrive beslutninger. Spørg sekretariatet.")
