"""Who went along and who did not, told by the words of a decision."""

from __future__ import annotations

from collections.abc import Sequence

from raadslag.exchange.meeting import Dissent, Vote
from raadslag.rules.dissent import read_dissent
from raadslag.rules.voting import read_votes


def dissent_of(words: str, away: Sequence[str]) -> tuple[Dissent, ...]:
    """Those who did not go along, and those under a heading for the absent."""
    told = [Dissent(one.who, one.kind, one.scope) for one in read_dissent(words)]
    absent = [Dissent(who, "absent") for who in away]
    return tuple(dict.fromkeys([*told, *absent]))


def votes_of(words: str) -> tuple[Vote, ...]:
    """The counted votes in a decision."""
    return tuple(
        Vote(
            on=one.on,
            for_=one.in_favour,
            against=one.against,
            abstained=one.abstained,
            for_who=one.in_favour_who,
            against_who=one.against_who,
            abstained_who=one.abstained_who,
        )
        for one in read_votes(words)
    )
