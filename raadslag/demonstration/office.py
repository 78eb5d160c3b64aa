"""The town hall behind the demonstration: departments, duties, and cases on their way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from raadslag.agendas.actions import draw, prepare, set_skeleton_item
from raadslag.agendas.models import Agenda
from raadslag.bodies.actions import assign, establish
from raadslag.bodies.models import Body, Organization, User
from raadslag.bodies.queries import actor_of
from raadslag.bodies.states import ConsultationRole, Duty, OrganizationKind
from raadslag.cases.actions import (
    approve,
    classify,
    lay_out_templates,
    open_case,
    save_paper,
    start_paper,
    submit,
)
from raadslag.cases.entries import ProposalEntry, Section
from raadslag.cases.models import Approval, Case, Paper, PaperTemplate
from raadslag.consultations.actions import Station, Step, lay_plan, lay_route
from raadslag.consultations.actions import queue as queue_paper
from raadslag.consultations.models import Consultation
from raadslag.demonstration.competences import lay_competences
from raadslag.demonstration.content.desk import FIXED, WORKS, Work
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.meetings.states import MeetingState
from raadslag.rules import milestone
from raadslag.rules.term import term_of

DEPARTMENT = "Beskæftigelse og Borgerservice"


@dataclass(frozen=True, slots=True)
class Office:
    """Who works there, for one committee."""

    body: Body
    committee: Organization
    council: Organization
    department: Organization
    users: dict[str, User]
    now: datetime

    def actor(self, username: str) -> Actor:
        """One of them, with what they may act as that day."""
        return actor_of(self.users[username], self.now.date())


def furnished(
    *,
    body: Body,
    committee: Organization,
    council: Organization,
    users: dict[str, User],
    now: datetime,
    actor: Actor,
) -> Office:
    """Give the accounts their duties, and lay cases on their desks."""
    department = establish(
        body=body, name=DEPARTMENT, kind=OrganizationKind.OFFICE, position=90, actor=actor
    )
    office = Office(body, committee, council, department, users, now)
    _duties(office, actor)
    lay_out_templates(body=body, actor=actor)
    lay_competences(body=body, committee=committee, council=council, now=now, actor=actor)
    _fixed_items(office)
    for work in WORKS:
        worked(office, work)
    _draft(office)
    return office


def _duties(office: Office, actor: Actor) -> None:
    begun, _ = term_of(office.now.date())
    held = (
        ("erik", Duty.SECRETARY, None),
        ("dorte", Duty.CASEWORKER, office.department),
        ("gerda", Duty.APPROVER, office.department),
        ("hans", Duty.ADMINISTRATOR, None),
    )
    for username, duty, organization in held:
        assign(
            user=office.users[username],
            duty=duty,
            body=office.body,
            organization=organization,
            starts_on=begun,
            actor=actor,
        )


def _fixed_items(office: Office) -> None:
    """Standing cases behind the items of every agenda."""
    erik = office.actor("erik")
    for position, (title, kind, last) in enumerate(FIXED):
        case = open_case(
            body=office.body,
            title=title,
            kle_topic="00.22.04",
            kle_facet="A30",
            department=None,
            standing=True,
            today=office.now.date(),
            actor=erik,
        )
        set_skeleton_item(
            organization=office.committee,
            title=title,
            kind=kind,
            case=case,
            last=last,
            position=position,
            actor=erik,
        )


def worked(office: Office, work: Work) -> Consultation:
    """Open the case, write its paper, and take it as far as it has come; its place in the queue."""
    dorte = office.actor("dorte")
    case = open_case(
        body=office.body,
        title=work.title,
        kle_topic=work.topic,
        kle_facet=work.facet,
        department=office.department,
        today=office.now.date(),
        actor=dorte,
    )
    _routed(office, case, work)
    template = PaperTemplate.objects.filter(body=office.body, kind=work.kind).first()
    paper = start_paper(
        case=case,
        organization=office.committee,
        kind=work.kind,
        template=template,
        now=office.now,
        actor=dorte,
    )
    _written(office, paper, work)
    waiting = queue_paper(paper=paper, now=office.now, actor=dorte)
    if work.reached != "writing":
        submit(paper=paper, chain=[[office.users["gerda"]]], now=office.now, actor=dorte)
    if work.reached == "approved":
        asked = Approval.objects.get(paper=paper)
        approve(approval=asked, now=office.now, actor=office.actor("gerda"))
    return waiting


def _routed(office: Office, case: Case, work: Work) -> None:
    stations = [Station(office.committee, ConsultationRole.DECIDES)]
    if work.milestones:
        stations = [
            Station(office.committee, ConsultationRole.RECOMMENDS),
            Station(office.council, ConsultationRole.DECIDES),
        ]
    dorte = office.actor("dorte")
    lay_route(case=case, stations=stations, actor=dorte)
    if work.milestones:
        steps = [_step(office, when, what) for when, what in work.milestones]
        lay_plan(case=case, title="Procesplan", steps=steps, actor=dorte)


def _step(office: Office, when: str, what: str) -> Step:
    time = milestone.read(when.format(next=office.now.year + 1))
    return Step(what, time.start, time.end, time.precision, office.committee)


def _written(office: Office, paper: Paper, work: Work) -> None:
    dorte = office.actor("dorte")
    headings = [one["heading"] for one in (paper.template.sections if paper.template else ())]
    main = next((one for one in headings if one != "Resume"), "Sagsfremstilling")
    sections = [_section("Resume", (work.resume,)), _section(main, work.account)]
    if work.kind == "discussion":
        sections.append(_section("Til drøftelse", ("Er rækkefølgen den rette?",)))
    if work.money:
        sections.append(_section("Økonomi", (work.money,)))
    save_paper(
        paper=paper,
        base=paper.version,
        title=work.title,
        sections=sections,
        proposals=[ProposalEntry("Direktøren for " + DEPARTMENT, "recommendation", work.motions)],
        now=office.now,
        actor=dorte,
    )
    classify(
        paper=paper,
        classification=work.classification,
        ground=work.ground,
        public_title=work.public_title,
        actor=dorte,
    )
    paper.refresh_from_db()


def _section(heading: str, paragraphs: tuple[str, ...]) -> Section:
    html = "".join(f"<p>{one}</p>" for one in paragraphs)
    return {"heading": heading, "level": 1, "text": "\n".join(paragraphs), "html": html}


def _draft(office: Office) -> None:
    """Begin the agenda of the committee's next meeting that has none, and draw a case into it."""
    begun = Agenda.objects.filter(meeting__organization=office.committee).values("meeting")
    meeting = (
        Meeting.objects.filter(
            organization=office.committee, state=MeetingState.PLANNED, on__gt=office.now.date()
        )
        .exclude(pk__in=begun)
        .order_by("on")
        .first()
    )
    if meeting is None:
        return
    erik = office.actor("erik")
    agenda = prepare(meeting=meeting, actor=erik)
    waiting = office.committee.consultation_set.filter(state="waiting", paper__state="approved")
    for one in waiting.select_related("case").order_by("id")[:2]:
        draw(agenda=agenda, consultation=one, actor=erik)
