"""Who comes and goes, when it can be so, and what is said when it can not."""

from datetime import time

import pytest

from raadslag.journal.models import Fact
from raadslag.rules.attendance import stays
from raadslag.sittings.actions import note_presence, regret, roll_call, strike
from raadslag.sittings.faults import AgainstTheRules, FutureHour, LaterNotes, NotSeated
from raadslag.sittings.models import Presence, Regret
from raadslag.sittings.states import PresenceKind
from raadslag.verdict import NotAllowed
from tests.desk import verbs
from tests.sittings.room import Chamber, at, join, opened, sentence

pytestmark = pytest.mark.django_db
ARRIVED, LEFT, BACK = PresenceKind.ARRIVED, PresenceKind.LEFT, PresenceKind.BACK
CITED = "RD 2011/11.1.5"


@pytest.fixture
def chamber() -> Chamber:
    return opened(members=("Clara Sivebæk", "Dan Friis"))


def hours(chamber: Chamber) -> list[tuple[str, str, str]]:
    """Who was in the room from when to when."""
    return [
        (s.who.name.split()[0], f"{s.begins:%H.%M}", f"{s.ends:%H.%M}" if s.ends else "")
        for s in stays(chamber.roll().facts)
    ]


def test_those_called_at_the_roll_were_there_from_the_opening(chamber: Chamber) -> None:
    chamber.came("Anna", "Clara")

    assert hours(chamber) == [("Anna", "13.30", ""), ("Clara", "13.30", "")]
    assert verbs("sittings") == ["sittings.open", "sittings.roll_call"]
    assert chamber.signals() == ["sitting", "presence"]


def test_a_second_roll_call_adds_those_who_are_new_and_removes_nobody(chamber: Chamber) -> None:
    chamber.came("Anna", "Clara")
    people = [chamber.person("Anna"), chamber.person("Bo")]

    new = [
        roll_call(sitting=chamber.sitting, present=people, now=at(13, 35), actor=chamber.erik)
        for _ in "12"
    ]

    assert new == [1, 0]
    assert hours(chamber)[2:] == [("Bo", "13.35", "")]
    assert chamber.there(at(13, 36)) == ["Anna", "Bo", "Clara"]
    assert verbs("sittings").count("sittings.roll_call") == 2


def test_the_first_roll_call_tells_of_the_opening_even_when_an_item_is_up(
    chamber: Chamber,
) -> None:
    chamber.up(0)

    chamber.came("Anna", now=at(13, 50))

    assert hours(chamber) == [("Anna", "13.30", "")]


def test_one_ticked_twice_is_noted_once(chamber: Chamber) -> None:
    chamber.came("Anna", "Bo", "Anna")

    assert Presence.objects.count() == 2


def test_a_roll_call_may_be_of_an_hour_typed(chamber: Chamber) -> None:
    roll_call(
        sitting=chamber.sitting,
        present=[chamber.person("Bo")],
        now=at(14),
        hour=time(13, 45),
        actor=chamber.erik,
    )

    assert hours(chamber) == [("Bo", "13.45", "")]


def test_one_who_comes_late_and_goes_early(chamber: Chamber) -> None:
    chamber.came("Anna")

    chamber.note(ARRIVED, "Bo", at(14, 5))
    chamber.note(LEFT, "Bo", at(15, 10))

    assert hours(chamber) == [("Anna", "13.30", ""), ("Bo", "14.05", "15.10")]
    assert chamber.there(at(15, 11)) == ["Anna"]


def test_two_clicks_on_came_note_one(chamber: Chamber) -> None:
    chamber.note(ARRIVED, "Bo", at(14, 5))

    with pytest.raises(AgainstTheRules) as told:
        chamber.note(ARRIVED, "Bo", at(14, 5))

    said = "Bo Lund er allerede registreret som til stede."
    assert sentence(AgainstTheRules, told.value) == (said, CITED)
    assert Presence.objects.count() == 1


def test_one_who_never_came_does_not_leave(chamber: Chamber) -> None:
    with pytest.raises(AgainstTheRules) as told:
        chamber.note(LEFT, "Bo", at(14))

    said = "Bo Lund kan ikke forlade mødet uden at være kommet; registrér ankomsten først."
    assert sentence(AgainstTheRules, told.value) == (said, CITED)


