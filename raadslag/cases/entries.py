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
class RequestEntry:
    """What a member asks to have brought before a body."""

    title: str
    html: str  # what it is about; sanitised when it is kept
    motions: tuple[str, ...]  # each without "at"


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


class TypedSection(TypedDict):
    """A section as it was typed; its markup is not cleaned."""

    heading: str
    level: int
    html: str


class TypedProposal(TypedDict):
    """A proposal as it was typed, empty motions among them."""

    proposer: str
    kind: str
    motions: list[str]


class Typed(TypedDict):
    """What somebody has typed in a paper and not saved."""

    title: str
    sections: list[TypedSection]
    proposals: list[TypedProposal]


class TemplateSection(TypedDict):
    """A section a paper is to hold, with guidance for its writer alone."""

    heading: str
    mandatory: bool
    guidance: str


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """A topic of the KLE list; number is NN, NN.NN or NN.NN.NN."""

    number: str
    title: str
    words: str = ""  # key words, parted by spaces
    keep_days: int | None = None  # how long personal data are kept, from the end of a case
    archived: bool = False  # whether its cases go to the public archive
