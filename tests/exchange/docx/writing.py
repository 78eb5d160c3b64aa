"""Word documents written for the tests."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from typing import Any

from docx import Document

Doc = Any  # python-docx has no types


def new() -> Doc:
    """An empty document."""
    return Document()


def saved(document: Doc) -> bytes:
    """The document's bytes."""
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def bold(document: Doc, *lines: str) -> None:
    """Paragraphs all in bold."""
    for line in lines:
        document.add_paragraph().add_run(line).bold = True


def plain(document: Doc, *lines: str) -> None:
    """Paragraphs without style."""
    for line in lines:
        document.add_paragraph(line)


def table(document: Doc, rows: Sequence[Sequence[str]]) -> Doc:
    """A table of texts."""
    grid = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, texts in zip(grid.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return grid


def changed(data: bytes, name: str, pairs: Iterable[tuple[str, str]]) -> bytes:
    """The file with a part's text replaced."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new_file:
        for entry in old.namelist():
            content = old.read(entry)
            if entry == name:
                for before, after in pairs:
                    content = content.replace(before.encode(), after.encode())
            new_file.writestr(entry, content)
    return buffer.getvalue()
