"""Choose when a body's agendas and minutes are released."""

from __future__ import annotations

from django.db import transaction

from raadslag.bodies.access import may_with_body
from raadslag.bodies.models import Organization
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.timetable import StoredRule, stored
from raadslag.publications.limits.models import ReleasePolicy
from raadslag.publications.timing.faults import NoHour, PartiesOfAgenda
from raadslag.publications.timing.states import Timing
from raadslag.rules.deadline import DeadlineRule


@transaction.atomic
def set_release_times(
    *,
    organization: Organization,
    agenda: Timing,
    minutes: Timing,
    actor: Actor,
    agenda_wait: DeadlineRule | None = None,
    minutes_wait: DeadlineRule | None = None,
) -> bool:
    """Choose it for what becomes ready from now on; False when that held already.

    Raises:
        NoHour: A planned time was chosen without days or hour.
        PartiesOfAgenda: Agendas were to wait for the parties.
    """
    where = {"body_id": organization.body_id, "organization_id": organization.pk}
    may_with_body(actor, "set_release_policy", **where).require()
    if agenda == Timing.PARTIES:
        raise PartiesOfAgenda
    wanted: dict[str, object] = {
        "agenda_timing": str(agenda),
        "agenda_wait": _kept(agenda, agenda_wait),
        "minutes_timing": str(minutes),
        "minutes_wait": _kept(minutes, minutes_wait),
    }
    policy, _ = ReleasePolicy.objects.get_or_create(organization=organization)
    if wanted == {name: getattr(policy, name) for name in wanted}:
        return False
    ReleasePolicy.objects.filter(pk=policy.pk).update(**wanted)
    verb = "publications.set_release_times"
    record(verb, subject=organization, actor=actor, agenda=str(agenda), minutes=str(minutes))
    return True


def _kept(timing: Timing, wait: DeadlineRule | None) -> StoredRule | None:
    if timing != Timing.PLANNED:
        return None
    if wait is None or wait.hour is None:
        raise NoHour
    return stored(wait)
