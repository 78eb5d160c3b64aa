"""Elections: opened, held in rounds or by groups, decided by lots, and entered."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from raadslag.bodies.models import Person
from raadslag.decisions.actions import write_decision
from raadslag.decisions.elections.actions import (
    begin_again,
    cast_ballots_for,
    close_round,
    draw_lots,
    form_groups,
    hold_round,
    name_elected,
    open_election,
    open_round,
    strike_round,
)
from raadslag.decisions.elections.entries import GroupEntry, RoundEntry
from raadslag.decisions.elections.models import Election
from raadslag.decisions.elections.queries import wording_of
from raadslag.decisions.elections.states import Denominator, ElectionMethod
from raadslag.web.chamber import asked
from raadslag.web.chamber.acts import act
from raadslag.web.chamber.seen import Room

MOST = 60  # rows of a form that are read


def _election(room: Room, key: int) -> Election:
    rows = Election.objects.select_related("item__agenda__meeting__organization")
    found = rows.filter(pk=key, item__agenda=room.agenda).first()
    if found is None:
        raise Http404
    return found


@act("lead")
def opened(request: HttpRequest, room: Room, item: int) -> str | None:
    """Open an election."""
    method = request.POST.get("method", "")
    of = request.POST.get("denominator", "")
    proportional = method == ElectionMethod.PROPORTIONAL
    open_election(
        item=room.line(item).item,
        method=method if method in ElectionMethod.values else ElectionMethod.MAJORITY.value,
        office=request.POST.get("office", "")[:200],
        seats=asked.number(request.POST.get("seats")) if proportional else 1,
        denominator=of if of in Denominator.values else room.going().majority_of,
        now=timezone.now(),
        actor=room.actor,
    )
    return None


@act("lead")
def round_opened(request: HttpRequest, room: Room, election: int) -> str | None:
    """Let the members vote in the next round on their own screens."""
    open_round(election=_election(room, election), now=timezone.now(), actor=room.actor)
    return None


@act("lead")
def ballot_entered(request: HttpRequest, room: Room, election: int) -> str | None:
    """Enter one member's ballot by hand, or take it away."""
    voter = asked.number(request.POST.get("person"))
    named = None if "away" in request.POST else request.POST.get("candidate", "")
    cast_ballots_for(
        election=_election(room, election),
        ballots={voter: named},
        now=timezone.now(),
        actor=room.actor,
    )
    return None


@act("lead")
def round_closed(request: HttpRequest, room: Room, election: int) -> str | None:
    """Count the ballots of the round."""
    close_round(election=_election(room, election), now=timezone.now(), actor=room.actor)
    return None


@act("lead")
def round_held(request: HttpRequest, room: Room, election: int) -> str | None:
    """Enter a round as it was counted."""
    votes = [
        (name.strip()[:200], asked.number(request.POST.get(f"stemmer-{row}")))
        for row in range(1, MOST)
        if (name := request.POST.get(f"kandidat-{row}", "")).strip()
    ]
    entry = RoundEntry(votes=votes, blank=asked.number(request.POST.get("blank")))
    hold_round(
        election=_election(room, election), entry=entry, now=timezone.now(), actor=room.actor
    )
    return None


@act("lead")
def round_struck(request: HttpRequest, room: Room, election: int) -> str | None:
    """Take the last round away, with a reason."""
    reason = request.POST.get("reason", "")[:2000]
    struck = strike_round(election=_election(room, election), reason=reason, actor=room.actor)
    return _("Afstemningen er slettet.") if struck else None


@act("lead")
def lots_drawn(request: HttpRequest, room: Room, election: int) -> str | None:
    """Enter the lots drawn in the room."""
    drawn = [one for one in request.POST.getlist("drawn") if one]
    draw_lots(
        election=_election(room, election),
        drawn=drawn,
        witness=request.POST.get("witness", "")[:200],
        now=timezone.now(),
        actor=room.actor,
    )
    return None


@act("lead")
def groups_formed(request: HttpRequest, room: Room, election: int) -> str | None:
    """Enter the election groups formed at the meeting."""
    named: dict[str, list[Person]] = {}
    for field, name in request.POST.items():
        if field.startswith("gruppe-") and isinstance(name, str) and name.strip():
            who = asked.person(room, field.removeprefix("gruppe-"))
            named.setdefault(name.strip()[:200], []).append(who)
    groups = [GroupEntry(name, tuple(people)) for name, people in named.items()]
    form_groups(
        election=_election(room, election), groups=groups, now=timezone.now(), actor=room.actor
    )
    return None


@act("lead")
def elected_named(request: HttpRequest, room: Room, election: int) -> str | None:
    """Enter whom each group fills its seats with."""
    people: dict[str, list[Person]] = {}
    for field in request.POST:
        if field.startswith("plads-"):
            named = [one for one in request.POST.getlist(field) if one]
            people[field.removeprefix("plads-")] = [asked.person(room, one) for one in named]
    name_elected(
        election=_election(room, election), people=people, now=timezone.now(), actor=room.actor
    )
    return None


@act("lead")
def begun_again(request: HttpRequest, room: Room, election: int) -> str | None:
    """Lay the election aside, with a reason, and begin anew."""
    begin_again(
        election=_election(room, election),
        reason=request.POST.get("reason", "")[:2000],
        now=timezone.now(),
        actor=room.actor,
    )
    return None


@act("lead")
def written(request: HttpRequest, room: Room, election: int) -> str | None:
    """Write what was elected on the item as the decision; all of it, when there was more."""
    found = _election(room, election)
    write_decision(
        item=found.item,
        wording=wording_of(found.item),
        seen=asked.number(request.POST.get("seen")),
        actor=room.actor,
    )
    return None
