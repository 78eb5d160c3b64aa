"""Whether two meetings of a day are in each other's way."""

from datetime import time

import pytest

from raadslag.rules.clash import overlap

Span = tuple[time | None, time | None]


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ((time(13), time(15)), (time(14), time(16)), True),
        ((time(13), time(15)), (time(15), time(16)), False),
        ((time(13), None), (time(14, 59), None), True),
        ((time(13), None), (time(15), None), False),
        ((None, None), (time(9), time(10)), True),
        ((time(22), time(1)), (time(23), time(23, 30)), True),
        ((time(8), time(23)), (time(12), None), True),
    ],
)
def test_overlap_either_way_round(one: Span, other: Span, clash: bool) -> None:
    assert overlap(*one, *other) is clash
    assert overlap(*other, *one) is clash
