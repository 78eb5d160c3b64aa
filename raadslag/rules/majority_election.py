"""Electing one by majority in up to three rounds, with lots where votes tie."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from raadslag.rules.member import counted, listed

SOURCE = "Kommunestyrelsesloven § 24, stk. 1; RD 2013/13.1.5"


class Denominator(StrEnum):
    """What a majority in rounds 1 and 2 is a majority of."""

    PRESENT = "present"  # members present: the Act's own rule
    CAST = "cast"  # votes for a candidate, where the standing orders say so


class Settled(StrEnum):
    """Where an election stands."""

    ELECTED = "elected"
    NEXT_ROUND = "next_round"
    LOTS = "lots"  # lots must be drawn
    NOBODY = "nobody"  # no candidate had a vote; the election begins again


class Misvoted(ValueError):
    """A round that can not be right; the message says in Danish what to do."""


@dataclass(frozen=True, slots=True)
class Round:
    """One round of votes: candidates with their votes, the blank ones, and who is there."""

    votes: Mapping[str, int]  # candidate's name, votes from 0
    blank: int = 0
    present: int = 0  # members in the room during this round

    @property
    def cast(self) -> int:
        """Votes for a candidate; blank ones are no votes."""
        return sum(self.votes.values())


@dataclass(frozen=True, slots=True)
class Lot:
    """Lots drawn between candidates with as many votes."""

    among: tuple[str, ...]
    drawn: tuple[str, ...]  # in the order they were drawn


@dataclass(frozen=True, slots=True)
class Step:
    """What a round or a lot came to, in sentences for the minutes."""

    text: str
    round: int  # 1 to 3
    by_lot: bool = False


@dataclass(frozen=True, slots=True)
class Election:
    """The election so far: its steps, and what must happen now."""

    settled: Settled
    steps: tuple[Step, ...]
    elected: str = ""
    by_lot: bool = False
    round: int = 0  # the round to be held, when one is
    candidates: tuple[str, ...] = ()  # who may be voted for in it; empty: anybody
    lots_among: tuple[str, ...] = ()  # between whom lots are drawn now
    lots_for: int = 0  # how many are drawn


@dataclass(slots=True)
class _Count:
    """The election while its rounds are gone through."""

    lots: Iterator[Lot]
    denominator: Denominator
    steps: list[Step] = field(default_factory=list)

    def say(self, number: int, text: str, *, by_lot: bool = False) -> None:
        """Enter a step."""
        self.steps.append(Step(text, number, by_lot))


def elect(
    rounds: Sequence[Round],
    *,
    lots: Sequence[Lot] = (),
    denominator: Denominator = Denominator.PRESENT,
) -> Election:
    """Where an election stands after the rounds and lots so far.

    Rounds 1 and 2 need a majority of the members present, round 2 also when one
    candidate alone has votes. Round 3 is between the two with most votes in round 2;
    lots decide who goes on when that is a tie, and who is elected when round 3 is.
    A rule never draws: where a lot is needed and none handed in, it asks for it.

    Args:
        rounds: 0 to 3 rounds, in order.
        lots: Lots drawn, in the order they were needed.
        denominator: Of what rounds 1 and 2 need a majority.

    Raises:
        Misvoted: A round has more votes than members, candidates who are not in it, or
            comes after somebody was elected; or a lot is between others than those tied.

    Source: Kommunestyrelsesloven § 24, stk. 1 (for the mayor § 6) as read in RD 2013/13.1.5.
    The denominator of other elections may be in the standing orders.

    >>> first = Round({"A": 10, "B": 8, "C": 3}, present=21)
    >>> found = elect([first, first, Round({"A": 10, "B": 8}, blank=3, present=21)])
    >>> found.elected, found.settled.value
    ('A', 'elected')
    """
    if len(rounds) > 3:
        raise Misvoted("Der er højst tre afstemninger; slet den fjerde.")
    count = _Count(iter(lots), denominator)
    for number, one in enumerate(rounds[:2], 1):
        _check(one, number)
        if (winner := _majority(count, number, one)) is not None:
            return _finished(count, number, winner, rounds, by_lot=False)
    if len(rounds) < 2:
        _no_lots_left(count)
        return Election(Settled.NEXT_ROUND, tuple(count.steps), round=len(rounds) + 1)
    return _third(count, rounds)


def needed(one: Round, denominator: Denominator = Denominator.PRESENT) -> int:
    """Votes that are a majority in round 1 or 2.

    Args:
        one: The round.
        denominator: Of what it is a majority.

    Source: RD 2013/13.1.5.

    >>> needed(Round({"A": 10}, present=21)), needed(Round({"A": 10}, present=21), Denominator.CAST)
    (11, 6)
    """
    of = one.present if denominator is Denominator.PRESENT else one.cast
    return of // 2 + 1


def _check(one: Round, number: int) -> None:
    """Refuse a round that can not have been."""
    if min([*one.votes.values(), one.blank]) < 0:
        raise Misvoted("Et antal stemmer kan ikke være mindre end 0; ret tallet.")
    given = one.cast + one.blank
    if given > one.present:
        raise Misvoted(
            f"{number}. afstemning har {counted(given, 'stemme', 'stemmer')}, men kun "
            f"{counted(one.present, 'medlem', 'medlemmer')} er til stede; tæl igen."
        )


def _majority(count: _Count, number: int, one: Round) -> str | None:
    """Who has the majority of round 1 or 2, if anybody; the step is entered."""
    least = needed(one, count.denominator)
    of = (
        f"de {one.present} tilstedeværende"
        if count.denominator is Denominator.PRESENT
        else f"de {one.cast} afgivne stemmer"
    )
    winner = next((name for name, votes in one.votes.items() if votes >= least), None)
    end = f"{winner} er valgt" if winner is not None else "Ingen er valgt"
    count.say(number, f"{_told(number, one)} Et flertal af {of} er {least}. {end}.")
    return winner


def _told(number: int, one: Round) -> str:
    """The votes of a round in a sentence."""
    by_votes = sorted(one.votes.items(), key=lambda pair: -pair[1])
    said = [f"{name} fik {counted(votes, 'stemme', 'stemmer')}" for name, votes in by_votes]
    if one.blank:
        said.append(f"{one.blank} stemte blankt")
    return f"{number}. afstemning: {listed(said) or 'ingen fik stemmer'}."


def _third(count: _Count, rounds: Sequence[Round]) -> Election:
    """What follows when neither of two rounds elected anybody."""
    ahead, tied, places = _going_on(rounds[1])
    if not ahead and not tied:
        count.say(2, "Ingen fik stemmer i 2. afstemning; valget begynder forfra.")
        return _end(count, rounds, Election(Settled.NOBODY, tuple(count.steps)))
    if len(tied) > places:
        drawn = _drawn(count, tied, places)
        if drawn is None:
            return _asking(count, rounds, 2, tied, places)
        count.say(2, f"Lod mellem {listed(tied)}: {listed(drawn)} går videre.", by_lot=True)
        tied = drawn
    finalists = (*ahead, *tied)
    count.say(
        2,
        f"3. afstemning står mellem {listed(finalists)}."
        if len(finalists) > 1
        else (f"Kun {finalists[0]} fik stemmer og går videre til 3. afstemning."),
    )
    if len(rounds) < 3:
        _no_lots_left(count)
        return Election(Settled.NEXT_ROUND, tuple(count.steps), round=3, candidates=finalists)
    return _decisive(count, rounds, finalists)


def _going_on(second: Round) -> tuple[tuple[str, ...], tuple[str, ...], int]:
    """Who is surely in round 3, who ties for the rest, and for how many places."""
    voted = {name: votes for name, votes in second.votes.items() if votes}
    if not voted:
        return (), (), 0
    cut = sorted(voted.values(), reverse=True)[:2][-1]
    ahead = tuple(name for name, votes in voted.items() if votes > cut)
    tied = tuple(name for name, votes in voted.items() if votes == cut)
    return ahead, tied, min(2, len(voted)) - len(ahead)


def _decisive(count: _Count, rounds: Sequence[Round], finalists: tuple[str, ...]) -> Election:
    """Round 3: most votes cast, and lots on a tie."""
    last = rounds[2]
    _check(last, 3)
    strangers = [name for name in last.votes if name not in finalists]
    if strangers:
        raise Misvoted(
            f"{listed(strangers)} er ikke med i 3. afstemning; der kan kun stemmes på "
            f"{listed(finalists)}."
        )
    votes = {name: last.votes.get(name, 0) for name in finalists}
    told = _told(3, Round(votes, last.blank, last.present))
    best = [name for name in finalists if votes[name] == max(votes.values())]
    if len(finalists) == 1 and not last.cast:
        count.say(3, f"{told} Ingen er valgt; valget begynder forfra.")
        return _end(count, rounds, Election(Settled.NOBODY, tuple(count.steps)))
    if len(best) == 1:
        count.say(3, f"{told} {best[0]} er valgt med et flertal af de afgivne stemmer.")
        return _finished(count, 3, best[0], rounds, by_lot=False)
    count.say(3, f"{told} Stemmerne står lige, og valget afgøres ved lodtrækning.")
    drawn = _drawn(count, finalists, 1)
    if drawn is None:
        return _asking(count, rounds, 3, finalists, 1)
    count.say(3, f"Lod mellem {listed(finalists)}: {drawn[0]} er valgt.", by_lot=True)
    return _finished(count, 3, drawn[0], rounds, by_lot=True)


def _drawn(count: _Count, among: Collection[str], places: int) -> tuple[str, ...] | None:
    """Who the next lot drew; none when it is not drawn yet."""
    lot = next(count.lots, None)
    if lot is None:
        return None
    if set(lot.among) != set(among) or len(lot.among) != len(among):
        raise Misvoted(f"Lodtrækningen skal stå mellem {listed(among)}; træk lod igen.")
    if len(set(lot.drawn)) != places or len(lot.drawn) != places or set(lot.drawn) - set(among):
        raise Misvoted(f"Der skal trækkes {places} af {listed(among)}; træk lod igen.")
    return lot.drawn


def _asking(
    count: _Count, rounds: Sequence[Round], number: int, among: tuple[str, ...], places: int
) -> Election:
    """An election that waits for a lot; a later round can not have been."""
    if len(rounds) > number:
        raise Misvoted(f"Der skal trækkes lod mellem {listed(among)} før næste afstemning.")
    return Election(Settled.LOTS, tuple(count.steps), lots_among=among, lots_for=places)


def _finished(
    count: _Count, number: int, winner: str, rounds: Sequence[Round], *, by_lot: bool
) -> Election:
    """An election that has elected somebody in a round, which is the last."""
    if len(rounds) > number:
        raise Misvoted(f"{winner} er valgt i {number}. afstemning; slet afstemningerne efter den.")
    found = Election(Settled.ELECTED, tuple(count.steps), elected=winner, by_lot=by_lot)
    return _end(count, rounds[:number], found)


def _end(count: _Count, rounds: Sequence[Round], found: Election) -> Election:
    """An election at its end, where no round 3 and no lot may be left over."""
    if found.settled is Settled.NOBODY and len(rounds) == 3 and found.steps[-1].round == 2:
        raise Misvoted("Ingen fik stemmer i 2. afstemning; slet 3. afstemning, og begynd forfra.")
    _no_lots_left(count)
    return found


def _no_lots_left(count: _Count) -> None:
    """Refuse a lot nobody needed."""
    if next(count.lots, None) is not None:
        raise Misvoted("Der er trukket lod, uden at stemmerne står lige; slet lodtrækningen.")
