"""The letterhead of a municipality as the writer of documents takes it."""

from __future__ import annotations

from raadslag.bodies.models import Body
from raadslag.bodies.models import Letterhead as Kept
from raadslag.exchange.binder.contents import Letterhead
from raadslag.files.queries import open_file


def letterhead_of(body: Body) -> Letterhead | None:
    """What a municipality has set; none when it has set nothing."""
    kept = Kept.objects.filter(body=body).select_related("logo").first()
    if kept is None:
        return None
    return Letterhead(body.name, tuple(kept.address.splitlines()), _logo(kept), kept.logo_text)


def _logo(kept: Kept) -> bytes:
    if kept.logo is None:
        return b""
    try:
        with open_file(kept.logo) as opened:
            return opened.read()
    except FileNotFoundError:  # the store has lost it; the document does without
        return b""
