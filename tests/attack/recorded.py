"""A meeting that was held, its minutes sealed and corrected; Nils stepped aside for its item."""

from __future__ import annotations

from datetime import time

from raadslag.agendas.actions import draw, prepare
from raadslag.agendas.models import AgendaItem
from raadslag.decisions.actions import close, fix, write_decision
from raadslag.decisions.entries import Wording
from raadslag.files.actions import keep
from raadslag.meetings.actions import plan
from raadslag.meetings.models import Meeting
from raadslag.minutes.actions import (
    answer_remark,
    approve,
    ask_for_approval,
    compose,
    correct,
    enter_paper_signature,
    open_read_through,
    refuse,
    remark,
    seal,
)
from raadslag.minutes.models import Minutes, Signatory
from raadslag.minutes.queries import standing_of
from raadslag.publications.actions import issue
from raadslag.publications.actions.release import release
from raadslag.sittings.actions import (
    ask_recusal,
    decide_recusal,
    open_sitting,
    roll_call,
    take_up,
)
from raadslag.sittings.models import Sitting
from tests.attack.birds import allowed
from tests.attack.nests import Nest, approved, pdf, queued, secret_paper
from tests.cast import SYSTEM

RECUSED = "nils"


def recorded(nest: Nest) -> Minutes:
    """The minutes, with a canary in everything that is said of the closed item."""
    meeting, item = _held(nest)
    minutes = compose(meeting=meeting, now=nest.now, actor=nest.people.desk.erik).minutes
    _read_through(nest, minutes, item)
    _answered(nest, minutes)
    _corrected(nest, minutes, item)
    release(meeting=meeting, kind="minutes", actor=nest.people.desk.erik)
    return minutes


def readers() -> frozenset[str]:
    """Who may read what sealed minutes tell of the closed item."""
    return allowed("minutes", "see", "sealed", kept={RECUSED})


def _held(nest: Nest) -> tuple[Meeting, AgendaItem]:
    desk, now = nest.people.desk, nest.now
    who = allowed("papers", "see_closed", "issued")
    who |= allowed("agendas", "see_issued", "issued", kept={RECUSED})
    made = approved(nest, secret_paper(nest, "minuted", who))
    day = now.date()
    meeting = plan(organization=desk.house.committee, on=day, starts=time(9), actor=SYSTEM)
    agenda = prepare(meeting=meeting, actor=SYSTEM)
    item = draw(agenda=agenda, consultation=queued(nest, made), actor=desk.erik)
    issue(agenda=agenda, now=now, actor=desk.erik, late_reason="Det haster.")
    sitting = open_sitting(meeting=meeting, now=now, actor=desk.erik)
    people = [one.person for one in sitting.seat_set.select_related("person")]
    roll_call(sitting=sitting, present=people, now=now, actor=desk.erik)
    item.refresh_from_db()
    _dealt_with(nest, sitting, item)
    close(sitting=sitting, now=now, actor=desk.erik)
    return meeting, item


def _dealt_with(nest: Nest, sitting: Sitting, item: AgendaItem) -> None:
    erik, now, who = nest.people.desk.erik, nest.now, readers()
    take_up(sitting=sitting, item=item, now=now, actor=erik)
    person, reason = nest.people.persons[RECUSED], nest.birds.word("minutedreason", who)
    asked = ask_recusal(item=item, person=person, reason=reason, now=now, actor=erik)
    decide_recusal(recusal=asked, recused=True, now=now, actor=erik)
    told = who | allowed("cases", "see_restricted", "open")  # it is told on the case's page
    word = nest.birds.word("minuteddecision", told)
    wording = Wording(text=f"Vi gør {word}.", public_text="Behandlet.")
    made = write_decision(item=item, wording=wording, seen=0, actor=erik)
    fix(item=item, seen=made.revision, now=now, actor=erik)


def _read_through(nest: Nest, minutes: Minutes, item: AgendaItem) -> None:
    """Anna remarks on the item, and is answered."""
    erik, now, birds = nest.people.desk.erik, nest.now, nest.birds
    open_read_through(minutes=minutes, actor=erik)
    anna = nest.people.actor("anna")
    text = birds.word("minutedremark", readers())
    said = remark(minutes=minutes, item=item, text=text, now=now, actor=anna)
    answer = birds.word("minutedanswer", readers())
    answer_remark(remark=said, answer=answer, now=now, actor=erik)


def _answered(nest: Nest, minutes: Minutes) -> None:
    """Bo refuses, Nils has signed on paper, and Anna approves and seals."""
    erik, now = nest.people.desk.erik, nest.now
    seen = standing_of(minutes).copy.fingerprint
    ask_for_approval(minutes=minutes, seen=seen, now=now, actor=erik)
    reason = nest.birds.word("minutedrefusal", frozenset({"erik", "anna", "bo"}))
    refuse(minutes=minutes, seen=seen, reason=reason, now=now, actor=nest.people.actor("bo"))
    word = nest.birds.word("minutedpage", frozenset({"erik"}))
    page = keep(pdf("Underskrift", word, "Nils"))
    nest.birds.files[page.sha256] = frozenset({"erik"})
    who = Signatory.objects.get(copy__minutes=minutes, person=nest.people.persons[RECUSED])
    enter_paper_signature(minutes=minutes, signatory=who, document=page, now=now, actor=erik)
    anna = nest.people.actor("anna")
    approve(minutes=minutes, seen=seen, now=now, actor=anna)
    minutes.refresh_from_db()
    reason = nest.birds.word("minutedsealing", allowed("minutes", "see", "sealed"))
    seal(minutes=minutes, reason=reason, now=now, actor=anna)
    minutes.refresh_from_db()


def _corrected(nest: Nest, minutes: Minutes, item: AgendaItem) -> None:
    birds, who = nest.birds, readers()
    correct(
        minutes=minutes,
        item=item,
        text=birds.word("minutedcorrection", who),
        reason=birds.word("minutedwhy", who),
        public_text="Et beløb er rettet.",
        now=nest.now,
        actor=nest.people.desk.erik,
    )
