"""A recommendation is told whole by its proposals, or stands as it is."""

import pytest

from raadslag.rules.coverage import covered


@pytest.mark.parametrize(
    ("text", "by", "whole"),
    [
        ("Det indstilles:\nAt 1) planen godkendes.", ["planen godkendes"], True),
        ("Direktøren indstiller\nat planen godkendes,", ["Direktøren", "planen godkendes"], True),
        ("At planen godkendes. Bilag vedlægges.", ["planen godkendes"], False),
        ("At der bevilges 20.000 kr.", ["der bevilges 10.000 kr."], False),
        ("", [], True),
    ],
)
def test_covered(text: str, by: list[str], whole: bool) -> None:
    assert covered(text, by=by) is whole
