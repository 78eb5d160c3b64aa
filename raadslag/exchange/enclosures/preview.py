"""Pictures of a PDF's pages, made once for each width and then kept.

They are kept in the store beside the documents, under the document's
checksum, and not as documents of their own: they can always be made again,
so they have no row, no text, and are never released.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass

from django.core.files.base import ContentFile
from django.core.files.storage import storages

from raadslag.exchange.workbench.ask import ask
from raadslag.files.models import StoredFile
from raadslag.files.queries import open_file

WIDTHS = (240, 960, 1600)  # pixels: in a list, on a page, enlarged


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as PNG; ``pages`` is how many the document has."""

    png: bytes
    pages: int


def page_image(file: StoredFile, number: int, width: int = 960) -> PageImage:
    """The picture of one page of a PDF, counted from 1.

    The nearest of ``WIDTHS`` at or above the wish is used, so that nobody
    can fill the store by asking for every width there is.

    Raises:
        Unreadable: No such page, or no PDF that can be drawn; one Danish sentence.
    """
    chosen = next((one for one in WIDTHS if one >= width), WIDTHS[-1])
    place = f"{file.path}.pages/{number}-{chosen}.png"
    store = storages["documents"]
    if store.exists(place):
        with store.open(place, "rb") as kept:
            pages, _, png = kept.read().partition(b"\n")
            return PageImage(png, int(pages))
    with open_file(file) as opened:
        done = ask("page", opened, number=number, width=chosen)
    image = PageImage(base64.b64decode(done["data"]), int(done["pages"]))
    # The number of pages goes before the picture, so that one file tells both.
    store.save(place, ContentFile(b"%d\n" % image.pages + image.png))
    return image
