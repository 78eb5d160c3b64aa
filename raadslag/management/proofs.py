"""Where the proof of a document may be found: in the same package, beside it, or at its site."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.workbench.ask import ask
from raadslag.ledger.check import FORMAT
from raadslag.rules.evidence import PROOF, README

MOST = 2_000_000_000  # bytes of a document
MOST_PROOF = 5_000_000  # bytes of a proof
LOOKED_AT = 500  # files of a folder


@dataclass(frozen=True, slots=True)
class Packed:
    """A document in a package, and its proof; none when it has none."""

    name: str
    content: bytes
    proof: object


def packed(content: bytes) -> list[Packed]:
    """The documents in a package with proofs; none when it is no such package."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return []
    with archive:
        names = [one.filename for one in archive.infolist() if _readable(one)]
        if not any(one.endswith(PROOF) for one in names):
            return []
        documents = [one for one in names if not one.endswith(PROOF) and one != README]
        proofs = {one: as_json(archive.read(one)) for one in names if one.endswith(PROOF)}
        return [Packed(one, archive.read(one), proofs.get(one + PROOF)) for one in documents]


def _readable(one: zipfile.ZipInfo) -> bool:
    """Ours are stored as they are, so that nothing unfolds."""
    return one.compress_type == zipfile.ZIP_STORED and one.file_size <= MOST


def beside(document: Path, checksum: str) -> object:
    """The proof that lies in the document's folder: by its name, else by what it proves."""
    named = document.with_name(document.name + PROOF)
    if named.is_file():
        return as_json(named.read_bytes())
    known = (one for one in _proofs_in(document.parent) if _proves(one, checksum))
    return next(known, None)


def _proofs_in(folder: Path) -> Iterator[object]:
    for path in islice(sorted(folder.glob("*.json")), LOOKED_AT):
        if path.is_file() and path.stat().st_size <= MOST_PROOF:
            yield as_json(path.read_bytes())


def _proves(proof: object, checksum: str) -> bool:
    if not is_proof(proof) or not isinstance(proof, dict):
        return False
    said = proof.get("content")
    return isinstance(said, dict) and said.get("sha256") == checksum


def is_proof(found: object) -> bool:
    """Whether a JSON value says it is a proof."""
    return isinstance(found, dict) and found.get("format") == FORMAT


def site_in(content: bytes) -> str:
    """The site a PDF of ours names as the place of the log; "" when it names none."""
    if not content.startswith(b"%PDF-"):
        return ""
    try:
        return str(ask("site", content)["site"])
    except Unreadable:
        return ""


def as_json(content: bytes) -> object:
    """The value; none when it is no JSON."""
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None
