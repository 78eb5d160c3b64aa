"""A conflict of interest: asked, decided by the others, and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time

from django.db import transaction

from raadslag.agendas.actions import keep_out, readmit
from raadslag.agendas.models import AgendaItem, Exclusion
from raadslag.bodies.models import Membership, Person
from raadslag.bodies.queries import current
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.rules.quorum import may_decide, quorum_of
from raadslag.rules.recusal import Finding, deciders, found
from raadslag.rules.rights import Part
from raadslag.sittings.access import parts_at, sits_in_meeting
from raadslag.sittings.actions.floor import silence
from raadslag.sittings.actions.notes import Coming, note, stamp, write
from raadslag.sittings.actions.outbox import held_at, held_for, signal
from raadslag.sittings.faults import (
    AgainstTheRules,
    NotOnTheAgenda,
    NotOpen,
    NotSeated,
    TooManyVotes,
    VotesSayOtherwise,
)
from raadslag.sittings.models import Recusal, Sitting
from raadslag.sittings.queries import Roll, label_of, roll_of
from raadslag.sittings.states import PresenceKind, RecusalFinding, RecusalOrigin, Topic


@dataclass(frozen=True, slots=True)
class Count:
    """The votes on the question, when there was a vote."""

    in_favour: int  # that the member has a conflict
    against: int


@transaction.atomic
def ask_recusal(
    *,
    item: AgendaItem,
    person: Person,
    now: datetime,
    actor: Actor,
    reason: str = "",
    raised_by: Person | None = None,
) -> Recusal:
    """Raise whether a member has a conflict of interest on an item; asked twice it is one.

    A member who asks of themselves declares it; of another, they raise it. The secretary
    enters either: without ``raised_by`` the member's own word. Until the body has decided
    nothing follows from it.

    Raises:
        NotOnTheAgenda: The members have not been sent the item, or it was taken off.
        NotSeated: The person does not take part in the meeting.

    Source: kommunestyrelsesloven § 14; forvaltningsloven § 3.
    """
    meeting = item.agenda.meeting
    sitting = held_at(meeting, "ask_recusal", actor)
    if item.gone or not item.since:
        raise NotOnTheAgenda
    _require_taking_part(item, person)
    raiser = _raiser(item, person, actor, raised_by)
    asked, new = Recusal.objects.get_or_create(
        item=item,
        person=person,
        defaults={
            "origin": RecusalOrigin.RAISED if raiser else RecusalOrigin.DECLARED,
            "raised_by_id": raiser,
            "reason": reason.strip(),
            "asked_at": now,
        },
    )
    if new:
        record("sittings.ask_recusal", subject=asked, actor=actor, item=item.pk, person=person.pk)
        _tell(sitting, item)
    return asked


@transaction.atomic
def decide_recusal(
    *,
    recusal: Recusal,
    recused: bool,
    now: datetime,
    actor: Actor,
    count: Count | None = None,
    hour: time | None = None,
) -> Recusal:
    """Enter what the others found; decided anew it replaces what was found before.

    One found to have a conflict leaves the room when the item is dealt with, now or at
    the hour typed, is out of its quorum, votes and list of speakers, and sees nothing
    more of it that is closed. That is given back when the body finds them free, and
    not before.

    Raises:
        NotOpen: The meeting has not been opened.
        TooManyVotes: More votes than members who may decide it.
        VotesSayOtherwise: The votes come to the other finding.
        AgainstTheRules: Too few are present to decide it.
        FutureHour: The hour is yet to come.

    Source: kommunestyrelsesloven § 14 (RD 1980/80.2a.1, RD 2003/03.2a.1).
    """
    sitting = held_for(_sitting_of(recusal), "decide_recusal", actor)
    recusal = Recusal.objects.select_related("item__agenda__meeting", "person").get(pk=recusal.pk)
    finding = RecusalFinding.RECUSED if recused else RecusalFinding.FREE
    roll = roll_of(sitting)
    _require_decidable(roll, recusal, finding, count, now)
    recusal.finding, recusal.decided_at = finding, now
    recusal.in_favour = count.in_favour if count else None
    recusal.against = count.against if count else None
    recusal.save(update_fields=["finding", "decided_at", "in_favour", "against"])
    if recused:
        _shut_out(roll, recusal, now, hour, actor)
    else:
        _let_in(roll, recusal, now, hour, actor)
    record(
        "sittings.decide_recusal",
        subject=recusal,
        actor=actor,
        item=recusal.item_id,
        person=recusal.person_id,
        finding=str(finding),
    )
    signal(sitting, Topic.RECUSAL, recusal.item)
    return recusal


@transaction.atomic
def demand_substitute(
    *, recusal: Recusal, objecting: int, deadline_missed: bool, now: datetime, actor: Actor
) -> Recusal:
    """Enter that the member's list demands the substitute, and how many object to waiting.

    Whether the item may be dealt with at once is asked of ``may_deal_with``.

    Raises:
        TooManyVotes: More object than are present.

    Source: kommunestyrelsesloven § 14.
    """
    sitting = held_for(_sitting_of(recusal), "decide_recusal", actor)
    roll = roll_of(sitting)
    present = len(roll.voters(recusal.item, roll.latest(now)))
    if not 0 <= objecting <= present:
        raise TooManyVotes(votes=objecting, members=present)
    Recusal.objects.filter(pk=recusal.pk).update(
        demanded_at=now, objecting=objecting, deadline_missed=deadline_missed
    )
    recusal.refresh_from_db()
    record("sittings.demand_substitute", subject=recusal, actor=actor, objecting=objecting)
    signal(sitting, Topic.RECUSAL, recusal.item)
    return recusal


def put_out(sitting: Sitting, item: AgendaItem, now: datetime, actor: Actor) -> list[int]:
    """Note that those with a conflict leave the room as an item is taken up; as part of it."""
    roll = roll_of(sitting)
    out = sorted(roll.recused.get(item.pk, frozenset()) & roll.inside())
    at = stamp(sitting, now, None, actor)
    write([note(roll, Coming(PresenceKind.RECUSED, key, item=item), at) for key in out])
    return out


def _sitting_of(recusal: Recusal) -> Sitting:
    found = Sitting.objects.filter(meeting=recusal.item.agenda.meeting_id).first()
    if found is None:
        raise NotOpen
    return found


def _require_taking_part(item: AgendaItem, person: Person) -> None:
    """Fail when the person neither sits in the body nor is called to sit in."""
    meeting = item.agenda.meeting
    seats = Membership.objects.filter(current(meeting.on), organization=meeting.organization_id)
    if not seats.filter(person=person).exists() and not sits_in_meeting(person.pk, meeting):
        raise NotSeated(person=person)


def _raiser(item: AgendaItem, person: Person, actor: Actor, raised_by: Person | None) -> int | None:
    """Who raised it, when it was not the member's own word."""
    secretary = actor.user_id is None or Part.SECRETARY in parts_at(actor, item.agenda.meeting)
    if secretary:
        return raised_by.pk if raised_by is not None and raised_by != person else None
    return None if actor.person_id == person.pk else actor.person_id


