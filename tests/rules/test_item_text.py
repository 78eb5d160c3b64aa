"""The text of one item, written by the rules and read back by them."""

from itertools import product

import pytest

from raadslag.rules.ballot import Cast, Choice
from raadslag.rules.ballot import by_member as count
from raadslag.rules.ballot_words import by_group
from raadslag.rules.dissent import Objection, read_dissent
from raadslag.rules.outcome import read_outcome
from raadslag.rules.phrase_list import PHRASES, Ask
from raadslag.rules.phrases import Manner, written
from raadslag.rules.recusal import Finding, Outcome, Question, in_words
from raadslag.rules.suspension import in_words as demanded
from raadslag.rules.voting import Ballot, read_votes
from tests.rules.meeting import ANNA, BO, CLARA, DAY, DORTE, at

FOR, AGAINST, BLANK = Choice
WORDS = {
    Ask.CHANGE: "fristen er den 1. maj",
    Ask.BODY: "Byrådet",
    Ask.UNTIL: "næste møde",
    Ask.WHO: "Anna Holm (A)",
    Ask.OFFICE: "formand",
}


def item_text(key: str, manner: Manner, on: str) -> str:
    """All that can be said of one item."""
    recusal = Outcome(Finding.RECUSED, 2, 1, at(14, 2), at(14, 10))
    casts = [Cast(ANNA, FOR), Cast(DORTE, AGAINST), Cast(CLARA, BLANK)]
    return "\n".join(
        [
            in_words(Question(BO, "5"), recusal, day=DAY),
            by_group(count(casts, [ANNA, DORTE, CLARA]), on),
            written(PHRASES[key], manner=manner, words=WORDS),
            demanded(CLARA, item="5"),
        ]
    )


@pytest.mark.parametrize(("key", "manner"), list(product(PHRASES, Manner)))
def test_item_is_read_back_as_it_was_written(key: str, manner: Manner) -> None:
    text = item_text(key, manner, "Ændringsforslaget fra Ø")

    expected = PHRASES[key].outcome
    assert read_outcome(text).outcome == ("adopted" if expected == "approved" else expected)
    assert read_dissent(text) == (Objection("Bo Lund (A)", "not_participating"),)
    assert read_votes(text) == (Ballot("Ændringsforslaget fra Ø", 1, 1, 1, ("A",), ("C",), ("Ø",)),)


def test_vote_on_the_item_itself_has_no_subject() -> None:
    assert read_votes(item_text("adopted", Manner.PASSIVE, "")) == (
        Ballot(None, 1, 1, 1, ("A",), ("C",), ("Ø",)),
    )
