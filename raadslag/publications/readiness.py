"""What an agenda lacks before it can be issued, from the rooms to the rule."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from itertools import groupby

from raadslag.agendas.models import Agenda, AgendaItem, Announcement
from raadslag.agendas.queries import announcements_of, unsettled
from raadslag.agendas.requests import Asked, asked_and_waiting, notice_days
from raadslag.bodies.states import OrganizationKind
from raadslag.cases.models import Attachment, Paper, Recommendation
from raadslag.cases.queries import pens_held
from raadslag.cases.states import Classification, PaperState
from raadslag.minutes.around import grouped
from raadslag.publications.redactions.readiness import taken_out
from raadslag.rules import completeness
from raadslag.rules.completeness import (
    AgendaFacts,
    CprSuspect,
    Enclosure,
    Fault,
    Item,
    Section,
    Severity,
)
from raadslag.rules.danish_date import in_words
from raadslag.rules.member_item import must_stand, why
from raadslag.rules.private import Finding, findings, findings_in_file
from raadslag.rules.rights import PAPERS

FINISHED = (PaperState.APPROVED, PaperState.SECRETARIAT, PaperState.ISSUED)


def readiness(
    agenda: Agenda,
    items: Sequence[AgendaItem],
    *,
    now: datetime,
    issuer: int | None = None,
    late: bool = False,
    late_reason: str = "",
    confirmed: Collection[str] = (),
) -> tuple[Fault, ...]:
    """The faults of an agenda, each in a sentence; the same queries for any number of items.

    Args:
        agenda: The agenda to be issued.
        items: Its items in order, with their papers.
        now: Present instant, for pens that are held.
        issuer: Account of who would issue it; their own pens hinder nothing.
        late: Whether its deadline has passed.
        late_reason: Why it is late, as typed.
        confirmed: Places, as ``item:part``, where someone has looked and found no CPR number.
    """
    around = _Around(agenda, items, now, issuer)
    facts = tuple(_item(item, around, confirmed) for item in items)
    found = completeness.faults(AgendaFacts(facts, late, late_reason))
    removed = taken_out(agenda, items, around.attachments, confirmed)
    return (*found, *_left_out(agenda), *_unread(items, around, confirmed), *removed)


def _left_out(agenda: Agenda) -> Iterator[Fault]:
    """What members have proposed in good time, and the agenda of an ordinary meeting lacks."""
    meeting = agenda.meeting
    if meeting.extraordinary:
        return
    council = meeting.organization.kind == OrganizationKind.COUNCIL
    weight = Severity.BLOCKS if council else Severity.WARNS
    days = notice_days(meeting.organization)
    rule = why(council=council, days=days)
    for one in asked_and_waiting(meeting):
        if must_stand(one.received_on, meeting.on, days=days):
            yield Fault("member_item", _missed(one, rule), "", "queue", weight)


def _missed(one: Asked, rule: str) -> str:
    """That a member's matter is missed, by which rule, and how it gets there."""
    came = "er modtaget" if one.by_request else "har ligget i køen siden"
    where = "Sæt det på fra køen."
    if one.placed_on is not None:
        where = f"Flyt det hertil fra mødet {in_words(one.placed_on)}."
    return (
        f"Medlemsforslaget »{one.title}« {came} {in_words(one.received_on)} og skal på "
        f"dagsordenen efter {rule}. {where}"
    )


def _unread(
    items: Sequence[AgendaItem], around: _Around, confirmed: Collection[str]
) -> Iterator[Fault]:
    """Attachments not looked through for CPR numbers yet, but for those someone has looked at."""
    for item in items:
        for one in around.attachments.get(item.paper.pk, ()):
            part = f"attachment:{one.pk}"
            read = getattr(one.file, "text", None) if one.file else None
            unread = one.file and (read is None or read.read_at is None)
            if unread and f"{item.pk}:{part}" not in confirmed:
                yield Fault("unread", _wait_for(one), str(item.pk), part, _weight(item, one))


def _wait_for(one: Attachment) -> str:
    return (
        f"Bilaget »{one.title}« er ikke gennemset for CPR-numre endnu; vent et øjeblik, eller se "
        "det selv igennem."
    )


def _weight(item: AgendaItem, one: Attachment) -> Severity:
    """What is closed reaches nobody outside, and hinders nothing."""
    closed = Classification.CLOSED in (item.paper.classification, one.classification)
    return Severity.WARNS if closed else Severity.BLOCKS


