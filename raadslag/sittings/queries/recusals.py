"""Conflicts of interest as they stand, and their text for the minutes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from django.db.models import Q
from django.utils import timezone

from raadslag.agendas.models import AgendaItem
from raadslag.rules.attendance import asides
from raadslag.rules.attendance_log import Aside
from raadslag.rules.member import Member
from raadslag.rules.recusal import SOURCE, Finding, Origin, Outcome, Question, in_words, may_go_on
from raadslag.rules.ruling import Ruling
from raadslag.sittings.models import Recusal, Sitting, Substitution
from raadslag.sittings.queries.roll import Roll, label_of, roll_of
from raadslag.sittings.states import RecusalFinding


def recusals_of(sitting: Sitting) -> list[Recusal]:
    """All questions raised, in the order of the items; one query."""
    rows = Recusal.objects.filter(item__agenda__meeting=sitting.meeting_id)
    return list(rows.select_related("item", "person", "raised_by").order_by("item__position", "id"))


def recusal_words(roll: Roll, recusals: Sequence[Recusal]) -> dict[int, str]:
    """The text for the minutes of each question, by its key; one query when one is demanded.

    The member's first leaving and last coming back are told.

    Source: kommunestyrelsesloven § 14.
    """
    out = asides(roll.facts)
    meeting = roll.sitting.meeting
    called = _called(recusals)
    return {
        one.pk: "\n".join(
            (
                in_words(
                    _question(roll, one), _outcome(roll, one, out), day=meeting.on, body=_body(roll)
                ),
                *_demand_in_words(roll, one, called),
            )
        )
        for one in recusals
    }


def may_deal_with(sitting: Sitting, item: AgendaItem) -> Ruling:
    """Whether an item may be dealt with now, or waits for a substitute.

    One query, or six when the list of a member with a conflict demands the substitute.

    Source: kommunestyrelsesloven § 14.
    """
    demanded = list(
        Recusal.objects.filter(item=item, demanded_at__isnull=False, finding=RecusalFinding.RECUSED)
        .select_related("item")
        .order_by("id")
    )
    if not demanded:
        return Ruling(True, "Punktet kan behandles.", SOURCE)
    roll, called = roll_of(sitting), _called(demanded)
    rulings = [_on_demand(roll, one, called) for one in demanded]
    return next((ruling for ruling in rulings if not ruling), rulings[0])


def _called(recusals: Iterable[Recusal]) -> frozenset[tuple[int, int]]:
    """Members for whom somebody is called, each with the item; no query when none is demanded."""
    items = [one.item_id for one in recusals if one.demanded_at is not None]
    if not items:
        return frozenset()
    rows = Substitution.objects.filter(
        Q(item=None, meeting__agenda__agendaitem__in=items) | Q(item__in=items),
        ended_at=None,
        approved_at__isnull=False,
    )
    pairs = rows.values_list("member_id", "item_id").distinct()
    return frozenset(
        (member, item) for member, alone in pairs for item in items if alone in (None, item)
    )


def _on_demand(roll: Roll, one: Recusal, called: Collection[tuple[int, int]]) -> Ruling:
    """What the demand for a substitute comes to, counted on those there when it was made."""
    at = timezone.localtime(one.demanded_at or one.asked_at)
    present = len(roll.voters(one.item, at))
    return may_go_on(
        postponement_demanded=True,
        substitute_called=(one.person_id, one.item_id) in called,
        present=present,
        objecting=min(one.objecting or 0, present),
        deadline_missed=one.deadline_missed,
    )


def _demand_in_words(
    roll: Roll, one: Recusal, called: Collection[tuple[int, int]]
) -> tuple[str, ...]:
    """That the substitute was demanded, and what it came to."""
    if one.demanded_at is None or one.finding != RecusalFinding.RECUSED:
        return ()
    who = _named(roll, one.person_id, one.person.name)
    ruling = _on_demand(roll, one, called)
    return (f"Stedfortræderen for {who} blev krævet indkaldt. {ruling.text}",)


def _question(roll: Roll, one: Recusal) -> Question:
    raiser = one.raised_by
    return Question(
        _named(roll, one.person_id, one.person.name),
        label_of(one.item),
        Origin(one.origin),
        _named(roll, raiser.pk, raiser.name) if raiser is not None else None,
        one.reason,
    )


def _outcome(roll: Roll, one: Recusal, out: Iterable[Aside]) -> Outcome:
    own = [a for a in out if a.who.key == one.person_id and a.item == label_of(one.item)]
    return Outcome(
        Finding(one.finding),
        one.in_favour,
        one.against,
        own[0].left if own else None,
        own[-1].back if own else None,
    )


def _named(roll: Roll, key: int, name: str) -> Member:
    return roll.people.get(key, Member(key, name))


def _body(roll: Roll) -> str:
    """The body as a sentence begins with it."""
    return roll.sitting.meeting.organization.name
