"""The house of the workspace's journey: who is there before the first page is opened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from raadslag.bodies.actions import establish, register, seat
from raadslag.bodies.models import Assignment, Organization
from raadslag.bodies.states import Duty, OrganizationKind, Role
from raadslag.cases.actions import (
    approve,
    classify,
    lay_out_templates,
    open_case,
    save_paper,
    start_paper,
    submit,
)
from raadslag.cases.entries import ProposalEntry
from raadslag.cases.models import Paper
from raadslag.cases.states import ItemKind
from raadslag.consultations.actions import queue
from raadslag.consultations.models import Consultation
from raadslag.files.actions import keep
from tests.cases.desks import TODAY, waiting_for
from tests.cast import SYSTEM, Office, account, office, paragraph
from tests.desk import NOW, attached
from tests.exchange.binder.examples import report
from tests.journeys.people import PASSWORD

# What else the committee is to deal with: title, kind and whether it is closed.
OTHERS = (
    ("Valg af formand for havnens brugerråd", ItemKind.ELECTION, False),
    ("Drøftelse af trængslen ved færgelejet", ItemKind.DISCUSSION, False),
    ("Orientering om vinterens slæbesteder", ItemKind.INFORMATION, False),
    ("Plan for uddybning af sejlrenden", ItemKind.DECISION, False),
    ("Nøgletal for bådpladser og gæstesejlere", ItemKind.INFORMATION, False),
    ("Køb af Jensens bolværk", ItemKind.DECISION, True),
)
LATER = (("Reparation af sluseporten", ItemKind.DECISION, False),)  # on the agenda that is out
URGENT = (("Nødhjælp efter stormfloden", ItemKind.DECISION, False),)  # for a meeting tomorrow
NEUTRAL = "Køb af ejendom"


@dataclass(frozen=True)
class Town:
    """The house, with its council, its works committee and three members."""

    desk: Office
    council: Organization
    works: Organization


def town() -> Town:
    """Move in: accounts with passwords, a council, a works committee and templates."""
    desk = office()
    body = desk.house.body
    council = establish(
        body=body, name="Byrådet", short_name="BYR", kind=OrganizationKind.COUNCIL, actor=SYSTEM
    )
    works = establish(
        body=body, name="Havnens MED-udvalg", kind=OrganizationKind.WORKS, actor=SYSTEM
    )
    seat(person=desk.house.anna, organization=council, role=Role.CHAIR, actor=SYSTEM)
    carl = register(body=body, name="Carl Ravn", actor=SYSTEM)
    seat(person=carl, organization=desk.house.committee, actor=SYSTEM)
    desk.users["carl"] = account(body, "carl", "Carl Ravn", carl)
    for there in (council, works):
        Assignment.objects.create(
            user=desk.users["erik"],
            duty=Duty.SECRETARY,
            body=body,
            organization=there,
            starts_on=date(2020, 1, 1),
        )
    for user in desk.users.values():
        user.set_password(PASSWORD)
        user.save()
    lay_out_templates(body=body, actor=SYSTEM)
    return Town(desk, council, works)


def waiting(
    lived: Town, cases: Sequence[tuple[str, ItemKind, bool]] = OTHERS
) -> list[Consultation]:
    """Cases of others, approved and in the committee's queue."""
    return [_queued(lived.desk, title, kind, closed) for title, kind, closed in cases]


def _queued(desk: Office, title: str, kind: ItemKind, closed: bool) -> Consultation:
    paper = _paper(desk, title, kind)
    if title.startswith("Orientering"):
        attached(desk, paper, "Præsentation", keep(report("Slæbesteder", 1)))
    given = {"ground": "estate", "public_title": NEUTRAL, "law": "forvaltningsloven § 28"}
    if closed:
        classify(paper=paper, classification="closed", actor=desk.dorte, **given)
    else:
        classify(paper=paper, classification="open", actor=desk.dorte)
    submit(paper=paper, chain=[[desk.users["gerda"]]], actor=desk.dorte, now=NOW)
    approve(approval=waiting_for(paper, "gerda"), actor=desk.gerda, now=NOW)
    paper.refresh_from_db()
    return queue(paper=paper, now=NOW, actor=desk.dorte)


def _paper(desk: Office, title: str, kind: ItemKind) -> Paper:
    case = open_case(
        body=desk.house.body,
        title=title,
        kle_topic="08.01.00",
        kle_facet="A00",
        department=desk.department,
        actor=desk.dorte,
        today=TODAY,
    )
    paper = start_paper(
        case=case, organization=desk.house.committee, kind=kind, actor=desk.dorte, now=NOW
    )
    proposed = ProposalEntry("Direktøren for Havn og Drift", "recommendation", ("sagen behandles",))
    save_paper(
        paper=paper,
        base=paper.version,
        title=title,
        sections=(paragraph("Resume", f"Kort om sagen: {title.lower()}."),),
        proposals=(proposed,),
        actor=desk.dorte,
        now=NOW,
    )
    paper.refresh_from_db()
    return paper
