"""From a document that was read to what the rooms' verbs are handed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

import nh3

from raadslag.agendas.entries import ItemEntry
from raadslag.bodies.models import Organization, Person
from raadslag.cases.entries import AttachmentEntry, CaseEntry, PaperEntry, ProposalEntry
from raadslag.consultations.actions import Routing
from raadslag.decisions.entries import (
    DecisionEntry,
    ReferenceEntry,
    Resolution,
    StageEntry,
    StatementEntry,
    VoteEntry,
)
from raadslag.exchange import meeting as read
from raadslag.files.models import StoredFile
from raadslag.rules.body_name import key
from raadslag.rules.change import changes
from raadslag.rules.elected import named

CLOSED_TITLE = "Lukket punkt"
# A title may say so itself, whatever its reader made of it.
SAID_CLOSED = re.compile(r"\((?:lukket|fortroligt?)\)\s*$", re.IGNORECASE)
TAGS = {
    *("p", "br", "strong", "em", "sub", "sup", "a", "ul", "ol", "li", "blockquote"),
    *("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"),
    *("h2", "h3", "h4", "h5", "h6"),
}
ATTRIBUTES = {
    "a": {"href"},
    "ol": {"start", "type"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
CLEANER = nh3.Cleaner(
    tags=TAGS,
    attributes=ATTRIBUTES,
    url_schemes={"http", "https", "mailto"},
    link_rel="noopener nofollow",
)


def safe(html: str) -> str:
    """A fragment with the tags a page may hold, and no others."""
    return CLEANER.clean(html)


def item_entry(item: read.Item, files: Mapping[str, StoredFile], *, published: bool) -> ItemEntry:
    """An item for the agenda; ``files`` holds what was at hand, by address."""
    public_title = ""
    if item.closed:
        public_title = item.title if published and item.title else CLOSED_TITLE
    return ItemEntry(
        number=item.number or "",
        title=item.title,
        paper=_paper(item, files),
        closed=item.closed,
        public_title=public_title,
        routing=_routing(item.routing),
    )


def _routing(routing: read.Routing | None) -> Routing | None:
    if routing is None:
        return None
    marked = None if routing.marked is None else list(routing.marked)
    return {"bodies": list(routing.bodies), "marked": marked}


def _paper(item: read.Item, files: Mapping[str, StoredFile]) -> PaperEntry:
    kle = item.kle
    return PaperEntry(
        case=CaseEntry(
            number=item.case_number,
            title=item.title,
            kle_topic=kle.topic if kle else "",
            kle_facet=(kle.facet or "") if kle else "",
        ),
        title=item.title,
        caseworker=(item.caseworker or "")[:200],
        sections=tuple(
            {"heading": s.heading, "level": s.level, "text": s.text, "html": safe(s.html)}
            for s in item.sections
        ),
        proposals=tuple(ProposalEntry(p.proposer or "", p.kind, p.motions) for p in item.proposals),
        attachments=tuple(
            AttachmentEntry(
                one.title,
                one.public and SAID_CLOSED.search(one.title) is None,
                one.url or "",
                files.get(one.url or ""),
            )
            for one in item.attachments
        ),
    )


def resolution(
    item: read.Item,
    *,
    people: Mapping[str, Person | None],
    organizations: Mapping[str, Organization],
    published: bool,
) -> Resolution:
    """What the document says became of an item."""
    return Resolution(
        decision=_decision(item, published),
        statements=tuple(
            StatementEntry(d.who, d.kind, d.scope or "", people.get(named(d.who)[0].casefold()))
            for d in item.dissent
        ),
        votes=tuple(_vote(vote) for vote in item.votes),
        stages=tuple(_stage(stage, organizations) for stage in item.history),
        references=tuple(_reference(one) for one in item.references),
    )


def _decision(item: read.Item, published: bool) -> DecisionEntry | None:
    decision = item.decision
    if decision is None:
        return None
    motions = [m for p in item.proposals if p.kind == "recommendation" for m in p.motions]
    return DecisionEntry(
        text=decision.text,
        html=safe(decision.html),
        outcome=decision.outcome,
        public_text=decision.text if item.closed and published else "",
        recommends_to=decision.recommends_to or "",
        referred_to=decision.referred_to or "",
        changes=tuple(
            {"kind": one.kind, "before": one.before, "after": one.after}
            for one in changes(motions, decision.text)
        ),
    )


def _vote(vote: read.Vote) -> VoteEntry:
    return VoteEntry(
        on=vote.on or "",
        yes=vote.for_,
        no=vote.against,
        abstained=vote.abstained,
        yes_who=vote.for_who,
        no_who=vote.against_who,
        abstained_who=vote.abstained_who,
    )


def _stage(stage: read.Stage, organizations: Mapping[str, Organization]) -> StageEntry:
    return StageEntry(
        organization_name=stage.body,
        organization=organizations.get(key(stage.body)),
        on=date.fromisoformat(stage.date) if stage.date else None,
        number=stage.item_number or "",
        text=stage.text,
    )


def _reference(one: read.Reference) -> ReferenceEntry:
    return ReferenceEntry(
        text=one.text,
        organization_name=one.body or "",
        on=date.fromisoformat(one.date) if one.date else None,
        month=one.month or "",
        number=one.item_number or "",
    )
