"""Who read what is closed, and when."""

from __future__ import annotations

from datetime import datetime

from django.db import models, transaction

from raadslag.cases.access import UNSEEN
from raadslag.cases.models import Attachment, Paper
from raadslag.cases.queries import attachments_seen_by, closed_papers_seen_by
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.journal.queries import facts_of
from raadslag.verdict import no


@transaction.atomic
def note_reading(*, thing: Paper | Attachment, actor: Actor, now: datetime) -> bool:
    """Note that somebody read a closed paper or attachment, once a person, thing and day.

    Args:
        thing: What was read.
        actor: Who read it; the system is not noted.
        now: The instant in local time, which tells the day.
    """
    if actor.user_id is None:
        return False
    if not _seen(thing, actor):
        no(UNSEEN).require()
    start = now.replace(hour=0, minute=0, second=0, microsecond=0)
    today = facts_of(thing).filter(verb="cases.read_closed", user_id=actor.user_id, at__gte=start)
    if today.exists():
        return False
    record("cases.read_closed", subject=thing, actor=actor)
    return True


def _seen(thing: models.Model, actor: Actor) -> bool:
    if isinstance(thing, Paper):
        return closed_papers_seen_by(actor).filter(pk=thing.pk).exists()
    return attachments_seen_by(actor).filter(pk=thing.pk).exists()
