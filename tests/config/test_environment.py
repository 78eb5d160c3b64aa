"""What is set in the environment, and what is refused at start."""

import pytest

from raadslag.config import environment

NAME = "RAADSLAG_PROEVE"


@pytest.mark.parametrize(("said", "number"), [(None, 180), ("0", 0), ("30", 30)])
def test_a_number_is_read_or_as_it_is_unless_set(
    monkeypatch: pytest.MonkeyPatch, said: str | None, number: int
) -> None:
    monkeypatch.delenv(NAME, raising=False)
    if said is not None:
        monkeypatch.setenv(NAME, said)

    assert environment.number(NAME, 180, least=0) == number


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("-1", f"{NAME} skal være mindst 0, ikke -1."),
        ("mange", f"{NAME} skal være et helt tal, ikke 'mange'."),
    ],
)
def test_a_number_that_cannot_be_is_refused_by_name(
    monkeypatch: pytest.MonkeyPatch, said: str, sentence: str
) -> None:
    monkeypatch.setenv(NAME, said)

    with pytest.raises(environment.Misconfigured) as refused:
        environment.number(NAME, 180, least=0)

    assert str(refused.value) == sentence
