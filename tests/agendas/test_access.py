"""The matrix of agendas, cell by cell: every part, verb and state."""

import pytest

from raadslag.agendas.access import (
    may_prepare,
    may_read_issued,
    may_set_skeleton,
    may_with_agenda,
    parts_to,
)
from raadslag.agendas.models import Agenda, Reviewer
from raadslag.agendas.queries import seen_items, standing_items
from raadslag.bodies.models import Body, Membership
from raadslag.journal.actor import Actor
from raadslag.rules.rights import AGENDAS, PARTS, Part
from tests.cast import FREJA, SYSTEM, Office, office
from tests.desk import NOW, agenda, council, drawn, queued

pytestmark = pytest.mark.django_db
VERBS = sorted(set(AGENDAS) - {"see_issued"})
STATES = ("draft", "reading", "issued")


@pytest.fixture
def desk() -> Office:
    return office()


def in_state(desk: Office, state: str) -> Agenda:
    """An agenda in a state; Gerda reads it through while that goes on."""
    made = agenda(desk)
    reading = made.readthrough_set.create(opened_at=NOW)
    Reviewer.objects.create(reading=reading, user=desk.users["gerda"])
    version = 1 if state == "issued" else 0
    Agenda.objects.filter(pk=made.pk).update(state=state, version=version)
    made.refresh_from_db()
    return made


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


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("verb", VERBS)
def test_every_part_may_do_just_what_the_matrix_says(desk: Office, verb: str, state: str) -> None:
    made = in_state(desk, state)
    cast = people(desk)
    named = AGENDAS[verb].get(state, frozenset())

    allowed = {part for part, actor in cast.items() if may_with_agenda(actor, verb, made)}

    # The chair is a member, and Gerda is the approver who reads the agenda through.
    held = {part: parts_to(actor, made) for part, actor in cast.items()}
    assert set(cast) == set(PARTS)
    assert allowed == {part for part in cast if held[part] & named}
    assert may_with_agenda(SYSTEM, verb, made)


@pytest.mark.parametrize("state", STATES)
def test_parts_to_an_agenda(desk: Office, state: str) -> None:
    made = in_state(desk, state)
    outside = {Part.OUTSIDER}

    held = {part: set(parts_to(actor, made)) for part, actor in people(desk).items()}

    gerda = {Part.REVIEWER} if state == "reading" else outside
    assert held == {
        Part.CASEWORKER: outside,
        Part.COLLEAGUE: outside,
        Part.APPROVER: gerda,
        Part.SECRETARY: {Part.SECRETARY},
        Part.CHAIR: {Part.CHAIR, Part.MEMBER},
        Part.MEMBER: {Part.MEMBER},
        Part.REVIEWER: gerda,
        Part.ADMINISTRATOR: outside,
        Part.OUTSIDER: outside,
        Part.RESPONSIBLE: outside,
    }


def test_a_reader_whose_reading_is_over_is_one_no_longer(desk: Office) -> None:
    made = in_state(desk, "reading")
    made.readthrough_set.update(closed_at=NOW)

    assert not may_with_agenda(desk.gerda, "see", made)


@pytest.mark.parametrize("state", STATES)
def test_what_was_issued_is_read_by_the_body_alone(desk: Office, state: str) -> None:
    made = in_state(desk, state)

    readers = {part for part, actor in people(desk).items() if may_read_issued(actor, made)}

    body = {Part.SECRETARY, Part.CHAIR, Part.MEMBER}
    assert readers == (body if state == "issued" else set())


def test_what_was_issued_is_read_while_its_supplement_is_read_through(desk: Office) -> None:
    made = in_state(desk, "reading")
    Agenda.objects.filter(pk=made.pk).update(version=1)
    made.refresh_from_db()

    assert may_read_issued(desk.bo, made)


@pytest.mark.parametrize("reads", [True, False])
def test_the_council_reads_along_where_it_is_so_set(desk: Office, reads: bool) -> None:
    made = in_state(desk, "issued")
    council(desk)
    Membership.objects.filter(person=desk.house.anna, organization=desk.house.committee).delete()
    Body.objects.update(council_reads=reads)
    made = Agenda.objects.get(pk=made.pk)

    assert bool(may_read_issued(desk.anna, made)) is reads
    assert not may_read_issued(desk.ida, made)


def test_begin_and_fixed_items_are_for_the_secretary(desk: Office) -> None:
    committee = desk.house.committee
    cast = people(desk)

    begin = {part for part, actor in cast.items() if may_prepare(actor, committee)}
    skeleton = {part for part, actor in cast.items() if may_set_skeleton(actor, committee)}

    assert begin == skeleton == {Part.SECRETARY}
    assert may_prepare(SYSTEM, committee) and may_set_skeleton(SYSTEM, committee)


def test_a_reader_sees_all_that_is_classified_and_others_what_they_may(desk: Office) -> None:
    made = agenda(desk, "Kajen")
    drawn(desk, made, queued(desk, "Personsag om Ib", closed=True))
    items = standing_items(made)
    kaj, secret = items

    seen = {
        "erik": seen_items(items, desk.erik, reviewing=False),
        "ida": seen_items(items, desk.ida, reviewing=False),
        "ida reads": seen_items(items, desk.ida, reviewing=True),
    }

    assert seen == {"erik": {kaj.pk, secret.pk}, "ida": set(), "ida reads": {kaj.pk, secret.pk}}
