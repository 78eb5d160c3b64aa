"""The key the log is signed with: a file beside the data, readable by its owner alone."""

from __future__ import annotations

import os
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.conf import settings

from raadslag.ledger.faults import KeyMissing
from raadslag.rules.checkpoint import Signature, key_id, parted, read_key, signed, written_key


def path() -> Path:
    """Where the key lies."""
    return Path(settings.LOG_KEY)


def origin() -> str:
    """The name of the log: the address people know the site by, without how it is reached."""
    host: str = settings.RAADSLAG_ADDRESS.partition("://")[2]
    return f"{host}/log"


def made() -> Ed25519PrivateKey:
    """A new key."""
    return Ed25519PrivateKey.generate()


def public(key: Ed25519PrivateKey) -> bytes:
    """The 32 bytes of its public half."""
    return key.public_key().public_bytes_raw()


def laid(key: Ed25519PrivateKey, where: Path) -> None:
    """Write the key to a file that is not there yet.

    Raises:
        FileExistsError: There is one; a key is never written over.
    """
    packed = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    where.parent.mkdir(parents=True, exist_ok=True)
    file = os.open(where, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(file, "wb") as opened:
        opened.write(packed)
        opened.flush()
        os.fsync(opened.fileno())


def taken(where: Path | None = None) -> Ed25519PrivateKey:
    """The key in its file.

    Raises:
        KeyMissing: It is not there, or is no Ed25519 key.
    """
    try:
        key = serialization.load_pem_private_key((where or path()).read_bytes(), password=None)
    except (OSError, ValueError) as error:
        raise KeyMissing(path=path()) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise KeyMissing(path=path())
    return key


def sign(key: Ed25519PrivateKey, name: str, text: str) -> str:
    """The text with the key's signature under it."""
    made_by = Signature(name, key_id(name, public(key)), key.sign(text.encode()))
    return signed(text, made_by)


def signed_by(note: str, written: str) -> bool:
    """Whether a signed note bears a good signature of a public key.

    Raises:
        NoCheckpoint: The note or the key is none.
    """
    name, bits = read_key(written)
    text, signatures = parted(note)
    ours = [one for one in signatures if (one.name, one.key_id) == (name, key_id(name, bits))]
    return any(_good(bits, one.signature, text) for one in ours)


def written(key: Ed25519PrivateKey, name: str) -> str:
    """The public half as people hand it on."""
    return written_key(name, public(key))


def _good(bits: bytes, signature: bytes, text: str) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(bits).verify(signature, text.encode())
    except (InvalidSignature, ValueError):
        return False
    return True
