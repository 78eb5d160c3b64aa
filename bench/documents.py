"""Documents to measure with: real samples where they lie, else generated ones."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle
from pathlib import Path

from bench.machine import ROOT
from raadslag.demonstration.generate import many
from raadslag.exchange.docx import write as docx
from raadslag.exchange.firstagenda import write_html, write_pdf, write_text
from raadslag.exchange.meeting import Meeting

SHARED = ROOT.parent / "shared"
SAMPLES = SHARED / "samples"
REAL = {
    "pdf": "aarhus-byraad-2025-08-27-p1-14.pdf",
    "html": "aarhus-tu-2025-10-01.html",
    "docx": "syddjurs/minutes.docx",
    "txt": "herning-bsk-2026-01-13.txt",
}
WRITERS: dict[str, Callable[[Meeting], bytes]] = {
    "pdf": write_pdf.write,
    "html": write_html.write,
    "docx": docx.write,
    "txt": write_text.write,
}


def sample(carrier: str, folder: Path) -> Path:
    """The real sample of a carrier; where it is absent, one generated in the folder."""
    real = SAMPLES / REAL[carrier]
    if real.exists():
        return real
    made = folder / f"generated.{carrier}"
    made.write_bytes(WRITERS[carrier](next(many(1))))
    return made


def mixed(folder: Path, meetings: int) -> int:
    """Write generated minutes in all carriers by turns; return how many items."""
    items = 0
    for at, (meeting, carrier) in enumerate(zip(many(meetings), cycle(WRITERS), strict=False)):
        (folder / f"{at:04}.{carrier}").write_bytes(WRITERS[carrier](meeting))
        items += len(meeting.items)
    return items
