"""Whether enough members are present."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.attendance import Span
from raadslag.rules.attendance_log import Kind
from raadslag.rules.quorum import (
    RECUSED_SOURCE,
    SOURCE,
    Quorum,
    Recused,
    may_decide,
    needed,
    quorum,
    quorum_during,
    quorum_of,
)
from raadslag.rules.ruling import Ruling
from tests.rules.meeting import ANNA, BO, CLARA, DORTE, ERIK, at, fact, sits_in


@pytest.mark.parametrize(
    ("members", "least"), [(1, 1), (2, 1), (5, 3), (7, 4), (8, 4), (9, 5), (25, 13), (31, 16)]
)
def test_half_of_the_members_rounded_up(members: int, least: int) -> None:
    assert needed(members) == least


@given(st.integers(1, 99))
def test_needed_is_the_least_number_that_is_half(members: int) -> None:
    least = needed(members)

    assert 2 * (least - 1) < members <= 2 * least


def test_body_without_members() -> None:
    with pytest.raises(ValueError, match="at least one"):
        needed(0)


@pytest.mark.parametrize(
    ("found", "ruling"),
    [
        (
            quorum(7, 3),
            Ruling(False, "Kun 3 af 7 medlemmer er til stede; der skal være mindst 4.", SOURCE),
        ),
        (
            quorum(7, 0),
            Ruling(False, "Ingen af 7 medlemmer er til stede; der skal være mindst 4.", SOURCE),
        ),
        (
            quorum(7, 4),
            Ruling(True, "4 af 7 medlemmer er til stede; der kan træffes beslutning.", SOURCE),
        ),
        (
            quorum(7, 3, recused=1),
            Ruling(
                True, "3 af 6 medlemmer er til stede; der kan træffes beslutning.", RECUSED_SOURCE
            ),
        ),
        (
            quorum(7, 3, recused=1, rule=Recused.ABSENT),
            Ruling(
                False, "Kun 3 af 7 medlemmer er til stede; der skal være mindst 4.", RECUSED_SOURCE
            ),
        ),
        (
            quorum(5, 0, recused=5),
            Ruling(
                False,
                "Alle medlemmer er inhabile; der kan ikke træffes beslutning.",
                RECUSED_SOURCE,
            ),
        ),
        (
            quorum(2, 0, recused=1),
            Ruling(
                False,
                "Det eneste medlem er ikke til stede; der kan ikke træffes beslutning.",
                RECUSED_SOURCE,
            ),
        ),
    ],
)
def test_verdict_with_its_sentence(found: Quorum, ruling: Ruling) -> None:
    assert may_decide(found) == ruling


@pytest.mark.parametrize(("members", "present", "recused"), [(7, 8, 0), (7, 7, 1), (7, -1, 0)])
def test_more_people_than_members(members: int, present: int, recused: int) -> None:
    with pytest.raises(ValueError, match="more are counted"):
        quorum(members, present, recused=recused)


def test_quorum_of_people_knows_no_guests() -> None:
    found = quorum_of([ANNA, BO, CLARA, DORTE], [ANNA, BO, CLARA, ERIK], [BO])

    assert (found, found.reached, found.spare) == (Quorum(3, 2, 2, 1), True, 0)


def test_quorum_of_an_item_as_people_come_and_go() -> None:
    noted = [fact(Kind.ARRIVED, who, at(13, 30)) for who in (ANNA, BO, CLARA)]
    noted += [
        fact(Kind.LEFT, ANNA, at(14, 5)),
        fact(Kind.RECUSED, BO, at(14, 10), "3"),
        sits_in(ERIK, BO, at(14, 12)),
        fact(Kind.LEFT, CLARA, at(14, 30)),
    ]
    members = [ANNA, BO, CLARA, DORTE]

    assert quorum_during(noted, members, Span("3", at(14), at(14, 30))) == (
        (at(14), Quorum(4, 3, 2)),
        (at(14, 5), Quorum(4, 2, 2)),
        (at(14, 10), Quorum(3, 1, 2, 1)),
        (at(14, 12), Quorum(4, 2, 2)),
    )
    assert quorum_during(noted, members, Span("4", at(14, 30))) == ((at(14, 30), Quorum(4, 1, 2)),)


@given(st.integers(1, 40), st.data())
def test_one_more_present_never_loses_the_quorum(members: int, data: st.DataObject) -> None:
    recused = data.draw(st.integers(0, members - 1))
    present = data.draw(st.integers(0, members - recused - 1))
    rule = data.draw(st.sampled_from(Recused))

    one, more = (quorum(members, n, recused=recused, rule=rule) for n in (present, present + 1))

    assert one.reached <= more.reached
    assert may_decide(one).allowed == one.reached == (one.spare >= 0)
