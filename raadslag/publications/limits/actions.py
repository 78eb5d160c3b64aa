"""Let the parties be told first, and choose what of a body's minutes is told."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.agendas.models import AgendaItem
from raadslag.bodies.access import may_with_body
from raadslag.bodies.models import Body, Organization
from raadslag.bodies.states import OrganizationKind
from raadslag.decisions.models import Decision
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.publications.access import may_release
from raadslag.publications.actions.let_out import carry_out
from raadslag.publications.actions.release import release
from raadslag.publications.faults import CprInside
from raadslag.publications.limits.faults import (
    AlreadyTold,
    CouncilTellsAll,
    NothingPublic,
    YearsOutOfBounds,
)
from raadslag.publications.limits.models import PartiesHold, ReleasePolicy
from raadslag.publications.limits.queries import held_in
from raadslag.publications.limits.states import Shown
from raadslag.publications.models import Publication, PublicBody, PublicItem
from raadslag.publications.privacy import suspect
from raadslag.publications.states import PublicationKind, PublicationState
from raadslag.publications.timing.models import PlannedRelease
from raadslag.publications.timing.queries import meeting_of, plan_of
from raadslag.publications.timing.states import PlanState
from raadslag.rules.search_age import LEAST, MOST


@transaction.atomic
def hold_for_parties(*, item: AgendaItem, now: datetime, actor: Actor, note: str = "") -> bool:
    """Let a decision wait until the parties have been told; False when it waits already.

    Raises:
        AlreadyTold: The public can read the decision.
    """
    may_release(actor, organization=item.agenda.meeting.organization).require()
    told = PublicItem.objects.filter(
        item_key=item.pk, shown=True, publication__state=PublicationState.CURRENT
    )
    if any(one.content["decision"] for one in told):
        raise AlreadyTold
    hold, new = PartiesHold.objects.get_or_create(
        item=item,
        defaults={
            "note": note.strip(),
            "held_at": now,
            "user_id": actor.user_id,
            "author": actor.name,
        },
    )
    again = not new and bool(
        PartiesHold.objects.filter(pk=hold.pk).exclude(told_at=None).update(told_at=None)
    )
    if new or again:
        record("publications.hold_for_parties", subject=hold, actor=actor, item=item.pk)
    return new or again


@transaction.atomic
def parties_told(*, hold: PartiesHold, now: datetime, actor: Actor) -> bool:
    """Say that the parties have been told; minutes that are out tell the decision at once.

    False when it was said before.

    Raises:
        CprInside: The decision holds what reads as a CPR number.
    """
    item = AgendaItem.objects.select_related("agenda__meeting__organization").get(pk=hold.item_id)
    meeting = item.agenda.meeting
    may_release(actor, organization=meeting.organization).require()
    waiting = PartiesHold.objects.filter(pk=hold.pk, told_at=None)
    if not waiting.update(told_at=now, told_by=actor.name):
        return False
    record("publications.parties_told", subject=hold, actor=actor, item=item.pk)
    minutes = Publication.objects.filter(
        meeting__meeting_id=meeting.pk, kind=PublicationKind.MINUTES, minutes_of__isnull=False
    )
    if minutes.filter(state=PublicationState.CURRENT).exists():
        _require_clean(item)
        # The rest was looked through when it was released.
        release(meeting=meeting, kind=PublicationKind.MINUTES, actor=actor, looked=True)
    elif not held_in(meeting):
        _let_waiting_out(meeting, now, actor)
    return True


def _let_waiting_out(meeting: Meeting, now: datetime, actor: Actor) -> None:
    """Release minutes that waited for nothing but the parties."""
    plan = plan_of(meeting.pk, PublicationKind.MINUTES)
    if plan is not None and plan.due_at is None and plan.state == PlanState.WAITING:
        carry_out(plan=plan, now=now, actor=actor)


@transaction.atomic
def all_parties_told(*, plan: PlannedRelease, now: datetime, actor: Actor) -> bool:
    """Say that the parties of all decisions have been told; the minutes that waited come out.

    False when they do not wait for the parties.

    Raises:
        CprInside: A decision holds what reads as a CPR number.
    """
    meeting = meeting_of(plan)
    may_release(actor, organization=meeting.organization).require()
    if plan.due_at is not None or plan.state != PlanState.WAITING:
        return False
    for hold in PartiesHold.objects.filter(item__agenda__meeting=meeting, told_at=None):
        parties_told(hold=hold, now=now, actor=actor)
    _let_waiting_out(meeting, now, actor)
    return True


def _require_clean(item: AgendaItem) -> None:
    decision = Decision.objects.filter(item=item).first()
    if decision and suspect(decision.public_text if item.closed else decision.text):
        raise CprInside(where=f"Beslutningen i punkt {item.number}")


@transaction.atomic
def set_release_policy(
    *, organization: Organization, shown: str, recommendations: bool, actor: Actor
) -> bool:
    """Choose what of a body's minutes is told from now on; False when that held already.

    Raises:
        CouncilTellsAll: The body is the council, and not everything was to be told.
    """
    may_with_body(
        actor,
        "set_release_policy",
        body_id=organization.body_id,
        organization_id=organization.pk,
    ).require()
    everything = shown == Shown.ALL and recommendations
    if organization.kind == OrganizationKind.COUNCIL and not everything:
        raise CouncilTellsAll
    policy, _ = ReleasePolicy.objects.get_or_create(organization=organization)
    wanted = {"shown": shown, "recommendations": recommendations}
    if wanted == {"shown": policy.shown, "recommendations": policy.recommendations}:
        return False
    ReleasePolicy.objects.filter(pk=policy.pk).update(**wanted)
    record(
        "publications.set_release_policy",
        subject=organization,
        actor=actor,
        shown=shown,
        recommendations=recommendations,
    )
    return True


@transaction.atomic
def set_search_years(*, body: Body, years: int | None, actor: Actor) -> bool:
    """Choose for how long search engines may list a municipality's meetings; none is for ever.

    False when that held already. It counts at once, for what is out too.

    Raises:
        YearsOutOfBounds: It is no number of years that can be chosen.
        NothingPublic: Nothing of the municipality is public yet.
    """
    may_with_body(actor, "set_search_years", body_id=body.pk).require()
    if years is not None and not LEAST <= years <= MOST:
        raise YearsOutOfBounds(least=LEAST, most=MOST)
    public = PublicBody.objects.filter(slug=body.slug)
    if not public.exists():
        raise NothingPublic
    if not public.exclude(search_years=years).update(search_years=years):
        return False
    record("publications.set_search_years", subject=public.get(), actor=actor, years=years)
    return True
