"""What each import did with each document, and why."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from raadslag.exchange.importing.models import ImportRun
from raadslag.exchange.importing.queries import latest_runs, lines_of
from raadslag.exchange.importing.states import Step
from raadslag.web.access import opened_by
from raadslag.web.workspace.access import secretariat

PAGE = 50


@opened_by(secretariat)
def imports(request: HttpRequest) -> HttpResponse:
    """The latest imports."""
    return render(request, "workspace/imports.html", {"runs": latest_runs()})


@opened_by(secretariat)
def import_run(request: HttpRequest, run: int) -> HttpResponse:
    """One import, document by document."""
    found = get_object_or_404(ImportRun, pk=run)
    asked = request.GET.get("trin", "")
    step = asked if asked in Step.values else ""
    page = Paginator(lines_of(found, step), PAGE).get_page(request.GET.get("side"))
    context = {"run": found, "page": page, "step": step, "steps": Step.values}
    return render(request, "workspace/import_run.html", context)
