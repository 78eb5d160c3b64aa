import pytest

from raadslag.exchange.html.marks import number_mark, typed_bullet


@pytest.mark.parametrize(
    ("number", "style", "mark"),
    [
        (3, "decimal", "3"),
        (3, "lower-alpha", "c"),
        (28, "upper-alpha", "AB"),
        (14, "lower-roman", "xiv"),
        (1990, "upper-roman", "MCMXC"),
        (0, "lower-alpha", "0"),
        (5000, "lower-roman", "5000"),
    ],
)
def test_number_mark_in_each_style(number: int, style: str, mark: str) -> None:
    assert number_mark(number, style) == mark


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("- streg", ("-", "streg")),
        ("•  prik", ("•", "prik")),
        ("o Cirkel", ("o", "Cirkel")),
        ("o med i sætningen", ("", "o med i sætningen")),
        ("-5 grader", ("", "-5 grader")),
        ("tekst - tekst", ("", "tekst - tekst")),
    ],
)
def test_typed_bullet_each_sign(text: str, parts: tuple[str, str]) -> None:
    assert typed_bullet(text) == parts
