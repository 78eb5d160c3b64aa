"""The meeting is closed, and who was there is written from the log."""

import pytest

from raadslag.meetings.models import Meeting
from raadslag.sittings.actions import (
    Grounds,
    call_substitute,
    close_sitting,
    give_floor,
    note_presence,
    open_sitting,
)
from raadslag.sittings.faults import NobodyPresent, OpenQuestion
from raadslag.sittings.models import Attendance, Sitting, Span, SpeechNote
from raadslag.sittings.states import PresenceKind, SubstitutionGround
from raadslag.verdict import NotAllowed
from tests.desk import verbs
from tests.sittings.room import Chamber, at, opened, town_council

pytestmark = pytest.mark.django_db


@pytest.fixture
def chamber() -> Chamber:
    made = opened("Ny kaj", "Molen", members=("Clara Sivebæk",))
    made.came("Anna", "Bo")
    made.up(0)
    return made


def close(chamber: Chamber, hour: int = 15) -> bool:
    """Erik closes the meeting."""
    return close_sitting(sitting=chamber.sitting, now=at(hour), actor=chamber.erik)


def listed() -> list[tuple[int, str, bool]]:
    """The list of who was there, as minutes read it."""
    return [(one.position, one.name, one.present) for one in Attendance.objects.all()]


def test_closing_holds_the_meeting_and_writes_who_was_there(chamber: Chamber) -> None:
    closed = close(chamber)

    sitting = Sitting.objects.get()
    assert closed
    assert (sitting.state, sitting.closed_at, sitting.item) == ("closed", at(15), None)
    assert Meeting.objects.get().state == "held"
    assert listed() == [(0, "Anna Holm", True), (1, "Bo Lund", True), (2, "Clara Sivebæk", False)]
    assert verbs("sittings")[-1] == "sittings.close"
    assert verbs("meetings")[-1] == "meetings.hold"
    assert chamber.signals()[-1] == "sitting"


def test_closing_twice_closes_once(chamber: Chamber) -> None:
    closed = [close(chamber, hour) for hour in (15, 16)]

    assert closed == [True, False]
    assert Sitting.objects.get().closed_at == at(15)


def test_one_who_left_early_was_there_and_a_substitute_too(chamber: Chamber) -> None:
    town_council(chamber.desk, "Dan Friis")
    chamber.note(PresenceKind.LEFT, "Anna", at(14))
    call_substitute(
        meeting=chamber.meeting,
        member=chamber.person("Clara"),
        substitute=chamber.person("Dan"),
        grounds=Grounds(SubstitutionGround.HEALTH, a_month=True, resting_on="Gruppe Ø"),
        now=at(9),
        actor=chamber.erik,
    )
    chamber.note(PresenceKind.SUBSTITUTE_IN, "Dan", at(14, 5))

    close(chamber)

    assert listed() == [
        (0, "Anna Holm", True),
        (1, "Bo Lund", True),
        (2, "Dan Friis", True),
        (3, "Clara Sivebæk", False),
    ]


def test_what_goes_on_ends_with_the_meeting(chamber: Chamber) -> None:
    bo = chamber.person("Bo")
    give_floor(sitting=chamber.sitting, person=bo, now=at(14), actor=chamber.erik)

    close(chamber)

    assert Span.objects.get().ends == at(15)
    assert list(SpeechNote.objects.values_list("act", flat=True)) == ["began", "ended"]


def test_a_clock_set_back_never_closes_before_what_was_noted(chamber: Chamber) -> None:
    chamber.note(PresenceKind.LEFT, "Bo", at(14, 30))

    close_sitting(sitting=chamber.sitting, now=at(14), actor=chamber.erik)

    assert Sitting.objects.get().closed_at == at(14, 30)


def test_a_meeting_closes_past_midnight(chamber: Chamber) -> None:
    close_sitting(sitting=chamber.sitting, now=at(0, 40, days=1), actor=chamber.erik)

    assert Sitting.objects.get().closed_at == at(0, 40, days=1)


def test_a_meeting_at_which_nobody_was_is_not_closed() -> None:
    chamber = opened()

    with pytest.raises(NobodyPresent) as told:
        close(chamber)

    assert str(told.value) == (
        "Ingen er registreret som til stede. Foretag navneopråb, før mødet hæves."
    )
    assert (Meeting.objects.get().state, listed()) == ("planned", [])


def test_a_question_of_conflict_is_decided_before_the_close(chamber: Chamber) -> None:
    asked = chamber.ask(chamber.items[0], "Bo")
    chamber.ask(chamber.items[1], "Bo")  # an item that was never taken up

    with pytest.raises(OpenQuestion) as told:
        close(chamber)
    chamber.decide(asked, recused=False)
    closed = close(chamber)

    assert str(told.value) == (
        "Det er ikke afgjort, om Bo Lund er inhabil i punkt 1. Registrér afgørelsen, før mødet "
        "hæves."
    )
    assert closed


def test_a_member_does_not_close(chamber: Chamber) -> None:
    with pytest.raises(NotAllowed):
        close_sitting(sitting=chamber.sitting, now=at(15), actor=chamber.desk.bo)

    assert Sitting.objects.get().open


def test_nothing_is_noted_after_the_close(chamber: Chamber) -> None:
    close(chamber)

    with pytest.raises(NotAllowed) as told:
        note_presence(
            sitting=chamber.sitting,
            person=chamber.person("Clara"),
            kind=PresenceKind.ARRIVED,
            now=at(15, 1),
            actor=chamber.erik,
        )
    with pytest.raises(NotAllowed) as again:
        open_sitting(meeting=chamber.meeting, now=at(15, 2), actor=chamber.erik)

    assert str(told.value) == str(again.value) == "Mødet er hævet, og det kan ikke gøres nu."
