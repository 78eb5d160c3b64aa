"""The secretary's desk for tests: cases in the queue, agendas, issues."""

from datetime import UTC, date, datetime, time

from raadslag.agendas.actions import draw, prepare, set_skeleton_item
from raadslag.agendas.models import Agenda, AgendaIssue, AgendaItem, SkeletonItem
from raadslag.bodies.actions import establish, seat
from raadslag.bodies.models import Organization
from raadslag.bodies.states import OrganizationKind, Role
from raadslag.cases.actions import (
    add_attachment,
    approve,
    classify,
    classify_attachment,
    open_case,
    start_paper,
    submit,
)
from raadslag.cases.models import Attachment, Case, Paper
from raadslag.cases.states import ItemKind
from raadslag.consultations.actions import queue
from raadslag.consultations.models import Consultation
from raadslag.files.actions import keep_text
from raadslag.files.models import StoredFile
from raadslag.files.queries import text_of
from raadslag.journal.models import Fact
from raadslag.meetings.actions import plan
from raadslag.meetings.models import Meeting
from raadslag.publications.actions import issue
from tests.cases.desks import TODAY, case_of, waiting_for, written
from tests.cast import SYSTEM, Office, paragraph

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
DAY = date(2026, 3, 17)  # of the meeting; its agenda is due on the 11th
LATE = datetime(2026, 3, 16, 9, 30, tzinfo=UTC)  # after the deadline


def paper(
    desk: Office,
    title: str = "Ny kaj",
    *,
    text: str = "",
    closed: bool = False,
    case: Case | None = None,
) -> Paper:
    """A paper of Dorte's for the committee that may still be written in."""
    case = case or case_of(desk, title)
    made = start_paper(
        case=case, organization=desk.house.committee, title=title, actor=desk.dorte, now=NOW
    )
    written(made, desk, paragraph("Resume", text or f"Resume af {title}."))
    if closed:
        classify(
            paper=made,
            classification="closed",
            ground="person",
            public_title="Personsag",
            actor=desk.dorte,
        )
    else:
        classify(paper=made, classification="open", actor=desk.dorte)
    return made


def approved(desk: Office, made: Paper) -> Paper:
    """The paper, when Gerda has approved it."""
    submit(paper=made, chain=[[desk.users["gerda"]]], actor=desk.dorte, now=NOW)
    approve(approval=waiting_for(made, "gerda"), actor=desk.gerda, now=NOW)
    made.refresh_from_db()
    return made


def queued(
    desk: Office,
    title: str = "Ny kaj",
    *,
    text: str = "",
    closed: bool = False,
    made: Paper | None = None,
) -> Consultation:
    """An approved paper that waits for the committee."""
    made = approved(desk, made or paper(desk, title, text=text, closed=closed))
    return queue(paper=made, now=NOW, actor=desk.dorte)


def attached(
    desk: Office, made: Paper, title: str, file: StoredFile, *, closed: bool = False
) -> Attachment:
    """A document by a paper that may still be written in; it has been read, and says nothing."""
    if text_of(file) is None:
        keep_text(file=file, pages=[], places=[], metadata={}, problem="", now=NOW)
    one = add_attachment(
        paper=made, file=file, name=f"{title}.pdf", title=title, actor=desk.dorte, now=NOW
    )
    classify_attachment(
        attachment=one,
        classification="closed" if closed else "open",
        ground="person" if closed else "",
        actor=desk.dorte,
    )
    return one


def meeting(desk: Office, on: date = DAY, organization: Organization | None = None) -> Meeting:
    """A meeting of the committee, at half past one."""
    return plan(
        organization=organization or desk.house.committee,
        on=on,
        starts=time(13, 30),
        actor=SYSTEM,
    )


def agenda(desk: Office, *titles: str, on: date = DAY) -> Agenda:
    """The agenda of a meeting with an item for each title."""
    made = prepare(meeting=meeting(desk, on), actor=desk.erik)
    for title in titles:
        drawn(desk, made, queued(desk, title))
    return made


def drawn(desk: Office, on: Agenda, consultation: Consultation) -> AgendaItem:
    """The consultation as an item of the agenda."""
    return draw(agenda=on, consultation=consultation, actor=desk.erik)


def sent(desk: Office, made: Agenda, **values: object) -> AgendaIssue:
    """The agenda, issued by Erik in good time."""
    return issue(agenda=made, actor=desk.erik, **({"now": NOW} | values))  # type: ignore[arg-type]


def fixed(desk: Office, title: str = "Meddelelser", *, last: bool = False) -> SkeletonItem:
    """A standing item of the committee's agendas, with its case."""
    case = open_case(
        body=desk.house.body,
        title=title,
        kle_topic="00.22.04",
        kle_facet="A00",
        department=desk.department,
        actor=desk.dorte,
        today=TODAY,
        standing=True,
    )
    return set_skeleton_item(
        organization=desk.house.committee,
        title=title,
        kind=ItemKind.ANNOUNCEMENTS,
        case=case,
        last=last,
        actor=desk.erik,
    )


def council(desk: Office) -> Organization:
    """The council; Anna sits in it, and Erik is its secretary."""
    made = establish(
        body=desk.house.body,
        name="Byrådet",
        short_name="BYR",
        kind=OrganizationKind.COUNCIL,
        actor=SYSTEM,
    )
    seat(person=desk.house.anna, organization=made, role=Role.CHAIR, actor=SYSTEM)
    return made


def standing(made: Agenda) -> list[tuple[str, str]]:
    """Number and title of what stands on the agenda, in order."""
    items = AgendaItem.objects.filter(agenda=made, gone=False).order_by("last", "position")
    return list(items.values_list("number", "title"))


def verbs(room: str) -> list[str]:
    """The facts of a room, oldest first."""
    facts = Fact.objects.filter(verb__startswith=f"{room}.").order_by("pk")
    return list(facts.values_list("verb", flat=True))
