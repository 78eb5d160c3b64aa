"""The approval chain in the browser."""

from datetime import timedelta

import pytest
from django.utils import timezone

from raadslag.cases.actions import approve, save_paper, take
from raadslag.cases.models import Approval, Paper
from tests.cases.desks import MOTIONS, NOW, in_state, paper_of, submitted, waiting_for
from tests.cast import Office, office, paragraph
from tests.web.workspace.papers.seats import at_desk, here

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Office:
    return office()


def state(paper: Paper) -> str:
    """The state the paper is in."""
    return Paper.objects.get(pk=paper.pk).state


def test_a_paper_is_sent_to_its_chain_in_lines(desk: Office) -> None:
    paper = paper_of(desk)
    due = timezone.localdate() + timedelta(days=3)
    sent = {
        "rows": "3",
        "person-0": desk.users["gerda"].pk,
        "person-1": desk.users["ida"].pk,
        "beside-1": "on",
        "person-2": desk.users["erik"].pk,
        "due_on": due.isoformat(),
    }

    at_desk(desk, "dorte").post(here(paper, "godkendelse/send/"), sent)

    rows = Approval.objects.values_list("position", "approver__username", "state", "due_on")
    assert list(rows) == [
        (0, "gerda", "waiting", due),
        (0, "ida", "waiting", due),
        (1, "erik", "ahead", due),
    ]


def test_the_head_of_department_is_proposed(desk: Office) -> None:
    paper = paper_of(desk)

    form = at_desk(desk, "dorte").get(here(paper, "godkendelse/")).context["chain"]

    assert form.initial == {"person-0": desk.users["gerda"].pk}


def test_a_chain_of_nobody_is_a_fault_of_the_form(desk: Office) -> None:
    paper = paper_of(desk)

    answer = at_desk(desk, "dorte").post(here(paper, "godkendelse/send/"), {"rows": "3"})

    assert answer.status_code == 400
    assert "Vælg mindst én, der skal godkende." in answer.content.decode()


def test_a_line_more_is_given_and_those_chosen_stay(desk: Office) -> None:
    paper, gerda = paper_of(desk), desk.users["gerda"].pk

    answer = at_desk(desk, "dorte").post(
        here(paper, "godkendelse/send/"), {"rows": "3", "person-2": gerda, "do": "add"}
    )

    page = answer.content.decode()
    assert 'name="person-3"' in page
    assert answer.context["chain"].initial["person-2"] == str(gerda)


def test_cpr_numbers_are_shown_masked_before_the_paper_is_sent(desk: Office) -> None:
    paper = paper_of(desk, paragraph("Resume", "Jens, 070761-4285, ejer båden."))

    page = at_desk(desk, "dorte").get(here(paper, "godkendelse/")).content.decode()

    assert "070761-****" in page
    assert "070761-4285" not in page


@pytest.mark.parametrize(
    ("sent", "after"),
    [
        ({"do": "approve"}, "approved"),
        ({"do": "return", "comment": "Tallene mangler"}, "writing"),
    ],
)
def test_an_approver_answers(desk: Office, sent: dict[str, str], after: str) -> None:
    paper = submitted(desk)
    place = here(paper, f"godkendelse/{waiting_for(paper, 'gerda').pk}/")

    at_desk(desk, "gerda").post(place, sent)

    assert state(paper) == after


def test_a_return_without_comment_is_a_fault_and_nothing_happens(desk: Office) -> None:
    paper = submitted(desk)
    place = here(paper, f"godkendelse/{waiting_for(paper, 'gerda').pk}/")

    answer = at_desk(desk, "gerda").post(place, {"do": "return"})

    assert (answer.status_code, state(paper)) == (400, "approving")
    assert "Skriv, hvad der skal rettes, før du sender tilbage." in answer.content.decode()


def test_an_approval_is_given_on_to_a_colleague(desk: Office) -> None:
    paper = submitted(desk)
    place = here(paper, f"godkendelse/{waiting_for(paper, 'gerda').pk}/")
    client = at_desk(desk, "gerda")

    missing = client.post(place, {"do": "delegate"})
    client.post(place, {"do": "delegate", "to": desk.users["ida"].pk})

    assert "Vælg, hvem der skal svare i stedet." in missing.content.decode()
    assert waiting_for(paper, "ida").handed_by is not None


def test_an_answer_on_a_stale_page_is_told_in_a_sentence(desk: Office) -> None:
    paper = submitted(desk, "gerda", "gerda")
    place = here(paper, f"godkendelse/{waiting_for(paper, 'gerda').pk}/")
    client = at_desk(desk, "gerda")
    client.post(place, {"do": "approve", "once": "a"})

    answer = client.post(place, {"do": "approve", "once": "b"})

    assert "Godkendelsen er godkendt og venter ikke længere på svar." in answer.content.decode()


def test_the_secretary_skips_and_the_writer_recalls(desk: Office) -> None:
    paper = submitted(desk, "gerda", "ida")
    place = here(paper, f"godkendelse/{waiting_for(paper, 'gerda').pk}/")

    at_desk(desk, "erik").post(place, {"do": "skip", "comment": "Ferie"})
    skipped = waiting_for(paper, "ida").position
    at_desk(desk, "dorte").post(here(paper, "godkendelse/videre/"), {"do": "recall"})

    assert (skipped, state(paper)) == (1, "writing")


def test_the_secretary_hands_back_with_a_reason(desk: Office) -> None:
    paper, client = in_state(desk, "approved"), at_desk(desk, "erik")

    without = client.post(here(paper, "godkendelse/videre/"), {"do": "hand_back"})
    client.post(here(paper, "godkendelse/videre/"), {"do": "hand_back", "comment": "Bilag"})

    assert (without.status_code, state(paper)) == (400, "writing")


def test_a_change_after_the_approval_can_be_compared_with_what_was_approved(desk: Office) -> None:
    paper = submitted(desk)
    approve(approval=waiting_for(paper, "gerda"), actor=desk.gerda, now=NOW)
    paper.refresh_from_db()
    take(paper=paper, actor=desk.erik)
    save_paper(
        paper=paper,
        base=2,
        title="Ny kaj",
        sections=[paragraph("Resume", "Rettet.")],
        proposals=MOTIONS,
        actor=desk.erik,
        now=NOW,
    )

    page = at_desk(desk, "erik").get(here(paper)).content.decode()

    assert "Teksten er rettet, siden udgave 2 blev godkendt." in page
    assert "?fra=2&amp;til=3" in page


def test_the_desk_shows_what_waits_by_due_day(desk: Office) -> None:
    paper = submitted(desk)
    Approval.objects.update(due_on=timezone.localdate() - timedelta(days=1))

    page = at_desk(desk, "gerda").get("/arbejdsplads/").content.decode()

    assert "Venter på dit svar" in page
    assert "skulle være svaret" in page
    assert here(paper, "godkendelse/") in page
