"""Other meetings named in running text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.reference import Mention, read_references


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        (
            "(udvalgsmøde i august 2025, pkt. 47) lægges der op til",
            Mention("udvalgsmøde i august 2025, pkt. 47", None, None, "2025-08", "47"),
        ),
        (
            "På Byrådets konstituerende møde den 9. december 2025, pkt. 4 nedsatte",
            Mention(
                "Byrådets konstituerende møde den 9. december 2025, pkt. 4",
                "Byrådet",
                date(2025, 12, 9),
                None,
                "4",
            ),
        ),
        (
            "godkendt på mødet i legeudvalget den 15. januar 2022 (pkt. 3). Grundet",
            Mention(
                "mødet i legeudvalget den 15. januar 2022 (pkt. 3)",
                "Legeudvalget",
                date(2022, 1, 15),
                None,
                "3",
            ),
        ),
        (
            "jf. Økonomiudvalget den 25-10-2024, punkt 3",
            Mention(
                "Økonomiudvalget den 25-10-2024, punkt 3",
                "Økonomiudvalget",
                date(2024, 10, 25),
                None,
                "3",
            ),
        ),
        (
            "behandlet på byrådsmøde den 5. maj 2024 som punkt 12",
            Mention(
                "byrådsmøde den 5. maj 2024 som punkt 12", "Byråd", date(2024, 5, 5), None, "12"
            ),
        ),
        (
            "drøftet på byrådets møde den 27. august 2024.",
            Mention("byrådets møde den 27. august 2024", "Byrådet", date(2024, 8, 27)),
        ),
    ],
)
def test_reference_in_running_text(text: str, mention: Mention) -> None:
    assert read_references(text) == (mention,)


@pytest.mark.parametrize(
    "text",
    [
        "Der afholdes et ekstraordinært møde i marts.",
        "Mødet holdes tirsdag den 10. marts 2026 kl. 14.00.",
        "Se bilag 4, punkt 3.",
        "Forslaget blev fremsat den 9. april 2025.",
    ],
)
def test_reference_is_not_found_where_no_meeting_is_named(text: str) -> None:
    assert read_references(text) == ()


@given(st.text(max_size=300))
def test_references_take_any_text(text: str) -> None:
    for mention in read_references(text):
        assert mention.text and (mention.day or mention.month)


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2060, 1, 1)), st.integers(1, 999))
def test_reference_is_read_back(day: date, number: int) -> None:
    found = read_references(f"som vedtaget på Byrådets møde den {day:%d-%m-%Y}, pkt. {number}, er")

    assert [(one.body, one.day, one.item_number) for one in found] == [
        ("Byrådet", day, str(number))
    ]
