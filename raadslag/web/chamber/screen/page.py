"""The big screen of a meeting, for those inside and, where the law says so, for anybody."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from raadslag.meetings.models import Meeting
from raadslag.sittings.models import Sitting
from raadslag.web.access import opened_by
from raadslag.web.chamber.access import listening_as, listens
from raadslag.web.chamber.live import ears
from raadslag.web.chamber.screen.scene import Dark, scene_of


@require_safe
@opened_by(listens)
def screen(request: HttpRequest, meeting: int) -> HttpResponse:
    """What the meeting deals with just now, in large type."""
    found = Meeting.objects.select_related("organization__body").filter(pk=meeting).first()
    who = listening_as(request)
    if found is None or who is None:
        raise Http404
    sitting = Sitting.objects.select_related("item").filter(meeting=found).first()
    going = sitting is not None and sitting.open
    scene = scene_of(sitting, who, timezone.now()) if sitting is not None and going else None
    context = {
        "meeting": found,
        "sitting": sitting,
        "scene": scene,
        "dark": isinstance(scene, Dark),
        "ears": ears(request, meeting, sitting.signals if sitting else 0),
    }
    return render(request, "chamber/screen/page.html", context)
