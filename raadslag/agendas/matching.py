"""Which item of an agenda an entry of a newer document is."""

from collections.abc import Callable, Sequence

from raadslag.agendas.entries import ItemEntry
from raadslag.agendas.models import AgendaItem

Key = tuple[str, ...]


def _of_item(item: AgendaItem) -> tuple[Key, Key, Key]:
    case = item.consultation.case.number or ""
    return (case, item.number, item.title), (case,), (item.number, item.title)


def _of_entry(entry: ItemEntry) -> tuple[Key, Key, Key]:
    case = entry.paper.case.number or ""
    return (case, entry.number, entry.title), (case,), (entry.number, entry.title)


def match(there: Sequence[AgendaItem], entries: Sequence[ItemEntry]) -> list[AgendaItem | None]:
    """The item of each entry: all alike, then case, number and title, title, number.

    Items never move to another case: one whose case number differs is new.
    """
    found: list[AgendaItem | None] = [None] * len(entries)
    free = list(there)
    for round_ in range(5):
        for index, entry in enumerate(entries):
            if found[index] is None:
                found[index] = _take(free, _fits(round_, entry))
    return found


def _fits(round_: int, entry: ItemEntry) -> Callable[[AgendaItem], bool]:
    wanted = _of_entry(entry)
    number = entry.paper.case.number

    def fits(item: AgendaItem) -> bool:
        if item.consultation.case.number != number:
            return False
        if round_ == 3:  # it has moved, and with it its number
            return item.title == entry.title
        if round_ == 4:  # the title was corrected, the number is the same
            return item.number == entry.number
        return any(wanted[round_]) and _of_item(item)[round_] == wanted[round_]

    return fits


def _take(free: list[AgendaItem], fits: Callable[[AgendaItem], bool]) -> AgendaItem | None:
    for item in free:
        if fits(item):
            free.remove(item)
            return item
    return None
