"""Pages of the house in a browser: nothing for axe to find, nothing wider than a phone."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from raadslag.bodies.actions import set_competence
from raadslag.meetings.actions import plan_extraordinary
from tests.axe import faults
from tests.bodies.plan import row, version
from tests.cast import SYSTEM, Office, meeting_of, office

pytestmark = pytest.mark.django_db(transaction=True)
WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
PAGES = {
    "erik": [
        *("moeder/?vis=alle", "moeder/?vis=alle&form=aar", "moeder/aarsplan/", "moeder/nyt/"),
        *("moeder/{meeting}/", "moeder/{meeting}/flyt/", "frister/", "huset/kompetenceplan/"),
        *("huset/kompetenceplan/1/", "huset/kompetenceplan/2/forskel/"),
        *("huset/kompetenceplan/kladde/", "huset/kompetenceplan/tilbagekald/"),
        *("huset/kompetenceplan/emne/", "huset/kompetenceplan/vedtag/"),
        *("huset/{body}/frister/", "huset/lukkedage/", "min-konto/vikar/"),
        *("huset/skabeloner/", "huset/skabeloner/ny/", "huset/{body}/"),
    ],
    "hans": ["brugere/", "brugere/{user}/", "brugere/ny/", "huset/", "huset/{body}/"],
}


def furnished() -> tuple[Office, dict[str, int]]:
    """A house with something on each page, and the keys of its things."""
    home, today = office(), timezone.localdate()
    committee = home.house.committee
    meeting = meeting_of(committee, today)
    plan_extraordinary(
        organization=committee,
        on=today + timedelta(days=3),
        starts=None,
        ends=None,
        location="Byrådssalen",
        demanded_by="borgmesteren",
        today=today,
        actor=SYSTEM,
    )
    for task in ("Beskæftigelse", "Beskæftigelse og unge"):
        version(home.house.body, row("15", (committee, "decides"), task=task))
    row_of_draft = row("27", (committee, "recommends"))
    set_competence(body=home.house.body, row=row_of_draft, actor=SYSTEM)
    keys = {"meeting": meeting.pk, "body": committee.pk, "user": home.users["hans"].pk}
    return home, keys


@pytest.mark.parametrize("who", PAGES)
def test_pages_are_sound(live_server: LiveServer, page: Page, who: str) -> None:
    home, keys = furnished()
    client = Client()
    client.force_login(home.users[who])
    session = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])

    found = []
    for path in PAGES[who]:
        page.goto(f"{live_server.url}/arbejdsplads/{path.format(**keys)}")
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            found += [f"{path} {width}: {one}" for one in faults(page)]
            found += [f"{path} {width}: wide"] if page.evaluate(WIDE) else []

    assert found == []
