"""Take closed items out of what is public before a new version can be released."""

from django.db import transaction
from django.db.models import Q

from raadslag.agendas.models import AgendaItem
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.minutes.around import items_of
from raadslag.publications.access import may_release
from raadslag.publications.actions.hush import hush
from raadslag.publications.models import PublicItem, PublicMeeting


@transaction.atomic
def darken(*, meeting: Meeting, actor: Actor) -> int:
    """Hide public items that are closed by now; return how many.

    For a new version that something else keeps from being released: what was
    closed does not wait for it. An item is known by its address, its case or
    its title, rather hiding one too many than one too few.
    """
    may_release(actor).require()
    items = items_of(meeting)
    closed = [item for item in items if item.closed]
    public = PublicMeeting.objects.filter(meeting_id=meeting.pk).first()
    if public is not None:
        hush(public, items)
    standing = PublicItem.objects.filter(meeting__meeting_id=meeting.pk, shown=True, closed=False)
    hidden = standing.filter(_alike(closed)).update(shown=False)
    if hidden:
        assert public is not None  # what is hidden was released
        record("publications.darken", subject=public, actor=actor, items=hidden)
    return hidden


def _alike(closed: list[AgendaItem]) -> Q:
    cases = {item.consultation.case.number for item in closed} - {None, ""}
    return (
        Q(slug__in=[item.slug for item in closed])
        | Q(title__in=[item.title for item in closed])
        | Q(case_number__in=cases)
    )
