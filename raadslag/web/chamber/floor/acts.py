"""What a member does at a meeting, each for themselves."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from raadslag.bodies.models import Person
from raadslag.decisions.actions import (
    cast,
    make_statement,
    put_motion,
    refer,
    withdraw_motion,
    withdraw_referral,
    withdraw_statement,
)
from raadslag.decisions.elections.actions import cast_ballot
from raadslag.decisions.elections.faults import NobodyChosen
from raadslag.decisions.elections.models import Election
from raadslag.decisions.entries import MotionEntry
from raadslag.decisions.faults import KeptFromItem
from raadslag.decisions.models import Motion, Referral, Statement, VoteEvent
from raadslag.decisions.states import Choice
from raadslag.sittings.actions import (
    ask_floor,
    ask_recusal,
    regret,
    withdraw_regret,
    withdraw_wish,
)
from raadslag.sittings.models import Regret
from raadslag.verdict import NotAllowed, RuleBroken
from raadslag.web.access import View, opened_by
from raadslag.web.chamber import asked
from raadslag.web.chamber.access import inside
from raadslag.web.chamber.acts import REFUSED, Act, back, told
from raadslag.web.chamber.floor.page import MOTIONS, floor_page
from raadslag.web.chamber.lead.voices import SAID
from raadslag.web.chamber.seen import Room, room_of


def own_act(form: str = "") -> Callable[[Act], View]:
    """Make a view of a member's act; refused, the page keeps what was typed in ``form``."""

    def made(done: Act) -> View:
        @wraps(done)
        def view(request: HttpRequest, meeting: int, *args: Any, **named: Any) -> HttpResponse:
            room = room_of(request, meeting)
            try:
                if said := done(request, room, *args, **named):
                    messages.success(request, said)
            except NotAllowed:
                raise
            except RuleBroken as broken:
                messages.error(request, told(broken))
                typed = {**request.POST.dict(), "form": form, "of": str(named.get("item", ""))}
                return floor_page(request, room, typed, REFUSED)
            return back(request, "floor", meeting)

        return require_POST(opened_by(inside)(view))

    return made


def oneself(room: Room) -> Person:
    """The reader as a person.

    Raises:
        Http404: The account belongs to nobody who could sit in a body.
    """
    found = Person.objects.filter(pk=room.actor.person_id or 0).first()
    if found is None:
        raise Http404
    return found


@own_act()
def wished(request: HttpRequest, room: Room) -> str | None:
    """Ask for the floor, for a speech or a short remark."""
    short = "short" in request.POST
    person, now = oneself(room), timezone.now()
    ask_floor(sitting=room.going(), person=person, short=short, now=now, actor=room.actor)
    return None


@own_act()
def unwished(request: HttpRequest, room: Room) -> str | None:
    """Ask no longer."""
    withdraw_wish(sitting=room.going(), person=oneself(room), now=timezone.now(), actor=room.actor)
    return None


@own_act()
def voted(request: HttpRequest, room: Room, event: int) -> str | None:
    """Give one's vote, or change it."""
    keys = [one.item.pk for one in room.lines]
    rows = VoteEvent.objects.select_related("item__agenda__meeting__organization")
    found, choice = rows.filter(pk=event, item__in=keys).first(), request.POST.get("choice", "")
    if found is None or choice not in Choice.values:
        raise Http404
    if room.line(found.item_id).withheld:
        raise KeptFromItem(who=room.actor.name)
    cast(event=found, choice=choice, now=timezone.now(), actor=room.actor)
    return None


@own_act()
def elected(request: HttpRequest, room: Room, election: int) -> str | None:
    """Vote in a round of an election, or vote anew."""
    keys = [one.item.pk for one in room.lines]
    rows = Election.objects.select_related("item__agenda__meeting__organization")
    found = rows.filter(pk=election, item__in=keys).first()
    if found is None:
        raise Http404
    if room.line(found.item_id).withheld:
        raise KeptFromItem(who=room.actor.name)
    named = request.POST.get("candidate", "").strip()
    if not named and "blank" not in request.POST:
        raise NobodyChosen
    candidate = "" if "blank" in request.POST else named
    cast_ballot(election=found, candidate=candidate, now=timezone.now(), actor=room.actor)
    return None


