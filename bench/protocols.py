"""Minutes of the size of a budget meeting: printed whole, and set by the engine alone."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypedDict

from bench.issuing import ITEMS, WORDS, binder, watched
from bench.timing import taking_turns
from raadslag.exchange.binder.contents import Binder, Ruling, Section, Sheet, Signed
from raadslag.exchange.binder.layout import QR, Layout
from raadslag.exchange.binder.write import write

ROUNDS = 5
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><path d="M0 0h9v9H0z"/></svg>'
)


class Printing(TypedDict):
    """What printing took, beside the engine on the same content."""

    pages: int
    notes: int
    whole: float  # seconds
    bare: float  # seconds of the engine alone
    peak: int  # bytes


def printed() -> Printing:
    """Print minutes and set the same values with the engine, by turns."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        contents = minutes()
        _lay(contents, folder)
        with watched() as peak:
            written = write(contents, folder / "referat.pdf")
        whole, bare = taking_turns(
            lambda: write(contents, folder / "referat.pdf"),
            lambda: _bare(folder),
            ROUNDS,
        )
    return {
        "pages": written.pages,
        "notes": len(written.notes),
        "whole": whole,
        "bare": bare,
        "peak": peak(),
    }


def _bare(folder: Path) -> None:
    """The engine alone, in a process of its own: in ours it would remember what it had set."""
    code = (
        "from pathlib import Path; from raadslag.exchange.binder.typeset import typeset; "
        f"f = Path({str(folder)!r}); typeset('template.typ', f, f / 'bare.pdf', None)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def minutes() -> Binder:
    """Minutes of 40 items on about 40 pages."""
    agenda = binder([Path("uden")] * ITEMS)
    html = f"<h3>Baggrund</h3><p>{WORDS * 9}</p><ul>{'<li>Et punkt</li>' * 4}</ul>"
    decided = (
        Ruling("Behandling", "<p>Anna Holm stillede forslag om en ændring.</p>"),
        Ruling("Beslutning", f"<p>Tiltrådt. {WORDS}</p>", strong=True),
        Ruling("Afstemning", "<ul><li>For 5: A, C</li><li>Imod 2: Ø</li></ul>"),
    )
    entries = tuple(
        replace(one, enclosures=(), sections=(Section("Sagsfremstilling", html),), rulings=decided)
        for one in agenda.entries
    )
    signed = tuple(Signed(f"Medlem {n}", "Godkendt med egen bruger") for n in range(9))
    sheet = Sheet("Godkendelse", signed, ("Godkendt.",), "0" * 64, "log\n1\nAA=", "https://a", SVG)
    return replace(
        agenda,
        kind="Referat",
        day=date(2026, 1, 13),
        issued_at=datetime(2026, 1, 14, 9, tzinfo=UTC),
        entries=entries,
        sheet=sheet,
        carried=json.dumps({"tekst": html * ITEMS}).encode(),
    )


def _lay(contents: Binder, folder: Path) -> None:
    """The values the engine reads, as the writer lays them out."""
    layout = Layout(contents, lambda sha256: None, None)
    values = layout.content([[] for _ in contents.entries], {})
    (folder / "content.json").write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")
    (folder / QR).write_bytes(SVG)
