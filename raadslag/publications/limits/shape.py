"""Minutes without what is not to be told, or not yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from raadslag.bodies.states import ConsultationRole, OrganizationKind
from raadslag.meetings.models import Meeting
from raadslag.minutes.item_content import untold
from raadslag.publications.compose import ComposedItem
from raadslag.publications.limits.models import ReleasePolicy
from raadslag.publications.limits.queries import held_in, policy_of
from raadslag.publications.limits.states import Shown, Silence
from raadslag.rules.minutes_policy import silence


def limited(items: Sequence[ComposedItem], meeting: Meeting) -> list[ComposedItem]:
    """The items of minutes, decisions that must wait or are not told left out; two queries."""
    held, policy = held_in(meeting), policy_of(meeting.organization)
    return [_limited(one, held, policy) for one in items]


def _limited(one: ComposedItem, held: set[int], policy: ReleasePolicy) -> ComposedItem:
    if one.content["decision"] is None and not one.content["votes"]:
        return one
    why = Silence.PARTIES if one.item.pk in held else _by_policy(one, policy)
    if not why:
        return one
    return replace(one, content=untold(one.content), outcome="", silence=str(why))


def _by_policy(one: ComposedItem, policy: ReleasePolicy) -> str:
    if policy.organization.kind == OrganizationKind.COUNCIL:
        return ""
    decision = one.content["decision"]
    advises = bool(decision and decision["recommends_to"])
    return silence(
        one.outcome,
        recommends=advises or one.item.consultation.role == ConsultationRole.RECOMMENDS,
        only_final=policy.shown == Shown.FINAL,
        recommendations_shown=policy.recommendations,
    )
