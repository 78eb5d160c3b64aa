"""Questions about members' requests: what an agenda leaves out, and where each stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils.timezone import localdate

from raadslag.agendas.models import AgendaItem
from raadslag.agendas.states import AgendaState
from raadslag.bodies.models import Organization
from raadslag.cases.models import MemberRequest, Paper, Recommendation
from raadslag.cases.states import Classification, PaperState
from raadslag.consultations.models import Consultation
from raadslag.consultations.states import ConsultationState
from raadslag.meetings.models import Meeting, Timetable
from raadslag.meetings.states import MeetingState
from raadslag.rules.member_item import NOTICE_DAYS, must_stand


@dataclass(frozen=True, slots=True)
class Asked:
    """What a member proposes, and the day it came."""

    title: str
    received_on: date  # of a motion that came by no request, the day it was queued
    by_request: bool  # the member asked in writing
    placed_on: date | None = None  # day of the later meeting whose agenda it stands on


@dataclass(frozen=True, slots=True)
class Clock:
    """The notice a body asks for, and the first meeting it is kept for."""

    organization: Organization
    days: int  # before a meeting
    meeting: Meeting | None  # whose agenda the request has to be on; none is in the calendar


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a request stands with its body."""

    request: MemberRequest
    state: str  # waiting | placed | decided | withdrawn
    meeting: Meeting | None = None  # on whose agenda it stands or was decided
    again: bool = False  # the body put it off, and has it once more


def notice_days(organization: Organization) -> int:
    """How many days before a meeting a request to the body has to have come."""
    kept = Timetable.objects.filter(organization=organization)
    days = kept.values_list("request_days", flat=True).first()
    return NOTICE_DAYS if days is None else days


def asked_and_waiting(meeting: Meeting) -> Iterator[Asked]:
    """What members propose, that waits for a meeting and is on no agenda so early.

    A request that came in writing is missed although it stands on the agenda
    of a later meeting; any other motion may wait where it was put. Two queries.
    """
    placed = AgendaItem.objects.filter(gone=False, consultation=OuterRef("pk"))
    in_time = placed.filter(agenda__meeting__on__lte=meeting.on)
    asked = MemberRequest.objects.filter(paper=OuterRef("paper"), withdrawn=False)
    moved = Recommendation.objects.filter(paper=OuterRef("paper"), kind="member_motion")
    waiting = Consultation.objects.filter(
        organization=meeting.organization_id, state=ConsultationState.WAITING
    )
    rows = waiting.filter(
        Q(Exists(asked), ~Exists(in_time))
        | Q(Exists(moved), ~Exists(placed), queued_at__isnull=False)
    )
    rows = rows.annotate(placed_on=Subquery(placed.values("agenda__meeting__on")[:1]))
    for one in rows.select_related("paper__memberrequest", "paper__case").order_by(
        "queued_at", "id"
    ):
        assert one.paper is not None and one.queued_at is not None  # asked for in the query
        request = getattr(one.paper, "memberrequest", None)
        came = request.received_on if request is not None else localdate(one.queued_at)
        yield Asked(_name(one.paper), came, request is not None, one.placed_on)


def _name(paper: Paper) -> str:
    """The title, but of what its writers alone may see yet: that is named by its number."""
    hidden = paper.state == PaperState.WRITING and paper.classification != Classification.OPEN
    return (paper.case.number or "sag uden nummer") if hidden else paper.title


def clocks(organizations: Sequence[Organization], received: date) -> list[Clock]:
    """How each body stands to a request received that day; two queries for any number."""
    kept = Timetable.objects.in_bulk(
        [one.pk for one in organizations], field_name="organization_id"
    )
    coming = Meeting.objects.filter(
        organization__in=organizations,
        on__gte=received,
        extraordinary=False,
        state__in=(MeetingState.PLANNED, MeetingState.CONVENED),
    ).exclude(agenda__state=AgendaState.ISSUED, agenda__version=0)  # those are set elsewhere
    ahead: dict[int, list[Meeting]] = {}
    for meeting in coming.order_by("on", "starts"):
        ahead.setdefault(meeting.organization_id, []).append(meeting)
    return [_clock(one, kept.get(one.pk), ahead.get(one.pk, []), received) for one in organizations]


def _clock(
    organization: Organization, kept: Timetable | None, ahead: list[Meeting], received: date
) -> Clock:
    days = NOTICE_DAYS if kept is None else kept.request_days
    in_time = (one for one in ahead if must_stand(received, one.on, days=days))
    return Clock(organization, days, next(in_time, None))


def progress_of(requests: Sequence[MemberRequest]) -> list[Progress]:
    """Where each request stands, put off or not; two queries for any number of them."""
    cases = [one.paper.case_id for one in requests]
    dealings = Consultation.objects.filter(case__in=cases, paper__isnull=False)
    latest = {
        (one.case_id, one.organization_id): one for one in dealings.order_by("position", "id")
    }
    items = AgendaItem.objects.filter(consultation__in=latest.values(), gone=False)
    meetings = {
        item.consultation_id: item.agenda.meeting
        for item in items.select_related("agenda__meeting__organization")
    }
    return [_progress(one, latest, meetings) for one in requests]


def _progress(
    request: MemberRequest,
    latest: Mapping[tuple[int, int], Consultation],
    meetings: Mapping[int, Meeting],
) -> Progress:
    """Where it stands by the body's latest dealing with its case."""
    paper = request.paper
    dealing = latest[paper.case_id, paper.organization_id or 0]
    meeting = meetings.get(dealing.pk)
    state = "placed" if meeting else "waiting"
    if dealing.state == ConsultationState.DONE:
        state = "decided"
    if request.withdrawn:
        state = "withdrawn"
    return Progress(request, state, meeting, again=dealing.paper_id != request.paper_id)
