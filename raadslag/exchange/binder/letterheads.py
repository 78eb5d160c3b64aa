"""The letterhead of a body as the writer of documents takes it."""

from __future__ import annotations

from django.db.models import F, Q

from raadslag.bodies.models import Body, Organization
from raadslag.bodies.models import Letterhead as Kept
from raadslag.exchange.binder.contents import Letterhead
from raadslag.files.queries import open_file


def letterhead_of(organization: Organization) -> Letterhead | None:
    """The body's own, else the municipality's; none when nothing is set."""
    whose = Q(organization=organization) | Q(organization=None)
    rows = Kept.objects.filter(whose, body=organization.body_id).select_related("body", "logo")
    kept = rows.order_by(F("organization").asc(nulls_last=True)).first()
    return None if kept is None else printed(kept, kept.body)


def printed(kept: Kept, body: Body) -> Letterhead:
    """What is set, with the bytes of its logo."""
    return Letterhead(body.name, tuple(kept.address.splitlines()), _logo(kept), kept.logo_text)


def _logo(kept: Kept) -> bytes:
    if kept.logo is None:
        return b""
    try:
        with open_file(kept.logo) as opened:
            return opened.read()
    except FileNotFoundError:  # the store has lost it; the document does without
        return b""
