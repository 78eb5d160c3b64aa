"""Who was elected, and names with their party letter."""

import pytest

from raadslag.rules.elected import Elected, named, read_elected


@pytest.mark.parametrize(
    ("motion", "elected"),
    [
        ("Ane Vang Holm (C) vælges som formand", Elected("Ane Vang Holm", "C", "chair")),
        (
            "Bo Lund-Mørk (Æ) konstitueres indtil videre som næstformand.",
            Elected("Bo Lund-Mørk", "Æ", "vice"),
        ),
        ("Ib af Berg, vælges som udvalgets formand", Elected("Ib af Berg", "", "chair")),
        (
            "Liv Å. Dam (SF) udpeges som medlem af bestyrelsen",
            Elected("Liv Å. Dam", "SF", "member"),
        ),
    ],
)
def test_read_elected_tells_name_party_and_office(motion: str, elected: Elected) -> None:
    assert list(read_elected([motion])) == [elected]


@pytest.mark.parametrize(
    "motion",
    [
        "udvalget vælger en formand",
        "Ane Vang Holm orienterer som formand",
        "formand vælges",
        "",
    ],
)
def test_read_elected_guesses_nobody(motion: str) -> None:
    assert list(read_elected([motion])) == []


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Ane  Holm (C)", ("Ane Holm", "C")),
        ("Ane Holm (ø)", ("Ane Holm", "Ø")),
        ("Ane Holm (fra pkt. 3)", ("Ane Holm (fra pkt. 3)", "")),
        ("Ane Holm", ("Ane Holm", "")),
        ("(C)", ("(C)", "")),
    ],
)
def test_named_parts_name_and_letter(printed: str, name: tuple[str, str]) -> None:
    assert named(printed) == name
