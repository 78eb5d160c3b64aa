"""Writing the minutes, and what stands in the way."""

from __future__ import annotations

from typing import Any

import pytest

from raadslag.decisions.actions import resolve
from raadslag.decisions.faults import MinutesLocked
from raadslag.decisions.models import Decision
from raadslag.journal.queries import facts_of
from raadslag.minutes.actions import add_note, amend, compose, receive
from raadslag.minutes.faults import (
    NoDecision,
    NotHeld,
    NothingToSay,
    ReceivedElsewhere,
    StillOpen,
    WrittenHere,
    WrongState,
)
from raadslag.minutes.models import Minutes, MinutesCopy
from raadslag.verdict import NotAllowed
from tests.cast import SYSTEM, office
from tests.decisions.hall import hall
from tests.desk import meeting
from tests.minutes.written import DAWN, asked, drafted, held, sealed

pytestmark = pytest.mark.django_db


def test_written_again_without_a_change_the_copy_stays() -> None:
    record = held(2)

    first, second = record.compose(), record.compose()

    assert (first, first.number, record.minutes.state) == (second, 1, "draft")
    assert [one.verb for one in facts_of(record.minutes)] == ["minutes.compose"]


def test_written_after_a_change_there_is_a_new_copy_and_the_old_one_stays() -> None:
    record = drafted(2)
    item = record.hall.item
    resolve(item=item, text="Afvist.", outcome="rejected", now=DAWN, actor=record.erik)

    made = record.compose()

    old = MinutesCopy.objects.get(minutes=record.minutes, number=1)
    assert made.number == 2
    assert old.text["items"][0]["salt"] == made.text["items"][0]["salt"]
    assert old.text["items"][0]["content"]["decision"]["text"] == "Tiltrådt."
    assert made.text["items"][0]["content"]["decision"]["text"] == "Afvist."


def test_a_meeting_that_is_not_over_has_no_minutes() -> None:
    going = hall(2)

    with pytest.raises(StillOpen, match="Hæv det først"):
        compose(meeting=going.sitting.meeting, now=DAWN, actor=going.erik)

    assert not Minutes.objects.exists()


def test_a_meeting_that_was_never_opened_has_no_minutes() -> None:
    desk = office()

    with pytest.raises(NotHeld):
        compose(meeting=meeting(desk), now=DAWN, actor=desk.erik)


def test_minutes_that_came_as_a_document_are_not_written_here_nor_the_reverse() -> None:
    record = held(2)
    there = record.hall.sitting.meeting
    receive(meeting=there, document=None, actor=SYSTEM)

    with pytest.raises(ReceivedElsewhere):
        record.compose()

    Minutes.objects.all().delete()
    record.compose()
    with pytest.raises(WrittenHere):
        receive(meeting=there, document=None, actor=SYSTEM)


def test_only_the_secretary_writes() -> None:
    record = held(2)

    with pytest.raises(NotAllowed):
        compose(meeting=record.hall.sitting.meeting, now=DAWN, actor=record.anna)


def test_a_wording_is_mended_with_a_reason_and_what_was_decided_stays() -> None:
    record = drafted(2, closed=True)
    decision = Decision.objects.get()

    made = amend(
        minutes=record.minutes,
        item=record.hall.item,
        text=" Indstillingen er tiltrådt. ",
        public_text="Der er truffet afgørelse.",
        reason="slåfejl",
        now=DAWN,
        actor=record.erik,
    )

    told = made.text["items"][0]
    assert told["content"]["decision"]["html"] == "<p>Indstillingen er tiltrådt.</p>"
    assert (told["public_decision"], told["outcome"]) == ("Der er truffet afgørelse.", "adopted")
    fact = facts_of(decision).last()
    assert fact is not None and (fact.verb, fact.reason) == ("minutes.amend", "slåfejl")


@pytest.mark.parametrize(("text", "reason"), [(" ", "slåfejl"), ("Tiltrådt.", " ")])
def test_a_wording_and_its_reason_must_be_said(text: str, reason: str) -> None:
    record = drafted(2)
    item, now = record.hall.item, DAWN

    with pytest.raises(NothingToSay):
        amend(
            minutes=record.minutes, item=item, text=text, reason=reason, now=now, actor=record.erik
        )


def test_there_is_no_wording_to_mend_where_nothing_was_decided() -> None:
    record = drafted(2)
    Decision.objects.all().delete()
    said: Any = {"text": "Ja.", "reason": "fejl", "now": DAWN, "actor": record.erik}

    with pytest.raises(NoDecision):
        amend(minutes=record.minutes, item=record.hall.item, **said)


def test_a_note_is_printed_and_taken_out_again() -> None:
    record = drafted(2)

    with_note = add_note(
        minutes=record.minutes, note=" Mødet begyndte sent. ", now=DAWN, actor=record.erik
    )
    without = add_note(minutes=record.minutes, note="", now=DAWN, actor=record.erik)

    assert (with_note.text["note"], without.text["note"], without.number) == (
        "Mødet begyndte sent.",
        "",
        3,
    )


@pytest.mark.parametrize("made", [asked, sealed])
def test_nothing_changes_while_the_text_is_approved_or_when_it_is_sealed(made: object) -> None:
    record = made(2)  # type: ignore[operator]
    item, now, erik = record.hall.item, DAWN, record.erik
    before = record.copy

    with pytest.raises(WrongState):
        record.compose()
    with pytest.raises(NotAllowed):
        amend(minutes=record.minutes, item=item, text="Nej.", reason="x", now=now, actor=erik)
    with pytest.raises(MinutesLocked):
        resolve(item=item, text="Nej.", outcome="rejected", now=now, actor=erik)

    assert record.copy == before
    assert Decision.objects.get().text == "Tiltrådt."
