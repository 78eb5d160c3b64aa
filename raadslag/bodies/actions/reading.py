"""Say whether the council reads along with the bodies below it."""

from __future__ import annotations

from django.db import transaction

from raadslag.bodies.access import may_set_council_reading
from raadslag.bodies.models import Body
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor


@transaction.atomic
def set_council_reading(*, body: Body, reads: bool, actor: Actor) -> bool:
    """Let the council's members read what every body is sent, or no more; False if it was so.

    Source: kommunestyrelsesloven § 20 (domain reference: its wording is not
    settled here, so each municipality says whether it is practised).
    """
    may_set_council_reading(actor, body).require()
    if not Body.objects.filter(pk=body.pk).exclude(council_reads=reads).update(council_reads=reads):
        return False
    body.council_reads = reads
    record("bodies.set_council_reading", subject=body, actor=actor, reads=reads)
    return True
