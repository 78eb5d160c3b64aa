"""Who was in the room."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.attendance import (
    Difference,
    Part,
    Seating,
    Span,
    absent,
    asides,
    contradictions,
    differences,
    may_note,
    presence,
    present_at,
    seating_at,
    stays,
    taking_part,
)
from raadslag.rules.attendance_log import Aside, Fact, Kind, Stay, in_order
from tests.rules.meeting import ANNA, BO, CLARA, DORTE, at, fact, sits_in

MEMBERS = (ANNA, BO, CLARA, DORTE)
ROLL = [fact(Kind.ARRIVED, who, at(13, 30)) for who in (ANNA, BO)]
THIRD = Span("3", at(14), at(14, 20))
FACTS = st.builds(
    Fact,
    st.sampled_from([kind for kind in Kind if kind is not Kind.SUBSTITUTE_IN]),
    st.sampled_from(MEMBERS),
    st.datetimes(at(13), at(16)),
    st.just("3"),
    by_hand=st.booleans(),
) | st.builds(
    Fact,
    st.just(Kind.SUBSTITUTE_IN),
    st.sampled_from(MEMBERS),
    st.datetimes(at(13), at(16)),
    instead_of=st.sampled_from(MEMBERS),
)


@pytest.mark.parametrize(
    ("instant", "there"),
    [
        (at(13, 29), ()),
        (at(13, 30), (ANNA, BO)),
        (at(14, 4), (ANNA,)),
        (at(14, 10), (ANNA, BO)),
        (at(14, 12), (ANNA, BO, CLARA)),
        (at(15, 10), (ANNA, CLARA)),
    ],
)
def test_present_at_an_instant(instant: datetime, there: tuple[object, ...]) -> None:
    noted = [
        *ROLL,
        fact(Kind.RECUSED, BO, at(14, 2), "3"),
        fact(Kind.BACK, BO, at(14, 10)),
        fact(Kind.ARRIVED, CLARA, at(14, 12)),
        fact(Kind.LEFT, BO, at(15, 10)),
    ]

    assert set(present_at(noted, instant)) == set(there)


def test_stays_and_absences_of_one_who_was_recused() -> None:
    noted = [*ROLL[1:], fact(Kind.RECUSED, BO, at(14, 2), "3"), fact(Kind.BACK, BO, at(14, 10))]

    assert stays(noted) == (Stay(BO, at(13, 30), at(14, 2)), Stay(BO, at(14, 10)))
    assert asides(noted) == (Aside(BO, "3", at(14, 2), at(14, 10)),)
    assert asides(noted[:2]) == (Aside(BO, "3", at(14, 2)),)


def test_recused_member_may_go_home() -> None:
    noted = [*ROLL, fact(Kind.RECUSED, BO, at(14, 2), "3"), fact(Kind.LEFT, BO, at(14, 9))]

    assert contradictions(noted) == ()
    assert present_at(noted, at(15)) == (ANNA,)


@pytest.mark.parametrize(
    ("came", "went", "part"),
    [
        (at(13, 30), None, Part.WHOLE),
        (at(14), at(14, 20), Part.WHOLE),
        (at(14, 1), None, Part.PART),
        (at(13, 30), at(14, 19), Part.PART),
        (at(14, 5), at(14, 6), Part.PART),
        (at(13, 30), at(14), Part.NONE),
        (at(14, 20), None, Part.NONE),
    ],
)
def test_part_of_an_item(came: datetime, went: datetime | None, part: Part) -> None:
    noted = [fact(Kind.ARRIVED, BO, came)]
    noted += [fact(Kind.LEFT, BO, went)] if went else []

    assert presence(noted, [THIRD]) == {BO: part}


def test_part_of_an_item_that_is_on_or_took_no_time() -> None:
    left = [*ROLL, fact(Kind.LEFT, BO, at(14, 5))]

    assert presence(left, [Span("3", at(14))]) == {ANNA: Part.WHOLE, BO: Part.PART}
    assert presence(left, [Span("4", at(14, 5), at(14, 5))]) == {ANNA: Part.WHOLE, BO: Part.NONE}


def test_part_of_an_item_taken_up_again() -> None:
    left = [*ROLL, fact(Kind.LEFT, BO, at(14, 30))]
    spans = [THIRD, Span("3", at(15), at(15, 5))]

    assert presence(left, spans) == {ANNA: Part.WHOLE, BO: Part.PART}
    assert presence(left, []) == {ANNA: Part.NONE, BO: Part.NONE}


def test_differences_per_item() -> None:
    spans = [Span("2", at(13, 31), at(14)), THIRD, Span("4", at(14, 20), at(15))]
    noted = [
        *ROLL,
        fact(Kind.RECUSED, BO, at(14, 0), "3"),
        fact(Kind.ARRIVED, CLARA, at(14, 5)),
        fact(Kind.BACK, BO, at(14, 20)),
    ]

    assert differences(noted, spans) == (
        Difference("2", (CLARA,)),
        Difference("3", (BO,), (CLARA,)),
    )
    assert absent(noted, MEMBERS) == (DORTE,)
    assert taking_part(noted) == (ANNA, BO, CLARA)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (fact(Kind.ARRIVED, BO, at(14)), "Bo Lund (A) er allerede registreret som til stede."),
        (
            fact(Kind.LEFT, CLARA, at(14)),
            "Clara Sivebæk (Ø) kan ikke forlade mødet uden at være kommet; "
            "registrér ankomsten først.",
        ),
        (
            fact(Kind.RECUSED, CLARA, at(14), "3"),
            "Clara Sivebæk (Ø) er ikke til stede og kan ikke forlade lokalet; "
            "registrér ankomsten først.",
        ),
        (
            fact(Kind.BACK, BO, at(14)),
            "Bo Lund (A) kan ikke vende tilbage uden at have forladt lokalet som inhabil.",
        ),
        (
            sits_in(CLARA, BO, at(14)),
            "Bo Lund (A) er til stede; Clara Sivebæk (Ø) kan først være stedfortræder, "
            "når medlemmet har forladt mødet.",
        ),
        (
            sits_in(BO, CLARA, at(14)),
            "Bo Lund (A) deltager allerede og kan ikke være stedfortræder for Clara Sivebæk (Ø).",
        ),
        (
            sits_in(CLARA, CLARA, at(14)),
            "Clara Sivebæk (Ø) kan ikke være stedfortræder for sig selv; vælg en anden.",
        ),
        (
            fact(Kind.SUBSTITUTE_OUT, BO, at(14)),
            "Bo Lund (A) kan ikke træde ud uden at være stedfortræder; registrér indtræden først.",
        ),
        (
            fact(Kind.SUBSTITUTE_OUT, CLARA, at(14)),
            "Clara Sivebæk (Ø) kan ikke træde ud uden at være stedfortræder; "
            "registrér indtræden først.",
        ),
    ],
)
def test_contradiction(wrong: Fact, said: str) -> None:
    assert [one.text for one in contradictions([*ROLL, wrong])] == [said]
    assert stays([*ROLL, wrong]) == stays(ROLL)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (
            fact(Kind.RECUSED, BO, at(15), "4"),
            "Bo Lund (A) er allerede uden for lokalet som inhabil i punkt 3.",
        ),
        (
            fact(Kind.ARRIVED, BO, at(15)),
            "Bo Lund (A) er uden for lokalet som inhabil i punkt 3; "
            "registrér i stedet, at medlemmet er vendt tilbage.",
        ),
        (
            fact(Kind.BACK, BO, at(15)),
            "Bo Lund (A) kan ikke deltage, mens Clara Sivebæk (Ø) er stedfortræder for medlemmet; "
            "registrér først, at stedfortræderen er trådt ud.",
        ),
        (
            sits_in(DORTE, BO, at(15)),
            "Clara Sivebæk (Ø) er allerede stedfortræder for Bo Lund (A); der kan kun være én.",
        ),
    ],
)
def test_contradiction_while_a_recused_member_has_a_substitute(wrong: Fact, said: str) -> None:
    noted = [*ROLL, fact(Kind.RECUSED, BO, at(14), "3"), sits_in(CLARA, BO, at(14, 1))]

    assert contradictions(noted) == ()
    assert may_note(noted, wrong).text == said


def test_member_comes_while_the_substitute_sits() -> None:
    noted = [*ROLL[:1], sits_in(CLARA, BO, at(13, 30)), fact(Kind.ARRIVED, BO, at(14))]
    right = [*noted[:2], fact(Kind.SUBSTITUTE_OUT, CLARA, at(14)), noted[2]]

    assert [one.fact for one in contradictions(noted)] == [noted[2]]
    assert contradictions(right) == ()
    assert stays(right)[0] == Stay(CLARA, at(13, 30), at(14), BO)


def test_recused_substitute_comes_back_as_substitute() -> None:
    noted = [
        sits_in(CLARA, BO, at(13, 30)),
        fact(Kind.RECUSED, CLARA, at(14), "3"),
        fact(Kind.BACK, CLARA, at(14, 10)),
        fact(Kind.RECUSED, CLARA, at(14, 20), "4"),
        fact(Kind.SUBSTITUTE_OUT, CLARA, at(14, 30)),
    ]

    assert contradictions(noted) == ()
    assert [stay.instead_of for stay in stays(noted)] == [BO, BO]
    assert may_note(noted, fact(Kind.ARRIVED, BO, at(14, 31))).allowed


def test_hour_typed_late_is_held_against_what_came_after() -> None:
    noted = [*ROLL, fact(Kind.LEFT, BO, at(15))]
    late = replace(fact(Kind.LEFT, BO, at(14, 30)), by_hand=True)

    assert may_note(noted, late).text == (
        "Bo Lund (A) kan ikke forlade mødet uden at være kommet; registrér ankomsten først."
    )
    assert may_note(noted, replace(late, who=ANNA)).allowed


def test_seats_with_a_substitute_and_a_recused_member() -> None:
    noted = [
        *ROLL,
        sits_in(DORTE, CLARA, at(13, 30)),
        fact(Kind.RECUSED, DORTE, at(14), "3"),
        fact(Kind.RECUSED, BO, at(14), "3"),
    ]

    assert seating_at(noted, [ANNA, BO, CLARA], at(13, 59)) == Seating(
        (ANNA, BO, DORTE), (ANNA, BO, DORTE)
    )
    assert seating_at(noted, [ANNA, BO, CLARA], at(14)) == Seating(
        (ANNA, BO, DORTE), (ANNA,), (BO, DORTE)
    )


def test_clock_set_back_keeps_the_order() -> None:
    noted = [*ROLL, fact(Kind.LEFT, BO, at(14)), fact(Kind.ARRIVED, BO, at(13, 10))]

    assert contradictions(noted) == ()
    assert stays(noted)[-1] == Stay(BO, at(14))


def test_meeting_past_midnight() -> None:
    noted = [fact(Kind.ARRIVED, BO, at(19)), fact(Kind.LEFT, BO, at(0, 15, day=14))]

    assert presence(noted, [Span("9", at(23, 50), at(0, 10, day=14))]) == {BO: Part.WHOLE}


def test_substitute_is_there_for_somebody() -> None:
    with pytest.raises(ValueError, match="for somebody"):
        Fact(Kind.SUBSTITUTE_IN, BO, at(14))
    with pytest.raises(ValueError, match="for somebody"):
        Fact(Kind.LEFT, BO, at(14), instead_of=ANNA)


@given(st.lists(FACTS, max_size=15))
def test_nobody_is_in_the_room_twice_and_no_member_with_a_substitute(noted: list[Fact]) -> None:
    found = stays(noted)

    for instant in (at(13) + timedelta(minutes=n) for n in range(0, 181, 20)):
        now = [s for s in found if s.begins <= instant and (s.ends is None or instant < s.ends)]
        there = [stay.who for stay in now]
        assert len(set(there)) == len(there)
        assert not {stay.instead_of for stay in now} & set(there)


@given(st.lists(FACTS, max_size=15))
def test_what_is_noted_by_the_rule_has_no_contradictions(facts: list[Fact]) -> None:
    noted: list[Fact] = []

    for one in facts:
        if may_note(noted, one):
            noted.append(one)

    assert contradictions(noted) == ()
    assert len(in_order(noted)) == len(noted)
