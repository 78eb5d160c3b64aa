"""The whole log gone through: everything that does not fit what was once signed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from django.conf import settings
from django.db.models import Max

from raadslag.journal.models import Fact
from raadslag.ledger.commitment import commitment, leaf_of
from raadslag.ledger.keys import signed_by
from raadslag.ledger.models import Checkpoint, Entry, LogKey, Node, Reach
from raadslag.ledger.queries import TAKEN_IN, hashes, log_keys, size, unentered, unlogged
from raadslag.ledger.registry import FINDERS, INSPECTORS, LISTERS
from raadslag.ledger.stamps import NotStamped, stamped_at
from raadslag.ledger.states import EntryKind
from raadslag.rules.checkpoint import NoCheckpoint, read
from raadslag.rules.merkle import complete, fold, grown, leaf_hash

CHUNK = 2_000  # entries looked at together
MOST = 200  # faults told one by one
# What may be said anew of the same thing: only the newest entry of a group must fit.
SAME = {EntryKind.REDACTION: EntryKind.PUBLICATION, EntryKind.WITHDRAWAL: EntryKind.PUBLICATION}
Step = Callable[[int, int], None]  # entries looked at, of how many


@dataclass
class Audit:
    """What going through the log found."""

    entries: int = 0
    checkpoints: int = 0
    faults: list[str] = field(default_factory=list)  # Danish sentences
    more: int = 0  # faults beyond those told

    def fault(self, said: str) -> None:
        """Keep a fault, or count it when there are many."""
        if len(self.faults) < MOST:
            self.faults.append(said)
        else:
            self.more += 1


def audited(
    outside: Sequence[str] = (), step: Step = lambda done, total: None, since: str = ""
) -> Audit:
    """Go through the log and all it commits to.

    Args:
        outside: Signed checkpoints kept elsewhere; without one a whole log put in the place
            of the real one by somebody who has the key too cannot be told from it.
        step: Is told how far it has come.
        since: The signed checkpoint of an earlier run that found the log whole: only what came
            later is gone through, and nothing of what lies beside the log.
    """
    audit = Audit()
    roots = _roots(audit, [*outside, since] if since else outside)
    total = Entry.objects.exclude(index=None).count()
    frontier = _begun(audit, since) if since else []
    for chunk in _chunks(audit.entries - 1):
        frontier = _looked_at(audit, chunk, frontier, roots)
        step(audit.entries, total)
    _ends(audit, roots)
    if not since:
        _beside(audit)
    return audit


def _begun(audit: Audit, since: str) -> list[bytes]:
    """The tree as it was at a checkpoint, held against its root."""
    said = read(since)
    audit.entries = min(said.size, size())
    try:
        frontier = hashes(list(complete(0, audit.entries)))
    except KeyError:
        frontier = []
    if fold(frontier) != said.root:
        named = f"det kontrolpunkt, der blev kontrolleret sidst (ved {said.size} poster)"
        audit.fault(f"Hashtræet passer ikke til {named}: noget før det er ændret.")
    return frontier


def _roots(audit: Audit, outside: Sequence[str]) -> dict[int, dict[bytes, str]]:
    """By size the roots that were signed, with what each is called."""
    keys = [one.written for one in _vouched(audit)]
    roots: dict[int, dict[bytes, str]] = defaultdict(dict)
    for row in Checkpoint.objects.order_by("size"):
        audit.checkpoints += 1
        named = f"Kontrolpunktet ved {row.size} poster"
        try:
            said = read(row.note)
        except NoCheckpoint:
            audit.fault(f"{named} kan ikke læses.")
            continue
        if (said.size, said.root) != (row.size, bytes(row.root)):
            audit.fault(f"{named} er ændret.")
        if not _good(row.note, keys):
            audit.fault(f"{named} er ikke underskrevet med en af logbogens nøgler.")
        _compare_stamp(audit, row, named)
        roots[said.size][said.root] = named
    for note in outside:
        said = read(note)
        roots[said.size][said.root] = f"Det medbragte kontrolpunkt ved {said.size} poster"
        if not _good(note, keys):
            audit.fault("Det medbragte kontrolpunkt er ikke underskrevet med logbogens nøgler.")
    return roots


def _compare_stamp(audit: Audit, row: Checkpoint, named: str) -> None:
    """The timestamp of a checkpoint, when it is known whom to trust for it."""
    if row.stamp is None or not settings.TIMESTAMP_ROOT:
        return
    try:
        stamped_at(bytes(row.stamp), row.note)
    except NotStamped as refused:
        audit.fault(f"{named}: {refused}")


def _vouched(audit: Audit) -> list[LogKey]:
    """The keys of the log; each but the first is vouched for by the one before, or has a reason."""
    known = log_keys()[::-1]
    for before, key in pairwise(known):
        if not key.vouched and not key.reason:
            audit.fault(f"Nøglen {key.written} er taget i brug uden begrundelse.")
        if key.vouched and not _speaks_for(before, key):
            audit.fault(f"Nøglen {key.written} har ikke den forrige nøgles underskrift.")
    return known


def _speaks_for(before: LogKey, key: LogKey) -> bool:
    return key.written in key.vouched and _good(key.vouched, [before.written])


def _good(note: str, keys: Sequence[str]) -> bool:
    try:
        return any(signed_by(note, one) for one in keys)
    except NoCheckpoint:
        return False


def _chunks(after: int) -> Iterator[list[Entry]]:
    """The entries after a place in their order, some at a time."""
    while chunk := list(Entry.objects.filter(index__gt=after).order_by("index")[:CHUNK]):
        yield chunk
        after = chunk[-1].index or 0


def _looked_at(
    audit: Audit, chunk: list[Entry], frontier: list[bytes], roots: dict[int, dict[bytes, str]]
) -> list[bytes]:
    first = audit.entries
    for place, entry in enumerate(chunk, first):
        if entry.index != place:
            audit.fault(f"Post {place} mangler; på dens plads står post {entry.index}.")
            break
    made: list[tuple[int, int, bytes]] = []
    for reached, entry in enumerate(chunk, first + 1):
        new, frontier = grown(frontier, reached - 1, [leaf_hash(leaf_of(entry))])
        made += new
        for root, named in roots.get(reached, {}).items():
            if fold(frontier) != root:
                audit.fault(f"{named} passer ikke til posterne: en af dem før er ændret.")
    _compare_nodes(audit, made)
    audit.entries += len(chunk)
    _compare_contents(audit, chunk)
    return frontier


def _compare_nodes(audit: Audit, made: Sequence[tuple[int, int, bytes]]) -> None:
    """The stored tree with the tree the entries make."""
    levels: dict[int, dict[int, bytes]] = defaultdict(dict)
    for level, number, one in made:
        levels[level][number] = one
    for level, wanted in levels.items():
        rows = Node.objects.filter(
            level=level, number__gte=min(wanted), number__lte=max(wanted)
        ).values_list("number", "hash")
        kept = {number: bytes(one) for number, one in rows}
        for number, one in wanted.items():
            if kept.get(number) != one:
                audit.fault(f"Knude {level}/{number} i hashtræet er ændret eller mangler.")


def _compare_contents(audit: Audit, chunk: Sequence[Entry]) -> None:
    """What is said now with what was committed to."""
    kinds: dict[str, list[Entry]] = defaultdict(list)
    for entry in chunk:
        kinds[entry.kind].append(entry)
    for kind, entries in kinds.items():
        newest = _newest(kind, entries)
        found = FINDERS[kind]([one.key for one in newest]) if kind in FINDERS else {}
        for entry in newest:
            said = _fault_of(entry, found)
            if said:
                audit.fault(said)


def _newest(kind: str, entries: Sequence[Entry]) -> list[Entry]:
    """Those after which nothing more was said of the same thing."""
    if kind in (EntryKind.FACT, EntryKind.PROTOCOL, EntryKind.CORRECTION):
        return list(entries)
    group = [*{SAME.get(EntryKind(kind), EntryKind(kind)), EntryKind(kind)}]
    group += [one for one, of in SAME.items() if of in group]
    keys = [one.key for one in entries]
    rows = Entry.objects.filter(kind__in=group, key__in=keys)  # those without a place too
    last = dict(rows.values_list("key").annotate(last=Max("pk")))
    return [one for one in entries if last.get(one.key) == one.pk]


def _fault_of(entry: Entry, found: dict[str, object] | object) -> str:
    named = f"{EntryKind(entry.kind).label} {entry.key} (post {entry.index})"
    if not isinstance(found, dict) or entry.key not in found:
        return f"{named} er slettet."
    if entry.salt is None:
        return f"{named} kan ikke kontrolleres: dens salt er fjernet, men ikke dens indhold."
    if commitment(bytes(entry.salt), found[entry.key]) != entry.commitment:
        return f"{named} er ændret, siden den blev indført."
    return ""


def _ends(audit: Audit, roots: dict[int, dict[bytes, str]]) -> None:
    """What is there beyond the log, and what of it is gone."""
    reach = Reach.objects.filter(pk=1).first()
    told = reach.size if reach else 0
    if told != audit.entries:
        audit.fault(f"Logbogen siger, den har {told} poster, men der er {audit.entries}.")
    for at, named in roots.items():
        if at > audit.entries:
            audit.fault(f"{next(iter(named.values()))} er længere end logbogen: poster er slettet.")
    inserted = unlogged(0).filter(pk__lte=reach.facts if reach else 0)
    for fact in inserted[:MOST]:
        audit.fault(f"Handling {fact.pk} i journalen er sat ind bagefter; den er ikke i logbogen.")
    for kind in _taken_in_again():
        of = EntryKind(kind).label
        audit.fault(f"{of}: det, der stod uden for logbogen, er taget ind mere end én gang.")
    beyond = Node.objects.filter(level=0, number__gte=audit.entries).count()
    if beyond:
        audit.fault(f"Hashtræet har {beyond} blade, som ingen poster hører til.")


def _taken_in_again() -> list[str]:
    """Kinds of which what had no entry was taken in twice, as somebody may have it done."""
    told = Fact.objects.filter(verb=TAKEN_IN).values_list("details", flat=True)
    times = Counter(kind for one in told for kind in one["kinds"])
    return sorted(kind for kind, count in times.items() if count > 1)


def _beside(audit: Audit) -> None:
    """What was put in without being entered, and what no longer is as its entry has it."""
    for kind, lister in LISTERS.items():
        for key in unentered(kind, lister()):
            named = f"{EntryKind(kind).label} {key}"
            audit.fault(f"{named} er sat ind uden om logbogen; den er ikke ført der.")
    for inspector in INSPECTORS.values():
        for said in inspector():
            audit.fault(said)
