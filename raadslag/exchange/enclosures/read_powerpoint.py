"""All the text of a PowerPoint file: slides, hidden ones too, notes and comments."""

from __future__ import annotations

import io
import posixpath
import re
from collections.abc import Iterator

from lxml import etree

from raadslag.exchange.enclosures.found import Found
from raadslag.exchange.enclosures.inner import read_inner
from raadslag.exchange.enclosures.office import parts_of
from raadslag.exchange.enclosures.properties import numbered, part_root, read_properties, words_of
from raadslag.exchange.places import Archive

_OTHERS = (
    (re.compile(r"ppt/comments/.*\.xml$", re.I), "kommentar"),
    (re.compile(r"ppt/(?:charts|diagrams)/[^/]+\.xml$", re.I), "diagram"),
    (re.compile(r"ppt/slideMasters/[^/]+\.xml$", re.I), "masterdias"),
)


def read(data: bytes, found: Found) -> None:
    """Take up slides with their notes, comments and properties."""
    archive = parts_of(io.BytesIO(data))
    names = archive.names()
    for number, part in enumerate(numbered(names, "ppt/slides", "slide"), 1):
        root = part_root(archive, part)
        if root is None:
            continue
        hidden = root.get("show") in ("0", "false")
        found.say(f"{'skjult dias' if hidden else 'dias'} {number}", _lines(root), even_empty=True)
        if note := _notes_part(archive, part, names):
            words = part_root(archive, note)
            found.say(f"noter til dias {number}", _lines(words) if words is not None else ())
    for form, place in _OTHERS:
        for name in filter(form.match, names):
            root = part_root(archive, name)
            found.say(place, words_of(root) if root is not None else ())
    _people(archive, names, found)
    read_properties(archive, names, found)
    read_inner(archive, names, found)


def _lines(root: etree._Element) -> Iterator[str]:
    """One line for each paragraph."""
    for paragraph in root.iter():
        if isinstance(paragraph.tag, str) and paragraph.tag.endswith("/main}p"):
            line = "".join(
                one.text or ("\n" if str(one.tag).endswith("}br") else "")
                for one in paragraph.iter()
                if isinstance(one.tag, str) and one.tag.rpartition("}")[2] in ("t", "br")
            )
            if line.strip():
                yield line


def _notes_part(archive: Archive, slide: str, names: tuple[str, ...]) -> str:
    """The part with a slide's notes; "" when it has none."""
    folder, base = posixpath.split(slide)
    relations = f"{folder}/_rels/{base}.rels"
    root = part_root(archive, relations) if relations in names else None
    for one in root if root is not None else ():
        if isinstance(one.tag, str) and one.get("Type", "").endswith("/notesSlide"):
            path = posixpath.join("/", folder, one.get("Target", ""))
            found = posixpath.normpath(path).lstrip("/")
            return found if found in names else ""
    return ""


def _people(archive: Archive, names: tuple[str, ...], found: Found) -> None:
    """Those who have written comments."""
    for name in ("ppt/commentAuthors.xml", "ppt/authors.xml"):
        root = part_root(archive, name) if name in names else None
        for author in root if root is not None else ():
            found.tell("kommentarernes forfattere", author.get("name", ""))
