"""Reading stored documents."""

from __future__ import annotations

from typing import IO

from django.core.files.storage import storages
from django.db.models import Q, QuerySet

from raadslag.files.models import FileText, StoredFile


def open_file(stored: StoredFile) -> IO[bytes]:
    """The bytes of a stored document, to be read and closed."""
    opened: IO[bytes] = storages["documents"].open(stored.path, "rb")
    return opened


def text_of(file: StoredFile) -> FileText | None:
    """What a document says; None while nobody has read it."""
    return FileText.objects.filter(file=file).exclude(read_at=None).first()


def awaiting_text() -> QuerySet[StoredFile]:
    """Documents whose text nobody has read yet, the oldest first."""
    return StoredFile.objects.filter(Q(text=None) | Q(text__read_at=None)).order_by("pk")
