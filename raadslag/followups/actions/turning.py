"""What becomes of a follow-up: noted, done, dropped, taken up again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import F

from raadslag.decisions.queries import ground_in_words
from raadslag.followups.access import may_with_followup
from raadslag.followups.actions.entering import require_free
from raadslag.followups.faults import NoteEmpty
from raadslag.followups.models import FollowUp, FollowUpNote
from raadslag.followups.states import LIFE, FollowUpState
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor


@transaction.atomic
def note_followup(*, followup: FollowUp, text: str, now: datetime, actor: Actor) -> FollowUpNote:
    """Note something to a follow-up, in any state.

    Raises:
        NoteEmpty: There is nothing in it.
    """
    may_with_followup(actor, "note", followup).require()
    if not text.strip():
        raise NoteEmpty
    note = _noted(followup, text, "", now, actor)
    _record("note_followup", followup, actor)
    return note


@transaction.atomic
def finish(*, followup: FollowUp, text: str, now: datetime, actor: Actor) -> bool:
    """Say that it is done, and what came of it; False when it was not open.

    Raises:
        Stopped: The decision is not to be carried out.
    """
    return _turn(followup, "finish", text, now, actor)


@transaction.atomic
def drop(*, followup: FollowUp, text: str, now: datetime, actor: Actor) -> bool:
    """Give it up, and say why; False when it was not open.

    Raises:
        NoteEmpty: It is not said why.
    """
    return _turn(followup, "drop", text, now, actor)


@transaction.atomic
def reopen(*, followup: FollowUp, text: str, now: datetime, actor: Actor) -> bool:
    """Take it up again; False when it was open."""
    return _turn(followup, "reopen", text, now, actor)


def _turn(followup: FollowUp, verb: str, text: str, now: datetime, actor: Actor) -> bool:
    before, after = LIFE[verb]
    followup.refresh_from_db()
    if followup.state not in before:
        may_with_followup(actor, "see", followup).require()
        return False
    may_with_followup(actor, verb, followup).require()
    if verb == "finish":
        require_free(followup.decision.item)
    if verb == "drop" and not text.strip():
        raise NoteEmpty
    ended = None if after == FollowUpState.OPEN else now
    moved = FollowUp.objects.filter(pk=followup.pk, state__in=before).update(
        state=after, ended_at=ended, sequence=F("sequence") + 1
    )
    if moved:
        _noted(followup, text, after, now, actor)
        _record(verb, followup, actor)
    followup.refresh_from_db()
    return bool(moved)


def _noted(followup: FollowUp, text: str, turned: str, now: datetime, actor: Actor) -> FollowUpNote:
    return followup.followupnote_set.create(
        at=now, user_id=actor.user_id, author=actor.name, text=text.strip(), turned=turned
    )


def _record(verb: str, followup: FollowUp, actor: Actor) -> None:
    record(
        f"followups.{verb}",
        subject=followup,
        actor=actor,
        reason=ground_in_words(followup.decision),
        decision=followup.decision_id,
    )