def test_one_without_a_seat_is_not_noted(chamber: Chamber) -> None:
    join(chamber.desk.house.committee, "Eva Krag")

    with pytest.raises(NotSeated) as told:
        chamber.note(ARRIVED, "Eva", at(14))

    assert str(told.value).startswith("Eva Krag har ikke plads ved mødet.")
    assert Presence.objects.count() == 0


@pytest.mark.parametrize("kind", [LEFT, BACK])
def test_a_stranger_is_not_noted(chamber: Chamber, kind: PresenceKind) -> None:
    join(chamber.desk.house.committee, "Eva Krag")

    with pytest.raises(NotSeated):
        chamber.note(kind, "Eva", at(14))


def test_an_hour_typed_is_believed(chamber: Chamber) -> None:
    chamber.came("Anna")
    chamber.note(ARRIVED, "Bo", at(14, 20), hour=time(14, 5))

    chamber.note(LEFT, "Bo", at(14, 30), hour=time(14, 25))

    assert hours(chamber) == [("Anna", "13.30", ""), ("Bo", "14.05", "14.25")]
    assert list(Presence.objects.values_list("by_hand", flat=True)) == [True] * 3


def test_an_hour_typed_out_of_order_is_refused(chamber: Chamber) -> None:
    chamber.note(ARRIVED, "Bo", at(14, 5))

    with pytest.raises(AgainstTheRules):
        chamber.note(LEFT, "Bo", at(14, 30), hour=time(13, 50))

    assert hours(chamber) == [("Bo", "14.05", "")]


def test_an_hour_that_is_yet_to_come_is_refused(chamber: Chamber) -> None:
    with pytest.raises(FutureHour) as told:
        chamber.note(ARRIVED, "Bo", at(14), hour=time(14, 30))

    assert str(told.value) == (
        "Klokken er ikke 14.30 endnu. Skriv et klokkeslæt, der er gået, eller lad feltet stå tomt."
    )


def test_a_meeting_goes_on_past_midnight(chamber: Chamber) -> None:
    chamber.came("Anna", "Bo")

    chamber.note(LEFT, "Bo", at(0, 20, days=1), hour=time(0, 15))

    left = Presence.objects.get(kind=LEFT)
    assert left.at == at(0, 15, days=1)
    assert chamber.there(at(0, 16, days=1)) == ["Anna"]


def test_a_clock_that_is_set_back_keeps_the_order(chamber: Chamber) -> None:
    chamber.came("Anna")
    chamber.note(ARRIVED, "Bo", at(14, 5))

    chamber.note(LEFT, "Bo", at(13, 59))

    assert hours(chamber) == [("Anna", "13.30", ""), ("Bo", "14.05", "14.05")]
    assert chamber.there(at(13, 59)) == ["Anna"]


def test_one_who_sent_regrets_and_comes_is_expected_again(chamber: Chamber) -> None:
    regret(meeting=chamber.meeting, person=chamber.person("Bo"), now=at(9), actor=chamber.erik)

    chamber.note(ARRIVED, "Bo", at(14))

    assert Regret.objects.get().withdrawn_at == at(14)


def test_a_note_taken_back_stays_as_struck(chamber: Chamber) -> None:
    chamber.came("Anna")
    wrong = chamber.note(ARRIVED, "Bo", at(14))

    struck = [
        strike(presence=wrong, now=at(14, 1), actor=chamber.erik, reason="Det var Dan")
        for _ in "12"
    ]

    assert struck == [True, False]
    assert (Presence.objects.count(), hours(chamber)) == (2, [("Anna", "13.30", "")])
    assert Fact.objects.get(verb="sittings.strike").reason == "Det var Dan"


def test_a_note_that_later_ones_rest_on_is_not_taken_back(chamber: Chamber) -> None:
    came = chamber.note(ARRIVED, "Bo", at(14))
    chamber.note(LEFT, "Bo", at(15))

    with pytest.raises(LaterNotes) as told:
        strike(presence=came, now=at(15, 1), actor=chamber.erik)

    assert str(told.value) == (
        "Noten kan ikke slettes, for senere noter bygger på den: Bo Lund kan ikke forlade mødet "
        "uden at være kommet; registrér ankomsten først. Slet den seneste først."
    )
    assert Presence.objects.filter(struck_at=None).count() == 2


def test_a_member_notes_nobody(chamber: Chamber) -> None:
    with pytest.raises(NotAllowed):
        note_presence(
            sitting=chamber.sitting,
            person=chamber.person("Bo"),
            kind=ARRIVED,
            now=at(14),
            actor=chamber.desk.bo,
        )

    assert Presence.objects.count() == 0
