"""What search engines may lead to: the choice of each municipality."""

from __future__ import annotations

from datetime import date

from raadslag.publications.models import PublicBody
from raadslag.rules.search_age import oldest_listed


def listed_since(body: PublicBody, today: date) -> date | None:
    """The first day whose meetings search engines may list; none when they may list all."""
    return None if body.search_years is None else oldest_listed(today, body.search_years)


def listed(body: PublicBody, on: date, today: date) -> bool:
    """Whether search engines may list a meeting of that day, and what belongs to it."""
    since = listed_since(body, today)
    return since is None or on >= since


def public_body(slug: str) -> PublicBody | None:
    """The municipality as the public sees it; none while nothing of it is public."""
    return PublicBody.objects.filter(slug=slug).first()
