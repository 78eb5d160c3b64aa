"""When each item was dealt with, and what differed from the meeting as a whole."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from django.utils import timezone

from raadslag.agendas.models import AgendaItem
from raadslag.rules.attendance import Difference, Part, Span, differences, presence
from raadslag.rules.attendance_log import Fact
from raadslag.rules.attendance_words import Frame, in_words, lines
from raadslag.rules.member import Member
from raadslag.rules.quorum import Quorum, quorum_during
from raadslag.sittings.models import Sitting
from raadslag.sittings.queries.roll import Roll, label_of, roll_of
from raadslag.sittings.states import PresenceKind

INSTANT = timedelta(microseconds=1)


def spans_of(sitting: Sitting) -> tuple[tuple[int, Span], ...]:
    """The times items were dealt with, in order, each with the item's key; one query."""
    rows = sitting.span_set.select_related("item").order_by("id")
    return tuple(
        (
            row.item_id,
            Span(
                label_of(row.item),
                timezone.localtime(row.begins),
                timezone.localtime(row.ends) if row.ends else None,
            ),
        )
        for row in rows
    )


def frame_of(sitting: Sitting) -> Frame:
    """The meeting as its attendance is told, with its items; one query.

    It begins with the first item: who came before that was there from the beginning.
    """
    ends = timezone.localtime(sitting.closed_at) if sitting.closed_at else None
    spans = tuple(span for _, span in spans_of(sitting))
    begins = spans[0].begins if spans else timezone.localtime(sitting.opened_at)
    return Frame(begins, ends, spans)


def differences_of(roll: Roll) -> tuple[Difference, ...]:
    """The items somebody who took part in the meeting was not there for all of; one query.

    Source: RD 2011/11.1.5.
    """
    return differences(roll.facts, [span for _, span in spans_of(roll.sitting)])


def lines_of(roll: Roll) -> tuple[str, ...]:
    """One sentence for each who came late, left early or sat in for a member; one query."""
    return lines(roll.facts, frame_of(roll.sitting))


def difference_lines(roll: Roll) -> dict[str, str]:
    """Who was not there for all of an item, in a sentence by item as printed; one query.

    Conflicts of interest have a text of their own, and are not told again here.
    """
    facts = _without_recusals(roll)
    found = differences(facts, [span for _, span in spans_of(roll.sitting)])
    return {one.item: in_words(one) for one in found}


def quorum_of_item(sitting: Sitting, item: AgendaItem, now: datetime) -> Quorum:
    """The quorum an item is decided with: now, or when it was last dealt with; five queries.

    Source: kommunestyrelsesloven § 11, stk. 2 and § 20.
    """
    spans = [span for key, span in spans_of(sitting) if key == item.pk]
    ends = spans[-1].ends if spans else None
    roll = roll_of(sitting)
    return roll.quorum(item, roll.latest(now) if ends is None else ends - INSTANT)


def quorum_through(roll: Roll, item: AgendaItem) -> tuple[tuple[datetime, Quorum], ...]:
    """The quorum of an item from its beginning, and at each instant it changed; one query."""
    found = [span for key, span in spans_of(roll.sitting) if key == item.pk]
    return tuple(
        change
        for span in found
        for change in quorum_during(roll.facts, roll.members, span, rule=roll.rule)
    )


def presence_in(roll: Roll, item: AgendaItem) -> dict[Member, Part]:
    """How much of an item each who took part in the meeting was there for; one query."""
    spans = [span for key, span in spans_of(roll.sitting) if key == item.pk]
    return presence(roll.facts, spans)


def dealt_with(sitting: Sitting) -> Collection[int]:
    """Keys of the items that were taken up; one query."""
    return frozenset(sitting.span_set.values_list("item_id", flat=True))


def _without_recusals(roll: Roll) -> tuple[Fact, ...]:
    """The log as if nobody had stepped aside."""
    aside = (PresenceKind.RECUSED, PresenceKind.BACK)
    return tuple(roll.fact(note) for note in roll.notes if note.kind not in aside)
