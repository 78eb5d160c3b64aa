"""Closed days, free days and seats."""

from datetime import date

import pytest

from raadslag.bodies.actions import (
    change_organization,
    drop_closing_day,
    seat,
    set_closing_day,
    set_free_days,
    unseat,
)
from raadslag.bodies.faults import WrongDays
from raadslag.bodies.models import ClosingDay
from raadslag.bodies.queries import seats_in
from raadslag.bodies.states import OptionalDay
from raadslag.journal.queries import facts_of
from raadslag.verdict import NotAllowed
from tests.cast import office

pytestmark = pytest.mark.django_db
ON = date(2026, 5, 15)


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
