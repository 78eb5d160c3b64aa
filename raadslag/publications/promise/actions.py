"""Sealing deadlines with what is released, so that the portal need not look behind it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.utils.timezone import make_aware

from raadslag.agendas.models import Agenda
from raadslag.journal import clock
from raadslag.meetings.models import Meeting
from raadslag.meetings.queries import deadlines_of_all
from raadslag.publications.models import Publication, PublicMeeting
from raadslag.publications.promise.models import PublicPromise
from raadslag.publications.states import PublicationKind
from raadslag.rules.timetable import Deadlines


def promise(meetings: Sequence[Meeting]) -> None:
    """Seal when papers of coming meetings are due; a part of releasing the calendar.

    A meeting that was held when the public first heard of it is not measured.
    """
    today = clock.today()
    coming = [one for one in meetings if one.on >= today]
    places = PublicMeeting.objects.in_bulk([one.pk for one in coming], field_name="meeting_id")
    due = deadlines_of_all(coming)
    PublicPromise.objects.bulk_create(
        [_promised(places[one.pk], one, due[one.pk]) for one in coming],
        update_conflicts=True,
        unique_fields=["meeting"],
        update_fields=["agenda_due", "minutes_due"],
    )


def _promised(place: PublicMeeting, meeting: Meeting, due: Deadlines) -> PublicPromise:
    return PublicPromise(
        meeting=place,
        agenda_due=None if meeting.extraordinary else make_aware(due.agenda.moment),
        minutes_due=make_aware(due.minutes.moment),
    )


def note_release(publication: Publication, meeting: Meeting) -> None:
    """Seal when the agenda was sent, or the minutes came out; a part of releasing them.

    The first time counts. What came by import without a promise is not measured.
    """
    kept = PublicPromise.objects.filter(meeting=publication.meeting_id)
    if publication.issue_id is not None and not kept.exists():
        due = deadlines_of_all([meeting])[meeting.pk]
        _promised(publication.meeting, meeting, due).save()
    if publication.kind == PublicationKind.MINUTES:
        kept.filter(minutes_at=None).update(minutes_at=publication.sealed_at)
    else:
        kept.filter(agenda_at=None).update(agenda_at=_sent(meeting) or publication.sealed_at)


def _sent(meeting: Meeting) -> datetime | None:
    return Agenda.objects.filter(meeting=meeting).values_list("issued_at", flat=True).first()
