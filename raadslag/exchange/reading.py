"""Choosing the reader of a document by its content, and reading it.

Everything here runs inside the sandbox; callers outside use
:mod:`raadslag.exchange.sandbox`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from raadslag.exchange import refusal
from raadslag.exchange.acadre import read as acadre
from raadslag.exchange.assembly import assemble
from raadslag.exchange.docx import read as docx
from raadslag.exchange.draft import Draft
from raadslag.exchange.firstagenda import read_api, read_html, read_pdf, read_text
from raadslag.exchange.limits import LIMITS, Limits
from raadslag.exchange.meeting import Meeting, Source, Unreadable
from raadslag.exchange.opening import Document, opened
from raadslag.exchange.pdf import attached
from raadslag.exchange.pdf import read as pdf
from raadslag.exchange.pdf.document import is_pdf
from raadslag.exchange.sbsys import read as sbsys


class Carrier(Protocol):
    """A module that reads one kind of file."""

    NAME: str

    def recognises(self, data: bytes) -> bool:
        """Whether the bytes look like this kind of file."""

    def read(self, data: bytes) -> Draft:
        """What stands in the file; Unreadable when it cannot be told."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A carrier and the media type of what it reads."""

    carrier: Carrier
    media_type: str


# Structured formats first, plain text last: the first that recognises reads.
READERS: tuple[Reader, ...] = (
    Reader(read_api, "application/json"),
    Reader(sbsys, "application/xml"),
    Reader(acadre, "application/xml"),
    Reader(docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    Reader(read_pdf, "application/pdf"),
    Reader(pdf, "application/pdf"),
    Reader(read_html, "text/html"),
    Reader(read_text, "text/plain"),
)
# What no database or terminal takes, and no document means.
UNPRINTABLE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")

Announce = Callable[[str], None]


def read_path(
    path: Path,
    *,
    skip: Container[str] = (),
    announce: Announce = lambda name: None,
    limits: Limits = LIMITS,
) -> Meeting:
    """The meeting in a file, a folder or a zip.

    Args:
        path: Where it lies.
        skip: Names of readers that broke down over it and are left out.
        announce: Told the name of each reader before it gets the bytes.
        limits: Sizes that are accepted.

    Raises:
        Unreadable: One Danish sentence, not naming the file.
    """

    def rank(data: bytes) -> int | None:
        readers = list(_recognising(data, skip, announce))
        return READERS.index(readers[0]) if readers else None

    return read_document(opened(path, rank, limits), skip=skip, announce=announce)


def read_document(
    document: Document, *, skip: Container[str] = (), announce: Announce = lambda name: None
) -> Meeting:
    """The meeting in a document already opened; see :func:`read_path`."""
    data = document.data
    if refusal.declares_entities(data):
        raise Unreadable(refusal.ENTITIES)
    inside = _carried(document, skip, announce)
    if inside is not None:
        return _printable(inside)
    refused: list[Unreadable] = []
    for reader in _recognising(data, skip, announce):
        try:
            draft = reader.carrier.read(data)
        except Unreadable as error:
            refused.append(error)
            continue
        if draft.items:
            return _printable(assemble(draft, _source(document, reader)))
    if refused:
        raise refused[0]
    raise Unreadable(_nothing(data, skip))


def _carried(document: Document, skip: Container[str], announce: Announce) -> Meeting | None:
    """What a PDF of our own carries along for programs; nothing of it has to be guessed."""
    if attached.NAME in skip or not is_pdf(document.data):
        return None
    announce(attached.NAME)
    found = attached.carried(document.data)
    digest = hashlib.sha256(document.data).hexdigest()
    source = Source(document.name, "application/pdf", digest, attached.NAME)
    return found and replace(found, source=source)


def _recognising(data: bytes, skip: Container[str], announce: Announce) -> Iterator[Reader]:
    """The readers that know the bytes, surest first, each asked when needed."""
    if not data.strip():
        return
    for reader in READERS:
        if reader.carrier.NAME not in skip:
            announce(reader.carrier.NAME)
            if reader.carrier.recognises(data):
                yield reader


def _nothing(data: bytes, skip: Container[str]) -> str:
    """The sentence when no reader made a meeting of the bytes."""
    known = any(True for _ in _recognising(data, skip, lambda name: None))
    return refusal.NO_ITEMS if known else refusal.reason(data)


def _source(document: Document, reader: Reader) -> Source:
    digest = hashlib.sha256(document.data).hexdigest()
    return Source(document.name, reader.media_type, digest, reader.carrier.NAME)


def _printable(meeting: Meeting) -> Meeting:
    """The meeting without NUL, other control characters and lone surrogates."""
    if not _stained(content := meeting.to_dict()):
        return meeting
    return Meeting.from_dict(_clean(content))


def _stained(value: Any) -> bool:
    if isinstance(value, str):
        return UNPRINTABLE.search(value) is not None
    if isinstance(value, dict):
        value = value.values()
    return isinstance(value, Iterable) and any(map(_stained, value))


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return UNPRINTABLE.sub("", value)
    if isinstance(value, dict):
        return {key: _clean(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(part) for part in value]
    return value
