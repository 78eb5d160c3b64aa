"""Conflicts of interest as they stand, and their text for the minutes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from raadslag.agendas.models import AgendaItem
from raadslag.rules.attendance import asides
from raadslag.rules.attendance_log import Aside
from raadslag.rules.member import Member
from raadslag.rules.recusal import SOURCE, Finding, Origin, Outcome, Question, in_words, may_go_on
from raadslag.rules.ruling import Ruling
from raadslag.sittings.models import Recusal, Sitting, Substitution
from raadslag.sittings.queries.roll import Roll, label_of
from raadslag.sittings.states import RecusalFinding


def recusals_of(sitting: Sitting) -> list[Recusal]:
    """All questions raised, in the order of the items; one query."""
    rows = Recusal.objects.filter(item__agenda__meeting=sitting.meeting_id)
    return list(rows.select_related("item", "person", "raised_by").order_by("item__position", "id"))


def recusal_words(roll: Roll, recusals: Iterable[Recusal]) -> dict[int, str]:
    """The text for the minutes of each question, by its key; no query.

    The member's first leaving and last coming back are told.

    Source: kommunestyrelsesloven § 14.
    """
    out = asides(roll.facts)
    meeting = roll.sitting.meeting
    return {
        one.pk: in_words(
            _question(roll, one), _outcome(roll, one, out), day=meeting.on, body=_body(roll)
        )
        for one in recusals
    }


def may_deal_with(roll: Roll, item: AgendaItem, now: datetime) -> Ruling:
    """Whether an item may be dealt with now, or waits for a substitute; two queries.

    Source: kommunestyrelsesloven § 14.
    """
    asked = Recusal.objects.filter(item=item, demanded_at__isnull=False)
    called = set(
        Substitution.objects.filter(
            meeting=roll.sitting.meeting_id, ended_at=None, approved_at__isnull=False
        ).values_list("member_id", flat=True)
    )
    present = len(roll.voters(item, roll.latest(now)))
    for one in asked.filter(finding=RecusalFinding.RECUSED):
        ruling = may_go_on(
            postponement_demanded=True,
            substitute_called=one.person_id in called,
            present=present,
            objecting=min(one.objecting or 0, present),
            deadline_missed=one.deadline_missed,
        )
        if not ruling:
            return ruling
    return Ruling(True, "Punktet kan behandles.", SOURCE)


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