class _Around:
    """What belongs to the papers of the items, in one query a kind."""

    def __init__(
        self, agenda: Agenda, items: Sequence[AgendaItem], now: datetime, issuer: int | None
    ) -> None:
        papers = [item.paper.pk for item in items]
        self.remarks = unsettled(agenda)
        self.announcements = announcements_of(items)
        mine = {"paper__in": papers}
        self.recommendations = grouped(Recommendation.objects.filter(**mine), "paper_id")
        self.attachments = grouped(
            Attachment.objects.filter(**mine).select_related("file__text"), "paper_id"
        )
        self.templates = {
            one.pk: one.template
            for one in Paper.objects.filter(pk__in=papers).select_related("template")
        }
        written = {"paper__in": papers, "paper__state__in": tuple(PAPERS["write"])}
        pens = pens_held(now).filter(**written).exclude(user=issuer or 0)
        self.pens = {one.paper_id: one.user.get_full_name() for one in pens}


def _item(item: AgendaItem, around: _Around, confirmed: Collection[str]) -> Item:
    paper = item.paper
    attachments = around.attachments.get(paper.pk, [])
    return Item(
        key=str(item.pk),
        title=paper.title,
        kind=paper.kind,
        classification=paper.classification,
        ground=paper.ground,
        public_title=paper.public_title,
        sections=tuple(_sections(paper, around)),
        recommendations=tuple(_recommended(around.recommendations.get(paper.pk, []))),
        attachments=tuple(
            Enclosure(str(one.pk), one.title, one.classification, one.ground) for one in attachments
        ),
        cpr=tuple(_suspects(item, around, confirmed)),
        approved=paper.state in FINISHED,
        pen=around.pens.get(paper.pk, ""),
        remarks=around.remarks.get(item.pk, 0),
    )


def _sections(paper: Paper, around: _Around) -> Iterator[Section]:
    template = around.templates.get(paper.pk)
    wanted = {one["heading"]: one["mandatory"] for one in (template.sections if template else ())}
    filled = {one["heading"] for one in paper.sections if one["text"].strip() or one["html"]}
    for heading, mandatory in wanted.items():
        if heading not in filled:
            yield Section(heading, False, mandatory)
    for heading in filled:
        yield Section(heading or "", True, bool(wanted.get(heading)))


def _recommended(rows: Sequence[Recommendation]) -> Iterator[completeness.Recommendation]:
    for _, motions in groupby(rows, lambda one: one.group):
        said = list(motions)
        yield completeness.Recommendation(said[0].proposer, tuple(one.text for one in said))


def _suspects(
    item: AgendaItem, around: _Around, confirmed: Collection[str]
) -> Iterator[CprSuspect]:
    paper = item.paper
    for part, found in _found(item, around):
        yield CprSuspect(
            where=f"{found.where} ({found.excerpt})",
            part=part,
            closed=part.startswith("attachment:")
            and _closed(around.attachments.get(paper.pk, []), part),
            confirmed=f"{item.pk}:{part}" in confirmed,
        )


def _found(item: AgendaItem, around: _Around) -> Iterator[tuple[str, Finding]]:
    paper = item.paper
    for found in findings(_texts(paper, around, item)):
        yield "cpr", found
    for one in around.attachments.get(paper.pk, []):
        read = getattr(one.file, "text", None) if one.file else None
        for found in findings_in_file(
            name=f"{one.title} {one.name}",
            pages=read.pages if read else (),
            places=[f"bilaget »{one.title}«, {place}" for place in read.places] if read else (),
            metadata=read.metadata if read else {},
        ):
            if not found.soft:
                yield f"attachment:{one.pk}", found


def _texts(paper: Paper, around: _Around, item: AgendaItem) -> Iterator[tuple[str, str]]:
    yield "titlen", paper.title
    yield "den neutrale titel", paper.public_title
    for section in paper.sections:
        yield f"afsnittet {section['heading'] or 'uden overskrift'}", section["html"]
    for one in around.recommendations.get(paper.pk, []):
        yield "indstillingen", f"{one.proposer} {one.text}"
    for told in _told(around.announcements, item):
        yield "en meddelelse", told.text


def _told(announcements: dict[int, list[Announcement]], item: AgendaItem) -> list[Announcement]:
    return announcements.get(item.pk, [])


def _closed(attachments: Sequence[Attachment], part: str) -> bool:
    key = part.partition(":")[2]
    return any(
        str(one.pk) == key and one.classification == Classification.CLOSED for one in attachments
    )
