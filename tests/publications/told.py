"""What a released row tells, whatever part of it a page or the index looks at."""

from __future__ import annotations

from raadslag.publications.models import PublicItem


def told(item: PublicItem) -> str:
    """All that stands in the row, in small letters."""
    return f"{item.title} {item.case_number} {item.glance} {item.content}".casefold()
