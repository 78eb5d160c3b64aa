"""Approved over the exact text: asked, given, refused, on paper, sealed, reopened."""

from __future__ import annotations

import pytest

from raadslag.decisions.actions import resolve
from raadslag.files.actions import keep
from raadslag.journal.models import Fact
from raadslag.ledger.commitment import commitment
from raadslag.ledger.models import Entry
from raadslag.ledger.registry import FINDERS
from raadslag.ledger.states import EntryKind
from raadslag.minutes.actions import (
    approve,
    ask_for_approval,
    enter_paper_signature,
    open_read_through,
    refuse,
    remark,
    remind,
    reopen,
    seal,
)
from raadslag.minutes.faults import (
    FactsChanged,
    NobodyMissing,
    NobodySigns,
    NothingToSay,
    NotSignatory,
    RemarksWait,
    Tampered,
    TextChanged,
    WrongState,
)
from raadslag.minutes.models import MinutesCopy, Signatory, Signature
from raadslag.minutes.queries import owed_by, standing_of
from raadslag.sittings.models import Attendance, Sitting
from raadslag.verdict import NotAllowed
from tests.minutes.written import DAWN, Record, asked, drafted, sealed
from tests.sittings.room import as_themselves, at, join

pytestmark = pytest.mark.django_db
LATER = at(12, days=3)


def names(record: Record) -> dict[str, list[str]]:
    """First names of how they stand."""
    found = standing_of(record.minutes)
    sides = {"approved": found.approved, "refused": found.refused, "missing": found.missing}
    return {side: [one.name.split()[0] for one in who] for side, who in sides.items()}


def test_those_who_took_part_are_asked_and_the_meeting_is_locked() -> None:
    record = asked(3)

    assert record.minutes.state == "approving"
    assert names(record) == {"approved": [], "refused": [], "missing": ["Anna", "Bo", "Carl"]}
    assert Sitting.objects.get().locked_at == DAWN
    assert [one.copy for one in owed_by(record.hall.people[1].pk)] == [record.copy]


def test_the_last_one_to_approve_seals() -> None:
    record = asked(3)

    record.approve(0, 1)
    before = record.minutes.state
    record.approve(2, now=LATER)

    assert (before, record.minutes.state, record.minutes.recorded_at) == (
        "approving",
        "sealed",
        LATER,
    )
    sealing = Fact.objects.get(verb="minutes.seal")
    assert sealing.details["fingerprint"] == record.copy.fingerprint
    assert (sealing.details["missing"], sealing.reason) == ([], "")
    assert owed_by(record.hall.people[1].pk) == []


def test_approved_twice_the_signature_stays_the_one_it_was() -> None:
    record = asked(3)
    who, seen = record.hall.member(1), record.copy.fingerprint

    first = approve(minutes=record.minutes, seen=seen, now=DAWN, actor=who)
    again = approve(minutes=record.minutes, seen=seen, now=LATER, actor=who)

    assert (again, Signature.objects.count()) == (first, 1)
    assert Fact.objects.filter(verb="minutes.approve").count() == 1


def test_another_text_than_the_one_shown_is_not_approved() -> None:
    record = asked(3)

    with pytest.raises(TextChanged):
        approve(minutes=record.minutes, seen="0" * 64, now=DAWN, actor=record.hall.member(1))

    assert not Signature.objects.exists()


def test_one_who_took_no_part_does_not_approve() -> None:
    record = asked(2)
    absent = join(record.hall.desk.house.committee, "Pia Fravær")
    pia = as_themselves(record.hall.desk, absent)

    with pytest.raises(NotSignatory):
        approve(minutes=record.minutes, seen=record.copy.fingerprint, now=DAWN, actor=pia)
    with pytest.raises(NotAllowed):
        approve(minutes=record.minutes, seen=record.copy.fingerprint, now=DAWN, actor=record.erik)


def test_one_who_has_left_the_body_since_approves_still() -> None:
    record = asked(3)
    carl = record.hall.member(2)
    gone = type(carl)(carl.name, carl.user_id, carl.person_id)

    approve(minutes=record.minutes, seen=record.copy.fingerprint, now=DAWN, actor=gone)

    assert names(record)["approved"] == ["Carl"]


def test_a_refusal_has_a_reason_is_told_and_can_be_taken_back() -> None:
    record = asked(2)
    who, seen = record.hall.member(1), record.copy.fingerprint

    with pytest.raises(NothingToSay):
        refuse(minutes=record.minutes, seen=seen, reason=" ", now=DAWN, actor=who)
    refuse(minutes=record.minutes, seen=seen, reason="Jeg var ikke der.", now=DAWN, actor=who)
    record.approve(0)
    before = (record.minutes.state, names(record)["refused"])
    record.approve(1)

    assert before == ("approving", ["Bo"])
    assert record.minutes.state == "sealed"
    assert [one.answer for one in Signature.objects.filter(signatory__name__startswith="Bo")] == [
        "refused",
        "approved",
    ]


