"""Issue an agenda: numbered and sealed for the members, and released to the public."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import cast

from django.db import transaction
from django.utils import timezone

from raadslag.agendas.access import may_with_agenda
from raadslag.agendas.actions import refresh
from raadslag.agendas.actions.prepare import still_ahead
from raadslag.agendas.models import Agenda, AgendaIssue, AgendaItem, Binder
from raadslag.agendas.queries import latest_issue
from raadslag.agendas.states import LIFE, Audience
from raadslag.cases.models import Paper
from raadslag.cases.states import PAPER_LIFE
from raadslag.decisions.actions import announce_alone
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.meetings.queries import deadlines_of
from raadslag.meetings.states import MeetingState
from raadslag.publications.actions.let_out import let_out
from raadslag.publications.actions.register import make_known, release_meetings
from raadslag.publications.content import seal
from raadslag.publications.faults import CprInside, NoChangeNote, NothingNew, NotReady
from raadslag.publications.issued import IssuedAgenda, issued, kind_of
from raadslag.publications.privacy import PrivateContent
from raadslag.publications.queries.meetings import agenda_taken_away
from raadslag.publications.readiness import readiness
from raadslag.publications.redactions.queries import let_back_since
from raadslag.publications.redactions.readiness import ELSEWHERE
from raadslag.publications.states import PublicationKind
from raadslag.rules.completeness import Fault, Severity
from raadslag.rules.timetable import Due


@transaction.atomic
def issue(
    *,
    agenda: Agenda,
    now: datetime,
    actor: Actor,
    change_note: str = "",
    late_reason: str = "",
    confirmed: Collection[str] = (),
) -> AgendaIssue:
    """Send the agenda as it now is to the members, and its public side to the public in its time.

    What was sent is sealed as a numbered issue. Its papers can be changed
    only by a new one.

    Args:
        agenda: The agenda.
        now: Present instant.
        actor: The secretary.
        change_note: What is new since the issue before; not for the first.
        late_reason: Why it is sent after its deadline; printed on it.
        confirmed: Places, as ``item:part``, where someone found no CPR number.

    Raises:
        MeetingOver: The meeting has been held or called off.
        NotReady: Something is missing; the page tells each fault.
        NoChangeNote: A later issue does not say what is new.
        NothingNew: Nothing has changed since the issue before, which is public still.
        CprInside: The meeting's place, or what another body decided, reads as a CPR number.
    """
    may_with_agenda(actor, "issue", agenda).require()
    agenda = Agenda.objects.select_for_update().get(pk=agenda.pk)
    meeting = Meeting.objects.select_related("organization__body").get(pk=agenda.meeting_id)
    agenda.meeting = meeting
    still_ahead(meeting)
    announce_alone(agenda=agenda, now=now)
    items = refresh(agenda)
    due = deadline(meeting)
    late = due is not None and timezone.make_naive(now) > due.moment
    first = agenda.version == 0
    found = readiness(
        agenda,
        items,
        now=now,
        issuer=actor.user_id,
        late=late and first,
        late_reason=late_reason,
        confirmed=confirmed,
    )
    _require_none(found, items)
    made = _sealed(agenda, items, now, actor, change_note, late_reason if late else "", due)
    _advance(agenda, items, made)
    try:
        _publish(meeting, made, actor, looked=_looked(confirmed))
    except PrivateContent as found:
        raise CprInside(where=found.values["where"]) from found
    record(
        "agendas.issue",
        subject=agenda,
        actor=actor,
        issue=made.pk,
        number=made.number,
        kind=made.kind,
        late=late,
        confirmed=sorted(confirmed),
    )
    return made


def _looked(confirmed: Collection[str]) -> bool:
    """Whether someone has looked for CPR numbers; other things can be confirmed too."""
    return any(f":{ELSEWHERE}:" not in place for place in confirmed)


def deadline(meeting: Meeting) -> Due | None:
    """The last instant the agenda of a meeting may be sent; None for an extraordinary one."""
    return None if meeting.extraordinary else deadlines_of(meeting).agenda


def _require_none(found: Sequence[Fault], items: Sequence[AgendaItem]) -> None:
    """Refuse with every fault that blocks, each with its item."""
    numbers = {str(item.pk): f"Punkt {item.number}: " for item in items}
    said = [
        numbers.get(one.item_key, "") + one.sentence
        for one in found
        if one.severity == Severity.BLOCKS
    ]
    if said:
        raise NotReady(faults=" ".join(said))


def _sealed(
    agenda: Agenda,
    items: Sequence[AgendaItem],
    now: datetime,
    actor: Actor,
    change_note: str,
    late_reason: str,
    due: Due | None,
) -> AgendaIssue:
    before = latest_issue(agenda)
    number = before.number + 1 if before else 1
    content = issued(agenda, items, number)
    if before and not change_note.strip():
        raise NoChangeNote(number=before.number)
    old = cast(IssuedAgenda, before.content) if before else None
    digest = seal(content)
    if before and before.sha256 == digest and not _comes_back(agenda):
        raise NothingNew(number=before.number)
    return AgendaIssue.objects.create(
        agenda=agenda,
        number=number,
        kind=kind_of(old, content),
        issued_at=now,
        user_id=actor.user_id,
        author=actor.name,
        change_note=change_note.strip() if before else "",
        due_on=due.on if due else None,
        late_reason=late_reason.strip(),
        content=content,
        sha256=digest,
    )


def _comes_back(agenda: Agenda) -> bool:
    """Whether an unchanged agenda would let the public see what it cannot see now."""
    return agenda_taken_away(agenda.meeting_id) or let_back_since(agenda.meeting_id)


def _advance(agenda: Agenda, items: Sequence[AgendaItem], made: AgendaIssue) -> None:
    """Let agenda, items, papers and meeting be where an issue leaves them."""
    before, after = LIFE["issue"]
    agenda.version, agenda.issued_at = made.number, agenda.issued_at or made.issued_at
    Agenda.objects.filter(pk=agenda.pk, state__in=before).update(
        state=after, version=agenda.version, issued_at=agenda.issued_at
    )
    agenda.state = after
    agenda.readthrough_set.filter(closed_at=None).update(closed_at=made.issued_at)
    AgendaItem.objects.filter(pk__in=[item.pk for item in items], since=0).update(since=made.number)
    before_paper, after_paper = PAPER_LIFE["issue"]
    papers = [item.paper.pk for item in items]
    Paper.objects.filter(pk__in=papers, state__in=before_paper).update(state=after_paper)
    Meeting.objects.filter(pk=agenda.meeting_id, state=MeetingState.PLANNED).update(
        state=MeetingState.CONVENED
    )
    Binder.objects.bulk_create(
        Binder(issue=made, audience=audience, asked_at=made.issued_at)
        for audience in Audience.values
    )


def _publish(meeting: Meeting, made: AgendaIssue, actor: Actor, *, looked: bool) -> None:
    """The public side: the register if it is new, the meeting's day, the agenda in its time."""
    organization = meeting.organization
    make_known(organization=organization, actor=actor)
    release_meetings(body=organization.body, meetings=[meeting], actor=actor)
    let_out(
        meeting=meeting,
        kind=PublicationKind.AGENDA,
        now=made.issued_at,
        actor=actor,
        issue=made,
        looked=looked,
    )
