"""Follow-ups are opened, changed, noted to and turned."""

from datetime import date

import pytest

from raadslag.bodies.actions import establish, found
from raadslag.decisions.actions import refer
from raadslag.decisions.faults import NotFixedYet, Stopped
from raadslag.decisions.models import Decision
from raadslag.followups.actions import (
    change_followup,
    drop,
    finish,
    note_followup,
    open_followup,
    reopen,
)
from raadslag.followups.entries import FollowUpEntry
from raadslag.followups.faults import (
    ChangedByAnother,
    DueBefore,
    Ended,
    NoteEmpty,
    NothingToDo,
    OtherHouse,
    OutsideCircle,
    UnreadableDue,
)
from raadslag.followups.models import FollowUp, FollowUpNote
from raadslag.journal.models import Fact
from raadslag.sittings.models import Signal
from raadslag.verdict import NotAllowed, RuleBroken
from tests.cast import FREJA, SYSTEM, account
from tests.decisions.hall import hall
from tests.desk import council, verbs
from tests.followups.follow import GROUND, SPRING, decided, given, opened
from tests.sittings.room import at

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


def test_what_is_to_follow_is_kept_with_the_last_day_it_means() -> None:
    room, decision = decided()
    before = Signal.objects.count()

    made = opened(room, decision, due=SPRING, whom="Direktøren", **given(room.desk, "dorte"))

    assert (made.due_on, made.due_words, made.state) == (date(2026, 5, 31), SPRING, "open")
    assert (made.organization, made.responsible) == (
        room.desk.house.committee,
        "Dorte Krogh, Direktøren",
    )
    fact = Fact.objects.get(verb="followups.open_followup")
    assert (fact.reason, fact.details) == (
        GROUND,
        {"decision": decision.pk, "account": room.desk.users["dorte"].pk},
    )
    assert Signal.objects.count() == before + 1


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ({"title": "  "}, NothingToDo),
        ({"due": "snarest"}, UnreadableDue),
        ({"due": "1. marts 2026"}, DueBefore),
    ],
)
def test_an_entry_that_is_not_whole_opens_nothing(
    said: dict[str, str], fault: type[RuleBroken]
) -> None:
    room, decision = decided()

    with pytest.raises(fault):
        opened(room, decision, **said)

    assert FollowUp.objects.count() == 0


def test_nothing_follows_from_what_is_not_fixed() -> None:
    room = hall(3)
    room.write()

    with pytest.raises(NotFixedYet):
        opened(room, Decision.objects.get())


def test_the_responsible_works_in_the_municipality() -> None:
    room, decision = decided()
    abroad = found(name="Andenby Kommune", actor=SYSTEM)

    with pytest.raises(OtherHouse):
        opened(room, decision, account=account(abroad, "kai", "Kai Bo"))
    with pytest.raises(OtherHouse):
        opened(room, decision, office=establish(body=abroad, name="Havn", actor=SYSTEM))


def test_of_a_closed_item_only_who_knows_it_is_responsible() -> None:
    room, decision = decided(closed=True)

    with pytest.raises(OutsideCircle):
        opened(room, decision, **given(room.desk, "ida"))
    made = opened(room, decision, **given(room.desk, "dorte"))

    assert list(FollowUp.objects.all()) == [made]


def test_what_is_stopped_is_neither_opened_nor_finished() -> None:
    room, decision = decided()
    made = opened(room, decision)
    council(room.desk)
    refer(item=room.item, now=at(14, 50), actor=room.member(1))

    with pytest.raises(Stopped):
        opened(room, decision)
    with pytest.raises(Stopped):
        finish(followup=made, text="", now=at(15), actor=room.erik)

    assert FollowUp.objects.get().state == "open"


def test_a_follow_up_is_changed_by_the_one_who_saw_it() -> None:
    room, decision = decided()
    made = opened(room, decision, **given(room.desk, "dorte"))
    entry = FollowUpEntry("Bestil hele kajen", due="2026-05-01", **given(room.desk, "dorte"))

    change_followup(followup=made, entry=entry, seen=0, now=at(15), actor=room.erik)
    with pytest.raises(ChangedByAnother):
        change_followup(followup=made, entry=entry, seen=0, now=at(15), actor=room.erik)

    made.refresh_from_db()
    assert (made.title, made.due_on, made.due_words, made.sequence) == (
        "Bestil hele kajen",
        date(2026, 5, 1),
        "1. maj 2026",
        1,
    )
    fact = Fact.objects.get(verb="followups.change_followup")
    assert fact.details == {"decision": decision.pk, "account": None}


def test_what_came_of_it_is_noted_and_never_changed() -> None:
    room, decision = decided()
    made = opened(room, decision, **given(room.desk, "dorte"))
    dorte = room.desk.dorte

    note_followup(followup=made, text=" Tilbud er hentet ", now=at(15), actor=dorte)
    first = finish(followup=made, text="Kajen er bestilt", now=at(16), actor=dorte)
    again = finish(followup=made, text="Igen", now=at(16), actor=dorte)
    reopen(followup=made, text="", now=at(17), actor=room.erik)
    drop(followup=made, text="For dyrt", now=at(18), actor=room.erik)

    made.refresh_from_db()
    assert (first, again, made.state, made.ended_at) == (True, False, "dropped", at(18))
    assert list(FollowUpNote.objects.values_list("author", "text", "turned")) == [
        ("Dorte Krogh", "Tilbud er hentet", ""),
        ("Dorte Krogh", "Kajen er bestilt", "done"),
        ("Erik Bruun", "", "open"),
        ("Erik Bruun", "For dyrt", "dropped"),
    ]
    turns = ["open_followup", "note_followup", "finish", "reopen", "drop"]
    assert verbs("followups") == [f"followups.{one}" for one in turns]


def test_it_is_said_why_it_is_given_up_and_what_a_note_is() -> None:
    room, decision = decided()
    made = opened(room, decision)

    with pytest.raises(NoteEmpty):
        drop(followup=made, text=" ", now=at(15), actor=room.erik)
    with pytest.raises(NoteEmpty):
        note_followup(followup=made, text=" ", now=at(15), actor=room.erik)

    assert FollowUpNote.objects.count() == 0


def test_what_has_ended_is_not_changed() -> None:
    room, decision = decided()
    made = opened(room, decision)
    finish(followup=made, text="", now=at(15), actor=room.erik)

    with pytest.raises(Ended):
        change_followup(
            followup=made, entry=FollowUpEntry("Andet"), seen=1, now=at(16), actor=room.erik
        )


def test_only_the_secretary_opens_one() -> None:
    room, decision = decided()
    entry = FollowUpEntry("Bestil kajen")

    for actor in (room.desk.anna, room.desk.dorte, FREJA):
        with pytest.raises(NotAllowed):
            open_followup(decision=decision, entry=entry, now=at(15), actor=actor)

    assert FollowUp.objects.count() == 0
