"""Set the items that always stand on a body's agendas."""

from __future__ import annotations

from django.db import transaction

from raadslag.agendas.access import may_set_skeleton
from raadslag.agendas.faults import NothingToSay
from raadslag.agendas.models import SkeletonItem
from raadslag.bodies.models import Organization
from raadslag.cases.models import Case
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor


@transaction.atomic
def set_skeleton_item(
    *,
    organization: Organization,
    title: str,
    kind: str,
    case: Case,
    actor: Actor,
    last: bool = False,
    position: int = 0,
    item: SkeletonItem | None = None,
) -> SkeletonItem:
    """Let an item stand on each ordinary agenda of a body from now on.

    Raises:
        NothingToSay: The title is empty.
    """
    may_set_skeleton(actor, organization).require()
    if not title.strip():
        raise NothingToSay(what="punktets titel")
    fixed = item or SkeletonItem(organization=organization)
    fixed.title, fixed.kind, fixed.case = title.strip(), kind, case
    fixed.last, fixed.position = last, position
    fixed.save()
    record("agendas.set_skeleton_item", subject=fixed, actor=actor)
    return fixed


@transaction.atomic
def drop_skeleton_item(*, item: SkeletonItem, actor: Actor) -> None:
    """Let an item stand on no further agendas; those begun keep it."""
    may_set_skeleton(actor, item.organization).require()
    record("agendas.drop_skeleton_item", subject=item, actor=actor)
    item.delete()
