"""``python -m raadslag.exchange.workbench LIMITS``: the child that works on one file."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from raadslag.exchange.child import Announce, respond_to_all
from raadslag.exchange.limits import Limits
from raadslag.exchange.places import contents
from raadslag.exchange.workbench.tasks import TASKS


def main() -> None:
    """Serve until standard input is closed."""
    limits = Limits(**json.loads(sys.argv[1]))

    def respond(request: dict[str, Any], announce: Announce) -> dict[str, object]:
        announce(request["task"])
        data = contents(Path(request["path"]), limits)
        return {"done": TASKS[request["task"]](data, request["options"])}

    respond_to_all(respond, limits)


if __name__ == "__main__":
    main()
