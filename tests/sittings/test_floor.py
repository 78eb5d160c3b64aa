"""The list of speakers of the item that is up."""

from datetime import timedelta

import pytest

from raadslag.bodies.models import Person
from raadslag.sittings.actions import (
    ask_floor,
    end_speech,
    give_floor,
    move_wish,
    withdraw_wish,
)
from raadslag.sittings.faults import AgainstTheRules, NoItem, NotInTheRoom, NotYourOwn
from raadslag.sittings.models import SpeechNote
from raadslag.sittings.queries import speech_list
from raadslag.sittings.states import PresenceKind
from raadslag.verdict import NotAllowed
from tests.desk import verbs
from tests.sittings.room import Chamber, at, opened

pytestmark = pytest.mark.django_db


@pytest.fixture
def chamber() -> Chamber:
    made = opened("Ny kaj", "Molen", members=("Clara Sivebæk",))
    made.came()
    made.up(0)
    return made


def asks(chamber: Chamber, name: str, minute: int = 41, *, short: bool = False) -> None:
    """A member asks for the floor, as the secretary enters it."""
    ask_floor(
        sitting=chamber.sitting,
        person=chamber.person(name),
        short=short,
        now=at(13, minute),
        actor=chamber.erik,
    )


def speaks(chamber: Chamber, name: str, minute: int) -> None:
    """The chair gives a member the floor."""
    give_floor(
        sitting=chamber.sitting,
        person=chamber.person(name),
        now=at(13, minute),
        actor=chamber.desk.anna,
    )


def listed(chamber: Chamber) -> tuple[str, list[str]]:
    """Who speaks, and who waits, by first name."""
    now = speech_list(chamber.sitting, chamber.items[0], at(13, 59))
    speaking = now.speaking.who.name.split()[0] if now.speaking else ""
    return speaking, [one.who.name.split()[0] for one in now.queue]


def test_members_speak_in_the_order_they_asked(chamber: Chamber) -> None:
    asks(chamber, "Bo")
    asks(chamber, "Clara", 42)
    asks(chamber, "Anna", 43, short=True)

    speaks(chamber, "Anna", 44)
    speaks(chamber, "Bo", 46)

    assert listed(chamber) == ("Bo", ["Clara"])
    used = speech_list(chamber.sitting, chamber.items[0], at(13, 50)).used
    assert [(who.name, time) for who, time in used] == [
        ("Anna Holm", timedelta(minutes=2)),
        ("Bo Lund", timedelta(minutes=4)),
    ]


def test_a_member_asks_for_themselves(chamber: Chamber) -> None:
    bo = chamber.person("Bo")

    ask_floor(sitting=chamber.sitting, person=bo, now=at(13, 41), actor=chamber.desk.bo)
    waits = listed(chamber)
    withdraw_wish(sitting=chamber.sitting, person=bo, now=at(13, 42), actor=chamber.desk.bo)

    assert (waits, listed(chamber)) == (("", ["Bo"]), ("", []))
    assert verbs("sittings")[-2:] == ["sittings.ask_floor", "sittings.withdraw_wish"]
    assert chamber.signals()[-2:] == ["speech", "speech"]


@pytest.mark.parametrize("verb", [ask_floor, withdraw_wish])
def test_a_member_asks_for_no_other(chamber: Chamber, verb: object) -> None:
    with pytest.raises(NotYourOwn) as told:
        verb(  # type: ignore[operator]
            sitting=chamber.sitting,
            person=chamber.person("Clara"),
            now=at(13, 41),
            actor=chamber.desk.bo,
        )

    assert str(told.value).startswith("Du kan kun gøre det for dig selv.")


def test_asked_twice_one_waits_once(chamber: Chamber) -> None:
    asks(chamber, "Bo")

    with pytest.raises(AgainstTheRules) as told:
        asks(chamber, "Bo", 42)

    assert str(told.value) == "Bo Lund står allerede på talerlisten."
    assert SpeechNote.objects.count() == 1


def test_the_chair_moves_one_who_waits(chamber: Chamber) -> None:
    asks(chamber, "Bo")
    asks(chamber, "Clara", 42)

    move_wish(
        sitting=chamber.sitting,
        person=chamber.person("Clara"),
        place=1,
        now=at(13, 43),
        actor=chamber.desk.anna,
    )

    assert listed(chamber) == ("", ["Clara", "Bo"])


def test_the_floor_given_twice_is_given_once(chamber: Chamber) -> None:
    speaks(chamber, "Bo", 41)
    speaks(chamber, "Bo", 42)

    assert (listed(chamber), SpeechNote.objects.count()) == (("Bo", []), 1)


def test_a_speech_ends(chamber: Chamber) -> None:
    speaks(chamber, "Bo", 41)

    ended = [
        end_speech(sitting=chamber.sitting, now=at(13, 45), actor=chamber.desk.anna) for _ in "12"
    ]

    assert (ended, listed(chamber)) == ([True, False], ("", []))


def test_a_member_gives_nobody_the_floor(chamber: Chamber) -> None:
    with pytest.raises(NotAllowed):
        give_floor(
            sitting=chamber.sitting,
            person=chamber.person("Bo"),
            now=at(13, 41),
            actor=chamber.desk.bo,
        )


def test_one_who_has_left_does_not_speak(chamber: Chamber) -> None:
    asks(chamber, "Bo")
    speaks(chamber, "Clara", 42)

    for name in ("Bo", "Clara"):
        chamber.note(PresenceKind.LEFT, name, at(13, 45))

    assert listed(chamber) == ("", [])
    with pytest.raises(NotInTheRoom) as told:
        asks(chamber, "Bo", 46)
    assert str(told.value).startswith("Bo Lund er ikke i lokalet eller er inhabil i punktet")


def test_a_stranger_does_not_speak(chamber: Chamber) -> None:
    stranger = Person.objects.create(body=chamber.desk.house.body, name="Ib Holm", slug="ib")

    with pytest.raises(NotInTheRoom):
        ask_floor(sitting=chamber.sitting, person=stranger, now=at(13, 41), actor=chamber.erik)


def test_the_speech_ends_with_the_item(chamber: Chamber) -> None:
    speaks(chamber, "Bo", 41)

    chamber.up(1, at(13, 50))

    assert listed(chamber) == ("", [])


def test_nobody_speaks_between_two_items() -> None:
    chamber = opened()
    chamber.came()

    with pytest.raises(NoItem) as told:
        asks(chamber, "Bo")

    assert str(told.value) == "Der behandles ikke noget punkt lige nu. Tag punktet op først."
    assert not end_speech(sitting=chamber.sitting, now=at(14), actor=chamber.erik)
