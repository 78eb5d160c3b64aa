"""An agenda that is sent and waits for its time."""

from datetime import UTC, datetime, time

from raadslag.agendas.models import Agenda
from raadslag.publications.models import Publication
from raadslag.publications.timing.actions import set_release_times
from raadslag.publications.timing.models import PlannedRelease
from raadslag.publications.timing.states import Timing
from raadslag.rules.deadline import Count, DeadlineRule
from tests.cast import Office
from tests.publications.released import out

NOON = DeadlineRule(Count.DAYS_AFTER, 1, hour=time(12))  # the day after, at twelve
DUE = datetime(2026, 3, 3, 11, tzinfo=UTC)  # that instant, of what is sent at tests.desk.NOW


def chosen(desk: Office, agenda: str = "planned", minutes: str = "at_once") -> bool:
    """When the committee's things come out, chosen by Erik."""
    return set_release_times(
        organization=desk.house.committee,
        agenda=Timing(agenda),
        agenda_wait=NOON,
        minutes=Timing(minutes),
        minutes_wait=NOON,
        actor=desk.erik,
    )


def waiting(desk: Office, *files: object) -> tuple[Agenda, PlannedRelease]:
    """An agenda of one item, sent, and planned for the public the day after at twelve."""
    chosen(desk)
    made = out(desk, *files)  # type: ignore[arg-type]
    return made, PlannedRelease.objects.get()


def public() -> list[tuple[str, int]]:
    """What the public has: kind and version."""
    rows = Publication.objects.filter(state="current").order_by("pk")
    return list(rows.values_list("kind", "version"))
