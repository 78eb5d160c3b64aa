"""The JSON that lies in the PDF of public minutes, which is kept by itself too."""

from __future__ import annotations

from raadslag.publications.models import Publication
from raadslag.publications.queries.documents import open_document


def carried_json(publication: Publication) -> bytes | None:
    """What a release says for programs; none when its PDF carries none."""
    if not publication.carried:
        return None
    try:
        with open_document(publication.carried) as opened:
            return opened.read()
    except FileNotFoundError:
        return None
