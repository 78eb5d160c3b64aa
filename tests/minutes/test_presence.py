"""Mending who came and went, after the meeting."""

from __future__ import annotations

from datetime import time

import pytest

from raadslag.minutes.actions import mend_presence, strike_presence
from raadslag.minutes.faults import AfterTheMeeting, NobodyLeft, NothingToSay
from raadslag.sittings.faults import AgainstTheRules, LaterNotes, NotSeated
from raadslag.sittings.models import Presence
from raadslag.sittings.states import PresenceKind
from raadslag.verdict import NotAllowed
from tests.minutes.written import DAWN, Record, asked, drafted
from tests.sittings.room import join

pytestmark = pytest.mark.django_db


def left(record: Record, place: int, hour: time = time(14, 30)) -> list[str]:
    """What the text tells once it is noted that a member left."""
    made = mend_presence(
        minutes=record.minutes,
        person=record.hall.people[place],
        kind=PresenceKind.LEFT,
        hour=hour,
        now=DAWN,
        actor=record.erik,
    )
    return list(made.text["attendance"]["lines"])


def struck(record: Record, place: int, reason: str = "fejl") -> list[str]:
    """Who was absent, once the note that a member came is struck."""
    note = Presence.objects.get(person=record.hall.people[place], kind="arrived")
    made = strike_presence(
        minutes=record.minutes, presence=note, reason=reason, now=DAWN, actor=record.erik
    )
    return [one["name"] for one in made.text["attendance"]["absent"]]


def test_that_somebody_left_is_noted_afterwards() -> None:
    record = drafted(3)

    assert left(record, 1) == ["Bo Lund (C) forlod mødet kl. 14.30 under punkt 1."]
    assert record.copy.number == 2


def test_one_who_was_never_there_is_struck_and_does_not_sign() -> None:
    record = drafted(3)

    absent = struck(record, 2)
    record.ask()

    assert absent == ["Carl Vig"]
    assert [one.name for one in record.copy.signatory_set.all()] == ["Anna Holm (A)", "Bo Lund (C)"]


def test_what_can_not_be_true_is_not_noted() -> None:
    record = drafted(2)
    stranger = join(record.hall.desk.house.committee, "Pia Ny")
    said = {"minutes": record.minutes, "now": DAWN, "actor": record.erik}

    with pytest.raises(AfterTheMeeting, match=r"kl\. 15\.10"):
        left(record, 1, time(16))
    with pytest.raises(NotSeated):
        mend_presence(person=stranger, kind=PresenceKind.LEFT, hour=time(14), **said)  # type: ignore[arg-type]
    left(record, 1)
    with pytest.raises(AgainstTheRules):
        left(record, 1, time(14, 40))

    assert record.copy.number == 2


def test_what_is_needed_by_what_follows_is_not_struck() -> None:
    record = drafted(2)
    left(record, 1)

    with pytest.raises(LaterNotes):
        struck(record, 1)
    with pytest.raises(NothingToSay):
        struck(record, 0, " ")
    struck(record, 0)
    Presence.objects.filter(kind="left").delete()
    with pytest.raises(NobodyLeft):
        struck(record, 1)


def test_nothing_is_mended_while_the_text_is_approved() -> None:
    record = asked(2)

    with pytest.raises(NotAllowed):
        left(record, 1)
    with pytest.raises(NotAllowed):
        struck(record, 1)
