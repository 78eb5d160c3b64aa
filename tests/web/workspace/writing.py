"""The site with one more page: somewhere to write."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.middleware.csrf import get_token
from django.template import Context, Engine
from django.urls import path

from raadslag.config.urls import handler404, handler429, handler500
from raadslag.config.urls import urlpatterns as site
from raadslag.web.access import opened_by
from raadslag.web.workspace.access import signed_in

__all__ = ["handler404", "handler429", "handler500", "urlpatterns"]

RECEIVED: list[tuple[str, str]] = []
PAGE = """<!doctype html><html lang="da"><head><title>Skriv</title>
<link rel="icon" href="/static/kit/icon.svg"></head><body><form method="post">
<input type="hidden" name="csrfmiddlewaretoken" value="{{ token }}">
<label>Titel <input name="title"></label><label>Tekst <textarea name="text"></textarea></label>
<button>Gem</button></form></body></html>"""


@opened_by(signed_in)
def write(request: HttpRequest) -> HttpResponse:
    """Receive a title and a text."""
    if request.method == "POST":
        RECEIVED.append((request.POST["title"], request.POST["text"]))
        return HttpResponseRedirect("/arbejdsplads/min-konto/")
    page = Engine().from_string(PAGE).render(Context({"token": get_token(request)}))
    return HttpResponse(page)


urlpatterns = [path("arbejdsplads/skriv/", write), *site]
