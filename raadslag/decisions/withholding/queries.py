"""Closed decisions that the public has been told nothing of."""

from __future__ import annotations

from django.db.models import QuerySet

from raadslag.bodies.models import Organization
from raadslag.decisions.models import Decision


def untold(organization: Organization) -> QuerySet[Decision]:
    """Closed decisions of a body without a public text or a ground for it, the latest first.

    Source: Ankestyrelsen (domain reference A3.4): the transcript of the decision protocol is
    published for closed items too, limited by confidentiality alone.
    """
    rows = Decision.objects.filter(
        item__agenda__meeting__organization=organization,
        item__closed=True,
        item__gone=False,
        public_text="",
        withholding=None,
        draft=False,
    )
    return rows.select_related("item__agenda__meeting__organization").order_by(
        "-item__agenda__meeting__on", "item__position"
    )
