"""When two names mean the same body."""

import pytest

from raadslag.rules.body_name import key


@pytest.mark.parametrize(
    "names",
    [
        ("Byrådet", "Aarhus Byråd", "byrådets", "Kommunalbestyrelsen"),
        ("Beskæftigelsesudvalget", "beskæftigelsesudvalgets", "Beskæftigelsesudvalg"),
        ("Økonomi-, Erhvervs- og Uddannelsesudvalget", "Økonomi- Erhvervs- og Uddannelsesudvalg"),
        ("Magistraten", "Magistratens"),
    ],
)
def test_forms_of_a_name_are_one_body(names: tuple[str, ...]) -> None:
    assert len({key(name) for name in names}) == 1


def test_different_bodies_stay_different() -> None:
    names = ["Teknisk Udvalg", "Økonomiudvalget", "Byrådet", "Social- og Sundhedsudvalget", ""]

    assert len({key(name) for name in names}) == len(names)
