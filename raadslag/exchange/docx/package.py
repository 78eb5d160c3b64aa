"""The parts of a Word file, opened with care."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from raadslag.exchange.docx.names import STRICT, TRANSITIONAL
from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.safexml import parse

MAX_PART = 60_000_000  # bytes of XML; the longest real minutes have a tenth
MAX_TOTAL = 200_000_000
MAX_RATIO = 150  # unpacked to packed, for files larger than a megabyte

_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError),
    *(EOFError, ValueError, OSError),
)
_DAMAGED = "Word-filen er beskadiget; åbn den i Word, gem den igen, og prøv på ny."
_BOMB = "Word-filen folder sig ud til urimeligt meget indhold og læses ikke; gem den igen i Word."


class Package:
    """A Word file's parts by what they are to the main document."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise Unreadable(_DAMAGED) from error
        self._sizes = {info.filename: info.file_size for info in self._zip.infolist()}
        _refuse_bomb(self._sizes, len(data))
        self._main = self._main_name()
        self._relations = self._related(self._main)

    def main(self) -> etree._Element:
        """The main document."""
        root = self._part(self._main)
        if root is None:
            raise Unreadable(_DAMAGED)
        return root

    def related(self, kind: str) -> Iterator[etree._Element]:
        """The parts of a kind: ``styles``, ``numbering``, ``header``, ``footnotes``."""
        for relation_kind, name, external in self._relations.values():
            if relation_kind == kind and not external:
                root = self._part(name)
                if root is not None:
                    yield root

    def links(self) -> dict[str, str]:
        """Addresses of the document's hyperlinks by their identifiers."""
        return {
            key: name
            for key, (kind, name, external) in self._relations.items()
            if kind == "hyperlink" and external
        }

    def media(self, identifier: str) -> bytes | None:
        """The bytes a relation points to inside the file; None when there are none."""
        _, name, external = self._relations.get(identifier, ("", "", True))
        if external or self._sizes.get(name, MAX_PART) >= MAX_PART:
            return None
        try:
            return self._zip.read(name)
        except _DAMAGE:
            return None

    def _main_name(self) -> str:
        for kind, name, _ in self._related("").values():
            if kind == "officeDocument":
                return name
        return "word/document.xml"

    def _related(self, name: str) -> dict[str, tuple[str, str, bool]]:
        """Kind, name and whether it is outside, of each relation of a part."""
        folder, base = posixpath.split(name)
        root = self._part(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, tuple[str, str, bool]] = {}
        for relation in root.iter(f"{_RELATIONS}Relationship") if root is not None else ():
            target = relation.get("Target", "")
            external = relation.get("TargetMode") == "External"
            inside = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = relation.get("Type", "").rpartition("/")[2]
            found[relation.get("Id", "")] = (kind, target if external else inside, external)
        return found

    def _part(self, name: str) -> etree._Element | None:
        """A part's root; None when the file has no such part."""
        if name not in self._sizes:
            return None
        if self._sizes[name] > MAX_PART:
            raise Unreadable(_BOMB)
        try:
            content = self._zip.read(name)
        except _DAMAGE as error:
            raise Unreadable(_DAMAGED) from error
        # A file saved as "Strict Open XML" says the same under another name.
        return parse(content.replace(STRICT, TRANSITIONAL)).root


def _refuse_bomb(sizes: dict[str, int], packed: int) -> None:
    total = sum(sizes.values())
    if total > MAX_TOTAL or (total > 1_000_000 and total > packed * MAX_RATIO):
        raise Unreadable(_BOMB)
