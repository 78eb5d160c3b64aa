"""A binder of a fictional town hall, and the documents that go with it."""

import hashlib
import io
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import IO

import pikepdf
import typst
from PIL import Image

from raadslag.exchange.binder.contents import (
    Announcement,
    Binder,
    Enclosure,
    Entry,
    Letterhead,
    Proposal,
    Section,
    Stage,
)
from raadslag.exchange.binder.glyphs import FONTS

PDF, PNG = "application/pdf", "image/png"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PICTURE = "a" * 64
PAPER = f"""
<p>Byrådet besluttede i foråret, at indsatsen skal <strong>omlægges</strong>. Kommunerne får
<em>større frihed</em>, se <a href="https://www.eksempel.dk/reform">siden om reformen</a>.</p>
<h3>Målgrupper</h3><p>Forvaltningen foreslår tre spor:</p>
<ul><li>Unge<ul><li>Uddannelse først</li><li>Fritidsjob</li></ul></li><li>Virksomheder</li></ul>
<ol><li>Drøftelse af politiske ambitioner</li><li>Høring i MED-udvalget</li></ol>
<table><thead><tr><th>Indsats</th><th>2025</th><th>2026</th></tr></thead><tbody>
<tr><td>Mentorordning</td><td>1.250</td><td>1.400</td></tr>
<tr><td>Virksomhedspraktik</td><td>840</td><td>910</td></tr>
<tr><td colspan="2">I alt</td><td>2.310</td></tr></tbody></table>
<blockquote><p>Indsatsen skal være værdig og enkel.</p></blockquote>
<p><img src="/arbejdsplads/billede/{PICTURE}/" alt="Søjler over ledigheden 2020-2025"></p>
<p>CO<sub>2</sub> og 100 m<sup>2</sup>.</p>
"""


def given(content: bytes) -> Callable[[], IO[bytes]]:
    """How an enclosure gives its bytes."""
    return lambda: io.BytesIO(content)


def enclosure(title: str, media_type: str, content: bytes, closed: bool = False) -> Enclosure:
    """An enclosure with some bytes."""
    checksum = hashlib.sha256(content).hexdigest()
    return Enclosure(title, media_type, given(content), checksum, closed)


def report(words: str = "Rapport", pages: int = 2) -> bytes:
    """A tagged PDF with headings, a link and a table, as PDF/UA-1 and PDF/A-3a."""
    body = "".join(
        f"#pagebreak(weak: true)\n= {words} {page}\n#link(<slut>)[Se slutningen]\n\n"
        f"Side {page}. #table(columns: 2, table.header[A][B], [1], [2])\n"
        for page in range(1, pages + 1)
    )
    return typst.compile(
        f'#set document(title: "{words}")\n#set text(lang: "da", font: "Source Sans 3")\n'
        f"{body}\n== Slut <slut>\n".encode(),
        font_paths=typst.Fonts(False, False, [FONTS]),
        pdf_standards=["ua-1", "a-3a"],
        timestamp=datetime(2026, 1, 5, tzinfo=UTC),
        format="pdf",
    )


def untagged() -> bytes:
    """A scan: one page without tags."""
    return typst.compile(b"Skannet", format="pdf", pdf_tags=False)


def locked() -> bytes:
    """A PDF that asks for a password."""
    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(untagged())) as pdf:
        pdf.save(held, encryption=pikepdf.Encryption(owner="chef", user="hemmelig"))
    return held.getvalue()


def scripted() -> bytes:
    """A PDF that runs a script when it is opened."""
    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(report("Script", 1))) as pdf:
        pdf.Root.OpenAction = pikepdf.Dictionary(
            S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert('Hej')")
        )
        pdf.save(held)
    return held.getvalue()


def drawing(size: tuple[int, int] = (640, 240)) -> bytes:
    """A picture of some columns."""
    held = io.BytesIO()
    picture = Image.new("RGB", size, "#eef3f6")
    for at in range(8):
        high = size[1] * (at + 2) // 11
        picture.paste("#14507b", (at * 80 + 14, size[1] - high, at * 80 + 66, size[1]))
    picture.save(held, "PNG")
    return held.getvalue()


def one(html: str = "", **more: object) -> Binder:
    """A binder with a single item that holds a text."""
    entry = Entry("1", "Et punkt", sections=(Section("Sagsfremstilling", html),) if html else ())
    return Binder("Enghave Kommune", "Byrådet", date(2026, 1, 13), entries=(entry,), **more)  # type: ignore[arg-type]


def with_enclosures(*enclosures: Enclosure) -> Binder:
    """A binder with a single item and its enclosures."""
    entry = Entry("1", "Et punkt", enclosures=enclosures)
    return Binder("Enghave Kommune", "Byrådet", date(2026, 1, 13), entries=(entry,))


CASE = Entry(
    "2",
    "Godkendelse af proces for udvikling af den fremtidige indsats",
    kind_label="Beslutningssag",
    case_number="15.00.00-A00-3-25",
    route_codes=("DIR", "BFU", "SOS", "BSK", "KFU", "BYB", "MIN", "ØKE", "BYR"),
    route_marked=("BSK", "BYR"),
    sections=(
        Section("Resume", "<p>Udvalget skal drøfte processen for den nye indsats.</p>"),
        Section("Sagsfremstilling", PAPER),
        Section("Økonomi", "<p>Sagen har ingen økonomiske konsekvenser.</p>", 2),
    ),
    proposals=(
        Proposal(
            "Direktøren for Beskæftigelse",
            ("udvalget drøfter processen", "sagen sendes i høring i MED-udvalget"),
            "recommendation",
        ),
    ),
    stages=(Stage("Direktionen", date(2025, 12, 2), "7", "Anbefales."),),
    enclosures=(
        enclosure("Procesplan", PDF, report("Procesplan")),
        enclosure("Søjler", PNG, drawing()),
        enclosure("Notat", DOCX, b"PK\x03\x04 et notat"),
    ),
)
WHOLE = Binder(
    "Enghave Kommune",
    "Beskæftigelsesudvalget",
    date(2026, 1, 13),
    starts=time(13, 30),
    ends=time(15, 30),
    location="Rådhuset, lokale C3.40",
    version=2,
    change_note="Punkt 3 er tilføjet.\nBilag 1 til punkt 2 er udskiftet.",
    late_reason="Sagen om nøgletal blev først kendt den 8. januar.",
    issued_at=datetime(2026, 1, 7, 9, 15, tzinfo=UTC),
    letterhead=Letterhead(
        "Enghave Kommune", ("Rådhuspladsen 1", "7400 Enghave"), drawing((320, 120))
    ),
    members=("Anna Holm (formand)", "Bo Lund", "Clara Friis"),
    picture={PICTURE: drawing()}.get,
    entries=(
        Entry(
            "1", "Godkendelse af dagsorden", proposals=(Proposal("", ("dagsordenen godkendes",)),)
        ),
        CASE,
        Entry(
            "3",
            "Orientering om nøgletal",
            supplementary=True,
            sections=(Section(None, "<p>Ledigheden falder.</p>"),),
            enclosures=(enclosure("Samme plan", PDF, report("Procesplan")),),
        ),
        Entry("4", "Personsag", closed=True, ground="personlige forhold"),
        Entry(
            "5",
            "Meddelelser",
            announcements=(Announcement("Formanden", "Møde med KL den 3. februar."),),
        ),
    ),
)


def saved(folder: Path, content: bytes) -> Path:
    """Some bytes as a file."""
    path = folder / "fil.pdf"
    path.write_bytes(content)
    return path
