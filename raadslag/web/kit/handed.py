"""A document handed over: PDF in the window, all else to be saved; nothing in it may run."""

from __future__ import annotations

from django.http import HttpResponse


def handed(content: bytes, media_type: str, name: str) -> HttpResponse:
    """The answer that hands over a document under a name of plain letters."""
    response = HttpResponse(content, content_type=media_type)
    how = "inline" if media_type == "application/pdf" else "attachment"
    response["Content-Disposition"] = f'{how}; filename="{name}"'
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    return response
