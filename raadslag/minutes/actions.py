"""Verbs on minutes."""

from django.db import transaction
from django.utils import timezone

from raadslag.bodies.access import may_enter
from raadslag.files.models import StoredFile
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.minutes.models import Minutes


@transaction.atomic
def receive(*, meeting: Meeting, document: StoredFile | None, actor: Actor) -> Minutes:
    """Enter minutes written elsewhere, with the document as received."""
    may_enter(actor).require()
    minutes, new = Minutes.objects.update_or_create(
        meeting=meeting, defaults={"document": document, "recorded_at": timezone.now()}
    )
    record("minutes.receive", subject=minutes, actor=actor, again=not new)
    return minutes
