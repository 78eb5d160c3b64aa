"""A meeting of today, whose members have been sent an agenda of ten items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from raadslag.agendas.actions import draw, prepare
from raadslag.bodies.actions import register, seat
from raadslag.bodies.models import Organization, Person
from raadslag.cases.actions import approve, classify, open_case, save_paper, start_paper, submit
from raadslag.cases.entries import ProposalEntry
from raadslag.cases.states import ItemKind
from raadslag.consultations.actions import queue
from raadslag.consultations.models import Consultation
from raadslag.meetings.models import Meeting
from raadslag.publications.actions import issue
from tests import desk as at
from tests.cases.desks import TODAY, waiting_for
from tests.cast import SYSTEM, Office, account, paragraph
from tests.desk import NOW
from tests.journeys.people import PASSWORD
from tests.journeys.town_hall import Town, town

Asked = tuple[str, ItemKind, tuple[str, ...]]  # title, kind, and each "at"
ITEMS: Sequence[Asked] = (
    ("Godkendelse af dagsordenen", ItemKind.FORMALITY, ("dagsordenen godkendes",)),
    (
        "Valg af formand og næstformand for udvalget",
        ItemKind.ELECTION,
        ("Anna Holm vælges som formand", "Dina Sø vælges som næstformand"),
    ),
    ("Sådan vil udvalget arbejde", ItemKind.DISCUSSION, ("udvalget drøfter sine møder",)),
    ("Vedtægten og reglerne bag", ItemKind.INFORMATION, ("orienteringen tages ad notam",)),
    ("Havnens opgaver, kort fortalt", ItemKind.INFORMATION, ("oplægget tages ad notam",)),
    (
        "Vejen til en ny havneplan",
        ItemKind.DECISION,
        ("forløbet godkendes", "der holdes et ekstra møde om planen kl. 14.00"),
    ),
    ("Brugen af det gamle ishus", ItemKind.DECISION, ("planen for ishuset godkendes",)),
    ("Nøgletal for kajens pladser", ItemKind.INFORMATION, ("tallene tages ad notam",)),
    ("Nyt fra formanden og medlemmerne", ItemKind.ANNOUNCEMENTS, ("nyt udveksles",)),
    ("Nyt fra havnekontoret", ItemKind.INFORMATION, ("kontorets nyt tages ad notam",)),
)
TITLES = [title for title, _kind, _motions in ITEMS]


@dataclass(frozen=True)
class Called:
    """The meeting, and the town it is held in."""

    lived: Town
    meeting: Meeting


def committee_called() -> Called:
    """Anna, Bo, Carl, Dina and Eva are to meet today."""
    lived = town()
    for name in ("Dina Sø", "Eva Kaas"):
        joined(lived.desk, lived.desk.house.committee, name)
    meeting = at.meeting(lived.desk, timezone.localdate())
    return Called(lived, sent_out(lived.desk, meeting, ITEMS))


def joined(desk: Office, organization: Organization, name: str) -> Person:
    """A member of a body, with an account by the first name."""
    person = register(body=desk.house.body, name=name, actor=SYSTEM)
    seat(person=person, organization=organization, actor=SYSTEM)
    username = name.split(maxsplit=1)[0].lower()
    desk.users[username] = account(desk.house.body, username, name, person)
    desk.users[username].set_password(PASSWORD)
    desk.users[username].save()
    return person


def sent_out(desk: Office, meeting: Meeting, items: Sequence[Asked]) -> Meeting:
    """The meeting, when its agenda of these items was issued in good time."""
    agenda = prepare(meeting=meeting, actor=desk.erik)
    for one in items:
        waiting = ready(desk, meeting.organization, *one)
        draw(agenda=agenda, consultation=waiting, actor=desk.erik)
    issue(agenda=agenda, now=timezone.now() - timedelta(days=10), actor=desk.erik)
    return meeting


def ready(
    desk: Office,
    organization: Organization,
    title: str,
    kind: ItemKind,
    motions: tuple[str, ...],
    **closed: str,
) -> Consultation:
    """A case whose paper is approved, and waits for the body; closed where a ground is given."""
    case = open_case(
        body=desk.house.body,
        title=title,
        kle_topic="08.01.00",
        kle_facet="A00",
        department=desk.department,
        actor=desk.dorte,
        today=TODAY,
    )
    paper = start_paper(case=case, organization=organization, kind=kind, actor=desk.dorte, now=NOW)
    save_paper(
        paper=paper,
        base=paper.version,
        title=title,
        sections=(paragraph("Sagen", f"Her står mere om {title.lower()}."),),
        proposals=(ProposalEntry("Havnechefen", "recommendation", motions),),
        actor=desk.dorte,
        now=NOW,
    )
    kept = "closed" if closed else "open"
    classify(paper=paper, classification=kept, actor=desk.dorte, **closed)
    submit(paper=paper, chain=[[desk.users["gerda"]]], actor=desk.dorte, now=NOW)
    approve(approval=waiting_for(paper, "gerda"), actor=desk.gerda, now=NOW)
    paper.refresh_from_db()
    return queue(paper=paper, now=NOW, actor=desk.dorte)


def in_weeks(weeks: int) -> date:
    """A day some weeks from now."""
    return timezone.localdate() + timedelta(weeks=weeks)
