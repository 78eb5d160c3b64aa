"""The matrix of sittings, cell by cell: every part, verb and state."""

import pytest

from raadslag.agendas.models import Agenda, AgendaItem
from raadslag.bodies.queries import actor_of
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.rules.rights import PARTS, SITTINGS, Part
from raadslag.sittings.access import (
    may_forget_reasons,
    may_read_item,
    may_read_papers,
    may_see_reasons,
    may_with_meeting,
    may_with_sitting,
    parts_at,
)
from raadslag.sittings.actions import open_sitting
from raadslag.sittings.models import Sitting, Substitution
from raadslag.sittings.states import PresenceKind
from raadslag.verdict import Verdict
from tests.cast import FREJA, SYSTEM, Office, account
from tests.desk import DAY
from tests.sittings.room import Chamber, as_themselves, at, called, town_council

pytestmark = pytest.mark.django_db
STATES = ("called", "open", "closed")


@pytest.fixture
def house() -> tuple[Office, AgendaItem]:
    desk, items = called("Ny kaj", "Molen")
    return desk, items[0]


def people(desk: Office) -> dict[Part, Actor]:
    """Somebody for each part."""
    return {
        Part.CASEWORKER: desk.dorte,
        Part.COLLEAGUE: desk.ida,
        Part.APPROVER: desk.gerda,
        Part.SECRETARY: desk.erik,
        Part.CHAIR: desk.anna,
        Part.MEMBER: desk.bo,
        Part.REVIEWER: desk.gerda,
        Part.RESPONSIBLE: desk.ida,
        Part.ADMINISTRATOR: desk.hans,
        Part.OUTSIDER: FREJA,
    }


def in_state(meeting: Meeting, state: str) -> Sitting | None:
    """The sitting in a state; none before it is opened."""
    if state == "called":
        return None
    return Sitting.objects.create(meeting=meeting, opened_at=at(13, 30), state=state)


def asked(actor: Actor, verb: str, meeting: Meeting, sitting: Sitting | None) -> Verdict:
    """Both ways to ask say the same."""
    verdict = may_with_meeting(actor, verb, meeting)
    assert sitting is None or may_with_sitting(actor, verb, sitting) == verdict
    return verdict


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("verb", sorted(SITTINGS))
def test_every_part_may_do_just_what_the_matrix_says(
    house: tuple[Office, AgendaItem], verb: str, state: str
) -> None:
    desk, item = house
    meeting = item.agenda.meeting
    sitting = in_state(meeting, state)
    cast = people(desk)
    named = SITTINGS[verb].get(state, frozenset())

    allowed = {part for part, one in cast.items() if asked(one, verb, meeting, sitting)}

    # The chair is a member.
    held = {part: parts_at(actor, meeting) for part, actor in cast.items()}
    assert set(cast) == set(PARTS)
    assert allowed == {part for part in cast if held[part] & named}
    assert may_with_meeting(SYSTEM, verb, meeting)


def test_parts_at_a_meeting(house: tuple[Office, AgendaItem]) -> None:
    desk, item = house

    held = {part: set(parts_at(one, item.agenda.meeting)) for part, one in people(desk).items()}

    inside = {
        Part.SECRETARY: {Part.SECRETARY},
        Part.CHAIR: {Part.CHAIR, Part.MEMBER},
        Part.MEMBER: {Part.MEMBER},
    }
    assert held == {part: inside.get(part, {Part.OUTSIDER}) for part in PARTS}


def test_a_refusal_says_who_could_do_it(house: tuple[Office, AgendaItem]) -> None:
    desk, item = house
    sitting = in_state(item.agenda.meeting, "closed")
    assert sitting is not None

    verdict = may_with_sitting(desk.erik, "note_presence", sitting)

    assert verdict.reason == "Mødet er hævet, og det kan ikke gøres nu."


def test_why_somebody_is_away_is_for_secretary_and_chair(
    house: tuple[Office, AgendaItem],
) -> None:
    desk, item = house

    seen = {p for p, one in people(desk).items() if may_see_reasons(one, item.agenda.meeting)}

    assert seen == {Part.SECRETARY, Part.CHAIR}


