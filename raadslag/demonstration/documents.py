"""The demonstration's meetings as files, in the carriers municipalities use."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from raadslag.demonstration import town
from raadslag.demonstration.enclosures import enclosed
from raadslag.exchange.docx import write as docx
from raadslag.exchange.firstagenda import write_html, write_pdf, write_text
from raadslag.exchange.meeting import Meeting
from raadslag.rules.address import slug

_WRITERS: dict[str, Callable[[Meeting], bytes]] = {
    "pdf": write_pdf.write,
    "html": write_html.write,
    "docx": docx.write,
    "txt": write_text.write,
}
# Each body has its habit; those with files beside the page use HTML.
_CARRIER = {
    "Byrådet": "html",
    "Økonomiudvalget": "pdf",
    "Beskæftigelsesudvalget": "html",
    "Børne- og Ungeudvalget": "pdf",
    "Teknik- og Miljøudvalget": "html",
    "Kultur- og Fritidsudvalget": "docx",
    "Social- og Sundhedsudvalget": "pdf",
    town.WORKS.name: "txt",
}


def written(meetings: Iterable[Meeting], folder: Path) -> Iterator[Path]:
    """Write each meeting; its path when it is there."""
    for meeting in meetings:
        yield _written(meeting, folder)


def _written(meeting: Meeting, folder: Path) -> Path:
    carrier = _CARRIER[meeting.body or ""]
    extra = "-ekstraordinaert" if meeting.meeting.extraordinary else ""
    name = f"{slug(meeting.body or '')}-{meeting.meeting.date}{extra}.{carrier}"
    path = folder / name
    if carrier == "html":
        meeting = enclosed(meeting, folder)
    path.write_bytes(_WRITERS[carrier](meeting))
    return path
