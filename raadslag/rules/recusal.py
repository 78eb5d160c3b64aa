"""A conflict of interest: who decides it, what follows, and its text in the minutes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from raadslag.rules.instant import clock
from raadslag.rules.member import Member, counted, listed
from raadslag.rules.ruling import Ruling

SOURCE = "Kommunestyrelsesloven § 14"


class Origin(StrEnum):
    """How the question came up; the value may be stored."""

    DECLARED = "declared"  # by the member
    RAISED = "raised"  # by somebody else


class Finding(StrEnum):
    """What the body found; the value may be stored."""

    RECUSED = "recused"
    FREE = "free"  # may take part
    OPEN = "open"  # not decided yet


@dataclass(frozen=True, slots=True)
class Question:
    """Whether one member has a conflict of interest on one item."""

    who: Member
    item: str  # number as printed
    origin: Origin = Origin.DECLARED
    raised_by: Member | None = None  # when another member raised it
    reason: str = ""  # as told to the meeting, a clause: "hans søster ejer grunden"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the body found, and when the member was out of the room."""

    finding: Finding
    in_favour: int | None = None  # votes that the member is recused; none: no vote was called
    against: int | None = None
    left: datetime | None = None  # local Danish time
    back: datetime | None = None

    def __post_init__(self) -> None:
        if self.in_favour is None or self.against is None or self.finding is Finding.OPEN:
            return
        if found(self.in_favour, self.against) is not self.finding:
            raise ValueError("the votes come to another finding")


def deciders(present: Iterable[Member], who: Member) -> tuple[Member, ...]:
    """Who decides the question: all others in the room.

    Args:
        present: Who is in the room and may vote.
        who: Whom it is about.

    Source: Kommunestyrelsesloven § 14 (RD 1980/80.2a.1, RD 2003/03.2a.1): the body
    decides; one with a conflict takes no part in debate or vote.

    >>> bo, anna = Member(2, "Bo Lund"), Member(1, "Anna Holm")
    >>> [str(one) for one in deciders([anna, bo], bo)]
    ['Anna Holm']
    """
    return tuple(one for one in present if one != who)


def votes_needed(cast: int) -> int:
    """Votes needed to find that a member is recused: more than half of those cast.

    Args:
        cast: Votes for and against, blank ones not counted, 0 or more.

    Raises:
        ValueError: ``cast`` is negative.

    Source: Kommunestyrelsesloven § 11, stk. 3.

    >>> votes_needed(5), votes_needed(6)
    (3, 4)
    """
    if cast < 0:
        raise ValueError("votes are 0 or more")
    return cast // 2 + 1


def found(in_favour: int, against: int) -> Finding:
    """What a vote on the question comes to; a tie leaves the member free.

    Args:
        in_favour: Votes that the member is recused, 0 or more.
        against: Votes that the member is not, 0 or more.

    Raises:
        ValueError: A number is negative.

    Source: Kommunestyrelsesloven § 11, stk. 3 and § 14.

    >>> found(4, 1).value, found(3, 3).value
    ('recused', 'free')
    """
    if min(in_favour, against) < 0:
        raise ValueError("votes are 0 or more")
    enough = in_favour >= votes_needed(in_favour + against)
    return Finding.RECUSED if enough else Finding.FREE


