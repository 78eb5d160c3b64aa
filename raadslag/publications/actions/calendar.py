"""Call off or move a meeting, in the public calendar too."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from django.db import transaction
from django.utils import timezone

from raadslag.agendas import actions as agendas
from raadslag.journal.actor import Actor
from raadslag.meetings import actions as meetings
from raadslag.meetings.models import Meeting
from raadslag.publications.actions.let_out import CALLED_OFF
from raadslag.publications.actions.planned import keep_before_meeting, stop_release
from raadslag.publications.actions.register import make_known, release_meetings
from raadslag.publications.faults import CprInside
from raadslag.publications.models import PublicMeeting
from raadslag.publications.privacy import PrivateContent
from raadslag.publications.timing.queries import plans_of


@transaction.atomic
def call_off(*, meeting: Meeting, reason: str, actor: Actor) -> bool:
    """Call a meeting off, free its cases, and let the public know if it knew of the meeting.

    Raises:
        NoReason: Nothing is said of why.
    """
    done = agendas.call_off(meeting=meeting, reason=reason, actor=actor)
    if done:
        for plan in plans_of(meeting.pk):
            stop_release(plan=plan, reason=CALLED_OFF, actor=actor)
        tell_again(meeting, actor)
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
        meeting.refresh_from_db(fields=["on", "starts"])
        keep_before_meeting(meeting=meeting, now=timezone.now(), actor=actor)
        tell_again(meeting, actor)
    return done


@transaction.atomic
def announce(*, meetings: Sequence[Meeting], actor: Actor) -> int:
    """Put planned meetings in the public calendar; how many there were.

    Source: kommunestyrelsesloven § 8 (domain reference A1.8: the plan, time and place are
    published, an extraordinary meeting as far as possible).

    Raises:
        CprInside: A place reads as a CPR number.
    """
    if not meetings:
        return 0
    for organization in {one.organization for one in meetings}:
        make_known(organization=organization, actor=actor)
    body = meetings[0].organization.body
    try:
        return release_meetings(body=body, meetings=meetings, actor=actor)
    except PrivateContent as found:
        raise CprInside(where=found.values["where"]) from found


def tell_again(meeting: Meeting, actor: Actor) -> None:
    """Only what the public knew of is told again; a plan not yet released stays in the house."""
    if PublicMeeting.objects.filter(meeting_id=meeting.pk).exists():
        announce(meetings=[meeting], actor=actor)
