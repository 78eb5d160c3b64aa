"""An item as a PDF of its own, set from what is public when it is asked for."""

from __future__ import annotations

from threading import Lock

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _

from raadslag.exchange.binder.write import Unwritable
from raadslag.exchange.protocol.printing import public_item
from raadslag.publications.content import seal
from raadslag.publications.models import PublicItem
from raadslag.publications.queries import items
from raadslag.web.portal.place import Place, page
from raadslag.web.portal.views.documents import PDF, marked
from raadslag.web.portal.views.items import absent
from raadslag.web.portal.views.meetings import find

AGAIN = "5"  # seconds after which one who is turned away may try again
_setting = Lock()  # one at a time in a process: many at once would hold up those who read


@page
def item_document(
    request: HttpRequest, place: Place, organization: str, meeting: str, item: str
) -> HttpResponseBase:
    """The item as PDF, with the titles of its attachments; of a closed one there is none."""
    found = items.item(place.body, organization, meeting, item)
    if found is None:
        return absent(request, place, find(place, organization, meeting), item)
    if found.closed:
        raise Http404
    mark = _mark(found)
    known = get_conditional_response(request, f'"{mark}"')
    if known is not None:
        return marked(known, "", found.meeting, mark)
    if not _setting.acquire(blocking=False):
        return _wait(_("Der laves en anden PDF lige nu. Prøv igen om lidt."))
    try:
        opened = public_item(found)
    except Unwritable as why:
        return _wait(str(why))
    finally:
        _setting.release()
    name = f"punkt-{found.slug}-{organization}-{meeting}.pdf"
    response = FileResponse(opened, filename=name, content_type=PDF)
    response.headers["X-Robots-Tag"] = "noindex"  # the page is to be found
    return marked(response, "", found.meeting, mark)


def _mark(item: PublicItem) -> str:
    """What is told in it: as long as that is the same, so is the document."""
    meeting, release = item.meeting, item.publication
    of_meeting = [meeting.starts, meeting.ends, meeting.location, meeting.virtual_reason]
    named = [meeting.organization.name, meeting.organization.body.name, release.sealed_at]
    told = [str(one) for one in (*of_meeting, meeting.extraordinary, *named, release.version)]
    return seal([told, item.title, item.number, item.outcome, item.content, item.removed])


def _wait(why: str) -> HttpResponse:
    plain = "text/plain; charset=utf-8"
    headers = {"Retry-After": AGAIN, "Cache-Control": "no-store"}
    return HttpResponse(f"{why}\n", content_type=plain, status=503, headers=headers)
