"""The public log: what it is, its checkpoints and proofs, and a place to check a document."""

from __future__ import annotations

import re
from base64 import b64encode

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt

from raadslag.ledger import queries
from raadslag.ledger.bundle import bundle, document_entry
from raadslag.ledger.faults import NotEntered
from raadslag.ledger.models import Checkpoint
from raadslag.ledger.stamp import stamp
from raadslag.publications.queries.documents import released_as
from raadslag.rules.merkle import NotInLog
from raadslag.web.access import everyone, opened_by
from raadslag.web.portal.answer import answer, asked_about
from raadslag.web.portal.fingerprint import TooLarge, fingerprint
from raadslag.web.portal.place import Place, page

SHOWN = 50  # checkpoints on a page
CHECKSUM = re.compile(r"[0-9a-f]{64}")
PLAIN = "text/plain; charset=utf-8"


@page
def log(request: HttpRequest, place: Place) -> HttpResponse:
    """What the log is, and its checkpoints, the newest first."""
    pages = Paginator(Checkpoint.objects.order_by("-size"), SHOWN)
    shown = pages.get_page(request.GET.get("side"))
    newest = queries.latest()
    return answer(
        request,
        place,
        "log/log",
        {
            "newest": newest and stamp(newest),
            "made_at": newest and newest.made_at,
            "keys": queries.log_keys(),
            "checkpoints": [(one, stamp(one).short) for one in shown],
            "page": shown,
        },
    )


@page
def checkpoint(request: HttpRequest, place: Place, size: int) -> HttpResponse:
    """One checkpoint, compared with the root printed on a document when that is handed in."""
    found = get_object_or_404(Checkpoint, size=size)
    printed = request.GET.get("rod", "").strip().lower()
    return answer(
        request,
        place,
        "log/checkpoint",
        {
            "checkpoint": found,
            "stamp": stamp(found),
            "printed": printed,
            "same": printed == bytes(found.root).hex(),
        },
    )


@opened_by(everyone)
def newest_note(request: HttpRequest) -> HttpResponse:
    """The newest signed checkpoint, as witnesses fetch it (C2SP tlog-checkpoint)."""
    newest = queries.latest()
    if newest is None:
        raise Http404
    return _plain(newest.note)


@opened_by(everyone)
def note(request: HttpRequest, size: int) -> HttpResponse:
    """The signed checkpoint of a size."""
    return _plain(get_object_or_404(Checkpoint, size=size).note)


@opened_by(everyone)
def timestamp(request: HttpRequest, size: int) -> HttpResponse:
    """The timestamp of a checkpoint as the authority gave it (RFC 3161)."""
    found = get_object_or_404(Checkpoint.objects.exclude(stamp=None), size=size)
    return HttpResponse(bytes(found.stamp or b""), content_type="application/timestamp-reply")


@opened_by(everyone)
def log_keys(request: HttpRequest) -> HttpResponse:
    """The public keys, the present one first."""
    return _plain("".join(f"{one.written}\n" for one in queries.log_keys()))


@opened_by(everyone)
def proof(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """The proof of a public thing, against the newest checkpoint or one asked for."""
    try:
        found = bundle(kind, key, _number(request, "stoerrelse"))
    except NotEntered as error:
        raise Http404 from error
    answered = JsonResponse(found, json_dumps_params={"ensure_ascii": False, "indent": 1})
    answered.headers["Access-Control-Allow-Origin"] = "*"
    return answered


@opened_by(everyone)
def consistency(request: HttpRequest) -> HttpResponse:
    """The proof that the log of one size begins with the log of a smaller one."""
    old, size = _number(request, "fra"), _number(request, "til")
    if old is None or size is None or size > queries.size():
        raise Http404
    try:
        hashes = queries.consistency(old, size)
    except NotInLog as error:
        raise Http404 from error
    return JsonResponse({"from": old, "to": size, "proof": [b64encode(x).decode() for x in hashes]})


@csrf_exempt  # nothing is changed or kept, and the page of a reader has no cookie
@page
def check(request: HttpRequest, place: Place) -> HttpResponse:
    """Is a document the one that was released? It is read and forgotten."""
    if request.method == "POST":
        return _handed_in(request, place)
    checksum = request.GET.get("sum", "").strip().lower()
    if not checksum:
        return answer(request, place, "log/check", {})
    if not CHECKSUM.fullmatch(checksum):
        return answer(request, place, "log/check", {"fault": "unreadable"}, status=400)
    entry = document_entry(checksum)
    covered = queries.covering(entry.index) if entry and entry.index is not None else None
    return answer(
        request,
        place,
        "log/check",
        {
            "checksum": checksum,
            "entry": entry,
            "covered": covered and stamp(covered),
            "released": released_as(place.body, checksum) if entry else None,
        },
    )


def _handed_in(request: HttpRequest, place: Place) -> HttpResponse:
    try:
        checksum = fingerprint(request)
    except TooLarge:
        return answer(request, place, "log/check", {"fault": "large"}, status=413)
    if checksum is None:
        return answer(request, place, "log/check", {"fault": "missing"}, status=400)
    address = f"{reverse('portal:log-check')}?sum={checksum}"
    return HttpResponseRedirect(address, status=303)


def _plain(text: str) -> HttpResponse:
    response = HttpResponse(text, content_type=PLAIN)
    asked_about(response)
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


def _number(request: HttpRequest, name: str) -> int | None:
    """A number asked for; none when there is none, or no such number."""
    said = request.GET.get(name, "")
    return int(said) if said.isascii() and said.isdigit() and len(said) < 19 else None
