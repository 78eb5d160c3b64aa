"""Old meetings stay readable, and search engines are asked to leave them out."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from django.http.response import HttpResponseBase
from django.utils import timezone

from raadslag.publications.models import PublicBody
from raadslag.publications.queries.listing import listed

R = TypeVar("R", bound=HttpResponseBase)


def listed_by_age(response: R, body: PublicBody, on: date) -> R:
    """The answer, kept out of search engines when the meeting is older than is chosen."""
    if not listed(body, on, timezone.localdate()):
        response.headers["X-Robots-Tag"] = "noindex"
    return response
