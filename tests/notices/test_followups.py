"""Letters about follow-ups: given, reminded of, done."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from django.utils import timezone

from raadslag.decisions.actions import refer
from raadslag.errands.letters import ERRANDS
from raadslag.followups.actions import change_followup, finish
from raadslag.followups.entries import FollowUpEntry
from raadslag.followups.models import FollowUp
from raadslag.notices.due import followups
from raadslag.notices.models import Letter
from tests.desk import council
from tests.followups.follow import GROUND, decided, given, opened
from tests.sittings.room import at

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
ERRAND = {errand.name: errand for errand in ERRANDS}
DUE = date(2026, 5, 1)


def told() -> list[tuple[str, str]]:
    """Who was told what of follow-ups, when all that is owed has been told."""
    while ERRAND["tell"].run_one(timezone.now()):
        pass
    rows = Letter.objects.filter(kind="followup").order_by("pk")
    return list(rows.values_list("to__username", "subject"))


def reminded(days: int) -> list[tuple[str, str]]:
    """Who is reminded of what, so many days after the day it is due."""
    noon = timezone.make_aware(datetime.combine(DUE + timedelta(days), time(12)))
    return [(one.draft.to.username, one.draft.subject) for one in followups(noon)]


def test_who_sees_to_it_is_told_and_the_secretary_when_it_is_done() -> None:
    room, decision = decided()
    made = opened(room, decision, due="1. maj 2026", **given(room.desk, "dorte"))

    first = told()
    finish(followup=made, text="Kajen er bestilt", now=at(15), actor=room.desk.dorte)

    assert first == [("dorte", "Du er ansvarlig for en opfølgning: Bestil kajen")]
    assert told()[1:] == [("erik", "Opfølgning udført: Bestil kajen")]
    letter = Letter.objects.get(to__username="dorte", kind="followup").body
    assert (f"Den følger af {GROUND}." in letter, "senest 01-05-2026" in letter) == (True, True)
    assert f"/arbejdsplads/til/FollowUp/{made.pk}/" in letter


def test_only_who_gets_it_anew_is_told_of_a_change() -> None:
    room, decision = decided()
    made = opened(room, decision, **given(room.desk, "dorte"))
    told()

    for seen, name in enumerate(("dorte", "gerda")):
        entry = FollowUpEntry("Bestil kajen", text="Hele kajen", **given(room.desk, name))
        change_followup(followup=made, entry=entry, seen=seen, now=at(15), actor=room.erik)

    assert [name for name, _ in told()] == ["dorte", "gerda"]


def test_an_office_is_told_by_those_who_answer_for_it() -> None:
    room, decision = decided()
    opened(room, decision, office=room.desk.department)

    assert [name for name, _ in told()] == ["gerda"]


def test_of_a_closed_item_a_letter_names_the_case_alone() -> None:
    room, decision = decided(closed=True)
    made = opened(room, decision, "Skriv til lejeren", due="1. maj 2026")
    FollowUp.objects.update(account=room.desk.users["dorte"])
    number = room.item.consultation.case.number

    assert told() == [("dorte", f"Du er ansvarlig for en opfølgning: {number} Personsag")]
    assert reminded(0) == [
        ("dorte", f"Husk opfølgningen senest 01-05-2026: {number} Personsag"),
    ]
    FollowUp.objects.filter(pk=made.pk).update(account=room.desk.users["ida"])
    assert [name for name, _ in reminded(0)] == ["erik"]  # Ida may not know of it


def test_one_is_reminded_a_week_and_a_day_before_and_weekly_from_the_day() -> None:
    room, decision = decided()
    opened(room, decision, due="1. maj 2026", **given(room.desk, "dorte"))

    days = [day for day in range(-9, 16) if reminded(day)]

    assert days == [-7, -1, 0, 7, 14]
    assert reminded(7) == [("dorte", "Husk opfølgningen senest 01-05-2026: Bestil kajen")]


def test_nobody_is_reminded_of_what_is_done_or_stopped() -> None:
    room, decision = decided()
    opened(room, decision, due="1. maj 2026", **given(room.desk, "dorte"))
    done = opened(room, decision, due="1. maj 2026")
    finish(followup=done, text="", now=at(15), actor=room.erik)
    before = len(reminded(0))
    council(room.desk)

    refer(item=room.item, now=at(14, 50), actor=room.member(1))

    assert (before, reminded(0)) == (1, [])


def test_the_secretary_is_reminded_where_nobody_with_an_account_sees_to_it() -> None:
    room, decision = decided()
    opened(room, decision, due="1. maj 2026", whom="Direktøren")

    assert [name for name, _ in reminded(0)] == ["erik"]
