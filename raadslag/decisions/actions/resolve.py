"""Enter what a body decided on an item, and send its case on to the next body."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.agendas.models import AgendaItem
from raadslag.decisions.access import may_resolve
from raadslag.decisions.actions.conclude import conclude
from raadslag.decisions.actions.session import sitting_of
from raadslag.decisions.faults import MinutesLocked, NoPublicText, NotIssued, SittingOpen
from raadslag.decisions.models import Decision
from raadslag.decisions.wording import changed, paragraphs, points_of
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor


@transaction.atomic
def resolve(
    *,
    item: AgendaItem,
    text: str,
    outcome: str,
    now: datetime,
    actor: Actor,
    public_text: str = "",
    withheld: bool = False,
) -> int:
    """Enter the decision on an item; what was entered before is replaced.

    The next body on the route then has the case waiting with this decision; a
    case that was put off waits for the same body again. Only the first decision
    moves the case; one that replaces it leaves the case where it is. Returns
    the key of the consultation that now waits, else 0.

    Raises:
        NotIssued: The members have not been sent the item.
        NoPublicText: The item is closed and nothing is said to the public.
        SittingOpen: The meeting is being held here; decisions are written there.
        MinutesLocked: The minutes are being approved, or are sealed.
    """
    may_resolve(actor, item).require()
    if not item.since:
        raise NotIssued
    if item.closed and not (public_text.strip() or withheld):
        raise NoPublicText
    sitting = sitting_of(item)
    if sitting is not None and sitting.open:
        raise SittingOpen
    if sitting is not None and sitting.locked_at is not None:
        raise MinutesLocked
    decision, _ = Decision.objects.update_or_create(
        item=item,
        defaults={
            "text": text.strip(),
            "html": paragraphs(text),
            "outcome": outcome,
            "public_text": public_text.strip() if item.closed else "",
            "withheld": item.closed and withheld,
            "changes": changed(points_of(item), text),
        },
    )
    record("decisions.resolve", subject=decision, actor=actor, item=item.pk, outcome=outcome)
    return conclude(item, outcome, now, actor)
