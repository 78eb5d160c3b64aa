"""Say on what ground the public is told nothing of a closed decision."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.agendas.models import AgendaItem
from raadslag.cases.states import Ground
from raadslag.decisions.access import may_resolve
from raadslag.decisions.models import Decision
from raadslag.decisions.withholding.faults import NoGround, NotWithheld
from raadslag.decisions.withholding.models import Withholding
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor


@transaction.atomic
def withhold(
    *, decision: Decision, ground: str, note: str, now: datetime, actor: Actor
) -> Withholding:
    """Keep all of a closed decision from the public, with its ground; a later one replaces it.

    Raises:
        NotWithheld: The item is open, or the public may read something of the decision.
        NoGround: No ground is chosen, or nothing is said of why.
    """
    items = AgendaItem.objects.select_related("agenda__meeting__organization")
    item = items.get(pk=decision.item_id)
    may_resolve(actor, item).require()
    silent = Decision.objects.select_for_update().filter(pk=decision.pk, public_text="")
    if not item.closed or not silent.exists():
        raise NotWithheld
    if ground not in Ground.values or not note.strip():
        raise NoGround
    made, _ = Withholding.objects.update_or_create(
        decision=decision,
        defaults={
            "ground": ground,
            "note": note.strip(),
            "at": now,
            "user_id": actor.user_id,
            "author": actor.name,
        },
    )
    silent.update(withheld=True)
    record("decisions.withhold", subject=decision, actor=actor, item=item.pk, ground=ground)
    return made
