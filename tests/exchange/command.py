"""Running ``raadslag read`` as a user does, and measuring what it took."""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Outcome:
    """What the command printed and used; ``peak_bytes`` of its largest process."""

    code: int
    out: str
    err: str
    seconds: float
    peak_bytes: int


def read(path: Path | str, *options: str) -> Outcome:
    """``raadslag read PATH OPTIONS`` in a process of its own."""
    began = time.monotonic()
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(
            [sys.executable, "-m", "raadslag", "read", str(path), *options],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            # Anything here makes Python fork in the old way; else the new process
            # begins its count of memory at the most the tests have ever held.
            preexec_fn=lambda: None,  # noqa: PLW1509  # the tests start no threads here
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        return Outcome(
            process.returncode,
            out.read().decode(),
            err.read().decode(),
            time.monotonic() - began,
            usage.ru_maxrss * 1024,
        )
