"""Set what stands at the top of printed agendas and minutes."""

from __future__ import annotations

from django.db import transaction

from raadslag.bodies.access import may_set_letterhead
from raadslag.bodies.models import Body, Letterhead, Organization
from raadslag.bodies.queries import letterhead_key
from raadslag.files.models import StoredFile
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor


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
    may_set_letterhead(actor, of).require()
    lines = "\n".join(" ".join(one.split()) for one in address.splitlines() if one.strip())
    news = {"address": lines, "logo": logo, "logo_text": " ".join(logo_text.split())}
    whose = letterhead_key(of)
    if Letterhead.objects.filter(**whose, **news).exists():
        return False
    kept, _ = Letterhead.objects.update_or_create(**whose, defaults=news)
    record("bodies.set_letterhead", subject=kept, actor=actor, logo=logo.pk if logo else None)
    return True


@transaction.atomic
def drop_letterhead(*, organization: Organization, actor: Actor) -> bool:
    """Let a body use the municipality's again; False when it has none of its own."""
    may_set_letterhead(actor, organization).require()
    kept = Letterhead.objects.select_for_update().filter(organization=organization).first()
    if kept is None:
        return False
    record("bodies.drop_letterhead", subject=kept, actor=actor, organization=organization.pk)
    kept.delete()
    return True
