"""The front page."""

from datetime import date

import pytest
from django.test import Client

from tests.web.portal.published import (
    coming,
    decision,
    full,
    item,
    minuted,
    publication,
    town,
)
from tests.web.portal.reading import body, links, see, words

pytestmark = pytest.mark.django_db


def test_front_welcomes_when_nothing_is_released(client: Client) -> None:
    assert words(see(client, "/"), "h1") == ["Her er endnu ikke offentliggjort noget"]


def test_front_shows_meetings_to_come_soonest_first(client: Client) -> None:
    fjordby = town()
    coming(fjordby.council, 9)
    coming(fjordby.jobs, 3, cancelled=True)
    publication(coming(fjordby.economy, 5), "agenda")
    minuted(fjordby.jobs, date(2026, 1, 13))

    page = see(client, "/")

    assert words(page, ".meetings a") == ["Jobudvalget", "Økonomiudvalget", "Byrådet"]
    assert words(page, ".meetings .chip") == ["Aflyst", "Dagsorden", "Planlagt"]


def test_front_shows_latest_minutes_with_their_most_telling_items(client: Client) -> None:
    release = minuted(town().jobs, date(2026, 1, 13))
    for number in "1234":
        item(
            release,
            number,
            f"Sag {number}",
            outcome="adopted",
            content={"decision": decision("Ja.")},
        )
    full(release)

    page = see(client, "/")

    assert words(page, ".card .line-number") == [f"Punkt {n}" for n in "125"]
    assert words(page, ".card .change dd") == ["Tidspunkt", "14.00", "15.00"]
    assert words(page, ".card-more") == [
        "Se hele referatet med 2 punkter mere (Jobudvalget, 13. januar 2026)"
    ]


def test_front_groups_bodies_and_keeps_historic_ones_apart(client: Client) -> None:
    town()

    page = see(client, "/")

    assert [
        (words(shelf, "h3")[0], words(shelf, "a"))  # type: ignore[arg-type]
        for shelf in page.css(".shelf")
    ] == [
        ("Byråd", ["Byrådet"]),
        ("Økonomiudvalg", ["Økonomiudvalget"]),
        ("Stående udvalg", ["Jobudvalget"]),
        ("Tidligere udvalg", ["Havneudvalget"]),
    ]


def test_front_lists_the_other_municipalities(client: Client) -> None:
    town()
    town("Sønderlund Kommune", "soenderlund")

    page = see(client, "/")

    assert links(page, "section[aria-labelledby=kommuner]") == ["/kommune/soenderlund/"]


def test_front_leaves_withdrawn_minutes_out(client: Client) -> None:
    release = minuted(town().jobs, date(2026, 1, 13))
    item(release, "1", "Fortrydelsen", shown=False)
    release.state = "withdrawn"
    release.save()

    assert "Fortrydelsen" not in body(client, "/")
