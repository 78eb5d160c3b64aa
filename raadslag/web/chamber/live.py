"""What is new at a meeting, for pages that do not hear it by themselves."""

from __future__ import annotations

from typing import TypedDict

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from raadslag.verdict import NotAllowed
from raadslag.web.access import opened_by
from raadslag.web.chamber.access import listening_as, listens
from raadslag.web.hearing import News, heard, kept_from, news, since
from raadslag.web.live_address import live_address


class Ears(TypedDict):
    """What a page needs to hear of news; ``chamber/live.html`` hands it to the script."""

    stream: str  # address of the stream; empty where there is none
    ask: str  # address that is asked instead
    place: int  # number of the latest signal the page shows


def ears(request: HttpRequest, meeting: int, place: int) -> Ears:
    """What a page that shows a meeting up to a signal needs to hear what comes after."""
    live = live_address(request)
    return {
        "stream": f"{live}/live/{meeting}/" if live else "",
        "ask": reverse("chamber:news", args=[meeting]),
        "place": place,
    }


@require_safe
@opened_by(listens)
def news_since(request: HttpRequest, meeting: int) -> HttpResponse:
    """The signals after a number, as the stream tells them; the same number of queries always."""
    who = listening_as(request)
    if who is None:
        raise NotAllowed(reason="")
    place = place_asked(request)
    fresh = news({meeting: place}).get(meeting, News())
    words = () if place is None else since(fresh, place)
    kept = kept_from(words)
    signals = [heard(one, who, kept) for one in words]
    told = [{"number": one.number, "topic": one.topic, "item": one.item} for one in signals]
    headers = {"ETag": f'W/"{place}-{fresh.latest}"'}
    return JsonResponse({"number": fresh.latest, "signals": told}, headers=headers)


def place_asked(request: HttpRequest) -> int | None:
    """The number of the latest signal the page has heard; None where it names none."""
    given = request.GET.get("efter", "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 10 else None
