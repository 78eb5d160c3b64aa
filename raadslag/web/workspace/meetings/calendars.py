"""A person's meetings in their own calendar programme, at a secret address."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.contrib import messages
from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from raadslag.bodies.queries import actor_of
from raadslag.journal.models import Fact
from raadslag.meetings.actions import close_feed, open_feed
from raadslag.meetings.models import CalendarFeed, Meeting
from raadslag.meetings.queries import feed_owner, meetings_of
from raadslag.meetings.states import MeetingState
from raadslag.web.access import everyone, opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.calendars import Event, calendar
from raadslag.web.workspace.access import signed_in
from raadslag.web.workspace.showing import here

BACK = timedelta(days=366)  # how far back the calendar goes


@opened_by(everyone)
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    """When and where the owner's meetings are, and nothing of what they are about."""
    owner = feed_owner(secret)
    if owner is None:
        raise Http404
    today = timezone.localdate()
    rows = list(meetings_of(actor_of(owner, today)).filter(on__gte=today - BACK))
    told = Fact.objects.filter(subject_type="Meeting", subject_id__in=[one.pk for one in rows])
    touched = dict(told.values_list("subject_id").annotate(Max("at")))
    made = owner.calendarfeed.made_at
    events = [_event(one, touched.get(one.pk, made)) for one in rows]
    response = calendar(request, _("Mine møder i Rådslag"), events)
    patch_cache_control(response, private=True, max_age=300)
    response["X-Robots-Tag"] = "noindex"
    return response


def _event(meeting: Meeting, touched: datetime) -> Event:
    name = meeting.organization.name
    extra = _("%(name)s, ekstraordinært møde") % {"name": name}
    path = reverse("workspace:meeting", args=[meeting.pk])
    return Event(
        uid=f"moede-{meeting.pk}.{meeting.organization.body.slug}@raadslag",
        title=extra if meeting.extraordinary else name,
        day=meeting.on,
        stamp=touched,
        sequence=meeting.changes,
        start=meeting.starts,
        end=meeting.ends,
        place=meeting.place,
        url=f"{settings.RAADSLAG_ADDRESS}{path}",
        cancelled=meeting.state == MeetingState.CANCELLED,
        categories=(name,),
    )


@opened_by(signed_in)
def subscription(request: HttpRequest) -> HttpResponse:
    """Make the address of my calendar; it is shown this once."""
    context: dict[str, object] = {}
    if request.method == "POST":
        secret = open_feed(user=here(request), now=timezone.now(), actor=acting(request))
        path = reverse("workspace:calendar-feed", args=[secret])
        context["address"] = f"{settings.RAADSLAG_ADDRESS}{path}"
    context["feed"] = CalendarFeed.objects.filter(user=here(request)).first()
    response = render(request, "workspace/meetings/subscription.html", context)
    response["Cache-Control"] = "no-store"
    return response


@require_POST
@opened_by(signed_in)
def subscription_end(request: HttpRequest) -> HttpResponse:
    """Let the address stop working."""
    if close_feed(user=here(request), actor=acting(request)):
        messages.success(request, _("Adressen virker ikke længere."))
    return redirect("workspace:subscription")
