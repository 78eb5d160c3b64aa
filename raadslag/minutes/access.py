"""May this person do this? Minutes, and what of them somebody may read."""

from __future__ import annotations

from collections.abc import Iterable

from raadslag.agendas.models import AgendaItem, Exclusion
from raadslag.cases.access import refusal
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.minutes.models import Minutes
from raadslag.minutes.states import MinutesState
from raadslag.rules.rights import UNWRITTEN, Part, who_may
from raadslag.sittings.access import kept_to, parts_at
from raadslag.sittings.models import Attendance, Recusal
from raadslag.sittings.states import RecusalFinding
from raadslag.verdict import YES, Verdict, no

UNREAD = "Punktet er lukket for dig, fordi du ikke deltog i behandlingen af det."


def parts_to(actor: Actor, meeting: Meeting) -> frozenset[Part]:
    """What the actor is to the minutes of a meeting; two queries at most.

    One who took part stays one of the meeting when they have left the body since.
    """
    parts = parts_at(actor, meeting)
    if Part.OUTSIDER not in parts or actor.person_id is None:
        return parts
    came = Attendance.objects.filter(meeting=meeting, person=actor.person_id, present=True)
    return frozenset({Part.MEMBER}) if came.exists() else parts


def may_with_minutes(actor: Actor, verb: str, minutes: Minutes) -> Verdict:
    """Do a verb of the matrix ``minutes``, in the state they are in."""
    return _may(actor, verb, minutes.meeting, minutes.state)


def may_write(actor: Actor, meeting: Meeting) -> Verdict:
    """Write the minutes of a meeting, for the first time or again; who may is asked alone."""
    return _may(actor, "compose", meeting, UNWRITTEN)


def _may(actor: Actor, verb: str, meeting: Meeting, state: str) -> Verdict:
    who = who_may("minutes", verb, state)
    if actor.user_id is None or parts_to(actor, meeting) & who:
        return YES
    label = "ikke skrevet" if state == UNWRITTEN else MinutesState(state).label
    return no(refusal("Referatet", label, who))


def may_read_item(actor: Actor, minutes: Minutes, item: AgendaItem) -> Verdict:
    """Read what the minutes tell of one item."""
    if item.agenda.meeting_id == minutes.meeting_id and item.pk not in covered_from(
        actor, minutes.meeting, [item]
    ):
        return YES
    return no(UNREAD)


def covered_from(actor: Actor, meeting: Meeting, items: Iterable[AgendaItem]) -> frozenset[int]:
    """The items whose text the actor must not see; four queries at most.

    Those they are excluded from; closed ones they stepped aside for; and closed ones they
    were not called for, of one who sat in for single items.

    Source: kommunestyrelsesloven § 14; domain reference A2.5.
    """
    if actor.user_id is None or Part.SECRETARY in parts_at(actor, meeting):
        return frozenset()
    person = actor.person_id
    known = list(items)
    closed = frozenset(one.pk for one in known if one.closed)
    mine = {"item__agenda__meeting": meeting, "person": person or 0}
    excluded = Exclusion.objects.filter(**mine, ended_at=None).values_list("item", flat=True)
    aside = Recusal.objects.filter(**mine, finding=RecusalFinding.RECUSED)
    covered = frozenset(excluded) | (closed & set(aside.values_list("item", flat=True)))
    alone = kept_to(actor, meeting)
    return covered if alone is None else covered | (closed - alone)
