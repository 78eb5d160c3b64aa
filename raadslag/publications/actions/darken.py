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
    files = hush(public, items) if public is not None else []
    standing = PublicItem.objects.filter(meeting__meeting_id=meeting.pk, shown=True, closed=False)
    hidden = sorted(standing.filter(_alike(closed)).values_list("pk", flat=True))
    PublicItem.objects.filter(pk__in=hidden).update(shown=False)
    if hidden or files:
        assert public is not None  # what is hidden was released
        note_darkened(public, hidden, files, actor)
    return len(hidden)


def note_darkened(public: PublicMeeting, shown: list[int], files: list[int], actor: Actor) -> None:
    """Keep which items and documents are hidden, so that the log can be held against them."""
    record(
        "publications.darken",
        subject=public,
        actor=actor,
        items=len(shown),
        shown=shown,
        files=files,
    )


def _alike(closed: list[AgendaItem]) -> Q:
    cases = {item.consultation.case.number for item in closed} - {None, ""}
    return (
        Q(slug__in=[item.slug for item in closed])
        | Q(title__in=[item.title for item in closed])
        | Q(case_number__in=cases)
    )
