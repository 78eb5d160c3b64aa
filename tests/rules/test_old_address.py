"""Addresses of an earlier site."""

from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.old_address import LONGEST, known_as, path_here


@given(st.text(max_size=80).map(lambda text: "/" + text))
def test_known_form_is_known_as_itself_or_is_none(address: str) -> None:
    known = known_as(address)

    assert known == "" or known.startswith("/")
    assert len(known) <= LONGEST


def test_long_addresses_are_none() -> None:
    assert (known_as("/" + "a" * LONGEST), path_here("/" + "a" * LONGEST)) == ("", "")
    assert known_as("/a?" + "&".join(f"a{n}=" for n in range(60))) == ""
