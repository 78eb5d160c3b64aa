"""Set how a body holds its meetings, where its standing orders may choose."""

from __future__ import annotations

from typing import TypedDict

from django.db import transaction

from raadslag.bodies.models import Organization
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.sittings.access import may_set_house_rules
from raadslag.sittings.actions.outbox import held, signal
from raadslag.sittings.faults import TooLongToSpeak
from raadslag.sittings.models import HouseRules, Sitting
from raadslag.sittings.states import MajorityOf, RecusedCount, SittingState, Topic

LONGEST = 120  # minutes one may speak at a time


class Taken(TypedDict):
    """What a sitting takes over from the house rules of its body."""

    majority_of: str
    recused: str
    speech_minutes: int


def taken_over(rules: HouseRules) -> Taken:
    """The house rules as a sitting holds them; those of a closed one are never changed."""
    return {
        "majority_of": rules.majority_of,
        "recused": rules.recused,
        "speech_minutes": rules.speech_minutes,
    }


@transaction.atomic
def set_house_rules(
    *,
    organization: Organization,
    majority_of: str,
    recused: str,
    speech_minutes: int,
    source: str,
    actor: Actor,
) -> HouseRules:
    """Set the house rules of a body, for its next meetings and the one that is going on.

    Args:
        organization: The body.
        majority_of: MajorityOf: what a majority at its elections is of.
        recused: RecusedCount: how those with a conflict of interest count in the quorum.
        speech_minutes: How long one may speak at a time, 0 to 120; 0 is no limit.
        source: The paragraph of the standing orders they rest on.
        actor: The secretary.

    Raises:
        TooLongToSpeak: The minutes are fewer or more than that.

    Source: kommunestyrelsesloven § 11, stk. 2, § 14 and § 24; the standing orders.
    """
    may_set_house_rules(actor, organization).require()
    if not 0 <= speech_minutes <= LONGEST:
        raise TooLongToSpeak(most=LONGEST)
    said: Taken = {
        "majority_of": MajorityOf(majority_of).value,
        "recused": RecusedCount(recused).value,
        "speech_minutes": speech_minutes,
    }
    rules, _ = HouseRules.objects.update_or_create(
        organization=organization, defaults={**said, "source": source.strip()}
    )
    record("sittings.set_house_rules", subject=rules, actor=actor, **said)
    _take_over(rules)
    return rules


def _take_over(rules: HouseRules) -> None:
    """Let a meeting of the body that is going on be held by them."""
    going = Sitting.objects.filter(
        meeting__organization=rules.organization_id, state=SittingState.OPEN
    )
    for sitting in going.order_by("pk"):
        now = held(sitting)
        if now.open and Sitting.objects.filter(pk=now.pk).update(**taken_over(rules)):
            signal(now, Topic.SITTING)
