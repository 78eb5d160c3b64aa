"""What belongs to the items of a meeting, gathered in one query a kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from django.db import models

from raadslag.agendas.models import AgendaItem, Announcement
from raadslag.agendas.queries import announcements_of
from raadslag.bodies.models import Organization
from raadslag.cases.models import Attachment, PaperPicture, Recommendation
from raadslag.decisions.models import (
    Decision,
    EarlierStage,
    Reference,
    Statement,
    Vote,
    VoteEvent,
)
from raadslag.decisions.queries import HouseStage, house_stages
from raadslag.decisions.states import VoteState
from raadslag.meetings.models import Meeting

M = TypeVar("M", bound=models.Model)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What belongs to the items of a meeting, by item or by its paper."""

    proposals: dict[int, list[Recommendation]]
    decisions: dict[int, Decision]
    statements: dict[int, list[Statement]]
    events: dict[int, list[VoteEvent]]
    votes: dict[int, list[Vote]]
    stages: dict[int, list[EarlierStage]]
    references: dict[int, list[Reference]]
    attachments: dict[int, list[Attachment]]
    stations: dict[str, Organization]
    house: dict[int, list[HouseStage]]
    told: dict[int, list[Announcement]]
    pictures: dict[int, list[PaperPicture]]


def grouped(rows: Iterable[M], field: str) -> dict[int, list[M]]:
    """Rows by the value of a field, in their order."""
    found: dict[int, list[M]] = defaultdict(list)
    for row in rows:
        found[getattr(row, field)].append(row)
    return found


def items_of(meeting: Meeting) -> list[AgendaItem]:
    """The items that stand on the meeting's agenda, with their papers."""
    return list(
        AgendaItem.objects.filter(agenda__meeting=meeting, gone=False)
        .select_related("consultation__paper", "consultation__case")
        .order_by("position")
    )


def surroundings(meeting: Meeting, items: Sequence[AgendaItem]) -> Surroundings:
    """Everything said of the items, closed attachments too, in one query a kind."""
    mine = {"item__in": items}
    events = list(VoteEvent.objects.filter(**mine, state=VoteState.CLOSED))
    said = Statement.objects.filter(**mine, withdrawn_at=None)
    papers = [item.paper.pk for item in items]
    organizations = meeting.organization.body.organization_set.exclude(short_name="")
    return Surroundings(
        proposals=grouped(Recommendation.objects.filter(paper__in=papers), "paper_id"),
        decisions={one.item_id: one for one in Decision.objects.filter(**mine, draft=False)},
        statements=grouped(said.select_related("person"), "item_id"),
        events=grouped(events, "item_id"),
        votes=grouped(Vote.objects.filter(event__in=events) if events else [], "event_id"),
        stages=grouped(
            EarlierStage.objects.filter(**mine).select_related("organization"), "item_id"
        ),
        references=grouped(Reference.objects.filter(**mine), "item_id"),
        attachments=grouped(
            Attachment.objects.filter(paper__in=papers).select_related("file"), "paper_id"
        ),
        stations={one.short_name.casefold(): one for one in organizations},
        house=house_stages(items),
        told=announcements_of(items),
        pictures=grouped(
            PaperPicture.objects.filter(paper__in=papers).select_related("file"), "paper_id"
        ),
    )
