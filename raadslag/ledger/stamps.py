"""Timestamps by an authority outside the house (RFC 3161)."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen

from cryptography import x509
from django.conf import settings
from rfc3161_client import (
    HashAlgorithm,
    TimestampRequestBuilder,
    VerificationError,
    VerifierBuilder,
    decode_timestamp_response,
)

SECONDS = 20  # longest an authority may take
MOST = 100_000  # bytes of an answer
KIND = "application/timestamp-query"


class NotStamped(Exception):
    """The authority gave no timestamp that can be used; the message is a Danish sentence."""


def asked(note: str) -> bytes:
    """The authority's answer for a checkpoint, which fits it.

    Raises:
        NotStamped: It could not be reached, refused, or its answer does not hold.
    """
    question = TimestampRequestBuilder().data(note.encode())
    built = question.hash_algorithm(HashAlgorithm.SHA256).cert_request(cert_request=True).build()
    sent = Request(settings.TIMESTAMP_URL, built.as_bytes(), {"Content-Type": KIND})
    try:
        with urlopen(sent, timeout=SECONDS) as answer:
            packed: bytes = answer.read(MOST)
    except (URLError, OSError, ValueError) as error:
        raise NotStamped(f"Tidsstemplet kunne ikke hentes: {error}") from error
    stamped_at(packed, note)
    return packed


def stamped_at(packed: bytes, note: str, root: Path | None = None) -> datetime:
    """When the authority says that it saw the checkpoint.

    Args:
        packed: The authority's answer.
        note: The signed checkpoint.
        root: The file with the certificates that are trusted; without one that of the settings.

    Raises:
        NotStamped: The answer is no timestamp of it by the authority that is trusted.
    """
    try:
        trusted = (root or Path(settings.TIMESTAMP_ROOT)).read_bytes()
        answer = decode_timestamp_response(packed)
        builder = VerifierBuilder()
        for one in x509.load_pem_x509_certificates(trusted):
            builder = builder.add_root_certificate(one)
        builder.build().verify_message(answer, note.encode())
    except OSError as error:
        raise NotStamped(f"Udstederens certifikat kan ikke læses: {error}") from error
    except (VerificationError, ValueError) as error:
        raise NotStamped(f"Tidsstemplet passer ikke: {error}") from error
    return answer.tst_info.gen_time
