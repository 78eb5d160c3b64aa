"""The route of a case, and the steps it is to take over the months."""

from datetime import date

import pytest

from raadslag.cases.models import Case
from raadslag.consultations.actions import Station, lay_plan, lay_route, reach
from raadslag.consultations.actions.milestones import Step
from raadslag.consultations.faults import AlreadyUnderway, AskedTwice
from raadslag.consultations.models import Milestone
from raadslag.consultations.queries import (
    milestones_of_bodies,
    milestones_of_case,
    route_of,
)
from raadslag.journal.models import Fact
from raadslag.verdict import NotAllowed
from tests.cases.desks import case_of
from tests.cast import FREJA, Office, office
from tests.desk import council, queued

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Office:
    return office()


def laid(case: Case) -> list[tuple[str, str, int, str]]:
    """Body, role, place and state of each station."""
    route = route_of(case)
    return [(str(one.organization), one.role, one.position, one.state) for one in route]


def step(title: str, day: date = date(2026, 2, 1), key: int = 0) -> Step:
    """A milestone of a month."""
    return Step(title, day, day.replace(day=28), "month", key=key)


def test_route_is_laid_and_told(desk: Office) -> None:
    case, town = case_of(desk), council(desk)
    stations = [Station(desk.house.committee, "recommends"), Station(town, "decides")]

    lay_route(case=case, stations=stations, actor=desk.dorte)

    assert laid(case) == [
        ("Havneudvalget", "recommends", 0, "planned"),
        ("Byrådet", "decides", 1, "planned"),
    ]
    fact = Fact.objects.get(verb="consultations.lay_route")
    assert fact.details == {"organizations": [desk.house.committee.pk, town.pk]}


def test_planned_stations_change_places_come_and_go(desk: Office) -> None:
    case, town, committee = case_of(desk), council(desk), desk.house.committee
    first, second = lay_route(
        case=case,
        stations=[Station(committee, "recommends"), Station(town, "decides")],
        actor=desk.dorte,
    )

    lay_route(
        case=case,
        stations=[Station(town, "informed", second.pk), Station(committee, "decides")],
        actor=desk.dorte,
    )

    assert laid(case) == [
        ("Byrådet", "informed", 0, "planned"),
        ("Havneudvalget", "decides", 1, "planned"),
    ]
    assert first.pk not in [one.pk for one in route_of(case)]


def test_what_has_begun_can_not_be_left_out(desk: Office) -> None:
    one = queued(desk)

    with pytest.raises(AlreadyUnderway):
        lay_route(case=one.case, stations=[Station(council(desk), "decides")], actor=desk.dorte)

    assert laid(one.case) == [("Havneudvalget", "", 0, "waiting")]


def test_what_has_begun_keeps_its_body_and_role(desk: Office) -> None:
    one = queued(desk)

    lay_route(case=one.case, stations=[Station(council(desk), "decides", one.pk)], actor=desk.dorte)

    assert laid(one.case) == [("Havneudvalget", "", 0, "waiting")]


def test_the_same_body_twice_in_a_row_is_refused(desk: Office) -> None:
    case = case_of(desk)
    twice = [Station(desk.house.committee, role) for role in ("recommends", "decides")]

    with pytest.raises(AskedTwice):
        lay_route(case=case, stations=twice, actor=desk.dorte)

    assert laid(case) == []


def test_a_stranger_to_the_case_lays_no_route(desk: Office) -> None:
    with pytest.raises(NotAllowed):
        lay_route(case=case_of(desk), stations=[], actor=desk.ida)


def test_plan_keeps_what_was_reached(desk: Office) -> None:
    case = case_of(desk)
    plan = lay_plan(
        case=case, title="Proces", steps=[step("Høring"), step("Valg")], actor=desk.dorte
    )
    heard, chosen = milestones_of_case(case)
    reach(milestone=heard, on=date(2026, 2, 9), actor=desk.dorte)

    again = lay_plan(
        case=case,
        title="Ny proces",
        steps=[step("Høringen", key=heard.pk), step("Fest")],
        actor=desk.dorte,
    )

    assert (again.pk, again.title) == (plan.pk, "Ny proces")
    rows = [(one.pk == heard.pk, one.title, one.reached_on) for one in milestones_of_case(case)]
    assert rows == [(True, "Høringen", date(2026, 2, 9)), (False, "Fest", None)]
    assert not Milestone.objects.filter(pk=chosen.pk).exists()
    assert Fact.objects.filter(verb="consultations.lay_plan").count() == 2


def test_reached_can_be_taken_back(desk: Office) -> None:
    case = case_of(desk)
    lay_plan(case=case, title="Proces", steps=[step("Høring")], actor=desk.dorte)
    (one,) = milestones_of_case(case)

    for day in (date(2026, 2, 9), None):
        reach(milestone=one, on=day, actor=desk.dorte)

    assert [row.reached_on for row in milestones_of_case(case)] == [None]
    facts = Fact.objects.filter(verb="consultations.reach").order_by("pk")
    assert [fact.details for fact in facts] == [{"reached": True}, {"reached": False}]


def test_a_key_of_another_cases_milestone_makes_a_new_one(desk: Office) -> None:
    one, other = case_of(desk), case_of(desk, "Ny mole")
    lay_plan(case=one, title="Proces", steps=[step("Høring")], actor=desk.dorte)
    (theirs,) = milestones_of_case(one)

    lay_plan(case=other, title="Proces", steps=[step("Mit", key=theirs.pk)], actor=desk.dorte)

    assert [str(row) for row in milestones_of_case(one)] == ["Høring"]
    assert [str(row) for row in milestones_of_case(other)] == ["Mit"]


def test_plans_are_for_those_of_the_case(desk: Office) -> None:
    case = case_of(desk)
    lay_plan(case=case, title="Proces", steps=[step("Høring")], actor=desk.dorte)

    with pytest.raises(NotAllowed):
        lay_plan(case=case, title="Nej", steps=[], actor=desk.bo)
    with pytest.raises(NotAllowed):
        reach(milestone=milestones_of_case(case)[0], on=None, actor=FREJA)

    assert len(milestones_of_case(case)) == 1


def test_a_body_sees_the_steps_ahead_of_cases_one_may_know_of(desk: Office) -> None:
    case, committee = case_of(desk), desk.house.committee
    steps = [Step("Drøftelse", date(2026, 2, 1), date(2026, 2, 28), "month", committee)]
    lay_plan(case=case, title="Proces", steps=steps, actor=desk.dorte)

    seen = {
        name: [str(one) for one in milestones_of_bodies([committee.pk], desk.actor(name))]
        for name in ("dorte", "ida", "bo")
    }

    assert seen == {"dorte": ["Drøftelse"], "ida": [], "bo": []}
