"""The approval chain: answers, turns and the secretary's hand in it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from raadslag.bodies.models import Deputy
from raadslag.cases.actions import (
    amend,
    approve,
    delegate,
    hand_back,
    lay_out_templates,
    recall,
    return_paper,
    skip,
    submit,
    take,
)
from raadslag.cases.faults import (
    Answered,
    AskedTwice,
    NobodyAsked,
    ReasonMissing,
    SectionsMissing,
    Stranger,
)
from raadslag.cases.models import Approval, Paper, PaperTemplate
from raadslag.cases.queries import my_papers, to_answer, with_secretary
from raadslag.journal.models import Fact
from raadslag.verdict import NotAllowed
from tests.cases.desks import NOW, in_state, paper_of, submitted, waiting_for, written
from tests.cast import SYSTEM, Office, office, paragraph

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Office:
    return office()


def chain(paper: Paper) -> list[tuple[int, str, str]]:
    """Round, approver and state of each approval."""
    rows = Approval.objects.filter(paper=paper)
    return list(rows.values_list("round", "approver__username", "state"))


def state(paper: Paper) -> str:
    """The state the paper is in."""
    return Paper.objects.get(pk=paper.pk).state


def test_a_submitted_paper_waits_for_the_first_in_the_chain(desk: Office) -> None:
    paper = submitted(desk, "gerda", "erik")

    assert chain(paper) == [(1, "gerda", "waiting"), (1, "erik", "ahead")]
    assert state(paper) == "approving"


def test_a_paper_is_approved_when_the_last_one_has_approved(desk: Office) -> None:
    paper = submitted(desk, "gerda", "erik")

    first = approve(approval=waiting_for(paper, "gerda"), actor=desk.gerda, now=NOW, comment="Fin")
    last = approve(approval=waiting_for(paper, "erik"), actor=desk.erik, now=NOW)

    assert (first, last, state(paper)) == ("approving", "approved", "approved")
    assert list(Approval.objects.values_list("version", "comment")) == [(2, "Fin"), (2, "")]


def test_those_of_a_position_are_asked_together(desk: Office) -> None:
    paper = paper_of(desk)
    together = [[desk.users["gerda"], desk.users["ida"]], [desk.users["erik"]]]
    submit(paper=paper, chain=together, actor=desk.dorte, now=NOW)

    approve(approval=waiting_for(paper, "ida"), actor=desk.ida, now=NOW)
    half = chain(paper)
    approve(approval=waiting_for(paper, "gerda"), actor=desk.gerda, now=NOW)

    assert half == [(1, "gerda", "waiting"), (1, "ida", "approved"), (1, "erik", "ahead")]
    assert chain(paper)[2] == (1, "erik", "waiting")


def test_a_returned_paper_is_written_on_and_asks_nobody_more(desk: Office) -> None:
    paper = submitted(desk, "gerda", "erik")

    return_paper(
        approval=waiting_for(paper, "gerda"), comment="Tallene mangler", actor=desk.gerda, now=NOW
    )

    assert chain(paper) == [(1, "gerda", "returned"), (1, "erik", "dropped")]
    assert state(paper) == "writing"
    written(paper, desk, paragraph("Resume", "Med tal."))
    submit(paper=paper, chain=[[desk.users["gerda"]]], actor=desk.dorte, now=NOW)
    assert chain(paper)[2] == (2, "gerda", "waiting")


def test_a_paper_is_not_returned_without_a_comment(desk: Office) -> None:
    paper = submitted(desk)

    with pytest.raises(ReasonMissing) as broken:
        return_paper(approval=waiting_for(paper, "gerda"), comment=" ", actor=desk.gerda, now=NOW)

    assert str(broken.value) == "Skriv, hvad der skal rettes, før du sender tilbage."
    assert state(paper) == "approving"


def test_an_approval_is_given_on(desk: Office) -> None:
    paper = submitted(desk)

    delegate(approval=waiting_for(paper, "gerda"), to=desk.users["ida"], actor=desk.gerda, now=NOW)
    approve(approval=waiting_for(paper, "ida"), actor=desk.ida, now=NOW)

    assert chain(paper) == [(1, "gerda", "delegated"), (1, "ida", "approved")]
    assert state(paper) == "approved"


def test_an_approval_is_not_given_on_to_one_who_is_asked_already(desk: Office) -> None:
    paper = paper_of(desk)
    both = [desk.users["gerda"], desk.users["ida"]]
    submit(paper=paper, chain=[both], actor=desk.dorte, now=NOW)

    with pytest.raises(AskedTwice):
        delegate(
            approval=waiting_for(paper, "gerda"), to=desk.users["ida"], actor=desk.gerda, now=NOW
        )


def test_a_deputy_answers_for_one_who_is_away(desk: Office) -> None:
    paper, today = submitted(desk), timezone.localdate()
    Deputy.objects.create(
        user=desk.users["gerda"], deputy=desk.users["ida"], starts_on=today, ends_on=today
    )

    waits = [one.approver.username for one in to_answer(desk.ida)]
    approve(approval=waiting_for(paper, "gerda"), actor=desk.ida, now=NOW)

    assert waits == ["gerda"]
    assert Approval.objects.get().answered_by == desk.users["ida"]


@pytest.mark.parametrize("name", ["dorte", "erik", "ida", "hans", "anna"])
def test_nobody_else_answers(desk: Office, name: str) -> None:
    paper = submitted(desk)

    with pytest.raises(NotAllowed):
        approve(approval=waiting_for(paper, "gerda"), actor=desk.actor(name), now=NOW)


def test_an_approval_is_answered_once(desk: Office) -> None:
    paper = submitted(desk, "gerda", "erik")
    stale = waiting_for(paper, "gerda")
    approve(approval=waiting_for(paper, "gerda"), actor=desk.gerda, now=NOW)

    with pytest.raises(Answered) as broken:
        approve(approval=stale, actor=desk.gerda, now=NOW)

    assert str(broken.value) == "Godkendelsen er godkendt og venter ikke længere på svar."


def test_the_secretary_skips_with_a_reason_that_is_told(desk: Office) -> None:
    paper = submitted(desk)

    with pytest.raises(ReasonMissing):
        skip(approval=waiting_for(paper, "gerda"), reason="", actor=desk.erik, now=NOW)
    after = skip(approval=waiting_for(paper, "gerda"), reason="Ferie", actor=desk.erik, now=NOW)

    assert (after, chain(paper)) == ("approved", [(1, "gerda", "skipped")])
    assert Fact.objects.get(verb="cases.skip").reason == "Ferie"


def test_a_paper_is_recalled_by_its_writer(desk: Office) -> None:
    paper = submitted(desk, "gerda", "erik")

    recall(paper=paper, actor=desk.dorte)

    assert (state(paper), {one[2] for one in chain(paper)}) == ("writing", {"dropped"})


def test_an_approved_paper_is_taken_changed_and_handed_back(desk: Office) -> None:
    paper = in_state(desk, "approved")

    take(paper=paper, actor=desk.erik)
    with pytest.raises(NotAllowed):
        written(paper, desk, paragraph("Resume", "Dorte skriver"))
    with pytest.raises(ReasonMissing):
        hand_back(paper=paper, reason=" ", actor=desk.erik)
    hand_back(paper=paper, reason="Bilag mangler", actor=desk.erik)

    assert state(paper) == "writing"


def test_an_issued_paper_is_amended_with_a_reason(desk: Office) -> None:
    paper = in_state(desk, "issued")

    with pytest.raises(ReasonMissing):
        amend(paper=paper, reason="", actor=desk.erik)
    amend(paper=paper, reason="Forkert beløb", actor=desk.erik)

    assert state(paper) == "secretariat"


def test_a_paper_is_not_submitted_with_mandatory_sections_empty(desk: Office) -> None:
    template = lay_out_templates(body=desk.house.body, actor=SYSTEM)[0]
    paper = paper_of(desk)
    Paper.objects.update(template=template)

    with pytest.raises(SectionsMissing) as broken:
        submit(paper=paper, chain=[[desk.users["gerda"]]], actor=desk.dorte, now=NOW)

    assert str(broken.value) == (
        "Udfyld »Sagsfremstilling«, før sagsfremstillingen sendes til godkendelse."
    )


def test_a_paper_is_approved_by_somebody_unless_its_template_needs_nobody(desk: Office) -> None:
    paper = paper_of(desk)

    with pytest.raises(NobodyAsked):
        submit(paper=paper, chain=[[]], actor=desk.dorte, now=NOW)
    lay_out_templates(body=desk.house.body, actor=SYSTEM)
    free = PaperTemplate.objects.filter(name="Meddelelser")
    free.update(needs_approval=False)
    Paper.objects.update(template=free.get())
    submit(paper=paper, chain=[], actor=desk.dorte, now=NOW)

    assert state(paper) == "approved"


@pytest.mark.parametrize("active", [True, False])
def test_only_open_accounts_of_the_municipality_are_asked(desk: Office, active: bool) -> None:
    paper, ida = paper_of(desk), desk.users["ida"]
    ida.is_active, ida.body = active, None if active else ida.body
    ida.save()

    with pytest.raises(Stranger):
        submit(paper=paper, chain=[[ida]], actor=desk.dorte, now=NOW)


def test_nobody_is_asked_twice_at_one_position(desk: Office) -> None:
    gerda = desk.users["gerda"]

    with pytest.raises(AskedTwice):
        submit(paper=paper_of(desk), chain=[[gerda, gerda]], actor=desk.dorte, now=NOW)


def test_each_desk_shows_what_waits_for_its_owner(desk: Office) -> None:
    paper = submitted(desk)
    due = timezone.localdate() - timedelta(days=1)
    Approval.objects.update(due_on=due)

    waits = [(one.paper, one.due_on) for one in to_answer(desk.gerda)]

    assert waits == [(paper, due)]
    assert list(my_papers(desk.dorte)) == [paper]
    assert list(with_secretary(desk.erik)) == []
    approve(approval=waiting_for(paper, "gerda"), actor=desk.gerda, now=NOW)
    assert list(with_secretary(desk.erik)) == [paper]
