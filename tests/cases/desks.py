"""Cases and papers on Dorte's desk, for the tests."""

from datetime import UTC, date, datetime

from raadslag.cases.actions import (
    classify,
    open_case,
    save_paper,
    start_paper,
    submit,
    take,
)
from raadslag.cases.entries import ProposalEntry, Section
from raadslag.cases.models import Approval, Case, Paper
from raadslag.cases.states import PaperState
from raadslag.files.models import StoredFile
from tests.cast import Office, paragraph

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
TODAY = date(2026, 3, 2)
MOTIONS = (ProposalEntry("Direktøren for Havn og Drift", "recommendation", ("kajen fornys",)),)


def case_of(desk: Office, title: str = "Ny kaj", **values: object) -> Case:
    """A case Dorte has opened in her department."""
    given = {"kle_topic": "08.01.00", "kle_facet": "A00", "department": desk.department}
    return open_case(
        body=desk.house.body,
        title=title,
        actor=desk.dorte,
        today=TODAY,
        **(given | values),  # type: ignore[arg-type]
    )


def paper_of(desk: Office, *sections: Section, openly: bool = True) -> Paper:
    """Dorte's paper for the committee, with a Resume unless sections are given."""
    case = case_of(desk)
    paper = start_paper(case=case, organization=desk.house.committee, actor=desk.dorte, now=NOW)
    written(paper, desk, *(sections or (paragraph("Resume", "Kajen er fra 1931."),)))
    if openly:
        classify(paper=paper, classification="open", actor=desk.dorte)
    paper.refresh_from_db()
    return paper


def written(paper: Paper, desk: Office, *sections: Section, base: int | None = None) -> Paper:
    """The paper with these sections, saved by Dorte."""
    save_paper(
        paper=paper,
        base=Paper.objects.get(pk=paper.pk).version if base is None else base,
        title=paper.title,
        sections=sections,
        proposals=MOTIONS,
        actor=desk.dorte,
        now=NOW,
    )
    paper.refresh_from_db()
    return paper


def submitted(desk: Office, *chain: str, openly: bool = True) -> Paper:
    """A paper sent to people by first name, one after the other; Gerda unless others are named."""
    paper = paper_of(desk, openly=openly)
    steps = [[desk.users[name]] for name in chain or ("gerda",)]
    submit(paper=paper, chain=steps, actor=desk.dorte, now=NOW)
    paper.refresh_from_db()
    return paper


def in_state(desk: Office, state: str, *, openly: bool = True) -> Paper:
    """A paper in a state; Gerda is its approver from the time she is asked."""
    if state == PaperState.WRITING:
        return paper_of(desk, openly=openly)
    paper = submitted(desk, openly=openly)
    if state != PaperState.APPROVING:
        Approval.objects.filter(paper=paper).update(state="approved")
        Paper.objects.filter(pk=paper.pk).update(state=PaperState.APPROVED)
        paper.refresh_from_db()
    if state in (PaperState.SECRETARIAT, PaperState.ISSUED):
        take(paper=paper, actor=desk.erik)
        Paper.objects.filter(pk=paper.pk).update(state=state)
    paper.refresh_from_db()
    return paper


def waiting_for(paper: Paper, name: str) -> Approval:
    """The approval that waits for somebody."""
    return Approval.objects.get(paper=paper, approver__username=name, state="waiting")


def stored(name: str = "a") -> StoredFile:
    """A PDF that is kept already."""
    return StoredFile.objects.create(sha256=name * 64, size=9, media_type="application/pdf")
