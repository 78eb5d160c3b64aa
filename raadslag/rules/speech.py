"""The speaker list: whose turn it is, and how much time each has used."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import takewhile

from raadslag.rules.instant import never_back, when
from raadslag.rules.member import Member
from raadslag.rules.ruling import Ruling

SOURCE = "Kommunens egen forretningsorden"
NONE = timedelta(0)


class Act(StrEnum):
    """What happened on the list; the value may be stored."""

    ASKED = "asked"  # for the floor
    ASKED_SHORT = "asked_short"  # for a short remark to the one who speaks
    WITHDREW = "withdrew"
    MOVED = "moved"  # by the chair, to another place
    BEGAN = "began"  # to speak
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Note:
    """One thing noted on the list of one item."""

    act: Act
    who: Member
    at: datetime
    place: int = 1  # where the chair moved somebody to; 1 is next


@dataclass(frozen=True, slots=True)
class Waiting:
    """One who waits for the floor."""

    who: Member
    asked_at: datetime
    short: bool = False
    moved: bool = False  # the chair has set the place


@dataclass(frozen=True, slots=True)
class Talk:
    """One time somebody had the floor; open while ``ended`` is none."""

    who: Member
    began: datetime
    ended: datetime | None = None
    short: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """A note that can not be true after those before it, and why."""

    note: Note
    text: str


@dataclass(slots=True)
class _List:
    """What the notes come to, while they are gone through."""

    waiting: list[Waiting] = field(default_factory=list)
    talks: list[Talk] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)

    @property
    def speaking(self) -> Talk | None:
        """Who has the floor."""
        return self.talks[-1] if self.talks and self.talks[-1].ended is None else None

    def wish(self, who: Member) -> Waiting | None:
        """What somebody waits for."""
        return next((one for one in self.waiting if one.who == who), None)


def queue(notes: Sequence[Note]) -> tuple[Waiting, ...]:
    """Who waits for the floor, the next one first.

    Short remarks come before speeches, each kind in the order it was asked for; where
    the chair moved somebody, that place stands among those who wait.

    Args:
        notes: Of one item, in the order they were noted.

    Source: The municipality's own standing orders: the chair gives the floor.

    >>> anna, bo = Member(1, "Anna Holm", "A"), Member(2, "Bo Lund", "A")
    >>> asked = [Note(Act.ASKED, anna, datetime(2026, 1, 13, 14)),
    ...     Note(Act.ASKED_SHORT, bo, datetime(2026, 1, 13, 14, 1))]
    >>> [str(one.who) for one in queue(asked)]
    ['Bo Lund (A)', 'Anna Holm (A)']
    """
    return tuple(_gone_through(notes).waiting)


def speaking(notes: Sequence[Note]) -> Talk | None:
    """Who has the floor; none when nobody has."""
    return _gone_through(notes).speaking


def talks(notes: Sequence[Note]) -> tuple[Talk, ...]:
    """All times somebody had the floor, in order.

    Args:
        notes: Of one item, in the order they were noted; those that can not be are
            passed over.
    """
    return tuple(_gone_through(notes).talks)


def refused(notes: Sequence[Note]) -> tuple[Refused, ...]:
    """The notes that can not be true after those before them, each with a sentence."""
    return tuple(_gone_through(notes).refused)


def may_note(notes: Sequence[Note], note: Note) -> Ruling:
    """Whether one more note agrees with the list.

    Args:
        notes: What is noted already, in the order it was noted.
        note: What is to be noted.

    Source: The municipality's own standing orders.
    """
    before, after = refused(notes), refused([*notes, note])
    text = after[-1].text if len(after) > len(before) else ""
    return Ruling(not text, text, SOURCE)


def used(notes: Sequence[Note], who: Member, now: datetime) -> timedelta:
    """Time one has spoken on the item, the speech that is on counted up to now.

    A clock that was set back never makes it less than nothing.

    Args:
        notes: Of one item, in the order they were noted.
        who: Whose time.
        now: The present instant, handed in.

    >>> bo = Member(2, "Bo Lund", "A")
    >>> noted = [Note(Act.BEGAN, bo, datetime(2026, 1, 13, 14))]
    >>> print(used(noted, bo, datetime(2026, 1, 13, 14, 2)))
    0:02:00
    """
    return _sum(talks(notes), now, lambda one: one.who == who)


def used_by_group(notes: Sequence[Note], group: str, now: datetime) -> timedelta:
    """The same for all members of a party or list.

    Args:
        notes: Of one item, in the order they were noted.
        group: Letter or name, as the members have it.
        now: The present instant, handed in.
    """
    return _sum(talks(notes), now, lambda one: one.who.group == group)


def left(talk: Talk, allowance: timedelta | None, now: datetime) -> timedelta | None:
    """Time left of the speech that is on; negative once it is over, none without a limit.

    Args:
        talk: The speech.
        allowance: How long one may speak at a time, under the standing orders.
        now: The present instant, handed in.

    >>> talk = Talk(Member(2, "Bo Lund"), datetime(2026, 1, 13, 14))
    >>> print(left(talk, timedelta(minutes=3), datetime(2026, 1, 13, 14, 2)))
    0:01:00
    """
    return None if allowance is None else allowance - _length(talk, now)


def clocked(time: timedelta) -> str:
    """A span of time as a speaker's clock shows it.

    >>> clocked(timedelta(seconds=125)), clocked(timedelta(seconds=-5))
    ('2:05', '-0:05')
    """
    seconds = int(time.total_seconds())
    minutes, rest = divmod(abs(seconds), 60)
    return f"{'-' if seconds < 0 else ''}{minutes}:{rest:02}"


def _sum(told: Iterable[Talk], now: datetime, own: Callable[[Talk], bool]) -> timedelta:
    return sum((_length(talk, now) for talk in told if own(talk)), NONE)


def _length(talk: Talk, now: datetime) -> timedelta:
    """How long a speech lasted, or has lasted."""
    end = talk.ended if talk.ended is not None else now
    return max(when(end) - when(talk.began), NONE)


def _gone_through(notes: Sequence[Note]) -> _List:
    """The list after all notes; one that can not be is named and passed over."""
    found = _List()
    held = never_back([note.at for note in notes])
    for note, at in zip(notes, held, strict=True):
        refusal = _STEPS[note.act](found, note, at)
        if refusal:
            found.refused.append(Refused(note, refusal))
    return found


def _ask(found: _List, note: Note, at: datetime) -> str:
    who, short = note.who, note.act is Act.ASKED_SHORT
    if found.wish(who):
        return f"{who} står allerede på talerlisten."
    if found.speaking and found.speaking.who == who:
        return f"{who} har ordet og kan først bede om det igen bagefter."
    wish = Waiting(who, at, short)
    # A remark goes behind other remarks, and behind those the chair has set in front.
    ahead = sum(1 for _ in takewhile(lambda one: one.short or one.moved, found.waiting))
    found.waiting.insert(ahead if short else len(found.waiting), wish)
    return ""


def _withdraw(found: _List, note: Note, at: datetime) -> str:
    wish = found.wish(note.who)
    if wish is None:
        return f"{note.who} står ikke på talerlisten."
    found.waiting.remove(wish)
    return ""


def _move(found: _List, note: Note, at: datetime) -> str:
    wish = found.wish(note.who)
    if wish is None:
        return f"{note.who} står ikke på talerlisten og kan ikke flyttes."
    if not 1 <= note.place <= len(found.waiting):
        return f"Talerlisten har {len(found.waiting)} pladser; vælg en af dem."
    found.waiting.remove(wish)
    found.waiting.insert(note.place - 1, Waiting(wish.who, wish.asked_at, wish.short, True))
    return ""


def _begin(found: _List, note: Note, at: datetime) -> str:
    if found.speaking:
        return f"{found.speaking.who} har ordet; afslut det indlæg først."
    wish = found.wish(note.who)
    if wish is not None:
        found.waiting.remove(wish)
    # The chair may give the floor to one who never asked.
    found.talks.append(Talk(note.who, at, short=wish is not None and wish.short))
    return ""


def _end(found: _List, note: Note, at: datetime) -> str:
    talk = found.speaking
    if talk is None or talk.who != note.who:
        return f"{note.who} har ikke ordet."
    found.talks[-1] = Talk(talk.who, talk.began, at, talk.short)
    return ""


_STEPS: dict[Act, Callable[[_List, Note, datetime], str]] = {
    Act.ASKED: _ask,
    Act.ASKED_SHORT: _ask,
    Act.WITHDREW: _withdraw,
    Act.MOVED: _move,
    Act.BEGAN: _begin,
    Act.ENDED: _end,
}
