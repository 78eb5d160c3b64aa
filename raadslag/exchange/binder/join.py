"""The agenda and its enclosures joined to one PDF, in a child process."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from pikepdf import (
    Array,
    AttachedFileSpec,
    Dictionary,
    Name,
    ObjectStreamMode,
    OutlineItem,
    Pdf,
    String,
)
from pikepdf.sanitize import Sanitizer

from raadslag.exchange.binder.claims import Claims, claims_of, restrict
from raadslag.exchange.binder.examine import active, holds_files, marks_on, opened
from raadslag.exchange.binder.orders import File, Joined, Order, Piece
from raadslag.exchange.binder.tagtree import TagTree

LINK = re.compile(r"https://bilag\.invalid/(\w+)")
REACHING = (Name.Launch, Name.SubmitForm, Name.ImportData, Name.GoToE)
FULL = Claims(True, "A")
Progress = Callable[[str, int, int], None]


@dataclass(slots=True)
class _Joining:
    """A binder that is growing."""

    pdf: Pdf
    tags: TagTree
    allowed: Claims = FULL
    begins: dict[str, int] = field(default_factory=dict)  # page, from 0
    outlines: dict[str, int] = field(default_factory=dict)  # bookmarks brought along
    cleaned: list[str] = field(default_factory=list)
    fields: int = 0


def join(order: Order, progress: Progress) -> Joined:
    """Write the joined file; ``progress`` hears each piece before it is opened."""
    with opened(Path(order["agenda"])) as pdf:
        work = _Joining(pdf, TagTree.of(pdf))
        own = _bookmarks(pdf)
        kept = []  # sources stay open until the file is written
        for at, piece in enumerate(order["pieces"]):
            progress(piece["key"], at, len(order["pieces"]))
            kept.append(_take(work, piece))
        progress("", len(order["pieces"]), len(order["pieces"]))
        work.tags.close()
        _aim(work, order)
        _bookmark(work, order, own)
        _attach(pdf, order["files"])
        _finish(work)
        pdf.save(
            order["target"],
            object_stream_mode=ObjectStreamMode.generate,
            deterministic_id=True,
        )
        for source in kept:
            source.close()
        claims = claims_of(pdf)
        return {
            "pages": len(pdf.pages),
            "cleaned": work.cleaned,
            "fields": work.fields,
            "accessible": claims.accessible,
            "archival": claims.archival,
        }


def _take(work: _Joining, piece: Piece) -> Pdf:
    """Add one document with its tags, links, fields and bookmarks."""
    source = opened(Path(piece["path"]))
    work.begins[piece["key"]] = len(work.pdf.pages)
    # A file that had to be mended is no longer what it says it is.
    work.allowed &= Claims() if source.get_warnings() else claims_of(source)
    if active(source):
        work.cleaned.append(piece["key"])
    _disarm(source)
    entries = work.tags.renumber(source)
    before = _bookmarks(work.pdf)
    added = work.pdf.add_pages_from(source)
    work.outlines[piece["key"]] = _bookmarks(work.pdf) - before
    work.fields += added.fields_added
    work.tags.splice(source, entries, piece["title"])
    return source


def _disarm(source: Pdf) -> None:
    """Take away what acts by itself; links to the web stay."""
    Sanitizer().remove_javascript().remove_multimedia().apply(source)
    if holds_files(source):  # it looks at every object, so only where there is need
        Sanitizer().remove_attachments().apply(source)
    for page in source.pages:
        if "/AA" in page.obj:
            del page.obj["/AA"]
        for one in marks_on(page):
            action = one.get("/A")
            if isinstance(action, Dictionary) and action.get("/S") in REACHING:
                del one["/A"]


def _aim(work: _Joining, order: Order) -> None:
    """Make the links of the lists of enclosures lead to the pages in this file."""
    names = {piece["key"]: piece["name"] for piece in order["pieces"]}
    first = min(work.begins.values(), default=len(work.pdf.pages))
    for page in list(work.pdf.pages)[:first]:
        for link in marks_on(page):
            action = link.get("/A")
            uri = str(action.get("/URI", "")) if isinstance(action, Dictionary) else ""
            if (found := LINK.fullmatch(uri)) and found[1] in work.begins:
                target = work.begins[found[1]]
                del link["/A"]
                link["/Dest"] = Array([work.pdf.pages[target].obj, Name.Fit])
                link["/Contents"] = String(f"{names[found[1]]}, side {target + 1}")


def _bookmarks(pdf: Pdf) -> int:
    """How many bookmarks stand at the top."""
    outlines = pdf.Root.get("/Outlines")
    node = outlines.get("/First") if isinstance(outlines, Dictionary) else None
    count = 0
    while isinstance(node, Dictionary) and count < 100_000:
        count, node = count + 1, node.get("/Next")
    return count


def _bookmark(work: _Joining, order: Order, own: int) -> None:
    """Hang every enclosure under its item, and its own bookmarks under it."""
    with work.pdf.open_outline() as outline:
        brought, items = outline.root[own:], outline.root[:own]
        belongs = {}
        for key, count in work.outlines.items():
            belongs[key], brought = brought[:count], brought[count:]
        del outline.root[own:]
        for mark in order["marks"]:
            begins = work.begins.get(mark["key"])
            entry = OutlineItem(mark["title"], begins, "Fit" if begins is not None else None)
            entry.children.extend(belongs.pop(mark["key"], []))
            entry.is_closed = True
            above = items[mark["item"]].children if mark["item"] < len(items) else outline.root
            above.append(entry)
        for item in items:
            item.is_closed = True


def _attach(pdf: Pdf, files: list[File]) -> None:
    """Attach files whole, as PDF/A-3 asks: with a type, and named by the catalogue."""
    for file in files:
        held = AttachedFileSpec.from_filepath(pdf, file["path"], description=file["title"])
        held.relationship = Name.Supplement
        held.filename = file["name"]
        pdf.attachments[file["name"]] = held
        for one in held.obj["/EF"].keys():  # noqa: SIM118 - no mapping
            held.obj["/EF"][one]["/Subtype"] = Name("/" + file["media_type"])
        related = pdf.Root.get("/AF", Array())
        related.append(held.obj)
        pdf.Root["/AF"] = related


def _finish(work: _Joining) -> None:
    pdf = work.pdf
    pdf.Root["/PageLabels"] = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))
    first = min(work.begins.values(), default=len(pdf.pages))
    for page in list(pdf.pages)[first:]:
        if "/Annots" in page.obj:
            page.obj["/Tabs"] = Name.S
    restrict(pdf, work.allowed)
