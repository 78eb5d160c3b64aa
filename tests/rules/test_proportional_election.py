"""Seats by d'Hondt."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.proportional_election import (
    Allocation,
    ElectionGroup,
    Lot,
    Misgrouped,
    Quotient,
    allocate,
    group_faults,
    in_words,
)
from tests.rules.meeting import ANNA, BO, CLARA

GROUPS = st.lists(st.integers(1, 31), min_size=1, max_size=6).map(
    lambda sizes: [ElectionGroup(name, size) for name, size in zip("ABCDEF", sizes, strict=False)]
)
TIED = [ElectionGroup("A", 10), ElectionGroup("C", 5), ElectionGroup("V", 5)]


@pytest.mark.parametrize(
    ("sizes", "seats", "won"),
    [
        ((18, 13), 7, (4, 3)),
        ((18, 13), 9, (5, 4)),
        ((25, 6), 7, (6, 1)),
        ((31,), 5, (5,)),
        ((17, 10, 4), 5, (3, 2, 0)),
        ((5, 5), 2, (1, 1)),
    ],
)
def test_seats(sizes: tuple[int, ...], seats: int, won: tuple[int, ...]) -> None:
    groups = [ElectionGroup(name, size) for name, size in zip("AVF", sizes, strict=False)]

    found = allocate(groups, seats)

    assert (tuple(count for _, count in found.seats), found.settled) == (won, True)


def test_every_quotient_is_shown() -> None:
    found = allocate([ElectionGroup("A", 5), ElectionGroup("V", 2)], 3)

    assert found == Allocation(
        (("A", 2), ("V", 1)),
        (
            Quotient("A", 1, Fraction(5), 1),
            Quotient("A", 2, Fraction(5, 2), 2),
            Quotient("A", 3, Fraction(5, 3)),
            Quotient("V", 1, Fraction(2), 3),
            Quotient("V", 2, Fraction(1)),
            Quotient("V", 3, Fraction(2, 3)),
        ),
    )
    assert [one.shown for one in found.table] == ["5,00", "2,50", "1,67", "2,00", "1,00", "0,67"]


def test_three_quotients_tie_for_two_seats() -> None:
    found = allocate(TIED, 3)

    assert (found.seats, found.lots_among, found.lots_for, found.settled) == (
        (("A", 1), ("C", 0), ("V", 0)),
        ("A", "C", "V"),
        2,
        False,
    )
    assert in_words(TIED, found) == (
        "Valggruppen A (10 medlemmer) fik 1 plads, valggruppen C (5 medlemmer) fik 0 pladser "
        "og valggruppen V (5 medlemmer) fik 0 pladser. "
        "Der skal trækkes lod mellem A, C og V om 2 pladser."
    )


def test_lot_decides_the_tied_seats() -> None:
    found = allocate(TIED, 3, lot=Lot(("V", "A", "C"), ("V", "A")))

    assert found.seats == (("A", 2), ("C", 0), ("V", 1))
    assert [(one.group, one.divisor, one.seat) for one in found.table if one.by_lot] == [
        ("A", 2, 3),
        ("V", 1, 2),
    ]
    assert in_words(TIED, found).endswith(
        " Ved lodtrækning mellem lige kvotienter gik plads 2 til V og plads 3 til A."
    )


@pytest.mark.parametrize(
    ("groups", "seats", "lot", "said"),
    [
        ([], 3, None, "ingen valggrupper"),
        (TIED, 0, None, "mindst én"),
        ([TIED[0], TIED[0]], 3, None, "To valggrupper hedder A"),
        ([ElectionGroup("A", 0)], 3, None, "A har ingen medlemmer"),
        (TIED, 4, Lot(("A", "C"), ("A",)), "Ingen kvotienter står lige"),
        (TIED, 3, Lot(("A", "C"), ("A", "C")), "skal stå mellem A, C og V"),
        (TIED, 3, Lot(("A", "C", "V"), ("A",)), "Der skal trækkes 2 af A, C og V"),
        (TIED, 3, Lot(("A", "C", "V"), ("A", "A")), "Der skal trækkes 2 af A, C og V"),
        (TIED, 3, Lot(("A", "C", "V"), ("A", "Ø")), "Der skal trækkes 2 af A, C og V"),
    ],
)
def test_groups_and_lots_that_can_not_be(
    groups: list[ElectionGroup], seats: int, lot: Lot | None, said: str
) -> None:
    with pytest.raises(Misgrouped, match=said):
        allocate(groups, seats, lot=lot)


def test_faults_of_groups() -> None:
    assert group_faults([("A", [ANNA]), ("C", [BO])], [ANNA, BO, CLARA]) == ()
    assert group_faults([("A", [ANNA, BO]), ("C", [BO]), ("V", [])], [BO]) == (
        "Bo Lund (A) er med i A og C; et medlem kan kun være i én valggruppe.",
        "Anna Holm (A) deltager ikke i mødet og tæller ikke med i A.",
        "V har ingen medlemmer; slet gruppen.",
    )


@given(GROUPS, st.integers(1, 15))
def test_all_seats_are_shared_and_the_larger_has_no_fewer(
    groups: list[ElectionGroup], seats: int
) -> None:
    found = allocate(groups, seats)
    if not found.settled:
        drawn = found.lots_among[: found.lots_for]
        assert len(found.lots_among) > found.lots_for
        found = allocate(groups, seats, lot=Lot(found.lots_among, drawn))

    assert sum(count for _, count in found.seats) == seats
    assert sorted(one.seat for one in found.table if one.seat) == list(range(1, seats + 1))
    for one in groups:
        for other in groups:
            assert one.size <= other.size or found.of(one.name) >= found.of(other.name)


@given(GROUPS, st.integers(1, 14))
def test_one_more_seat_takes_none_from_anybody(groups: list[ElectionGroup], seats: int) -> None:
    few, more = allocate(groups, seats), allocate(groups, seats + 1)

    if few.settled:
        assert all(more.of(group.name) >= few.of(group.name) for group in groups)
