"""Set what stands at the top of a municipality's printed agendas and minutes."""

from __future__ import annotations

from django.db import transaction

from raadslag.bodies.access import may_with_body
from raadslag.bodies.models import Body, Letterhead
from raadslag.files.models import StoredFile
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor


@transaction.atomic
def set_letterhead(
    *, body: Body, address: str, logo: StoredFile | None, logo_text: str, actor: Actor
) -> bool:
    """Store the lines and the logo; False when nothing is new.

    It counts for what is printed from then on; what has been sent stays as it was.

    Args:
        body: The municipality.
        address: Lines under its name.
        logo: A picture that is safe to print, or none.
        logo_text: What the logo says, for those who do not see it.
        actor: The secretary or administrator.
    """
    may_with_body(actor, "set_letterhead", body_id=body.pk).require()
    lines = "\n".join(" ".join(one.split()) for one in address.splitlines() if one.strip())
    news = {"address": lines, "logo": logo, "logo_text": " ".join(logo_text.split())}
    if Letterhead.objects.filter(body=body, **news).exists():
        return False
    kept, _ = Letterhead.objects.update_or_create(body=body, defaults=news)
    record("bodies.set_letterhead", subject=kept, actor=actor, logo=logo.pk if logo else None)
    return True
