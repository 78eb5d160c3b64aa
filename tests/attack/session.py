"""A meeting that is going on, with a closed item up and a member who is recused from it."""

from __future__ import annotations

from datetime import time

from raadslag.agendas.actions import draw, prepare
from raadslag.agendas.models import AgendaItem
from raadslag.bodies.actions import register, seat
from raadslag.bodies.models import Person
from raadslag.decisions.actions import make_statement, open_vote, put_motion, write_decision
from raadslag.decisions.elections.actions import hold_round, open_election
from raadslag.decisions.elections.entries import RoundEntry
from raadslag.decisions.entries import MotionEntry, Wording
from raadslag.decisions.models import Motion
from raadslag.meetings.actions import plan
from raadslag.meetings.models import Meeting
from raadslag.publications.actions import issue
from raadslag.sittings.actions import (
    ask_recusal,
    decide_recusal,
    open_sitting,
    regret,
    roll_call,
    take_up,
)
from raadslag.sittings.models import Sitting
from tests.attack.birds import allowed
from tests.attack.nests import Nest, approved, queued, secret_paper
from tests.cast import SYSTEM

RECUSED = "nils"


def going_on(nest: Nest) -> Sitting:
    """The committee in its meeting; Nils has left the room as recused."""
    desk = nest.people.desk
    who = allowed("papers", "see_closed", "issued")
    who |= allowed("agendas", "see_issued", "issued", kept={RECUSED})
    made = approved(nest, secret_paper(nest, "held", who))
    today = nest.now.date()
    meeting = plan(organization=desk.house.committee, on=today, starts=time(13, 30), actor=SYSTEM)
    agenda = prepare(meeting=meeting, actor=SYSTEM)
    item = draw(agenda=agenda, consultation=queued(nest, made), actor=desk.erik)
    issue(agenda=agenda, now=nest.now, actor=desk.erik, late_reason="Det haster.")
    away = _regrets(nest, meeting)
    sitting = open_sitting(meeting=meeting, now=nest.now, actor=desk.erik)
    seats = sitting.seat_set.exclude(person=away).select_related("person")
    people = [one.person for one in seats]
    roll_call(sitting=sitting, present=people, now=nest.now, actor=desk.erik)
    item.refresh_from_db()
    take_up(sitting=sitting, item=item, now=nest.now, actor=desk.erik)
    _said(nest, item)
    _voted(nest, item)
    return sitting


def _regrets(nest: Nest, meeting: Meeting) -> Person:
    """One who cannot come, for a reason the secretary and the chair are told."""
    desk = nest.people.desk
    away = register(body=desk.house.body, name="Sif Holt", actor=SYSTEM)
    seat(person=away, organization=desk.house.committee, actor=SYSTEM)
    reason = nest.birds.word("heldregret", allowed("sittings", "see_reasons", "called"))
    regret(meeting=meeting, person=away, reason=reason, now=nest.now, actor=desk.erik)
    return away


def _voted(nest: Nest, item: AgendaItem) -> None:
    """An election held on the closed item, and a vote that goes on."""
    who, now = allowed("sittings", "see", "open", kept={RECUSED}), nest.now
    erik = nest.people.desk.erik
    office, named = nest.birds.word("heldoffice", who), nest.birds.word("heldcandidate", who)
    election = open_election(item=item, method="majority", office=office, now=now, actor=erik)
    slips = {nest.people.persons[name].pk: named for name in ("anna", "bo")}
    hold_round(election=election, entry=RoundEntry(slips=slips), now=now, actor=erik)
    motion = Motion.objects.get(item=item, kind="amendment")
    open_vote(item=item, motion=motion, now=now, actor=erik)


def _said(nest: Nest, item: AgendaItem) -> None:
    """What is written and said on it, for the ears of those in the room."""
    birds, now, erik = nest.birds, nest.now, nest.people.desk.erik
    who = allowed("sittings", "see", "open", kept={RECUSED})
    wording = Wording(text=f"Vi gør {birds.word('helddecision', who)}.", public_text="Behandlet.")
    write_decision(item=item, wording=wording, seen=0, actor=erik)
    bo = nest.people.actor("bo")
    entry = MotionEntry(kind="amendment", text=birds.word("heldchange", who))
    put_motion(item=item, motion=entry, now=now, actor=bo)
    said = birds.word("heldstatement", who)
    make_statement(item=item, kind="dissent", text=said, now=now, actor=bo)
    person = nest.people.persons[RECUSED]
    reason = birds.word("heldreason", who)
    asked = ask_recusal(item=item, person=person, reason=reason, now=now, actor=erik)
    decide_recusal(recusal=asked, recused=True, now=now, actor=erik)
