"""The order in which motions on an item are put to the vote, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum


class MotionKind(StrEnum):
    """What a motion asks for; the value may be stored."""

    POSTPONEMENT = "postponement"
    REFERRAL = "referral"  # the matter is sent to another body first
    AMENDMENT = "amendment"
    ALTERNATIVE = "alternative"  # in the place of the whole recommendation
    RECOMMENDATION = "recommendation"  # or one "at" of it, when points are voted apart
    ADDITION = "addition"


@dataclass(frozen=True, slots=True)
class Motion:
    """One motion on the table; its number tells when it was put forward."""

    number: int  # 1 is the first
    kind: MotionKind
    by: str = ""  # who moves it, as printed
    reach: int = 0  # how far an amendment goes; more goes further, set by the chair
    to: int | None = None  # number of the motion it changes or adds to; none: all of it
    point: int = 0  # which "at" of the recommendation this is, 0 for the whole


@dataclass(frozen=True, slots=True)
class Place:
    """A motion in the order of voting, and one sentence that says why it stands there."""

    motion: Motion
    why: str


class Disordered(ValueError):
    """An order that can not be; the message says in Danish what to do."""


_FIRST = {
    MotionKind.POSTPONEMENT: "Udsættelse stemmes der om først, for vedtages den, venter resten.",
    MotionKind.REFERRAL: "Oversendelse kommer før indholdet, for vedtages den, venter resten.",
}
_ALTERNATIVE = "Et alternativ kommer før indstillingen, for vedtages det, bortfalder den."
_MAIN = "Indstillingen kommer efter alle ændringer, så der stemmes om den endelige ordlyd."


def proposed(motions: Sequence[Motion]) -> tuple[Place, ...]:
    """The order of voting the rule proposes; the chair may change it.

    Postponement comes first, then sending on, amendments with the most far-reaching
    first, alternatives, the recommendation point by point, and each addition after
    what it adds to. An amendment to one motion comes right before that motion.

    Args:
        motions: What is on the table; numbers are unique.

    Raises:
        Disordered: A motion changes or adds to one that is not there, or to itself.

    Source: The municipality's own standing orders; postponement is decided by vote
    (RD 1999/99.1.1).

    >>> table = [Motion(1, MotionKind.RECOMMENDATION), Motion(2, MotionKind.AMENDMENT, "Ø"),
    ...     Motion(3, MotionKind.AMENDMENT, "C", reach=2), Motion(4, MotionKind.POSTPONEMENT)]
    >>> [place.motion.number for place in proposed(table)]
    [4, 3, 2, 1]
    """
    _check(motions)
    placed: list[Place] = []
    for motion in _main_line(motions):
        placed.extend(_with_changes(motion, motions))
    return tuple(placed)


def rearranged(places: Sequence[Place], numbers: Sequence[int]) -> tuple[Place, ...]:
    """The order the chair wants instead; those that moved say so.

    Args:
        places: The order so far.
        numbers: The same motions' numbers in the order wanted.

    Raises:
        Disordered: A motion is missing or named twice.

    Source: The municipality's own standing orders: the chair leads the vote.

    >>> table = [Motion(1, MotionKind.RECOMMENDATION), Motion(2, MotionKind.AMENDMENT)]
    >>> [place.why for place in rearranged(proposed(table), [1, 2])][0]
    'Formanden har flyttet forslaget fra plads 2 til plads 1.'
    """
    known = {place.motion.number: place for place in places}
    if sorted(numbers) != sorted(known):
        raise Disordered("Hvert forslag skal have én plads i rækkefølgen; ret rækkefølgen.")
    was = {place.motion.number: at for at, place in enumerate(places, 1)}
    return tuple(
        known[number]
        if was[number] == at
        else replace(
            known[number],
            why=f"Formanden har flyttet forslaget fra plads {was[number]} til plads {at}.",
        )
        for at, number in enumerate(numbers, 1)
    )


def lapsing(places: Sequence[Place], adopted: int) -> tuple[Place, ...]:
    """The motions that need no vote once one is adopted, each with the reason.

    Args:
        places: The order of voting; only motions after the adopted one can lapse.
        adopted: Number of the motion adopted.

    Raises:
        Disordered: The motion is not in the order.

    Source: The municipality's own standing orders.

    >>> table = [Motion(1, MotionKind.RECOMMENDATION), Motion(2, MotionKind.POSTPONEMENT)]
    >>> [(place.motion.number, place.why) for place in lapsing(proposed(table), 2)]
    [(1, 'Bortfalder, fordi punktet er udsat.')]
    """
    at = next((at for at, one in enumerate(places) if one.motion.number == adopted), None)
    if at is None:
        raise Disordered("Forslaget er ikke i rækkefølgen; tilføj det først.")
    done, later = places[at].motion, [place.motion for place in places[at + 1 :]]
    why = _LAPSES.get(done.kind)
    gone = [] if why is None else [one for one in later if _falls(one, done, later)]
    return tuple(Place(one, why or "") for one in gone)


_LAPSES = {
    MotionKind.POSTPONEMENT: "Bortfalder, fordi punktet er udsat.",
    MotionKind.REFERRAL: "Bortfalder, fordi sagen er sendt videre.",
    MotionKind.ALTERNATIVE: "Bortfalder, fordi et alternativ er vedtaget.",
}


def _falls(motion: Motion, adopted: Motion, later: Sequence[Motion]) -> bool:
    """Whether an adopted motion leaves nothing to vote on in another."""
    if adopted.kind is not MotionKind.ALTERNATIVE:
        return True
    if motion.to == adopted.number:
        return False
    target = next((one for one in later if one.number == motion.to), None)
    if target is not None:
        return _falls(target, adopted, later)
    # An addition to the whole is still wanted when the whole is another one.
    return motion.kind is not MotionKind.ADDITION


def _check(motions: Sequence[Motion]) -> None:
    """Refuse motions that change what is not there, and rings of them."""
    known = {motion.number: motion for motion in motions}
    if len(known) != len(motions):
        raise Disordered("To forslag har samme nummer; giv dem hvert sit.")
    for motion in motions:
        seen, at = {motion.number}, motion.to
        while at is not None:
            if at not in known or at in seen:
                raise Disordered(
                    f"Forslag {motion.number} ændrer et forslag, som ikke er på bordet; "
                    "vælg det forslag, det ændrer."
                )
            seen.add(at)
            at = known[at].to


def _main_line(motions: Sequence[Motion]) -> Iterator[Motion]:
    """Motions that hang on no other, in the order of their kinds."""
    free = [motion for motion in motions if motion.to is None]
    for kind in MotionKind:
        yield from sorted((one for one in free if one.kind is kind), key=_rank)


def _rank(motion: Motion) -> tuple[int, int, int]:
    """Points in their order, then the furthest, then the first put forward."""
    return motion.point, -motion.reach, motion.number


def _with_changes(motion: Motion, motions: Sequence[Motion]) -> Iterator[Place]:
    """A motion between what changes it and what adds to it."""
    hanging = sorted((one for one in motions if one.to == motion.number), key=_rank)
    for one in hanging:
        if one.kind is not MotionKind.ADDITION:
            yield from _with_changes(one, motions)
    yield Place(motion, _why(motion, motions))
    for one in hanging:
        if one.kind is MotionKind.ADDITION:
            yield from _with_changes(one, motions)


def _why(motion: Motion, motions: Sequence[Motion]) -> str:
    """The sentence for a motion's place."""
    if motion.kind is MotionKind.ADDITION:
        return "En tilføjelse kommer efter det, den føjes til."
    if motion.to is not None:
        return (
            f"Ændrer forslag {motion.to} og kommer derfor lige før det{_further(motion, motions)}."
        )
    if motion.kind in _FIRST:
        return _FIRST[motion.kind]
    if motion.kind is MotionKind.AMENDMENT:
        return f"Ændringsforslag kommer før indstillingen{_further(motion, motions)}."
    if motion.kind is MotionKind.ALTERNATIVE:
        return _ALTERNATIVE
    if motion.point:
        return f"Indstillingens {motion.point}. at stemmes der om for sig, i indstillingens orden."
    return _MAIN


def _further(motion: Motion, motions: Sequence[Motion]) -> str:
    """How a motion stands to others that change the same."""
    others = [
        one
        for one in motions
        if one is not motion and (one.to, one.kind) == (motion.to, motion.kind)
    ]
    if not others:
        return ""
    if all(one.reach < motion.reach for one in others):
        return ", og dette er det mest vidtgående"
    if any(one.reach > motion.reach for one in others):
        return ", og de mere vidtgående kommer først"
    return ", og det, der er stillet først, kommer først"
