"""One meeting as it travels between systems: the format ``raadslag-meeting/1``.

Nothing is invented: what a document does not say is ``None`` or ``()``.
Nothing is lost: every word of an item stands in a section, the decision,
a proposal, the history or the attachments.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal, Self

from raadslag.exchange.parse import built

FORMAT = "raadslag-meeting/1"

Kind = Literal["agenda", "minutes"]
ProposalKind = Literal["recommendation", "member_motion"]
Outcome = Literal[
    "adopted",
    "adopted_with_changes",
    "partly_adopted_by_majority",
    "recommended",
    "noted",
    "discussed",
    "approved",
    "elected",
    "postponed",
    "referred",
    "rejected",
    "no_decision",
]
DissentKind = Literal["against", "reservation", "abstained", "absent", "not_participating"]


@dataclass(frozen=True, slots=True)
class Source:
    """The file a meeting was read from."""

    name: str
    media_type: str
    sha256: str
    reader: str


@dataclass(frozen=True, slots=True)
class When:
    """Time and place; ``date`` is ISO, ``start`` and ``end`` are HH:MM local time."""

    date: str | None = None
    start: str | None = None
    end: str | None = None
    location: str | None = None
    extraordinary: bool = False


@dataclass(frozen=True, slots=True)
class Attendance:
    """Names as printed."""

    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kle:
    """A KLE number: topic NN.NN.NN and facet letter + two digits."""

    topic: str
    facet: str | None = None


@dataclass(frozen=True, slots=True)
class Routing:
    """The row of bodies; ``marked`` is None when the X has lost its column."""

    bodies: tuple[str, ...]
    marked: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A headed piece of the case; ``heading`` is None for text under no heading."""

    heading: str | None
    level: int
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """Who proposes what; motions without "at", "At 1)" or "1."."""

    proposer: str | None
    kind: ProposalKind
    motions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """What this meeting decided on an item."""

    text: str
    html: str
    outcome: Outcome
    recommends_to: str | None = None
    referred_to: str | None = None


@dataclass(frozen=True, slots=True)
class Dissent:
    """One who did not go along, at this meeting; ``scope`` as printed."""

    who: str
    kind: DissentKind
    scope: str | None = None


@dataclass(frozen=True, slots=True)
class Vote:
    """A counted vote; names and groups as printed."""

    on: str | None
    for_: int | None = None
    against: int | None = None
    abstained: int | None = None
    for_who: tuple[str, ...] = ()
    against_who: tuple[str, ...] = ()
    abstained_who: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stage:
    """An earlier decision on the same case."""

    body: str
    date: str | None
    item_number: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Reference:
    """Another meeting named in running text; ``month`` is YYYY-MM."""

    text: str
    body: str | None = None
    date: str | None = None
    month: str | None = None
    item_number: str | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A document that belongs to an item."""

    title: str
    public: bool = True
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the agenda."""

    number: str | None
    title: str
    closed: bool = False
    case_number: str | None = None
    kle: Kle | None = None
    caseworker: str | None = None
    routing: Routing | None = None
    sections: tuple[Section, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    decision: Decision | None = None
    dissent: tuple[Dissent, ...] = ()
    votes: tuple[Vote, ...] = ()
    history: tuple[Stage, ...] = ()
    references: tuple[Reference, ...] = ()
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Warning:  # noqa: A001  # the contract's own word
    """Where the reader had to guess, and the guess, in Danish."""

    where: str
    message: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """One agenda or one set of minutes."""

    source: Source
    kind: Kind
    municipality: str | None
    body: str | None
    meeting: When
    attendance: Attendance | None = None
    items: tuple[Item, ...] = ()
    warnings: tuple[Warning, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The contract's JSON object."""
        content = asdict(self)
        for item in content["items"]:
            for vote in item["votes"]:
                vote["for"] = vote.pop("for_")
        return {"format": FORMAT, **content}

    def to_json(self) -> str:
        """The contract's JSON text, indented, ending in a newline."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=1) + "\n"

    @classmethod
    def from_dict(cls, content: object) -> Self:
        """The meeting a contract's JSON object describes.

        Raises:
            ValueError: Another format, a missing or unknown key, or a wrong type.
        """
        if not isinstance(content, dict) or content.get("format") != FORMAT:
            raise ValueError(f"format: skal være {FORMAT}")
        return built(cls, {key: value for key, value in content.items() if key != "format"})

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """The meeting a contract's JSON text describes; ValueError if none."""
        try:
            return cls.from_dict(json.loads(text))
        except RecursionError as error:
            raise ValueError("roden: objektet er indlejret for dybt") from error

    def content_hash(self) -> str:
        """SHA-256 over all that is said, not over the file it came in."""
        content = self.to_dict()
        del content["source"], content["warnings"]
        packed = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(packed.encode()).hexdigest()

    def without_source(self) -> Self:
        """The same meeting with an empty source, for comparing contents."""
        return replace(self, source=Source("", "", "", ""), warnings=())


class Unreadable(Exception):  # noqa: N818  # reads as a statement
    """A file that cannot be read; the message is one Danish sentence for the user."""
