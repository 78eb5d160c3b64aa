"""Closed days, seats and the competence plan."""

from datetime import date

import pytest

from raadslag.bodies.actions import (
    change_organization,
    drop_closing_day,
    establish,
    seat,
    set_closing_day,
    set_competence,
    set_competences,
    set_free_days,
    unseat,
)
from raadslag.bodies.entries import CompetenceEntry, StationEntry
from raadslag.bodies.faults import NotPlaced, TwiceInPlan, UnknownTopic, WrongDays
from raadslag.bodies.matrix import matrix_of
from raadslag.bodies.models import ClosingDay, Competence, Organization
from raadslag.bodies.queries import competence_of, seats_in
from raadslag.bodies.states import OptionalDay
from raadslag.journal.queries import facts_of
from raadslag.verdict import NotAllowed
from tests.cast import SYSTEM, Office, office

pytestmark = pytest.mark.django_db
ON = date(2026, 5, 15)


def row(kle: str, *stations: tuple[Organization, str]) -> CompetenceEntry:
    """A topic of the plan."""
    return CompetenceEntry(kle, f"Opgave {kle}", tuple(StationEntry(*one) for one in stations))


def council_of(home: Office) -> Organization:
    """The council."""
    return establish(
        body=home.house.body, name="Byrådet", short_name="BYR", kind="council", actor=SYSTEM
    )


def test_set_closing_day_again_gives_it_the_name() -> None:
    home = office()

    for name in ("Lukket", "Dagen efter Kristi himmelfart"):
        set_closing_day(body=home.house.body, on=ON, name=name, actor=home.erik)

    assert [str(one) for one in ClosingDay.objects.all()] == [
        "15-05-2026 Dagen efter Kristi himmelfart"
    ]


def test_drop_closing_day_once() -> None:
    home = office()
    set_closing_day(body=home.house.body, on=ON, name="Lukket", actor=home.hans)

    done = [drop_closing_day(body=home.house.body, on=ON, actor=home.hans) for _ in range(2)]

    assert (done, ClosingDay.objects.count()) == ([True, False], 0)


def test_closing_days_by_a_caseworker_are_refused() -> None:
    home = office()

    with pytest.raises(NotAllowed):
        set_closing_day(body=home.house.body, on=ON, name="Lukket", actor=home.dorte)

    assert ClosingDay.objects.count() == 0


def test_set_free_days_takes_the_known_ones_alone() -> None:
    home = office()
    body = home.house.body

    set_free_days(body=body, days=[OptionalDay.CHRISTMAS_EVE], actor=home.erik)
    with pytest.raises(ValueError, match="02-30"):
        set_free_days(body=body, days=["02-30"], actor=home.erik)

    body.refresh_from_db()
    assert body.free_days == ["12-24"]


def test_competence_of_the_longest_topic_counts() -> None:
    home = office()
    body, council, committee = home.house.body, council_of(home), home.house.committee
    rows = [
        row("15", (council, "decides")),
        row("15.20", (committee, "recommends"), (council, "decides")),
    ]

    set_competences(body=body, rows=rows, actor=home.erik)

    found = [
        [(str(one.organization), one.role) for one in competence_of(body, topic)]
        for topic in ("15.20.04", "15.00.00", "27.00.00")
    ]
    assert found == [
        [("Havneudvalget", "recommends"), ("Byrådet", "decides")],
        [("Byrådet", "decides")],
        [],
    ]


def test_set_competences_lays_the_whole_plan_in_the_place_of_the_old() -> None:
    home = office()
    body, council = home.house.body, council_of(home)
    set_competences(body=body, rows=[row("15", (council, "decides"))], actor=home.erik)

    count = set_competences(
        body=body, rows=[row("27", (council, "informed")), row("28")], actor=home.hans
    )

    assert (count, [str(one) for one in Competence.objects.all()]) == (
        1,
        ["27 Byrådet: orienteres"],
    )


def test_a_wrong_plan_leaves_the_old_one() -> None:
    home = office()
    body, council = home.house.body, council_of(home)
    set_competences(body=body, rows=[row("15", (council, "decides"))], actor=home.erik)
    elsewhere = Organization(pk=999, body_id=body.pk + 1, name="Andet råd")

    for wrong, said in (
        (row("1.2", (council, "decides")), UnknownTopic),
        (row("27", (council, "decides"), (council, "informed")), TwiceInPlan),
        (row("27", (elsewhere, "decides")), NotPlaced),
    ):
        with pytest.raises(said):
            set_competences(body=body, rows=[wrong], actor=home.erik)

    assert [one.kle for one in Competence.objects.all()] == ["15"]


def test_set_competence_changes_one_topic_and_without_stations_drops_it() -> None:
    home = office()
    body, council = home.house.body, council_of(home)
    set_competences(
        body=body,
        rows=[row("15", (council, "decides")), row("27", (council, "decides"))],
        actor=home.erik,
    )

    set_competence(body=body, row=row("15", (council, "informed")), actor=home.erik)
    set_competence(body=body, row=row("27"), actor=home.erik)

    assert [str(one) for one in Competence.objects.all()] == ["15 Byrådet: orienteres"]


def test_matrix_stands_in_the_order_of_the_stations() -> None:
    home = office()
    body, council, committee = home.house.body, council_of(home), home.house.committee
    rows = [
        row("15", (committee, "recommends"), (council, "decides")),
        row("27", (committee, "decides")),
    ]
    set_competences(body=body, rows=rows, actor=home.erik)

    matrix = matrix_of(body)

    assert [str(one) for one in matrix.organizations] == ["Havneudvalget", "Byrådet"]
    assert [one.roles for one in matrix.rows] == [("recommends", "decides"), ("decides", "")]


def test_unseat_ends_a_seat_and_one_may_come_back() -> None:
    home = office()
    committee, bo = home.house.committee, home.house.bo
    held = bo.membership_set.get()

    unseat(membership=held, last_day=ON, actor=home.hans)
    back = seat(person=bo, organization=committee, starts_on=date(2026, 9, 1), actor=home.hans)
    with pytest.raises(WrongDays):
        unseat(membership=back, last_day=ON, actor=home.hans)

    sitting = [
        [str(one.person) for one in seats_in(committee, day)]
        for day in (ON, date(2026, 6, 1), date(2026, 9, 1))
    ]
    assert sitting == [["Anna Holm", "Bo Lund"], ["Anna Holm"], ["Anna Holm", "Bo Lund"]]


def test_change_organization_keeps_its_address_and_tells_what_is_new() -> None:
    home = office()
    committee = home.house.committee

    done = [
        change_organization(
            organization=committee,
            name="Havne- og Miljøudvalget",
            short_name="HMU",
            kind=committee.kind,
            task=committee.task,
            actor=home.hans,
        )
        for _ in range(2)
    ]

    assert (done, committee.slug) == ([True, False], "havneudvalget")
    assert facts_of(committee).last().details == {"changed": ["name", "short_name"]}  # type: ignore[union-attr]
