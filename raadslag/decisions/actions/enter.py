"""Enter what minutes written elsewhere say was decided."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict

from django.db import transaction

from raadslag.agendas.models import AgendaItem
from raadslag.bodies.access import may_enter
from raadslag.decisions.entries import Resolution, VoteEntry
from raadslag.decisions.models import (
    Decision,
    EarlierStage,
    Reference,
    Statement,
    Vote,
    VoteEvent,
)
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting

Resolved = Sequence[tuple[AgendaItem, Resolution]]


@transaction.atomic
def enter(*, meeting: Meeting, resolved: Resolved, actor: Actor) -> int:
    """Enter what the minutes say became of each item; return the decisions.

    What was entered on these items before is replaced.
    """
    may_enter(actor).require()
    _clear([item for item, _ in resolved])
    decisions = [
        Decision(
            item=item,
            text=one.decision.text,
            html=one.decision.html,
            outcome=one.decision.outcome,
            public_text=one.decision.public_text,
            recommends_to=one.decision.recommends_to,
            referred_to=one.decision.referred_to,
            changes=list(one.decision.changes),
        )
        for item, one in resolved
        if one.decision is not None
    ]
    Decision.objects.bulk_create(decisions)
    _count(resolved)
    _tell(resolved)
    record("decisions.enter", subject=meeting, actor=actor, decisions=len(decisions))
    return len(decisions)


def _clear(items: list[AgendaItem]) -> None:
    Decision.objects.filter(item__in=items).delete()
    VoteEvent.objects.filter(item__in=items).delete()
    Statement.objects.filter(item__in=items).delete()
    EarlierStage.objects.filter(item__in=items).delete()
    Reference.objects.filter(item__in=items).delete()


def _count(resolved: Resolved) -> None:
    pairs = [
        (
            VoteEvent(
                item=item,
                position=position,
                on=vote.on,
                yes=vote.yes,
                no=vote.no,
                abstained=vote.abstained,
            ),
            vote,
        )
        for item, one in resolved
        for position, vote in enumerate(one.votes)
    ]
    VoteEvent.objects.bulk_create([event for event, _ in pairs])
    Vote.objects.bulk_create([ballot for event, vote in pairs for ballot in _ballots(event, vote)])


def _ballots(event: VoteEvent, vote: VoteEntry) -> Iterator[Vote]:
    sides = (("yes", vote.yes_who), ("no", vote.no_who), ("abstain", vote.abstained_who))
    voters = [(option, voter) for option, who in sides for voter in who]
    for position, (option, voter) in enumerate(voters):
        yield Vote(event=event, position=position, option=option, voter=voter)


def _tell(resolved: Resolved) -> None:
    Statement.objects.bulk_create(
        Statement(
            item=item, position=i, who=one.who, person=one.person, kind=one.kind, scope=one.scope
        )
        for item, became in resolved
        for i, one in enumerate(became.statements)
    )
    EarlierStage.objects.bulk_create(
        EarlierStage(
            item=item,
            position=i,
            organization_name=one.organization_name,
            organization=one.organization,
            on=one.on,
            number=one.number,
            text=one.text,
        )
        for item, became in resolved
        for i, one in enumerate(became.stages)
    )
    Reference.objects.bulk_create(
        Reference(item=item, position=i, **asdict(one))
        for item, became in resolved
        for i, one in enumerate(became.references)
    )
