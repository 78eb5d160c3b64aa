"""Questions about agendas: what stands on them, and who is kept from what."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import QuerySet

from raadslag.agendas.models import (
    Agenda,
    AgendaIssue,
    AgendaItem,
    Announcement,
    Exclusion,
    ReadThrough,
    Remark,
)
from raadslag.agendas.states import AgendaState
from raadslag.bodies.models import Organization
from raadslag.cases.models import Paper
from raadslag.cases.queries import papers_seen_by
from raadslag.cases.states import Classification
from raadslag.consultations.models import Consultation
from raadslag.consultations.queries import waiting
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.meetings.states import MeetingState


def agenda_of(meeting: Meeting) -> Agenda | None:
    """The agenda of a meeting, if it is begun."""
    agendas = Agenda.objects.select_related("meeting__organization__body")
    return agendas.filter(meeting=meeting).first()


def standing_items(agenda: Agenda) -> list[AgendaItem]:
    """The items that stand on an agenda, in order, with their papers and cases."""
    return list(
        agenda.agendaitem_set.filter(gone=False)
        .select_related("consultation__paper", "consultation__case")
        .order_by("last", "position", "id")
    )


def seen_items(items: Sequence[AgendaItem], actor: Actor, *, reviewing: bool) -> set[int]:
    """Keys of the items whose text the actor may see; one query.

    A reader of the open reading sees all but what has not been classified, and
    what they are excluded from.
    """
    papers = [key for item in items if (key := item.consultation.paper_id)]
    seen = set(papers_seen_by(actor).filter(pk__in=papers).values_list("pk", flat=True))
    return {
        item.pk
        for item in items
        if item.consultation.paper_id in seen
        or (reviewing and _classified(item) and item.consultation.paper_id not in actor.kept_from)
    }


def _classified(item: AgendaItem) -> bool:
    paper = item.consultation.paper
    return paper is not None and paper.classification != Classification.UNCHOSEN


def still_queued(organization: Organization, actor: Actor) -> QuerySet[Consultation]:
    """What waits for a body and stands on no agenda yet."""
    drawn = AgendaItem.objects.filter(gone=False, agenda__meeting__organization=organization)
    return waiting(organization, actor).exclude(pk__in=drawn.values("consultation"))


def coming_meetings(organization: Organization) -> QuerySet[Meeting]:
    """Meetings of a body whose agenda can still be worked on, the first first.

    An agenda that came by import is set elsewhere, and is left out.
    """
    imported = Agenda.objects.filter(state=AgendaState.ISSUED, version=0)
    ahead = organization.meeting_set.filter(
        state__in=(MeetingState.PLANNED, MeetingState.CONVENED)
    ).exclude(pk__in=imported.values("meeting"))
    return ahead.order_by("on", "starts")


def item_of(paper: Paper) -> AgendaItem | None:
    """Where a paper stands on an agenda, if it does."""
    return (
        AgendaItem.objects.filter(consultation__paper=paper, gone=False)
        .select_related("agenda__meeting__organization")
        .first()
    )


def announcements_of(items: Sequence[AgendaItem]) -> dict[int, list[Announcement]]:
    """What is told under each item."""
    told: dict[int, list[Announcement]] = {}
    for one in Announcement.objects.filter(item__in=items):
        told.setdefault(one.item_id, []).append(one)
    return told


def open_reading_of(agenda: Agenda) -> ReadThrough | None:
    """The reading that is going on, if any."""
    return agenda.readthrough_set.filter(closed_at=None).first()


def remarks_of(agenda: Agenda) -> QuerySet[Remark]:
    """Everything that has been remarked on an agenda, oldest first."""
    return (
        Remark.objects.filter(reading__agenda=agenda)
        .select_related("user", "settled_by", "reading")
        .order_by("id")
    )


def unsettled(agenda: Agenda) -> dict[int | None, int]:
    """How many remarks wait for an answer, by item; None is the whole agenda."""
    counts: dict[int | None, int] = {}
    for item in remarks_of(agenda).filter(settled_at=None).values_list("item_id", flat=True):
        counts[item] = counts.get(item, 0) + 1
    return counts


def issues_of(agenda: Agenda) -> list[AgendaIssue]:
    """The issues of an agenda, the first first."""
    return list(agenda.agendaissue_set.order_by("number"))


def latest_issue(agenda: Agenda) -> AgendaIssue | None:
    """The issue in force, if it has been issued."""
    return agenda.agendaissue_set.order_by("number").last()


def excluded_from(agenda: Agenda, person_id: int | None) -> set[int]:
    """Keys of the items a person is kept from now."""
    if person_id is None:
        return set()
    mine = Exclusion.objects.filter(item__agenda=agenda, person=person_id, ended_at=None)
    return set(mine.values_list("item_id", flat=True))


def papers_kept_from(person_id: int) -> frozenset[int]:
    """Keys of the papers of all items a person is kept from now."""
    mine = Exclusion.objects.filter(person=person_id, ended_at=None)
    return frozenset(mine.values_list("item__consultation__paper", flat=True))


def exclusions_of(agenda: Agenda) -> QuerySet[Exclusion]:
    """Who is kept from which item now."""
    return (
        Exclusion.objects.filter(item__agenda=agenda, ended_at=None)
        .select_related("person", "item")
        .order_by("item__position", "person__name")
    )
