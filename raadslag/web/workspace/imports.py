"""What each import did with each document, and why."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from raadslag.exchange.importing.queries import lines_of, runs_seen_by
from raadslag.exchange.importing.states import Step
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.workspace.access import secretariat
from raadslag.web.workspace.showing import here

PAGE = 50
LATEST = 20  # imports on the list


@opened_by(secretariat)
def imports(request: HttpRequest) -> HttpResponse:
    """The latest imports."""
    return render(
        request,
        "workspace/imports.html",
        {"runs": runs_seen_by(acting(request), staff=here(request).is_staff)[:LATEST]},
    )


@opened_by(secretariat)
def import_run(request: HttpRequest, run: int) -> HttpResponse:
    """One import, document by document."""
    actor, staff = acting(request), here(request).is_staff
    found = get_object_or_404(runs_seen_by(actor, staff=staff), pk=run)
    asked = request.GET.get("trin", "")
    step = asked if asked in Step.values else ""
    page = Paginator(lines_of(found, actor, step, staff=staff), PAGE).get_page(
        request.GET.get("side")
    )
    context = {"run": found, "page": page, "step": step, "steps": Step.values}
    return render(request, "workspace/import_run.html", context)
