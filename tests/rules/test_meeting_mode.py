"""Who may meet virtually, and how many it takes to have a room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.meeting_mode import may_be_virtual, must_be_physical, objections_needed


@pytest.mark.parametrize("council", [True, False])
@pytest.mark.parametrize("extraordinary", [True, False])
def test_only_an_extraordinary_meeting_of_the_council_may_be_virtual(
    council: bool, extraordinary: bool
) -> None:
    allowed = may_be_virtual(council=council, extraordinary=extraordinary)

    assert allowed is (council and extraordinary)


@given(members=st.integers(1, 200))
def test_a_third_is_never_less_than_a_third(members: int) -> None:
    needed = objections_needed(members)

    assert 3 * needed >= members > 3 * (needed - 1)
    assert must_be_physical(needed, members)
    assert not must_be_physical(needed - 1, members)


def test_a_council_of_nobody_forces_nothing() -> None:
    assert must_be_physical(0, 0) is False


@pytest.mark.parametrize(("objections", "members"), [(-1, 9), (1, -9)])
def test_no_number_is_negative(objections: int, members: int) -> None:
    with pytest.raises(ValueError, match="negative"):
        must_be_physical(objections, members)
