"""Pages of a PDF as pictures."""

import io
from pathlib import Path

import pytest
from PIL import Image

from raadslag.exchange.enclosures.preview import page_image
from raadslag.exchange.meeting import Unreadable
from raadslag.files.actions import keep
from tests.exchange import documents

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


def test_page_image_is_drawn_once_and_kept(store: Path) -> None:
    file = keep(documents.pdf())

    images = [page_image(file, 2, 900) for _ in range(2)]

    assert images[0] == images[1]
    assert (images[0].pages, Image.open(io.BytesIO(images[0].png)).width) == (3, 960)
    assert [one.name for one in store.rglob("*.png")] == ["2-960.png"]


@pytest.mark.parametrize("number", [0, 4, 10**9])
def test_page_image_of_no_page_is_refused(number: int) -> None:
    file = keep(documents.pdf())

    with pytest.raises(Unreadable) as refused:
        page_image(file, number)

    assert str(refused.value) == f"PDF-filen har ingen side {number}; den har 3."


def test_page_image_of_no_pdf_is_refused() -> None:
    with pytest.raises(Unreadable, match="ikke en PDF"):
        page_image(keep(b"Stien"), 1)
