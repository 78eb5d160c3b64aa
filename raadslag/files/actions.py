"""Keeping documents, and what their readers found in them."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import IO

from django.core.files import File
from django.core.files.storage import storages
from django.db import transaction
from django.db.models import F

from raadslag.files.media_type import media_type_of
from raadslag.files.models import FileText, StoredFile
from raadslag.files.queries import MOST_ATTEMPTS, is_free

CHUNK = 1 << 18


@transaction.atomic
def keep(data: bytes | IO[bytes]) -> StoredFile:
    """Keep a document; the same bytes are kept once.

    A file is read piece by piece. The bytes are stored before the row, so a
    row always has its bytes; bytes left behind by a transaction that fell
    are taken up the next time.
    """
    file = io.BytesIO(data) if isinstance(data, bytes) else data
    sha256, size = _measured(file)
    stored = StoredFile(sha256=sha256)
    store = storages["documents"]
    if not store.exists(stored.path):
        file.seek(0)
        store.save(stored.path, File(file))
    kept, _ = StoredFile.objects.get_or_create(
        sha256=sha256, defaults={"size": size, "media_type": media_type_of(file)}
    )
    return kept


def _measured(file: IO[bytes]) -> tuple[str, int]:
    """The checksum and size of an open file."""
    file.seek(0)
    digest, size = hashlib.sha256(), 0
    while chunk := file.read(CHUNK):
        digest.update(chunk)
        size += len(chunk)
    return digest.hexdigest(), size


@transaction.atomic
def claim_text(*, file: StoredFile, now: datetime) -> bool:
    """Take on the reading of a document's text; False when another has it.

    A claim that led to nothing in an hour may be taken over; after
    three attempts nobody tries again.
    """
    FileText.objects.get_or_create(file=file)
    waiting = FileText.objects.filter(
        is_free(now), file=file, read_at=None, attempts__lt=MOST_ATTEMPTS
    )
    return waiting.update(claimed_at=now, attempts=F("attempts") + 1) == 1


@transaction.atomic
def release_text(*, file: StoredFile) -> None:
    """Give a claim back after a failure, so that the next attempt may begin."""
    FileText.objects.filter(file=file, read_at=None).update(claimed_at=None)


@transaction.atomic
def keep_text(
    *,
    file: StoredFile,
    pages: Sequence[str],
    places: Sequence[str],
    metadata: Mapping[str, str],
    problem: str,
    now: datetime,
    pending: Sequence[int] = (),
    wait: bool = False,
) -> FileText:
    """Keep what was read in a document; reading it again replaces it.

    Args:
        file: The document.
        pages: Its texts in order.
        places: Where each of the texts stands, as many: "side 4".
        metadata: The document's properties, Danish name to value.
        problem: Why there is no text, one Danish sentence; "" when all was read.
        now: When it was read.
        pending: Which of the texts are of pages that are pictures yet.
        wait: Whether it counts as read only when words have been looked for in those.
    """
    read = {
        "pages": list(pages),
        "places": list(places),
        "metadata": dict(metadata),
        "problem": problem,
        "read_at": None if wait and pending else now,
        "claimed_at": None,
        "pending": list(pending),
        "scanned": bool(pending),
    }
    kept, _ = FileText.objects.update_or_create(file=file, defaults=read)
    StoredFile.objects.filter(pk=file.pk, text_owed=True).update(text_owed=False)
    return kept


@transaction.atomic
def keep_words(
    *, text: FileText, found: Mapping[int, str], problem: str, now: datetime
) -> FileText:
    """Keep the words recognised in pages that are pictures; what is left still waits.

    Args:
        text: The document's text.
        found: By place in its pages, the words; "" when there were none.
        problem: Told when no page waits any more, one Danish sentence.
        now: When they were recognised.
    """
    held = FileText.objects.select_for_update().get(pk=text.pk)
    held.pages = [found.get(at, page) for at, page in enumerate(held.pages)]
    held.pending = [at for at in held.pending if at not in found]
    if not held.pending:
        held.scanned, held.problem = False, problem
    if not held.pending or held.read_at is not None:
        held.read_at = now
    held.save(update_fields=["pages", "pending", "scanned", "problem", "read_at"])
    return held
