"""Words for outcomes."""

from raadslag.decisions.states import DissentKind, Outcome
from raadslag.web.kit.outcomes import DISSENT, OUTCOMES


def test_every_outcome_has_its_word() -> None:
    assert [(word.key, str(word.label)) for word in OUTCOMES] == Outcome.choices


def test_every_kind_of_dissent_has_its_word() -> None:
    assert [word.key for word in DISSENT] == DissentKind.values
