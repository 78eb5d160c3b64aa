"""What changed between two releases, for the public."""

from datetime import date

import pytest
from django.test import Client

from raadslag.publications.models import Publication, PublicItem
from tests.web.portal.published import decision, item, planned, publication, section, town
from tests.web.portal.reading import body, none_of, see, words

pytestmark = pytest.mark.django_db
MEETING = "/udvalg/jobudvalget/2026-01-13/"
PATH = f"{MEETING}aendringer/dagsorden-1/referat-1/"


def _released() -> None:
    held = planned(town().jobs, date(2026, 1, 13))
    agenda = publication(held, "agenda")
    texts = {"sections": [section("Sagsfremstilling", "<p>Det koster 100 kr.</p>")]}
    item(agenda, "1", "Broen", item_key=1, content=texts)
    item(agenda, "2", "Navnet på borgeren", item_key=2, content=texts)
    item(agenda, "3", "Droppet sag", item_key=3, content=texts)
    minutes = publication(held)
    texts = {"sections": [section("Sagsfremstilling", "<p>Det koster 200 kr.</p>")]}
    item(minutes, "1", "Broen", item_key=1, content={**texts, "decision": decision("Godkendt.")})
    item(minutes, "2", "Personsag", item_key=2, closed=True)


def test_difference_tells_what_became_of_each_open_item(client: Client) -> None:
    _released()

    page = see(client, PATH)

    assert words(page, ".list-difference > li > .entry-news")[0].endswith("1 Broen")
    assert words(page, "del") == ["Slettet: 100 Slut på slettet."]
    assert "Droppet sag" in body(client, PATH)
    assert none_of(body(client, PATH), ["Navnet på borgeren", "Personsag"]) == []
    assert f'href="{PATH}"' in body(client, MEETING)


@pytest.mark.parametrize("path", ["dagsorden-1/referat-9", "x/y", "referat-99999/dagsorden-1"])
def test_difference_of_what_is_not_there_is_not_found(client: Client, path: str) -> None:
    _released()

    assert client.get(f"{MEETING}aendringer/{path}/").status_code == 404


def test_difference_is_away_with_a_withdrawn_or_redacted_release(client: Client) -> None:
    _released()
    PublicItem.objects.filter(item_key=1, publication__kind="minutes").update(
        removed=[{"scope": "text", "title": "", "on": "2026-01-14", "reason": "GDPR"}]
    )
    assert none_of(body(client, PATH), ["100", "200", "Broen"]) == []

    Publication.objects.filter(kind="agenda").update(state="withdrawn")

    assert client.get(PATH).status_code == 404
