"""Items are taken up and left, and the screens are told."""

from datetime import date, datetime

import pytest

from raadslag.agendas.models import AgendaItem
from raadslag.sittings.actions import follow, leave_item, open_sitting, take_up
from raadslag.sittings.faults import NotOnTheAgenda
from raadslag.sittings.models import Sitting, Span
from raadslag.verdict import NotAllowed
from tests.desk import agenda, verbs
from tests.sittings.room import Chamber, at, called, opened

pytestmark = pytest.mark.django_db


@pytest.fixture
def chamber() -> Chamber:
    return opened("Ny kaj", "Molen")


def spans(chamber: Chamber) -> list[tuple[str, str, str]]:
    """Which item from when to when, local time."""
    rows = Span.objects.filter(sitting=chamber.sitting).select_related("item")
    return [(one.item.number, _clock(one.begins), _clock(one.ends)) for one in rows]


def _clock(instant: datetime | None) -> str:
    return f"{instant.astimezone(at(12).tzinfo):%d. %H.%M}" if instant else ""


def test_an_item_taken_up_leaves_the_one_before(chamber: Chamber) -> None:
    chamber.up(0, at(13, 40))

    chamber.up(1, at(14))

    assert spans(chamber) == [("1", "17. 13.40", "17. 14.00"), ("2", "17. 14.00", "")]
    assert Sitting.objects.get().item == chamber.items[1]
    assert chamber.signals() == ["sitting", "item", "item"]


def test_an_item_taken_up_twice_in_a_row_is_one(chamber: Chamber) -> None:
    first = chamber.up(0)

    span = take_up(sitting=chamber.sitting, item=first, now=at(14), actor=chamber.desk.anna)

    assert (span.begins, Span.objects.count()) == (at(13, 40), 1)
    assert verbs("sittings").count("sittings.take_up") == 1


def test_an_item_taken_up_again_has_two_spans_past_midnight(chamber: Chamber) -> None:
    chamber.up(0, at(23, 30))
    chamber.up(1, at(23, 50))

    chamber.up(0, at(0, 10, days=1))

    assert [number for number, _, _ in spans(chamber)] == ["1", "2", "1"]
    assert spans(chamber)[2] == ("1", "18. 00.10", "")


def test_a_clock_set_back_never_ends_an_item_before_it_began(chamber: Chamber) -> None:
    chamber.up(0, at(13, 40))

    chamber.up(1, at(13, 20))

    assert spans(chamber) == [("1", "17. 13.40", "17. 13.40"), ("2", "17. 13.40", "")]


def test_an_item_is_left_for_a_break(chamber: Chamber) -> None:
    chamber.up(0)

    left = [leave_item(sitting=chamber.sitting, now=at(14), actor=chamber.erik) for _ in "12"]

    assert left == [True, False]
    assert spans(chamber) == [("1", "17. 13.40", "17. 14.00")]
    assert Sitting.objects.get().item is None


@pytest.mark.parametrize("change", [{"gone": True}, {"since": 0}])
def test_an_item_the_members_were_not_sent_is_not_taken_up(
    chamber: Chamber, change: dict[str, object]
) -> None:
    AgendaItem.objects.filter(pk=chamber.items[0].pk).update(**change)

    with pytest.raises(NotOnTheAgenda) as told:
        chamber.up(0)

    assert str(told.value).startswith("Punktet står ikke på den udsendte dagsorden.")
    assert Span.objects.count() == 0


def test_an_item_of_another_meeting_is_not_taken_up(chamber: Chamber) -> None:
    another = agenda(chamber.desk, on=date(2026, 4, 14))
    AgendaItem.objects.filter(pk=chamber.items[0].pk).update(agenda=another)

    with pytest.raises(NotOnTheAgenda):
        chamber.up(0)


def test_the_screens_follow_or_not(chamber: Chamber) -> None:
    moved = [
        follow(sitting=chamber.sitting, follow=to, actor=chamber.desk.anna)
        for to in (True, False, False)
    ]

    assert moved == [False, True, False]
    assert chamber.signals() == ["sitting", "screen"]


def test_a_member_does_not_lead(chamber: Chamber) -> None:
    with pytest.raises(NotAllowed):
        take_up(sitting=chamber.sitting, item=chamber.items[0], now=at(14), actor=chamber.desk.bo)

    assert Span.objects.count() == 0


def test_nothing_is_led_after_the_close() -> None:
    desk, items = called("Ny kaj")
    sitting = open_sitting(meeting=items[0].agenda.meeting, now=at(13, 30), actor=desk.erik)
    Sitting.objects.update(state="closed")

    with pytest.raises(NotAllowed) as told:
        take_up(sitting=sitting, item=items[0], now=at(14), actor=desk.erik)

    assert str(told.value) == "Mødet er hævet, og det kan ikke gøres nu."
