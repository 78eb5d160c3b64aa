"""Two secretaries, two clicks, and everybody at once."""

from collections.abc import Callable

import pytest
from django.db import transaction

from raadslag.sittings.actions import (
    ask_floor,
    close_sitting,
    held,
    note_presence,
    open_sitting,
    regret,
    roll_call,
    signal,
    take_up,
)
from raadslag.sittings.models import (
    Attendance,
    Presence,
    Regret,
    Seat,
    Signal,
    Sitting,
    Span,
    SpeechNote,
)
from raadslag.sittings.states import PresenceKind, Topic
from tests.agendas.test_at_once import at_once
from tests.sittings.room import at, called, opened

pytestmark = pytest.mark.django_db(transaction=True)


def numbered() -> list[int]:
    """The numbers of the signals, in order."""
    return list(Signal.objects.order_by("number").values_list("number", flat=True))


def test_a_meeting_opened_twice_is_opened_once() -> None:
    desk, items = called("Ny kaj")
    meeting, erik = items[0].agenda.meeting, desk.erik

    came = at_once(*[lambda: open_sitting(meeting=meeting, now=at(13, 30), actor=erik)] * 2)

    assert came == ["", ""]
    assert (Sitting.objects.count(), Seat.objects.count(), numbered()) == (1, 2, [1])


def test_two_items_taken_up_at_once_follow_one_another() -> None:
    chamber = opened("Ny kaj", "Molen")
    sitting, erik = chamber.sitting, chamber.erik
    deeds: list[Callable[[], object]] = [
        lambda: take_up(sitting=sitting, item=chamber.items[0], now=at(14), actor=erik),
        lambda: take_up(sitting=sitting, item=chamber.items[1], now=at(14), actor=erik),
    ]

    came = at_once(*deeds)

    assert came == ["", ""]
    assert (Span.objects.count(), Span.objects.filter(ends=None).count()) == (2, 1)
    assert Span.objects.get(ends=None).item == Sitting.objects.get().item
    assert numbered() == [1, 2, 3]


def test_one_item_taken_up_twice_at_once_is_up_once() -> None:
    chamber = opened("Ny kaj")
    sitting, item, erik = chamber.sitting, chamber.items[0], chamber.erik

    came = at_once(*[lambda: take_up(sitting=sitting, item=item, now=at(14), actor=erik)] * 2)

    assert (came, Span.objects.count()) == (["", ""], 1)


def test_one_who_comes_is_noted_once() -> None:
    chamber = opened()
    sitting, bo, erik = chamber.sitting, chamber.person("Bo"), chamber.erik

    came = at_once(
        *[
            lambda: note_presence(
                sitting=sitting, person=bo, kind=PresenceKind.ARRIVED, now=at(14), actor=erik
            )
        ]
        * 2
    )

    assert (came, Presence.objects.count()) == (["", "AgainstTheRules"], 1)


def test_two_roll_calls_at_once_note_each_once() -> None:
    chamber = opened()
    sitting, erik = chamber.sitting, chamber.erik
    people = [chamber.person("Anna"), chamber.person("Bo")]

    came = at_once(
        *[lambda: roll_call(sitting=sitting, present=people, now=at(13, 31), actor=erik)] * 2
    )

    assert (came, Presence.objects.count()) == (["", ""], 2)


def test_regrets_sent_twice_at_once_are_one() -> None:
    desk, items = called("Ny kaj")
    meeting, person, bo = items[0].agenda.meeting, desk.house.bo, desk.bo

    came = at_once(*[lambda: regret(meeting=meeting, person=person, now=at(9), actor=bo)] * 2)

    assert (came, Regret.objects.count()) == (["", ""], 1)


def test_a_wish_for_the_floor_sent_twice_stands_once() -> None:
    chamber = opened("Ny kaj")
    chamber.came()
    chamber.up(0)
    sitting, person, bo = chamber.sitting, chamber.person("Bo"), chamber.desk.bo

    came = at_once(*[lambda: ask_floor(sitting=sitting, person=person, now=at(14), actor=bo)] * 2)

    assert (came, SpeechNote.objects.count()) == (["", "AgainstTheRules"], 1)


def test_a_meeting_closed_twice_at_once_is_closed_once() -> None:
    chamber = opened("Ny kaj")
    chamber.came()
    sitting, erik = chamber.sitting, chamber.erik

    came = at_once(*[lambda: close_sitting(sitting=sitting, now=at(15), actor=erik)] * 2)

    assert came[0] == ""
    assert (Attendance.objects.count(), Signal.objects.filter(topic="sitting").count()) == (2, 2)


def test_one_who_comes_while_the_meeting_closes_is_listed_or_refused() -> None:
    chamber = opened("Ny kaj")
    chamber.came("Anna")
    sitting, bo, erik = chamber.sitting, chamber.person("Bo"), chamber.erik

    came = at_once(
        lambda: close_sitting(sitting=sitting, now=at(15), actor=erik),
        lambda: note_presence(
            sitting=sitting, person=bo, kind=PresenceKind.ARRIVED, now=at(15), actor=erik
        ),
    )

    listed = Attendance.objects.get(person=bo).present
    assert listed is ("NotAllowed" not in came)


def test_signals_have_no_gaps_however_many_write() -> None:
    chamber = opened()
    sitting = chamber.sitting

    came = at_once(*[lambda: _tell(sitting)] * 8)

    assert (came, numbered()) == ([""] * 8, list(range(1, 26)))


def _tell(sitting: Sitting) -> None:
    """Three signals, each in a transaction of its own."""
    for _ in range(3):
        with transaction.atomic():
            signal(held(sitting), Topic.PRESENCE)
