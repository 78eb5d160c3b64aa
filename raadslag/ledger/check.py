"""Whether a document is the one the log holds: checked from a proof, without any database."""

from __future__ import annotations

import binascii
from base64 import b64decode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from raadslag.ledger.commitment import commitment, leaf
from raadslag.ledger.keys import signed_by
from raadslag.rules.checkpoint import Checkpoint, NoCheckpoint, read
from raadslag.rules.merkle import included, leaf_hash

FORMAT = "raadslag-proof/1"


class NotProved(Exception):
    """The proof does not hold; the message is a Danish sentence that says where."""


class NoProof(NotProved):
    """What was handed in is no proof that can be read."""


@dataclass(frozen=True, slots=True)
class Proved:
    """What a proof shows."""

    kind: str
    key: str
    at: datetime  # when it was entered, to the second
    index: int
    checkpoint: Checkpoint
    key_used: str  # the public key the checkpoint is signed with
    trusted: bool  # whether that key was handed in from outside the proof
    content: Any


def proved(
    bundle: object,
    *,
    sha256: str | None = None,
    keys: Sequence[str] = (),
    outside: str | None = None,
) -> Proved:
    """What a proof shows, when every step of it holds.

    Args:
        bundle: ``raadslag-proof/1`` as a JSON value.
        sha256: Checksum of the document it is to be the proof of.
        keys: Public keys known from elsewhere; without any those in the proof are used.
        outside: A checkpoint known from elsewhere, such as one printed on paper.

    Raises:
        NoProof: It is no proof, or does not fit together as one.
        NotProved: A step does not hold.
    """
    parts = _parts(bundle)
    if sha256 is not None and _sha256_in(parts["content"]) != sha256:
        raise NotProved("Dokumentet er et andet end det, beviset gælder; det er ændret.")
    entry = parts["entry"]
    if commitment(parts["salt"], parts["content"]) != entry["commitment"]:
        raise NotProved("Indholdet passer ikke til det, logbogen har forpligtet sig på.")
    checkpoint = _checkpoint(parts["checkpoint"])
    above = leaf_hash(leaf(entry["kind"], entry["key"], entry["commitment"], parts["at"]))
    if not included(above, parts["index"], checkpoint.size, parts["proof"], checkpoint.root):
        raise NotProved("Beviset fører ikke til logbogens rod; det er ændret eller hører ikke til.")
    used = _signer(parts["checkpoint"], keys or parts["keys"])
    _compare(checkpoint, outside, keys or parts["keys"])
    return Proved(
        entry["kind"],
        entry["key"],
        parts["at"],
        parts["index"],
        checkpoint,
        used,
        bool(keys),
        parts["content"],
    )


def _parts(bundle: object) -> dict[str, Any]:
    if not isinstance(bundle, Mapping) or bundle.get("format") != FORMAT:
        raise NoProof("Filen er ikke et bevis fra en logbog (raadslag-proof/1).")
    try:
        entry = {name: str(bundle["entry"][name]) for name in ("kind", "key", "commitment", "at")}
        at = datetime.strptime(entry["at"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
        return {
            "entry": entry,
            "at": at,
            "salt": bytes.fromhex(bundle["salt"]),
            "content": bundle["content"],
            "index": int(bundle["index"]),
            "proof": [b64decode(one, validate=True) for one in bundle["proof"]],
            "checkpoint": str(bundle["checkpoint"]),
            "keys": [str(one) for one in bundle["keys"]],
        }
    except (KeyError, TypeError, ValueError, binascii.Error) as error:
        raise NoProof("Beviset kan ikke læses; hent det igen.") from error


def _sha256_in(content: object) -> object:
    return content.get("sha256") if isinstance(content, Mapping) else None


def _checkpoint(note: str) -> Checkpoint:
    try:
        return read(note)
    except NoCheckpoint as error:
        raise NoProof("Kontrolpunktet kan ikke læses; hent det igen.") from error


def _signer(note: str, keys: Sequence[str]) -> str:
    for key in keys:
        try:
            if signed_by(note, key):
                return key
        except NoCheckpoint:
            continue
    raise NotProved("Kontrolpunktet er ikke underskrevet med en nøgle, der kendes.")


def _compare(checkpoint: Checkpoint, outside: str | None, keys: Sequence[str]) -> None:
    if outside is None:
        return
    known = _checkpoint(outside)
    _signer(outside, keys)
    if known.size != checkpoint.size:
        raise NoProof(
            f"Beviset gælder logbogen med {checkpoint.size} poster, kontrolpunktet {known.size}. "
            f"Hent beviset med ?stoerrelse={known.size}."
        )
    if known.root != checkpoint.root:
        raise NotProved("Logbogen er en anden end den, kontrolpunktet er fra.")
