"""The JSON that lies in the PDF of public minutes, taken out byte for byte."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import BinaryIO, cast

import pikepdf

from raadslag.publications.models import Publication
from raadslag.publications.queries.documents import open_document

ENDING = ".json"


def carried_json(publication: Publication) -> bytes | None:
    """What a release says for programs; none when its PDF carries none.

    Only the parts of the PDF that lead there are read, however large it is.
    """
    if not publication.carried:
        return None
    try:
        with (
            open_document(publication.document) as opened,
            pikepdf.open(cast(BinaryIO, opened)) as pdf,
        ):
            found = (one for one in _files(pdf) if _checksum(one) == publication.carried)
            return next(found, None)
    except (FileNotFoundError, pikepdf.PdfError):
        return None


def _files(pdf: pikepdf.Pdf) -> Iterator[bytes]:
    for name, held in pdf.attachments.items():
        if name.endswith(ENDING):
            yield held.get_file().read_bytes()


def _checksum(content: bytes) -> str:
    return sha256(content).hexdigest()
