"""The course of a case."""

from datetime import date

import pytest
from django.test import Client

from raadslag.bodies.models import Body
from raadslag.cases.models import KleTopic
from tests.web.portal.published import decision, full, item, minuted, town
from tests.web.portal.reading import links, see, words

pytestmark = pytest.mark.django_db
PATH = "/sag/15-00-00-a00-3-25/"


def stage(name: str, on: str | None, text: str) -> dict[str, object]:
    return {"name": name, "slug": "", "on": on, "number": "", "text": text}


def test_case_is_told_from_its_first_stage_to_its_last(client: Client) -> None:
    fjordby = town()
    full(minuted(fjordby.jobs, date(2026, 1, 13)))
    last = full(minuted(fjordby.council, date(2026, 1, 27)), "9")
    last.content["history"] = [
        stage("Jobudvalgets", "2026-01-13", "Tiltrådt."),  # can itself be read here
        stage("Økonomiudvalget", "2025-12-02", "Anbefales uændret."),  # told before, but longer
        stage("Ungerådet", None, "Hørt."),
    ]
    last.save()

    page = see(client, PATH)

    assert words(page, ".course .when") == [
        "Uden dato",
        "2. december 2025",
        "13. januar 2026 · punkt 5",
        "27. januar 2026 · punkt 9",
    ]
    assert words(page, ".course h3") == ["Ungerådet", "Økonomiudvalget", "Jobudvalget", "Byrådet"]
    assert words(page, ".course .told p:nth-of-type(2)") == ["Hørt.", "Anbefales uændret."]
    assert links(page, ".course h3") == [
        "/udvalg/jobudvalget/2026-01-13/punkt/5/",
        "/udvalg/byraadet/2026-01-27/punkt/9/",
    ]


def test_case_names_the_main_group_of_its_topic(client: Client) -> None:
    fjordby = town()
    full(minuted(fjordby.jobs, date(2026, 1, 13)))
    before = see(client, PATH)
    body = Body.objects.create(name=fjordby.body.name, slug=fjordby.body.slug)
    KleTopic.objects.create(body=body, number="15", title="Arbejdsmarked")

    page = see(client, PATH)

    assert words(before, ".facts a") == ["15.00.00"]
    assert words(page, ".facts a") == ["15 Arbejdsmarked", "15.00.00"]
    assert links(page, ".facts") == ["/emne/15/", "/emne/15-00-00/"]


def test_case_of_another_municipality_is_not_found(client: Client) -> None:
    town()
    full(minuted(town("Sønderlund Kommune", "soenderlund").jobs, date(2026, 1, 13)))

    see(client, PATH, 404)
    see(client, f"/kommune/soenderlund{PATH}")


def test_case_of_closed_items_alone_is_not_found(client: Client) -> None:
    item(
        minuted(town().jobs, date(2026, 1, 13)),
        "1",
        "Lukket",
        closed=True,
        case_slug="15-00-00-a00-3-25",
        content={"decision": decision("Ja.")},
    )

    see(client, PATH, 404)


def test_case_of_withdrawn_items_alone_is_gone(client: Client) -> None:
    release = minuted(town().jobs, date(2026, 1, 13))
    full(release)
    release.publicitem_set.update(shown=False)
    release.state = "withdrawn"
    release.save()

    see(client, PATH, 410)
