"""The secretary's screen, as it stands just now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from raadslag.agendas.queries import coming_meetings
from raadslag.bodies.models import Organization, User
from raadslag.bodies.queries import assemblies, on_the_way, seats_in
from raadslag.bodies.states import Role
from raadslag.cases.queries import accounts_of
from raadslag.decisions.actions.referrals import COMMITTEES
from raadslag.decisions.models import Consequence, Decision, Referral, Statement
from raadslag.decisions.queries import (
    consequences_of,
    referral_of,
    standing_decisions,
    statements_of,
)
from raadslag.followups.models import FollowUp
from raadslag.followups.queries import followups_of
from raadslag.meetings.models import Meeting
from raadslag.rules.quorum import may_decide
from raadslag.rules.ruling import Ruling
from raadslag.rules.suspension import consequences
from raadslag.sittings.models import Recusal
from raadslag.sittings.queries import (
    Roll,
    dealt_with,
    doors_of,
    doors_words,
    guests_of,
    may_deal_with,
    recusal_words,
    recusals_of,
    regrets_of,
    roll_of,
    speech_list,
)
from raadslag.web.access import opened_by
from raadslag.web.chamber.access import inside
from raadslag.web.chamber.lead.electing import Standing, latest_election
from raadslag.web.chamber.lead.seating import Seating, seatings_of
from raadslag.web.chamber.lead.voting import Voting, voting_of
from raadslag.web.chamber.lead.words import Words, words_of
from raadslag.web.chamber.live import ears
from raadslag.web.chamber.people import bench_of
from raadslag.web.chamber.seen import Line, Room, leading


@dataclass(frozen=True, slots=True)
class Stop:
    """An item in the list beside the meeting, and how far it has come."""

    line: Line
    decision: Decision | None
    dealt: bool
    up: bool

    @property
    def mark(self) -> str:
        """How far it has come, as a word for the style: up, done, draft, dealt or waiting."""
        if self.up:
            return "up"
        if self.decision is not None:
            return "draft" if self.decision.draft else "done"
        return "dealt" if self.dealt else "waiting"


@dataclass(frozen=True, slots=True)
class Now:
    """All that is shown of the item that is up."""

    line: Line
    words: Words
    voting: Voting
    after: Line | None
    deal: Ruling  # whether it may be dealt with, or waits for a substitute
    doors: str  # what was decided of the doors, in words; empty where nothing is
    conflicts: Sequence[tuple[Recusal, str]]  # each with its text for the minutes
    statements: Sequence[Statement]
    referral: Referral | None
    stoppable: bool  # a committee's decision, which a member may want before the council
    election: Standing | None
    done: Sequence[Consequence]  # what followed from the decision
    later: Sequence[Meeting]  # where the case may be set on, when it was put off
    bodies: Sequence[Organization]  # where it may be sent on
    follows: Sequence[FollowUp]  # what is to follow from it
    accounts: Sequence[User]  # who may see to that
    offices: Sequence[Organization]

    @property
    def consequences(self) -> tuple[str, ...]:
        """What a demand that the council decide leads to."""
        return consequences()


@require_safe
@opened_by(inside)
def lead(request: HttpRequest, meeting: int) -> HttpResponse:
    """The whole meeting on one page; the same queries for any number of members and items."""
    return lead_page(request, leading(request, meeting))


def lead_page(
    request: HttpRequest, room: Room, words: Words | None = None, status: int = 200
) -> HttpResponse:
    """The page, with what was typed on it when something in that was wrong."""
    context: dict[str, Any] = {"room": room, "meeting": room.meeting}
    context["typed"] = {**request.POST.dict(), "at": request.path} if status >= 400 else {}
    context["ears"] = ears(request, room.meeting.pk, room.sitting.signals if room.sitting else 0)
    if room.sitting is not None:
        context |= _going(room, words, timezone.now())
        context["seatings"] = _seatings(request, room, context["now"])
    else:
        context |= _before(room)
    return render(request, "chamber/lead/page.html", context, status=status)


def _seatings(request: HttpRequest, room: Room, now: Now | None) -> list[Seating]:
    """What the elections of the item change in the register, once its wording stands."""
    if now is None or not now.words.fixed or now.election is None:
        return []
    return seatings_of(room, now.line, request.GET.dict())


def _before(room: Room) -> dict[str, Any]:
    """Who has sent regrets, and who may; two queries."""
    seats = seats_in(room.meeting.organization, room.meeting.on)
    return {"regrets": regrets_of(room.meeting), "members": seats.exclude(role=Role.SUBSTITUTE)}


def _going(room: Room, words: Words | None, now: datetime) -> dict[str, Any]:
    sitting = room.going()
    roll = roll_of(sitting)
    at = room.now()
    up = at if at is not None and not at.withheld else None  # of a chair who is recused nothing
    decisions = standing_decisions(room.meeting)
    quorum = roll.quorum(up.item if up else None, roll.latest(now))
    stops = stops_of(room, decisions)
    left = [one for one in stops if one.decision is None or one.decision.draft]
    return {
        "sitting": sitting,
        "stops": stops,
        "left": left,
        "guests": guests_of(sitting),
        "lamp": may_decide(quorum),
        "bench": bench_of(room, roll, now),
        "speech": speech_list(sitting, up.item if up else None, now, roll.people),
        "now": _now(room, roll, up, words or words_of(up, decisions.get(up.item.pk)))
        if up
        else None,
        "kept": at is not None and at.withheld,
        "first": left[0].line if left else None,
    }


def stops_of(room: Room, decisions: dict[int, Decision]) -> Sequence[Stop]:
    """The items in order, each with how far it has come; one query."""
    sitting = room.going()
    dealt = dealt_with(sitting)
    return [
        Stop(one, decisions.get(one.item.pk), one.item.pk in dealt, one.item.pk == sitting.item_id)
        for one in room.lines
    ]


def _now(room: Room, roll: Roll, up: Line, words: Words) -> Now:
    now, body = timezone.localtime(), room.meeting.organization.body
    asked = [one for one in recusals_of(roll.sitting) if one.item_id == up.item.pk]
    texts = recusal_words(roll, asked)
    voters = roll.voters(up.item, roll.latest(now))
    doors = doors_of([up.item]).get(up.item.pk)
    return Now(
        line=up,
        words=words,
        voting=voting_of(up.item, voters),
        after=room.after(up.item),
        deal=may_deal_with(roll.sitting, up.item),
        doors=doors_words(doors, room.meeting) if doors else "",
        conflicts=[(one, texts[one.pk]) for one in asked],
        statements=statements_of(up.item),
        referral=referral_of(up.item),
        stoppable=room.meeting.organization.kind in COMMITTEES,
        election=latest_election(up.item, roll, voters),
        done=consequences_of(words.decision) if words.decision is not None else (),
        later=list(coming_meetings(room.meeting.organization).exclude(pk=room.meeting.pk)),
        bodies=_beside(room.meeting.organization),
        follows=followups_of(words.decision, room.actor) if words.decision is not None else (),
        accounts=list(accounts_of(body.pk)) if words.fixed else (),
        offices=on_the_way(body, now.date()) if words.fixed else (),
    )


def _beside(organization: Organization) -> list[Organization]:
    """The other bodies of the municipality that sit today."""
    sitting = assemblies(organization.body, timezone.localdate())
    return list(sitting.exclude(pk=organization.pk))
