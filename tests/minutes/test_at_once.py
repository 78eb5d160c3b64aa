"""Many at the same moment: each signs once, and the text is sealed once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from raadslag.journal.models import Fact
from raadslag.ledger.models import Entry
from raadslag.ledger.states import EntryKind
from raadslag.minutes.actions import approve, compose, correct, reopen
from raadslag.minutes.models import Correction, MinutesCopy, Signature
from tests.agendas.test_at_once import at_once
from tests.minutes.written import DAWN, Record, asked, held, sealed

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("store")]


def signer(record: Record, place: int) -> Callable[[], object]:
    """A member who presses twice."""
    minutes, seen = record.minutes, record.copy.fingerprint
    actor = record.hall.member(place)

    def press() -> None:
        for _ in range(2):
            approve(minutes=minutes, seen=seen, now=DAWN, actor=actor)

    return press


def test_five_approve_at_once_and_it_is_sealed_once() -> None:
    record = asked(5)

    came = at_once(*[signer(record, place) for place in range(5)])

    assert came == [""] * 5
    assert (record.minutes.state, Signature.objects.count()) == ("sealed", 5)
    assert Fact.objects.filter(verb="minutes.seal").count() == 1
    assert Entry.objects.filter(kind=EntryKind.PROTOCOL).count() == 1


def test_written_twice_at_once_there_is_one_copy() -> None:
    record = held(2)
    meeting, erik = record.hall.sitting.meeting, record.erik

    def write() -> object:
        return compose(meeting=meeting, now=DAWN, actor=erik)

    came = at_once(write, write)

    assert (came, MinutesCopy.objects.count()) == (["", ""], 1)


def test_approved_and_reopened_at_once_nothing_is_half_done() -> None:
    record = asked(2)
    record.approve(0)
    minutes, erik = record.minutes, record.erik

    came = at_once(signer(record, 1), lambda: reopen(minutes=minutes, reason="fejl", actor=erik))

    assert (record.minutes.state, came.count("")) in {("sealed", 1), ("draft", 1)}
    assert Fact.objects.filter(verb="minutes.seal").exists() == (record.minutes.state == "sealed")


def test_two_corrections_at_once_have_a_number_each() -> None:
    record = sealed(2)
    minutes, erik = record.minutes, record.erik

    def add() -> object:
        return correct(minutes=minutes, text="x", reason="y", now=DAWN, actor=erik)

    came = at_once(add, add)

    assert came == ["", ""]
    assert sorted(Correction.objects.values_list("number", flat=True)) == [1, 2]
