"""A small site with one text, one upload and one list, kept in a file.

Run as a module it serves itself: ``python -m tests.web.kit.desk PORT``.
"""

from __future__ import annotations

import json
import os
import socketserver
import sys
import threading
from hashlib import sha256
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template import RequestContext, Template
from django.urls import path
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.views.decorators.csrf import ensure_csrf_cookie

from raadslag.web.kit.rich_field import RichField, written

PAGE = """{% extends "kit/base.html" %}{% load static %}
{% block title %}Sagsfremstilling{% endblock %}
{% block styles %}{% for name in styles %}<link rel="stylesheet" href="{% static name %}">
{% endfor %}{% endblock %}
{% block main %}<div class="wrap"><h1>Sagsfremstilling</h1>
<form method="post" action="/gem/" data-once data-autosave="/gem-undervejs/" data-paper="7"
 data-user="dorte" data-version="{{ kept.version }}" data-sequence="{{ kept.sequence }}"
 data-sign-in="/ind/">{% csrf_token %}
<p><label for="id_title">Titel</label>
<input type="text" id="id_title" name="title" value="{{ kept.title }}"></p>
{% include "kit/rich_field.html" with field=field %}
<p><button class="button">Gem</button></p></form>
<form method="post" action="/filer/" enctype="multipart/form-data" data-upload data-list="filer">
{% csrf_token %}<label for="id_file">Bilag</label>
<input type="file" id="id_file" name="file" multiple>
<button class="button" data-upload-send>Send</button></form>
<ol id="filer" data-order="/orden/">{{ rows }}</ol>
<form method="post" action="/ud/" data-sign-out>{% csrf_token %}
<button class="button">Log ud</button></form>
</div>{% endblock %}
{% block scripts %}{% for name in scripts %}<script src="{% static name %}" defer></script>
{% endfor %}{% endblock %}"""
NAMES = ("rich_field", "autosave", "upload", "order")
SCRIPTS = ("said", "editor/editor", "autosave", "upload", "order", "once")
WRITING = threading.Lock()
EMPTY: dict[str, Any] = {"title": "", "html": "", "sequence": 0, "version": 1}
EMPTY |= {"saves": 0, "posts": 0, "files": ["Kort", "Budget", "Høring"]}


def kept() -> dict[str, Any]:
    """What the site remembers."""
    file = Path(os.environ["DESK_FILE"])
    return EMPTY | (json.loads(file.read_text(encoding="utf-8")) if file.exists() else {})


def keep(**changes: object) -> None:
    """Remember more, whole or not at all."""
    file = Path(os.environ["DESK_FILE"])
    with WRITING:
        new = file.with_suffix(".new")
        new.write_text(json.dumps(kept() | changes), encoding="utf-8")
        new.replace(file)


def row(name: str) -> str:
    """One file in the list."""
    return format_html(
        '<li data-id="{0}" data-name="{0}">{0} <button data-move="up">Flyt op</button>'
        '<button data-move="down">Flyt ned</button></li>',
        name,
    )


@ensure_csrf_cookie
def page(request: HttpRequest, error: str = "") -> HttpResponse:
    """Everything on one page."""
    now = kept()
    field = RichField(
        name="text",
        label="Sagsfremstilling",
        html=now["html"],
        hint="Fortæl, hvad sagen handler om.",
        picture_url="/billede/",
        required=True,
        error=request.GET.get("fejl", ""),
    )
    context = {
        "kept": now,
        "field": field,
        "rows": mark_safe("".join(map(row, now["files"]))),
        "styles": [f"kit/{name}.css" for name in NAMES],
        "scripts": [f"kit/{name}.js" for name in SCRIPTS],
    }
    return HttpResponse(Template(PAGE).render(RequestContext(request, context)))


def save(request: HttpRequest) -> HttpResponse:
    """Save and show again."""
    now = kept()
    keep(
        title=request.POST["title"],
        html=written(request.POST, "text"),
        sequence=int(request.POST.get("sequence") or 0),
        version=now["version"] + 1,
        posts=now["posts"] + 1,
    )
    return redirect("/")


def autosave(request: HttpRequest) -> HttpResponse:
    """Save underway, unless something newer is here already."""
    if "ude" in request.COOKIES:
        return redirect("/ind/")
    now, sequence = kept(), int(request.POST["sequence"])
    if sequence > now["sequence"]:
        html = written(request.POST, "text")
        keep(title=request.POST["title"], html=html, sequence=sequence, saves=now["saves"] + 1)
    return JsonResponse({"saved_at": "14.03.22", "draft": 7, "holder": "", "conflict": False})


def picture(request: HttpRequest) -> HttpResponse:
    """Take a picture in."""
    content = request.FILES["file"].read()  # type: ignore[union-attr]
    if not content.startswith(b"\x89PNG"):
        return JsonResponse({"error": "Filen er ikke et billede."}, status=400)
    digest = sha256(content).hexdigest()
    Path(os.environ["DESK_FILE"]).with_name(digest).write_bytes(content)
    return JsonResponse({"url": f"/arbejdsplads/billede/{digest}/"})


def shown(request: HttpRequest, digest: str) -> HttpResponse:
    """Give a picture out."""
    content = Path(os.environ["DESK_FILE"]).with_name(digest).read_bytes()
    return HttpResponse(content, content_type="image/png")


def files(request: HttpRequest) -> HttpResponse:
    """Take files in; those named hostile are refused."""
    names = [str(one.name) for one in request.FILES.getlist("file")]
    if any("farlig" in name for name in names):
        return JsonResponse({"error": "Filen indeholder makroer og kan ikke modtages."}, status=400)
    keep(files=kept()["files"] + names)
    if "json" not in request.headers["Accept"]:
        return redirect("/")
    return JsonResponse({"html": "".join(map(row, names))})


def order(request: HttpRequest) -> HttpResponse:
    """Keep the order."""
    keep(files=request.POST.getlist("order"))
    return JsonResponse({})


def enter(request: HttpRequest) -> HttpResponse:
    """Sign in."""
    answer = redirect("/")
    answer.delete_cookie("ude")
    return answer


def leave(request: HttpRequest) -> HttpResponse:
    """Sign out."""
    answer = redirect("/")
    answer.set_cookie("ude", "1")
    return answer


urlpatterns = [
    path("", page),
    path("gem/", save),
    path("gem-undervejs/", autosave),
    path("billede/", picture),
    path("arbejdsplads/billede/<str:digest>/", shown),
    path("filer/", files),
    path("orden/", order),
    path("ind/", enter),
    path("ud/", leave),
]


class _Threaded(socketserver.ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, *args: object) -> None:
        """Say nothing."""


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.web.kit.desk_settings"
    application = get_wsgi_application()
    make_server("127.0.0.1", int(sys.argv[1]), application, _Threaded, _Quiet).serve_forever()
