import pytest

from raadslag.exchange.html.words import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  to \n\t ord ", "to ord"),
        ("fast\u00a0mellemrum", "fast mellemrum"),
        ("nul\u200bbredde\ufeff", "nulbredde"),
        ("blød\u00adbindestreg", "blødbindestreg"),
        ("A\u030arhus", "Århus"),
        ("\uf0b7 punkt\uf123", "• punkt"),
        ("a\x00b\x0cc", "ab c"),
        ("", ""),
    ],
)
def test_fold_each_kind_of_sign(text: str, folded: str) -> None:
    assert fold(text) == folded
