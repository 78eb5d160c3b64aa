"""A paper's way from its writer: submitted, recalled, taken by the secretary, handed back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max

from raadslag.bodies.models import User
from raadslag.cases.access import may_with_paper
from raadslag.cases.actions.answer import call_next
from raadslag.cases.actions.move import drop_rest, move
from raadslag.cases.faults import (
    AskedTwice,
    NobodyAsked,
    NobodyWrites,
    ReasonMissing,
    SectionsMissing,
    Stranger,
)
from raadslag.cases.models import Approval, Paper
from raadslag.cases.queries import accounts_of
from raadslag.cases.text import unfilled
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor


@transaction.atomic
def submit(
    *,
    paper: Paper,
    chain: Sequence[Sequence[User]],
    actor: Actor,
    now: datetime,
    due_on: date | None = None,
) -> list[Approval]:
    """Send a paper to those who are to approve it, position by position.

    Those of a position are asked together. A template that needs no approval
    lets a paper through that nobody is asked about.

    Raises:
        SectionsMissing: A section the template asks for is empty.
        NobodyAsked: Nobody is in the chain, and the template asks for one.
        AskedTwice: Somebody stands twice at one position.
        Stranger: Somebody in the chain has no open account in the municipality.
        NotNow: The paper was submitted meanwhile.
    """
    held = Paper.objects.select_for_update().get(pk=paper.pk)
    may_with_paper(actor, "submit", held).require()
    steps = [list(one) for one in chain if one]
    if missing := unfilled(held.template, held.sections):
        raise SectionsMissing(headings=_listed(missing))
    _check(held, steps)
    move(held, "submit")
    last = held.approval_set.aggregate(last=Max("round"))["last"] or 0
    rows = Approval.objects.bulk_create(
        Approval(paper=held, round=last + 1, position=at, approver=one, due_on=due_on)
        for at, people in enumerate(steps)
        for one in people
    )
    record("cases.submit", subject=held, actor=actor, round=last + 1, version=held.version)
    call_next(held, now)
    paper.state = Paper.objects.values_list("state", flat=True).get(pk=held.pk)
    return rows


def _listed(words: Sequence[str]) -> str:
    quoted = [f"»{one}«" for one in words]
    return " og ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)


def _check(paper: Paper, steps: Sequence[Sequence[User]]) -> None:
    if not steps and (paper.template is None or paper.template.needs_approval):
        raise NobodyAsked
    for people in steps:
        _check_step(people)
    asked = {one.pk: one for people in steps for one in people}
    known = accounts_of(paper.case.body_id).filter(pk__in=asked)
    strangers = set(asked) - set(known.values_list("pk", flat=True))
    if strangers:
        raise Stranger(names=_names(asked[key] for key in strangers))


def _check_step(people: Sequence[User]) -> None:
    seen: set[int] = set()
    for one in people:
        if one.pk in seen:
            raise AskedTwice(name=one.get_full_name())
        seen.add(one.pk)


def _names(people: Iterable[User]) -> str:
    return ", ".join(sorted(one.get_full_name() for one in people))


@transaction.atomic
def recall(*, paper: Paper, actor: Actor, reason: str = "") -> None:
    """Take a paper back from its approvers, to write on.

    Raises:
        NotNow: They were done with it before.
    """
    may_with_paper(actor, "recall", paper).require()
    move(paper, "recall")
    dropped = drop_rest(paper)
    record("cases.recall", subject=paper, actor=actor, reason=reason, dropped=dropped)


@transaction.atomic
def take(*, paper: Paper, actor: Actor) -> None:
    """Take an approved paper over as the body's secretary; now only they write in it.

    Raises:
        NotNow: Somebody was there before.
    """
    may_with_paper(actor, "take", paper).require()
    move(paper, "take")
    record("cases.take", subject=paper, actor=actor, version=paper.version)


@transaction.atomic
def hand_back(*, paper: Paper, reason: str, actor: Actor) -> None:
    """Give a paper back to its writers with the reason.

    Raises:
        ReasonMissing: The reason is empty.
        NobodyWrites: Nobody works on the case, so the paper would be out of everyone's sight.
        NotNow: Somebody was there before.
    """
    may_with_paper(actor, "hand_back", paper).require()
    if not reason.strip():
        raise ReasonMissing(sentence="Skriv, hvorfor sagsfremstillingen sendes tilbage.")
    if not paper.case.caseworker_set.exists():
        raise NobodyWrites
    move(paper, "hand_back")
    record("cases.hand_back", subject=paper, actor=actor, reason=reason.strip())


@transaction.atomic
def amend(*, paper: Paper, reason: str, actor: Actor) -> None:
    """Open an issued paper to the secretary's pen; what was issued stays as it was.

    Raises:
        ReasonMissing: The reason is empty.
        NotNow: Somebody was there before.
    """
    may_with_paper(actor, "amend", paper).require()
    if not reason.strip():
        raise ReasonMissing(sentence="Skriv, hvorfor den udsendte sagsfremstilling rettes.")
    move(paper, "amend")
    record("cases.amend", subject=paper, actor=actor, reason=reason.strip())
