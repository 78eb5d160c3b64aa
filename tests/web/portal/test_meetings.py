"""The page of a meeting."""

from datetime import UTC, date, datetime, time

import pytest
from django.test import Client

from tests.web.portal.published import (
    coming,
    decision,
    dissent,
    full,
    item,
    minuted,
    publication,
    town,
)
from tests.web.portal.reading import links, see, words

pytestmark = pytest.mark.django_db
PATH = "/udvalg/jobudvalget/2026-01-13/"


def test_meeting_head_tells_when_where_and_who(client: Client) -> None:
    release = minuted(town().jobs, date(2026, 1, 13), ends=time(16, 5), extraordinary=True)
    release.attendance = {
        "present": [{"name": "Anna Holm Vestergård", "slug": "anna-holm-vestergaard"}],
        "absent": [{"name": "Bo Lundsgaard", "slug": ""}],
    }
    release.save()

    page = see(client, PATH)

    assert words(page, "h1") == ["Jobudvalget, tirsdag den 13. januar 2026"]
    assert words(page, ".head .eyebrow") == ["Referat · Ekstraordinært møde"]
    assert words(page, ".head dd") == [
        "kl. 13.30–16.05",
        "Rådhuset, lokale 2",
        "Anna Holm Vestergård",
        "Bo Lundsgaard",
    ]
    assert links(page, ".head dl") == ["/person/anna-holm-vestergaard/"]
    assert words(page, "title") == ["Jobudvalget 13. januar 2026 · Fjordby Kommune"]


def test_meeting_shows_the_outcome_of_every_item_at_a_glance(client: Client) -> None:
    release = minuted(town().jobs, date(2026, 1, 13))
    item(release, "1", "Orientering", outcome="noted", content={"decision": decision("Taget.")})
    full(release, "2")
    item(release, "3", "Personsag", closed=True)
    away = [dissent("Bo Lundsgaard", kind="absent")]
    item(release, "4", "Uden Bo", content={"dissent": away})

    page = see(client, PATH)

    assert words(page, ".lines .chip") == [
        "Taget til efterretning",
        "Tiltrådt med ændring",
        "Lukket",
    ]
    assert words(page, ".lines .change dt, .lines .change dd") == [
        "Ændret", "Tidspunkt", "Indstillet", "14.00", "Besluttet", "15.00"
    ]  # fmt: skip
    assert words(page, ".line-dissent") == [
        "Bo Lundsgaard var imod (andet led)",
        "Bo Lundsgaard var fraværende",
    ]
    assert words(page, ".tally li") == [
        "1 Tiltrådt med ændring",
        "1 Taget til efterretning",
        "1 Lukket",
        "Uenighed eller forbehold ved 1 punkt",
    ]
    assert links(page, ".line-title") == [f"{PATH}punkt/{number}/" for number in "1234"]


def test_meeting_lists_its_versions(client: Client) -> None:
    release = minuted(town().jobs, date(2026, 1, 13))
    release.state = "superseded"
    release.save()
    second = publication(release.meeting, version=2)
    second.sealed_at = datetime(2026, 1, 20, 23, 30, tzinfo=UTC)  # past midnight in Denmark
    second.save()

    rows = words(see(client, PATH), ".table tbody tr")

    assert rows == [
        f"Referat, 2. udgave 21. januar 2026 Gældende {second.sha256}",
        f"Referat, 1. udgave 14. januar 2026 Afløst af en nyere udgave {release.sha256}",
    ]


def test_meeting_with_a_changed_agenda_leads_to_what_changed(client: Client) -> None:
    meeting = coming(town().jobs)
    for version, title in ((1, "Broen"), (2, "Kajen")):
        item(publication(meeting, "agenda", version), "1", title, item_key=version)
    there = f"/udvalg/jobudvalget/{meeting.slug}/"

    page = see(client, there)

    assert words(page, ".note") == [
        "Dette er dagsordenen. Beslutningerne kommer her, når referatet er offentliggjort. "
        "Den er ændret: dette er 2. udgave fra 14. januar 2026. Se, hvad der er ændret"
    ]
    assert links(page, ".note") == [f"{there}aendringer/dagsorden-1/dagsorden-2/"]
    see(client, links(page, ".note")[0])


def test_meeting_with_its_agenda_alone_says_so(client: Client) -> None:
    meeting = coming(town().jobs)
    item(publication(meeting, "agenda"), "1", "Godkendelse af dagsorden")

    page = see(client, f"/udvalg/jobudvalget/{meeting.slug}/")

    assert words(page, ".note") == [
        "Dette er dagsordenen. Beslutningerne kommer her, når referatet er offentliggjort."
    ]
    assert words(page, ".line-title") == ["Godkendelse af dagsorden"]


def test_meeting_shows_minutes_and_not_the_agenda_before_them(client: Client) -> None:
    release = minuted(town().jobs, date(2026, 1, 13))
    item(publication(release.meeting, "agenda"), "1", "Fra dagsordenen", shown=False)
    item(release, "1", "Fra referatet", outcome="adopted")

    assert words(see(client, PATH), ".line-title") == ["Fra referatet"]


def test_planned_and_cancelled_meetings_have_a_page(client: Client) -> None:
    jobs = town().jobs
    plain, off = coming(jobs, 7), coming(jobs, 8, cancelled=True)

    assert words(see(client, f"/udvalg/jobudvalget/{plain.slug}/"), ".note") == [
        "Dagsordenen er ikke offentliggjort endnu. Den kommer her, når den er udsendt."
    ]
    assert words(see(client, f"/udvalg/jobudvalget/{off.slug}/"), ".note") == ["Mødet er aflyst."]


def test_meeting_leads_to_the_meetings_before_and_after(client: Client) -> None:
    jobs = town().jobs
    for day in (6, 13, 20, 27):
        minuted(jobs, date(2026, 1, day))

    assert links(see(client, PATH), ".turn") == [
        "/udvalg/jobudvalget/2026-01-06/",
        "/udvalg/jobudvalget/2026-01-20/",
    ]


def test_withdrawn_minutes_leave_a_tombstone(client: Client) -> None:
    release = minuted(town().jobs, date(2026, 1, 13))
    item(publication(release.meeting, "agenda"), "1", "Fra dagsordenen", shown=False)
    item(release, "1", "Et navn for meget", shown=False)
    release.state = "withdrawn"
    release.withdrawn_at = datetime(2026, 1, 15, 9, tzinfo=UTC)
    release.withdrawn_reason = "Referatet viste en borgers navn."
    release.save()

    for path in (PATH, f"{PATH}punkt/1/"):
        page = see(client, path, 410)
        assert words(page, ".facts dd") == [
            "15. januar 2026",
            "Referatet viste en borgers navn.",
            release.sha256,
        ]
        assert "Et navn for meget" not in (page.html or "")
        assert "Fra dagsordenen" not in (page.html or "")
