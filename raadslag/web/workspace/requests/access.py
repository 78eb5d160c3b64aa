"""Who brings matters before the bodies, and whose request is shown."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from raadslag.bodies.queries import MEMBER
from raadslag.cases.access import may_see_request
from raadslag.cases.models import MemberRequest
from raadslag.verdict import YES, Verdict, no
from raadslag.web.actor import acting


def seated(request: HttpRequest) -> Verdict:
    """Those who sit in a body."""
    if request.user.is_authenticated and acting(request).holds(MEMBER):
        return YES
    return no(_("Kun medlemmer af byrådet og udvalgene bringer sager frem."))


def request_seen(request: HttpRequest, key: int) -> MemberRequest:
    """A request, for the member who asks; unknown to anyone else.

    Raises:
        Http404: There is none, or it is another's.
    """
    rows = MemberRequest.objects.select_related("paper__organization__body", "person")
    found = rows.filter(pk=key).first()
    if found is None or not may_see_request(acting(request), found):
        raise Http404
    return found
