"""Verbs on who was at the meeting."""

from collections.abc import Mapping, Sequence

from django.db import transaction

from raadslag.bodies.access import may_enter
from raadslag.bodies.models import Person
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.sittings.models import Attendance


@transaction.atomic
def call_the_roll(
    *,
    meeting: Meeting,
    present: Sequence[str],
    absent: Sequence[str],
    people: Mapping[str, Person | None],
    actor: Actor,
) -> int:
    """Enter the attendance list as printed; return how many names it has.

    ``people`` gives the person of a casefolded name without party letter. A
    list entered before is replaced.
    """
    may_enter(actor).require()
    Attendance.objects.filter(meeting=meeting).delete()
    names = [(name, True) for name in present] + [(name, False) for name in absent]
    Attendance.objects.bulk_create(
        Attendance(
            meeting=meeting,
            position=position,
            name=name,
            person=people.get(name.partition(" (")[0].casefold()),
            present=there,
        )
        for position, (name, there) in enumerate(names)
    )
    record("sittings.call_the_roll", subject=meeting, actor=actor, names=len(names))
    return len(names)
