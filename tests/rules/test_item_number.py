"""Numbers of agenda items."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.item_number import following, numbered, order

LEVELS = st.lists(st.booleans()).map(lambda some: [False, *some])


def test_supplementary_items_continue() -> None:
    issued = numbered([False, False, True])

    assert numbered([False, False], start=following(issued)) == ("3", "4")


def test_more_than_26_subordinate_items() -> None:
    found = numbered([False, *[True] * 28])

    assert found[-3:] == ("1.z", "1.aa", "1.ab")


def test_no_items() -> None:
    assert numbered([]) == ()


@pytest.mark.parametrize(
    ("levels", "start", "reason"),
    [([True], 1, "belongs under none"), ([False], 0, "counted from 1")],
)
def test_numbers_that_make_no_sense(levels: list[bool], start: int, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        numbered(levels, start=start)


def test_order_of_what_is_no_number() -> None:
    with pytest.raises(ValueError, match="no item number"):
        order("Eventuelt")


@given(LEVELS, st.integers(1, 500))
def test_numbers_are_in_order_and_all_different(levels: list[bool], start: int) -> None:
    found = numbered(levels, start=start)

    assert sorted(found, key=order) == list(found)
    assert len(set(found)) == len(levels)
    assert following(found) == start + levels.count(False)
