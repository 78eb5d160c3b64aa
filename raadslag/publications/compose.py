"""From the rooms to what the public may see of a meeting."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import TypeVar

from django.db import models

from raadslag.agendas.models import AgendaItem, Announcement
from raadslag.agendas.queries import announcements_of
from raadslag.bodies.models import Organization
from raadslag.cases.models import Attachment, PaperPicture, Recommendation
from raadslag.cases.states import Classification
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
from raadslag.files.models import StoredFile
from raadslag.meetings.models import Meeting
from raadslag.publications import content, pictures, sections
from raadslag.publications.content import ItemContent, Removal
from raadslag.publications.states import PublicationKind
from raadslag.rules.body_name import key

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


@dataclass(frozen=True, slots=True)
class ComposedItem:
    """One item as it will stand in public."""

    item: AgendaItem
    content: ItemContent
    outcome: str
    attachments: tuple[Attachment, ...] = ()
    references: tuple[Reference, ...] = ()
    pictures: tuple[StoredFile, ...] = ()
    title: str = ""  # as the public sees it
    removed: tuple[Removal, ...] = ()  # what was taken out of it
    gone: bool = False  # taken out whole
    silence: str = ""  # why its decision is not told: limits.states.Silence


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


def compose(meeting: Meeting, kind: str) -> list[ComposedItem]:
    """Every item of a meeting as the public may see it."""
    items = items_of(meeting)
    around = surroundings(meeting, items)
    return [_compose_item(item, around, kind) for item in items]


def _compose_item(item: AgendaItem, around: Surroundings, kind: str) -> ComposedItem:
    decision = around.decisions.get(item.pk) if kind == PublicationKind.MINUTES else None
    if item.closed:
        return _closed(item, decision, around)
    attachments = tuple(
        one
        for one in around.attachments.get(item.paper.pk, ())
        if one.classification == Classification.OPEN
    )
    composed = whole(item, around, decision)
    composed["history"] = list(history(item, around, public=True))
    composed["attachments"] = [_attachment(one) for one in attachments]
    seen = pictures.released(composed["sections"], around.pictures.get(item.paper.pk, ()))
    return ComposedItem(
        item,
        composed,
        decision.outcome if decision else "",
        attachments,
        tuple(around.references.get(item.pk, ())),
        seen,
        title=item.title,
    )


def whole(item: AgendaItem, around: Surroundings, decision: Decision | None = None) -> ItemContent:
    """All that is said of an item, but for its attachments and what other bodies decided."""
    composed: ItemContent = {
        "route": _route(item, around),
        "sections": [],
        "proposals": _proposals(around.proposals.get(item.paper.pk, ())),
        "decision": _decision(decision) if decision else None,
        "changes": list(decision.changes) if decision else [],
        "dissent": [_dissent(s) for s in around.statements.get(item.pk, ())] if decision else [],
        "votes": [_vote(e, around) for e in around.events.get(item.pk, ())] if decision else [],
        "history": [],
        "attachments": [],
    }
    composed["sections"] = sections.shown(item.paper.sections, composed)
    composed["sections"] += announced(around.told.get(item.pk, ()))
    return composed


def announced(told: Sequence[Announcement]) -> list[content.PublicSection]:
    """Announcements as a list under no heading; none when nothing is told."""
    points = "".join(f"<li>{escape(one.text)}</li>" for one in told)
    return [{"heading": None, "level": 1, "html": f"<ul>{points}</ul>"}] if points else []


def history(
    item: AgendaItem, around: Surroundings, *, public: bool
) -> Iterator[content.PublicStage]:
    """What other bodies decided; of a closed item the public is told what it may know."""
    yield from (_stage(one) for one in around.stages.get(item.pk, ()))
    for one in around.house.get(item.pk, ()):
        text = one.public_text if public else one.text
        if text:
            yield {
                "name": one.organization_name,
                "slug": one.organization_slug,
                "on": one.on.isoformat(),
                "number": one.number,
                "text": text,
            }


def _closed(item: AgendaItem, decision: Decision | None, around: Surroundings) -> ComposedItem:
    """A closed item enters with its neutral title, its public decision and how each voted.

    Votes are open on closed items too (RD 1987/87.1.5); what was voted on is not told.
    """
    composed = content.empty()
    if decision is None or not decision.public_text:
        return ComposedItem(item, composed, "", title=item.public_title)
    composed["decision"] = {
        "text": decision.public_text,
        "html": "",
        "recommends_to": "",
        "referred_to": "",
    }
    composed["votes"] = [{**_vote(one, around), "on": ""} for one in around.events.get(item.pk, ())]
    return ComposedItem(item, composed, decision.outcome, title=item.public_title)


def _route(item: AgendaItem, around: Surroundings) -> content.Route | None:
    row = item.consultation.routing
    if row is None:
        return None
    marked = row["marked"]
    return {
        "stations": [_station(code, around) for code in row["bodies"]],
        "marked": None if marked is None else [_station(code, around) for code in marked],
    }


def _station(code: str, around: Surroundings) -> content.Station:
    known = around.stations.get(code.casefold())
    return {"code": code, "name": known.name if known else "", "slug": known.slug if known else ""}


def _proposals(points: Sequence[Recommendation]) -> list[content.PublicProposal]:
    proposals: list[content.PublicProposal] = []
    group = -1
    for point in points:
        if point.group != group:
            group = point.group
            proposals.append({"proposer": point.proposer, "kind": point.kind, "motions": []})
        proposals[-1]["motions"].append(point.text)
    return proposals


def _decision(decision: Decision) -> content.PublicDecision:
    return {
        "text": decision.text,
        "html": decision.html,
        "recommends_to": decision.recommends_to,
        "referred_to": decision.referred_to,
    }


def _dissent(statement: Statement) -> content.PublicDissent:
    person = statement.person
    return {
        "who": statement.who,
        "slug": person.slug if person else "",
        "kind": statement.kind,
        "scope": statement.text or statement.scope,
    }


def _vote(event: VoteEvent, around: Surroundings) -> content.PublicVote:
    voters: dict[str, list[str]] = {"yes": [], "no": [], "abstain": []}
    for vote in around.votes.get(event.pk, ()):
        voters[vote.option].append(vote.voter)
    return {
        "on": event.on,
        "yes": event.yes,
        "no": event.no,
        "abstained": event.abstained,
        "yes_who": voters["yes"],
        "no_who": voters["no"],
        "abstained_who": voters["abstain"],
    }


def _stage(stage: EarlierStage) -> content.PublicStage:
    organization = stage.organization
    return {
        "name": stage.organization_name,
        "slug": organization.slug if organization else "",
        "on": stage.on.isoformat() if stage.on else None,
        "number": stage.number,
        "text": stage.text,
    }


def _attachment(attachment: Attachment) -> content.PublicAttachment:
    file = attachment.file
    return {
        "title": attachment.title,
        "sha256": file.sha256 if file else "",
        "media_type": file.media_type if file else "",
        "size": file.size if file else 0,
    }


def people_present(meeting: Meeting) -> dict[str, list[dict[str, str]]] | None:
    """The attendance list with addresses of known people; None when not stated."""
    rows = list(meeting.attendance_set.select_related("person").order_by("position"))
    if not rows:
        return None
    names = [(r.present, {"name": r.name, "slug": r.person.slug if r.person else ""}) for r in rows]
    return content.attendance([n for there, n in names if there], [n for t, n in names if not t])


def cited_key(reference: Reference, meeting: Meeting) -> str:
    """The key of the body a reference names; its own body when it names none."""
    return key(reference.organization_name or meeting.organization.name)
