"""An item as a PDF of its own, from its asking to its going."""

from __future__ import annotations

from datetime import date

import pypdfium2
import pytest
from django.http import StreamingHttpResponse
from django.test import Client

from raadslag.publications.models import PublicItem
from raadslag.web.portal.views import item_documents
from tests.web.portal.published import full, minuted, town
from tests.web.portal.reading import body

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
PAGE = "/udvalg/jobudvalget/2026-01-13/punkt/1/"
PDF = "/udvalg/jobudvalget/2026-01-13/punkt/1.pdf"


@pytest.fixture
def item() -> PublicItem:
    """An item of released minutes with everything in it."""
    return full(minuted(town().jobs, date(2026, 1, 13)), "1")


def words(response: object) -> str:
    """The text of a PDF that was sent."""
    assert isinstance(response, StreamingHttpResponse)
    document = pypdfium2.PdfDocument(b"".join(response))
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


def test_the_page_offers_its_words_as_pdf(client: Client, item: PublicItem) -> None:
    offered = f'href="{PDF}"' in body(client, PAGE)

    told = words(client.get(PDF))

    assert (offered, item.title in told) == (True, True)
    assert str(item.content["decision"]["text"]) in told
    assert [one["title"] in told for one in item.content["attachments"]] == [True] * len(
        item.content["attachments"]
    )


def test_it_is_not_set_again_for_who_has_it(client: Client, item: PublicItem) -> None:
    first = client.get(PDF)
    words(first)

    again = client.get(PDF, headers={"if-none-match": first["ETag"]})
    PublicItem.objects.filter(pk=item.pk).update(title="En anden titel")
    changed = client.get(PDF, headers={"if-none-match": first["ETag"]})

    assert (again.status_code, again["ETag"], again["Cache-Control"]) == (
        304,
        first["ETag"],
        first["Cache-Control"],
    )
    assert "En anden titel" in words(changed)


def test_what_is_closed_or_gone_has_none(client: Client, item: PublicItem) -> None:
    row = PublicItem.objects.filter(pk=item.pk)

    row.update(closed=True)
    closed = client.get(PDF).status_code, PDF in body(client, PAGE)
    row.update(closed=False, gone=True, removed=[removed()])
    gone = client.get(PDF).status_code
    row.update(shown=False)

    assert (closed, gone, client.get(PDF).status_code) == ((404, False), 410, 404)


def removed() -> dict[str, str]:
    """What tells that an item was taken out."""
    return {"scope": "item", "title": "", "on": "2026-02-01", "reason": "Personoplysninger"}


def test_one_is_set_at_a_time(client: Client, item: PublicItem) -> None:
    with item_documents._setting:
        waits = client.get(PDF)

    told = waits.status_code, waits["Retry-After"], waits["Cache-Control"]
    assert told == (503, "5", "no-store")
    assert waits.content.decode() == "Der laves en anden PDF lige nu. Prøv igen om lidt.\n"
    assert item.title in words(client.get(PDF))
