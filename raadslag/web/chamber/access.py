"""Who may open the chamber's pages."""

from __future__ import annotations

from typing import Any, cast

from django.http import HttpRequest
from django.utils.translation import gettext as _

from raadslag.bodies.models import User
from raadslag.verdict import YES, Verdict, no
from raadslag.web.actor import acting
from raadslag.web.hearing import Listening, listening


def inside(request: HttpRequest) -> Verdict:
    """Anyone with an account; whether the meeting is theirs is asked of the meeting."""
    return YES if request.user.is_authenticated else no(_("Log ind for at se siden."))


def listens(request: HttpRequest) -> Verdict:
    """Whoever may follow the meeting of the address: those inside, or the public."""
    if listening_as(request) is not None:
        return YES
    if not request.user.is_authenticated:
        return no(_("Log ind for at følge mødet."))
    return no(_("Der er ikke et møde her, som du kan følge."))


def listening_as(request: HttpRequest) -> Listening | None:
    """As what the reader may follow the meeting of the address; asked for once a request."""
    kept = cast(Any, request)
    if not hasattr(kept, "listening"):
        actor = acting(request) if isinstance(request.user, User) else None
        meeting = kept.resolver_match.kwargs["meeting"]
        found = listening({(actor, meeting)})
        kept.listening = found.get((actor.user_id if actor else None, meeting))
    return cast(Listening | None, kept.listening)
