"""Running ``raadslag read`` as a user does, and measuring what it took."""

import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
# A new process begins its count of memory at what the one that starts it holds, and the tests
# may hold much; this one holds little. It writes the exit code and the kilobytes.
LAUNCHER = """
import os, subprocess, sys
process = subprocess.Popen(sys.argv[2:])
_, status, usage = os.wait4(process.pid, 0)
with open(sys.argv[1], "w") as used:
    print(os.waitstatus_to_exitcode(status), usage.ru_maxrss, file=used)
"""


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
    command = [sys.executable, "-m", "raadslag", "read", str(path), *options]
    with (
        tempfile.TemporaryFile() as out,
        tempfile.TemporaryFile() as err,
        tempfile.NamedTemporaryFile() as used,
    ):
        subprocess.run(
            [sys.executable, "-ISc", LAUNCHER, used.name, *command],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            check=True,
        )
        code, kilobytes = used.read().split()
        out.seek(0)
        err.seek(0)
        return Outcome(
            int(code),
            out.read().decode(),
            err.read().decode(),
            time.monotonic() - began,
            int(kilobytes) * 1024,
        )
