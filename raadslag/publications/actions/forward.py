"""Let addresses of the municipality's earlier site lead to pages here."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from raadslag.bodies.models import Body
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.publications.access import may_release
from raadslag.publications.models import OldAddress, PublicBody
from raadslag.rules.old_address import known_as, path_here


@transaction.atomic
def forward(*, body: Body, addresses: Mapping[str, str], actor: Actor) -> int:
    """Keep where old addresses lead, from old to ours; return how many there are now.

    An address that is known already leads to the new page from now on.

    Raises:
        ValueError: One of the addresses is none; nothing is kept.
    """
    may_release(actor, body_id=body.pk).require()
    public = PublicBody.objects.get(slug=body.slug)
    rows = {known_as(old): path_here(new) for old, new in addresses.items()}
    if "" in rows or "" in rows.values():
        raise ValueError("an address has no path")
    OldAddress.objects.bulk_create(
        [OldAddress(body=public, known_as=old, path=new) for old, new in rows.items()],
        update_conflicts=True,
        unique_fields=["body", "known_as"],
        update_fields=["path"],
        batch_size=200,
    )
    record("publications.forward", subject=public, actor=actor, addresses=len(rows))
    return public.oldaddress_set.count()
