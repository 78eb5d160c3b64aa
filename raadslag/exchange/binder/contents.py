"""What a binder holds, as plain values; no database, no clock.

The writer prints what it is given. A closed item in a public binder has to be
handed in with its neutral title alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import IO

Picture = Callable[[str], bytes | None]


def no_picture(sha256: str) -> bytes | None:
    """The picture finder of a binder without pictures."""
    return None


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who sends the binder; ``logo`` holds a PNG, JPEG or SVG, or nothing."""

    name: str
    address: tuple[str, ...] = ()
    logo: bytes = b""
    logo_text: str = ""  # what it says, read aloud


@dataclass(frozen=True, slots=True)
class Section:
    """A headed text of an item; ``level`` 1 is the highest, ``html`` is rich text."""

    heading: str | None
    html: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Proposal:
    """Who recommends what; ``kind`` is the word above, for example "Indstilling"."""

    proposer: str
    motions: tuple[str, ...]
    kind: str = "Indstilling"


@dataclass(frozen=True, slots=True)
class Stage:
    """What another meeting decided on the case before."""

    organization: str
    on: date | None = None
    number: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Announcement:
    """Something told at the meeting, and by whom."""

    who: str
    text: str


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A document that goes with an item; ``open`` gives its bytes from the start."""

    title: str
    media_type: str
    open: Callable[[], IO[bytes]]
    sha256: str
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Ruling:
    """What minutes tell of an item after its recommendation; ``strong`` is the decision itself."""

    heading: str
    html: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Signed:
    """A line of the sheet of signatures: who, and what they answered; "" leaves room for a pen."""

    name: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The last page of minutes: who approved them, and what proves them."""

    heading: str
    lines: tuple[Signed, ...] = ()
    told: tuple[str, ...] = ()  # sentences above the lines
    fingerprint: str = ""  # hex
    note: str = ""  # the log's signed checkpoint
    address: str = ""  # where it can be looked up
    qr: bytes = b""  # that address, an SVG picture


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of the agenda or the minutes."""

    number: str
    title: str
    kind_label: str = ""
    case_number: str = ""
    route_codes: tuple[str, ...] = ()
    route_marked: tuple[str, ...] = ()
    closed: bool = False
    ground: str = ""  # why the item is closed, for those who may read it
    supplementary: bool = False
    sections: tuple[Section, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    stages: tuple[Stage, ...] = ()
    announcements: tuple[Announcement, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()


@dataclass(frozen=True, slots=True)
class Binder:
    """An agenda or minutes with all items, ready to be printed."""

    municipality: str
    body: str  # the committee or council that meets
    day: date
    kind: str = "Dagsorden"  # or "Tillægsdagsorden"
    starts: time | None = None
    ends: time | None = None
    location: str = ""
    virtual_reason: str = ""
    extraordinary: bool = False
    version: int | None = None
    change_note: str = ""
    late_reason: str = ""
    issued_at: datetime | None = None
    issued_word: str = "udsendt"
    unissued: str = "ikke udsendt"  # what a draft is called
    draft: bool = False
    letterhead: Letterhead | None = None
    members: tuple[str, ...] = ()
    attendance: tuple[tuple[str, str], ...] = ()  # what more stands on the front, beside labels
    note: str = ""  # what minutes tell of the meeting as a whole
    added: tuple[tuple[str, str], ...] = ()  # what was added to that later: which, and the words
    sheet: Sheet | None = None
    carried: bytes = b""  # the same in JSON, for programs; lies in the PDF as a file
    entries: tuple[Entry, ...] = ()
    public: bool = False
    picture: Picture = no_picture


@dataclass(frozen=True, slots=True)
class Written:
    """What came of writing: pages and bytes, and what a reader must be told."""

    pages: int
    size: int
    notes: tuple[str, ...] = ()
    accessible: bool = True  # whether the whole may call itself PDF/UA-1
    archival: str = "A"  # its level of PDF/A-3: "A", "U", "B", or "" for none