def objections_needed(present: int) -> int:
    """How many of those present must object for the item to be dealt with at once.

    Args:
        present: Members in the room, 0 or more.

    Raises:
        ValueError: ``present`` is negative.

    Source: Kommunestyrelsesloven § 14: two thirds of those present, rounded up.

    >>> objections_needed(6), objections_needed(7)
    (4, 5)
    """
    if present < 0:
        raise ValueError("those present are 0 or more")
    return -(-2 * present // 3)


def may_go_on(
    *,
    postponement_demanded: bool,
    substitute_called: bool,
    present: int,
    objecting: int,
    deadline_missed: bool,
) -> Ruling:
    """Whether the item may be dealt with now, or waits for the member's substitute.

    Args:
        postponement_demanded: The list of the member demands the substitute, or that
            the item waits.
        substitute_called: The substitute is there, or called to the meeting.
        present: Members in the room.
        objecting: How many of them object to waiting, 0 to ``present``.
        deadline_missed: Whether waiting to the next meeting would miss a deadline.

    Raises:
        ValueError: More object than are present.

    Source: Kommunestyrelsesloven § 14.

    >>> may_go_on(postponement_demanded=True, substitute_called=False, present=6, objecting=3,
    ...     deadline_missed=False).text
    'Punktet skal udsættes til næste møde; 3 af 6 er imod, og der skal være mindst 4.'
    """
    if not 0 <= objecting <= present:
        raise ValueError("those who object are among those present")
    least = objections_needed(present)
    if not postponement_demanded:
        return _go_on("Punktet kan behandles; ingen har krævet stedfortræderen indkaldt.")
    if substitute_called:
        return _go_on("Punktet kan behandles; stedfortræderen er indkaldt.")
    if deadline_missed:
        return _go_on("Punktet kan behandles; en udsættelse ville overskride en frist.")
    if present and objecting >= least:
        return _go_on(
            f"Punktet kan behandles; {objecting} af {present} er imod at udsætte det, "
            "og det er mindst to tredjedele."
        )
    said = f"{objecting} af {present} er imod, og der skal være mindst {least}"
    return Ruling(False, f"Punktet skal udsættes til næste møde; {said}.", SOURCE)


def in_words(question: Question, outcome: Outcome, *, day: date, body: str = "Udvalget") -> str:
    """The text for the minutes, written from what happened.

    Args:
        question: Who, and how the question came up.
        outcome: What was found; its instants in local Danish time.
        day: The day of the meeting.
        body: The body in the definite form, as a sentence begins with it.

    Source: Kommunestyrelsesloven § 14.

    >>> told = in_words(
    ...     Question(Member(2, "Bo Lund", "A"), "5"),
    ...     Outcome(Finding.RECUSED, 4, 1, datetime(2026, 1, 13, 14, 2),
    ...         datetime(2026, 1, 13, 14, 10)),
    ...     day=date(2026, 1, 13))
    >>> for sentence in told.splitlines():
    ...     print(sentence)
    Bo Lund (A) erklærede sig inhabil i punkt 5.
    Udvalget besluttede med 4 stemmer mod 1, at Bo Lund (A) er inhabil.
    Bo Lund (A) deltog ikke i behandlingen, forlod lokalet kl. 14.02 og vendte tilbage kl. 14.10.
    """
    said = [_came_up(question, outcome), _decided(question, outcome, body)]
    said.append(_was_out(question, outcome, day))
    return "\n".join(sentence for sentence in said if sentence)


def _go_on(text: str) -> Ruling:
    return Ruling(True, text, SOURCE)


def _came_up(question: Question, outcome: Outcome) -> str:
    """How the question came up; one found free is not called recused."""
    because = f": {question.reason.strip(' .')}" if question.reason.strip(" .") else ""
    place = f"i punkt {question.item}{because}."
    if question.origin is Origin.DECLARED and outcome.finding is Finding.FREE:
        return f"{question.who} rejste spørgsmålet om sin egen habilitet {place}"
    if question.origin is Origin.DECLARED:
        return f"{question.who} erklærede sig inhabil {place}"
    raised = f"{question.raised_by} rejste" if question.raised_by else "Der blev rejst"
    the = "spørgsmålet" if question.raised_by else "spørgsmål"
    return f"{raised} {the} om, hvorvidt {question.who} er inhabil {place}"


def _decided(question: Question, outcome: Outcome, body: str) -> str:
    """What the body decided, with the votes when there was a vote."""
    if outcome.finding is Finding.OPEN:
        return ""
    recused = outcome.finding is Finding.RECUSED
    said = f"at {question.who} {'er inhabil' if recused else 'ikke er inhabil og kan deltage'}."
    if outcome.in_favour is None or outcome.against is None:
        return f"{body} besluttede, {said}"
    if outcome.in_favour == outcome.against:
        return f"Stemmerne stod lige, {outcome.in_favour} mod {outcome.against}, {_so(question)}"
    most, least = sorted((outcome.in_favour, outcome.against), reverse=True)
    return f"{body} besluttede med {counted(most, 'stemme', 'stemmer')} mod {least}, {said}"


def _so(question: Question) -> str:
    """What a tie leads to: nobody is excluded by half the votes."""
    return f"så {question.who} er ikke inhabil og kan deltage."


def _was_out(question: Question, outcome: Outcome, day: date) -> str:
    """When the member was out of the room, and came back."""
    did = [] if outcome.finding is Finding.FREE else ["deltog ikke i behandlingen"]
    if outcome.finding is Finding.OPEN and outcome.left is None:
        return ""
    did += [f"forlod lokalet {clock(outcome.left, day)}"] if outcome.left else []
    did += [f"vendte tilbage {clock(outcome.back, day)}"] if outcome.back else []
    return f"{question.who} {listed(did)}." if did else ""
