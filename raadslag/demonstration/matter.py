"""A matter as a caseworker hands it in, before any body has seen it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from raadslag.exchange.meeting import Dissent, Outcome, Vote

Aim = Literal["decide", "note", "discuss", "advise", "elect"]


@dataclass(frozen=True, slots=True)
class Matter:
    """One matter; all texts are manuscripts, see ``manuscript``.

    In the topics ``[one|other]`` leaves a choice open and ``{by}`` a name or
    figure, see ``slots``. ``advise`` goes on to the economy committee and the
    council.
    """

    title: str
    kle: str  # topic and facet: "15.20.00-P20"
    summary: str
    case: str
    motions: tuple[str, ...]
    aim: Aim = "decide"
    economy: str = ""
    hearing: str = ""
    change: str = ""  # what a majority may change: the words after "dog således, at"
    proposer: str = ""  # another than the director
    attachments: tuple[str, ...] = ()
    route: tuple[str, ...] = ()  # codes of the bodies, when more than the one


@dataclass(frozen=True, slots=True)
class Filed:
    """A matter with its case number and its words chosen."""

    matter: Matter
    number: str


@dataclass(frozen=True, slots=True)
class Scripted:
    """A matter whose decision is written by hand as well.

    ``cites`` lets the case point to an earlier item of the same body;
    ``follows`` is the KLE number of the item it points to.
    """

    matter: Matter
    decision: str
    outcome: Outcome
    recommends_to: str | None = None
    dissent: tuple[Dissent, ...] = ()
    votes: tuple[Vote, ...] = ()
    cites: bool = False
    follows: str = ""
