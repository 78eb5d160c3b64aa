"""A meeting's page is kept as long as it tells the truth, and no longer."""

import gzip
from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from raadslag.publications.models import (
    Publication,
    PublicBody,
    PublicItem,
    PublicMeeting,
    PublicOrganization,
)
from tests.web.portal.published import full, item, minuted, planned, town
from tests.web.portal.reading import body, queries

pytestmark = pytest.mark.django_db
PATH = "/udvalg/jobudvalget/2026-01-13/"
MOST_QUERIES = 6  # to know that it is still true


def _released() -> None:
    fjordby = town()
    release = minuted(fjordby.jobs, date(2026, 1, 13))
    full(release)
    item(release, "6", "Kun et punkt")
    planned(fjordby.jobs, date(2026, 2, 3))


CHANGES: tuple[Callable[[], object], ...] = (
    lambda: PublicItem.objects.filter(number="6").update(title="Et nyt navn"),
    lambda: PublicItem.objects.filter(number="6").update(
        gone=True, removed=[{"scope": "item", "title": "", "on": "2026-01-14", "reason": "GDPR"}]
    ),
    lambda: PublicItem.objects.filter(number="6").update(closed=True),
    lambda: PublicItem.objects.filter(number="6").update(shown=False),
    lambda: PublicItem.objects.filter(number="5").update(glance={}),
    lambda: Publication.objects.update(redacted_at="2026-01-15T10:00Z"),
    lambda: Publication.objects.update(attendance={"present": [{"name": "Ny", "slug": ""}]}),
    lambda: PublicMeeting.objects.filter(slug="2026-01-13").update(location="Havnen"),
    lambda: PublicMeeting.objects.filter(slug="2026-02-03").update(slug="a", on="2026-02-04"),
    lambda: PublicMeeting.objects.filter(slug="2026-02-03").delete(),
    lambda: PublicOrganization.objects.filter(slug="jobudvalget").update(name="Arbejdsudvalget"),
    lambda: PublicBody.objects.update(name="Nyby Kommune"),
)


@pytest.mark.parametrize("change", CHANGES)
def test_page_is_made_anew_when_anything_it_tells_changes(
    client: Client, change: Callable[[], object]
) -> None:
    _released()
    before = body(client, PATH)
    assert body(client, PATH) == before

    change()

    assert body(client, PATH) != before


def test_withdrawn_page_is_gone_at_once(client: Client) -> None:
    _released()
    first = client.get(PATH)

    Publication.objects.update(state="withdrawn")

    assert first.status_code == 200
    assert client.get(PATH, headers={"If-None-Match": first["ETag"]}).status_code == 410


def test_kept_page_asks_little_and_speaks_the_readers_language(client: Client) -> None:
    _released()
    danish, english = body(client, PATH), body(client, f"/en{PATH}")

    assert queries(client, PATH) <= MOST_QUERIES
    assert (body(client, PATH), body(client, f"/en{PATH}")) == (danish, english)
    assert danish != english


def test_kept_page_is_told_compressed_with_one_tag(client: Client) -> None:
    _released()
    zipped = {"Accept-Encoding": "gzip"}
    first = client.get(PATH)

    plain, small = client.get(PATH), client.get(PATH, headers=zipped)

    assert gzip.decompress(small.content) == plain.content == first.content
    assert small["Content-Encoding"] == "gzip"
    assert small["ETag"] == plain["ETag"] == first["ETag"]
    tagged = {**zipped, "If-None-Match": small["ETag"]}
    assert client.get(PATH, headers=tagged).status_code == 304
    assert "Accept-Encoding" in small["Vary"]
