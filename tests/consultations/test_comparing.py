"""Which version of the competence plan the route of a case is compared with."""

from datetime import date

import pytest
from django.utils import timezone

from raadslag.consultations.actions import Station, lay_route, queue
from raadslag.consultations.models import Comparison
from tests.bodies.plan import row, version
from tests.cases.desks import case_of
from tests.cast import Office, office
from tests.desk import NOW, council, paper

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Office:
    return office()


def told(desk: Office) -> list[tuple[str, date]]:
    """The versions cases tell of, and since when."""
    return [(str(one.plan), one.compared_on) for one in Comparison.objects.order_by("pk")]


def planned(desk: Office, valid_from: date) -> None:
    """Another version of the plan."""
    decides = row("15", (desk.house.committee, "decides"))
    version(desk.house.body, decides, valid_from=valid_from, now=NOW)


def test_a_route_without_a_plan_is_compared_with_none(desk: Office) -> None:
    lay_route(case=case_of(desk), stations=[Station(council(desk), "decides")], actor=desk.dorte)

    assert told(desk) == []


def test_a_case_keeps_its_version_until_the_route_is_set_again(desk: Office) -> None:
    case, stations, today = case_of(desk), [Station(council(desk), "decides")], timezone.localdate()
    planned(desk, date(2026, 1, 1))
    (station,) = lay_route(case=case, stations=stations, actor=desk.dorte)
    planned(desk, date(2026, 1, 2))
    before = told(desk)

    again = [Station(station.organization, "decides", station.pk)]
    lay_route(case=case, stations=again, actor=desk.dorte)

    assert (before, told(desk)) == ([("version 1", today)], [("version 2", today)])


def test_a_paper_queued_outside_the_route_is_compared_on_that_day(desk: Office) -> None:
    planned(desk, date(2026, 1, 1))
    made = paper(desk, "Kajen")

    queue(paper=made, now=NOW, actor=desk.dorte)

    assert told(desk) == [("version 1", timezone.localdate(NOW))]
