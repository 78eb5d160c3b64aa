"""What a body decides: wording, and what the wording comes to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from random import Random

from raadslag.demonstration import town
from raadslag.demonstration.manuscript import prose
from raadslag.demonstration.matter import Matter, Scripted
from raadslag.exchange.meeting import Decision, Dissent, DissentKind, Outcome, Vote

ADOPTED = ("Indstillingen er tiltrådt.", "Indstillingen tiltrådt.", "Tiltrådt.", "Godkendt.")
NOTED = (
    "Orienteringen er taget til efterretning.",
    "Taget til efterretning.",
    "Udvalget blev orienteret.",
)
DISCUSSED = ("Drøftet.", "Sagen blev drøftet.", "{udvalg} drøftede sagen.")
ADVISED = (
    "Anbefales over for Byrådet.",
    "Indstillingen anbefales over for Byrådet.",
    "Indstilles godkendt.",
    "Anbefales.",
)
POSTPONED = (
    "Udsat.",
    "Sagen udsættes til næste møde.",
    "Punktet blev udsat med henblik på yderligere oplysninger.",
)
REJECTED = (
    "Indstillingen blev ikke godkendt.",
    "Ansøgningen kan ikke imødekommes.",
    "Forslaget blev afvist.",
)
MAJORITY = (
    "Et flertal i udvalget kunne tiltræde indstillingen.",
    "Indstillingen er tiltrådt af et flertal.",
)
CHANGED = (
    "Indstillingen er tiltrådt dog således, at {change}.",
    "Tiltrådt dog således, at {change}.",
    "Godkendt, dog således at {change}.",
)
_ADVICE_TO = {"Anbefales over for Byrådet.", "Indstillingen anbefales over for Byrådet."}
_SCOPES = ("finansieringen", "tidsplanen", "placeringen", "omfanget af høringen")
_OBJECTIONS: tuple[tuple[str, DissentKind], ...] = (
    ("kunne ikke tiltræde indstillingen.", "against"),
    ("tog forbehold.", "reservation"),
    ("undlod at stemme.", "abstained"),
    ("deltog ikke i sagens behandling.", "not_participating"),
    ("var forhindret i at deltage i sagens behandling.", "absent"),
)


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision with those who did not go along."""

    decision: Decision
    dissent: tuple[Dissent, ...] = ()
    votes: tuple[Vote, ...] = ()


def plainly(
    text: str, outcome: Outcome, *, to: str | None = None, sent_to: str | None = None
) -> Ruling:
    """A decision of one wording."""
    words, html = prose(text)
    return Ruling(Decision(words, html, outcome, to, sent_to))


def scripted(script: Scripted) -> Ruling:
    """A decision written by hand."""
    words, html = prose(script.decision)
    decision = Decision(words, html, script.outcome, script.recommends_to)
    return Ruling(decision, script.dissent, script.votes)


def decide(rng: Random, body: town.Committee, matter: Matter, *, last: bool) -> Ruling:
    """The decision on a matter.

    Args:
        rng: Where chance comes from.
        body: Who decides.
        matter: What is decided.
        last: Whether no other body comes after this one.
    """
    if matter.aim == "note":
        return plainly(rng.choice(NOTED), "noted")
    if matter.aim == "discuss":
        return plainly(rng.choice(DISCUSSED).format(udvalg=body.name), "discussed")
    if matter.aim == "advise" and not last:
        return _dissented(rng, body, rng.choice(ADVISED), "recommended")
    return _settled(rng, body, matter)


def _settled(rng: Random, body: town.Committee, matter: Matter) -> Ruling:
    """A matter the body decides for good."""
    chance = rng.random()
    if chance < 0.06:
        return plainly(rng.choice(POSTPONED), "postponed")
    if chance < 0.09:
        return plainly(rng.choice(REJECTED), "rejected")
    if matter.change and chance < 0.35:
        changed = rng.choice(CHANGED).format(change=matter.change.rstrip("."))
        return plainly(changed, "adopted_with_changes")
    if body is town.COUNCIL and chance < 0.55:
        return _voted(rng)
    if body.members and chance < 0.42:
        return _dissented(rng, body, rng.choice(MAJORITY), "partly_adopted_by_majority", sure=True)
    return _dissented(rng, body, rng.choice(ADOPTED[:2]), "adopted")


def _dissented(
    rng: Random, body: town.Committee, text: str, outcome: Outcome, *, sure: bool = False
) -> Ruling:
    """A decision, at times with one or two who did not go along."""
    to = "Byrådet" if text in _ADVICE_TO else None
    if not body.members or not (sure or rng.random() < 0.22):
        return plainly(text, outcome, to=to)
    who = rng.sample(town.members(body)[1:], rng.choice((1, 1, 2)))
    lines, dissent = zip(*(_objection(rng, name, sure=sure) for name in who), strict=True)
    words, html = prose("\n".join([text, *lines]))
    return Ruling(Decision(words, html, outcome, to), tuple(dict.fromkeys(dissent)))


def _objection(rng: Random, name: str, *, sure: bool) -> tuple[str, Dissent]:
    """One who did not go along: the line, and what it says."""
    letter = town.party(name)
    who = rng.choice((town.lettered(name), town.lettered(name), town.spoken(letter)))
    if not sure and rng.random() < 0.25:
        scope = rng.choice(_SCOPES)
        return f"{who} tog forbehold vedrørende {scope}.", Dissent(who, "reservation", scope)
    words, kind = _OBJECTIONS[0] if sure else rng.choice(_OBJECTIONS)
    if kind in ("not_participating", "absent"):
        who = town.lettered(name)
    return f"{who} {words}", Dissent(who, kind)


def _voted(rng: Random) -> Ruling:
    """A decision of the council with the groups counted."""
    seats = Counter(letter for _, letter in town.COUNCILLORS)
    small = [letter for letter in seats if seats[letter] <= 2]
    against = rng.sample(small, rng.randint(1, 3))
    rest = [letter for letter in small if letter not in against]
    neutral = rng.sample(rest, rng.choice((0, 0, 1)))
    favour = [letter for letter in seats if letter not in against and letter not in neutral]
    lines = [rng.choice(("Tiltrådt.", "Godkendt."))]
    sides = [("For stemte", favour), ("Imod stemte", against), ("Undlod at stemme", neutral)]
    counts = [sum(seats[letter] for letter in side) for _, side in sides]
    lines += [
        f"{label}: {_listed(side)} ({count})"
        for (label, side), count in zip(sides, counts, strict=True)
        if side
    ]
    vote = Vote(
        None,
        counts[0],
        counts[1],
        counts[2] if neutral else None,
        tuple(favour),
        tuple(against),
        tuple(neutral),
    )
    words, html = prose("\n".join(lines))
    return Ruling(Decision(words, html, "adopted"), (), (vote,))


def _listed(letters: list[str]) -> str:
    """Letters as an enumeration.

    >>> _listed(["A", "B", "C"])
    'A, B og C'
    """
    return letters[0] if len(letters) == 1 else f"{', '.join(letters[:-1])} og {letters[-1]}"
