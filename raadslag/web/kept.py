"""What a page held when it was refused is kept until its writer signs in again.

A form sent after the session has ended, or with a token that is out of date,
is kept in the new session on the server: text fields only, for two hours, and
shown to nobody but the person who last signed in on that browser.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.core import signing
from django.http import HttpRequest
from django.http.response import HttpResponseBase

KEPT = "kept"  # in the session
WHO = "raadslag_who"  # cookie that says, signed, who last signed in on this browser
MOST = 1_000_000  # characters
LASTS = 2 * 60 * 60  # seconds
NEVER = ("csrfmiddlewaretoken", "credential", "code")  # and no field of a password


@dataclass(frozen=True, slots=True)
class Kept:
    """A refused form: where it was going, and what stood in it."""

    address: str
    owner: str
    at: float
    fields: list[list[str]] = field(default_factory=list)
    files: list[str] = field(default_factory=list)  # names of files to be chosen anew


def fetched(request: HttpRequest) -> bool:
    """Whether a script asks, and no person waits for a page."""
    return request.headers.get("Sec-Fetch-Mode", "navigate") != "navigate"


def keep(request: HttpRequest) -> bool:
    """Keep what a refused form held; whether there was anything to keep."""
    owner = _owner(request)
    if request.method != "POST" or not owner or not _from_here(request):
        return False
    fields = _fields(request)
    size = sum(len(name) + len(value) for name, value in fields)
    if not any(value.strip() for _, value in fields) or size > MOST:
        return False
    names = [one.name or "" for _, files in request.FILES.lists() for one in files]
    kept = Kept(request.get_full_path(), owner, time.time(), fields, names)
    request.session[KEPT] = asdict(kept)
    request.META[KEPT] = True  # this very answer must not forget it
    return True


def words_in(request: HttpRequest) -> list[str]:
    """Sentences of a form that was refused, to be shown again: what has a space in it."""
    values = (value.strip() for _, value in _fields(request)) if request.method == "POST" else ()
    return [value for value in values if any(sign.isspace() for sign in value)]


def _fields(request: HttpRequest) -> list[list[str]]:
    return [
        [name, value]
        for name, values in request.POST.lists()
        for value in values
        if name not in NEVER and "password" not in name
    ]


def kept_for(request: HttpRequest) -> Kept | None:
    """What was kept for the person who is signed in, unless it is too old."""
    found = request.session.get(KEPT)
    if found is None:
        return None
    kept = Kept(**found)
    if kept.owner != request.session.get(SESSION_KEY) or time.time() - kept.at > LASTS:
        forget(request)
        return None
    return kept


def forget(request: HttpRequest) -> None:
    """Keep it no longer."""
    request.session.pop(KEPT, None)


def _owner(request: HttpRequest) -> str:
    """The account signed in, or the one that last was on this browser."""
    signed_in: str | None = request.session.get(SESSION_KEY)
    if signed_in:
        return signed_in
    try:
        return str(signing.loads(request.COOKIES.get(WHO, ""), salt=WHO))
    except signing.BadSignature:
        return ""


def _from_here(request: HttpRequest) -> bool:
    """Whether the form stood on this site; nobody else may plant a text."""
    origin = request.headers.get("Origin")
    own = f"{request.scheme}://{request.get_host()}"
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    return origin in (None, own) and site in ("same-origin", "none")


class KeptForms:
    """Remembers who signed in on the browser; forgets a kept form once it is received."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer, with the cookie that says who was here."""
        response = self.get_response(request)
        if request.session.accessed and SESSION_KEY in request.session:
            _received(request, response)
            _remember(request, response)
        return response


def _received(request: HttpRequest, response: HttpResponseBase) -> None:
    """Forget the kept form when it was sent again and led on to another page."""
    if request.method != "POST" or KEPT in request.META or response.status_code not in (302, 303):
        return
    found = request.session.get(KEPT)
    if found is not None and found["address"] == request.get_full_path():
        forget(request)


def _remember(request: HttpRequest, response: HttpResponseBase) -> None:
    """Write the cookie when it names another account or none."""
    now, before = request.session[SESSION_KEY], request.COOKIES.get(WHO, "")
    try:
        known = signing.loads(before, salt=WHO) == now
    except signing.BadSignature:
        known = False
    if not known:
        response.set_cookie(
            WHO, signing.dumps(now, salt=WHO), httponly=True, samesite="Lax", secure=settings.HTTPS
        )
