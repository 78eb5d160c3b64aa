"""Addresses are readable, plain and free."""

from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.address import free, slug


@given(st.text(max_size=200))
def test_slug_of_any_text_fits_an_address(text: str) -> None:
    made = slug(text)

    assert 0 < len(made) <= 80
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert slug(made) == made


@given(st.sets(st.sampled_from(["a", "a-2", "a-3", "b"])))
def test_free_is_never_taken(taken: set[str]) -> None:
    assert free("a", taken) not in taken
