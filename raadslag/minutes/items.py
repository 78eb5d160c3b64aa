"""From the rooms to what an item says; minutes, agendas and releases share it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from raadslag.agendas.models import AgendaItem, Announcement
from raadslag.cases.models import Attachment, Recommendation
from raadslag.cases.states import Classification
from raadslag.decisions.models import Decision, EarlierStage, Statement, VoteEvent
from raadslag.minutes import sections
from raadslag.minutes.around import Surroundings
from raadslag.minutes.content import ProtocolAttachment
from raadslag.minutes.item_content import (
    ItemAttachment,
    ItemContent,
    ItemDecision,
    ItemDissent,
    ItemProposal,
    ItemSection,
    ItemStage,
    ItemVote,
    Route,
    Station,
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
        "votes": [vote_of(e, around) for e in around.events.get(item.pk, ())] if decision else [],
        "history": [],
        "attachments": [],
    }
    composed["sections"] = sections.shown(item.paper.sections, composed)
    composed["sections"] += announced(around.told.get(item.pk, ()))
    return composed


def announced(told: Sequence[Announcement]) -> list[ItemSection]:
    """Announcements as a list under no heading; none when nothing is told."""
    points = "".join(f"<li>{escape(one.text)}</li>" for one in told)
    return [{"heading": None, "level": 1, "html": f"<ul>{points}</ul>"}] if points else []


def history(item: AgendaItem, around: Surroundings, *, public: bool) -> Iterator[ItemStage]:
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


def _route(item: AgendaItem, around: Surroundings) -> Route | None:
    row = item.consultation.routing
    if row is None:
        return None
    marked = row["marked"]
    return {
        "stations": [_station(code, around) for code in row["bodies"]],
        "marked": None if marked is None else [_station(code, around) for code in marked],
    }


def _station(code: str, around: Surroundings) -> Station:
    known = around.stations.get(code.casefold())
    return {"code": code, "name": known.name if known else "", "slug": known.slug if known else ""}


def _proposals(points: Sequence[Recommendation]) -> list[ItemProposal]:
    proposals: list[ItemProposal] = []
    group = -1
    for point in points:
        if point.group != group:
            group = point.group
            proposals.append({"proposer": point.proposer, "kind": point.kind, "motions": []})
        proposals[-1]["motions"].append(point.text)
    return proposals


def _decision(decision: Decision) -> ItemDecision:
    return {
        "text": decision.text,
        "html": decision.html,
        "recommends_to": decision.recommends_to,
        "referred_to": decision.referred_to,
    }


def _dissent(statement: Statement) -> ItemDissent:
    person = statement.person
    return {
        "who": statement.who,
        "slug": person.slug if person else "",
        "kind": statement.kind,
        "scope": statement.text or statement.scope,
    }


def vote_of(event: VoteEvent, around: Surroundings) -> ItemVote:
    """A counted vote: what it came to, and how each voted."""
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


def _stage(stage: EarlierStage) -> ItemStage:
    organization = stage.organization
    return {
        "name": stage.organization_name,
        "slug": organization.slug if organization else "",
        "on": stage.on.isoformat() if stage.on else None,
        "number": stage.number,
        "text": stage.text,
    }


def attachment_of(attachment: Attachment) -> ItemAttachment:
    """A document named with an item."""
    file = attachment.file
    return {
        "title": attachment.title,
        "sha256": file.sha256 if file else "",
        "media_type": file.media_type if file else "",
        "size": file.size if file else 0,
    }


def enclosed(attachments: Sequence[Attachment]) -> list[ProtocolAttachment]:
    """All documents of an item as those in the house know them, closed ones too."""
    return [
        {**attachment_of(one), "closed": one.classification != Classification.OPEN}
        for one in attachments
    ]