def _require_decidable(
    roll: Roll, recusal: Recusal, finding: RecusalFinding, count: Count | None, now: datetime
) -> None:
    """Fail when the others are too few, or the votes come to something else."""
    who = roll.people.get(recusal.person_id)
    if who is None:
        raise NotSeated(person=recusal.person)
    at = roll.latest(now)
    others = deciders(roll.voters(recusal.item, at), who)
    out = (*roll.recused_from(recusal.item), who)
    ruling = may_decide(quorum_of(roll.seating(at).seats, others, out, rule=roll.rule))
    if not ruling:
        raise AgainstTheRules(ruling)
    if count is None:
        return
    votes = count.in_favour + count.against
    if min(count.in_favour, count.against) < 0 or votes > len(others):
        raise TooManyVotes(votes=votes, members=len(others))
    if found(count.in_favour, count.against) is not Finding(finding):
        raise VotesSayOtherwise(in_favour=count.in_favour, against=count.against)


def _shut_out(roll: Roll, recusal: Recusal, now: datetime, hour: time | None, actor: Actor) -> None:
    """Take the member out of the room, off the list, and away from what is closed."""
    reason = "Inhabil i punktet, besluttet på mødet."
    keep_out(item=recusal.item, person=recusal.person, reason=reason, now=now, actor=actor)
    sitting = roll.sitting
    up = sitting.item_id == recusal.item_id
    if not up or recusal.person_id not in roll.inside():
        return
    at = stamp(sitting, now, hour, actor)
    write([note(roll, Coming(PresenceKind.RECUSED, recusal.person_id, item=recusal.item), at)])
    silence(sitting, roll.people[recusal.person_id], now)
    signal(sitting, Topic.PRESENCE, recusal.item)


def _let_in(roll: Roll, recusal: Recusal, now: datetime, hour: time | None, actor: Actor) -> None:
    """Give back what was closed to the member, and let them in again."""
    kept = Exclusion.objects.filter(item=recusal.item, person=recusal.person_id, ended_at=None)
    for one in kept.select_related("item__agenda__meeting__organization"):
        readmit(exclusion=one, now=now, actor=actor)
    if roll.aside().get(recusal.person_id) == label_of(recusal.item):
        at = stamp(roll.sitting, now, hour, actor)
        write([note(roll, Coming(PresenceKind.BACK, recusal.person_id, item=recusal.item), at)])
        signal(roll.sitting, Topic.PRESENCE, recusal.item)


def _tell(sitting: Sitting | None, item: AgendaItem) -> None:
    if sitting is not None:
        signal(sitting, Topic.RECUSAL, item)
