"""Give what waits its place in the log."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import islice

from django.db import transaction

from raadslag.journal.actions import record
from raadslag.journal.actor import system
from raadslag.journal.models import Fact
from raadslag.ledger.actions.append import entered
from raadslag.ledger.commitment import leaf_of
from raadslag.ledger.facts import told
from raadslag.ledger.models import Entry, Node, Reach
from raadslag.ledger.queries import LOOKED_AT, TAKEN_IN, hashes, unentered, unlogged
from raadslag.ledger.registry import FINDERS, LISTERS
from raadslag.ledger.states import EntryKind
from raadslag.rules.merkle import complete, grown, leaf_hash

BATCH = 500  # entries given a place in one transaction
SETTLED = timedelta(minutes=10)  # so long a transaction that writes a fact may last


def sequence(*, now: datetime) -> int:
    """Give every entry and fact that waits its place; return how many.

    Safe from several processes at once: one row is locked, so that there are
    neither gaps nor twins. Facts get their places by key; one whose transaction
    ended after those with later keys comes after them.
    """
    count = 0
    while True:
        one = _batch(now)
        count += one
        if one < BATCH:
            return count


@transaction.atomic
def _batch(now: datetime) -> int:
    nothing: dict[str, object] = {"kinds": []}
    reach, _ = Reach.objects.select_for_update().get_or_create(pk=1, defaults=nothing)
    if new := [kind for kind in LISTERS if kind not in reach.kinds]:
        _take_in(reach, new, now)
    waiting = list(Entry.objects.filter(index=None).order_by("pk")[:BATCH])
    room = BATCH - len(waiting)
    facts = list(unlogged(reach.facts)[:room])
    for place, entry in enumerate(waiting, reach.size):
        entry.index = place
    Entry.objects.bulk_update(waiting, ["index"])
    first = reach.size + len(waiting)
    logged = Entry.objects.bulk_create(
        Entry(index=place, **entered(EntryKind.FACT, str(fact.pk), told(fact), fact.at))
        for place, fact in enumerate(facts, first)
    )
    _grow(reach.size, [*waiting, *logged])
    done = len(waiting) + len(facts)
    settled = _settled(reach.facts, facts, room, now)
    if done or settled != reach.facts:
        Reach.objects.filter(pk=1).update(size=reach.size + done, facts=settled)
    return done


def _take_in(reach: Reach, kinds: Sequence[str], now: datetime) -> None:
    """Enter what was there before the log had a kind, so that it is proved from that day on.

    Done once for each, and kept as a fact: what turns up without an entry later is a fault,
    not something forgotten, and so is a second time.
    """
    record(TAKEN_IN, subject=reach, actor=system("Logbogen"), kinds=list(kinds))
    Reach.objects.filter(pk=reach.pk).update(kinds=[*reach.kinds, *kinds])
    for kind in kinds:
        rest = unentered(kind, LISTERS[kind]())
        while some := list(islice(rest, LOOKED_AT)):
            said = FINDERS[kind](some)
            Entry.objects.bulk_create(
                Entry(**entered(kind, key, said[key], now)) for key in some if key in said
            )


def _grow(size: int, entries: Sequence[Entry]) -> None:
    frontier = hashes(list(complete(0, size)))
    made, _ = grown(frontier, size, [leaf_hash(leaf_of(one)) for one in entries])
    Node.objects.bulk_create(
        (Node(level=level, number=number, hash=one) for level, number, one in made), batch_size=500
    )


def _settled(before: int, facts: Sequence[Fact], room: int, now: datetime) -> int:
    """The key up to which all facts are in and no more can appear."""
    if room and len(facts) == room:
        return min(_newest_old(before, now), facts[-1].pk)
    return _newest_old(before, now) if room else before


def _newest_old(before: int, now: datetime) -> int:
    old = Fact.objects.filter(pk__gt=before, at__lt=now - SETTLED).order_by("-pk")
    return old.values_list("pk", flat=True).first() or before
