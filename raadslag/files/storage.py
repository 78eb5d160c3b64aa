"""Disk storage that never leaves half a document."""

import os
import tempfile
from pathlib import Path
from typing import IO, Any

from django.core.files.storage import FileSystemStorage


class WholeFileStorage(FileSystemStorage):
    """Writes beside, flushes to disk, then renames into place."""

    def get_available_name(self, name: str, max_length: int | None = None) -> str:
        """The name itself: the name is the checksum, so what lies there is the same."""
        return name

    def _save(self, name: str, content: IO[Any]) -> str:
        target = Path(self.path(name))
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=target.parent, prefix=".part-")
        with os.fdopen(handle, "wb") as out:
            out.writelines(content)
            out.flush()
            os.fsync(out.fileno())
        os.replace(beside, target)
        return name
