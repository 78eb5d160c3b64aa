"""The page of what stands at the top of printed agendas and minutes."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from raadslag.bodies.models import Letterhead
from tests.cast import Office, office
from tests.web.workspace.test_users import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
PAGE = "/arbejdsplads/huset/brevhoved/"


@pytest.fixture
def desk() -> Office:
    return office()


def picture() -> SimpleUploadedFile:
    """A small logo."""
    packed = io.BytesIO()
    Image.new("RGB", (40, 20), "navy").save(packed, "PNG")
    return SimpleUploadedFile("logo.png", packed.getvalue())


def sent(client: Client, **said: object) -> str:
    """The page after the form was sent."""
    known = {"address": "Torvet 1", "logo_text": "Byvåben", "once": ""}
    return client.post(PAGE, {**known, **said}, follow=True).content.decode()


def test_a_logo_is_set_kept_and_taken_away(desk: Office) -> None:
    client = signed_in(desk, "hans")

    first = sent(client, logo=picture())
    shown = client.get(f"{PAGE}logo/")
    kept = sent(client, address="Torvet 2")
    still = Letterhead.objects.get().logo
    sent(client, without="on")

    assert "Brevhovedet er gemt." in first
    assert shown.content.startswith(b"\x89PNG")
    assert "Torvet 2" in kept
    assert still is not None
    assert Letterhead.objects.get().logo is None
    assert client.get(f"{PAGE}logo/").status_code == 404


def test_what_is_no_picture_is_told_and_the_rest_is_kept(desk: Office) -> None:
    page = sent(signed_in(desk, "hans"), logo=SimpleUploadedFile("logo.png", b"ikke et billede"))

    assert "billede" in page
    assert "Torvet 1" in page
    assert Letterhead.objects.count() == 0
