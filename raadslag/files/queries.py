"""Reading stored documents."""

from typing import IO

from django.core.files.storage import storages

from raadslag.files.models import StoredFile


def open_file(stored: StoredFile) -> IO[bytes]:
    """The bytes of a stored document, to be read and closed."""
    opened: IO[bytes] = storages["documents"].open(stored.path, "rb")
    return opened
