"""Opening a follow-up, and changing what it says."""

from __future__ import annotations

from datetime import date, datetime
from typing import TypedDict

from django.db import transaction
from django.db.models import F
from django.utils.timezone import localdate

from raadslag.agendas.models import AgendaItem
from raadslag.bodies.models import Organization, User
from raadslag.decisions.actions.session import sitting_of
from raadslag.decisions.faults import NotFixedYet, Stopped
from raadslag.decisions.models import Decision
from raadslag.decisions.queries import ground_in_words, referral_of
from raadslag.followups.access import may_open_followup, may_with_followup
from raadslag.followups.entries import FollowUpEntry
from raadslag.followups.faults import (
    ChangedByAnother,
    DueBefore,
    Ended,
    NothingToDo,
    OtherHouse,
    OutsideCircle,
    UnreadableDue,
)
from raadslag.followups.models import FollowUp
from raadslag.followups.queries import reader_sees
from raadslag.followups.states import FollowUpState
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.rules.follow_up_due import due
from raadslag.rules.milestone import Precision, Unreadable, in_words, read
from raadslag.sittings.actions import held, signal
from raadslag.sittings.states import Topic


class Fields(TypedDict):
    """What an entry says, as it is stored."""

    title: str
    text: str
    account: User | None
    office: Organization | None
    whom: str
    due_on: date | None
    due_words: str


@transaction.atomic
def open_followup(
    *, decision: Decision, entry: FollowUpEntry, now: datetime, actor: Actor
) -> FollowUp:
    """Open what is to follow from a decision.

    Raises:
        NotFixedYet, Stopped: The decision may not be carried out.
        NothingToDo, UnreadableDue, DueBefore: The entry is not whole.
        OtherHouse, OutsideCircle: The responsible may not be it.
    """
    item = _item_of(decision)
    organization = item.agenda.meeting.organization
    sitting = sitting_of(item)
    standing = held(sitting) if sitting is not None else None
    may_open_followup(actor, organization).require()
    decision.refresh_from_db()
    if decision.draft:
        raise NotFixedYet
    require_free(item)
    made = FollowUp.objects.create(
        decision=decision,
        organization=organization,
        opened_at=now,
        user_id=actor.user_id,
        author=actor.name,
        **_sound(entry, item),
    )
    _require_circle(made, now)
    _record("open_followup", made, actor)
    if standing is not None:
        signal(standing, Topic.DECISION, item)
    return made


@transaction.atomic
def change_followup(
    *, followup: FollowUp, entry: FollowUpEntry, seen: int, now: datetime, actor: Actor
) -> FollowUp:
    """Write anew what is to be done, who sees to it and by when.

    Raises:
        Ended: It is done or dropped.
        ChangedByAnother: Another changed it since the form was opened.
        NothingToDo, UnreadableDue, DueBefore: The entry is not whole.
        OtherHouse, OutsideCircle: The responsible may not be it.
    """
    may_with_followup(actor, "change", followup, state=FollowUpState.OPEN).require()
    followup.refresh_from_db()
    if followup.state != FollowUpState.OPEN:
        raise Ended(state=FollowUpState(followup.state).label)
    fields = _sound(entry, _item_of(followup.decision))
    before = followup.account_id
    same = FollowUp.objects.filter(pk=followup.pk, state=FollowUpState.OPEN, sequence=seen)
    if not same.update(**fields, sequence=F("sequence") + 1):
        raise ChangedByAnother
    followup.refresh_from_db()
    _require_circle(followup, now)
    handed = followup.account_id is not None and followup.account_id != before
    _record("change_followup", followup, actor, handed=handed)
    return followup


def _item_of(decision: Decision) -> AgendaItem:
    return AgendaItem.objects.select_related(
        "agenda__meeting__organization__body", "consultation__paper", "consultation__case"
    ).get(pk=decision.item_id)


def require_free(item: AgendaItem) -> None:
    """Pass in silence, unless a member's demand stops the decision.

    Raises:
        Stopped: It does.
    """
    referral = referral_of(item)
    if referral is not None:
        raise Stopped(who=referral.who)


def _sound(entry: FollowUpEntry, item: AgendaItem) -> Fields:
    """What an entry says, found whole."""
    title = " ".join(entry.title.split())
    if not title:
        raise NothingToDo
    body = item.agenda.meeting.organization.body_id
    account, office = entry.account, entry.office
    if account is not None and not (account.is_active and account.body_id == body):
        raise OtherHouse
    if office is not None and office.body_id != body:
        raise OtherHouse
    words = _as_said(entry.due)
    return Fields(
        title=title[:200],
        text=entry.text.strip(),
        account=account,
        office=office,
        whom=" ".join(entry.whom.split())[:200],
        due_on=_day(words, item.agenda.meeting.on) if words else None,
        due_words=words[:200],
    )


def _as_said(given: str) -> str:
    """The time in the words it was given in; a day alone as Danish text has it."""
    words = " ".join(given.split())
    try:
        time = read(words)
    except Unreadable:
        return words
    return in_words(time) if time.precision == Precision.DAY else words


def _day(words: str, decided_on: date) -> date:
    """The last day the words mean."""
    try:
        day = due(words).end
    except Unreadable as wrong:
        raise UnreadableDue(given=words[:60]) from wrong
    if day < decided_on:
        raise DueBefore
    return day


def _require_circle(followup: FollowUp, now: datetime) -> None:
    """Nobody is given what they may not see."""
    account = followup.account
    if account is not None and not reader_sees(account, followup, localdate(now)):
        raise OutsideCircle(who=account.get_full_name() or account.username)


def _record(verb: str, followup: FollowUp, actor: Actor, *, handed: bool = True) -> None:
    record(
        f"followups.{verb}",
        subject=followup,
        actor=actor,
        reason=ground_in_words(followup.decision),
        decision=followup.decision_id,
        account=followup.account_id if handed else None,
    )
