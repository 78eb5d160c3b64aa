"""The control's one address."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import path

from bench.control.models import Item, Meeting


def meeting(request: HttpRequest, key: int) -> HttpResponse:
    """A meeting with its items and their attachments, in three queries."""
    found = get_object_or_404(Meeting, pk=key)
    items = Item.objects.filter(meeting=found).order_by("pk").prefetch_related("attachment_set")
    return render(request, "control/meeting.html", {"meeting": found, "items": items})


urlpatterns = [path("<int:key>/", meeting)]
