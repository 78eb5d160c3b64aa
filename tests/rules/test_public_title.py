"""The neutral title of a closed item."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.public_title import reveals, shares


@pytest.mark.parametrize(
    ("public_title", "title", "revealed", "shared"),
    [
        ("Lukket punkt", "Afskedigelse af Anna Berg", False, ()),
        ("Lukket: Afskedigelse af Anna Berg", "Afskedigelse af Anna Berg", True, None),
        ("AFSKEDIGELSE AF ANNA BERG", "Afskedigelse af Anna Berg", True, None),
        ("Personsag om Berg", "Afskedigelse af Anna Berg", False, ("Berg",)),
        ("Salg af grund, 4a", "Salg af Havnegade 4a", False, ("4a",)),
        ("", "", False, ()),
    ],
)
def test_neutral_title(
    public_title: str, title: str, revealed: bool, shared: tuple[str, ...] | None
) -> None:
    assert reveals(public_title, title) == revealed
    assert shared is None or shares(public_title, title) == shared


@given(st.text(), st.text(), st.text())
def test_title_within_another_reveals_it(before: str, title: str, after: str) -> None:
    some = any(sign.isalnum() for sign in title)

    assert reveals(f"{before} {title} {after}", title) or not some or "_" in title
