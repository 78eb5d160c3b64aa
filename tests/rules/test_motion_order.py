"""The order of voting."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.motion_order import (
    Disordered,
    Motion,
    MotionKind,
    Place,
    lapsing,
    proposed,
    rearranged,
)

POSTPONEMENT, REFERRAL, AMENDMENT, ALTERNATIVE, RECOMMENDATION, ADDITION = MotionKind
TABLE = (
    Motion(1, RECOMMENDATION),
    Motion(2, AMENDMENT, "C", reach=1),
    Motion(3, ADDITION, "Ø"),
    Motion(4, ALTERNATIVE, "V"),
    Motion(5, AMENDMENT, "A", reach=3),
    Motion(6, AMENDMENT, "B", to=5),
    Motion(7, REFERRAL, "F"),
    Motion(8, POSTPONEMENT, "O"),
    Motion(9, ADDITION, "Å", to=1),
)
TABLES = st.lists(st.tuples(st.sampled_from(MotionKind), st.integers(0, 3)), max_size=8).flatmap(
    lambda told: st.tuples(
        *(
            st.builds(
                Motion,
                st.just(number),
                st.just(kind),
                reach=st.just(reach),
                to=st.none() | st.integers(1, number - 1) if number > 1 else st.none(),
            )
            for number, (kind, reach) in enumerate(told, 1)
        )
    )
)


def numbers(places: tuple[Place, ...]) -> list[int]:
    """The order as numbers."""
    return [place.motion.number for place in places]


def test_order_with_a_reason_for_each_place() -> None:
    assert [(place.motion.number, place.why) for place in proposed(TABLE)] == [
        (8, "Udsættelse stemmes der om først, for vedtages den, venter resten."),
        (7, "Oversendelse kommer før indholdet, for vedtages den, venter resten."),
        (6, "Ændrer forslag 5 og kommer derfor lige før det."),
        (
            5,
            "Ændringsforslag kommer før indstillingen, og dette er det mest vidtgående.",
        ),
        (
            2,
            "Ændringsforslag kommer før indstillingen, og de mere vidtgående kommer først.",
        ),
        (4, "Et alternativ kommer før indstillingen, for vedtages det, bortfalder den."),
        (
            1,
            "Indstillingen kommer efter alle ændringer, så der stemmes om den endelige ordlyd.",
        ),
        (9, "En tilføjelse kommer efter det, den føjes til."),
        (3, "En tilføjelse kommer efter det, den føjes til."),
    ]


def test_points_voted_apart_each_with_its_amendments() -> None:
    table = [
        Motion(1, RECOMMENDATION, point=1),
        Motion(2, RECOMMENDATION, point=2),
        Motion(3, AMENDMENT, "Ø", to=2),
        Motion(4, AMENDMENT, "C", to=2),
    ]

    assert [(place.motion.number, place.why) for place in proposed(table)] == [
        (1, "Indstillingens 1. at stemmes der om for sig, i indstillingens orden."),
        (
            3,
            "Ændrer forslag 2 og kommer derfor lige før det, "
            "og det, der er stillet først, kommer først.",
        ),
        (
            4,
            "Ændrer forslag 2 og kommer derfor lige før det, "
            "og det, der er stillet først, kommer først.",
        ),
        (2, "Indstillingens 2. at stemmes der om for sig, i indstillingens orden."),
    ]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ((Motion(1, AMENDMENT, to=7),), "Forslag 1 ændrer et forslag, som ikke er på bordet"),
        ((Motion(1, AMENDMENT, to=1),), "Forslag 1 ændrer et forslag, som ikke er på bordet"),
        (
            (Motion(1, AMENDMENT, to=2), Motion(2, AMENDMENT, to=1)),
            "Forslag 1 ændrer et forslag, som ikke er på bordet",
        ),
        ((Motion(1, AMENDMENT), Motion(1, ADDITION)), "To forslag har samme nummer"),
    ],
)
def test_motions_that_hang_in_the_air(table: tuple[Motion, ...], said: str) -> None:
    with pytest.raises(Disordered, match=said):
        proposed(table)


def test_chair_changes_the_order() -> None:
    places = proposed(TABLE[:3])

    found = rearranged(places, [1, 2, 3])

    assert [place.why for place in found] == [
        "Formanden har flyttet forslaget fra plads 2 til plads 1.",
        "Formanden har flyttet forslaget fra plads 1 til plads 2.",
        places[2].why,
    ]


@pytest.mark.parametrize("order", [[1, 2], [1, 2, 2], [1, 2, 4]])
def test_order_that_leaves_one_out(order: list[int]) -> None:
    with pytest.raises(Disordered, match="Hvert forslag skal have én plads"):
        rearranged(proposed(TABLE[:3]), order)


@pytest.mark.parametrize(
    ("adopted", "gone", "why"),
    [
        (8, [7, 6, 5, 2, 4, 1, 9, 3], "Bortfalder, fordi punktet er udsat."),
        (7, [6, 5, 2, 4, 1, 9, 3], "Bortfalder, fordi sagen er sendt videre."),
        (4, [1, 9], "Bortfalder, fordi et alternativ er vedtaget."),
        (2, [], ""),
        (1, [], ""),
    ],
)
def test_what_lapses_when_a_motion_is_adopted(adopted: int, gone: list[int], why: str) -> None:
    found = lapsing(proposed(TABLE), adopted)

    assert [(place.motion.number, place.why) for place in found] == [(one, why) for one in gone]


def test_addition_to_an_adopted_alternative_stands() -> None:
    table = [Motion(1, RECOMMENDATION), Motion(2, ALTERNATIVE), Motion(3, ADDITION, to=2)]

    assert numbers(lapsing(proposed(table), 2)) == [1]
    with pytest.raises(Disordered, match="ikke i rækkefølgen"):
        lapsing(proposed(table), 4)


@given(TABLES)
def test_every_motion_has_one_place_and_changes_come_before(table: tuple[Motion, ...]) -> None:
    order = numbers(proposed(table))

    assert sorted(order) == [motion.number for motion in table]
    for motion in table:
        if motion.to is not None:
            before = order.index(motion.number) < order.index(motion.to)
            assert before is (motion.kind is not ADDITION)


@given(TABLES, st.randoms(use_true_random=False))
def test_order_does_not_depend_on_how_motions_are_listed(
    table: tuple[Motion, ...], random: Random
) -> None:
    mixed = list(table)
    random.shuffle(mixed)

    assert proposed(mixed) == proposed(table)
