"""Static files as they are served in earnest, but looked through once a process."""

from __future__ import annotations

from whitenoise.middleware import WhiteNoiseMiddleware

FOUND: dict[tuple[str, str], dict[str, object]] = {}  # by folder and address, what WhiteNoise found


class OnceRead(WhiteNoiseMiddleware):  # type: ignore[misc]  # it has no types
    """Each client of a test has one of these; some 250 files need no look for each of them."""

    def update_files_dictionary(self, root: str, prefix: str) -> None:
        """Take the files that another found in the same folder."""
        if (root, prefix) not in FOUND:
            super().update_files_dictionary(root, prefix)
            FOUND[root, prefix] = dict(self.files)
        self.files.update(FOUND[root, prefix])
