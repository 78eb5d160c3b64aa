"""The read-through: remarks on the same copy, and their answers."""

from __future__ import annotations

import pytest

from raadslag.agendas.models import AgendaItem
from raadslag.minutes.actions import (
    answer_remark,
    close_read_through,
    open_read_through,
    remark,
)
from raadslag.minutes.faults import NothingToSay, WrongState
from raadslag.minutes.models import MinutesRemark
from raadslag.sittings.models import Recusal
from raadslag.verdict import NotAllowed
from tests.minutes.written import DAWN, Record, drafted

pytestmark = pytest.mark.django_db


def read_through(closed: bool = False) -> Record:
    """Minutes that are read through."""
    record = drafted(3, closed=closed)
    open_read_through(minutes=record.minutes, actor=record.erik, message=" Læs punkt 1. ")
    return record


def test_members_read_and_remark_and_the_secretary_answers() -> None:
    record = read_through()
    bo, item = record.hall.member(1), record.hall.item

    made = remark(minutes=record.minutes, item=item, text=" Vi sagde ja. ", now=DAWN, actor=bo)
    first = answer_remark(remark=made, answer="Rettet.", now=DAWN, actor=record.erik)
    again = answer_remark(remark=made, answer="Nej.", now=DAWN, actor=record.erik)

    made.refresh_from_db()
    assert (record.minutes.state, record.minutes.message) == ("reading", "Læs punkt 1.")
    assert (made.copy, made.text, made.answer) == (record.copy, "Vi sagde ja.", "Rettet.")
    assert (first, again) == (True, False)


def test_nothing_said_is_no_remark() -> None:
    record = read_through()

    with pytest.raises(NothingToSay):
        remark(minutes=record.minutes, item=None, text=" ", now=DAWN, actor=record.anna)


def test_remarks_are_for_the_read_through_and_for_those_of_the_meeting() -> None:
    record = drafted(3)
    ida = record.hall.desk.ida

    with pytest.raises(NotAllowed):
        remark(minutes=record.minutes, item=None, text="Hm.", now=DAWN, actor=record.anna)
    open_read_through(minutes=record.minutes, actor=record.erik)
    with pytest.raises(NotAllowed):
        remark(minutes=record.minutes, item=None, text="Hm.", now=DAWN, actor=ida)

    assert not MinutesRemark.objects.exists()


def test_one_who_stepped_aside_does_not_remark_on_the_closed_item() -> None:
    record = read_through(closed=True)
    item, bo = record.hall.item, record.hall.people[1]
    Recusal.objects.create(
        item=item, person=bo, origin="declared", finding="recused", asked_at=DAWN
    )

    with pytest.raises(NotAllowed, match="ikke deltog"):
        remark(minutes=record.minutes, item=item, text="Hm.", now=DAWN, actor=record.hall.member(1))


def test_an_item_of_another_meeting_is_not_remarked_on() -> None:
    record = read_through()
    other = AgendaItem.objects.get(pk=record.hall.item.pk)
    other.agenda.meeting_id = 0

    with pytest.raises(NotAllowed):
        remark(minutes=record.minutes, item=other, text="Hm.", now=DAWN, actor=record.anna)


def test_the_read_through_ends_and_opens_again() -> None:
    record = read_through()

    close_read_through(minutes=record.minutes, actor=record.erik)
    with pytest.raises((WrongState, NotAllowed)):
        close_read_through(minutes=record.minutes, actor=record.erik)
    open_read_through(minutes=record.minutes, actor=record.erik)

    assert record.minutes.state == "reading"
