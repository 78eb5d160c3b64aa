"""Who may read which versions of a paper."""

import pytest

from raadslag.cases.actions import classify
from raadslag.cases.models import Paper
from raadslag.cases.queries import versions_seen_by
from tests.attack.people import assigned
from tests.cases.desks import paper_of, written
from tests.cast import Office, account, office, paragraph

pytestmark = [pytest.mark.django_db]


@pytest.fixture
def desk() -> Office:
    """The office, with a colleague of Dorte's."""
    desk = office()
    desk.users["kirsten"] = account(desk.house.body, "kirsten", "Kirsten Dam")
    assigned(desk.users["kirsten"], "caseworker", desk.house.body, desk.department)
    return desk


def numbers(desk: Office, name: str, paper: Paper) -> list[int]:
    """The versions somebody sees, by number."""
    return sorted(versions_seen_by(desk.actor(name), paper).values_list("number", flat=True))


def test_versions_from_before_a_paper_was_open_are_for_its_closed_circle(desk: Office) -> None:
    paper = paper_of(desk, paragraph("Resume", "Det lukkede."), openly=False)
    written(paper, desk, paragraph("Resume", "Det åbne."))
    classify(paper=paper, classification="open", actor=desk.dorte)
    at_once = numbers(desk, "kirsten", paper)

    written(paper, desk, paragraph("Resume", "Det nyeste."))

    assert at_once == [3]
    assert numbers(desk, "kirsten", paper) == [3, 4]
    assert numbers(desk, "dorte", paper) == [1, 2, 3, 4]


def test_choosing_open_again_hides_nothing_more(desk: Office) -> None:
    paper = paper_of(desk)
    written(paper, desk, paragraph("Resume", "Det nyeste."))

    classify(paper=paper, classification="open", actor=desk.dorte)

    assert numbers(desk, "kirsten", paper) == [2, 3]
