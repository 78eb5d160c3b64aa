"""From the rooms to what the public may see of a meeting."""

from __future__ import annotations

from dataclasses import dataclass

from raadslag.agendas.models import AgendaItem
from raadslag.cases.models import Attachment
from raadslag.cases.states import Classification
from raadslag.decisions.models import Decision, Reference
from raadslag.files.models import StoredFile
from raadslag.meetings.models import Meeting
from raadslag.minutes.around import Surroundings, items_of, surroundings
from raadslag.minutes.items import attachment_of, history, vote_of, whole
from raadslag.publications import content, pictures
from raadslag.publications.content import ItemContent, PublicDecision, Removal
from raadslag.publications.states import PublicationKind
from raadslag.rules.body_name import key


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


def compose(meeting: Meeting, kind: str) -> list[ComposedItem]:
    """Every item of a meeting as the public may see it."""
    items = items_of(meeting)
    around = surroundings(meeting, items)
    minutes = kind == PublicationKind.MINUTES
    return [_compose_item(item, around, minutes=minutes) for item in items]


def _compose_item(item: AgendaItem, around: Surroundings, *, minutes: bool) -> ComposedItem:
    decision = around.decisions.get(item.pk) if minutes else None
    if item.closed:
        return _closed(item, decision, around)
    attachments = tuple(
        one
        for one in around.attachments.get(item.paper.pk, ())
        if one.classification == Classification.OPEN
    )
    composed = whole(item, around, decision)
    composed["history"] = list(history(item, around, public=True))
    composed["attachments"] = [attachment_of(one) for one in attachments]
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


def _closed(item: AgendaItem, decision: Decision | None, around: Surroundings) -> ComposedItem:
    """A closed item enters with its neutral title, its public decision and how each voted.

    Votes are open on closed items too, also where the decision is withheld (RD 1987/87.1.5
    and RD 1988/88.1.1); what was voted on is not told.
    """
    composed = content.empty()
    if decision is None or not (decision.public_text or decision.withheld):
        return ComposedItem(item, composed, "", title=item.public_title)
    events = around.events.get(item.pk, ())
    composed["votes"] = [{**vote_of(one, around), "on": ""} for one in events]
    if not decision.public_text:
        return ComposedItem(item, composed, "", title=item.public_title)
    composed["decision"] = closed_decision(decision.public_text)
    return ComposedItem(item, composed, decision.outcome, title=item.public_title)


def closed_decision(text: str) -> PublicDecision:
    """What the public is told of a closed decision."""
    return {"text": text, "html": "", "recommends_to": "", "referred_to": ""}


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
