"""The fixed cast of the tests, and the house they live in."""

from dataclasses import dataclass
from datetime import date, time

from django.utils import timezone

from raadslag.agendas.actions import draw_up, place
from raadslag.agendas.entries import ItemEntry
from raadslag.agendas.models import AgendaItem
from raadslag.bodies.actions import establish, found, register, seat
from raadslag.bodies.models import Assignment, Body, Organization, Person, User
from raadslag.bodies.queries import actor_of
from raadslag.bodies.states import Duty, OrganizationKind, Role
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
from tests.kept import kept

SYSTEM = system("prøve")
FREJA = Actor("Freja", user_id=6)  # a citizen with an account


@dataclass(frozen=True)
class House:
    """A municipality with one committee: Anna its chair, Bo a member."""

    body: Body
    committee: Organization
    anna: Person
    bo: Person


@kept
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


@dataclass(frozen=True)
class Office:
    """The people behind the committee, each as one who acts; accounts by first name."""

    house: House
    department: Organization  # where Dorte works
    elsewhere: Organization  # where Ida works
    users: dict[str, User]

    def actor(self, name: str) -> Actor:
        """One of them, with what they may act as today."""
        return actor_of(self.users[name], timezone.localdate())

    @property
    def dorte(self) -> Actor:
        """The caseworker."""
        return self.actor("dorte")

    @property
    def erik(self) -> Actor:
        """The secretary of the committee."""
        return self.actor("erik")

    @property
    def gerda(self) -> Actor:
        """The head of department, who approves."""
        return self.actor("gerda")

    @property
    def hans(self) -> Actor:
        """The administrator."""
        return self.actor("hans")

    @property
    def anna(self) -> Actor:
        """The chair."""
        return self.actor("anna")

    @property
    def bo(self) -> Actor:
        """A member."""
        return self.actor("bo")

    @property
    def ida(self) -> Actor:
        """A caseworker of another department."""
        return self.actor("ida")


@kept
def office(lived: House | None = None) -> Office:
    """Open the accounts of the house, give them their duties, and set up two departments."""
    lived = lived or house()
    body = lived.body
    kind = OrganizationKind.OFFICE
    harbour = establish(body=body, name="Havn og Drift", kind=kind, actor=SYSTEM)
    schools = establish(body=body, name="Børn og Skole", kind=kind, actor=SYSTEM)
    duties = {
        "dorte": ("Dorte Krogh", Duty.CASEWORKER, harbour),
        "erik": ("Erik Bruun", Duty.SECRETARY, lived.committee),
        "gerda": ("Gerda Vang", Duty.APPROVER, harbour),
        "hans": ("Hans Friis", Duty.ADMINISTRATOR, None),
        "ida": ("Ida Sand", Duty.CASEWORKER, schools),
    }
    users = {}
    for username, (name, duty, where) in duties.items():
        users[username] = account(body, username, name)
        Assignment.objects.create(
            user=users[username],
            duty=duty,
            body=body,
            organization=where,
            starts_on=date(2020, 1, 1),
        )
    for username, person in (("anna", lived.anna), ("bo", lived.bo)):
        users[username] = account(body, username, person.name, person)
    return Office(lived, harbour, schools, users)


def account(body: Body, username: str, name: str, person: Person | None = None) -> User:
    """An account of a municipality that can be signed in with ``force_login``."""
    first, _, last = name.partition(" ")
    return User.objects.create(
        username=username,
        first_name=first,
        last_name=last,
        email=f"{username}@proevekoebing.invalid",
        person=person,
        body=body,
    )
