"""Write a decision in the meeting, fix its wording, and take it up again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.agendas.models import AgendaItem
from raadslag.decisions.actions.conclude import STAYS, conclude
from raadslag.decisions.actions.session import in_session
from raadslag.decisions.entries import Wording
from raadslag.decisions.faults import (
    NoPublicText,
    NoQuorum,
    NothingWritten,
    VoteGoesOn,
    WordingFixed,
    WrittenMeanwhile,
)
from raadslag.decisions.models import Decision, VoteEvent
from raadslag.decisions.states import Outcome, VoteState
from raadslag.decisions.wording import worded
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.rules.quorum import may_decide
from raadslag.sittings.actions import signal
from raadslag.sittings.faults import AgainstTheRules
from raadslag.sittings.models import Sitting
from raadslag.sittings.queries import may_deal_with, quorum_of_item
from raadslag.sittings.states import Topic
from raadslag.verdict import no


@transaction.atomic
def write_decision(*, item: AgendaItem, wording: Wording, seen: int, actor: Actor) -> Decision:
    """Write what is being decided; the members see it while it is written.

    ``seen`` is the revision the writer has before them, 0 when there was none.
    The same words written twice are written once.

    Raises:
        WordingFixed: The wording is fixed.
        WrittenMeanwhile: Another wrote since; the fault holds both texts.
        PhraseUnfinished: The phrase still asks for something.
    """
    sitting = in_session(item, "write", actor)
    there = Decision.objects.filter(item=item).first()
    said = worded(item, wording)
    news = {
        "text": said.text,
        "html": said.html,
        "outcome": said.outcome,
        "recommends_to": said.recommends_to,
        "referred_to": said.referred_to,
        "changes": said.changes,
        "phrase": wording.phrase,
        "public_text": wording.public_text.strip() if item.closed else "",
        "withheld": item.closed and wording.withheld,
    }
    if there is not None:
        if all(getattr(there, name) == value for name, value in news.items()):
            return there
        if there.fixed_at is not None:
            raise WordingFixed
    _require_seen(there, seen, mine=said.text)
    decision, _ = Decision.objects.update_or_create(
        item=item, defaults={**news, "draft": True, "revision": seen + 1}
    )
    record(
        "decisions.write_decision",
        subject=decision,
        actor=actor,
        item=item.pk,
        revision=decision.revision,
    )
    signal(sitting, Topic.DECISION, item)
    return decision


def _require_seen(there: Decision | None, seen: int, *, mine: str) -> None:
    """Fail when the writer has not seen what stands."""
    revision = there.revision if there is not None else 0
    if revision != seen:
        theirs = there.text if there is not None else ""
        raise WrittenMeanwhile(mine=mine, theirs=theirs, revision=revision)


@transaction.atomic
def fix(*, item: AgendaItem, seen: int, now: datetime, actor: Actor) -> int:
    """Fix the wording the members present have seen; the case goes on as by ``resolve``.

    The key of the consultation that now waits, else 0; 0 when it was fixed already.

    Raises:
        NothingWritten: No decision is written.
        WrittenMeanwhile: Another wrote since; the fault holds both texts.
        NoPublicText: The item is closed and nothing is said to the public.
        VoteGoesOn: A vote on the item is open.
        NoQuorum: Too few were present when the item was dealt with.
        AgainstTheRules: The item waits for the substitute of one with a conflict of interest.

    Source: RD 1971/71.1.4: the members present fix the wording; a quorum by
    kommunestyrelsesloven § 11, stk. 2 and § 20.
    """
    sitting = in_session(item, "fix", actor)
    decision = Decision.objects.filter(item=item).first()
    if decision is None or not decision.text.strip():
        raise NothingWritten
    if decision.fixed_at is not None:
        return 0
    _require_seen(decision, seen, mine=decision.text)
    _require_decidable(sitting, item, decision, now)
    Decision.objects.filter(pk=decision.pk).update(draft=False, fixed_at=now)
    record(
        "decisions.fix",
        subject=decision,
        actor=actor,
        item=item.pk,
        outcome=decision.outcome,
        revision=decision.revision,
    )
    signal(sitting, Topic.DECISION, item)
    return conclude(item, decision.outcome, now, actor)


def _require_decidable(
    sitting: Sitting, item: AgendaItem, decision: Decision, now: datetime
) -> None:
    """Fail when the wording cannot stand yet."""
    if item.closed and not (decision.public_text or decision.withheld):
        raise NoPublicText
    if VoteEvent.objects.filter(item=item, state=VoteState.OPEN).exists():
        raise VoteGoesOn
    lamp = may_decide(quorum_of_item(sitting, item, now))
    if not lamp and decision.outcome != Outcome.NO_DECISION:
        raise NoQuorum(lamp=lamp.text)
    waits = may_deal_with(sitting, item)
    if not waits and decision.outcome not in STAYS:
        raise AgainstTheRules(waits)


@transaction.atomic
def reopen_wording(*, item: AgendaItem, reason: str, actor: Actor) -> bool:
    """Take a fixed wording up again, with a reason; False when it was not fixed.

    Where the case has gone meanwhile, it stays.
    """
    sitting = in_session(item, "fix", actor)
    if not reason.strip():
        no("Skriv, hvorfor ordlyden låses op.").require()
    mine = Decision.objects.filter(item=item, fixed_at__isnull=False)
    decision = mine.first()
    if decision is None:
        return False
    mine.update(draft=True, fixed_at=None)
    record(
        "decisions.reopen_wording",
        subject=decision,
        actor=actor,
        reason=reason.strip(),
        item=item.pk,
    )
    signal(sitting, Topic.DECISION, item)
    return True
