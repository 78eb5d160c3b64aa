"""Questions about the log: its size, its checkpoints and proofs from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice

from django.db.models import CharField, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Cast

from raadslag.journal.models import Fact
from raadslag.ledger.models import Checkpoint, Entry, LogKey, Node, Reach
from raadslag.ledger.states import EntryKind
from raadslag.rules.merkle import (
    Subtree,
    complete,
    consistency_path,
    fold,
    inclusion_path,
    proof,
)

LOOKED_AT = 500  # keys looked for together
TAKEN_IN = "ledger.take_in"  # verb of the fact that tells which kinds were taken in


def size() -> int:
    """Entries that have a place."""
    return Reach.objects.values_list("size", flat=True).first() or 0


def latest() -> Checkpoint | None:
    """The newest checkpoint."""
    return Checkpoint.objects.order_by("-size").first()


def covering(index: int) -> Checkpoint | None:
    """The newest checkpoint, if it covers the entry at that place."""
    return Checkpoint.objects.filter(size__gt=index).order_by("-size").first()


def entry_of(kind: str, key: str) -> Entry | None:
    """The newest entry of a thing that has a place."""
    return Entry.objects.filter(kind=kind, key=key).exclude(index=None).order_by("-index").first()


def log_keys() -> list[LogKey]:
    """Every key the log has been signed with, the present one first."""
    return list(LogKey.objects.order_by("-since", "-pk"))


def hashes(wanted: Sequence[Subtree]) -> list[bytes]:
    """The hashes of complete subtrees, in one query."""
    levels: dict[int, list[int]] = defaultdict(list)
    for level, number in wanted:
        levels[level].append(number)
    asked = Q()
    for level, numbers in levels.items():
        asked |= Q(level=level, number__in=numbers)
    rows = Node.objects.filter(asked) if levels else Node.objects.none()
    found = {
        (level, number): bytes(one)
        for level, number, one in rows.values_list("level", "number", "hash")
    }
    return [found[one] for one in wanted]


def root(at: int) -> bytes:
    """The root of the first entries."""
    return fold(hashes(list(complete(0, at))))


def inclusion(index: int, at: int) -> list[bytes]:
    """The proof that an entry stands in the log of a size; O(log n) hashes in one query.

    Raises:
        NotInLog: The log of that size has no such entry.
    """
    return proof(inclusion_path(index, at), hashes)


def consistency(old: int, at: int) -> list[bytes]:
    """The proof that the log of one size begins with the log of a smaller one.

    Raises:
        NotInLog: The sizes do not fit.
    """
    return proof(consistency_path(old, at), hashes)


def unlogged(after: int) -> QuerySet[Fact]:
    """Facts that have no entry, of those whose key is larger."""
    entries = Entry.objects.filter(
        kind=EntryKind.FACT, key=Cast(OuterRef("pk"), CharField(max_length=80))
    )
    return Fact.objects.filter(~Exists(entries), pk__gt=after).order_by("pk")


def unlogged_before(instant: datetime) -> QuerySet[Fact]:
    """Facts older than that which have no entry yet."""
    after = Reach.objects.values_list("facts", flat=True).first() or 0
    return unlogged(after).filter(at__lt=instant)


def awaited() -> QuerySet[Entry]:
    """Entries that have no place yet."""
    return Entry.objects.filter(index=None)


def unentered(kind: str, keys: Iterable[str]) -> Iterator[str]:
    """Of keys of a kind those that have no entry, in the order they come."""
    rest = iter(keys)
    while some := list(islice(rest, LOOKED_AT)):
        rows = Entry.objects.filter(kind=kind, key__in=some)
        known = set(rows.values_list("key", flat=True))
        yield from (one for one in some if one not in known)
