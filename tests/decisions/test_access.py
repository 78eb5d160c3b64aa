"""The matrix of decisions, cell by cell: every part, verb and state."""

import pytest

from raadslag.decisions.access import (
    LEADING,
    may_at_meeting,
    may_decide_alone,
    may_in_sitting,
    may_resolve,
    may_set_phrases,
)
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.rules.rights import BODIES, DECISIONS, MEANS, PARTS, SITTINGS, Part
from raadslag.sittings.access import parts_at
from raadslag.sittings.models import Sitting, Substitution
from raadslag.verdict import Verdict
from tests.cast import SYSTEM
from tests.sittings.room import at, called
from tests.sittings.test_access import STATES, in_state, people

pytestmark = pytest.mark.django_db


def asked(actor: Actor, verb: str, meeting: Meeting, sitting: Sitting | None) -> Verdict:
    """Both ways to ask say the same."""
    verdict = may_at_meeting(actor, verb, meeting)
    assert sitting is None or may_in_sitting(actor, verb, sitting) == verdict
    return verdict


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("verb", sorted(DECISIONS))
def test_every_part_may_do_just_what_the_matrix_says(verb: str, state: str) -> None:
    desk, items = called("Ny kaj")
    meeting = items[0].agenda.meeting
    sitting = in_state(meeting, state)
    cast = people(desk)
    named = DECISIONS[verb].get(state, frozenset())

    allowed = {part for part, one in cast.items() if asked(one, verb, meeting, sitting)}

    # The chair is a member.
    held = {part: parts_at(actor, meeting) for part, actor in cast.items()}
    assert set(cast) == set(PARTS)
    assert allowed == {part for part in cast if held[part] & named}
    assert may_at_meeting(SYSTEM, verb, meeting)


def test_a_substitute_votes_as_a_member() -> None:
    desk, items = called("Ny kaj")
    meeting = items[0].agenda.meeting
    sitting = in_state(meeting, "open")
    clara = Actor("Clara", 77, desk.house.anna.pk)
    before = may_at_meeting(clara, "cast", meeting)

    Substitution.objects.create(
        meeting=meeting,
        member=desk.house.bo,
        substitute=desk.house.anna,
        name="Clara",
        ground="health",
        called_at=at(13),
        approved_at=at(13),
    )

    assert sitting is not None
    assert (bool(before), bool(may_in_sitting(clara, "cast", sitting))) == (False, True)


def test_who_leads_the_meeting_leads_its_votes() -> None:
    leading = [DECISIONS[verb]["open"] for verb in LEADING]

    assert leading == [SITTINGS["lead"]["open"]] * 2


def test_who_is_turned_away_is_told_who_may() -> None:
    desk, items = called("Ny kaj")
    sitting = in_state(items[0].agenda.meeting, "open")

    assert sitting is not None
    told = may_in_sitting(desk.bo, "write", sitting).reason
    assert told == "Mødet er i gang; det kan kun gøres af organets sekretær."


@pytest.mark.parametrize(
    ("may", "verb"), [(may_decide_alone, "decide_alone"), (may_set_phrases, "set_phrases")]
)
def test_what_belongs_to_the_body(may: object, verb: str) -> None:
    desk, _ = called("Ny kaj")
    committee = desk.house.committee

    allowed = {
        part
        for part, one in people(desk).items()
        if may(one, committee)  # type: ignore[operator]
    }

    assert allowed == BODIES[verb]["always"]


def test_paper_decisions_are_entered_by_the_secretary() -> None:
    desk, items = called("Ny kaj")

    allowed = {part for part, one in people(desk).items() if may_resolve(one, items[0])}

    assert allowed == {Part.SECRETARY}


def test_every_right_has_its_meaning() -> None:
    assert set(DECISIONS) == set(MEANS["decisions"])
