"""A meeting as one who is in the room may see it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from django.http import Http404, HttpRequest

from raadslag.agendas.models import Agenda, AgendaIssue, AgendaItem
from raadslag.agendas.queries import agenda_of, excluded_from, latest_issue, standing_items
from raadslag.decisions.models import Decision
from raadslag.decisions.queries import standing_decisions
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.publications.issued import IssuedAgenda, IssuedItem
from raadslag.rules.rights import Part
from raadslag.sittings.access import (
    kept_to,
    may_with_meeting,
    may_with_sitting,
    parts_at,
)
from raadslag.sittings.models import Sitting
from raadslag.sittings.queries import dealt_with
from raadslag.verdict import Verdict
from raadslag.web.actor import acting


@dataclass(frozen=True)
class Line:
    """An item of the agenda as the reader may know it."""

    item: AgendaItem
    issued: IssuedItem | None  # as it was sent; none where the reader is kept from it
    title: str  # neutral where the reader is kept from a closed item

    @property
    def withheld(self) -> bool:
        """Whether the reader may not read it."""
        return self.issued is None


@dataclass(frozen=True)
class Room:
    """A meeting, and what the reader is to it."""

    meeting: Meeting
    agenda: Agenda
    sitting: Sitting | None
    actor: Actor
    parts: frozenset[Part]

    @property
    def writes(self) -> bool:
        """Whether the reader keeps the minutes."""
        return Part.SECRETARY in self.parts

    @cached_property
    def leads(self) -> bool:
        """Whether the reader leads the meeting, if only for now, or sits beside who does."""
        if self.parts & {Part.SECRETARY, Part.CHAIR}:
            return True
        sitting = self.sitting
        return sitting is not None and bool(may_with_sitting(self.actor, "lead", sitting))

    @property
    def open(self) -> bool:
        """Whether the meeting is going on."""
        return self.sitting is not None and self.sitting.open

    def going(self) -> Sitting:
        """The sitting of a meeting that has been opened.

        Raises:
            Http404: It has not been.
        """
        if self.sitting is None:
            raise Http404
        return self.sitting

    @cached_property
    def kept_from(self) -> frozenset[int]:
        """The items the reader is kept from."""
        if self.writes:
            return frozenset()
        kept = excluded_from(self.agenda, self.actor.person_id)
        alone = kept_to(self.actor, self.meeting)
        if alone is not None:
            kept |= {one.pk for one in self.items if one.pk not in alone}
        return frozenset(kept)

    @cached_property
    def issue(self) -> AgendaIssue | None:
        """The agenda as it was last sent; one query."""
        return latest_issue(self.agenda)

    @cached_property
    def items(self) -> tuple[AgendaItem, ...]:
        """The items the members have been sent, in order; one query."""
        return tuple(one for one in standing_items(self.agenda) if one.since)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The items the members have been sent, in order; two queries."""
        sent = cast(IssuedAgenda, self.issue.content)["items"] if self.issue is not None else []
        by_key = {one["key"]: one for one in sent}
        return tuple(self._line(one, by_key) for one in self.items)

    @cached_property
    def decisions(self) -> dict[int, Decision]:
        """The decisions of the meeting by item, those being written too; one query."""
        return standing_decisions(self.meeting)

    @cached_property
    def dealt(self) -> Collection[int]:
        """Keys of the items that were taken up; one query."""
        return dealt_with(self.sitting) if self.sitting is not None else ()

    def _line(self, item: AgendaItem, sent: dict[int, IssuedItem]) -> Line:
        item.agenda = self.agenda
        if item.pk in self.kept_from:
            return Line(item, None, item.public_title if item.closed else item.title)
        return Line(item, sent.get(item.pk), item.title)

    def line(self, item: int) -> Line:
        """One of the items, by its key.

        Raises:
            Http404: It does not stand on the agenda the members have been sent.
        """
        found = next((one for one in self.lines if one.item.pk == item), None)
        if found is None:
            raise Http404
        return found

    def now(self) -> Line | None:
        """The item that is dealt with just now."""
        at = self.sitting.item_id if self.sitting is not None else None
        return next((one for one in self.lines if one.item.pk == at), None)

    def after(self, item: AgendaItem | None) -> Line | None:
        """The item that follows another one; the first where none is up."""
        keys = [one.item.pk for one in self.lines]
        at = keys.index(item.pk) + 1 if item is not None and item.pk in keys else 0
        return self.lines[at] if at < len(self.lines) else None

    def before(self, item: AgendaItem) -> Line | None:
        """The item that goes before another one."""
        keys = [one.item.pk for one in self.lines]
        at = keys.index(item.pk) if item.pk in keys else 0
        return self.lines[at - 1] if at else None


def room_of(request: HttpRequest, meeting: int) -> Room:
    """The meeting of an address, for those who are in it.

    Raises:
        Http404: There is none, or not for this reader.
    """
    actor = acting(request)
    found = Meeting.objects.select_related("organization__body").filter(pk=meeting).first()
    if found is None:
        raise Http404
    sitting = Sitting.objects.select_related("item").filter(meeting=found).first()
    if not _may_see(actor, found, sitting):
        raise Http404
    agenda = agenda_of(found)
    if agenda is None or not agenda.version:
        raise Http404
    agenda.meeting = found
    return Room(found, agenda, sitting, actor, parts_at(actor, found))


def _may_see(actor: Actor, meeting: Meeting, sitting: Sitting | None) -> Verdict:
    """Whether the reader is in the meeting, opened or not; the sitting is asked for once."""
    if sitting is None:
        return may_with_meeting(actor, "see", meeting)
    sitting.meeting = meeting
    return may_with_sitting(actor, "see", sitting)


def leading(request: HttpRequest, meeting: int) -> Room:
    """The same for those who lead the meeting.

    Raises:
        Http404: The reader does not.
    """
    room = room_of(request, meeting)
    if not room.leads:
        raise Http404
    return room
