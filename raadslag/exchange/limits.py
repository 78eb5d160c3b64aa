"""How much a file may cost before it is refused."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one file; bytes, seconds and counts.

    ``memory_bytes`` is the address space of the reading process, so that
    it and the program that asks stay within 500 MB together.
    """

    file_bytes: int = 150 * MEGABYTE
    unpacked_bytes: int = 200 * MEGABYTE
    unpacked_ratio: int = 150
    entries: int = 5_000
    seconds: float = 30.0
    memory_bytes: int = 450 * MEGABYTE
    answer_bytes: int = 32 * MEGABYTE


LIMITS = Limits()
