"""Cases as their reader may know of them; others are not there at all."""

from __future__ import annotations

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from raadslag.cases.models import Case
from raadslag.cases.queries import cases_seen_by
from raadslag.web.actor import acting


def seen_case(request: HttpRequest, key: int) -> Case:
    """The case of that key.

    Raises:
        Http404: There is none, or none the reader may know of.
    """
    seen = cases_seen_by(acting(request)).select_related("body", "department")
    return get_object_or_404(seen, pk=key)
