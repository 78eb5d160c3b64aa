"""The item a member's page is turned to: its papers, its decision, and what is done about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import cast

from django.urls import reverse
from django.utils import timezone

from raadslag.decisions.actions.referrals import COMMITTEES, demand_ruling
from raadslag.decisions.models import Decision, Motion, Referral, Statement
from raadslag.decisions.queries import matter_in, referral_of, statements_of
from raadslag.publications.issued import IssuedItem
from raadslag.publications.pictures import INSIDE
from raadslag.rules.member import Member
from raadslag.rules.rights import Part
from raadslag.rules.ruling import Ruling
from raadslag.rules.suspension import consequences
from raadslag.sittings.actions import note_item_read
from raadslag.sittings.models import Recusal
from raadslag.sittings.queries import Roll
from raadslag.sittings.states import RecusalFinding
from raadslag.web.chamber.electing import Course, election_on
from raadslag.web.chamber.lead.voting import Voting, voting_of
from raadslag.web.chamber.seen import Line, Room


@dataclass(frozen=True, slots=True)
class Stopping:
    """The member's right to have the council decide (standsningsret), and how it stands."""

    referral: Referral | None
    ruling: Ruling | None  # whether the reader may demand it now; none where it is not asked
    consequences: Sequence[str]


@dataclass(frozen=True, slots=True)
class Shown:
    """An item as it stands for one reader; of one withheld no more than its line."""

    line: Line
    up: bool
    recusals: Sequence[Recusal]
    own: Recusal | None  # the reader's question of conflict of interest
    decision: Decision | None = None
    voting: Voting | None = None
    course: Course | None = None  # the latest election
    statements: Sequence[Statement] = ()
    stopping: Stopping | None = None

    @property
    def recused(self) -> bool:
        """Whether the reader was found to have a conflict of interest."""
        return self.own is not None and self.own.finding == RecusalFinding.RECUSED

    @property
    def tabled(self) -> list[Motion]:
        """The motions still to be voted on, in order."""
        return [one.motion for one in self.voting.order] if self.voting else []


def voters_in(roll: Roll | None, line: Line, now: datetime) -> tuple[Member, ...]:
    """Who may vote on an item, of a roll that is known; no query."""
    return roll.voters(line.item, roll.latest(now)) if roll else ()


def shown_of(room: Room, roll: Roll | None, line: Line, now: datetime) -> Shown:
    """An item for the reader; the same queries for any number of members, motions and votes."""
    asked = Recusal.objects.filter(item=line.item).select_related("person", "raised_by")
    recusals = list(asked.order_by("id"))
    own = next((one for one in recusals if one.person_id == room.actor.person_id), None)
    up = room.sitting is not None and room.sitting.item_id == line.item.pk
    if line.withheld:
        return Shown(line, up, (), own)
    _noted(room, line)
    voters = voters_in(roll, line, now)
    return Shown(
        line=_readable(room, line),
        up=up,
        recusals=recusals,
        own=own,
        decision=room.decisions.get(line.item.pk),
        voting=voting_of(line.item, voters),
        course=election_on(line.item, voters) if room.sitting else None,
        statements=statements_of(line.item),
        stopping=_stopping(room, roll, line) if room.sitting else None,
    )


def _noted(room: Room, line: Line) -> None:
    """Reading a closed item leaves a fact, as it does everywhere."""
    if line.item.closed and room.issue is not None:
        room.issue.agenda = room.agenda
        now = timezone.localtime()
        note_item_read(issue=room.issue, item=line.item, actor=room.actor, now=now)


def _readable(room: Room, line: Line) -> Line:
    """The item with its pictures at addresses that are open to readers of the issue."""
    if line.issued is None:
        return line
    address = reverse(
        "workspace:issued-file", args=[room.meeting.pk, room.agenda.version, "SHA"]
    ).replace("SHA", r"\1")
    content = line.issued["content"]
    sections = [{**one, "html": INSIDE.sub(address, one["html"])} for one in content["sections"]]
    issued = {**line.issued, "content": {**content, "sections": sections}}
    return replace(line, issued=cast(IssuedItem, issued))


def _stopping(room: Room, roll: Roll | None, line: Line) -> Stopping | None:
    """Standsningsret, in a committee; who does not sit in it is not asked."""
    if room.meeting.organization.kind not in COMMITTEES:
        return None
    sits = room.open and Part.MEMBER in room.parts
    key = room.actor.person_id or 0
    referral, ruling = referral_of(line.item), None
    if sits:
        item, demanded = line.item, referral is not None
        matter = matter_in(room.decisions.get(item.pk), reached=item.pk in room.dealt)
        ruling = demand_ruling(room.going(), item, key, roll, demanded=demanded, matter=matter)
    return Stopping(referral, ruling, consequences())
