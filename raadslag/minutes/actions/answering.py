"""One who took part approves the exact text, or refuses; or has signed on paper."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.files.models import StoredFile
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.minutes.actions.holding import held_for
from raadslag.minutes.actions.sealing import seal_it
from raadslag.minutes.faults import NothingToSay, NotSignatory, TextChanged
from raadslag.minutes.models import Minutes, Signatory, Signature
from raadslag.minutes.queries import Standing, standing_of
from raadslag.minutes.states import Answer, Means, MinutesState


@transaction.atomic
def approve(*, minutes: Minutes, seen: str, now: datetime, actor: Actor) -> Signature:
    """Approve the text whose fingerprint was shown; the last one to do so seals the minutes.

    Approved before, the signature stays the one it was. After the minutes were sealed
    it is recorded as late.

    Raises:
        NotSignatory: The actor took no part in the meeting.
        TextChanged: Another text than the one seen is to be approved.

    Source: kommunestyrelsesloven § 13.
    """
    return _answer(minutes, Answer.APPROVED, seen, now, actor)


@transaction.atomic
def refuse(*, minutes: Minutes, seen: str, reason: str, now: datetime, actor: Actor) -> Signature:
    """Refuse to approve the text, with a reason; it can be approved later.

    Raises:
        NothingToSay: No reason is given.
        NotSignatory: The actor took no part in the meeting.
        TextChanged: Another text than the one seen is to be approved.
    """
    if not reason.strip():
        raise NothingToSay(what="hvorfor du ikke vil godkende referatet")
    return _answer(minutes, Answer.REFUSED, seen, now, actor, reason.strip())


def _answer(
    minutes: Minutes, answer: Answer, seen: str, now: datetime, actor: Actor, reason: str = ""
) -> Signature:
    minutes = held_for(minutes, "approve", actor)
    standing = standing_of(minutes)
    mine = standing.signatory(actor.person_id)
    if mine is None:
        raise NotSignatory
    if seen != standing.copy.fingerprint:
        raise TextChanged
    there = standing.answers.get(mine.pk)
    if there is not None and there.answer == answer and there.reason == reason:
        return there
    made = _signed(minutes, standing, mine, answer, now, actor, reason=reason)
    verb = "minutes.approve" if answer is Answer.APPROVED else "minutes.refuse"
    record(verb, subject=made, actor=actor, reason=reason, late=made.late, fingerprint=seen)
    _seal_when_complete(minutes, now, actor)
    return made


@transaction.atomic
def enter_paper_signature(
    *, minutes: Minutes, signatory: Signatory, document: StoredFile, now: datetime, actor: Actor
) -> Signature:
    """Enter that somebody has signed the text on paper, with the signed page.

    Raises:
        NotSignatory: The person is not asked to approve the text as it is now.
    """
    minutes = held_for(minutes, "enter_paper_signature", actor)
    standing = standing_of(minutes)
    theirs = standing.signatory(signatory.person_id)
    if theirs is None or theirs.pk != signatory.pk:
        raise NotSignatory
    there = standing.answers.get(theirs.pk)
    if there is not None and there.answer == Answer.APPROVED:
        return there
    made = _signed(minutes, standing, theirs, Answer.APPROVED, now, actor, document=document)
    record(
        "minutes.enter_paper_signature",
        subject=made,
        actor=actor,
        person=theirs.person_id,
        late=made.late,
        document=document.pk,
    )
    _seal_when_complete(minutes, now, actor)
    return made


def _signed(
    minutes: Minutes,
    standing: Standing,
    who: Signatory,
    answer: Answer,
    now: datetime,
    actor: Actor,
    *,
    reason: str = "",
    document: StoredFile | None = None,
) -> Signature:
    return Signature.objects.create(
        signatory=who,
        fingerprint=standing.copy.fingerprint,
        answer=answer,
        reason=reason,
        means=Means.PAPER if document is not None else Means.ACCOUNT,
        document=document,
        late=minutes.state == MinutesState.SEALED,
        at=now,
        user_id=actor.user_id,
    )


def _seal_when_complete(minutes: Minutes, now: datetime, actor: Actor) -> None:
    if minutes.state == MinutesState.APPROVING and standing_of(minutes).complete:
        seal_it(minutes, now=now, actor=actor)
