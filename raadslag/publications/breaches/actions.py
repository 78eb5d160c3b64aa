"""Verbs on the register of breaches; what stands in an entry is not in the journal."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from django.db import transaction
from django.db.models import F

from raadslag.agendas.faults import NothingToSay
from raadslag.bodies.models import Body, Organization
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.publications.breaches.access import may_keep_breach, may_keep_breaches
from raadslag.publications.breaches.entries import BreachEntry
from raadslag.publications.breaches.faults import (
    BreachClosed,
    ChangedByAnother,
    NotAnswered,
    NotYetKnown,
)
from raadslag.publications.breaches.models import Breach, BreachNote
from raadslag.publications.breaches.queries import lacks
from raadslag.publications.breaches.states import LIFE, BreachState
from raadslag.publications.redactions.models import Redaction


@transaction.atomic
def enter_breach(
    *,
    body: Body,
    organization: Organization | None,
    entry: BreachEntry,
    now: datetime,
    actor: Actor,
    meeting: Meeting | None = None,
    redaction: Redaction | None = None,
) -> Breach:
    """Enter a breach in the register.

    Raises:
        NothingToSay: Nothing is said of what happened.
        NotYetKnown: It is said to be known at an instant to come.
    """
    may_keep_breaches(actor, body, organization).require()
    _require_sound(entry, now)
    breach = Breach.objects.create(
        body=body,
        organization=organization,
        meeting=meeting,
        redaction=redaction,
        entered_at=now,
        user_id=actor.user_id,
        author=actor.name,
        **asdict(entry),
    )
    record("publications.enter_breach", subject=breach, actor=actor, by_hand=meeting is None)
    return breach


@transaction.atomic
def change_breach(
    *, breach: Breach, entry: BreachEntry, seen: int, now: datetime, actor: Actor
) -> Breach:
    """Write what is known of a breach by now, and what was done about it.

    Raises:
        NothingToSay: Nothing is said of what happened.
        NotYetKnown: It is said to be known at an instant to come.
        BreachClosed: The entry is closed.
        ChangedByAnother: Another changed it since the form was opened.
    """
    may_keep_breach(actor, breach).require()
    _require_sound(entry, now)
    same = Breach.objects.filter(pk=breach.pk, state=BreachState.OPEN, sequence=seen)
    if not same.update(**asdict(entry), sequence=F("sequence") + 1):
        raise (BreachClosed if _closed(breach) else ChangedByAnother)
    told = [name for name in ("authority", "people", "engines") if getattr(entry, name)]
    record("publications.change_breach", subject=breach, actor=actor, answered=told)
    breach.refresh_from_db()
    return breach


def _require_sound(entry: BreachEntry, now: datetime) -> None:
    if not entry.what.strip():
        raise NothingToSay(what="hvad der er sket")
    if entry.known_at > now:
        raise NotYetKnown


def _closed(breach: Breach) -> bool:
    return Breach.objects.filter(pk=breach.pk, state=BreachState.CLOSED).exists()


@transaction.atomic
def note_breach(*, breach: Breach, text: str, now: datetime, actor: Actor) -> BreachNote:
    """Write a note to a breach; a closed one too.

    Raises:
        NothingToSay: There is nothing in it.
    """
    may_keep_breach(actor, breach).require()
    if not text.strip():
        raise NothingToSay(what="en note")
    note = breach.breachnote_set.create(
        at=now, user_id=actor.user_id, author=actor.name, text=text.strip()
    )
    record("publications.note_breach", subject=breach, actor=actor)
    return note


@transaction.atomic
def close_breach(*, breach: Breach, actor: Actor) -> bool:
    """Say that nothing is left to do; False when it was closed.

    Raises:
        NotAnswered: Something is left to do or to write.
    """
    may_keep_breach(actor, breach).require()
    breach = Breach.objects.select_for_update().get(pk=breach.pk)
    if left := lacks(breach):
        raise NotAnswered(lacking=" ".join(left))
    return _turn(breach, "close_breach", actor)


@transaction.atomic
def reopen_breach(*, breach: Breach, actor: Actor) -> bool:
    """Take a breach up again; False when it was open."""
    may_keep_breach(actor, breach).require()
    return _turn(breach, "reopen_breach", actor)


def _turn(breach: Breach, verb: str, actor: Actor) -> bool:
    before, after = LIFE[verb]
    moved = Breach.objects.filter(pk=breach.pk, state__in=before).update(
        state=after, sequence=F("sequence") + 1
    )
    if moved:
        record(f"publications.{verb}", subject=breach, actor=actor)
    return bool(moved)
