"""Whether agendas and minutes came in time, as citizens read it."""

from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from raadslag.publications.models import PublicMeeting
from raadslag.publications.promise.models import PublicPromise
from tests.web.portal.published import Town, coming, planned, town
from tests.web.portal.reading import links, queries, see, words

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
NOON = timezone.make_aware(datetime(2026, 1, 7, 12))


@pytest.fixture
def fjordby() -> Town:
    return town()


def promised(meeting: PublicMeeting, **late: timedelta | None) -> PublicPromise:
    """Deadlines of a meeting and how late each was; none is not out."""
    agenda, minutes = late.get("agenda", timedelta()), late.get("minutes", timedelta())
    return PublicPromise.objects.create(
        meeting=meeting,
        agenda_due=NOON,
        agenda_at=None if agenda is None else NOON + agenda,
        minutes_due=NOON,
        minutes_at=None if minutes is None else NOON + minutes,
    )


def held(fjordby: Town, day: int, **late: timedelta | None) -> None:
    """A meeting of the committee in January 2026, and how late its papers were."""
    promised(planned(fjordby.jobs, NOON.date().replace(day=day)), **late)


def test_share_and_worst_case_are_told_with_a_bar(client: Client, fjordby: Town) -> None:
    held(fjordby, 8)
    held(fjordby, 9, agenda=timedelta(hours=5))
    held(fjordby, 13, agenda=timedelta(days=2, hours=5), minutes=timedelta(minutes=10))

    page = see(client, "/til-tiden/")

    assert words(page, ".promise tbody th") == ["Jobudvalget"]
    assert words(page, ".promise td") == [
        "Dagsordener 33 % 1 af 3 til tiden Senest: 2 dage for sent, mødet 13. januar 2026",
        "Referater 66 % 2 af 3 til tiden Senest: 10 minutter for sent, mødet 13. januar 2026",
    ]
    assert [one.attributes["aria-label"] for one in page.css("svg")] == ["33 %", "66 %"]
    assert [one.attributes["width"] for one in page.css("rect.bar-kept")] == ["33", "66"]
    assert "/udvalg/jobudvalget/2026-01-13/" in links(page, ".promise")


def test_what_is_missing_is_late_and_years_stand_apart(client: Client, fjordby: Town) -> None:
    held(fjordby, 8, minutes=None)
    promised(planned(fjordby.council, NOON.date().replace(year=2025)))

    page = see(client, "/til-tiden/")

    assert words(page, "main h2") == ["2026", "2025", "Sådan er det målt"]
    assert "Mangler stadig" in words(page, ".promise td")[1]
    assert words(page, ".promise tbody th") == ["Jobudvalget", "Byrådet"]


def test_coming_and_called_off_meetings_are_not_measured(client: Client, fjordby: Town) -> None:
    promised(coming(fjordby.jobs))
    promised(planned(fjordby.jobs, NOON.date(), cancelled=True), minutes=None)

    page = see(client, "/til-tiden/")

    assert words(page, "main .note")[0].startswith("Der er endnu intet at måle på.")
    assert words(page, "main table") == []


def test_one_body_by_itself_and_the_ways_there(client: Client, fjordby: Town) -> None:
    held(fjordby, 8)
    promised(planned(fjordby.council, NOON.date()))

    page = see(client, "/udvalg/jobudvalget/til-tiden/")

    assert words(page, "h1") == ["Til tiden: Jobudvalget"]
    assert words(page, ".promise tbody th") == ["Jobudvalget"]
    assert "/til-tiden/" in links(see(client, "/"), "main")
    assert "/udvalg/jobudvalget/til-tiden/" in links(see(client, "/udvalg/jobudvalget/"), "main")
    assert client.get("/udvalg/findes-ikke/til-tiden/").status_code == 404


def test_other_municipalities_have_a_page_of_their_own(client: Client, fjordby: Town) -> None:
    held(fjordby, 8)
    other = town("Havneby Kommune", "havneby")
    promised(planned(other.council, NOON.date()))

    page = see(client, "/kommune/havneby/til-tiden/")

    assert words(page, ".promise tbody th") == ["Byrådet"]


def test_the_page_asks_as_much_of_three_meetings_as_of_one(client: Client, fjordby: Town) -> None:
    held(fjordby, 8)
    one = queries(client, "/til-tiden/")
    held(fjordby, 9)
    promised(planned(fjordby.council, NOON.date()))

    assert queries(client, "/til-tiden/") == one
