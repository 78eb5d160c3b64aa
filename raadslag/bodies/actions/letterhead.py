"""Set what stands at the top of printed agendas and minutes."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from raadslag.bodies.access import may_with_body
from raadslag.bodies.models import Body, Letterhead, Organization
from raadslag.files.models import StoredFile
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.verdict import Verdict


@transaction.atomic
def set_letterhead(
    *, of: Body | Organization, address: str, logo: StoredFile | None, logo_text: str, actor: Actor
) -> bool:
    """Store the lines and the logo; False when nothing is new.

    It counts for what is printed from then on; what has been sent stays as it was.

    Args:
        of: The municipality, for all its bodies, or one body that has its own.
        address: Lines under the municipality's name.
        logo: A picture that is safe to print, or none.
        logo_text: What the logo says, for those who do not see it.
        actor: The secretary or administrator.
    """
    _may_set(actor, of).require()
    lines = "\n".join(" ".join(one.split()) for one in address.splitlines() if one.strip())
    news = {"address": lines, "logo": logo, "logo_text": " ".join(logo_text.split())}
    whose = _whose(of)
    if Letterhead.objects.filter(**whose, **news).exists():
        return False
    kept, _ = Letterhead.objects.update_or_create(**whose, defaults=news)
    record("bodies.set_letterhead", subject=kept, actor=actor, logo=logo.pk if logo else None)
    return True


@transaction.atomic
def drop_letterhead(*, organization: Organization, actor: Actor) -> bool:
    """Let a body use the municipality's again; False when it has none of its own."""
    _may_set(actor, organization).require()
    kept = Letterhead.objects.select_for_update().filter(organization=organization).first()
    if kept is None:
        return False
    record("bodies.drop_letterhead", subject=kept, actor=actor, organization=organization.pk)
    kept.delete()
    return True


def _may_set(actor: Actor, of: Body | Organization) -> Verdict:
    if isinstance(of, Body):
        return may_with_body(actor, "set_letterhead", body_id=of.pk)
    where = {"body_id": of.body_id, "organization_id": of.pk}
    return may_with_body(actor, "set_letterhead", **where)


def _whose(of: Body | Organization) -> dict[str, Any]:
    if isinstance(of, Body):
        return {"body": of, "organization": None}
    return {"body": of.body, "organization": of}
