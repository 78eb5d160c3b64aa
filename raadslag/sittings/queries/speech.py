"""The list of speakers as it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from raadslag.agendas.models import AgendaItem
from raadslag.rules.member import Member
from raadslag.rules.speech import (
    Act,
    Note,
    Talk,
    Waiting,
    clocked,
    left,
    queue,
    speaking,
    talks,
    used,
)
from raadslag.sittings.models import Sitting
from raadslag.sittings.queries.roll import people_at


@dataclass(frozen=True, slots=True)
class SpeechList:
    """Who has the floor, who waits for it, and how long each has spoken on the item."""

    speaking: Talk | None
    queue: tuple[Waiting, ...]
    talks: tuple[Talk, ...]
    used: tuple[tuple[Member, timedelta], ...]  # who has spoken, in the order they began
    allowance: timedelta | None = None  # how long one may speak at a time; none is no limit
    left: timedelta | None = None  # of the speech that is on; negative once it is over

    @property
    def left_in_words(self) -> str:
        """The time left as a speaker's clock shows it; empty without a limit."""
        return "" if self.left is None else clocked(self.left)

    @property
    def seconds(self) -> int:
        """How long one may speak at a time; 0 without a limit."""
        return int(self.allowance.total_seconds()) if self.allowance else 0


def notes_of(
    sitting: Sitting, item: AgendaItem | None, people: Mapping[int, Member] | None = None
) -> tuple[Note, ...]:
    """What was noted on the list of an item; one query where the people are known, else three."""
    if item is None:
        return ()
    people = people_at(sitting) if people is None else people
    rows = sitting.speechnote_set.filter(item=item).select_related("person").order_by("id")
    return tuple(
        Note(
            Act(row.act),
            people.get(row.person_id, Member(row.person_id, row.person.name)),
            timezone.localtime(row.at),
            row.place,
        )
        for row in rows
    )


def speech_list(
    sitting: Sitting,
    item: AgendaItem | None,
    now: datetime,
    people: Mapping[int, Member] | None = None,
) -> SpeechList:
    """The list of an item as it stands now; one query where the people are known, else three."""
    notes = notes_of(sitting, item, people)
    told = talks(notes)
    on, allowance = speaking(notes), _allowance(sitting)
    remains = left(on, allowance, now) if on is not None else None
    return SpeechList(on, queue(notes), told, _used(notes, told, now), allowance, remains)


def _allowance(sitting: Sitting) -> timedelta | None:
    """How long one may speak at a time, under the body's house rules."""
    return timedelta(minutes=sitting.speech_minutes) if sitting.speech_minutes else None


def _used(
    notes: Sequence[Note], told: Sequence[Talk], now: datetime
) -> tuple[tuple[Member, timedelta], ...]:
    speakers = dict.fromkeys(talk.who for talk in told)
    return tuple((who, used(notes, who, now)) for who in speakers)
