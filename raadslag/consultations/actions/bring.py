"""Bring a member's matter before a body: its case, its paper and its place in the queue."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from raadslag.bodies.models import Organization, Person
from raadslag.bodies.queries import seats_in
from raadslag.bodies.states import ConsultationRole, OrganizationKind, Role
from raadslag.cases.access import may_bring, may_enter_request
from raadslag.cases.actions import open_case, start_paper
from raadslag.cases.actions.move import move
from raadslag.cases.entries import ProposalEntry, RequestEntry, Section
from raadslag.cases.faults import MotionMissing, NotAMember, NotYetReceived
from raadslag.cases.models import MemberRequest, Paper
from raadslag.cases.text import without_at
from raadslag.consultations.models import Consultation
from raadslag.consultations.states import ConsultationState
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor, system
from raadslag.rules.danish_date import in_words

# The KLE topics of meetings; the secretary gives the case the topic of its matter.
TOPICS = {OrganizationKind.COUNCIL.value: "00.22.02"}
TOPIC, FACET = "00.22.04", "A00"


@transaction.atomic
def bring(
    *, organization: Organization, entry: RequestEntry, actor: Actor, now: datetime
) -> MemberRequest:
    """Let a member bring a matter before a body they sit in; it is received today.

    Raises:
        WithoutTitle: The title is empty.
        MotionMissing: Nothing is moved.
        NotAMember: The actor has no seat in the body.

    Source: Kommunestyrelsesloven § 11, stk. 1; committees by their standing orders.
    """
    may_bring(actor, organization).require()
    member = _member(organization, actor.person_id or 0, localdate(now), actor.name)
    request = MemberRequest.objects.create(
        paper=_paper(organization, member, entry, actor, now),
        person=member,
        received_on=localdate(now),
    )
    _queue(request.paper, organization, now)
    record("consultations.bring", subject=request, actor=actor, organization=organization.pk)
    return request


@transaction.atomic
def enter_request(
    *,
    organization: Organization,
    person: Person,
    received_on: date,
    entry: RequestEntry,
    actor: Actor,
    now: datetime,
) -> MemberRequest:
    """Enter what a member has asked for by letter, received on a day that has been.

    Raises:
        WithoutTitle: The title is empty.
        MotionMissing: Nothing is moved.
        NotAMember: The person had no seat in the body that day.
        NotYetReceived: The day is still to come.

    Source: Kommunestyrelsesloven § 11, stk. 1; committees by their standing orders.
    """
    may_enter_request(actor, organization).require()
    if received_on > localdate(now):
        raise NotYetReceived
    member = _member(organization, person.pk, received_on, person.name)
    request = MemberRequest.objects.create(
        paper=_paper(organization, member, entry, actor, now),
        person=member,
        received_on=received_on,
        by_letter=True,
    )
    _queue(request.paper, organization, now)
    record(
        "consultations.enter_request",
        subject=request,
        actor=actor,
        organization=organization.pk,
        received_on=received_on.isoformat(),
    )
    return request


def _member(organization: Organization, person: int, day: date, name: str) -> Person:
    """Whoever asks, when they had a seat that day; a substitute has none of their own."""
    seats = seats_in(organization, day).exclude(role=Role.SUBSTITUTE)
    seat = seats.filter(person=person).first()
    if seat is None:
        raise NotAMember(name=name, organization=organization, day=in_words(day))
    return seat.person


def _paper(
    organization: Organization, member: Person, entry: RequestEntry, actor: Actor, now: datetime
) -> Paper:
    """The case and its paper in the member's words, with the secretariat from the start.

    A member has no part in cases, and a request gives none: the house opens
    the case in the name of whoever sent the words.
    """
    motions = tuple(one for one in map(without_at, entry.motions) if one)
    if not motions:
        raise MotionMissing
    house = system(actor.name)
    case = open_case(
        body=organization.body,
        title=entry.title,
        kle_topic=TOPICS.get(organization.kind, TOPIC),
        kle_facet=FACET,
        department=None,
        actor=house,
        today=localdate(now),
    )
    section: Section = {"heading": None, "level": 1, "text": "", "html": entry.html}
    paper = start_paper(
        case=case,
        organization=organization,
        sections=[section],
        proposals=[ProposalEntry(member.name, "member_motion", motions)],
        actor=house,
        now=now,
    )
    move(paper, "bring")
    return paper


def _queue(paper: Paper, organization: Organization, now: datetime) -> None:
    """The paper in the body's queue, as the only station of its case."""
    Consultation.objects.create(
        case_id=paper.case_id,
        paper=paper,
        organization=organization,
        role=ConsultationRole.DECIDES,
        state=ConsultationState.WAITING,
        queued_at=now,
    )
