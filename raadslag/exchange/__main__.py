"""``python -m raadslag.exchange LIMITS``: the reading child with the real readers."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from raadslag.exchange.child import Announce, serve
from raadslag.exchange.limits import Limits
from raadslag.exchange.meeting import Meeting
from raadslag.exchange.reading import read_path


def main() -> None:
    """Serve until standard input is closed."""
    limits = Limits(**json.loads(sys.argv[1]))

    def read(path: Path, skip: Sequence[str], announce: Announce) -> Meeting:
        return read_path(path, skip=skip, announce=announce, limits=limits)

    serve(read, limits)


if __name__ == "__main__":
    main()
