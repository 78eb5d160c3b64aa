"""The log of what was released, taken out and withdrawn."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from raadslag.exchange.releases.write import write
from raadslag.publications.log import lines, log_seen_by
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.workspace.access import keeping_house

PAGE = 50


@opened_by(keeping_house)
def releases(request: HttpRequest) -> HttpResponse:
    """The acts, the latest first."""
    page = Paginator(log_seen_by(acting(request)), PAGE).get_page(request.GET.get("side"))
    context = {"page": page, "rows": lines(page.object_list)}
    return render(request, "workspace/releases.html", context)


@opened_by(keeping_house)
def releases_file(request: HttpRequest) -> HttpResponse:
    """All of them as CSV."""
    table = write(lines(log_seen_by(acting(request))))
    answer = HttpResponse(table, content_type="text/csv; charset=utf-8")
    name = f"frigivelser-{timezone.localdate():%Y-%m-%d}.csv"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
