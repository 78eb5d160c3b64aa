"""Keeping documents."""

import hashlib

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import transaction

from raadslag.files.media_type import media_type
from raadslag.files.models import StoredFile


@transaction.atomic
def keep(data: bytes) -> StoredFile:
    """Keep a document; the same bytes are kept once.

    The bytes are stored before the row, so a row always has its bytes; bytes
    left behind by a transaction that fell are taken up the next time.
    """
    stored = StoredFile(sha256=hashlib.sha256(data).hexdigest())
    store = storages["documents"]
    if not store.exists(stored.path):
        store.save(stored.path, ContentFile(data))
    kept, _ = StoredFile.objects.get_or_create(
        sha256=stored.sha256, defaults={"size": len(data), "media_type": media_type(data)}
    )
    return kept
