"""The sitting held fast, and the signals that tell screens of what is new."""

from django.db import connection
from django.db.models import F
from django.utils import timezone

from raadslag.agendas.models import AgendaItem
from raadslag.sittings.models import Signal, Sitting
from raadslag.sittings.states import CHANNEL, Topic


def held(sitting: Sitting) -> Sitting:
    """The sitting as it is now; nobody else acts on it until the transaction ends.

    Every verb takes it first, so signals have no gaps and come in the order of what
    happened. On SQLite a transaction is alone from its beginning.
    """
    locked = Sitting.objects.select_for_update(of=("self",))
    return locked.select_related("meeting__organization__body", "item").get(pk=sitting.pk)


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
