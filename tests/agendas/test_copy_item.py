"""A case laid before another body as well, from the agenda it stands on."""

from datetime import date

import pytest

from raadslag.agendas.actions import prepare
from raadslag.agendas.actions.copy_item import copy
from raadslag.agendas.faults import NothingToCopy
from raadslag.agendas.models import AgendaItem
from raadslag.agendas.queries import standing_items
from raadslag.bodies.models import Organization
from raadslag.bodies.states import OrganizationKind
from raadslag.cases.models import Paper
from raadslag.cases.text import text_of
from raadslag.consultations.actions import queue
from raadslag.consultations.models import Consultation
from raadslag.journal.models import Fact
from raadslag.verdict import NotAllowed
from tests.cast import Office, office
from tests.desk import NOW, agenda, council, drawn, fixed, meeting, paper, queued, standing

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
APRIL = date(2026, 4, 14)


@pytest.fixture
def desk() -> Office:
    return office()


def copied(desk: Office, item: AgendaItem, where: Organization) -> Consultation:
    """The item, copied by Erik for information."""
    return copy(item=item, organization=where, role="informed", now=NOW, actor=desk.erik)


@pytest.mark.parametrize("closed", [False, True])
def test_a_copy_waits_for_the_other_body_with_all_of_the_paper(desk: Office, closed: bool) -> None:
    made = agenda(desk)
    item = drawn(desk, made, queued(desk, "Kajen", closed=closed))

    waiting = copied(desk, item, council(desk))

    there = Paper.objects.get(consultation=waiting)
    assert standing(made) == [("1", "Kajen")]
    assert (waiting.organization.name, waiting.state, waiting.role) == (
        "Byrådet",
        "waiting",
        "informed",
    )
    assert (there.state, there.classification) == ("approved", "closed" if closed else "open")
    assert text_of(there) == text_of(item.paper)
    assert Fact.objects.get(verb="agendas.copy").details == {"consultation": waiting.pk}


def test_a_copy_for_the_same_body_can_be_drawn_into_another_meeting(desk: Office) -> None:
    made = agenda(desk, "Kajen")
    waiting = copied(desk, standing_items(made)[0], desk.house.committee)
    april = prepare(meeting=meeting(desk, APRIL), actor=desk.erik)

    drawn(desk, april, waiting)

    assert (standing(made), standing(april)) == ([("1", "Kajen")], [("1", "Kajen")])


def test_what_always_stands_is_not_copied(desk: Office) -> None:
    fixed(desk)
    item = standing_items(agenda(desk))[0]

    with pytest.raises(NothingToCopy, match="Faste punkter hører til ét organ"):
        copied(desk, item, council(desk))


@pytest.mark.parametrize("kind", [OrganizationKind.PARTY, OrganizationKind.OFFICE])
def test_a_body_without_meetings_gets_no_copy(desk: Office, kind: str) -> None:
    item = standing_items(agenda(desk, "Kajen"))[0]
    Organization.objects.filter(pk=desk.elsewhere.pk).update(kind=kind)
    desk.elsewhere.refresh_from_db()

    with pytest.raises(NothingToCopy):
        copied(desk, item, desk.elsewhere)

    assert Paper.objects.count() == 1


@pytest.mark.parametrize("who", ["dorte", "anna", "bo", "hans"])
def test_copying_is_for_the_secretary(desk: Office, who: str) -> None:
    item = standing_items(agenda(desk, "Kajen"))[0]

    with pytest.raises(NotAllowed):
        copy(item=item, organization=council(desk), role="informed", now=NOW, actor=desk.actor(who))


def test_what_is_still_written_is_begun_anew_for_its_own_approval(desk: Office) -> None:
    waiting = queue(paper=paper(desk, "Kajen"), now=NOW, actor=desk.dorte)
    item = drawn(desk, agenda(desk), waiting)

    there = copied(desk, item, council(desk)).paper

    assert there is not None
    assert (there.state, there.classification, there.earlier_id) == ("writing", "", item.paper.pk)
