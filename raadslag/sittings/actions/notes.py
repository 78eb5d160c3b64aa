"""Write one note of who came or went, when it agrees with the log."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time

from django.utils import timezone

from raadslag.agendas.models import AgendaItem
from raadslag.journal.actor import Actor
from raadslag.rules.attendance import may_note
from raadslag.rules.instant import instant_of
from raadslag.sittings.faults import AgainstTheRules, FutureHour
from raadslag.sittings.models import Presence, Sitting
from raadslag.sittings.queries import Roll
from raadslag.sittings.states import PresenceKind


@dataclass(frozen=True, slots=True)
class Stamp:
    """When something happened, when it was entered and by whom."""

    at: datetime
    by_hand: bool
    noted_at: datetime
    actor: Actor


@dataclass(frozen=True, slots=True)
class Coming:
    """Who came or went, as what, and for which item."""

    kind: PresenceKind
    person_id: int
    instead_of_id: int | None = None
    item: AgendaItem | None = None


def stamp(sitting: Sitting, now: datetime, hour: time | None, actor: Actor) -> Stamp:
    """The instant of a note: now, or the hour typed, which may lie after midnight.

    Raises:
        FutureHour: The hour is yet to come.
    """
    if hour is None:
        return Stamp(now, False, now, actor)
    at = instant_of(hour, timezone.localtime(sitting.opened_at))
    if at > now:
        raise FutureHour(hour=f"{hour:%H.%M}")
    return Stamp(at, True, now, actor)


def note(roll: Roll, coming: Coming, at: Stamp) -> Presence:
    """A note that agrees with the log; not yet written.

    Raises:
        AgainstTheRules: It can not be true after what is noted already.
    """
    made = Presence(
        sitting=roll.sitting,
        kind=coming.kind,
        person_id=coming.person_id,
        instead_of_id=coming.instead_of_id,
        item=coming.item,
        at=at.at,
        by_hand=at.by_hand,
        noted_at=at.noted_at,
        user_id=at.actor.user_id,
    )
    ruling = may_note(roll.facts, roll.fact(made))
    if not ruling:
        raise AgainstTheRules(ruling)
    return made


def write(notes: Sequence[Presence]) -> list[Presence]:
    """Write notes, in the order they were made."""
    return Presence.objects.bulk_create(notes)
