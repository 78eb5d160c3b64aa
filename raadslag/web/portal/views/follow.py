"""Following something by e-mail: asked for, confirmed and left without signing in."""

from __future__ import annotations

from allauth.core import ratelimit
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from raadslag.publications.queries.news import Followed
from raadslag.subscriptions import actions, queries
from raadslag.subscriptions.faults import NotFollowed
from raadslag.subscriptions.models import Subscription
from raadslag.subscriptions.reader import READER
from raadslag.subscriptions.states import Rhythm
from raadslag.web.portal.answer import answer
from raadslag.web.portal.followed import Subject, subject_of
from raadslag.web.portal.place import Place, page


@csrf_exempt  # a reader has no cookie to misuse, and nothing is sent before the address confirms
@page
def follow(request: HttpRequest, place: Place) -> HttpResponse:
    asked = request.POST if request.method == "POST" else request.GET
    subject = _subject(place, asked.get("hvad", Followed.ALL), asked.get("noegle", ""))
    if subject is None:
        raise Http404
    if request.method == "POST":
        return _ask(request, place, subject)
    if "spurgt" in request.GET:
        return _own(answer(request, place, "follow/asked", {"subject": subject}))
    return _form(request, place, subject)


def _subject(place: Place, kind: str, key: str) -> Subject | None:
    known = kind in list(Followed)
    return subject_of(place, Followed(kind), key) if known else None


def _ask(request: HttpRequest, place: Place, subject: Subject) -> HttpResponse:
    given = request.POST.get("adresse", "")
    if not ratelimit.consume(request, action="follow"):
        fault = _("Der er bedt om mange abonnementer herfra. Prøv igen om en time.")
        return _form(request, place, subject, given=given, fault=fault, status=429)
    rhythm = request.POST.get("rytme", "")
    try:
        actions.ask(
            body=place.body,
            kind=subject.kind,
            key=subject.key,
            to_address=given,
            rhythm=Rhythm(rhythm) if rhythm in Rhythm.values else Rhythm.DAILY,
            language=(get_language() or "da")[:2],
            actor=READER,
            now=timezone.now(),
        )
    except NotFollowed as broken:
        fault = _(broken.text).format(**broken.values)
        return _form(request, place, subject, given=given, fault=fault, status=400)
    return HttpResponseRedirect(f"{place.address('follow')}?{subject.query}&spurgt=1", status=303)


def _form(
    request: HttpRequest,
    place: Place,
    subject: Subject,
    *,
    given: str = "",
    fault: str = "",
    status: int = 200,
) -> HttpResponse:
    chosen = request.POST.get("rytme", Rhythm.DAILY)
    context = {
        "subject": subject,
        "given": given,
        "fault": fault,
        "rhythms": Rhythm.choices,
        "chosen": chosen,
    }
    return _own(answer(request, place, "follow/form", context, status=status))


@csrf_exempt  # the secret in the address is what opens it
@page
def confirm(request: HttpRequest, place: Place, secret: str) -> HttpResponse:
    """A press confirms: programs that look links up ahead of the reader do not."""
    found = _found(place, secret)
    done = request.method == "POST"
    if done:
        actions.confirm(subscription=found, actor=READER, now=timezone.now())
    context = {"subject": _followed(place, found), "subscription": found, "done": done}
    return _own(answer(request, place, "follow/confirm", context))


@csrf_exempt  # one press in the mail program, RFC 8058; the secret in the address opens it
@page
def leave(request: HttpRequest, place: Place, secret: str) -> HttpResponse:
    """A press deletes it; afterwards the address is gone, and says so again if asked again."""
    found = queries.by_secret(secret)
    if request.method == "POST" and found is not None:
        actions.leave(subscription=found, actor=READER)
        found = None
    context = {"subject": _followed(place, found) if found else None, "subscription": found}
    return _own(answer(request, place, "follow/leave", context))


def _found(place: Place, secret: str) -> Subscription:
    found = queries.by_secret(secret)
    if found is None or found.body_id != place.body.pk:
        raise Http404
    return found


def _followed(place: Place, found: Subscription) -> Subject | None:
    """What it is about, as long as the public may know of it."""
    return subject_of(place, Followed(found.kind), found.key)


def _own(response: HttpResponse) -> HttpResponse:
    """Kept by no cache, and in no search engine."""
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
