"""Attachments in the browser: sent, refused, ordered, closed, looked at."""

import io
import json
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from raadslag.cases.models import Attachment
from raadslag.files.models import StoredFile
from tests.cases.desks import paper_of, submitted
from tests.cast import Office, office
from tests.web.workspace.papers.seats import at_desk, here

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
TEXT = b"Dybden ved kajen er fem meter.\n"


@pytest.fixture
def desk() -> Office:
    return office()


def file(name: str = "dybder.txt", content: bytes = TEXT) -> SimpleUploadedFile:
    """A file from somebody's computer."""
    return SimpleUploadedFile(name, content)


def test_files_are_laid_by_without_scripts(desk: Office) -> None:
    paper = paper_of(desk)

    answer = at_desk(desk, "dorte").post(
        here(paper, "bilag/send/"), {"file": [file(), file("plan.txt", b"En plan.")]}
    )

    assert answer["Location"] == here(paper, "bilag/")
    rows = Attachment.objects.values_list("position", "title", "name", "classification")
    assert list(rows) == [(0, "dybder", "dybder.txt", ""), (1, "plan", "plan.txt", "")]


def test_a_script_gets_the_new_row(desk: Office) -> None:
    paper = paper_of(desk)

    answer = at_desk(desk, "dorte").post(
        here(paper, "bilag/send/"), {"file": file()}, headers={"Accept": "application/json"}
    )

    assert 'value="dybder"' in json.loads(answer.content)["html"]


@pytest.mark.parametrize("headers", [{}, {"Accept": "application/json"}])
def test_a_hostile_file_is_refused_with_a_sentence_and_not_kept(
    desk: Office, headers: dict[str, str]
) -> None:
    paper = paper_of(desk)

    answer = at_desk(desk, "dorte").post(
        here(paper, "bilag/send/"), {"file": file("x.exe", b"MZ\x90\x00" * 50)}, headers=headers
    )

    assert answer.status_code == 400
    assert (Attachment.objects.count(), StoredFile.objects.count()) == (0, 0)


def test_titles_openness_and_order_are_given_in_one_form(desk: Office) -> None:
    paper, client = paper_of(desk), at_desk(desk, "dorte")
    client.post(here(paper, "bilag/send/"), {"file": [file(), file("plan.txt", b"En plan.")]})
    first, second = Attachment.objects.order_by("position")

    client.post(
        here(paper, "bilag/"),
        {
            f"title-{first.pk}": "Dybder ved kajen",
            f"class-{first.pk}": "open",
            f"title-{second.pk}": "Plan",
            f"class-{second.pk}": "closed",
            f"ground-{second.pk}": "tender",
            "up": str(second.pk),
        },
    )

    rows = Attachment.objects.values_list("title", "classification", "ground")
    assert list(rows) == [("Plan", "closed", "tender"), ("Dybder ved kajen", "open", "")]


def test_a_closed_attachment_without_ground_is_a_fault_at_its_row(desk: Office) -> None:
    paper, client = paper_of(desk), at_desk(desk, "dorte")
    client.post(here(paper, "bilag/send/"), {"file": file()})
    one = Attachment.objects.get()

    answer = client.post(
        here(paper, "bilag/"), {f"title-{one.pk}": "Ny titel", f"class-{one.pk}": "closed"}
    )

    page = answer.content.decode()
    assert answer.status_code == 400
    assert "Vælg, hvorfor bilaget er lukket." in page
    assert 'value="Ny titel"' in page


def test_attachments_are_dragged_to_another_order(desk: Office) -> None:
    paper, client = paper_of(desk), at_desk(desk, "dorte")
    client.post(here(paper, "bilag/send/"), {"file": [file(), file("plan.txt", b"En plan.")]})
    keys = [one.pk for one in Attachment.objects.order_by("-position")]

    answers = [
        client.post(here(paper, "bilag/orden/"), {"order": order}).status_code
        for order in (keys, keys[:1])
    ]

    assert answers == [200, 409]
    assert [one.pk for one in Attachment.objects.order_by("position")] == keys


def test_an_attachment_is_fetched_replaced_and_removed(desk: Office) -> None:
    paper, client = paper_of(desk), at_desk(desk, "dorte")
    client.post(here(paper, "bilag/send/"), {"file": file()})
    address = f"/arbejdsplads/sager/bilag/{Attachment.objects.get().pk}/"

    fetched = b"".join(client.get(f"{address}hent/").streaming_content)  # type: ignore[attr-defined]
    nothing = client.post(address, {"do": "replace"})
    client.post(address, {"do": "replace", "file": file("ny.txt", b"Seks meter.")})
    replaced = Attachment.objects.get()
    client.post(address, {"do": "remove"})

    assert fetched == TEXT
    assert "Vælg den nye fil først." in nothing.content.decode()
    assert (replaced.title, replaced.name) == ("dybder", "ny.txt")
    assert Attachment.objects.count() == 0


def test_nothing_is_laid_by_while_the_paper_is_being_approved(desk: Office) -> None:
    paper = submitted(desk)

    answer = at_desk(desk, "dorte").post(here(paper, "bilag/send/"), {"file": file()})

    assert answer.status_code == 400
    assert "til godkendelse" in answer.content.decode()
    assert (Attachment.objects.count(), StoredFile.objects.count()) == (0, 0)


def test_a_picture_is_shown_to_those_who_see_the_paper_alone(desk: Office, store: Path) -> None:
    paper, client = paper_of(desk), at_desk(desk, "dorte")

    answer = client.post(here(paper, "billede/"), {"file": file("kaj.png", png())})
    address = json.loads(answer.content)["url"]

    seen = {n: status(at_desk(desk, n), address) for n in ("dorte", "erik", "ida", "bo")}
    assert seen == {"dorte": 200, "erik": 200, "ida": 404, "bo": 404}


def test_what_is_no_picture_is_refused_with_a_sentence(desk: Office) -> None:
    paper = paper_of(desk)

    answer = at_desk(desk, "dorte").post(here(paper, "billede/"), {"file": file()})

    assert answer.status_code == 400
    assert json.loads(answer.content)["error"]


def status(client: Client, address: str) -> int:
    """How an address answers; what it streams is read to its end."""
    answer = client.get(address)
    assert b"".join(answer)
    return answer.status_code


def png() -> bytes:
    """A small picture."""
    out = io.BytesIO()
    Image.new("RGB", (8, 8), "navy").save(out, "PNG")
    return out.getvalue()
