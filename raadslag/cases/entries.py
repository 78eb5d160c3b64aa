"""What the verbs of this room are handed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypedDict

from raadslag.files.models import StoredFile


class Section(TypedDict):
    """A headed piece of a paper; heading None for text under no heading."""

    heading: str | None
    level: int  # 1 and deeper
    text: str
    html: str  # sanitised by the one who enters it


@dataclass(frozen=True, slots=True)
class ProposalEntry:
    """Who proposes what."""

    proposer: str
    kind: str  # recommendation | member_motion
    motions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CaseEntry:
    """A case as a document names it; number None when it names none."""

    number: str | None
    title: str
    kle_topic: str = ""
    kle_facet: str = ""


@dataclass(frozen=True, slots=True)
class AttachmentEntry:
    """A document that goes with a paper."""

    title: str
    public: bool = True
    url: str = ""
    file: StoredFile | None = None


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """The case as laid before a meeting."""

    case: CaseEntry
    title: str
    caseworker: str = ""
    sections: tuple[Section, ...] = ()
    proposals: tuple[ProposalEntry, ...] = ()
    attachments: tuple[AttachmentEntry, ...] = ()
