"""Values in running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.values import find_values

WORDS = st.sampled_from(
    ["1,2", "45.000", "mio.", "kr.", "kr", "10.", "marts", "2026", "kl.", "15.00", " ", "\xa0", "-",
     "10.03.2026", "15.00.00-A00-3-25", "24/12345", "<", "&", "ø", ",", ".", "٣", "t.kr.", "99999"]
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "machine"),
    [
        ("Udgiften er 2,7 mio. kr.", ["DKK 2700000"]),
        ("45.000 kr., 45.000,50 kroner og 45.000,- kr.", ["DKK 45000", "DKK 45000.5", "DKK 45000"]),
        ("1.250 t.kr. og 500 tkr", ["DKK 1250000", "DKK 500000"]),
        ("kr. 1.000,00 og DKK 12 mio.", ["DKK 1000", "DKK 12000000"]),
        ("et mindreforbrug på -1,2 mia. kr", ["DKK -1200000000"]),
        ("mellem 1-2 mio. kr.", []),
        ("3 millioner kroner", ["DKK 3000000"]),
        ("0,0 kr.", ["DKK 0"]),
        ("1.5 mio. kr.", []),
        ("5 kroniske og 7 krav", []),
        ("12.345.67 kr.", []),
        ("den 10. marts 2026 kl. 15.00", ["2026-03-10T15:00"]),
        ("10.03.2026, kl. 9", ["2026-03-10T09:00"]),
        ("10.03.2026 kl. 25.00", ["2026-03-10"]),
        ("31.02.2026", []),
        ("sag 15.00.00-A00-3-25.", ["15.00.00-A00-3-25"]),
        ("EMN-2025-008579 og 24/12345", ["EMN-2025-008579", "24/12345"]),
        ("budget 2024-2027 og 12/2025", []),
    ],
)
def test_values_of_a_text(text: str, machine: list[str]) -> None:
    assert [one.machine for one in find_values(text)] == machine


@given(st.lists(st.one_of(WORDS, st.text(max_size=4)), max_size=14).map("".join))
def test_values_stand_in_order_and_apart(text: str) -> None:
    found = find_values(text)

    ends = [0, *(one.end for one in found)]
    assert all(end <= one.start < one.end for end, one in zip(ends, found, strict=False))
    assert all(one.end <= len(text) for one in found)


@pytest.mark.parametrize("text", ["1" * 60_000, "1.111" * 12_000, "kr. " * 15_000, "1 " * 30_000])
def test_long_texts_are_read_in_time(text: str) -> None:
    assert len(find_values(text)) <= len(text)
