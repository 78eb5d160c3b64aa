"""Dissent and statements to the minutes."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.agendas.models import AgendaItem
from raadslag.bodies.models import Person
from raadslag.decisions.actions.session import in_session
from raadslag.decisions.faults import KeptFromItem, NotThere, StatementLength
from raadslag.decisions.models import Statement
from raadslag.decisions.states import DissentKind
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.rules.attendance import Part
from raadslag.rules.member import Member
from raadslag.sittings.actions import signal
from raadslag.sittings.models import Sitting
from raadslag.sittings.queries import presence_in, roll_of
from raadslag.sittings.states import Topic

LONGEST = 500  # characters: a dissent is entered briefly
OWN = (DissentKind.DISSENT, DissentKind.STATEMENT, DissentKind.RESERVATION)


@transaction.atomic
def make_statement(
    *,
    item: AgendaItem,
    kind: str,
    text: str,
    now: datetime,
    actor: Actor,
    person: Person | None = None,
    shown_on: bool = False,
) -> Statement:
    """Enter a dissent, a reservation or a statement; what the member had entered is replaced.

    Members enter their own; the secretary enters what ``person`` said.

    Args:
        item: The item.
        kind: DissentKind: dissent, statement or reservation.
        text: In the member's words, 500 characters at most.
        now: Present instant.
        actor: The member, or the secretary.
        person: Of whom the secretary enters it.
        shown_on: Whether authorities the case is sent to are to see it.

    Raises:
        StatementLength: It says nothing, or too much.
        NotThere: The member took no part in the item.
        KeptFromItem: The member has a conflict of interest on it.

    Source: kommunestyrelsesloven § 13, stk. 2.
    """
    sitting = in_session(item, "state" if person is None else "enter_statement", actor)
    said = text.strip()
    if not 0 < len(said) <= LONGEST or kind not in OWN:
        raise StatementLength(length=len(said), longest=LONGEST)
    who = taking_part(sitting, item, person.pk if person else actor.person_id or 0)
    mine = Statement.objects.filter(item=item, person=who.key, kind=kind, withdrawn_at=None)
    there = mine.first()
    if there is None:
        there = Statement(
            item=item,
            position=Statement.objects.filter(item=item).count(),
            who=str(who),
            person_id=who.key,
            kind=kind,
        )
    there.text, there.shown_on = said, shown_on
    there.entered_at, there.user_id = now, actor.user_id
    there.save()
    record(
        "decisions.make_statement",
        subject=there,
        actor=actor,
        item=item.pk,
        kind=kind,
        person=who.key,
    )
    signal(sitting, Topic.DECISION, item)
    return there


def taking_part(sitting: Sitting, item: AgendaItem, key: int) -> Member:
    """The member of a key who took part in some of the item.

    Raises:
        NotThere: They did not.
        KeptFromItem: They have a conflict of interest on it.
    """
    roll = roll_of(sitting)
    who = roll.people.get(key)
    if who is None:
        raise NotThere
    if who in roll.recused_from(item):
        raise KeptFromItem(who=who)
    if presence_in(roll, item).get(who, Part.NONE) is Part.NONE:
        raise NotThere
    return who


@transaction.atomic
def withdraw_statement(*, statement: Statement, now: datetime, actor: Actor) -> bool:
    """Take a statement out of the minutes before the meeting closes; False when it was out."""
    item = statement.item
    own = statement.person_id is not None and statement.person_id == actor.person_id
    sitting = in_session(item, "state" if own else "enter_statement", actor)
    mine = Statement.objects.filter(pk=statement.pk, withdrawn_at=None)
    if not mine.update(withdrawn_at=now):
        return False
    record("decisions.withdraw_statement", subject=statement, actor=actor, item=item.pk)
    signal(sitting, Topic.DECISION, item)
    return True
