"""A process that ends with the one that started it."""

from __future__ import annotations

import os
import signal
import time

LOOKS = 0.5  # seconds between two looks whether the parent lives


def end_with(parent: int) -> None:
    """Stop this process when its parent has ended; meant for a thread of its own."""
    while os.getppid() == parent:
        time.sleep(LOOKS)
    os.kill(os.getpid(), signal.SIGTERM)
