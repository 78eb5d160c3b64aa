"""Standsningsret: a committee member demands that the council decide."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.agendas.models import AgendaItem
from raadslag.bodies.models import Person
from raadslag.bodies.states import OrganizationKind
from raadslag.decisions.access import may_in_sitting
from raadslag.decisions.actions.onward import give_back, lay_before_council
from raadslag.decisions.actions.session import sitting_of
from raadslag.decisions.models import Decision, Referral
from raadslag.decisions.queries import matter_of, referral_of
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.rules.attendance import Part
from raadslag.rules.ruling import Ruling
from raadslag.rules.suspension import Matter, may_demand
from raadslag.sittings.access import may_with_meeting
from raadslag.sittings.actions import held, signal
from raadslag.sittings.faults import AgainstTheRules, NotOpen
from raadslag.sittings.models import Sitting
from raadslag.sittings.queries import Roll, presence_in, roll_of
from raadslag.sittings.states import Topic

COMMITTEES = (OrganizationKind.COMMITTEE, OrganizationKind.ECONOMY, OrganizationKind.SPECIAL)


@transaction.atomic
def refer(
    *, item: AgendaItem, now: datetime, actor: Actor, person: Person | None = None
) -> Referral:
    """Enter a member's demand that the council decide; the one that stands if it is theirs.

    Members demand for themselves; the secretary enters what ``person`` declared aloud. The
    decision is not carried out; once it is made, the council has the case waiting with it.

    Raises:
        AgainstTheRules: The member may not; it says why.
        NoCouncil: The municipality has no council here.

    Source: kommunestyrelsesloven § 23; until the meeting is closed RD 2003/03.1.1.
    """
    sitting = _held(item, "refer" if person is None else "enter_referral", actor)
    key = person.pk if person is not None else actor.person_id or 0
    there = referral_of(item)
    if there is not None and there.person_id == key:
        return there
    ruling = demand_ruling(sitting, item, key)
    if not ruling:
        raise AgainstTheRules(ruling)
    made = Referral.objects.create(
        item=item,
        person_id=key,
        who=str(roll_of(sitting).people[key]),
        declared_at=now,
        user_id=actor.user_id,
    )
    record("decisions.refer", subject=made, actor=actor, item=item.pk, person=key)
    if Decision.objects.filter(item=item, draft=False).exists():
        lay_before_council(made, now, actor)
        made.refresh_from_db()
    signal(sitting, Topic.DECISION, item)
    return made


def _held(item: AgendaItem, verb: str, actor: Actor) -> Sitting:
    """The sitting, held; one that is closed tells by the rule that it is too late."""
    found = sitting_of(item)
    if found is None:
        raise NotOpen
    sitting = held(found)
    if sitting.open:
        may_in_sitting(actor, verb, sitting).require()
    else:
        may_with_meeting(actor, "see", sitting.meeting).require()
        raise AgainstTheRules(demand_ruling(sitting, item, actor.person_id or 0))
    return sitting


def demand_ruling(
    sitting: Sitting,
    item: AgendaItem,
    key: int,
    roll: Roll | None = None,
    *,
    demanded: bool | None = None,
    matter: Matter | None = None,
) -> Ruling:
    """Whether a member may demand the matter before the council now, and why not.

    Args:
        sitting: The meeting.
        item: What it is about.
        key: The member.
        roll: Who is there, when that is known already.
        demanded: Whether somebody has demanded it, when that is known already.
        matter: What was decided, when that is known already.
    """
    if demanded is None:
        demanded = referral_of(item) is not None
    roll = roll or roll_of(sitting)
    who = roll.people.get(key)
    return may_demand(
        committee=sitting.meeting.organization.kind in COMMITTEES,
        matter=matter or matter_of(item),
        presence=presence_in(roll, item).get(who, Part.NONE) if who else Part.NONE,
        recused=who in roll.recused_from(item),
        meeting_closed=not sitting.open,
        demanded_already=demanded,
    )


@transaction.atomic
def withdraw_referral(*, referral: Referral, now: datetime, actor: Actor) -> bool:
    """Take a demand back before the meeting closes; the case goes where it would have gone.

    False when it was taken back already.
    """
    item = referral.item
    own = referral.person_id == actor.person_id
    sitting = _held(item, "refer" if own else "enter_referral", actor)
    mine = Referral.objects.filter(pk=referral.pk, withdrawn_at=None)
    standing = mine.select_related("consultation__paper", "item").first()
    if standing is None:
        return False
    mine.update(withdrawn_at=now)
    give_back(standing, now, actor)
    record("decisions.withdraw_referral", subject=referral, actor=actor, item=item.pk)
    signal(sitting, Topic.DECISION, item)
    return True
