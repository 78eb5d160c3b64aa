"""CPR numbers are found wherever they stand, and never shown whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.private import ADVICE, Finding, findings, findings_in_file


@pytest.mark.parametrize(
    ("text", "excerpt", "certain"),
    [
        ("Ansøger 070761-4285 er syg", "Ansøger 070761-**** er syg", True),
        ("<p>Kim 0707<strong>61</strong>4285</p>", "Kim 070761-****", True),
        ("<td>0707614285</td><td>Kim</td>", "070761-**** Kim", True),
        ("070761 -\n4285", "070761-****", True),
        ("070761\u00a04285", "070761-****", True),
        ("0707\u00ad61-42\u200b85", "070761-****", True),
        ("010190 1234", "010190-****", False),
        ("070761-4285 og 070761-4285", "070761-**** og ******-****", True),
    ],
)
def test_findings_are_masked(text: str, excerpt: str, certain: bool) -> None:
    assert findings([("side 4", text)])[0] == Finding("side 4", excerpt, certain)


def test_findings_other_numbers_are_left_alone() -> None:
    assert findings([("teksten", "Sag 15.00.00-A00-3-25, tlf. 96 28 28 28, 310261-0000")]) == ()


@given(st.text(max_size=60), st.text(max_size=60))
def test_findings_never_show_a_whole_number(before: str, after: str) -> None:
    for one in findings([("side 1", f"{before} 070761-4285 {after}")]):
        assert "4285" not in one.excerpt


def test_findings_in_file_name_text_and_properties() -> None:
    found = findings_in_file(
        name="Sag 070761-4285.pdf",
        pages=["Intet", "CPR 070761-4285"],
        places=["side 1", "skjult ark »Løn«"],
        metadata={"forfatter": "Dorte Dam", "emne": "070761-4285"},
    )

    what = "navnet på den, der har skrevet filen"
    assert found == (
        Finding("filens navn", "Sag 070761-****.pdf", True),
        Finding("skjult ark »Løn«", "CPR 070761-****", True),
        Finding("dokumentets egenskaber: emne", "070761-****", True),
        Finding(
            "dokumentets egenskaber: forfatter",
            "Dorte Dam",
            False,
            True,
            ADVICE.format(what=what),
        ),
    )
