"""Parts of other pages: what is to follow from the decisions on a case, and what is mine."""

from __future__ import annotations

from typing import Any

from django import template
from django.http import HttpRequest
from django.utils import timezone

from raadslag.cases.models import Case
from raadslag.followups.queries import followups_of_case, my_followups, rows_of
from raadslag.web.actor import acting

register = template.Library()
MOST = 30


@register.inclusion_tag("workspace/followups/of_case.html", takes_context=True)
def case_followups(context: template.Context, case: Case) -> dict[str, Any]:
    """What came of the decisions on a case."""
    request: HttpRequest = context["request"]
    held = followups_of_case(case, acting(request))
    return {"rows": rows_of(held, timezone.localdate(), notes=True)}


@register.inclusion_tag("workspace/followups/mine.html", takes_context=True)
def desk_followups(context: template.Context) -> dict[str, Any]:
    """The open follow-ups of whoever is signed in."""
    request: HttpRequest = context["request"]
    return {"rows": rows_of(my_followups(acting(request))[:MOST], timezone.localdate())}
