"""Released documents."""

from datetime import date

import pytest
from django.test import Client

from raadslag.files.actions import keep
from raadslag.publications.models import PublicFile
from tests.web.portal.published import item, minuted, town

pytestmark = pytest.mark.django_db


def released(data: bytes, title: str = "Notat/nr. 1", **values: object) -> PublicFile:
    """A stored document, released with an item."""
    stored = keep(data)
    made = item(minuted(town().jobs, date(2026, 1, 13)), "1", "Sag", **values)
    return PublicFile.objects.create(
        item=made, sha256=stored.sha256, title=title, media_type=stored.media_type, size=stored.size
    )


def test_pdf_opens_in_the_window_and_can_do_nothing(client: Client) -> None:
    file = released(b"%PDF-1.7 hej")

    response = client.get(f"/fil/{file.sha256}/")

    assert b"".join(response.streaming_content) == b"%PDF-1.7 hej"  # type: ignore[attr-defined]
    assert {name: response.headers[name] for name in (
        "Content-Type", "Content-Disposition", "Content-Security-Policy", "X-Content-Type-Options"
    )} == {
        "Content-Type": "application/pdf",
        "Content-Disposition": 'inline; filename="Notatnr._1.pdf"',
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
    }  # fmt: skip


def test_anything_but_pdf_is_saved(client: Client) -> None:
    file = released(b"<html><script>alert(1)</script>")

    response = client.get(f"/fil/{file.sha256}/")

    response.close()
    assert response.headers["Content-Disposition"] == 'attachment; filename="Notatnr._1"'


def test_document_that_was_stored_but_not_released_is_not_found(client: Client) -> None:
    town()
    stored = keep(b"%PDF-1.7 internt")

    assert client.get(f"/fil/{stored.sha256}/").status_code == 404


def test_document_of_a_closed_item_is_not_found(client: Client) -> None:
    file = released(b"%PDF-1.7 lukket", closed=True)

    assert client.get(f"/fil/{file.sha256}/").status_code == 404


def test_document_of_a_superseded_release_is_in_no_release_in_force(client: Client) -> None:
    file = released(b"%PDF-1.7 gammelt")
    file.item.publication.state = "superseded"
    file.item.publication.save()

    response = client.get(f"/fil/{file.sha256}/")

    assert (response.status_code, response.headers["X-Robots-Tag"]) == (410, "noindex")
    assert "findes ikke længere i den gældende udgave" in response.content.decode()


def test_document_of_a_withdrawn_release_is_gone_with_the_reason(client: Client) -> None:
    file = released(b"%PDF-1.7 trukket")
    file.item.publication.state = "withdrawn"
    file.item.publication.withdrawn_reason = "Et navn stod forkert."
    file.item.publication.save()

    response = client.get(f"/fil/{file.sha256}/")

    assert (response.status_code, response.headers["X-Robots-Tag"]) == (410, "noindex")
    assert "Et navn stod forkert." in response.content.decode()


def test_document_of_an_older_release_that_was_closed_then_is_not_found(client: Client) -> None:
    file = released(b"%PDF-1.7 altid lukket", closed=True)
    file.item.publication.state = "superseded"
    file.item.publication.save()

    assert client.get(f"/fil/{file.sha256}/").status_code == 404


def test_document_the_store_has_lost_is_not_found(client: Client) -> None:
    file = released(b"%PDF-1.7 tabt")
    PublicFile.objects.update(sha256="0" * 64)

    assert client.get(f"/fil/{file.sha256}/").status_code == 404
    assert client.get(f"/fil/{'0' * 64}/").status_code == 404
