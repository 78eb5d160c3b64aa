"""Begin the agenda of a meeting with the items that always stand on it."""

from __future__ import annotations

from django.db import transaction

from raadslag.agendas.access import may_prepare
from raadslag.agendas.actions.arrange import renumber
from raadslag.agendas.faults import MeetingOver
from raadslag.agendas.models import Agenda, AgendaItem, SkeletonItem
from raadslag.agendas.states import AgendaState
from raadslag.cases.actions.classify import keep_in_step
from raadslag.cases.models import Paper
from raadslag.cases.states import Classification, PaperState
from raadslag.consultations.models import Consultation
from raadslag.consultations.states import ConsultationState
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.meetings.states import MeetingState
from raadslag.rules.danish_date import in_words


@transaction.atomic
def prepare(*, meeting: Meeting, actor: Actor) -> Agenda:
    """Begin the agenda of a meeting from the body's fixed items; the one it has if begun.

    Raises:
        MeetingOver: The meeting has been held or called off.
    """
    may_prepare(actor, meeting.organization).require()
    still_ahead(meeting)
    Meeting.objects.select_for_update().get(pk=meeting.pk)
    agenda, new = Agenda.objects.select_related("meeting__organization").get_or_create(
        meeting=meeting, defaults={"state": AgendaState.DRAFT}
    )
    if new:
        fixed = SkeletonItem.objects.filter(organization=meeting.organization)
        if not meeting.extraordinary:
            for at, one in enumerate(fixed.select_related("case")):
                _standing(agenda, one, at)
        renumber(agenda)
        record("agendas.prepare", subject=agenda, actor=actor)
    return agenda


def still_ahead(meeting: Meeting) -> None:
    """Nothing is put on the agenda of a meeting that is over.

    Raises:
        MeetingOver: It has been held or called off.
    """
    if meeting.state in (MeetingState.HELD, MeetingState.CANCELLED):
        raise MeetingOver(day=in_words(meeting.on), state=MeetingState(meeting.state).label)


def _standing(agenda: Agenda, fixed: SkeletonItem, position: int) -> None:
    """The item of a standing case, with an open paper of its own for this meeting."""
    organization = agenda.meeting.organization
    paper = Paper.objects.create(
        case=fixed.case,
        organization=organization,
        title=fixed.title,
        kind=fixed.kind,
        state=PaperState.SECRETARIAT,
        classification=Classification.OPEN,
    )
    consultation = Consultation.objects.create(
        case=fixed.case,
        paper=paper,
        organization=organization,
        state=ConsultationState.WAITING,
    )
    AgendaItem.objects.create(
        agenda=agenda,
        consultation=consultation,
        position=position,
        slug=f"_{consultation.pk}",
        title=fixed.title,
        kind=fixed.kind,
        last=fixed.last,
    )
    keep_in_step(fixed.case)
