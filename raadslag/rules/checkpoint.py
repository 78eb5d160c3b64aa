"""A checkpoint: how long a log is and what its root is, in a text that is signed.

Source: C2SP tlog-checkpoint and signed-note (c2sp.org), with Ed25519 (type 0x01).
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass
from hashlib import sha256

ED25519 = b"\x01"
DASH = "\u2014"  # what a line of a signature begins with
NAME = re.compile(r"[^\s+]{1,200}")


class NoCheckpoint(ValueError):
    """A text is no checkpoint, or no key of one."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The state of a log."""

    origin: str  # name of the log
    size: int  # entries in it
    root: bytes  # hash of its tree

    def text(self) -> str:
        """The text that is signed.

        >>> Checkpoint("a.dk/log", 1, bytes(32)).text().splitlines()[:2]
        ['a.dk/log', '1']
        """
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"


@dataclass(frozen=True, slots=True)
class Signature:
    """One line under a signed text."""

    name: str  # of the key
    key_id: bytes  # 4 bytes that tell keys apart
    signature: bytes


def key_id(name: str, public: bytes) -> bytes:
    """The four bytes that tell keys apart."""
    return sha256(name.encode() + b"\n" + ED25519 + public).digest()[:4]


def written_key(name: str, public: bytes) -> str:
    """A public key as people hand it on.

    >>> written_key("a.dk/log", bytes(32))
    'a.dk/log+fac4a03c+AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
    """
    return f"{name}+{key_id(name, public).hex()}+{base64.b64encode(ED25519 + public).decode()}"


def read_key(written: str) -> tuple[str, bytes]:
    """The name and the 32 bytes of a public key as it is handed on.

    Raises:
        NoCheckpoint: It is no such key, or was copied wrongly.
    """
    name, _, rest = written.strip().partition("+")
    said, _, packed = rest.partition("+")
    public = _bytes(packed)
    if not NAME.fullmatch(name) or len(public) != 33 or public[:1] != ED25519:
        raise NoCheckpoint(written)
    if key_id(name, public[1:]).hex() != said:
        raise NoCheckpoint(written)
    return name, public[1:]


def signed(text: str, signature: Signature) -> str:
    """A text with a signature under it."""
    packed = base64.b64encode(signature.key_id + signature.signature).decode()
    return f"{text}\n{DASH} {signature.name} {packed}\n"


def parted(note: str) -> tuple[str, list[Signature]]:
    """The text of a signed note, and its signatures.

    Raises:
        NoCheckpoint: It is no signed note.
    """
    text, parting, below = note.rpartition("\n\n")
    if not parting or not below.endswith("\n"):
        raise NoCheckpoint(note[:80])
    return text + "\n", [_signature(line) for line in below.splitlines()]


def read(note: str) -> Checkpoint:
    """The checkpoint in a signed note; its signatures are not looked at.

    Raises:
        NoCheckpoint: It is none.

    >>> read(signed(Checkpoint("a", 7, bytes(32)).text(), Signature("a", bytes(4), bytes(64)))).size
    7
    """
    lines = parted(note)[0].splitlines()
    if len(lines) < 3 or not lines[0] or not re.fullmatch(r"0|[1-9][0-9]{0,18}", lines[1]):
        raise NoCheckpoint(note[:80])
    root = _bytes(lines[2])
    if len(root) != 32:
        raise NoCheckpoint(note[:80])
    return Checkpoint(lines[0], int(lines[1]), root)


def _signature(line: str) -> Signature:
    parts = line.split(" ")
    if len(parts) != 3 or parts[0] != DASH or not NAME.fullmatch(parts[1]):
        raise NoCheckpoint(line[:80])
    packed = _bytes(parts[2])
    if len(packed) < 5:
        raise NoCheckpoint(line[:80])
    return Signature(parts[1], packed[:4], packed[4:])


def _bytes(packed: str) -> bytes:
    try:
        return base64.b64decode(packed, validate=True)
    except (binascii.Error, ValueError) as error:
        raise NoCheckpoint(packed[:80]) from error
