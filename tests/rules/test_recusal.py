"""Conflicts of interest."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.dissent import Objection, read_dissent
from raadslag.rules.recusal import (
    SOURCE,
    Finding,
    Origin,
    Outcome,
    Question,
    deciders,
    found,
    in_words,
    may_go_on,
    objections_needed,
    votes_needed,
)
from raadslag.rules.ruling import Ruling
from tests.rules.meeting import ANNA, BO, CLARA, DAY, at

DECLARED = Question(BO, "5", reason="hans søster ejer grunden")
RAISED = Question(BO, "5", Origin.RAISED, ANNA)
OUT = (at(14, 2), at(14, 10))


def test_all_others_decide() -> None:
    assert deciders([ANNA, BO, CLARA], BO) == (ANNA, CLARA)


@pytest.mark.parametrize(
    ("in_favour", "against", "finding"),
    [
        (4, 1, Finding.RECUSED),
        (1, 4, Finding.FREE),
        (3, 3, Finding.FREE),
        (0, 0, Finding.FREE),
        (1, 0, Finding.RECUSED),
    ],
)
def test_finding_by_majority(in_favour: int, against: int, finding: Finding) -> None:
    assert found(in_favour, against) is finding


@given(st.integers(0, 31), st.integers(0, 31))
def test_only_one_of_two_opposite_votes_can_win(one: int, other: int) -> None:
    assert (found(one, other), found(other, one)).count(Finding.RECUSED) == (one != other)
    assert votes_needed(one + other) * 2 > one + other


@pytest.mark.parametrize(
    ("present", "least"), [(0, 0), (1, 1), (3, 2), (5, 4), (6, 4), (7, 5), (31, 21)]
)
def test_two_thirds_of_those_present(present: int, least: int) -> None:
    assert objections_needed(present) == least


def test_numbers_below_nothing() -> None:
    for call in (lambda: found(-1, 0), lambda: votes_needed(-1), lambda: objections_needed(-1)):
        with pytest.raises(ValueError, match="0 or more"):
            call()


@pytest.mark.parametrize(
    ("demanded", "called", "objecting", "missed", "allowed", "text"),
    [
        (False, False, 0, False, True, "ingen har krævet stedfortræderen indkaldt."),
        (True, True, 0, False, True, "stedfortræderen er indkaldt."),
        (True, False, 0, True, True, "en udsættelse ville overskride en frist."),
        (
            True,
            False,
            4,
            False,
            True,
            "4 af 6 er imod at udsætte det, og det er mindst to tredjedele.",
        ),
        (True, False, 3, False, False, "3 af 6 er imod, og der skal være mindst 4."),
    ],
)
def test_whether_the_item_waits(
    demanded: bool, called: bool, objecting: int, missed: bool, allowed: bool, text: str
) -> None:
    ruling = may_go_on(
        postponement_demanded=demanded,
        substitute_called=called,
        present=6,
        objecting=objecting,
        deadline_missed=missed,
    )

    lead = "Punktet kan behandles" if allowed else "Punktet skal udsættes til næste møde"
    assert ruling == Ruling(allowed, f"{lead}; {text}", SOURCE)


def test_more_object_than_are_present() -> None:
    with pytest.raises(ValueError, match="among those present"):
        may_go_on(
            postponement_demanded=True,
            substitute_called=False,
            present=3,
            objecting=4,
            deadline_missed=False,
        )


@pytest.mark.parametrize(
    ("question", "outcome", "lines"),
    [
        (
            DECLARED,
            Outcome(Finding.RECUSED, None, None, *OUT),
            [
                "Bo Lund (A) erklærede sig inhabil i punkt 5: hans søster ejer grunden.",
                "Udvalget besluttede, at Bo Lund (A) er inhabil.",
                "Bo Lund (A) deltog ikke i behandlingen, forlod lokalet kl. 14.02 "
                "og vendte tilbage kl. 14.10.",
            ],
        ),
        (
            RAISED,
            Outcome(Finding.RECUSED, 1, 0, at(23, 50), at(0, 10, day=14)),
            [
                "Anna Holm (A) rejste spørgsmålet om, hvorvidt Bo Lund (A) er inhabil i punkt 5.",
                "Udvalget besluttede med 1 stemme mod 0, at Bo Lund (A) er inhabil.",
                "Bo Lund (A) deltog ikke i behandlingen, forlod lokalet kl. 23.50 "
                "og vendte tilbage kl. 00.10 den 14. januar 2026.",
            ],
        ),
        (
            Question(BO, "5", Origin.RAISED),
            Outcome(Finding.FREE, 1, 4, *OUT),
            [
                "Der blev rejst spørgsmål om, hvorvidt Bo Lund (A) er inhabil i punkt 5.",
                "Udvalget besluttede med 4 stemmer mod 1, "
                "at Bo Lund (A) ikke er inhabil og kan deltage.",
                "Bo Lund (A) forlod lokalet kl. 14.02 og vendte tilbage kl. 14.10.",
            ],
        ),
        (
            Question(BO, "5"),
            Outcome(Finding.FREE, 3, 3),
            [
                "Bo Lund (A) rejste spørgsmålet om sin egen habilitet i punkt 5.",
                "Stemmerne stod lige, 3 mod 3, så Bo Lund (A) er ikke inhabil og kan deltage.",
            ],
        ),
        (
            Question(BO, "5"),
            Outcome(Finding.OPEN),
            ["Bo Lund (A) erklærede sig inhabil i punkt 5."],
        ),
    ],
)
def test_text_for_the_minutes(question: Question, outcome: Outcome, lines: list[str]) -> None:
    assert in_words(question, outcome, day=DAY).splitlines() == lines


@given(
    st.builds(
        Question,
        st.sampled_from([ANNA, BO, CLARA]),
        st.sampled_from(["1", "12", "3.a"]),
        st.sampled_from(Origin),
        st.none() | st.just(ANNA),
    ),
    st.tuples(st.integers(0, 9), st.integers(0, 9)),
    st.none() | st.datetimes(at(13), at(2, day=14)),
    st.none() | st.datetimes(at(13), at(2, day=14)),
)
def test_text_is_read_as_one_who_did_not_take_part(
    question: Question, votes: tuple[int, int], left: datetime | None, back: datetime | None
) -> None:
    outcome = Outcome(found(*votes), *votes, left, back)

    told = in_words(question, outcome, day=DAY)

    recused = outcome.finding is Finding.RECUSED
    expected = (Objection(str(question.who), "not_participating"),) if recused else ()
    assert read_dissent(told) == expected


def test_finding_goes_with_its_votes() -> None:
    with pytest.raises(ValueError, match="another finding"):
        Outcome(Finding.RECUSED, 3, 3)


def test_body_is_named() -> None:
    outcome = Outcome(Finding.RECUSED, 20, 9, datetime(2026, 1, 13, 18))

    assert in_words(RAISED, outcome, day=DAY, body="Byrådet").splitlines()[1:] == [
        "Byrådet besluttede med 20 stemmer mod 9, at Bo Lund (A) er inhabil.",
        "Bo Lund (A) deltog ikke i behandlingen og forlod lokalet kl. 18.00.",
    ]
