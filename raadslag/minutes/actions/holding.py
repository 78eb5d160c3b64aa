"""Minutes held fast while something is done to them, and their way from state to state."""

from __future__ import annotations

from raadslag.journal.actor import Actor
from raadslag.minutes.access import may_with_minutes
from raadslag.minutes.faults import WrongState
from raadslag.minutes.models import Minutes
from raadslag.minutes.states import LIFE, MinutesState


def held(minutes: Minutes) -> Minutes:
    """The minutes as they are now; nobody else acts on them until the transaction ends."""
    rows = Minutes.objects.select_for_update(of=("self",))
    return rows.select_related("meeting__organization__body").get(pk=minutes.pk)


def held_for(minutes: Minutes, verb: str, actor: Actor) -> Minutes:
    """The minutes, held, when the actor may do a verb of the matrix ``minutes``."""
    now = held(minutes)
    may_with_minutes(actor, verb, now).require()
    return now


def move(verb: str, minutes: Minutes) -> None:
    """Let the minutes be where a verb leaves them.

    Raises:
        WrongState: They are not where the verb begins.
    """
    before, after = LIFE[verb]
    if not Minutes.objects.filter(pk=minutes.pk, state__in=before).update(state=after):
        raise WrongState(state=MinutesState(minutes.state).label)
    minutes.state = after
