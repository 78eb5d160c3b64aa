"""Corrections are numbered additions; the text stays as it was."""

from __future__ import annotations

from typing import Any

import pytest

from raadslag.journal.models import Fact
from raadslag.ledger.commitment import commitment
from raadslag.ledger.models import Entry
from raadslag.ledger.registry import FINDERS
from raadslag.ledger.states import EntryKind
from raadslag.minutes.actions import correct
from raadslag.minutes.faults import NothingToSay, NotItsItem
from raadslag.minutes.models import Correction, MinutesCopy
from raadslag.verdict import NotAllowed
from tests.minutes.written import asked, sealed
from tests.sittings.room import at

pytestmark = pytest.mark.django_db
LATER = at(12, days=30)


def test_corrections_are_numbered_and_the_text_stays() -> None:
    record = sealed(2, closed=True)
    before = record.copy.text
    said: Any = {
        "minutes": record.minutes,
        "reason": "forkert navn",
        "now": LATER,
        "actor": record.erik,
    }

    correct(text="Det var Bo.", public_text="tæller ikke", **said)
    correct(text="Kajen er rød.", item=record.hall.item, public_text="En farve.", **said)

    rows = Correction.objects.values_list("number", "text", "public_text", "author")
    assert list(rows) == [
        (1, "Det var Bo.", "", "Erik Bruun"),
        (2, "Kajen er rød.", "En farve.", "Erik Bruun"),
    ]
    assert [one.text for one in MinutesCopy.objects.all()] == [before]
    assert Fact.objects.filter(verb="minutes.correct").count() == 2


@pytest.mark.parametrize(("text", "reason"), [("", "fejl"), ("Det var Bo.", " ")])
def test_a_correction_and_its_reason_must_be_said(text: str, reason: str) -> None:
    record = sealed(2)

    with pytest.raises(NothingToSay):
        correct(minutes=record.minutes, text=text, reason=reason, now=LATER, actor=record.erik)


def test_what_is_not_sealed_is_not_corrected() -> None:
    record = asked(2)

    with pytest.raises(NotAllowed):
        correct(minutes=record.minutes, text="x", reason="y", now=LATER, actor=record.erik)


def test_only_the_secretary_corrects_and_only_items_of_the_meeting() -> None:
    record = sealed(2)
    other = record.hall.item
    said: Any = {"minutes": record.minutes, "text": "x", "reason": "y", "now": LATER}

    with pytest.raises(NotAllowed):
        correct(actor=record.anna, **said)
    other.agenda.meeting_id = 0
    with pytest.raises(NotItsItem):
        correct(actor=record.erik, item=other, **said)


def test_a_correction_is_entered_in_the_log() -> None:
    record = sealed(2)
    made = correct(minutes=record.minutes, text="x", reason="y", now=LATER, actor=record.erik)

    entry = Entry.objects.get(kind=EntryKind.CORRECTION)

    found = FINDERS[EntryKind.CORRECTION]([entry.key])[entry.key]
    assert entry.key == str(made.pk)
    assert commitment(bytes(entry.salt or b""), found) == entry.commitment
