"""The speaker list."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.ruling import Ruling
from raadslag.rules.speech import (
    SOURCE,
    Act,
    Note,
    Talk,
    Waiting,
    clocked,
    left,
    may_note,
    queue,
    refused,
    speaking,
    talks,
    used,
    used_by_group,
)
from tests.rules.meeting import ANNA, BO, CLARA, DORTE, at

ASKED = [
    Note(Act.ASKED, ANNA, at(14)),
    Note(Act.ASKED, BO, at(14, 1)),
    Note(Act.ASKED_SHORT, CLARA, at(14, 2)),
    Note(Act.ASKED_SHORT, DORTE, at(14, 3)),
]
NOTES = st.builds(
    Note,
    st.sampled_from(Act),
    st.sampled_from([ANNA, BO, CLARA, DORTE]),
    st.datetimes(at(13), at(16)),
    st.integers(0, 4),
)


def test_short_remarks_come_first() -> None:
    assert queue(ASKED) == (
        Waiting(CLARA, at(14, 2), short=True),
        Waiting(DORTE, at(14, 3), short=True),
        Waiting(ANNA, at(14)),
        Waiting(BO, at(14, 1)),
    )


def test_chair_moves_and_one_withdraws() -> None:
    notes = [*ASKED, Note(Act.MOVED, BO, at(14, 4), 1), Note(Act.WITHDREW, CLARA, at(14, 5))]

    assert queue(notes) == (
        Waiting(BO, at(14, 1), moved=True),
        Waiting(DORTE, at(14, 3), short=True),
        Waiting(ANNA, at(14)),
    )


def test_remark_goes_behind_whom_the_chair_has_set_in_front() -> None:
    notes = [*ASKED[:3], Note(Act.MOVED, BO, at(14, 4), 1), Note(Act.MOVED, CLARA, at(14, 5), 3)]

    assert [one.who for one in queue(notes)] == [BO, ANNA, CLARA]
    assert [one.who for one in queue([*notes, ASKED[3]])] == [BO, DORTE, ANNA, CLARA]


def test_floor_is_given_and_left() -> None:
    notes = [
        *ASKED,
        Note(Act.BEGAN, CLARA, at(14, 5)),
        Note(Act.ENDED, CLARA, at(14, 6)),
        Note(Act.BEGAN, BO, at(14, 7)),
    ]

    assert talks(notes) == (
        Talk(CLARA, at(14, 5), at(14, 6), short=True),
        Talk(BO, at(14, 7)),
    )
    assert speaking(notes) == Talk(BO, at(14, 7))
    assert [one.who for one in queue(notes)] == [DORTE, ANNA]
    assert speaking(ASKED) is None


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (Note(Act.ASKED, BO, at(15)), "Bo Lund (A) står allerede på talerlisten."),
        (
            Note(Act.ASKED, CLARA, at(15)),
            "Clara Sivebæk (Ø) har ordet og kan først bede om det igen bagefter.",
        ),
        (Note(Act.WITHDREW, CLARA, at(15)), "Clara Sivebæk (Ø) står ikke på talerlisten."),
        (
            Note(Act.MOVED, CLARA, at(15)),
            "Clara Sivebæk (Ø) står ikke på talerlisten og kan ikke flyttes.",
        ),
        (Note(Act.MOVED, BO, at(15), 4), "Talerlisten har 3 pladser; vælg en af dem."),
        (Note(Act.MOVED, BO, at(15), 0), "Talerlisten har 3 pladser; vælg en af dem."),
        (Note(Act.BEGAN, BO, at(15)), "Clara Sivebæk (Ø) har ordet; afslut det indlæg først."),
        (Note(Act.ENDED, BO, at(15)), "Bo Lund (A) har ikke ordet."),
    ],
)
def test_note_that_can_not_be(note: Note, said: str) -> None:
    notes = [*ASKED, Note(Act.BEGAN, CLARA, at(14, 5))]

    assert may_note(notes, note) == Ruling(False, said, SOURCE)
    assert queue([*notes, note]) == queue(notes)


def test_time_used_and_left() -> None:
    notes = [
        Note(Act.BEGAN, BO, at(14)),
        Note(Act.ENDED, BO, at(14, 3)),
        Note(Act.BEGAN, ANNA, at(14, 3)),
        Note(Act.ENDED, ANNA, at(14, 4)),
        Note(Act.BEGAN, BO, at(14, 10)),
    ]
    now = at(14, 12)
    talk = talks(notes)[-1]

    assert (used(notes, BO, now), used_by_group(notes, "A", now)) == (
        timedelta(minutes=5),
        timedelta(minutes=6),
    )
    assert left(talk, timedelta(minutes=1), now) == timedelta(minutes=-1)
    assert left(talk, None, now) is None


def test_clock_set_back_takes_no_time_from_anybody() -> None:
    notes = [Note(Act.BEGAN, BO, at(14)), Note(Act.ENDED, BO, at(13, 50))]

    assert talks(notes) == (Talk(BO, at(14), at(14)),)
    assert used(notes[:1], BO, at(13, 50)) == timedelta(0)


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00"), (59, "0:59"), (60, "1:00"), (3725, "62:05"), (-61, "-1:01")]
)
def test_time_as_the_clock_shows_it(seconds: int, shown: str) -> None:
    assert clocked(timedelta(seconds=seconds)) == shown


@given(st.lists(NOTES, max_size=25))
def test_nobody_waits_twice_or_while_speaking(notes: list[Note]) -> None:
    waiting = [one.who for one in queue(notes)]
    now = speaking(notes)

    assert len(set(waiting)) == len(waiting)
    assert all(talk.ended is not None for talk in talks(notes)[:-1])
    assert now is None or now == talks(notes)[-1]


@given(st.lists(NOTES, max_size=25))
def test_what_is_noted_by_the_rule_is_never_refused(notes: list[Note]) -> None:
    noted: list[Note] = []

    for one in notes:
        if may_note(noted, one):
            noted.append(one)

    assert refused(noted) == ()
    assert used(noted, BO, at(17)) <= timedelta(hours=4)
