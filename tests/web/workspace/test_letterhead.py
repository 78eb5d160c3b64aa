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


def sent(client: Client, page: str = PAGE, **said: object) -> str:
    """The page after the form was sent."""
    known = {"address": "Torvet 1", "logo_text": "Byvåben", "once": ""}
    return client.post(page, {**known, **said}, follow=True).content.decode()


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


DRAWING = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)">
<script>alert(1)</script><rect width="9" height="9"/></svg>"""


def test_a_body_gets_its_own_drawing_which_runs_nothing(desk: Office) -> None:
    client, page = (
        signed_in(desk, "hans"),
        f"/arbejdsplads/huset/{desk.house.committee.pk}/brevhoved/",
    )
    sent(client)
    before = client.get(page).content.decode()

    sent(client, page, logo=SimpleUploadedFile("logo.svg", DRAWING))
    shown, printed = client.get(f"{page}logo/"), client.get(f"{page}side/")
    own, shared = client.get(page).content.decode(), client.get(PAGE).content.decode()
    client.post(f"{page}fjern/")

    assert "Havneudvalget bruger kommunens brevhoved." in before
    assert b"<rect" in shown.content
    assert not any(word in shown.content for word in (b"script", b"onload"))
    assert shown["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert shown["Content-Disposition"].startswith("attachment")
    assert printed.content.startswith(b"%PDF-")
    assert "Havneudvalget har sit eget brevhoved" in own
    assert f'href="{page}">Havneudvalget' in shared
    assert Letterhead.objects.count() == 1


def test_a_drawing_with_text_is_refused_and_says_why(desk: Office) -> None:
    drawn = DRAWING.replace(b"<rect", b"<text>A</text><rect")

    page = sent(signed_in(desk, "hans"), logo=SimpleUploadedFile("logo.svg", drawn))

    assert "lav teksten om til kurver" in page
    assert Letterhead.objects.count() == 0


def test_an_office_has_no_letterhead(desk: Office) -> None:
    page = f"/arbejdsplads/huset/{desk.department.pk}/brevhoved/"

    assert signed_in(desk, "hans").get(page).status_code == 404
