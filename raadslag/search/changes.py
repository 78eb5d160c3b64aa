"""What has happened to publications since the index was written, by the journal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from raadslag.files.models import FileText
from raadslag.journal import clock
from raadslag.journal.models import Fact
from raadslag.publications.models import Publication, PublicFile, PublicMeeting
from raadslag.publications.redactions.models import Redaction
from raadslag.search.engine import Mark

# Acts that end side by side may be kept out of order: so far back is looked again.
OVERLAP = timedelta(minutes=2)
REACH = 20_000  # facts before the mark that may have been kept after it, by another process
VERBS = "publications."


@dataclass(frozen=True, slots=True)
class Change:
    """One fact as the index sees it."""

    fact: int
    at: datetime
    kind: str  # class of what was acted on
    key: int
    details: Mapping[str, Any] = field(default_factory=dict)


COLUMNS = ("pk", "at", "subject_type", "subject_id", "details")
OF_MEETINGS = ("Publication", "PublicMeeting", "Redaction")
OF_REGISTER = ("PublicBody",)  # its people and its calendar


def _facts(kinds: Sequence[str] = (*OF_MEETINGS, *OF_REGISTER)) -> QuerySet[Fact]:
    return Fact.objects.filter(verb__startswith=VERBS, subject_type__in=kinds)


def changes(mark: Mark) -> list[Change]:
    """Facts that may be news, the last minutes before the mark once more.

    A fact kept after the mark is news whatever the clock said: it may have been set back.
    """
    found = _facts()
    if mark.at:
        lately = Q(at__gte=datetime.fromisoformat(mark.at) - OVERLAP)
        found = found.filter(lately | Q(pk__gt=mark.fact), pk__gt=mark.fact - REACH)
    return [Change(*row) for row in found.order_by("pk").values_list(*COLUMNS)]


def ahead(mark: Mark) -> bool:
    """Whether the index has read what never happened here: the journal is an older one."""
    return bool(mark.fact) and not Fact.objects.filter(pk=mark.fact).exists()


def hidden(mark: Mark) -> tuple[int, ...]:
    """Meetings with news the index has not read yet: what it holds of them is not shown.

    Who is in the register, and the day of a meeting, are no secrets: that is renewed in a moment.
    """
    rows = changed_since(mark).values_list(*COLUMNS)
    return tuple(sorted(meetings_of(Change(*row) for row in rows)))


def changed_since(mark: Mark) -> QuerySet[Fact]:
    """Facts after the mark that change what a meeting shows."""
    return _facts(OF_MEETINGS).filter(pk__gt=mark.fact)


def meetings_of(found: Iterable[Change]) -> set[int]:
    """The keys of the public meetings that changed."""
    keys: dict[str, set[int]] = defaultdict(set)
    for one in found:
        keys[one.kind].add(one.key)
        keys["Meeting"].update(one.details.get("meetings", ()))
    meetings = set(PublicMeeting.objects.filter(pk__in=keys["PublicMeeting"]).values_list("pk"))
    if keys["Publication"]:
        rows = Publication.objects.filter(pk__in=keys["Publication"])
        meetings |= set(rows.values_list("meeting"))
    if keys["Redaction"]:
        rows_out = Redaction.objects.filter(pk__in=keys["Redaction"])
        meetings |= set(rows_out.values_list("meeting"))
    if keys["Meeting"]:
        released = Q(agenda__isnull=False) | Q(minutes__isnull=False)
        moved = PublicMeeting.objects.filter(released, meeting_id__in=keys["Meeting"])
        meetings |= set(moved.values_list("pk"))
    return {one for (one,) in meetings}


def people_of(found: Iterable[Change]) -> set[int]:
    """The keys of the people who are new in the register, or have another name."""
    return {key for one in found for key in one.details.get("people", ())}


@dataclass(frozen=True, slots=True)
class Read:
    """A document whose text has been read."""

    sha256: str
    at: datetime


def read_since(mark: Mark) -> list[Read]:
    """Documents that may have been read since, the last minutes before the mark once more."""
    found = FileText.objects.exclude(read_at=None)
    if mark.texts_at:
        since = min(datetime.fromisoformat(mark.texts_at), clock.now())  # it may be set back
        found = found.filter(read_at__gt=since - OVERLAP)
    rows = found.order_by("read_at").values_list("file__sha256", "read_at")
    return [Read(sha256, at) for sha256, at in rows if at is not None]


def meetings_with(read: Iterable[Read]) -> set[int]:
    """The keys of the public meetings that show those documents."""
    files = PublicFile.objects.filter(sha256__in={one.sha256 for one in read}, item__shown=True)
    return set(files.values_list("item__meeting", flat=True))


def now_mark() -> Mark:
    """How far the journal has come: what is read after this moment is later, or again."""
    last = _facts().order_by("pk").values_list("pk", "at").last()
    text = FileText.objects.exclude(read_at=None).order_by("read_at").last()
    return Mark(
        at=last[1].isoformat() if last else "",
        fact=last[0] if last else 0,
        texts_at=text.read_at.isoformat() if text and text.read_at else "",
    )
