"""What of a body's minutes the public is told."""

import pytest

from raadslag.decisions.states import Outcome
from raadslag.rules.minutes_policy import FINAL, silence


def test_the_rule_knows_every_outcome_it_names() -> None:
    assert set(FINAL) <= set(Outcome.values)


@pytest.mark.parametrize(
    ("outcome", "recommends", "only_final", "shown", "why"),
    [
        ("postponed", False, False, True, ""),
        ("postponed", False, True, True, "final"),
        ("discussed", False, True, True, "final"),
        ("adopted", False, True, False, ""),
        ("rejected", False, True, False, ""),
        ("recommended", False, True, True, ""),
        ("recommended", False, False, False, "recommendation"),
        ("adopted", True, False, False, "recommendation"),
        ("adopted", True, True, True, ""),
    ],
)
def test_what_a_policy_tells(
    outcome: str, recommends: bool, only_final: bool, shown: bool, why: str
) -> None:
    said = silence(
        outcome, recommends=recommends, only_final=only_final, recommendations_shown=shown
    )

    assert said == why
