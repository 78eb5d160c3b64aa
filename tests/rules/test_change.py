"""The decision held against the recommendation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.change import Change, changes

MOTIONS = (
    "udvalget godkender planen",
    "udvalget holder ekstra møde tirsdag den 10. marts 2026 kl. 14.00 - 16.30",
    "beløbet på 2,4 mio. kr. frigives",
)


@pytest.mark.parametrize(
    ("decision", "found"),
    [
        (
            "Tiltrådt dog således, at der holdes ekstra møde den 10. marts 2026 kl. 15.00 - 16.30.",
            (Change("time", "14.00", "15.00"),),
        ),
        (
            "Tiltrådt, dog således at der holdes ekstra møde den 12. marts 2026 kl. 14.00 - 16.30.",
            (Change("date", "10. marts 2026", "12. marts 2026"),),
        ),
        (
            "Godkendt med den ændring, at beløbet på 2,1 mio. kr. frigives.",
            (Change("amount", "2,4 mio. kr.", "2,1 mio. kr."),),
        ),
        (
            "Anbefales med den ændring, at beløbet på 2,1 mio. kr. frigives.",
            (Change("amount", "2,4 mio. kr.", "2,1 mio. kr."),),
        ),
        (
            "Godkendt med den ændring, at udvalget godkender planen efter høring.",
            (
                Change(
                    "wording",
                    "udvalget godkender planen",
                    "udvalget godkender planen efter høring.",
                ),
            ),
        ),
        ("Godkendt.", ()),
        ("Udsat til den 12. marts 2026 kl. 15.00.", ()),
    ],
)
def test_change_between_motion_and_decision(decision: str, found: tuple[Change, ...]) -> None:
    assert changes(MOTIONS, decision) == found


def test_no_change_without_a_motion() -> None:
    assert changes((), "Godkendt med den ændring, at planen udgår.") == ()


@given(st.lists(st.text(max_size=80), max_size=3), st.text(max_size=150))
def test_changes_take_any_text(motions: list[str], decision: str) -> None:
    changes(motions, f"Godkendt, dog således at {decision}")


@given(st.integers(8, 15), st.integers(16, 22))
def test_change_of_time_is_told_as_printed(before: int, after: int) -> None:
    found = changes(
        [f"mødet holdes kl. {before}.00"], f"Godkendt, dog således at mødet holdes kl. {after}.00"
    )

    assert found == (Change("time", f"{before}.00", f"{after}.00"),)
