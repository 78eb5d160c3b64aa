"""What the one who imports has chosen."""

from __future__ import annotations

from dataclasses import dataclass

from raadslag import __version__


@dataclass(frozen=True, slots=True)
class Choices:
    """The choices of one import.

    ``municipality`` is the full name ("Lyngsø Kommune"), for documents that do
    not say. ``published`` tells that the documents are public already: titles
    and decisions of closed items are then shown as printed.
    """

    municipality: str | None = None
    published: bool = False
    release: bool = True

    def edition(self) -> str:
        """What makes the same content worth entering again when it differs."""
        return f"{__version__}/published={self.published}/release={self.release}"
