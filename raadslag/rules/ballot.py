"""Counting a vote: by member, by group with exceptions, by a show of hands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from raadslag.rules.member import Member, counted, listed
from raadslag.rules.ruling import Ruling

SOURCE = "Kommunestyrelsesloven § 11, stk. 3"


class Choice(StrEnum):
    """How somebody voted; the value may be stored."""

    FOR = "yes"
    AGAINST = "no"
    BLANK = "abstain"


class Result(StrEnum):
    """What a vote comes to."""

    ADOPTED = "adopted"
    REJECTED = "rejected"
    LAPSED = "lapsed"  # as many for as against


@dataclass(frozen=True, slots=True)
class Cast:
    """One vote: who, and how."""

    who: Member
    choice: Choice


@dataclass(frozen=True, slots=True)
class Tally:
    """A counted vote; a show of hands has numbers without names."""

    in_favour: int
    against: int
    blank: int
    casts: tuple[Cast, ...] = ()
    missing: tuple[Member, ...] = ()  # who may vote and has not
    missing_count: int = 0  # the same as a number, known by a show of hands too

    @property
    def unanimous(self) -> bool:
        """Whether somebody is for, and nobody against or blank."""
        return self.in_favour > 0 and not self.against and not self.blank

    @property
    def cast(self) -> int:
        """Votes that decide; blank ones do not."""
        return self.in_favour + self.against

    def on(self, choice: Choice) -> int:
        """How many voted so."""
        return {
            Choice.FOR: self.in_favour,
            Choice.AGAINST: self.against,
            Choice.BLANK: self.blank,
        }[choice]


class Miscounted(ValueError):
    """A count that can not be right; the message says in Danish what to do."""


def by_member(casts: Iterable[Cast], entitled: Collection[Member]) -> Tally:
    """A vote counted on what each member said; who changes their mind counts once.

    Args:
        casts: In the order they came; the last of a member stands.
        entitled: Who may vote: present, a member or in a member's place, not recused.

    Raises:
        Miscounted: Somebody voted who may not.

    Source: Kommunestyrelsesloven § 11, stk. 3; that it shows how each member voted,
    RD 1987/87.1.5.

    >>> anna, bo = Member(1, "Anna Holm", "A"), Member(2, "Bo Lund", "C")
    >>> votes = [Cast(anna, Choice.AGAINST), Cast(anna, Choice.FOR)]
    >>> tally = by_member(votes, [anna, bo])
    >>> tally.in_favour, tally.against, [str(one) for one in tally.missing]
    (1, 0, ['Bo Lund (C)'])
    """
    last = {cast.who: cast.choice for cast in casts}
    outside = [who for who in last if who not in entitled]
    if outside:
        raise Miscounted(
            f"{listed(outside)} kan ikke stemme i dette punkt; ret deltagelsen, eller slet stemmen."
        )
    told = tuple(Cast(who, last[who]) for who in dict.fromkeys(entitled) if who in last)
    missing = tuple(who for who in dict.fromkeys(entitled) if who not in last)
    yes, no, blank = (sum(cast.choice is choice for cast in told) for choice in Choice)
    return Tally(yes, no, blank, told, missing, len(missing))


def by_group(
    groups: Mapping[str, Choice],
    entitled: Collection[Member],
    *,
    exceptions: Mapping[Member, Choice | None] | None = None,
) -> Tally:
    """A vote counted on groups that vote together, but for some of their members.

    Args:
        groups: How each group votes, by letter or name; one without a vote is missing.
        entitled: Who may vote, each with their group.
        exceptions: Who votes otherwise than the group; None is one who does not vote.

    Raises:
        Miscounted: A group has nobody who may vote, or an exception may not vote.

    Source: RD 1987/87.1.5, RD 1988/88.1.1: group labels are enough when the split
    follows the groups.

    >>> anna, bo = Member(1, "Anna Holm", "A"), Member(2, "Bo Lund", "A")
    >>> by_group({"A": Choice.FOR}, [anna, bo], exceptions={bo: Choice.BLANK}).blank
    1
    """
    apart = exceptions or {}
    unknown = [name for name in groups if name not in {who.group for who in entitled}]
    if unknown:
        raise Miscounted(f"{listed(unknown)} har ingen til stede, der kan stemme; ret gruppen.")
    said = {who: groups[who.group] for who in entitled if who.group in groups} | dict(apart)
    return by_member(
        [Cast(who, choice) for who, choice in said.items() if choice is not None], entitled
    )


def unanimously(entitled: Collection[Member]) -> Tally:
    """All who may vote are for: one press.

    >>> unanimously([Member(1, "Anna Holm"), Member(2, "Bo Lund")]).unanimous
    True
    """
    return by_member([Cast(who, Choice.FOR) for who in entitled], entitled)


def by_hands(*, in_favour: int, against: int, blank: int, entitled: int) -> Tally:
    """A vote counted by a show of hands.

    Args:
        in_favour: Hands for, 0 or more.
        against: Hands against, 0 or more.
        blank: Hands of those who vote blank, 0 or more.
        entitled: How many may vote.

    Raises:
        Miscounted: A number is negative, or there are more hands than voters.

    Source: Kommunestyrelsesloven § 11, stk. 3. A vote that splits groups needs the names
    too (RD 1987/87.1.5).

    >>> by_hands(in_favour=4, against=2, blank=0, entitled=7).missing_count
    1
    """
    hands = in_favour + against + blank
    if min(in_favour, against, blank) < 0:
        raise Miscounted("Et antal stemmer kan ikke være mindre end 0; ret tallet.")
    if hands > entitled:
        raise Miscounted(
            f"Der er talt {counted(hands, 'stemme', 'stemmer')}, men kun "
            f"{counted(entitled, 'medlem', 'medlemmer')} kan stemme; tæl igen."
        )
    return Tally(in_favour, against, blank, missing_count=entitled - hands)


def result(tally: Tally) -> Result:
    """What a vote comes to: the majority of the votes cast, and a tie lapses.

    Source: Kommunestyrelsesloven § 11, stk. 3.

    >>> result(Tally(4, 3, 9)).value, result(Tally(3, 3, 0)).value
    ('adopted', 'lapsed')
    """
    if tally.in_favour == tally.against:
        return Result.LAPSED
    return Result.ADOPTED if tally.in_favour > tally.against else Result.REJECTED


def outcome(tally: Tally, on: str = "forslaget") -> Ruling:
    """What a vote comes to, in a sentence.

    Args:
        tally: The counted vote.
        on: What was voted on, in the definite form.

    Source: Kommunestyrelsesloven § 11, stk. 3.

    >>> outcome(Tally(4, 3, 0), "indstillingen").text
    'Indstillingen er vedtaget med flere stemmer for end imod.'
    """
    found = result(tally)
    why = {
        Result.ADOPTED: "er vedtaget med flere stemmer for end imod",
        Result.REJECTED: "er forkastet med flere stemmer imod end for",
        Result.LAPSED: "er bortfaldet ved stemmelighed",
    }[found]
    if not tally.cast:
        why = "er bortfaldet uden stemmer for eller imod"
    if tally.unanimous:
        why = "er vedtaget enstemmigt"
    return Ruling(found is Result.ADOPTED, f"{on[:1].upper()}{on[1:]} {why}.", SOURCE)
