"""Standsningsret: a committee member stops a decision until the council has decided."""

from __future__ import annotations

from enum import StrEnum

from raadslag.rules.attendance import Part
from raadslag.rules.member import Member
from raadslag.rules.ruling import Ruling

SOURCE = "Kommunestyrelsesloven § 23"


class Matter(StrEnum):
    """What was decided on the item, as far as it can be stopped."""

    NOT_REACHED = "not_reached"  # the item has not been taken up
    DECISION = "decision"  # also while the item is on
    REFUSAL = "refusal"
    TIED = "tied"  # a proposal that lapsed on equal votes
    HEARING = "hearing"  # an answer to somebody outside the municipality
    PROCEDURE = "procedure"  # postponed, order of the agenda, an expert called in
    NOTHING = "nothing"  # noted or discussed: there is nothing to carry out


_STOPPABLE = {
    Matter.DECISION: "Kommunestyrelsesloven § 23",
    Matter.REFUSAL: "Kommunestyrelsesloven § 23; RD 2004/04.1.2",
    Matter.TIED: "Kommunestyrelsesloven § 23; RD 2004/04.1.2",
    Matter.HEARING: "Kommunestyrelsesloven § 23; RD 2016/16.1.1",
}
_NOT_STOPPABLE = {
    Matter.NOT_REACHED: (
        "Punktet er ikke taget op endnu; vent, til behandlingen er begyndt.",
        "Kommunestyrelsesloven § 23",
    ),
    Matter.PROCEDURE: (
        "Beslutningen handler kun om sagens gang og kan ikke indbringes.",
        "RD 2004/04.1.2",
    ),
    Matter.NOTHING: (
        "Der er ikke truffet en beslutning, som kan standses.",
        "RD 2004/04.1.2",
    ),
}


def may_demand(
    *,
    committee: bool,
    matter: Matter,
    presence: Part,
    recused: bool,
    meeting_closed: bool,
    final_say: bool = False,
    demanded_already: bool = False,
) -> Ruling:
    """Whether a member may demand the matter before the council now.

    No reason is needed, nor to have voted against. It stays open until the meeting
    is closed, not only while the item is on.

    Args:
        committee: Whether the body is a committee; the council stops nothing of its own.
        matter: What was decided.
        presence: How much of the item the member was there for.
        recused: Whether the member has a conflict of interest on the item.
        meeting_closed: Whether the chair has closed the meeting.
        final_say: Whether an Act gives the committee the last word on the matter; this
            part of the rule is read in general works alone, so the municipality sets it.
        demanded_already: Whether another has demanded the same; it is enough once.

    Source: Kommunestyrelsesloven § 23; until the meeting is closed RD 2003/03.1.1; who
    was there RD 2003/03.1.7; what can be stopped RD 2004/04.1.2 and RD 2016/16.1.1.

    >>> may_demand(committee=True, matter=Matter.DECISION, presence=Part.PART, recused=False,
    ...     meeting_closed=True).text
    'Mødet er hævet; sagen skulle begæres indbragt, inden mødet blev hævet.'
    """
    if not committee:
        return _no("Kun udvalgsmedlemmer kan begære en sag indbragt for byrådet.", SOURCE)
    if meeting_closed:
        return _no(
            "Mødet er hævet; sagen skulle begæres indbragt, inden mødet blev hævet.",
            f"{SOURCE}; RD 2003/03.1.1",
        )
    if matter in _NOT_STOPPABLE:
        return _no(*_NOT_STOPPABLE[matter])
    return _by_member(matter, presence, recused, final_say, demanded_already)


def stoppable(matter: Matter) -> bool:
    """Whether a matter of that kind can be stopped at all.

    Args:
        matter: What was decided.

    Source: Kommunestyrelsesloven § 23; RD 2004/04.1.2 and RD 2016/16.1.1.

    >>> stoppable(Matter.TIED), stoppable(Matter.PROCEDURE)
    (True, False)
    """
    return matter in _STOPPABLE


def in_words(who: Member, *, item: str, council: str = "byrådet") -> str:
    """What the minutes say of it.

    Args:
        who: Who demanded it.
        item: Number of the item as printed.
        council: The council in the definite form.

    Source: Kommunestyrelsesloven § 23.

    >>> in_words(Member(2, "Bo Lund", "A"), item="5")
    'Bo Lund (A) begærede punkt 5 indbragt for byrådet, jf. kommunestyrelsesloven § 23.'
    """
    return f"{who} begærede punkt {item} indbragt for {council}, jf. kommunestyrelsesloven § 23."


def consequences(*, council: str = "byrådet") -> tuple[str, ...]:
    """What a demand leads to, one sentence each, shown before it is confirmed.

    Args:
        council: The council in the definite form.

    Source: Kommunestyrelsesloven § 23; the council decides the substance without undue
    delay (RD 1999/99.1.3); the chair asks when in doubt (RD 1989/89.1.1).

    >>> consequences()[0]
    'Beslutningen udføres ikke, før byrådet har taget stilling til sagen.'
    """
    return (
        f"Beslutningen udføres ikke, før {council} har taget stilling til sagen.",
        f"Sagen kommer på {council}s næste dagsorden med udvalgets beslutning.",
        "Begæringen skrives i beslutningsprotokollen med medlemmets navn.",
    )


def _no(text: str, source: str) -> Ruling:
    return Ruling(False, text, source)


def _by_member(
    matter: Matter, presence: Part, recused: bool, final_say: bool, demanded_already: bool
) -> Ruling:
    """Whether this member may, on a matter that can be stopped at all."""
    if recused:
        return _no(
            "Medlemmet er inhabilt i punktet og kan ikke begære sagen indbragt.",
            f"{SOURCE}; RD 2003/03.1.7",
        )
    if presence is Part.NONE:
        return _no(
            "Medlemmet var ikke til stede under punktet og kan ikke begære sagen indbragt.",
            f"{SOURCE}; RD 2003/03.1.7",
        )
    if final_say:
        return _no("Loven giver udvalget den endelige afgørelse i denne sag.", SOURCE)
    if demanded_already:
        return _no("Sagen er allerede begæret indbragt; én begæring er nok.", SOURCE)
    return Ruling(True, "Sagen kan begæres indbragt, indtil mødet hæves.", _STOPPABLE[matter])
