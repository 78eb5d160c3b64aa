"""Static files as they are served in earnest, but looked through once a process."""

from __future__ import annotations

from pathlib import Path

from whitenoise.middleware import WhiteNoiseMiddleware

MANIFEST = "staticfiles.json"  # what gathering writes last
# By folder, address and what was gathered last, what WhiteNoise found.
FOUND: dict[tuple[str, str, int], dict[str, object]] = {}


class OnceRead(WhiteNoiseMiddleware):  # type: ignore[misc]  # it has no types
    """Each client of a test has one of these; some 250 files need no look for each of them."""

    def update_files_dictionary(self, root: str, prefix: str) -> None:
        """Take the files that another found in the same folder since it was filled."""
        told = Path(root) / MANIFEST
        if not told.exists():
            super().update_files_dictionary(root, prefix)
            return
        key = root, prefix, told.stat().st_mtime_ns
        if key not in FOUND:
            super().update_files_dictionary(root, prefix)
            FOUND[key] = dict(self.files)
        self.files.update(FOUND[key])
