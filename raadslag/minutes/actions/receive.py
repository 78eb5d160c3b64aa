"""Enter minutes written elsewhere."""

from django.db import transaction
from django.utils import timezone

from raadslag.bodies.access import may_enter
from raadslag.files.models import StoredFile
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.minutes.faults import WrittenHere
from raadslag.minutes.models import Minutes
from raadslag.minutes.states import MinutesState


@transaction.atomic
def receive(*, meeting: Meeting, document: StoredFile | None, actor: Actor) -> Minutes:
    """Enter minutes written elsewhere, with the document as received.

    Raises:
        WrittenHere: The minutes of the meeting are written here.
    """
    may_enter(actor).require()
    own = Minutes.objects.filter(meeting=meeting).exclude(state=MinutesState.RECEIVED)
    if own.exists():
        raise WrittenHere
    minutes, new = Minutes.objects.update_or_create(
        meeting=meeting, defaults={"document": document, "recorded_at": timezone.now()}
    )
    record("minutes.receive", subject=minutes, actor=actor, again=not new)
    return minutes
