"""The control's meeting, with the words of the one the portal shows."""

from __future__ import annotations

from bench.control.models import Attachment, Item, Meeting
from raadslag.demonstration.generate import many


def filled(items: int) -> str:
    """Enter a generated meeting; the address of its page."""
    read = next(many(1, items=items, seed=items))
    meeting = Meeting.objects.create(body=read.body or "", on=read.meeting.date or "")
    for one in read.items:
        decision = one.decision.text if one.decision else ""
        item = Item.objects.create(
            meeting=meeting, number=one.number or "", title=one.title, decision=decision
        )
        Attachment.objects.bulk_create(
            Attachment(item=item, title=attachment.title) for attachment in one.attachments
        )
    return f"/{meeting.pk}/"
