"""Decisions written in the meeting, and their wording fixed."""

import pytest

from raadslag.decisions.actions import fix, reopen_wording, resolve, set_phrases, write_decision
from raadslag.decisions.entries import Wording
from raadslag.decisions.faults import (
    NoPublicText,
    NoQuorum,
    NothingWritten,
    PhraseUnfinished,
    SittingOpen,
    WordingFixed,
    WrittenMeanwhile,
)
from raadslag.decisions.models import Decision
from raadslag.decisions.queries import undecided
from raadslag.decisions.wording import phrases_for
from raadslag.sittings.faults import NotOpen
from raadslag.sittings.models import Signal
from raadslag.verdict import NotAllowed
from tests.cast import office
from tests.decisions.hall import Hall, hall
from tests.desk import NOW, council, verbs
from tests.sittings.room import at, called

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


def test_a_phrase_is_written_while_the_members_see_it() -> None:
    room = hall()

    made = write_decision(
        item=room.item, wording=Wording(phrase="adopted"), seen=0, actor=room.erik
    )

    assert (made.text, made.outcome, made.revision, made.draft) == (
        "Indstillingen er tiltrådt.",
        "adopted",
        1,
        True,
    )
    assert verbs("decisions") == ["decisions.write_decision"]
    assert Signal.objects.values_list("topic", "item").last() == ("decision", room.item.pk)


def test_a_phrase_that_still_asks_is_not_written() -> None:
    room = hall()

    with pytest.raises(PhraseUnfinished, match="dog således"):
        write_decision(
            item=room.item, wording=Wording(phrase="adopted_thus"), seen=0, actor=room.erik
        )

    assert Decision.objects.count() == 0


def test_two_secretaries_never_write_over_each_other() -> None:
    room = hall()
    room.write("Tiltrådt.")

    with pytest.raises(WrittenMeanwhile) as told:
        write_decision(item=room.item, wording=Wording("Afvist."), seen=0, actor=room.erik)

    assert told.value.values == {"mine": "Afvist.", "theirs": "Tiltrådt.", "revision": 1}
    assert Decision.objects.get().text == "Tiltrådt."


def test_the_same_words_twice_are_written_once() -> None:
    room = hall()

    first = write_decision(item=room.item, wording=Wording("Drøftet."), seen=0, actor=room.erik)
    again = write_decision(item=room.item, wording=Wording("Drøftet."), seen=0, actor=room.erik)

    assert (first, again.revision, verbs("decisions")) == (
        again,
        1,
        ["decisions.write_decision"],
    )


def test_a_fixed_wording_sends_the_case_to_the_next_body() -> None:
    room = after_council()

    key = room.decide("Anbefales over for Byrådet.")

    decision = Decision.objects.get()
    room.item.consultation.refresh_from_db()
    assert (decision.draft, decision.fixed_at, decision.recommends_to) == (
        False,
        at(14, 30),
        "Byrådet",
    )
    assert (key > 0, room.item.consultation.state) == (True, "done")
    assert verbs("decisions") == ["decisions.write_decision", "decisions.fix"]


def after_council() -> Hall:
    """A committee whose case goes on to the council."""
    desk = office()
    return hall(3, route=[council(desk)], desk=desk)


def test_a_case_put_off_waits_again() -> None:
    room = hall()

    key = room.decide("Udsat til næste møde.")

    assert (key > 0, Decision.objects.get().outcome) == (True, "postponed")


def test_fixing_twice_moves_the_case_once() -> None:
    room = after_council()
    room.decide()

    again = fix(item=room.item, seen=1, now=at(14, 40), actor=room.erik)

    assert (again, verbs("decisions").count("decisions.fix")) == (0, 1)


def test_a_fixed_wording_is_taken_up_again_with_a_reason() -> None:
    room = hall()
    room.decide()

    with pytest.raises(WordingFixed):
        room.write("Afvist.")
    with pytest.raises(NotAllowed):
        reopen_wording(item=room.item, reason=" ", actor=room.erik)
    assert reopen_wording(item=room.item, reason="Slåfejl", actor=room.erik)
    room.decide("Tiltrådt i dag.")

    assert Decision.objects.get().text == "Tiltrådt i dag."


def test_nothing_is_fixed_before_it_is_written() -> None:
    room = hall()

    with pytest.raises(NothingWritten):
        fix(item=room.item, seen=0, now=at(14), actor=room.erik)
    assert [one.pk for one in undecided(room.sitting.meeting)] == [room.item.pk]


def test_what_another_wrote_is_not_fixed_unseen() -> None:
    room = hall()
    room.write("Tiltrådt.")
    room.write("Afvist.")

    with pytest.raises(WrittenMeanwhile):
        fix(item=room.item, seen=1, now=at(14), actor=room.erik)


def test_a_closed_decision_needs_a_word_to_the_public() -> None:
    room = hall(closed=True)

    with pytest.raises(NoPublicText):
        room.decide("Fru Holm får kajen.")
    room.decide("Fru Holm får kajen.", public_text="Godkendt.")

    assert Decision.objects.get().public_text == "Godkendt."


def test_too_few_decide_nothing() -> None:
    room = hall(3)
    for person in room.people[1:]:
        room.note("left", person, at(14))

    with pytest.raises(NoQuorum, match="Kun 1 af 3 medlemmer"):
        room.decide()
    room.decide("Mødet var ikke beslutningsdygtigt.", outcome="no_decision")

    assert Decision.objects.get().outcome == "no_decision"


def test_decisions_are_written_in_a_meeting_that_is_open() -> None:
    desk, items = called("Ny kaj")

    with pytest.raises(NotOpen):
        write_decision(item=items[0], wording=Wording("Ja"), seen=0, actor=desk.erik)


def test_a_paper_entry_waits_while_the_meeting_is_held() -> None:
    room = hall()

    with pytest.raises(SittingOpen):
        resolve(item=room.item, text="Ja", outcome="adopted", now=NOW, actor=room.erik)


def test_members_do_not_write_decisions() -> None:
    room = hall()

    with pytest.raises(NotAllowed):
        write_decision(item=room.item, wording=Wording("Ja"), seen=0, actor=room.member(1))


def test_a_body_has_its_own_phrases_near_at_hand() -> None:
    room = hall()
    committee = room.desk.house.committee

    set_phrases(
        organization=committee, manner="active", near=["noted", "discussed"], actor=room.erik
    )
    made = write_decision(item=room.item, wording=Wording(phrase="noted"), seen=0, actor=room.erik)

    assert [one.key for one in phrases_for(room.item)][:3] == ["noted", "discussed", "adopted"]
    assert made.text == "Udvalget tog orienteringen til efterretning."
    with pytest.raises(PhraseUnfinished):
        set_phrases(organization=committee, manner="active", near=["sang"], actor=room.erik)