def test_the_chair_seals_with_a_reason_and_the_others_approve_late() -> None:
    record = asked(3)
    record.approve(0)

    with pytest.raises(NotAllowed):
        seal(minutes=record.minutes, reason="haster", now=DAWN, actor=record.erik)
    with pytest.raises(NothingToSay):
        seal(minutes=record.minutes, reason="", now=DAWN, actor=record.anna)
    seal(minutes=record.minutes, reason="Carl er syg", now=DAWN, actor=record.anna)
    record.approve(1, 2, now=LATER)

    assert (record.minutes.state, record.minutes.sealed_reason) == ("sealed", "Carl er syg")
    assert record.minutes.recorded_at == DAWN
    late = {one.signatory.name.split()[0]: one.late for one in Signature.objects.all()}
    assert late == {"Anna": False, "Bo": True, "Carl": True}
    assert Fact.objects.filter(verb="minutes.seal").count() == 1


def test_sealed_once_is_sealed() -> None:
    record = sealed(2)

    with pytest.raises(NotAllowed):
        seal(minutes=record.minutes, reason="igen", now=LATER, actor=record.anna)
    with pytest.raises(NotAllowed):
        reopen(minutes=record.minutes, reason="fejl", actor=record.erik)


def test_signed_on_paper_the_page_is_kept() -> None:
    record = asked(2)
    record.approve(0)
    who = Signatory.objects.get(name__startswith="Bo")
    page = keep(b"%PDF-1.4 underskrift")

    made = enter_paper_signature(
        minutes=record.minutes, signatory=who, document=page, now=DAWN, actor=record.erik
    )

    assert (made.means, made.document, made.fingerprint) == ("paper", page, record.copy.fingerprint)
    assert record.minutes.state == "sealed"


def test_a_signature_for_an_older_text_is_not_entered() -> None:
    record = asked(2)
    old = Signatory.objects.get(name__startswith="Bo")
    reopen(minutes=record.minutes, reason="fejl", actor=record.erik)
    record.ask()
    page = keep(b"%PDF-1.4 underskrift")

    with pytest.raises(NotSignatory):
        enter_paper_signature(
            minutes=record.minutes, signatory=old, document=page, now=DAWN, actor=record.erik
        )


def test_reopened_the_answers_fall_and_are_kept_with_their_text() -> None:
    record = asked(2)
    record.approve(0)

    reopen(minutes=record.minutes, reason="slåfejl i punkt 1", actor=record.anna)
    draft = (record.minutes.state, Sitting.objects.get().locked_at)
    record.ask()

    assert draft == ("draft", None)
    assert names(record) == {"approved": [], "refused": [], "missing": ["Anna", "Bo"]}
    assert [one.signatory.copy.number for one in Signature.objects.all()] == [1]
    assert record.copy.number == 2


def test_approval_is_not_asked_of_a_text_that_has_moved_on() -> None:
    record = drafted(2)
    seen, erik = record.copy.fingerprint, record.erik

    resolve(item=record.hall.item, text="Afvist.", outcome="rejected", now=DAWN, actor=erik)
    with pytest.raises(FactsChanged):
        ask_for_approval(minutes=record.minutes, seen=seen, now=DAWN, actor=erik)
    record.compose()
    with pytest.raises(TextChanged):
        ask_for_approval(minutes=record.minutes, seen=seen, now=DAWN, actor=erik)

    assert (record.minutes.state, Signatory.objects.count()) == ("draft", 0)


def test_remarks_are_answered_first() -> None:
    record = drafted(2)
    open_read_through(minutes=record.minutes, actor=record.erik)
    remark(minutes=record.minutes, item=None, text="Nej.", now=DAWN, actor=record.anna)

    with pytest.raises(RemarksWait, match="der venter \\(1\\)"):
        record.ask()


def test_somebody_must_have_taken_part() -> None:
    record = drafted(2)
    Attendance.objects.update(person=None)

    with pytest.raises((NobodySigns, FactsChanged)):
        record.ask()

    assert record.minutes.state == "draft"


def test_asked_twice_the_second_time_is_refused() -> None:
    record = asked(2)

    with pytest.raises((WrongState, NotAllowed)):
        record.ask()


def test_those_who_are_missing_are_reminded() -> None:
    record = asked(3)
    record.approve(0)

    count = remind(minutes=record.minutes, actor=record.erik)

    people = [one.pk for one in record.hall.people[1:]]
    assert (count, Fact.objects.get(verb="minutes.remind").details["people"]) == (2, people)
    record.approve(1, 2)
    with pytest.raises(NobodyMissing):
        remind(minutes=record.minutes, actor=record.erik)


def test_a_text_changed_behind_our_back_is_not_sealed() -> None:
    record = asked(2)
    record.approve(0)
    copy = record.copy
    copy.text["items"][0]["content"]["decision"]["text"] = "Afvist."
    MinutesCopy.objects.filter(pk=copy.pk).update(text=copy.text)

    with pytest.raises(Tampered):
        record.approve(1)

    assert record.minutes.state == "approving"


def test_the_seal_is_entered_in_the_log_with_the_whole_text() -> None:
    record = sealed(2)

    entry = Entry.objects.get(kind=EntryKind.PROTOCOL)

    found = FINDERS[EntryKind.PROTOCOL]([entry.key])[entry.key]
    assert found == {"fingerprint": record.copy.fingerprint, "text": record.copy.text}
    assert commitment(bytes(entry.salt or b""), found) == entry.commitment
