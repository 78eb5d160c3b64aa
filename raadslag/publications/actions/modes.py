"""Hold a meeting virtually or in a room, and let the public know of it too."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.journal.actor import Actor, system
from raadslag.meetings import actions as meetings
from raadslag.meetings.models import Meeting
from raadslag.publications.actions.calendar import tell_again


@transaction.atomic
def hold_virtually(*, meeting: Meeting, reason: str, location: str, actor: Actor) -> bool:
    """Let a coming extraordinary meeting of the council be virtual, in the public calendar too.

    Raises:
        NeverVirtual: It is no extraordinary meeting of the council.
        WhyVirtual: It is not said which matter cannot wait.
        MembersObject: A third of the members have demanded a room.
        Settled: The meeting is held or called off.
        CprInside: The place or the reason reads as a CPR number.
    """
    done = meetings.hold_virtually(meeting=meeting, reason=reason, location=location, actor=actor)
    if done:
        tell_again(meeting, actor)
    return done


@transaction.atomic
def hold_in_person(*, meeting: Meeting, location: str, actor: Actor) -> bool:
    """Let a meeting be held in a room, and say in which, in the public calendar too.

    Raises:
        Settled: The meeting is held or called off.
        CprInside: The place reads as a CPR number.
    """
    done = meetings.hold_in_person(meeting=meeting, location=location, actor=actor)
    if done:
        tell_again(meeting, actor)
    return done


@transaction.atomic
def object_to(*, meeting: Meeting, now: datetime, actor: Actor) -> bool:
    """Let a member demand a room; when a third have, the public is told of it at once.

    The law turns the meeting, not the member, who may release nothing.

    Raises:
        NotVirtual: The meeting is held in a room.
        Begun: The meeting has begun.
        Settled: The meeting is held or called off.
    """
    turned = meetings.object_to(meeting=meeting, now=now, actor=actor)
    if turned:
        tell_again(meeting, system(actor.name))
    return turned
