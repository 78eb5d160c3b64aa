"""Enter agendas as documents tell of them."""

from collections.abc import Sequence

from django.db import transaction

from raadslag.agendas.entries import ItemEntry
from raadslag.agendas.matching import match
from raadslag.agendas.models import Agenda, AgendaItem
from raadslag.bodies.access import may_enter
from raadslag.cases.actions import attach, lay_out, open_cases, revise
from raadslag.consultations.actions import consult, reroute
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.rules.address import free, slug


@transaction.atomic
def draw_up(*, meeting: Meeting, actor: Actor) -> Agenda:
    """Begin the agenda of a meeting; the one it has if it is begun."""
    may_enter(actor).require()
    agenda, new = Agenda.objects.get_or_create(meeting=meeting)
    if new:
        record("agendas.draw_up", subject=agenda, actor=actor)
    return agenda


@transaction.atomic
def place(*, agenda: Agenda, entries: Sequence[ItemEntry], actor: Actor) -> list[AgendaItem]:
    """Make the agenda hold just these items, in this order.

    An item that was there keeps its key and gets the new words; one that is
    not among the entries is marked gone, and comes back if it returns.
    """
    may_enter(actor).require()
    there = list(agenda.agendaitem_set.select_related("consultation__paper__case"))
    matched = match(there, entries)
    _vacate(there)
    items = _new_items(agenda, entries, matched, actor)
    _renew(agenda, [pair for pair in zip(matched, entries, strict=True) if pair[0]], actor)
    taken: set[str] = set()
    for position, (item, entry) in enumerate(zip(items, entries, strict=True)):
        _word(item, entry, position, taken)
    AgendaItem.objects.bulk_create([item for item in items if item.pk is None])
    AgendaItem.objects.bulk_update(
        [item for item in matched if item],
        ["number", "slug", "title", "closed", "public_title", "position", "gone"],
    )
    attach(
        body=agenda.meeting.organization.body,
        papers=[item.paper for item in items],
        entries=[entry.paper for entry in entries],
        actor=actor,
    )
    record("agendas.place", subject=agenda, actor=actor, items=[item.pk for item in items])
    return items


def _vacate(there: list[AgendaItem]) -> None:
    """Free the addresses, so that items can change places among themselves."""
    for item in there:
        item.slug, item.gone = f"_{item.pk}", True
    AgendaItem.objects.bulk_update(there, ["slug", "gone"])


def _new_items(
    agenda: Agenda, entries: Sequence[ItemEntry], matched: list[AgendaItem | None], actor: Actor
) -> list[AgendaItem]:
    fresh = [e for e, item in zip(entries, matched, strict=True) if item is None]
    if not fresh:
        return [item for item in matched if item]
    organization = agenda.meeting.organization
    papers = [entry.paper for entry in fresh]
    cases = open_cases(body=organization.body, entries=[p.case for p in papers], actor=actor)
    laid = lay_out(body=organization.body, cases=cases, entries=papers, actor=actor)
    routings = [entry.routing for entry in fresh]
    consulted = consult(organization=organization, papers=laid, routings=routings, actor=actor)
    new = iter([AgendaItem(agenda=agenda, consultation=one) for one in consulted])
    return [item or next(new) for item in matched]


def _renew(
    agenda: Agenda, pairs: Sequence[tuple[AgendaItem | None, ItemEntry]], actor: Actor
) -> None:
    if not pairs:
        return
    organization = agenda.meeting.organization
    consultations = [item.consultation for item, _ in pairs if item]
    revise(
        body=organization.body,
        papers=[paper for one in consultations if (paper := one.paper)],
        entries=[entry.paper for _, entry in pairs],
        actor=actor,
    )
    reroute(
        organization=organization,
        consultations=consultations,
        routings=[entry.routing for _, entry in pairs],
        actor=actor,
    )


def _word(item: AgendaItem, entry: ItemEntry, position: int, taken: set[str]) -> None:
    item.number, item.title, item.closed = entry.number, entry.title, entry.closed
    item.public_title, item.position, item.gone = entry.public_title, position, False
    wanted = slug(entry.number)[:24] if entry.number else f"uden-nummer-{position + 1}"
    item.slug = free(wanted, taken)
    taken.add(item.slug)
