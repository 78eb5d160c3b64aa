"""What a Word document holds for a case, as the child tells it."""

from __future__ import annotations

from dataclasses import dataclass

from raadslag.exchange.meeting import Section


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture drawn anew; ``alt`` is what the document says it shows."""

    sha256: str
    data: bytes
    media_type: str
    alt: str


@dataclass(frozen=True, slots=True)
class ReadProposal:
    """Who proposes what; the motions without "at" and marks."""

    proposer: str | None
    motions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadPaper:
    """What a Word document holds for a case.

    Every word of its body stands in the title, a section, a proposal, the
    caseworker or the case number, or a warning says what was left out. The
    sections' markup refers to the pictures by their checksum.
    """

    title: str
    sections: tuple[Section, ...] = ()
    proposals: tuple[ReadProposal, ...] = ()
    caseworker: str | None = None
    case_number: str | None = None
    pictures: tuple[Picture, ...] = ()
    warnings: tuple[str, ...] = ()
