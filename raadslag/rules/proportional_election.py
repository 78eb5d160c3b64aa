"""Seats for election groups by d'Hondt, with every quotient, and lots on ties."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from raadslag.rules.member import Member, counted, listed

SOURCE = "Kommunestyrelsesloven § 24, stk. 3 og § 25; RD 1979/79.1.3"


class Misgrouped(ValueError):
    """Groups or lots that can not be right; the message says in Danish what to do."""


@dataclass(frozen=True, slots=True)
class ElectionGroup:
    """A group formed at the meeting; it is not the party."""

    name: str
    size: int  # members who take part in the meeting, 1 or more


@dataclass(frozen=True, slots=True)
class Quotient:
    """A group's size divided by 1, 2, 3 ...; ``seat`` is the number it won, 0 for none."""

    group: str
    divisor: int
    value: Fraction
    seat: int = 0
    by_lot: bool = False

    @property
    def shown(self) -> str:
        """The value with two decimals, as tables print it."""
        hundredths = round(self.value * 100)
        return f"{hundredths // 100},{hundredths % 100:02}"


@dataclass(frozen=True, slots=True)
class Lot:
    """Lots drawn between groups with equal quotients."""

    among: tuple[str, ...]
    drawn: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Allocation:
    """Who has how many seats, the whole table, and between whom a lot is missing."""

    seats: tuple[tuple[str, int], ...]  # group, seats won so far, in the groups' order
    table: tuple[Quotient, ...]  # by group, then by divisor
    lots_among: tuple[str, ...] = ()
    lots_for: int = 0  # seats the lot decides

    @property
    def settled(self) -> bool:
        """Whether all seats have an owner."""
        return not self.lots_for

    def of(self, group: str) -> int:
        """Seats of one group."""
        return dict(self.seats).get(group, 0)


def allocate(groups: Sequence[ElectionGroup], seats: int, *, lot: Lot | None = None) -> Allocation:
    """Seats by d'Hondt; a tie for the last of them is decided by a lot handed in.

    Each group's size is divided by 1, 2, 3 and so on, and the largest quotients have
    the seats. A rule never draws: without the lot the tied seats stay open.

    Args:
        groups: The groups formed at the meeting.
        seats: How many are elected, 1 or more.
        lot: The lot, when one was drawn.

    Raises:
        Misgrouped: There are no groups, two of one name, or an empty one; or the lot is
            between others than those tied, or nobody is.

    Source: Kommunestyrelsesloven § 24, stk. 3 and § 25; counted on the members taking
    part in that meeting (RD 1979/79.1.3). Departed from by unanimity alone
    (RD 2012/12.1.5).

    >>> allocate([ElectionGroup("A", 18), ElectionGroup("V", 13)], 7).seats
    (('A', 4), ('V', 3))
    >>> open_one = allocate([ElectionGroup(n, s) for n, s in [("A", 10), ("C", 5), ("V", 5)]], 3)
    >>> open_one.seats, open_one.lots_among, open_one.lots_for
    ((('A', 1), ('C', 0), ('V', 0)), ('A', 'C', 'V'), 2)
    """
    _check(groups, seats)
    ranked = sorted(_quotients(groups, seats), key=lambda one: -one.value)
    cut = ranked[seats - 1].value
    sure = [one for one in ranked if one.value > cut]
    tied = [one for one in ranked if one.value == cut]
    left = seats - len(sure)
    if len(tied) == left:
        _refuse(lot)
        return _allocation(groups, ranked, [one.group for one in ranked[:seats]])
    won = [one.group for one in sure]
    among = tuple(one.group for one in tied)
    if lot is None:
        return _allocation(groups, ranked, won, lots_among=among, lots_for=left)
    _check_lot(lot, among, left)
    return _allocation(groups, ranked, won, drawn=lot.drawn)


def group_faults(
    groups: Sequence[tuple[str, Sequence[Member]]], taking_part: Collection[Member]
) -> tuple[str, ...]:
    """What is wrong with the groups members have formed, one Danish sentence for each.

    One who takes part may stand outside all groups.

    Args:
        groups: Each group's name and its members.
        taking_part: Who takes part in the meeting, substitutes in members' places.

    Source: RD 1979/79.1.3.

    >>> bo = Member(2, "Bo Lund", "A")
    >>> group_faults([("Gruppe 1", [bo]), ("Gruppe 2", [bo])], [bo])
    ('Bo Lund (A) er med i Gruppe 1 og Gruppe 2; et medlem kan kun være i én valggruppe.',)
    """
    return (*_in_several(groups), *_away(groups, taking_part))


