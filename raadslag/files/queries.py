"""Reading stored documents."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import IO

from django.core.files.storage import storages
from django.db.models import Q, QuerySet

from raadslag.files.models import FileText, StoredFile

MOST_ATTEMPTS = 3  # readers that may fall over one file before it is given up
CLAIM = timedelta(minutes=10)  # how long a reader may be silent before another may try


def open_file(stored: StoredFile) -> IO[bytes]:
    """The bytes of a stored document, to be read and closed."""
    opened: IO[bytes] = storages["documents"].open(stored.path, "rb")
    return opened


def text_of(file: StoredFile) -> FileText | None:
    """What a document says; None while nobody has read it."""
    return FileText.objects.filter(file=file).exclude(read_at=None).first()


def awaiting_text() -> QuerySet[StoredFile]:
    """Documents whose text nobody has read yet, the oldest first."""
    return StoredFile.objects.filter(text_owed=True).order_by("pk")


def awaiting_words() -> QuerySet[FileText]:
    """Texts with pages that are pictures nobody has recognised words in, the oldest first."""
    return FileText.objects.filter(scanned=True).order_by("pk")


def read_between(since: datetime, until: datetime) -> QuerySet[FileText]:
    """Texts read after one instant and not after another, the first read first."""
    return FileText.objects.filter(read_at__gt=since, read_at__lte=until).order_by("read_at")


def is_free(now: datetime) -> Q:
    """Texts that nobody is reading now."""
    return Q(claimed_at=None) | Q(claimed_at__lt=now - CLAIM)


def is_exhausted(file: StoredFile, now: datetime) -> bool:
    """Whether a document's last attempt is over, or is the one at ``now``, to no end."""
    over = is_free(now) | Q(claimed_at=now)
    return FileText.objects.filter(
        over, file=file, read_at=None, attempts__gte=MOST_ATTEMPTS
    ).exists()
