"""A document handed over: PDF in the window, all else to be saved; nothing in it may run."""

from __future__ import annotations

from typing import IO

from django.http import FileResponse, HttpResponse
from django.http.response import HttpResponseBase


def handed(content: bytes, media_type: str, name: str) -> HttpResponse:
    """The answer that hands over a document under a name of plain letters."""
    response = HttpResponse(content, content_type=media_type)
    _guard(response, media_type, name)
    return response


def handed_file(file: IO[bytes], media_type: str, name: str) -> FileResponse:
    """The same of an open file, which is sent piece by piece and then closed."""
    response = FileResponse(file, content_type=media_type)
    _guard(response, media_type, name)
    return response


def _guard(response: HttpResponseBase, media_type: str, name: str) -> None:
    how = "inline" if media_type == "application/pdf" else "attachment"
    response["Content-Disposition"] = f'{how}; filename="{name}"'
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
