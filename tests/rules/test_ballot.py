"""Counting a vote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.ballot import (
    SOURCE,
    Cast,
    Choice,
    Miscounted,
    Result,
    Tally,
    by_group,
    by_hands,
    by_member,
    outcome,
    result,
    unanimously,
)
from raadslag.rules.outcome import read_outcome
from raadslag.rules.ruling import Ruling
from tests.rules.meeting import ANNA, BO, CLARA, DORTE, ERIK

FOR, AGAINST, BLANK = Choice
VOTERS = (ANNA, BO, CLARA, DORTE, ERIK)


def test_last_vote_of_a_member_stands() -> None:
    casts = [Cast(BO, FOR), Cast(ANNA, AGAINST), Cast(BO, BLANK)]

    assert by_member(casts, [ANNA, BO, CLARA]) == Tally(
        0, 1, 1, (Cast(ANNA, AGAINST), Cast(BO, BLANK)), (CLARA,), 1
    )


def test_vote_of_one_who_left() -> None:
    with pytest.raises(Miscounted) as refusal:
        by_member([Cast(ANNA, FOR), Cast(BO, FOR), Cast(CLARA, FOR)], [ANNA])

    assert str(refusal.value) == (
        "Bo Lund (A) og Clara Sivebæk (Ø) kan ikke stemme i dette punkt; "
        "ret deltagelsen, eller slet stemmen."
    )


def test_groups_with_exceptions() -> None:
    tally = by_group({"A": FOR, "C": AGAINST}, VOTERS, exceptions={BO: BLANK, ERIK: None})

    assert tally == Tally(
        1,
        1,
        1,
        (Cast(ANNA, FOR), Cast(BO, BLANK), Cast(DORTE, AGAINST)),
        (CLARA, ERIK),
        2,
    )


def test_group_that_is_not_there() -> None:
    with pytest.raises(Miscounted, match=r"^V har ingen til stede, der kan stemme; ret gruppen\.$"):
        by_group({"V": FOR}, VOTERS)


@pytest.mark.parametrize(
    ("hands", "said"),
    [
        ((5, 2, 0), "Der er talt 7 stemmer, men kun 5 medlemmer kan stemme; tæl igen."),
        ((5, -1, 0), "Et antal stemmer kan ikke være mindre end 0; ret tallet."),
    ],
)
def test_hands_that_can_not_be_right(hands: tuple[int, int, int], said: str) -> None:
    in_favour, against, blank = hands

    with pytest.raises(Miscounted) as refusal:
        by_hands(in_favour=in_favour, against=against, blank=blank, entitled=5)

    assert str(refusal.value) == said


@pytest.mark.parametrize(
    ("tally", "found", "text"),
    [
        (Tally(4, 3, 0), Result.ADOPTED, "Forslaget er vedtaget med flere stemmer for end imod."),
        (Tally(1, 0, 8), Result.ADOPTED, "Forslaget er vedtaget med flere stemmer for end imod."),
        (Tally(3, 4, 0), Result.REJECTED, "Forslaget er forkastet med flere stemmer imod end for."),
        (
            Tally(3, 3, 1),
            Result.LAPSED,
            "Forslaget er bortfaldet ved stemmelighed.",
        ),
        (Tally(0, 0, 2), Result.LAPSED, "Forslaget er bortfaldet uden stemmer for eller imod."),
        (unanimously(VOTERS), Result.ADOPTED, "Forslaget er vedtaget enstemmigt."),
    ],
)
def test_result_of_a_vote(tally: Tally, found: Result, text: str) -> None:
    assert result(tally) is found
    assert outcome(tally) == Ruling(found is Result.ADOPTED, text, SOURCE)


@given(st.lists(st.builds(Cast, st.sampled_from(VOTERS), st.sampled_from(Choice))))
def test_everybody_is_counted_once_or_missing(casts: list[Cast]) -> None:
    tally = by_member(casts, VOTERS)

    assert tally.cast + tally.blank + tally.missing_count == len(VOTERS)
    assert {cast.who for cast in tally.casts} | set(tally.missing) == set(VOTERS)


@given(st.dictionaries(st.sampled_from(VOTERS), st.sampled_from(Choice)))
def test_groups_come_to_the_same_as_their_members(said: dict[object, Choice]) -> None:
    casts = [Cast(who, said[who]) for who in VOTERS if who in said]
    apart = {who: said.get(who) for who in VOTERS}

    assert by_group({"A": FOR}, VOTERS, exceptions=apart) == by_member(casts, VOTERS)


@given(st.integers(0, 31), st.integers(0, 31), st.integers(0, 31))
def test_outcome_in_words_is_read_back(in_favour: int, against: int, blank: int) -> None:
    tally = Tally(in_favour, against, blank)
    read = read_outcome(outcome(tally, "indstillingen").text).outcome

    assert read == ("adopted" if result(tally) is Result.ADOPTED else "rejected")


@given(st.integers(0, 31), st.integers(0, 31), st.integers(0, 31))
def test_changing_sides_changes_the_result(one: int, other: int, blank: int) -> None:
    opposite = {
        Result.ADOPTED: Result.REJECTED,
        Result.REJECTED: Result.ADOPTED,
        Result.LAPSED: Result.LAPSED,
    }

    assert result(Tally(one, other, blank)) is opposite[result(Tally(other, one, 0))]
