"""What happened at each item besides its decision: gathered once, asked item by item."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localtime

from raadslag.agendas.models import AgendaItem
from raadslag.decisions.elections.models import Elected, Election
from raadslag.decisions.elections.queries import words_of
from raadslag.decisions.elections.states import ElectionState
from raadslag.decisions.models import Motion, Referral
from raadslag.decisions.states import MotionKind
from raadslag.decisions.withholding.models import Withholding
from raadslag.meetings.models import Meeting
from raadslag.minutes.around import grouped
from raadslag.minutes.attendance import guests_at, slugs_of
from raadslag.minutes.content import (
    ElectedLine,
    ElectionLine,
    GuestLine,
    MotionLine,
    RecusalLine,
    ReferralLine,
    TimeSpan,
)
from raadslag.rules.attendance import Span
from raadslag.rules.member import Member
from raadslag.rules.suspension import in_words as demand_in_words
from raadslag.sittings.models import Doors, Recusal
from raadslag.sittings.queries import (
    Roll,
    difference_lines,
    doors_of,
    doors_words,
    label_of,
    recusal_words,
    recusals_of,
    spans_of,
)


@dataclass(frozen=True, slots=True)
class Proceedings:
    """What was noted of the items of a meeting, by item; ``away`` by item as printed."""

    meeting: Meeting
    spans: dict[int, list[Span]]
    away: dict[str, str]
    doors: dict[int, Doors]
    recusals: dict[int, list[RecusalLine]]
    referrals: dict[int, list[ReferralLine]]
    motions: dict[int, list[Motion]]
    elections: dict[int, list[ElectionLine]]
    withheld: dict[int, str]  # the ground, by decision
    guests: dict[int, list[GuestLine]]  # 0 is the whole meeting

    def spans_at(self, item: AgendaItem) -> list[TimeSpan]:
        """When an item was dealt with."""
        return [
            {"begins": minute(one.begins) or "", "ends": minute(one.ends)}
            for one in self.spans.get(item.pk, ())
        ]

    def doors_at(self, item: AgendaItem) -> str:
        """What the body decided of the doors, in a sentence; empty when it was not asked."""
        doors = self.doors.get(item.pk)
        return doors_words(doors, self.meeting) if doors else ""

    def motions_at(self, item: AgendaItem) -> list[MotionLine]:
        """What was moved; the recommendation itself is told by its proposal."""
        return [
            {
                "number": one.number,
                "kind": one.kind,
                "by": one.by,
                "text": one.text,
                "state": one.state,
                "why": one.why,
            }
            for one in self.motions.get(item.pk, ())
            if one.kind != MotionKind.RECOMMENDATION
        ]


def minute(instant: datetime | None) -> str | None:
    """A local instant to the minute, as the protocol holds it."""
    return localtime(instant).isoformat(timespec="minutes") if instant is not None else None


def proceedings(roll: Roll, items: Sequence[AgendaItem]) -> Proceedings:
    """All of it, for the items of a meeting; the same queries however many there are.

    Of elections each one held costs some more.
    """
    spans: dict[int, list[Span]] = {}
    for key, span in spans_of(roll.sitting):
        spans.setdefault(key, []).append(span)
    slugs = slugs_of(roll)
    withheld = Withholding.objects.filter(decision__item__in=items)
    return Proceedings(
        meeting=roll.sitting.meeting,
        spans=spans,
        away=difference_lines(roll),
        doors=doors_of(items),
        recusals=_recusals(roll, slugs),
        referrals=_referrals(roll, items, slugs),
        motions=grouped(Motion.objects.filter(item__in=items), "item_id"),
        elections=_elections(items),
        withheld=dict(withheld.values_list("decision_id", "ground")),
        guests=guests_at(roll.sitting),
    )


def _recusals(roll: Roll, slugs: dict[int, str]) -> dict[int, list[RecusalLine]]:
    asked = recusals_of(roll.sitting)
    words = recusal_words(roll, asked)
    found: dict[int, list[RecusalLine]] = {}
    for one in asked:
        found.setdefault(one.item_id, []).append(_recusal(one, words[one.pk], slugs))
    return found


def _recusal(one: Recusal, text: str, slugs: dict[int, str]) -> RecusalLine:
    return {
        "who": one.person.name,
        "slug": slugs.get(one.person_id, ""),
        "finding": one.finding,
        "text": text,
    }


def _referrals(
    roll: Roll, items: Sequence[AgendaItem], slugs: dict[int, str]
) -> dict[int, list[ReferralLine]]:
    rows = Referral.objects.filter(item__in=items, withdrawn_at=None)
    found: dict[int, list[ReferralLine]] = {}
    for one in rows.select_related("item").order_by("declared_at", "id"):
        who = roll.people.get(one.person_id, Member(one.person_id, one.who))
        found.setdefault(one.item_id, []).append(
            {
                "who": one.who,
                "slug": slugs.get(one.person_id, ""),
                "at": minute(one.declared_at) or "",
                "text": demand_in_words(who, item=label_of(one.item)),
            }
        )
    return found


def _elections(items: Sequence[AgendaItem]) -> dict[int, list[ElectionLine]]:
    rows = Election.objects.filter(item__in=items, state=ElectionState.SETTLED)
    held = list(rows.order_by("item", "number"))
    named = Elected.objects.filter(election__in=held).select_related("person", "group")
    elected = grouped(named, "election_id") if held else {}
    found: dict[int, list[ElectionLine]] = {}
    for one in held:
        found.setdefault(one.item_id, []).append(
            {
                "office": one.office,
                "method": one.method,
                "seats": one.seats,
                "steps": list(words_of(one)),
                "elected": [_elected(who) for who in elected.get(one.pk, ())],
            }
        )
    return found


def _elected(one: Elected) -> ElectedLine:
    return {
        "name": one.name,
        "slug": one.person.slug if one.person else "",
        "group": one.group.name if one.group else "",
    }