@own_act("motion")
def moved(request: HttpRequest, room: Room, item: int) -> str | None:
    """Put a motion in one's own name."""
    kind = request.POST.get("kind", "")
    entry = MotionEntry(
        kind=kind if kind in MOTIONS else MOTIONS[0],
        text=request.POST.get("text", "")[:5000],
        to=_motion(request.POST.get("to"), item),
    )
    put_motion(item=room.line(item).item, motion=entry, now=timezone.now(), actor=room.actor)
    return None


@own_act()
def unmoved(request: HttpRequest, room: Room, item: int) -> str | None:
    """Take one's own motion back."""
    found = _motion(request.POST.get("motion"), room.line(item).item.pk)
    if found is None or found.by_person_id != room.actor.person_id:
        raise Http404
    withdraw_motion(motion=found, actor=room.actor)
    return None


def _motion(given: str | None, item: int) -> Motion | None:
    key = asked.number(given)
    if not key:
        return None
    rows = Motion.objects.select_related("item__agenda__meeting__organization")
    found = rows.filter(pk=key, item=item).first()
    if found is None:
        raise Http404
    return found


@own_act("recusal")
def declared(request: HttpRequest, room: Room, item: int) -> str | None:
    """Say that one may have a conflict of interest; the others decide it."""
    ask_recusal(
        item=room.line(item).item,
        person=oneself(room),
        reason=request.POST.get("reason", "")[:500],
        now=timezone.now(),
        actor=room.actor,
    )
    return None


@own_act("statement")
def stated(request: HttpRequest, room: Room, item: int) -> str | None:
    """Have a dissent, a reservation or a statement of one's own entered."""
    kind = request.POST.get("kind", "")
    make_statement(
        item=room.line(item).item,
        kind=kind if kind in SAID else SAID[0],
        text=request.POST.get("text", ""),
        shown_on="shown_on" in request.POST,
        now=timezone.now(),
        actor=room.actor,
    )
    return None


@own_act()
def unstated(request: HttpRequest, room: Room, statement: int) -> str | None:
    """Take one's own out again."""
    rows = Statement.objects.select_related("item__agenda__meeting__organization")
    found = rows.filter(
        pk=statement, item__agenda=room.agenda, person=room.actor.person_id or 0
    ).first()
    if found is None:
        raise Http404
    withdraw_statement(statement=found, now=timezone.now(), actor=room.actor)
    return None


@own_act()
def referred(request: HttpRequest, room: Room, item: int) -> str | None:
    """Demand that the council decide (standsningsret)."""
    refer(item=room.line(item).item, now=timezone.now(), actor=room.actor)
    return None


@own_act()
def unreferred(request: HttpRequest, room: Room, referral: int) -> str | None:
    """Take one's own demand back."""
    rows = Referral.objects.select_related("item__agenda__meeting__organization", "person")
    found = rows.filter(
        pk=referral, item__agenda=room.agenda, person=room.actor.person_id or 0
    ).first()
    if found is None:
        raise Http404
    withdraw_referral(referral=found, now=timezone.now(), actor=room.actor)
    return None


@own_act("regret")
def regretted(request: HttpRequest, room: Room) -> str | None:
    """Say that one cannot come."""
    reason = request.POST.get("reason", "")[:500]
    person, now = oneself(room), timezone.now()
    regret(meeting=room.meeting, person=person, reason=reason, now=now, actor=room.actor)
    return None


@own_act()
def unregretted(request: HttpRequest, room: Room) -> str | None:
    """Say that one comes all the same."""
    mine = Regret.objects.filter(
        meeting=room.meeting, person=room.actor.person_id or 0, withdrawn_at=None
    )
    sent = mine.select_related("meeting__organization", "person").first()
    if sent is not None:
        withdraw_regret(regret=sent, now=timezone.now(), actor=room.actor)
    return None
