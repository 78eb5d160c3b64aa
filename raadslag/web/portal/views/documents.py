"""Released documents."""

from __future__ import annotations

import re

from django.http import FileResponse, Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import patch_cache_control
from django.utils.text import get_valid_filename

from raadslag.publications.models import PublicFile
from raadslag.publications.queries import documents
from raadslag.web.access import everyone, opened_by
from raadslag.web.portal.answer import CACHE_SECONDS
from raadslag.web.portal.place import place_of
from raadslag.web.portal.views.errors import gone

PDF = "application/pdf"
ENDINGS = {
    PDF: ".pdf",
    "application/msword": ".doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/gif": ".gif",
}


@opened_by(everyone)
def document(request: HttpRequest, sha256: str) -> HttpResponseBase:
    """The document: PDF in the window, all else to be saved, nothing may run."""
    released = documents.document(sha256)
    if released is None:
        if documents.document_was_withdrawn(sha256):
            return gone(request, place_of(request))
        raise Http404
    try:
        opened = documents.open_document(released)
    except FileNotFoundError as lost:
        raise Http404 from lost
    response = FileResponse(
        opened,
        as_attachment=released.media_type != PDF,
        filename=file_name(released),
        content_type=released.media_type,
    )
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["X-Content-Type-Options"] = "nosniff"
    patch_cache_control(response, public=True, max_age=CACHE_SECONDS)
    return response


def file_name(released: PublicFile) -> str:
    """A name to save the document under, with the ending of its kind."""
    ending = ENDINGS.get(released.media_type, "")
    printed = re.sub(r"[^\w. -]", "", released.title[:100]).strip(". ")
    name = get_valid_filename(printed or "bilag")
    return name if name.lower().endswith(ending) else name + ending
