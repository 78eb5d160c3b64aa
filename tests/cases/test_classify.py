"""Open and closed papers, and what may be known of their case."""

import pytest

from raadslag.cases.actions import classify, start_paper
from raadslag.cases.faults import GroundMissing, PublicTitleMissing, Unchosen
from raadslag.cases.models import Case, Paper
from raadslag.journal.models import Fact
from tests.cases.desks import NOW, paper_of
from tests.cast import Office, office

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Office:
    return office()


def test_a_closed_paper_has_its_ground_and_neutral_title(desk: Office) -> None:
    paper = paper_of(desk, openly=False)

    classify(
        paper=paper,
        classification="closed",
        ground="estate",
        law=" § 10 ",
        public_title="Køb af ejendom",
        actor=desk.dorte,
    )

    row = Paper.objects.values_list("classification", "ground", "law", "public_title").get()
    assert row == ("closed", "estate", "§ 10", "Køb af ejendom")
    assert Fact.objects.get(verb="cases.classify").details == {"classification": "closed"}


@pytest.mark.parametrize(
    ("values", "fault"),
    [
        ({"classification": ""}, Unchosen),
        ({"classification": "secret"}, Unchosen),
        ({"classification": "closed", "public_title": "Køb"}, GroundMissing),
        ({"classification": "closed", "ground": "estate"}, PublicTitleMissing),
        (
            {"classification": "closed", "ground": "estate", "public_title": " ny  KAJ "},
            PublicTitleMissing,
        ),
    ],
)
def test_a_classification_is_refused(
    desk: Office, values: dict[str, str], fault: type[Exception]
) -> None:
    paper = paper_of(desk, openly=False)

    with pytest.raises(fault):
        classify(paper=paper, actor=desk.dorte, **values)

    assert Paper.objects.get().classification == ""


def test_a_case_is_restricted_unless_all_its_papers_are_open(desk: Office) -> None:
    paper = paper_of(desk, openly=False)
    seen = [Case.objects.get().restricted]

    classify(paper=paper, classification="open", actor=desk.dorte)
    seen.append(Case.objects.get().restricted)
    start_paper(
        case=paper.case, organization=desk.house.committee, actor=desk.dorte, now=NOW, earlier=paper
    )
    seen.append(Case.objects.get().restricted)

    assert seen == [True, False, True]
