"""Put the items in order; numbers follow by themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.db import transaction

from raadslag.agendas.access import may_with_agenda
from raadslag.agendas.faults import StaleOrder
from raadslag.agendas.models import Agenda, AgendaItem
from raadslag.agendas.queries import standing_items
from raadslag.cases.states import Classification
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Timetable
from raadslag.rules.item_number import following, numbered

NEUTRAL = "Lukket punkt"  # until a neutral title has been written


@transaction.atomic
def arrange(
    *, agenda: Agenda, order: Sequence[int], actor: Actor, under: Sequence[int] = ()
) -> list[AgendaItem]:
    """Let the items stand in this order; those in ``under`` belong to the one before.

    Raises:
        StaleOrder: The keys are not just those of the agenda's items.
    """
    may_with_agenda(actor, "arrange", agenda).require()
    Agenda.objects.select_for_update().get(pk=agenda.pk)
    items = {item.pk: item for item in standing_items(agenda)}
    if sorted(order) != sorted(items):
        raise StaleOrder
    for position, key in enumerate(order):
        items[key].position, items[key].under = position, position > 0 and key in under
        items[key].last = False if position == 0 else items[key].last
    _keep_halves([items[key] for key in order])
    AgendaItem.objects.bulk_update(items.values(), ["position", "under", "last"])
    renumber(agenda)
    record("agendas.arrange", subject=agenda, actor=actor, items=list(order))
    return standing_items(agenda)


def _keep_halves(ordered: Sequence[AgendaItem]) -> None:
    """An item moved before one that is not last is itself no longer among the last."""
    seen_other = False
    for item in reversed(ordered):
        seen_other = seen_other or not item.last
        item.last = item.last and not seen_other


def renumber(agenda: Agenda) -> None:
    """Number the items in order; what the members have been sent keeps its number."""
    items = standing_items(agenda)
    if agenda.version:
        fresh = [item for item in items if not item.since]
        start = following(_sent(agenda))
        numbers = numbered([False] * len(fresh), start=start)
    else:
        fresh, start = items, _first(agenda)
        numbers = numbered([item.under and at > 0 for at, item in enumerate(items)], start=start)
    for position, item in enumerate(items):
        item.position = position
    for item, number in zip(fresh, numbers, strict=True):
        item.number = number
    _write(items)


def _sent(agenda: Agenda) -> Iterator[str]:
    """Numbers in use, and those the members know from an issue, of items moved away too."""
    yield from AgendaItem.objects.filter(agenda=agenda).values_list("number", flat=True)
    for content in agenda.agendaissue_set.values_list("content", flat=True):
        yield from (one["number"] for one in content["items"])


def _write(items: Sequence[AgendaItem]) -> None:
    """Free the addresses first, so that items can change places among themselves."""
    for item in items:
        item.slug = f"_{item.pk}"
    AgendaItem.objects.bulk_update(items, ["slug"])
    for item in items:
        item.slug = (item.number or f"_{item.pk}").replace(".", "-")
    AgendaItem.objects.bulk_update(items, ["slug", "number", "position"])


def _first(agenda: Agenda) -> int:
    """1, or the year's next number where the body counts on through the year."""
    meeting = agenda.meeting
    timetable = Timetable.objects.filter(organization=meeting.organization_id).first()
    if timetable is None or not timetable.through_year:
        return 1
    earlier = AgendaItem.objects.filter(
        agenda__meeting__organization=meeting.organization_id,
        agenda__meeting__on__year=meeting.on.year,
        agenda__meeting__on__lt=meeting.on,
    )
    return following(earlier.values_list("number", flat=True))


def refresh(agenda: Agenda) -> list[AgendaItem]:
    """Let each item say what its paper now says of title and openness."""
    items = standing_items(agenda)
    for item in items:
        paper = item.consultation.paper
        if paper is None or paper.organization_id is None:  # it came by import
            continue
        item.title, item.kind = paper.title, paper.kind
        item.closed = paper.classification != Classification.OPEN
        item.public_title = (paper.public_title or NEUTRAL) if item.closed else ""
    AgendaItem.objects.bulk_update(items, ["title", "kind", "closed", "public_title"])
    return items
