"""Answers in the approval chain, and whose turn is next."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Max, Min

from raadslag.bodies.models import User
from raadslag.cases.access import may_answer, may_with_paper
from raadslag.cases.actions.move import drop_rest, move
from raadslag.cases.faults import Answered, AskedTwice, NotNow, ReasonMissing, Stranger
from raadslag.cases.models import Approval, Paper
from raadslag.cases.queries import accounts_of
from raadslag.cases.states import APPROVAL_LIFE, ApprovalState, PaperState
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor


@transaction.atomic
def approve(*, approval: Approval, actor: Actor, now: datetime, comment: str = "") -> str:
    """Approve the paper as it stands; the state the paper is in afterwards.

    When all of a position have approved, those of the next are called; after
    the last one the paper is approved.

    Raises:
        Answered: The approval is not waiting any more.
    """
    paper = _asked(approval, "approve", actor)
    _answer(approval, "approve", actor, now, comment)
    Approval.objects.filter(pk=approval.pk).update(version=paper.version)
    _record("approve", approval, paper, actor, version=paper.version)
    return call_next(paper, now)


@transaction.atomic
def return_paper(*, approval: Approval, comment: str, actor: Actor, now: datetime) -> None:
    """Send the paper back to its writers with a comment; nobody else of the round is asked.

    Raises:
        ReasonMissing: The comment is empty.
        Answered: The approval is not waiting any more.
    """
    paper = _asked(approval, "return_paper", actor)
    if not comment.strip():
        raise ReasonMissing(sentence="Skriv, hvad der skal rettes, før du sender tilbage.")
    _answer(approval, "return_paper", actor, now, comment)
    drop_rest(paper)
    move(paper, "return_paper")
    _record("return_paper", approval, paper, actor)


@transaction.atomic
def delegate(
    *, approval: Approval, to: User, actor: Actor, now: datetime, comment: str = ""
) -> Approval:
    """Give an approval on to somebody else, at the same place in the chain.

    Raises:
        Stranger: They have no open account in the municipality.
        AskedTwice: They are asked at that place already.
        Answered: The approval is not waiting any more.
    """
    paper = _asked(approval, "delegate", actor)
    if not accounts_of(paper.case.body_id).filter(pk=to.pk).exists():
        raise Stranger(names=to.get_full_name())
    beside = paper.approval_set.filter(round=approval.round, position=approval.position)
    if beside.filter(approver=to).exclude(state=ApprovalState.DELEGATED).exists():
        raise AskedTwice(name=to.get_full_name())
    _answer(approval, "delegate", actor, now, comment)
    handed = Approval.objects.create(
        paper=paper,
        round=approval.round,
        position=approval.position,
        approver=to,
        state=ApprovalState.WAITING,
        due_on=approval.due_on,
        called_at=now,
        handed_by=approval,
    )
    _record("delegate", approval, paper, actor, to=to.pk)
    return handed


@transaction.atomic
def skip(*, approval: Approval, reason: str, actor: Actor, now: datetime) -> str:
    """Pass over somebody who does not answer, as the secretary; the paper's state afterwards.

    Raises:
        ReasonMissing: The reason is empty.
        Answered: The approval is not waiting any more.
    """
    paper = _held(approval)
    may_with_paper(actor, "skip", paper).require()
    if not reason.strip():
        raise ReasonMissing(sentence="Skriv, hvorfor godkenderen springes over.")
    _answer(approval, "skip", actor, now, reason)
    _record("skip", approval, paper, actor, reason=reason.strip())
    return call_next(paper, now)


def _held(approval: Approval) -> Paper:
    """The paper, held so that two who answer at once do it one after the other."""
    return Paper.objects.select_for_update().get(pk=approval.paper_id)


def _asked(approval: Approval, verb: str, actor: Actor) -> Paper:
    paper = _held(approval)
    may_answer(actor, approval).require()
    if paper.state != PaperState.APPROVING:
        raise NotNow(thing="Sagsfremstillingen", state=PaperState(paper.state).label)
    may_with_paper(actor, verb, paper).require()
    return paper


def _answer(approval: Approval, verb: str, actor: Actor, now: datetime, comment: str) -> None:
    before, after = APPROVAL_LIFE[verb]
    answered = Approval.objects.filter(pk=approval.pk, state__in=before).update(
        state=after, answered_at=now, answered_by_id=actor.user_id, comment=comment.strip()
    )
    if not answered:
        state = Approval.objects.values_list("state", flat=True).get(pk=approval.pk)
        raise Answered(state=ApprovalState(state).label)
    approval.state = after


def _record(
    verb: str, approval: Approval, paper: Paper, actor: Actor, *, reason: str = "", **keys: int
) -> None:
    record(
        f"cases.{verb}",
        subject=paper,
        actor=actor,
        reason=reason,
        approval=approval.pk,
        round=approval.round,
        position=approval.position,
        **keys,
    )


def call_next(paper: Paper, now: datetime) -> str:
    """Call those whose turn it is, or let the paper be approved; its state afterwards."""
    latest = paper.approval_set.aggregate(last=Max("round"))["last"] or 0
    rows = paper.approval_set.filter(round=latest)
    if rows.filter(state=ApprovalState.WAITING).exists():
        return paper.state
    before, after = APPROVAL_LIFE["call"]
    ahead = rows.filter(state__in=before)
    position = ahead.aggregate(first=Min("position"))["first"]
    if position is None:
        move(paper, "approve")
    else:
        ahead.filter(position=position).update(state=after, called_at=now)
    return paper.state
