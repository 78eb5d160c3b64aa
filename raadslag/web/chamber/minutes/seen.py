"""The minutes of a meeting as one who took part may see them."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest
from django.utils import timezone

from raadslag.agendas.models import AgendaIssue
from raadslag.agendas.queries import agenda_of, latest_issue
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.minutes.access import may_with_minutes, parts_to
from raadslag.minutes.actions import note_closed_read
from raadslag.minutes.content import PartialProtocol
from raadslag.minutes.models import Minutes, Signatory, Signature
from raadslag.minutes.queries import Standing, minutes_of, standing_of
from raadslag.minutes.seen import readable, shown_to
from raadslag.minutes.states import MinutesState
from raadslag.rules.rights import Part
from raadslag.web.actor import acting


@dataclass(frozen=True, slots=True)
class Reading:
    """The minutes, the text the reader may see, and their own part in them."""

    meeting: Meeting
    minutes: Minutes
    actor: Actor
    parts: frozenset[Part]
    standing: Standing
    text: PartialProtocol
    issue: AgendaIssue

    @property
    def me(self) -> Signatory | None:
        """The reader among those who are to approve."""
        return self.standing.signatory(self.actor.person_id)

    @property
    def mine(self) -> Signature | None:
        """The reader's answer."""
        me = self.me
        return self.standing.answers.get(me.pk) if me else None

    @property
    def chairs(self) -> bool:
        """Whether the reader chairs the body."""
        return Part.CHAIR in self.parts

    @property
    def asked(self) -> bool:
        """Whether the reader can answer the text now."""
        return self.me is not None and bool(self._may("approve"))

    @property
    def remarks(self) -> bool:
        """Whether the reader can remark on the text now."""
        return bool(self._may("remark"))

    @property
    def approving(self) -> bool:
        """Whether the text is up for approval."""
        return self.minutes.state == MinutesState.APPROVING

    @property
    def sealed(self) -> bool:
        """Whether the text is sealed."""
        return self.minutes.state == MinutesState.SEALED

    def _may(self, verb: str) -> bool:
        return bool(may_with_minutes(self.actor, verb, self.minutes))


def reading_of(request: HttpRequest, meeting: int) -> Reading:
    """The minutes of an address, for those who may read them.

    Raises:
        Http404: There are none, or not for this reader.
    """
    actor = acting(request)
    found = Meeting.objects.select_related("organization__body").filter(pk=meeting).first()
    minutes = minutes_of(found) if found is not None else None
    if found is None or minutes is None or minutes.state == MinutesState.RECEIVED:
        raise Http404
    agenda = agenda_of(found)
    issue = latest_issue(agenda) if agenda else None
    if issue is None or not may_with_minutes(actor, "see", minutes):
        raise Http404
    standing = standing_of(minutes)
    standing.copy.minutes.meeting = found
    text = shown_to(actor, standing.copy)
    return Reading(found, minutes, actor, parts_to(actor, found), standing, text, issue)


def note_read(reading: Reading) -> None:
    """Reading what the minutes tell of closed items leaves a fact of each."""
    closed = {one["slug"] for one in readable(reading.text) if one["closed"]}
    if not closed or Part.SECRETARY in reading.parts:
        return
    note_closed_read(
        minutes=reading.minutes,
        issue=reading.issue,
        slugs=closed,
        actor=reading.actor,
        now=timezone.localtime(),
    )