@pytest.mark.parametrize(
    ("approved", "ended", "alone", "expected"),
    [
        (True, False, False, (True, True, True, True)),
        (True, False, True, (True, False, True, False)),
        (False, False, False, (False, False, False, False)),
        (True, True, False, (False, False, False, False)),
    ],
)
def test_a_substitute_is_a_member_of_what_they_are_called_for(
    house: tuple[Office, AgendaItem],
    approved: bool,
    ended: bool,
    alone: bool,
    expected: tuple[bool, bool, bool, bool],
) -> None:
    desk, item = house
    other = AgendaItem.objects.exclude(pk=item.pk).get()
    town_council(desk, "Clara Sivebæk")
    actor = _call(desk, item, approved=approved, ended=ended, alone=alone)

    seen = (
        bool(may_with_meeting(actor, "see", item.agenda.meeting)),
        bool(may_read_papers(actor, Agenda.objects.get())),
        bool(may_read_item(actor, item)),
        bool(may_read_item(actor, other)),
    )

    assert seen == expected


def test_a_substitute_kept_from_the_item_does_not_read_it(
    house: tuple[Office, AgendaItem],
) -> None:
    desk, item = house
    town_council(desk, "Clara Sivebæk")
    clara = _call(desk, item, approved=True, ended=False, alone=True)
    assert may_read_item(clara, item)

    person = desk.house.body.person_set.get(name="Clara Sivebæk")
    item.exclusion_set.create(person=person, reason="Inhabil", starts_at=at(13))

    assert not may_read_item(clara, item)


def _call(desk: Office, item: AgendaItem, *, approved: bool, ended: bool, alone: bool) -> Actor:
    """Clara, called to sit in for Bo."""
    clara = desk.house.body.person_set.get(name="Clara Sivebæk")
    Substitution.objects.create(
        meeting=item.agenda.meeting,
        member=desk.house.bo,
        substitute=clara,
        name=clara.name,
        ground="health",
        item=item if alone else None,
        called_at=at(9),
        approved_at=at(9) if approved else None,
        ended_at=at(10) if ended else None,
    )
    return as_themselves(desk, clara)


@pytest.fixture
def led() -> Chamber:
    """Anna chairs, Bo is vice chair; both are in the room, and an item is up."""
    desk, items = called("Ny kaj", members=("Clara Sivebæk", "Dan Friis"))
    desk.house.committee.membership_set.filter(person=desk.house.bo).update(role="vice")
    meeting = items[0].agenda.meeting
    sitting = open_sitting(meeting=meeting, now=at(13, 30), actor=desk.erik)
    chamber = Chamber(desk, sitting, items)
    chamber.came()
    chamber.up(0)
    return chamber


def leading(chamber: Chamber) -> list[str]:
    """Who may lead the meeting just now."""
    sitting = Sitting.objects.get()
    cast = {"anna": chamber.desk.anna, "bo": chamber.desk.bo}
    clara = account(chamber.desk.house.body, "clara", "Clara", chamber.person("Clara"))
    cast["clara"] = actor_of(clara, DAY)
    return [name for name, one in cast.items() if may_with_sitting(one, "lead", sitting)]


def test_the_chair_leads_and_not_the_vice_chair(led: Chamber) -> None:
    assert leading(led) == ["anna"]


def test_the_vice_chair_leads_when_the_chair_has_left(led: Chamber) -> None:
    led.note(PresenceKind.LEFT, "Anna", at(14))

    assert leading(led) == ["anna", "bo"]


def test_a_chair_with_a_conflict_of_interest_does_not_lead_the_item(led: Chamber) -> None:
    led.decide(led.ask(led.items[0], "Anna"))

    assert leading(led) == ["bo"]


def test_nobody_with_a_conflict_of_interest_leads(led: Chamber) -> None:
    led.decide(led.ask(led.items[0], "Anna"))
    led.decide(led.ask(led.items[0], "Bo"))

    assert leading(led) == []


def test_only_the_system_takes_old_reasons_out(house: tuple[Office, AgendaItem]) -> None:
    desk, _ = house

    allowed = {part for part, one in people(desk).items() if may_forget_reasons(one)}

    assert (allowed, bool(may_forget_reasons(SYSTEM))) == (set(), True)
