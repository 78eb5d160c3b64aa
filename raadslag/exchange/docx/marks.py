"""Pictures and notes of a Word file, marked in its text so that they keep their place."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape

from lxml import etree

from raadslag.exchange.docx.names import RELATION, W
from raadslag.exchange.docx.package import Package
from raadslag.exchange.docx.read_paper import Picture
from raadslag.exchange.html.words import fold
from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.pictures.redraw import redrawn

MOST_PICTURES = 60
MOST_BYTES = 20_000_000  # of all pictures of a paper together
ADDRESS = "/arbejdsplads/billede/{sha256}/"

_HOLDERS = frozenset(
    (
        *(f"{W}drawing", f"{W}pict", f"{W}object"),
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent",
    )
)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
_EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
_IMAGE = "{urn:schemas-microsoft-com:vml}imagedata"
_BOX = f"{W}txbxContent"
_REFERENCE = f"{W}footnoteReference"
_BRACKETS = re.compile("[⦗⦘]")
_MARK = re.compile(r"\s*⦗billede (\d+)⦘\s*")
_PUT = re.compile(r"⦗billede (\d+)⦘")


@dataclass(slots=True)
class Marks:
    """What has been marked in the text: pictures by number, and notes."""

    pictures: list[Picture] = field(default_factory=list)
    left_out: int = 0  # pictures that cannot be shown
    notes: list[str] = field(default_factory=list)

    def in_html(self, html: str) -> str:
        """The markup with pictures in place of their marks."""
        return _PUT.sub(lambda found: self._picture(int(found[1])), html)

    def in_text(self, text: str) -> str:
        """The text with the pictures' own words in place of their marks."""
        said = _PUT.sub(lambda found: self._alt(int(found[1])), text)
        return "\n".join(line for line in said.split("\n") if line.strip() or not text.strip())

    def _picture(self, number: int) -> str:
        if number >= len(self.pictures):
            return ""
        one = self.pictures[number]
        return f'<img src="{ADDRESS.format(sha256=one.sha256)}" alt="{escape(one.alt)}">'

    def _alt(self, number: int) -> str:
        return self.pictures[number].alt if number < len(self.pictures) else ""


def only_marks(text: str) -> bool:
    """Whether a text is nothing but pictures."""
    return bool(text.strip()) and not _MARK.sub("", text).strip()


def marked(root: etree._Element, package: Package) -> Marks:
    """Put marks for pictures and notes into the document; return what they stand for."""
    marks = Marks()
    for element in root.iter(f"{W}t"):
        if element.text and _BRACKETS.search(element.text):
            element.text = _BRACKETS.sub("", element.text)
    notes = _notes(package)
    for run in list(root.iter(f"{W}r")):
        for child in list(run):
            if child.tag in _HOLDERS:
                _mark_picture(run, child, package, marks)
            elif child.tag == _REFERENCE:
                _mark_note(run, child, notes, marks)
    return marks


def _mark_picture(
    run: etree._Element, holder: etree._Element, package: Package, marks: Marks
) -> None:
    if next(holder.iter(_BOX), None) is not None:
        return  # a text box: its words are read as text
    found = list(_embedded(holder))
    said = ""
    for identifier in found:
        picture = _drawn(package.media(identifier), _alt(holder), marks)
        if picture is None:
            marks.left_out += 1
        else:
            said += f"⦗billede {len(marks.pictures)}⦘"
            marks.pictures.append(picture)
    if said:
        _replace(run, holder, said)


def _embedded(holder: etree._Element) -> Iterator[str]:
    """Identifiers of the pictures in a drawing; the copy for old programs is left out."""
    for element in holder.iter(_BLIP, _IMAGE):
        if any(outer.tag == _FALLBACK for outer in element.iterancestors()):
            continue
        yield element.get(_EMBED) or element.get(RELATION) or ""


def _alt(holder: etree._Element) -> str:
    """What the drawing says it shows."""
    for element in holder.iter():
        if isinstance(element.tag, str) and element.tag.endswith(("}docPr", "}shape")):
            said = element.get("descr") or element.get("alt") or element.get("title") or ""
            return fold(said)[:500]
    return ""


def _drawn(data: bytes | None, alt: str, marks: Marks) -> Picture | None:
    """The picture drawn anew; None when it cannot be shown or there are too many."""
    held = sum(len(one.data) for one in marks.pictures)
    if data is None or len(marks.pictures) >= MOST_PICTURES:
        return None
    try:
        drawn, media_type, _ = redrawn(data)
    except Unreadable:
        return None
    if held + len(drawn) > MOST_BYTES:
        return None
    return Picture(hashlib.sha256(drawn).hexdigest(), drawn, media_type, alt)


def _notes(package: Package) -> dict[str, str]:
    """The footnotes by their identifiers."""
    return {
        note.get(f"{W}id", ""): fold(" ".join(one.text or "" for one in note.iter(f"{W}t")))
        for part in package.related("footnotes")
        for note in part.iter(f"{W}footnote")
    }


def _mark_note(
    run: etree._Element, reference: etree._Element, notes: dict[str, str], marks: Marks
) -> None:
    if said := notes.get(reference.get(f"{W}id", ""), ""):
        marks.notes.append(said)
        _replace(run, reference, f" [{len(marks.notes)}]")


def _replace(run: etree._Element, child: etree._Element, said: str) -> None:
    word = etree.Element(f"{W}t")
    word.text = said
    run.replace(child, word)
