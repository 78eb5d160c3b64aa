"""What comes from outside: cases, papers and attachments as documents name them."""

from collections.abc import Iterator, Sequence

from django.db import transaction

from raadslag.bodies.access import may_enter
from raadslag.bodies.models import Body
from raadslag.cases.entries import CaseEntry, PaperEntry
from raadslag.cases.models import Attachment, Case, Paper, Recommendation
from raadslag.cases.states import Classification
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.rules.address import free, slug


@transaction.atomic
def open_cases(*, body: Body, entries: Sequence[CaseEntry], actor: Actor) -> list[Case]:
    """The case of each entry: the one of that number, or a new one."""
    may_enter(actor).require()
    numbers = {entry.number for entry in entries if entry.number}
    known = {case.number: case for case in Case.objects.filter(body=body, number__in=numbers)}
    new: list[Case] = []
    cases = []
    taken = _taken_slugs(body, numbers - set(known))
    for entry in entries:
        case = known.get(entry.number) if entry.number else None
        if case is None:
            case = _case(body, entry, taken)
            new.append(case)
            if entry.number:
                known[entry.number] = case
        cases.append(case)
    Case.objects.bulk_create(new)
    if new:
        record("cases.open_cases", subject=body, actor=actor, cases=[case.pk for case in new])
    return cases


def _taken_slugs(body: Body, numbers: set[str]) -> set[str]:
    wanted = [slug(number) for number in numbers]
    near = Case.objects.filter(body=body, slug__in=wanted)
    return {one for one in near.values_list("slug", flat=True) if one}


def _case(body: Body, entry: CaseEntry, taken: set[str]) -> Case:
    address = free(slug(entry.number), taken) if entry.number else None
    if address:
        taken.add(address)
    return Case(
        body=body,
        number=entry.number,
        slug=address,
        title=entry.title,
        kle_topic=entry.kle_topic,
        kle_facet=entry.kle_facet,
    )


@transaction.atomic
def lay_out(
    *, body: Body, cases: Sequence[Case], entries: Sequence[PaperEntry], actor: Actor
) -> list[Paper]:
    """Write a paper on each case, as laid before one meeting."""
    may_enter(actor).require()
    papers = [
        Paper(case=case, title=e.title, caseworker=e.caseworker, sections=list(e.sections))
        for case, e in zip(cases, entries, strict=True)
    ]
    Paper.objects.bulk_create(papers)
    _recommend(papers, entries)
    record("cases.lay_out", subject=body, actor=actor, papers=[paper.pk for paper in papers])
    return papers


@transaction.atomic
def revise(
    *, body: Body, papers: Sequence[Paper], entries: Sequence[PaperEntry], actor: Actor
) -> None:
    """Give each paper the text of its entry."""
    may_enter(actor).require()
    for paper, entry in zip(papers, entries, strict=True):
        paper.title, paper.caseworker = entry.title, entry.caseworker
        paper.sections = list(entry.sections)
    Paper.objects.bulk_update(papers, ["title", "caseworker", "sections"])
    Recommendation.objects.filter(paper__in=papers).delete()
    _recommend(papers, entries)
    record("cases.revise", subject=body, actor=actor, papers=[paper.pk for paper in papers])


@transaction.atomic
def attach(
    *, body: Body, papers: Sequence[Paper], entries: Sequence[PaperEntry], actor: Actor
) -> None:
    """Let each paper have just the attachments of its entry."""
    may_enter(actor).require()
    Attachment.objects.filter(paper__in=papers).delete()
    Attachment.objects.bulk_create(
        Attachment(
            paper=paper,
            position=position,
            title=one.title,
            classification=Classification.OPEN if one.public else Classification.CLOSED,
            url=one.url,
            file=one.file,
        )
        for paper, entry in zip(papers, entries, strict=True)
        for position, one in enumerate(entry.attachments)
    )
    record("cases.attach", subject=body, actor=actor, papers=[paper.pk for paper in papers])


def _recommend(papers: Sequence[Paper], entries: Sequence[PaperEntry]) -> None:
    points: list[Recommendation] = []
    for paper, entry in zip(papers, entries, strict=True):
        points += _points(paper, entry)
    Recommendation.objects.bulk_create(points)


def _points(paper: Paper, entry: PaperEntry) -> Iterator[Recommendation]:
    position = 0
    for group, proposal in enumerate(entry.proposals):
        for text in proposal.motions:
            yield Recommendation(
                paper=paper,
                position=position,
                group=group,
                proposer=proposal.proposer,
                kind=proposal.kind,
                text=text,
            )
            position += 1
