"""What follows from the log: quorum per item, texts, and as many queries for 9 as for 31."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from raadslag.agendas.queries import standing_items
from raadslag.bodies.models import Membership
from raadslag.rules.attendance import Part
from raadslag.rules.quorum import Quorum
from raadslag.sittings.actions import close_sitting, open_sitting, roll_call
from raadslag.sittings.models import Sitting
from raadslag.sittings.queries import (
    aside_of,
    dealt_with,
    difference_lines,
    differences_of,
    label_of,
    lines_of,
    log_of,
    missing_from,
    presence_in,
    present_now,
    quorum_now,
    quorum_of_item,
    quorum_through,
    roll_of,
    voters_now,
)
from raadslag.sittings.states import PresenceKind
from tests.desk import agenda
from tests.sittings.room import Chamber, at, join, opened, out

pytestmark = pytest.mark.django_db
NAMES = ("Clara Sivebæk", "Dan Friis", "Eva Krag")


@pytest.fixture
def chamber() -> Chamber:
    """Bo comes during the first item, and Clara leaves during the second."""
    made = opened("Ny kaj", "Molen", members=NAMES)
    made.came("Anna", "Clara", "Dan")
    made.up(0, at(13, 40))
    made.note(PresenceKind.ARRIVED, "Bo", at(13, 50))
    made.up(1, at(14))
    made.note(PresenceKind.LEFT, "Clara", at(14, 10))
    made.note(PresenceKind.LEFT, "Dan", at(14, 20))
    made.up(0, at(14, 30))
    return made


def test_the_quorum_of_an_item_at_each_instant(chamber: Chamber) -> None:
    changes = quorum_through(chamber.roll(), chamber.items[1])

    assert changes == (
        (at(14), Quorum(5, 4, 3)),
        (at(14, 10), Quorum(5, 3, 3)),
        (at(14, 20), Quorum(5, 2, 3)),
    )


def test_an_item_left_keeps_the_quorum_it_was_dealt_with(chamber: Chamber) -> None:
    kaj, mole = chamber.items
    chamber.note(PresenceKind.LEFT, "Bo", at(14, 40))

    found = [quorum_of_item(chamber.sitting, one, at(14, 41)).present for one in (kaj, mole)]

    assert found == [1, 2]
    assert quorum_now(chamber.sitting, mole, at(14, 41)) == Quorum(5, 1, 3)


def test_an_item_never_taken_up_has_the_quorum_of_now() -> None:
    chamber = opened()
    chamber.came()

    assert quorum_of_item(chamber.sitting, chamber.items[0], at(14)) == Quorum(2, 2, 1)


def test_who_is_there_and_who_is_missing(chamber: Chamber) -> None:
    roll = chamber.roll()

    assert [who.name for who in present_now(chamber.sitting, at(14, 35))] == [
        "Anna Holm",
        "Bo Lund",
    ]
    assert [str(seat) for seat in missing_from(roll, at(14, 35))] == list(NAMES)
    assert dealt_with(chamber.sitting) == {one.pk for one in chamber.items}


def test_the_sentences_of_the_minutes(chamber: Chamber) -> None:
    assert lines_of(chamber.roll()) == (
        "Bo Lund kom kl. 13.50 under punkt 1.",
        "Clara Sivebæk forlod mødet kl. 14.10 under punkt 2.",
        "Dan Friis forlod mødet kl. 14.20 under punkt 2.",
    )
    assert difference_lines(chamber.roll()) == {
        "1": "Clara Sivebæk, Dan Friis og Bo Lund deltog i en del af punkt 1.",
        "2": "Clara Sivebæk og Dan Friis deltog i en del af punkt 2.",
    }
    assert [one.item for one in differences_of(chamber.roll())] == ["1", "2"]


def test_a_conflict_of_interest_is_not_told_as_an_absence() -> None:
    chamber = opened(members=NAMES)
    chamber.came()
    chamber.up(0)
    chamber.decide(chamber.ask(chamber.items[0], "Anna"), now=at(14, 31))

    assert difference_lines(chamber.roll()) == {}
    assert [(one.who.name, one.item) for one in aside_of(chamber.sitting)] == [("Anna Holm", "1")]


def test_how_much_of_an_item_each_was_there_for(chamber: Chamber) -> None:
    found = presence_in(chamber.roll(), chamber.items[1])

    assert {who.name.split()[0]: part for who, part in found.items()} == {
        "Anna": Part.WHOLE,
        "Bo": Part.WHOLE,
        "Clara": Part.PART,
        "Dan": Part.PART,
    }


def test_who_came_before_the_first_item_was_there_from_the_beginning() -> None:
    chamber = opened()
    chamber.came("Anna")
    chamber.note(PresenceKind.ARRIVED, "Bo", at(13, 35))
    chamber.up(0, at(13, 40))

    assert lines_of(chamber.roll()) == ()
    assert len(log_of(chamber.sitting)) == 2


def test_an_item_without_a_number_is_called_by_its_address(chamber: Chamber) -> None:
    item = chamber.items[0]
    item.number = ""

    assert label_of(item) == item.slug


def test_as_many_queries_for_a_council_as_for_a_committee() -> None:
    small = opened("Ny kaj", members=tuple(f"Medlem {number}" for number in range(7)))
    few = counted(small, 0)
    for number in range(7, 29):
        join(small.desk.house.committee, f"Medlem {number}")
    made = agenda(small.desk, "Molen", on=date(2026, 4, 14))
    out(made)
    sitting = open_sitting(meeting=made.meeting, now=at(13, 30, days=28), actor=small.erik)
    large = Chamber(small.desk, sitting, standing_items(made))

    many = counted(large, 28)

    assert [one.sitting.seat_set.count() for one in (small, large)] == [9, 31]
    assert many == few
    assert many["voters"] == many["quorum"] == 4


def counted(chamber: Chamber, days: int) -> dict[str, int]:
    """How many queries the verbs and questions of a meeting ask."""
    people = [seat.person for seat in chamber.sitting.seat_set.select_related("person")]
    item = chamber.up(0, at(13, 40, days=days))
    sitting, erik, now = chamber.sitting, chamber.erik, at(14, days=days)
    deeds: dict[str, Callable[[], object]] = {
        "roll call": lambda: roll_call(sitting=sitting, present=people, now=now, actor=erik),
        "voters": lambda: voters_now(sitting, item, now),
        "quorum": lambda: quorum_now(sitting, item, now),
        "missing": lambda: missing_from(roll_of(sitting), now),
        "left": lambda: chamber.note(PresenceKind.LEFT, "Bo", now),
        "conflict": lambda: chamber.decide(chamber.ask(item, "Anna"), now=now),
        "close": lambda: close_sitting(sitting=sitting, now=now, actor=erik),
    }
    found = {}
    for name, deed in deeds.items():
        with CaptureQueriesContext(connection) as asked:
            deed()
        found[name] = len(asked)
    return found


def test_a_seat_outlives_the_membership() -> None:
    chamber = opened()
    chamber.came()

    Membership.objects.filter(person__name="Bo Lund").update(ends_on=at(9) - timedelta(days=1))

    assert chamber.there(at(14)) == ["Anna", "Bo"]
    assert Sitting.objects.get().seat_set.count() == 2
