"""Those who did not go along."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.dissent import Kind, Objection, read_dissent
from raadslag.rules.names import split_names


@pytest.mark.parametrize(
    ("text", "objections"),
    [
        ("Anna Ask (A) tog forbehold.", [("Anna Ask (A)", "reservation", None)]),
        (
            "Venstre tog forbehold vedrørende trafikken.",
            [("Venstre", "reservation", "trafikken")],
        ),
        (
            "Bo Bech kunne ikke tiltræde indstillingens beslutningspunkt 5.",
            [("Bo Bech", "against", "beslutningspunkt 5")],
        ),
        (
            "SF og Enhedslisten kunne ikke tiltræde indstillingen men henholdt sig til forslaget.",
            [("SF", "against", None), ("Enhedslisten", "against", None)],
        ),
        ("Bo Bech (V) er imod, idet vejen er for dyr.", [("Bo Bech (V)", "against", None)]),
        ("Et mindretal bestående af Ø stemte imod.", [("Ø", "against", None)]),
        ("Clara Carl undlod at stemme.", [("Clara Carl", "abstained", None)]),
        ("Clara Carl var forhindret i at deltage.", [("Clara Carl", "absent", None)]),
        (
            "Fraværende: Bo Bech (V), Dorte Dam",
            [
                ("Bo Bech (V)", "absent", None),
                ("Dorte Dam", "absent", None),
            ],
        ),
        ("Afbud: Erik Eg", [("Erik Eg", "absent", None)]),
        (
            "Anna Ask (A) erklærede sig inhabil og deltog ikke i behandlingen.",
            [("Anna Ask (A)", "not_participating", None)],
        ),
        (
            "Fungerende rådmand Erik Eg deltog ikke i sagens behandling.",
            [("Erik Eg", "not_participating", None)],
        ),
        ("Imod stemte Anna Ask (A).", [("Anna Ask (A)", "against", None)]),
        (
            "A og F stemte for, mens Venstre (2) og Det Blå Folkeparti stemte imod.",
            [("Venstre", "against", None), ("Det Blå Folkeparti", "against", None)],
        ),
        (
            "Bo Bech (V) ønsker ført til protokols, at han ikke kan støtte beslutningen.",
            [("Bo Bech (V)", "against", None)],
        ),
        ("Godkendt, idet Venstre tager forbehold.", [("Venstre", "reservation", None)]),
        (
            "Udvalgsmedlem Erik Eg, uden for partierne, kunne ikke tiltræde indstillingen.",
            [("Erik Eg", "against", None)],
        ),
        ("For stemte: A (9)\nImod stemte: V (2)", []),
        ("Fraværende:", []),
        ("deltog ikke i behandlingen:", []),
        ("Sagen er imod hensigten.", []),
        ("Forslaget blev vedtaget med 34 stemmer imod 15.", []),
        ("Anna Ask og Bo Bech kunne tiltræde indstillingen.", []),
    ],
)
def test_dissent_of_a_sentence(text: str, objections: list[tuple[str, Kind, str | None]]) -> None:
    assert read_dissent(text) == tuple(Objection(*one) for one in objections)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ø, F og C", ("Ø", "F", "C")),
        (
            "Anna Ask (A), Bo Bech (V) samt Clara Carl",
            ("Anna Ask (A)", "Bo Bech (V)", "Clara Carl"),
        ),
        ("Partiet Venstres byrådsgruppe", ("Partiet Venstre",)),
        ("De Røde og Vennernes grupper og Bo Hans", ("De Røde", "Vennerne", "Bo Hans")),
        ("Et hold (Anna, Bo) og Clara", ("Clara",)),
        ("Ingen", ()),
    ],
)
def test_names_of_an_enumeration(text: str, names: tuple[str, ...]) -> None:
    assert split_names(text) == names


@given(st.text(max_size=300))
def test_dissent_takes_any_text(text: str) -> None:
    found = read_dissent(text)

    assert len(found) == len(set(found))
    assert all(one.who for one in found)
