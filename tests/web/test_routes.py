"""Every route says who may open it."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, path

from raadslag.bodies.models import User
from raadslag.web.access import everyone

Patterns = list[URLPattern | URLResolver]


def routes(patterns: Patterns, before: str = "") -> Iterator[tuple[str, object]]:
    """Every address pattern with its view."""
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from routes(one.url_patterns, before + str(one.pattern))
        else:
            yield before + str(one.pattern), one.callback


def without_access(patterns: Patterns) -> list[str]:
    """Address patterns whose view names no access function."""
    return [
        where for where, view in routes(patterns) if not callable(getattr(view, "access", None))
    ]


def test_every_route_names_its_access_function() -> None:
    everything = get_resolver().url_patterns

    assert len(list(routes(everything))) > 20
    assert without_access(everything) == []


def test_a_route_without_access_function_is_found() -> None:
    def view() -> HttpResponse:
        return HttpResponse()

    assert without_access([path("hemmelig/", view)]) == ["hemmelig/"]


OPEN = (  # of the workspace: the way in, and calendars at their secret address
    "log-ind/",
    "^log-ind/",
    "log-ud/",
    "kalender/<str:secret>.ics",
)
ACTING = re.compile(
    r"/(fjern|ophoer|luk|genaabn|inviter|slet|afslut|begynd|orden|traek|tag-af|ud|slut|laest|sig|"
    r"svar|bemaerk|meddelelse|afskaer|koe|naaet|pakke|igen|send|videre|pennen|billede|"
    r"kasser-kladde|gem-undervejs)/$"
)
# Of those: pages that ask before they act; tests/attack/test_sending.py sees that reading
# them changes nothing.
ASKING = (
    "brugere/",
    "huset/<int:key>/pladser/",
    "min-konto/",
    "sager/<int:case>/afslut/",
    "sager/fremstilling/<int:paper>/godkendelse/",
    "sager/fremstilling/<int:paper>/kasser-kladde/",
)


def inside() -> list[tuple[str, Any]]:
    """The routes of the workspace, without the beginning they share."""
    start = "arbejdsplads/"
    return [
        (where.removeprefix(start), view)
        for where, view in routes(get_resolver().url_patterns)
        if where.startswith(start)
    ]


def test_the_workspace_opens_for_nobody_who_is_not_signed_in() -> None:
    unlocked = [
        where for where, view in inside() if view.access is everyone and not where.startswith(OPEN)
    ]

    assert len(inside()) > 100
    assert unlocked == []


@pytest.mark.django_db
def test_routes_that_act_refuse_to_be_read(client: Client) -> None:
    client.force_login(User.objects.create(username="o", is_superuser=True, is_staff=True))
    session = client.session
    session["has_two"] = True
    session.save()
    acting = [where for where, _ in inside() if ACTING.search(f"/{where}")]
    acting = [where for where in acting if not where.startswith(ASKING)]

    answers = {
        where: client.get("/arbejdsplads/" + re.sub("<[^>]*>", "7", where)).status_code
        for where in acting
    }

    assert len(answers) > 25
    assert {where: said for where, said in answers.items() if said != 405} == {}
