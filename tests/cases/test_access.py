"""The printed matrix of rights held against what is really allowed, cell by cell."""

from datetime import date

import pytest

from raadslag.bodies.models import Assignment
from raadslag.bodies.states import Duty
from raadslag.cases.access import may_draft, may_see, may_see_case, may_with_case, may_with_paper
from raadslag.cases.models import Approval, Attachment, Case, Paper
from raadslag.cases.queries import (
    attachments_seen_by,
    cases_found,
    cases_seen_by,
    closed_papers_seen_by,
    papers_seen_by,
    writable_by,
)
from raadslag.cases.states import CaseState, PaperState
from raadslag.journal.actor import Actor
from raadslag.rules.rights import CASES, PAPERS, Part
from tests.cases.desks import paper_of
from tests.cast import Office, account, office

pytestmark = pytest.mark.django_db
WHO = {
    "dorte": Part.CASEWORKER,
    "kaj": Part.COLLEAGUE,
    "gerda": Part.APPROVER,
    "erik": Part.SECRETARY,
    "anna": Part.CHAIR,
    "bo": Part.MEMBER,
    "hans": Part.ADMINISTRATOR,
    "ida": Part.OUTSIDER,
}
UNCHOSEN, OPEN, CLOSED = "", "open", "closed"


@pytest.fixture
def desk() -> Office:
    """The cast, and Kaj, a caseworker beside Dorte."""
    desk = office()
    desk.users["kaj"] = account(desk.house.body, "kaj", "Kaj Beck")
    Assignment.objects.create(
        user=desk.users["kaj"],
        duty=Duty.CASEWORKER,
        body=desk.house.body,
        organization=desk.department,
        starts_on=date(2020, 1, 1),
    )
    return desk


@pytest.fixture
def paper(desk: Office) -> Paper:
    """Dorte's paper, which Gerda has been asked about."""
    paper = paper_of(desk)
    Approval.objects.create(
        paper=paper, round=1, position=0, approver=desk.users["gerda"], state="returned"
    )
    return paper


def set_to(paper: Paper, state: str, classification: str) -> None:
    """Put the paper in a state, and its case in step."""
    Paper.objects.filter(pk=paper.pk).update(state=state, classification=classification)
    Case.objects.filter(pk=paper.case_id).update(restricted=classification != OPEN)
    paper.refresh_from_db()


def everyone(desk: Office) -> dict[str, Actor]:
    """All of the cast as they may act."""
    return {name: desk.actor(name) for name in WHO}


@pytest.mark.parametrize("state", PaperState.values)
def test_each_verb_on_a_paper_is_for_those_the_matrix_names(
    desk: Office, paper: Paper, state: str
) -> None:
    set_to(paper, state, OPEN)
    cast = everyone(desk)

    allowed = {
        (verb, name): bool(may_with_paper(one, verb, paper))
        for verb in PAPERS
        for name, one in cast.items()
    }

    assert allowed == {
        (verb, name): part in PAPERS[verb].get(state, frozenset())
        for verb in PAPERS
        for name, part in WHO.items()
    }


@pytest.mark.parametrize("classification", [UNCHOSEN, OPEN, CLOSED])
@pytest.mark.parametrize("state", PaperState.values)
def test_a_paper_is_seen_by_those_the_matrix_names_and_listed_for_no_others(
    desk: Office, paper: Paper, state: str, classification: str
) -> None:
    set_to(paper, state, classification)
    cast = everyone(desk)
    closed = PAPERS["see_closed"][state]
    wanted = PAPERS["see"][state] if classification == OPEN else closed

    expected = {name: part in wanted for name, part in WHO.items()}
    assert {name: bool(may_see(one, paper)) for name, one in cast.items()} == expected
    assert {name: papers_seen_by(one).exists() for name, one in cast.items()} == expected
    assert {name: closed_papers_seen_by(one).exists() for name, one in cast.items()} == {
        name: part in closed for name, part in WHO.items()
    }
    assert {name: writable_by(one).exists() for name, one in cast.items()} == {
        name: part in PAPERS["write"].get(state, frozenset()) for name, part in WHO.items()
    }


@pytest.mark.parametrize("state", PaperState.values)
def test_a_closed_attachment_of_an_open_paper_is_for_the_narrower_circle(
    desk: Office, paper: Paper, state: str
) -> None:
    set_to(paper, state, OPEN)
    for position, classification in enumerate((OPEN, CLOSED, UNCHOSEN)):
        Attachment.objects.create(
            paper=paper, position=position, title="x", classification=classification
        )

    seen = {name: attachments_seen_by(one).count() for name, one in everyone(desk).items()}

    see, closed = PAPERS["see"][state], PAPERS["see_closed"][state]
    assert seen == {name: 3 if part in closed else int(part in see) for name, part in WHO.items()}


@pytest.mark.parametrize("state", CaseState.values)
def test_each_verb_on_a_case_is_for_those_the_matrix_names(
    desk: Office, paper: Paper, state: str
) -> None:
    Case.objects.update(state=state)
    case = Case.objects.get()

    allowed = {
        (verb, name): bool(may_with_case(one, verb, case))
        for verb in CASES
        for name, one in everyone(desk).items()
    }

    assert allowed == {
        (verb, name): part in CASES[verb].get(state, frozenset())
        for verb in CASES
        for name, part in WHO.items()
    }


@pytest.mark.parametrize("restricted", [True, False])
def test_a_case_is_seen_and_found_by_those_the_matrix_names(
    desk: Office, paper: Paper, restricted: bool
) -> None:
    Case.objects.update(restricted=restricted)
    wanted = CASES["see_restricted" if restricted else "see"][CaseState.OPEN]
    expected = {name: part in wanted for name, part in WHO.items()}
    cast = everyone(desk)

    assert {name: bool(may_see_case(one, paper.case)) for name, one in cast.items()} == expected
    assert {name: cases_seen_by(one).exists() for name, one in cast.items()} == expected
    assert {name: cases_found(one, "ny KAJ").exists() for name, one in cast.items()} == expected


def test_a_search_does_not_find_a_case_by_the_title_of_a_paper_that_is_not_seen(
    desk: Office, paper: Paper
) -> None:
    Paper.objects.update(title="Kanariefugl", classification=CLOSED)
    Case.objects.update(restricted=False)

    found = {name: cases_found(one, "kanarie").count() for name, one in everyone(desk).items()}

    assert found["dorte"] == 1
    assert {name for name, count in found.items() if count} == {"dorte"}


def test_drafts_are_for_those_who_write_at_some_time(desk: Office, paper: Paper) -> None:
    allowed = {name for name, one in everyone(desk).items() if may_draft(one, paper)}

    assert allowed == {"dorte", "erik"}
