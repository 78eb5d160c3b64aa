"""A written binder read again."""

from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdfium2
from pikepdf import OutlineItem

from raadslag.exchange.binder.contents import Binder, Written
from raadslag.exchange.binder.write import write


@dataclass(frozen=True)
class Printed:
    """A binder that was written, and where."""

    path: Path
    written: Written

    @property
    def pages(self) -> list[str]:
        """The words of every page, white space made one space."""
        with pypdfium2.PdfDocument(self.path) as pdf:
            return [words(page.get_textpage().get_text_range()) for page in pdf]

    @property
    def text(self) -> str:
        """The words of all pages."""
        return " ".join(self.pages)

    @property
    def bookmarks(self) -> list[tuple[int, str]]:
        """Each bookmark with how deep it lies."""
        with pikepdf.open(self.path) as pdf, pdf.open_outline() as outline:
            return list(_flat(outline.root, 0))


def words(text: str) -> str:
    """Text as a reader copies it: words broken over lines are whole again."""
    for mark in ("\ufffe\r\n", "\ufffe", "\xad\r\n", "\xad", "\u200b", "\x02"):
        text = text.replace(mark, "")
    return " ".join(text.split())


def printed(binder: Binder, folder: Path) -> Printed:
    """Write a binder."""
    path = folder / "pakke.pdf"
    return Printed(path, write(binder, path))


def _flat(items: list[OutlineItem], deep: int) -> list[tuple[int, str]]:
    return [
        each
        for item in items
        for each in [(deep, str(item.title)), *_flat(list(item.children), deep + 1)]
    ]


def destinations(path: Path, page: int) -> list[int]:
    """The pages, counted from 1, that links on a page lead to within the file."""
    with pikepdf.open(path) as pdf:
        numbers = {one.obj.objgen: at for at, one in enumerate(pdf.pages, 1)}
        found = []
        for link in pdf.pages[page - 1].obj.get("/Annots", pikepdf.Array()):
            target = link.get("/Dest", link.get("/A", pikepdf.Dictionary()).get("/D"))
            if isinstance(target, pikepdf.String):
                target = pikepdf.NameTree(pdf.Root.Names.Dests)[str(target)]
            if isinstance(target, pikepdf.Dictionary):
                target = target["/D"]
            if isinstance(target, pikepdf.Array):
                found.append(numbers[target[0].objgen])
        return found