def in_words(groups: Sequence[ElectionGroup], found: Allocation) -> str:
    """The allocation in words for the minutes.

    Args:
        groups: The groups, as they were handed in.
        found: What ``allocate`` gave.

    Source: Kommunestyrelsesloven § 24, stk. 3.

    >>> two = [ElectionGroup("A", 18), ElectionGroup("V", 13)]
    >>> in_words(two, allocate(two, 7))
    'Valggruppen A (18 medlemmer) fik 4 pladser og valggruppen V (13 medlemmer) fik 3 pladser.'
    """
    said = [
        f"valggruppen {one.name} ({counted(one.size, 'medlem', 'medlemmer')}) "
        f"fik {counted(found.of(one.name), 'plads', 'pladser')}"
        for one in groups
    ]
    text = f"{listed(said)}."
    text = text[:1].upper() + text[1:]
    drawn = [one for one in found.table if one.by_lot]
    if drawn:
        text += f" Ved lodtrækning mellem lige kvotienter gik {_places(drawn)}."
    if found.lots_for:
        missing = counted(found.lots_for, "plads", "pladser")
        text += f" Der skal trækkes lod mellem {listed(found.lots_among)} om {missing}."
    return text


def _places(drawn: Sequence[Quotient]) -> str:
    """Which places went to whom by lot."""
    by_seat = sorted(drawn, key=lambda one: one.seat)
    return listed(f"plads {one.seat} til {one.group}" for one in by_seat)


def _quotients(groups: Sequence[ElectionGroup], seats: int) -> Iterator[Quotient]:
    """All quotients that could win a seat, by group and divisor."""
    for group in groups:
        for divisor in range(1, seats + 1):
            yield Quotient(group.name, divisor, Fraction(group.size, divisor))


def _allocation(
    groups: Sequence[ElectionGroup],
    ranked: Sequence[Quotient],
    won: Sequence[str],
    *,
    drawn: Sequence[str] = (),
    lots_among: tuple[str, ...] = (),
    lots_for: int = 0,
) -> Allocation:
    """The table with the seats written in; seats by lot come after the sure ones."""
    owners = [*won, *drawn]
    nth: Counter[str] = Counter()
    seat_of: dict[tuple[str, int], int] = {}
    for number, group in enumerate(owners, 1):
        nth[group] += 1
        seat_of[group, nth[group]] = number
    place = {group.name: at for at, group in enumerate(groups)}
    table = tuple(
        Quotient(one.group, one.divisor, one.value, seat, seat > len(won))
        for one in sorted(ranked, key=lambda one: (place[one.group], one.divisor))
        for seat in [seat_of.get((one.group, one.divisor), 0)]
    )
    seats = tuple((group.name, nth[group.name]) for group in groups)
    return Allocation(seats, table, lots_among, lots_for)


def _check(groups: Sequence[ElectionGroup], seats: int) -> None:
    """Refuse groups that can not share seats."""
    if not groups:
        raise Misgrouped("Der er ingen valggrupper; opret mindst én.")
    if seats < 1:
        raise Misgrouped("Der skal vælges mindst én; ret antallet af pladser.")
    names = [group.name for group in groups]
    if twice := [name for name, count in Counter(names).items() if count > 1]:
        raise Misgrouped(f"To valggrupper hedder {listed(twice)}; giv dem hver sit navn.")
    if empty := [group.name for group in groups if group.size < 1]:
        raise Misgrouped(f"{listed(empty)} har ingen medlemmer; slet gruppen.")


def _refuse(lot: Lot | None) -> None:
    """Refuse a lot nobody needed."""
    if lot is not None:
        raise Misgrouped("Ingen kvotienter står lige om den sidste plads; slet lodtrækningen.")


def _check_lot(lot: Lot, among: tuple[str, ...], left: int) -> None:
    """Refuse a lot between others, or for more or fewer seats."""
    if set(lot.among) != set(among) or len(lot.among) != len(among):
        raise Misgrouped(f"Lodtrækningen skal stå mellem {listed(among)}; træk lod igen.")
    drawn = set(lot.drawn)
    if len(drawn) != len(lot.drawn) or len(drawn) != left or drawn - set(among):
        raise Misgrouped(f"Der skal trækkes {left} af {listed(among)}; træk lod igen.")


def _in_several(groups: Sequence[tuple[str, Sequence[Member]]]) -> Iterator[str]:
    """Members who stand in several groups, or twice in one."""
    where: dict[Member, list[str]] = {}
    for name, members in groups:
        for member in members:
            where.setdefault(member, []).append(name)
    for member, names in where.items():
        if len(names) > 1:
            several = listed(dict.fromkeys(names))
            yield f"{member} er med i {several}; et medlem kan kun være i én valggruppe."


def _away(
    groups: Sequence[tuple[str, Sequence[Member]]], taking_part: Collection[Member]
) -> Iterator[str]:
    """Members of groups who do not take part, and groups nobody is left in."""
    for name, members in groups:
        if not members:
            yield f"{name} har ingen medlemmer; slet gruppen."
        for member in members:
            if member not in taking_part:
                yield f"{member} deltager ikke i mødet og tæller ikke med i {name}."
