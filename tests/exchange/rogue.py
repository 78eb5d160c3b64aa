"""A reading child that misbehaves as the file's name says, for the sandbox's tests."""

import ctypes
import json
import os
import signal
import socket
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from raadslag.exchange.child import Announce, serve
from raadslag.exchange.limits import Limits
from raadslag.exchange.meeting import Meeting, Source, Unreadable, When

LOAD_C = ctypes.string_at  # loaded before the child is confined


def meeting(name: str) -> Meeting:
    """A meeting that says nothing but its source."""
    return Meeting(Source(name, "text/plain", "", "rogue"), "agenda", None, None, When())


def _hoard() -> None:
    hoard = [bytearray(50_000_000) for _ in range(100)]
    raise AssertionError(f"{len(hoard)} pieces were not refused")


def _burn() -> None:
    while True:
        time.process_time()


ACTS: dict[str, Callable[[], object]] = {
    "abort": os.abort,
    "segfault": lambda: LOAD_C(0),
    "exit": lambda: os._exit(3),
    "kill": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "sleep": lambda: time.sleep(60),
    "burn": _burn,
    "hoard": _hoard,
    "bug": lambda: dict[str, str]()["missing"],
    "recursion": lambda: json.loads("[" * 200_000),
    "network": lambda: socket.create_connection(("127.0.0.1", 9)),
    "process": lambda: os.system("true"),
    "write": lambda: Path(os.environ["PYTHONPATH"], "written-by-child").write_text("x"),
    "print": lambda: print("noise on standard output", flush=True),
}


def read(path: Path, skip: Sequence[str], announce: Announce) -> Meeting:
    """Do what the name says, as the reader ``first``; ``second`` always reads."""
    act, _, fallback = path.stem.partition("-")
    if act == "unreadable":
        raise Unreadable("Filen er ikke, hvad den giver sig ud for; hent en anden.")
    if act == "talkative":
        raise Unreadable("Filen er tom. Hent\nden igen.")
    if "first" not in skip:
        announce("first")
        ACTS.get(act, lambda: None)()
        return meeting("x" * 2_000_000 if act == "flood" else act)
    if fallback != "second":
        raise Unreadable("Ingen anden læser kendte filen.")
    announce("second")
    return meeting("by second")


if __name__ == "__main__":
    limits = Limits(**json.loads(sys.argv[1]))
    serve(read, limits)
