"""A page saved as a single file (MHTML): the page, without what it links to."""

from __future__ import annotations

import email
import email.policy
import re

_MARK = re.compile(rb"^(?:From|MIME-Version|Snapshot-Content-Location|Subject|Content-Type):", re.M)
_LOOK = 2000


def is_archive(data: bytes) -> bool:
    """Whether the bytes are a page saved as one file."""
    head = data[:_LOOK]
    return bool(_MARK.match(head)) and b"multipart/related" in head


def page(data: bytes) -> bytes:
    """The page's own HTML; empty when the archive holds none."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            content = part.get_payload(decode=True)
            return content if isinstance(content, bytes) else b""
    return b""
