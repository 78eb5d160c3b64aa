"""Call off or move a meeting, in the public calendar too."""

from __future__ import annotations

from datetime import date, time

from django.db import transaction

from raadslag.agendas import actions as agendas
from raadslag.journal.actor import Actor
from raadslag.meetings import actions as meetings
from raadslag.meetings.models import Meeting
from raadslag.publications.actions.register import release_meetings
from raadslag.publications.faults import CprInside
from raadslag.publications.models import PublicMeeting
from raadslag.publications.privacy import PrivateContent


@transaction.atomic
def call_off(*, meeting: Meeting, reason: str, actor: Actor) -> bool:
    """Call a meeting off, free its cases, and let the public know if it knew of the meeting.

    Raises:
        NoReason: Nothing is said of why.
    """
    done = agendas.call_off(meeting=meeting, reason=reason, actor=actor)
    if done:
        _tell(meeting, actor)
    return done


@transaction.atomic
def move(
    *,
    meeting: Meeting,
    on: date,
    starts: time | None,
    ends: time | None,
    location: str,
    reason: str,
    today: date,
    actor: Actor,
    seen: int | None = None,
) -> bool:
    """Give a coming meeting another day, hour or place, in the public calendar too.

    Raises:
        NoReason: Nothing is said of why.
        PastDay: The new day is gone.
        Settled: The meeting is held or called off.
        ChangedMeanwhile: Another moved it since the form was opened.
        CprInside: The place reads as a CPR number.
    """
    done = meetings.move(
        meeting=meeting,
        on=on,
        starts=starts,
        ends=ends,
        location=location,
        reason=reason,
        today=today,
        actor=actor,
        seen=seen,
    )
    if done:
        _tell(meeting, actor)
    return done


def _tell(meeting: Meeting, actor: Actor) -> None:
    """Only what the public knew of is told again; a plan not yet released stays in the house."""
    if PublicMeeting.objects.filter(meeting_id=meeting.pk).exists():
        try:
            release_meetings(body=meeting.organization.body, meetings=[meeting], actor=actor)
        except PrivateContent as found:
            raise CprInside(where=found.values["where"]) from found
