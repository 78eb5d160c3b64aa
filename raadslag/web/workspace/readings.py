"""Who read what is closed, and when."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from raadslag.agendas.reading_log import readings_watched_by, told
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.workspace.access import keeping_house

PAGE = 50


@opened_by(keeping_house)
def readings(request: HttpRequest) -> HttpResponse:
    """The log of readings: neutral titles alone, for administrators read nothing closed."""
    facts = readings_watched_by(acting(request))
    page = Paginator(facts, PAGE).get_page(request.GET.get("side"))
    context = {"page": page, "rows": list(told(page.object_list))}
    return render(request, "workspace/readings.html", context)
