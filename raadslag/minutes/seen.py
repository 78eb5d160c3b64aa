"""The exact text as one reader may see it; what is covered keeps its fingerprint."""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

from raadslag.agendas.models import AgendaItem
from raadslag.journal.actor import Actor
from raadslag.minutes.access import covered_from
from raadslag.minutes.content import (
    CoveredItem,
    PartialProtocol,
    Protocol,
    ProtocolItem,
    item_fingerprint,
)
from raadslag.minutes.models import MinutesCopy


def shown_to(actor: Actor, copy: MinutesCopy) -> PartialProtocol:
    """The text for one reader; five queries at most.

    Of an item they must not see, the number and the neutral title stand, and the
    fingerprint of the item: so the fingerprint of the whole is the same for all.
    """
    meeting = copy.minutes.meeting
    items = list(AgendaItem.objects.filter(agenda__meeting=meeting))
    covered = covered_from(actor, meeting, items)
    slugs = {one.slug for one in items if one.pk in covered}
    return without(cast(Protocol, copy.text), slugs)


def without(text: Protocol, slugs: Collection[str]) -> PartialProtocol:
    """The text with some items covered, by their address parts."""
    items = [_covered(one) if one["slug"] in slugs else one for one in text["items"]]
    return cast(PartialProtocol, {**text, "items": items})


def _covered(item: ProtocolItem) -> CoveredItem:
    return {
        "number": item["number"],
        "slug": item["slug"],
        "title": item["public_title"] if item["closed"] else item["title"],
        "sha256": item_fingerprint(item),
    }


def readable(text: PartialProtocol) -> list[ProtocolItem]:
    """The items of it that are not covered."""
    return [cast(ProtocolItem, one) for one in text["items"] if "salt" in one]
