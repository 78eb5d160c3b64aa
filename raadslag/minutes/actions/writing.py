"""Write the minutes from what was noted of the meeting, and mend their wording."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.agendas.models import AgendaItem
from raadslag.decisions.models import Decision
from raadslag.decisions.wording import changed, paragraphs, points_of
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.minutes.access import may_write
from raadslag.minutes.actions.holding import held, held_for
from raadslag.minutes.content import Protocol, fingerprint
from raadslag.minutes.faults import (
    NoDecision,
    NotHeld,
    NothingToSay,
    ReceivedElsewhere,
    StillOpen,
    WrongState,
)
from raadslag.minutes.models import Minutes, MinutesCopy
from raadslag.minutes.protocol import protocol_of
from raadslag.minutes.queries import latest_copy, salts_of
from raadslag.minutes.states import WRITABLE, MinutesState
from raadslag.sittings.models import Sitting


@transaction.atomic
def compose(*, meeting: Meeting, now: datetime, actor: Actor) -> MinutesCopy:
    """Write the minutes as the meeting's facts now give them.

    Written again without a change the copy stays the one it was.

    Raises:
        NotHeld: The meeting has not been opened here.
        StillOpen: The meeting is going on.
        ReceivedElsewhere: Its minutes came as a document.
        WrongState: The minutes are being approved, or are sealed.
    """
    may_write(actor, meeting).require()
    sitting = closed_sitting(meeting)
    minutes, _ = Minutes.objects.get_or_create(
        meeting=meeting, defaults={"state": MinutesState.DRAFT}
    )
    minutes = held(minutes)
    if minutes.state == MinutesState.RECEIVED:
        raise ReceivedElsewhere
    if minutes.state not in WRITABLE:
        raise WrongState(state=MinutesState(minutes.state).label)
    return copied(minutes, sitting, now, actor)


def closed_sitting(meeting: Meeting) -> Sitting:
    """The sitting of a meeting that is over, held until the transaction ends.

    Raises:
        NotHeld: The meeting has not been opened here.
        StillOpen: The meeting is going on.
    """
    rows = Sitting.objects.select_for_update(of=("self",))
    found = rows.select_related("meeting__organization__body").filter(meeting=meeting).first()
    if found is None:
        raise NotHeld
    if found.open:
        raise StillOpen
    return found


def text_now(minutes: Minutes) -> Protocol:
    """The text as the facts give it now; it is not kept."""
    before = latest_copy(minutes)
    return protocol_of(closed_sitting(minutes.meeting), note=minutes.note, salts=salts_of(before))


def copied(minutes: Minutes, sitting: Sitting, now: datetime, actor: Actor) -> MinutesCopy:
    """The text as the facts give it now, kept; the one that stands when nothing has changed."""
    before = latest_copy(minutes)
    text = protocol_of(sitting, note=minutes.note, salts=salts_of(before))
    digest = fingerprint(text)
    if before is not None and before.fingerprint == digest:
        return before
    number = before.number + 1 if before else 1
    made = minutes.minutescopy_set.create(
        number=number, text=text, fingerprint=digest, made_at=now, author=actor.name
    )
    record("minutes.compose", subject=minutes, actor=actor, copy=made.pk, number=number)
    return made


@transaction.atomic
def add_note(*, minutes: Minutes, note: str, now: datetime, actor: Actor) -> MinutesCopy:
    """Say something of the meeting as a whole, printed after who was there; empty takes it out."""
    minutes = held_for(minutes, "amend", actor)
    minutes.note = note.strip()
    Minutes.objects.filter(pk=minutes.pk).update(note=minutes.note)
    record("minutes.add_note", subject=minutes, actor=actor)
    return copied(minutes, closed_sitting(minutes.meeting), now, actor)


@transaction.atomic
def amend(
    *,
    minutes: Minutes,
    item: AgendaItem,
    text: str,
    reason: str,
    now: datetime,
    actor: Actor,
    public_text: str = "",
) -> MinutesCopy:
    """Mend how a decision is worded, with a reason; what it came to stays.

    Of a closed item the public's wording too. The members see both in the copies.

    Raises:
        NothingToSay: The wording, or the reason, is empty.
        NoDecision: Nothing was decided on the item at this meeting.
    """
    minutes = held_for(minutes, "amend", actor)
    said = text.strip()
    if not said:
        raise NothingToSay(what="beslutningens ordlyd")
    if not reason.strip():
        raise NothingToSay(what="hvorfor ordlyden ændres")
    mine = Decision.objects.select_for_update().filter(
        item=item, item__agenda__meeting=minutes.meeting_id, draft=False
    )
    decision = mine.first()
    if decision is None:
        raise NoDecision
    closed = {"public_text": public_text.strip()} if item.closed and public_text.strip() else {}
    mine.update(
        text=said,
        html=paragraphs(said),
        changes=changed(points_of(item), said),
        revision=decision.revision + 1,
        **closed,
    )
    record("minutes.amend", subject=decision, actor=actor, reason=reason.strip(), item=item.pk)
    return copied(minutes, closed_sitting(minutes.meeting), now, actor)
