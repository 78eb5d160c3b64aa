"""The matrix of follow-ups, cell by cell: every part, verb and state, open and closed."""

from __future__ import annotations

import pytest

from raadslag.followups.access import may_open_followup, may_with_followup, parts_to
from raadslag.followups.models import FollowUp
from raadslag.followups.queries import followups_seen_by
from raadslag.journal.actor import Actor
from raadslag.rules.rights import FOLLOWUPS, MEANS, PARTS, Part
from tests.cast import FREJA, SYSTEM, Office
from tests.followups.follow import decided, opened

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
STATES = ("open", "done", "dropped")
TURNS = sorted(set(FOLLOWUPS) - {"see", "see_closed", "open"})


def people(desk: Office) -> dict[Part, Actor]:
    """Somebody for each part; Ida is responsible."""
    return {
        Part.CASEWORKER: desk.dorte,
        Part.COLLEAGUE: desk.gerda,
        Part.APPROVER: desk.gerda,
        Part.SECRETARY: desk.erik,
        Part.CHAIR: desk.anna,
        Part.MEMBER: desk.bo,
        Part.REVIEWER: desk.gerda,
        Part.RESPONSIBLE: desk.ida,
        Part.ADMINISTRATOR: desk.hans,
        Part.OUTSIDER: FREJA,
    }


def stood(state: str, *, closed: bool) -> tuple[Office, FollowUp]:
    """A follow-up in a state, that Ida sees to."""
    room, decision = decided(closed=closed)
    made = opened(room, decision)
    FollowUp.objects.update(state=state, account=room.desk.users["ida"])
    made.refresh_from_db()
    return room.desk, made


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("closed", [False, True])
def test_who_may_know_of_one_is_as_the_matrix_says(state: str, closed: bool) -> None:
    desk, made = stood(state, closed=closed)
    cast = people(desk)
    named = FOLLOWUPS["see_closed" if closed else "see"][state]

    seen = {part for part, one in cast.items() if followups_seen_by(one).exists()}

    assert set(cast) == set(PARTS)
    assert seen == {part for part, one in cast.items() if parts_to(one, made) & named}
    assert seen == named
    assert followups_seen_by(SYSTEM).exists()


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("verb", TURNS)
@pytest.mark.parametrize("closed", [False, True])
def test_every_part_may_do_just_what_the_matrix_says(verb: str, state: str, closed: bool) -> None:
    desk, made = stood(state, closed=closed)
    named = FOLLOWUPS[verb].get(state, frozenset())
    named &= FOLLOWUPS["see_closed" if closed else "see"][state]

    allowed = {part for part, one in people(desk).items() if may_with_followup(one, verb, made)}

    assert allowed == named
    assert may_with_followup(SYSTEM, verb, made)


def test_one_is_opened_by_the_secretary() -> None:
    room, _ = decided()
    committee = room.desk.house.committee

    cast = people(room.desk)
    allowed = {part for part, one in cast.items() if may_open_followup(one, committee)}

    assert allowed == FOLLOWUPS["open"]["always"]
    assert may_open_followup(SYSTEM, committee)


def test_a_member_kept_from_an_item_knows_nothing_of_what_follows() -> None:
    room, decision = decided(closed=True)
    opened(room, decision)
    paper = room.item.consultation.paper_id
    assert paper is not None
    bo = room.desk.bo

    kept = Actor(bo.name, bo.user_id, bo.person_id, bo.acts_for, bo.capacities, frozenset({paper}))

    assert (followups_seen_by(bo).count(), followups_seen_by(kept).count()) == (1, 0)


def test_who_is_turned_away_is_told_who_may() -> None:
    desk, made = stood("done", closed=False)

    said = may_with_followup(desk.ida, "finish", made).reason

    assert said == "Opfølgningen er udført, og det kan ikke gøres nu."
    assert may_with_followup(desk.ida, "reopen", made).reason == (
        "Opfølgningen er udført; det kan kun gøres af organets sekretær."
    )


def test_every_right_has_its_meaning() -> None:
    assert set(FOLLOWUPS) == set(MEANS["followups"])
