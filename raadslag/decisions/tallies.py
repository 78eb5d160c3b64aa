"""Votes as they stand: counted, in words, by group, and who is missing."""

from __future__ import annotations

from collections.abc import Sequence

from raadslag.decisions.models import Motion, Vote, VoteEvent
from raadslag.decisions.states import CountMethod, MotionKind, VoteState
from raadslag.rules import ballot, ballot_words
from raadslag.rules.ballot import Cast, Choice, Tally
from raadslag.rules.member import Member

TITLES = {
    MotionKind.POSTPONEMENT.value: "Forslaget om udsættelse",
    MotionKind.REFERRAL.value: "Forslaget om oversendelse",
    MotionKind.AMENDMENT.value: "Ændringsforslaget",
    MotionKind.ALTERNATIVE.value: "Det alternative forslag",
    MotionKind.RECOMMENDATION.value: "Indstillingen",
    MotionKind.ADDITION.value: "Tilføjelsen",
}


def title_of(motion: Motion | None) -> str:
    """What is voted on, as a sentence begins with it."""
    if motion is None:
        return "Indstillingen"
    if motion.point:
        return f"Indstillingens {motion.point}. at"
    mover = f" fra {motion.by}" if motion.by and motion.kind != MotionKind.RECOMMENDATION else ""
    return f"{TITLES[motion.kind]}{mover}"


def casts_of(event: VoteEvent) -> list[Cast]:
    """What each member said; one query."""
    return [cast_of(one) for one in Vote.objects.filter(event=event, person__isnull=False)]


def cast_of(vote: Vote) -> Cast:
    """What a member said."""
    return Cast(_member(vote), Choice(vote.option))


def _member(vote: Vote) -> Member:
    """Who voted, as printed."""
    name, _, group = vote.voter.removesuffix(")").rpartition(" (")
    known = vote.person_id or 0
    return Member(known, name, group) if name else Member(known, vote.voter)


def tally_of(event: VoteEvent, entitled: Sequence[Member]) -> Tally:
    """A vote as it stands, or as it was closed; one query."""
    return tally_by(event, casts_of(event), entitled)


def tally_by(event: VoteEvent, casts: Sequence[Cast], entitled: Sequence[Member]) -> Tally:
    """The same, when it is known what each member said; no query.

    While it is open, who is in the room and has not voted is missing, and those whose vote
    can not count any more are left out; closing tells of them.
    """
    if event.state == VoteState.OPEN:
        there = set(entitled)
        return ballot.by_member([one for one in casts if one.who in there], entitled)
    sides = (event.yes or 0, event.no or 0, event.abstained or 0)
    return Tally(*sides, casts=tuple(casts), missing_count=event.missing or 0)


def words_of(event: VoteEvent, tally: Tally) -> str:
    """A counted vote as the minutes print it."""
    if event.method == CountMethod.GROUP:
        return ballot_words.by_group(tally, event.on)
    return ballot_words.by_member(tally, event.on)


def outcome_of(event: VoteEvent, tally: Tally) -> str:
    """What a vote comes to, in a sentence."""
    return ballot.outcome(tally, event.on or "forslaget").text
