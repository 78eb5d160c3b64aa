"""Comings and goings as the minutes tell them."""

from dataclasses import replace

from raadslag.rules.attendance import Difference, Span
from raadslag.rules.attendance_log import Kind
from raadslag.rules.attendance_words import Frame, in_words, lines
from tests.rules.meeting import ANNA, BO, CLARA, DORTE, at, fact, sits_in

FRAME = Frame(
    at(13, 30),
    at(16),
    (
        Span("1", at(13, 31), at(13, 40)),
        Span("3", at(14), at(14, 20)),
        Span("4", at(14, 20), at(15)),
    ),
)


def test_comings_and_goings() -> None:
    facts = [
        fact(Kind.ARRIVED, ANNA, at(13, 25)),
        fact(Kind.ARRIVED, CLARA, at(13, 30)),
        fact(Kind.ARRIVED, BO, at(14, 5)),
        fact(Kind.LEFT, CLARA, at(14, 25)),
        fact(Kind.ARRIVED, CLARA, at(15, 5)),
        fact(Kind.LEFT, ANNA, at(16)),
    ]

    assert lines(facts, FRAME) == (
        "Bo Lund (A) kom kl. 14.05 under punkt 3.",
        "Clara Sivebæk (Ø) forlod mødet kl. 14.25 under punkt 4.",
        "Clara Sivebæk (Ø) vendte tilbage kl. 15.05 efter punkt 4.",
    )


def test_substitutes() -> None:
    facts = [
        sits_in(DORTE, CLARA, at(13, 30)),
        fact(Kind.SUBSTITUTE_OUT, DORTE, at(14)),
        fact(Kind.ARRIVED, CLARA, at(14)),
        fact(Kind.LEFT, CLARA, at(14, 20)),
        sits_in(BO, CLARA, at(14, 20)),
    ]

    assert lines(facts, FRAME) == (
        "Dorte Dam (C) deltog som stedfortræder for Clara Sivebæk (Ø).",
        "Dorte Dam (C) udtrådte kl. 14.00 under punkt 3 som stedfortræder for Clara Sivebæk (Ø).",
        "Clara Sivebæk (Ø) kom kl. 14.00 under punkt 3.",
        "Clara Sivebæk (Ø) forlod mødet kl. 14.20 under punkt 4.",
        "Bo Lund (A) indtrådte kl. 14.20 under punkt 4 som stedfortræder for Clara Sivebæk (Ø).",
    )


def test_meeting_past_midnight_that_is_still_on() -> None:
    frame = Frame(at(19), None, (Span("1", at(19, 15)),))
    facts = [fact(Kind.ARRIVED, BO, at(19, 10)), fact(Kind.LEFT, BO, at(0, 15, day=14))]

    assert lines(facts, frame) == (
        "Bo Lund (A) kom kl. 19.10 før punkt 1.",
        "Bo Lund (A) forlod mødet kl. 00.15 den 14. januar 2026 under punkt 1.",
    )
    assert lines(facts[:1], replace(frame, spans=())) == ("Bo Lund (A) kom kl. 19.10.",)


def test_conflicts_of_interest_and_contradictions_are_not_told_here() -> None:
    facts = [
        fact(Kind.ARRIVED, BO, at(13, 30)),
        fact(Kind.RECUSED, BO, at(14), "3"),
        fact(Kind.BACK, BO, at(14, 10)),
        fact(Kind.LEFT, CLARA, at(15)),
    ]

    assert lines(facts, FRAME) == ()


def test_difference_in_words() -> None:
    assert [
        in_words(one)
        for one in (
            Difference("2", (CLARA, DORTE)),
            Difference("3", (), (BO,)),
            Difference("4", (CLARA,), (BO,)),
        )
    ] == [
        "Clara Sivebæk (Ø) og Dorte Dam (C) deltog ikke i punkt 2.",
        "Bo Lund (A) deltog i en del af punkt 3.",
        "Clara Sivebæk (Ø) deltog ikke i punkt 4, og Bo Lund (A) deltog i en del af punktet.",
    ]
