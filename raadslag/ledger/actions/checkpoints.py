"""Sign how far the log has come, and have somebody else say when."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.ledger import keys, queries, stamps
from raadslag.ledger.actions.keys import present_key
from raadslag.ledger.actions.sequence import sequence
from raadslag.ledger.models import Checkpoint, Reach
from raadslag.rules import checkpoint as written


def checkpoint(*, now: datetime) -> Checkpoint | None:
    """Give what waits its place and sign the log as it then is; none while it is empty.

    The checkpoint there is already is given back when nothing is new.

    Raises:
        KeyMissing: The key is not in its file.
        KeyUnknown: Another one is.
    """
    present_key(now)  # the first one is a fact, which the first checkpoint shall hold
    sequence(now=now)
    return _signed(now)


@transaction.atomic
def _signed(now: datetime) -> Checkpoint | None:
    reach = Reach.objects.select_for_update().filter(pk=1).first()
    newest = queries.latest()
    if reach is None or not reach.size or (newest and newest.size == reach.size):
        return newest
    key, name = present_key(now)
    root = queries.root(reach.size)
    note = keys.sign(key, name, written.Checkpoint(name, reach.size, root).text())
    return Checkpoint.objects.create(size=reach.size, root=root, note=note, made_at=now)


def timestamp(*, checkpoint: Checkpoint, now: datetime) -> bool:
    """Have a timestamping authority say that the checkpoint was there; did it?

    The question is asked outside any transaction; a failure is kept to be tried again.
    """
    try:
        stamp, problem = stamps.asked(checkpoint.note), ""
    except stamps.NotStamped as refused:
        stamp, problem = None, str(refused)
    Checkpoint.objects.filter(pk=checkpoint.pk, stamp=None).update(
        stamp=stamp, stamp_tried_at=now, stamp_problem=problem
    )
    return stamp is not None
