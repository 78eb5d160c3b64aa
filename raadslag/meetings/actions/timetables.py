"""The verb on a body's deadlines."""

from __future__ import annotations

from django.db import transaction

from raadslag.bodies.models import Organization
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.access import may_set_timetable
from raadslag.meetings.faults import WrongOrders
from raadslag.meetings.models import Timetable
from raadslag.meetings.timetable import stored
from raadslag.rules.member_item import NOTICE_DAYS
from raadslag.rules.timetable import Orders, fault


@transaction.atomic
def set_timetable(
    *,
    organization: Organization,
    orders: Orders,
    actor: Actor,
    through_year: bool = False,
    request_days: int = NOTICE_DAYS,
) -> Timetable:
    """Enter when a body's papers, agendas and minutes are due, and how items are numbered.

    ``request_days`` is how many days before a meeting a member's request has come in time.

    Raises:
        WrongOrders: A deadline leaves no time, or lies on the wrong side of the meeting.
    """
    may_set_timetable(actor, organization).require()
    wrong = fault(orders)
    if wrong is not None:
        raise WrongOrders(line=wrong[0], why=wrong[1])
    timetable, _ = Timetable.objects.update_or_create(
        organization=organization,
        defaults={
            "agenda": stored(orders.agenda),
            "material": stored(orders.material) if orders.material else None,
            "papers": stored(orders.papers) if orders.papers else None,
            "minutes": stored(orders.minutes),
            "saturday_counts": orders.saturday_counts,
            "source": orders.source,
            "through_year": through_year,
            "request_days": request_days,
        },
    )
    record("meetings.set_timetable", subject=timetable, actor=actor)
    return timetable
