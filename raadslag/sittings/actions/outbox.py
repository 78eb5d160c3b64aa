"""The sitting held fast, and the signals that tell screens of what is new."""

from django.db import connection
from django.db.models import F
from django.utils import timezone

from raadslag.agendas.models import AgendaItem
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.sittings.access import may_with_meeting, may_with_sitting
from raadslag.sittings.models import Signal, Sitting
from raadslag.sittings.states import CHANNEL, Topic


def held(sitting: Sitting) -> Sitting:
    """The sitting as it is now; nobody else acts on it until the transaction ends.

    Every verb takes it first, so signals have no gaps and come in the order of what
    happened. On SQLite a transaction is alone from its beginning.
    """
    locked = Sitting.objects.select_for_update(of=("self",))
    return locked.select_related("meeting__organization__body", "item").get(pk=sitting.pk)


def held_for(sitting: Sitting, verb: str, actor: Actor) -> Sitting:
    """The sitting, held, when the actor may do a verb of the matrix ``sittings`` at it."""
    now = held(sitting)
    may_with_sitting(actor, verb, now).require()
    return now


def held_at(meeting: Meeting, verb: str, actor: Actor) -> Sitting | None:
    """The sitting of a meeting, held; before it is opened the meeting is held instead."""
    opened = Sitting.objects.filter(meeting=meeting).first()
    if opened is None:
        Meeting.objects.select_for_update().get(pk=meeting.pk)
        opened = Sitting.objects.filter(meeting=meeting).first()
    if opened is not None:
        return held_for(opened, verb, actor)
    may_with_meeting(actor, verb, meeting).require()
    return None


def signal(sitting: Sitting, topic: Topic, item: AgendaItem | None = None) -> int:
    """Tell the screens that something is new, in the same transaction; return the number.

    It holds no word of what: each screen asks for that itself, as whoever sits at it.
    """
    Sitting.objects.filter(pk=sitting.pk).update(signals=F("signals") + 1)
    sitting.refresh_from_db(fields=["signals"])
    Signal.objects.create(
        sitting=sitting, number=sitting.signals, topic=topic, item=item, at=timezone.now()
    )
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:  # heard when the transaction is done
            cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, str(sitting.pk)])
    return sitting.signals
