"""Whose document it is."""

import pytest

from raadslag.rules.municipality import dominant_municipality


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (["Lerby Kommune har", "Lerby Kommunes andel og Aarhus Kommune"], "Lerby Kommune"),
        (["I Nørre-Sønderby Kommune, som i hele Nørre-Sønderby Kommune"], "Nørre-Sønderby Kommune"),
        (["Lerby Kommune", "Økonomiudvalget"], "Lerby Kommune"),
        (["LERBY KOMMUNE"], "Lerby Kommune"),
        (["støtte fra Lerby Kommune"], None),
        (["Lerby Kommune og Dalby Kommune samt Lerby Kommune og Dalby Kommune"], None),
        (["Hele Kommunen", "Den Kommune", "Den Kommune er"], None),
        ([], None),
    ],
)
def test_municipality_dominates_the_document(texts: list[str], name: str | None) -> None:
    assert dominant_municipality(texts) == name
