"""The calendar and the register as the public is shown them, as the log commits to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, time

from django.db.models import Q

from raadslag.ledger.actions import append_all
from raadslag.ledger.registry import committed
from raadslag.ledger.states import EntryKind
from raadslag.publications.models import (
    PublicBody,
    PublicMeeting,
    PublicOrganization,
    PublicPerson,
)

Told = dict[str, object]  # what each thing says, by its key in the log
MEETING = (
    *("organization", "meeting_id", "slug", "on", "starts", "ends", "location"),
    *("virtual_reason", "extraordinary", "cancelled"),
)
# What of the register is committed to: kind of row, its model and its columns.
REGISTER = {
    "body": (PublicBody, ("slug", "name", "website", "host")),
    "organization": (
        PublicOrganization,
        ("body", "slug", "name", "short_name", "kind", "task", "historic", "members"),
    ),
    "person": (PublicPerson, ("body", "slug", "name", "party", "seats")),
}


def enter_changes(kind: str, before: Mapping[str, object], after: Mapping[str, object]) -> None:
    """Commit to what is new or says something else; a part of the verb that made it so."""
    news = {key: said for key, said in after.items() if before.get(key) != said}
    append_all(kind=kind, contents=news)


def meetings_told(meetings: Iterable[int]) -> Told:
    """What the public is told of when and where these meetings are; one query."""
    return _meetings(Q(meeting_id__in=list(meetings)))


def register_told(body: str) -> Told:
    """What the public is told of a municipality, its bodies and people; three queries."""
    whose = {"body": Q(slug=body)}
    rest = Q(body__slug=body)
    told: Told = {}
    for name in REGISTER:
        told |= _register(name, whose.get(name, rest))
    return told


def _meetings(which: Q) -> Told:
    rows = PublicMeeting.objects.filter(which).order_by("pk").values("pk", *MEETING)
    return {str(row.pop("pk")): {name: _plain(one) for name, one in row.items()} for row in rows}


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date | time) else value


def _register(name: str, which: Q) -> Told:
    model, columns = REGISTER[name]
    rows = model._default_manager.filter(which).order_by("pk").values("pk", *columns)
    return {f"{name}/{row.pop('pk')}": row for row in rows}


def _found_meetings(keys: Sequence[str]) -> Told:
    return _meetings(Q(pk__in=[int(one) for one in keys]))


def _found_register(keys: Sequence[str]) -> Told:
    wanted: dict[str, list[int]] = defaultdict(list)
    for one in keys:
        name, _, pk = one.partition("/")
        wanted[name].append(int(pk))
    told: Told = {}
    for name, pks in wanted.items():
        told |= _register(name, Q(pk__in=pks))
    return told


def _all_meetings() -> Iterator[str]:
    return map(str, PublicMeeting.objects.order_by("pk").values_list("pk", flat=True).iterator())


def _all_register() -> Iterator[str]:
    for name, (model, _) in REGISTER.items():
        for pk in model._default_manager.order_by("pk").values_list("pk", flat=True).iterator():
            yield f"{name}/{pk}"


committed(EntryKind.MEETING, _found_meetings, _all_meetings)
committed(EntryKind.REGISTER, _found_register, _all_register)
