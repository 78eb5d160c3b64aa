"""What a paper says: its title, sections and proposals as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from raadslag.cases.entries import ProposalEntry, Section
from raadslag.cases.models import Paper, PaperTemplate, PaperVersion
from raadslag.cases.richtext import clean, plain


@dataclass(frozen=True, slots=True)
class Text:
    """All that is written in a paper, in order."""

    title: str
    sections: tuple[Section, ...] = ()
    proposals: tuple[ProposalEntry, ...] = ()


def text_of(paper: Paper) -> Text:
    """The text in force; one query."""
    return Text(paper.title, tuple(paper.sections), tuple(_proposals(paper)))


def _proposals(paper: Paper) -> Iterator[ProposalEntry]:
    rows = paper.recommendation_set.order_by("position")
    for _, motions in groupby(rows, lambda one: (one.group, one.proposer, one.kind)):
        first, *rest = motions
        texts = tuple(one.text for one in (first, *rest))
        yield ProposalEntry(first.proposer, first.kind, texts)


def text_of_version(version: PaperVersion) -> Text:
    """The text as it was saved."""
    proposals = tuple(
        ProposalEntry(one["proposer"], one["kind"], tuple(one["motions"]))
        for one in version.proposals
    )
    return Text(version.title, tuple(version.sections), proposals)


def cleaned(title: str, sections: Iterable[Section], proposals: Iterable[ProposalEntry]) -> Text:
    """A text as it may be kept: markup by the allow-list, and nothing that is empty."""
    kept = tuple(one for one in map(_section, sections) if one["html"])
    said = tuple(one for one in map(_proposal, proposals) if one.motions)
    return Text(" ".join(title.split()), kept, said)


def _section(section: Section) -> Section:
    html = clean(section["html"])
    heading = " ".join((section["heading"] or "").split()) or None
    return {"heading": heading, "level": section["level"], "text": plain(html), "html": html}


def _proposal(proposal: ProposalEntry) -> ProposalEntry:
    motions = (without_at(one) for one in proposal.motions)
    return ProposalEntry(
        " ".join(proposal.proposer.split()), proposal.kind, tuple(one for one in motions if one)
    )


def without_at(motion: str) -> str:
    """A motion without the "at" it is printed after.

    >>> without_at(" At  planen godkendes")
    'planen godkendes'
    >>> without_at("atter udsættes")
    'atter udsættes'
    """
    words = motion.split()
    if words and words[0].casefold() == "at":
        words = words[1:]
    return " ".join(words)


def stored(proposals: Sequence[ProposalEntry]) -> list[dict[str, object]]:
    """Proposals as a version keeps them."""
    return [
        {"proposer": one.proposer, "kind": one.kind, "motions": list(one.motions)}
        for one in proposals
    ]


def unfilled(template: PaperTemplate | None, sections: Iterable[Section]) -> list[str]:
    """Headings of mandatory sections that nothing is written under."""
    filled = {(one["heading"] or "").casefold() for one in sections if one["html"]}
    wanted = template.sections if template else []
    return [
        one["heading"]
        for one in wanted
        if one["mandatory"] and one["heading"].casefold() not in filled
    ]
