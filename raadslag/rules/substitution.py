"""A substitute: on what ground one is called, who decides it, and whom the rule proposes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from raadslag.rules.member import Member
from raadslag.rules.ruling import Ruling

COUNCIL_SOURCE = "Kommunestyrelsesloven § 15"
COMMITTEE_SOURCE = "Kommunestyrelsesloven § 28"
RECUSED_SOURCE = "Kommunestyrelsesloven § 14"


class Kind(StrEnum):
    """Which rule a body follows."""

    COUNCIL = "council"  # the council decides, the list tells who
    COMMITTEE = "committee"  # the group that elected the member decides
    OTHER = "other"  # no body of the Act, such as a MED committee: its own agreement


class Ground(StrEnum):
    """Why a substitute is called; the value may be stored."""

    HEALTH = "health"
    LEAVE = "leave"  # pregnancy, birth or adoption
    PUBLIC_DUTY = "public_duty"
    BUSINESS = "business"  # business or similar
    RECUSAL = "recusal"  # a conflict of interest on one item
    CONSTITUTING = "constituting"  # any absence, when the council constitutes itself
    OTHER = "other"


LASTING = frozenset({Ground.HEALTH, Ground.LEAVE, Ground.PUBLIC_DUTY, Ground.BUSINESS})


@dataclass(frozen=True, slots=True)
class Call:
    """What a substitute is called on."""

    ground: Ground
    a_month: bool = False  # the absence is expected to last a month or more
    resting_on: str = ""  # decision of the group, or paragraph of the statute, as written


@dataclass(frozen=True, slots=True)
class Candidate:
    """One who could sit in, and the group that elected them."""

    who: Member
    election_group: str
    sits_here: bool = False  # has a seat in the body already


def may_call(call: Call, kind: Kind) -> Ruling:
    """Whether a substitute may be called.

    Args:
        call: Ground, length and what it rests on.
        kind: Which rule the body follows.

    Source: Kommunestyrelsesloven § 15, stk. 1 and 2 for the council (RD 2008/08.1.3,
    RD 2014/14.1.1, RD 2026/26.1.6), § 28 for committees (RD 2023/23.5.2, RD 2014/14.1.1);
    § 14 when the ground is a conflict of interest.

    >>> may_call(Call(Ground.HEALTH, a_month=True), Kind.COUNCIL).allowed
    True
    >>> may_call(Call(Ground.HEALTH, a_month=True), Kind.COMMITTEE).text
    'Skriv, hvornår den valggruppe, der har valgt medlemmet, har besluttet indkaldelsen.'
    """
    if kind is Kind.COUNCIL:
        return _by_council(call)
    if kind is Kind.COMMITTEE:
        return _by_group(call)
    if call.resting_on.strip():
        return Ruling(True, "Stedfortræderen kan indkaldes efter organets egen aftale.", "")
    return Ruling(False, "Skriv, hvilken aftale stedfortræderen indkaldes efter.", "")


def decided_by_council(kind: Kind) -> bool:
    """Whether the council itself decides, before the substitute takes part.

    Source: Kommunestyrelsesloven § 15, stk. 4; a committee's group decides beforehand, § 28.

    >>> decided_by_council(Kind.COUNCIL), decided_by_council(Kind.COMMITTEE)
    (True, False)
    """
    return kind is Kind.COUNCIL


def proposed(election_group: str, candidates: Iterable[Candidate]) -> tuple[Member, ...]:
    """Whom the rule proposes: others of the member's election group who have no seat here.

    Args:
        election_group: Of the member who is away; without one nobody can be proposed.
        candidates: Those who could sit in.

    Source: Kommunestyrelsesloven § 28: the group that elected the member decides
    (RD 2023/23.5.2); the election group is not the party.

    >>> clara, dorte = Member(3, "Clara Sivebæk", "Ø"), Member(4, "Dorte Dam", "C")
    >>> [str(one) for one in proposed("AØ", [Candidate(clara, "AØ"), Candidate(dorte, "CV")])]
    ['Clara Sivebæk (Ø)']
    """
    if not election_group:
        return ()
    return tuple(
        one.who for one in candidates if one.election_group == election_group and not one.sits_here
    )


def _by_council(call: Call) -> Ruling:
    """The council: a month, or the statute; any absence when it constitutes itself."""
    if call.ground is Ground.CONSTITUTING:
        return _yes("Ethvert forfald er nok ved konstitueringen.", COUNCIL_SOURCE + ", stk. 1")
    if call.ground is Ground.RECUSAL:
        return _yes("Medlemmets liste kan kræve stedfortræderen indkaldt.", RECUSED_SOURCE)
    return _lasting(call, COUNCIL_SOURCE + ", stk. 2")


def _by_group(call: Call) -> Ruling:
    """A committee: as the council, and the group must have decided it."""
    if call.ground is Ground.CONSTITUTING:
        return _no("Den grund gælder kun byrådets konstituerende møde.", COUNCIL_SOURCE)
    if not call.resting_on.strip():
        return _no(
            "Skriv, hvornår den valggruppe, der har valgt medlemmet, har besluttet indkaldelsen.",
            COMMITTEE_SOURCE,
        )
    if call.ground is Ground.RECUSAL:
        return _by_statute(call, "Ved inhabilitet i et udvalg", COMMITTEE_SOURCE)
    return _lasting(call, COMMITTEE_SOURCE)


def _lasting(call: Call, source: str) -> Ruling:
    """A month on a ground of the Act; else what the statute of the municipality says."""
    if call.ground in LASTING and call.a_month:
        return _yes("Stedfortræderen kan indkaldes.", source)
    why = "Ved fravær under en måned" if call.ground in LASTING else "Ved andet forfald"
    return _by_statute(call, why, source)


def _by_statute(call: Call, why: str, source: str) -> Ruling:
    """Only where the statute (styrelsesvedtægt) says so, and its paragraph is named."""
    if "§" in call.resting_on:
        return _yes("Stedfortræderen kan indkaldes efter styrelsesvedtægten.", source)
    return _no(
        f"{why} kan en stedfortræder kun indkaldes, hvis styrelsesvedtægten siger det; skriv "
        "dens paragraf, fx »styrelsesvedtægten § 4«.",
        source,
    )


def _yes(text: str, source: str) -> Ruling:
    return Ruling(True, text, source)


def _no(text: str, source: str) -> Ruling:
    return Ruling(False, text, source)
