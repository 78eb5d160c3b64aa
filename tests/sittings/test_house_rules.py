"""How a body holds its meetings, where its standing orders may choose."""

from datetime import timedelta

import pytest

from raadslag.rules.quorum import Quorum
from raadslag.rules.rights import BODIES
from raadslag.sittings.access import may_set_house_rules
from raadslag.sittings.actions import close_sitting, give_floor, open_sitting, set_house_rules
from raadslag.sittings.faults import TooLongToSpeak
from raadslag.sittings.models import HouseRules, Sitting
from raadslag.sittings.queries import house_rules_of, quorum_now, speech_list
from raadslag.verdict import NotAllowed
from tests.desk import verbs
from tests.sittings.room import Chamber, at, called, opened
from tests.sittings.test_access import people

pytestmark = pytest.mark.django_db


@pytest.fixture
def chamber() -> Chamber:
    made = opened("Ny kaj", "Molen", members=("Clara Sivebæk",))
    made.came()
    made.up(0)
    return made


def rules(chamber: Chamber, **values: object) -> HouseRules:
    """The committee's rules, set by Erik."""
    said: dict[str, object] = {
        "majority_of": "cast",
        "recused": "absent",
        "speech_minutes": 3,
        "source": " § 13 ",
    } | values
    return set_house_rules(
        organization=chamber.desk.house.committee,
        actor=chamber.erik,
        **said,  # type: ignore[arg-type]
    )


def held(sitting: Sitting) -> tuple[str, str, int]:
    """What rules a sitting is held by."""
    sitting.refresh_from_db()
    return sitting.majority_of, sitting.recused, sitting.speech_minutes


def test_a_body_that_has_chosen_nothing_follows_the_act(chamber: Chamber) -> None:
    found = house_rules_of(chamber.desk.house.committee)

    assert (found.majority_of, found.recused, found.speech_minutes) == ("present", "left_out", 0)
    assert held(chamber.sitting) == ("present", "left_out", 0)


def test_what_is_chosen_counts_for_the_meeting_that_goes_on(chamber: Chamber) -> None:
    chamber.sitting.refresh_from_db()
    before = chamber.sitting.signals

    made = rules(chamber)

    assert held(chamber.sitting) == ("cast", "absent", 3)
    assert (made.source, chamber.sitting.signals) == ("§ 13", before + 1)
    assert verbs("sittings")[-1] == "sittings.set_house_rules"


def test_a_meeting_takes_over_the_rules_as_it_is_opened() -> None:
    desk, items = called("Ny kaj")
    set_house_rules(
        organization=desk.house.committee,
        majority_of="cast",
        recused="absent",
        speech_minutes=5,
        source="",
        actor=desk.erik,
    )

    sitting = open_sitting(meeting=items[0].agenda.meeting, now=at(13, 30), actor=desk.erik)

    assert held(sitting) == ("cast", "absent", 5)


def test_a_closed_meeting_keeps_the_rules_it_was_held_by(chamber: Chamber) -> None:
    close_sitting(sitting=chamber.sitting, now=at(15), actor=chamber.erik)

    rules(chamber)

    assert held(chamber.sitting) == ("present", "left_out", 0)


@pytest.mark.parametrize(
    ("recused", "expected"),
    [("left_out", Quorum(2, 2, 1, 1)), ("absent", Quorum(3, 2, 2, 1))],
)
def test_members_with_a_conflict_count_in_the_quorum_as_chosen(
    chamber: Chamber, recused: str, expected: Quorum
) -> None:
    rules(chamber, recused=recused)
    chamber.decide(chamber.ask(chamber.items[0], "Bo"))
    chamber.sitting.refresh_from_db()

    assert quorum_now(chamber.sitting, chamber.items[0], at(14)) == expected


@pytest.mark.parametrize(
    ("minutes", "left", "words"),
    [(0, None, ""), (3, timedelta(minutes=1), "1:00"), (1, timedelta(minutes=-1), "-1:00")],
)
def test_the_time_left_of_a_speech_is_told(
    chamber: Chamber, minutes: int, left: timedelta | None, words: str
) -> None:
    rules(chamber, speech_minutes=minutes)
    bo = chamber.person("Bo")
    give_floor(sitting=chamber.sitting, person=bo, now=at(14), actor=chamber.erik)
    chamber.sitting.refresh_from_db()

    told = speech_list(chamber.sitting, chamber.items[0], at(14, 2))

    assert (told.left, told.left_in_words, told.seconds) == (left, words, minutes * 60)


@pytest.mark.parametrize("minutes", [-1, 121])
def test_a_time_that_is_none_is_refused(chamber: Chamber, minutes: int) -> None:
    with pytest.raises(TooLongToSpeak) as told:
        rules(chamber, speech_minutes=minutes)

    assert str(told.value) == "Skriv taletiden i minutter, fra 0 til 120; 0 er ingen grænse."
    assert HouseRules.objects.count() == 0


def test_who_may_set_them_is_by_the_matrix(chamber: Chamber) -> None:
    desk = chamber.desk

    allowed = {
        part for part, one in people(desk).items() if may_set_house_rules(one, desk.house.committee)
    }

    assert allowed == BODIES["set_house_rules"]["always"]
    with pytest.raises(NotAllowed):
        set_house_rules(
            organization=desk.house.committee,
            majority_of="cast",
            recused="absent",
            speech_minutes=0,
            source="",
            actor=desk.anna,
        )
