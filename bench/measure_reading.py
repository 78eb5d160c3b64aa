"""What reading costs beside bare parsing, and the memory it takes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from bench.documents import WRITERS, sample
from bench.figure import Figure, measures
from bench.timing import taking_turns
from raadslag.exchange.limits import MEGABYTE
from raadslag.exchange.sandbox import Reader

ROUNDS = 31
COMMAND = ".venv/bin/python -m bench reading"


def plain_text(data: bytes) -> list[str]:
    """The text of a PDF's pages, and nothing more."""
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range() for page in document]


def bare_html(data: bytes) -> object:
    """A parsed page."""
    return LexborHTMLParser(data)


def bare_docx(data: bytes) -> object:
    """A Word file unpacked, and its main part parsed."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read("word/document.xml"))


BASELINES: dict[str, tuple[str, Callable[[bytes], object]]] = {
    "pdf": ("its plain text with pypdfium2", plain_text),
    "html": ("a bare lexbor parse of it", bare_html),
    "docx": ("unzipping and parsing its document.xml", bare_docx),
}


@measures
def reading() -> Iterator[Figure]:
    """File to JSON in a reading process already started ÷ bare parsing."""
    with TemporaryDirectory() as folder, Reader() as reader:
        for carrier, (told, bare) in BASELINES.items():
            yield ratio(carrier, sample(carrier, Path(folder)), told, bare, reader)


def ratio(
    carrier: str, path: Path, told: str, bare: Callable[[bytes], object], reader: Reader
) -> Figure:
    """One carrier's figure."""
    whole, alone = taking_turns(
        lambda: reader.read(path).to_json(), lambda: bare(path.read_bytes()), ROUNDS
    )
    baseline = f"{path.name}: {told}, {alone * 1000:.2g} ms; read to JSON {whole * 1000:.2g} ms"
    return Figure(f"read_{carrier}_ratio", whole / alone, "×", baseline, COMMAND)


@measures
def memory() -> Iterator[Figure]:
    """The most memory a new reading process holds over any of the samples."""
    with TemporaryDirectory() as folder:
        peaks = {path.name: peak(path) for path in (sample(one, Path(folder)) for one in WRITERS)}
    worst = max(peaks, key=lambda name: peaks[name])
    baseline = f"worst of {', '.join(peaks)}: {worst}; the process alone is allowed 450 MB"
    yield Figure(
        "read_memory_mb",
        peaks[worst] / MEGABYTE,
        "MB",
        baseline,
        ".venv/bin/python -m bench memory",
    )


def peak(path: Path) -> int:
    """Bytes held by a new process that reads one file."""
    with Reader() as reader:
        reader.read(path)
        return reader.peak_bytes
