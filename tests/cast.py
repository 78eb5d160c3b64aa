"""The fixed cast of the tests, and the house they live in."""

from dataclasses import dataclass
from datetime import date, time

from raadslag.agendas.actions import draw_up, place
from raadslag.agendas.entries import ItemEntry
from raadslag.agendas.models import AgendaItem
from raadslag.bodies.actions import establish, found, register, seat
from raadslag.bodies.models import Body, Organization, Person
from raadslag.bodies.states import Role
from raadslag.cases.entries import (
    AttachmentEntry,
    CaseEntry,
    PaperEntry,
    ProposalEntry,
    Section,
)
from raadslag.journal.actor import Actor, system
from raadslag.meetings.actions import plan
from raadslag.meetings.models import Meeting

SYSTEM = system("prøve")
FREJA = Actor("Freja", user_id=6)  # a citizen with an account


@dataclass(frozen=True)
class House:
    """A municipality with one committee: Anna its chair, Bo a member."""

    body: Body
    committee: Organization
    anna: Person
    bo: Person


def house() -> House:
    """Move in."""
    body = found(name="Prøvekøbing Kommune", actor=SYSTEM)
    committee = establish(body=body, name="Havneudvalget", short_name="HAV", actor=SYSTEM)
    anna = register(body=body, name="Anna Holm", actor=SYSTEM)
    bo = register(body=body, name="Bo Lund", actor=SYSTEM)
    seat(person=anna, organization=committee, role=Role.CHAIR, actor=SYSTEM)
    seat(person=bo, organization=committee, actor=SYSTEM)
    return House(body, committee, anna, bo)


def meeting_of(committee: Organization, on: date = date(2026, 1, 13)) -> Meeting:
    """A meeting in the committee's calendar."""
    return plan(organization=committee, on=on, starts=time(13, 30), actor=SYSTEM)


def paragraph(heading: str | None, text: str, level: int = 1) -> Section:
    """A section of one paragraph."""
    return {"heading": heading, "level": level, "text": text, "html": f"<p>{text}</p>"}


def entry(
    number: str,
    title: str,
    case: str | None = None,
    attachments: tuple[AttachmentEntry, ...] = (),
    **values: object,
) -> ItemEntry:
    """An item as a document would hand it over."""
    paper = PaperEntry(
        case=CaseEntry(case, title),
        title=title,
        sections=(paragraph("Resume", f"Resume af {title}."),),
        proposals=(ProposalEntry("Direktøren", "recommendation", (f"{title} godkendes",)),),
        attachments=attachments,
    )
    return ItemEntry(number=number, title=title, paper=paper, **values)  # type: ignore[arg-type]


def placed(meeting: Meeting, *entries: ItemEntry) -> list[AgendaItem]:
    """The items on the meeting's agenda."""
    agenda = draw_up(meeting=meeting, actor=SYSTEM)
    return place(agenda=agenda, entries=entries, actor=SYSTEM)
