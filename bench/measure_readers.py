"""How a hundred readers fare who search and read at once."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from bench.apart import apart
from bench.figure import Figure, measures
from bench.measure_search import asked_by, country, sized, wanted
from bench.readers import PAUSE, WORKERS, serving, visited
from bench.timing import percentiles

READERS = 100
SECONDS = 30  # five minutes by BENCH_SECONDS=300
COMMAND = ".venv/bin/python -m bench readers"


@measures
def readers() -> Iterator[Figure]:
    """Errors and waits of 100 readers for 30 seconds, or as many as BENCH_SECONDS says."""
    total, seconds = wanted(), int(os.environ.get("BENCH_SECONDS", SECONDS))
    place = country(total)
    apart("bench.archive:opened", data=place)
    with serving(place) as port:
        seen = visited(port, total, READERS, seconds)
    for one in seen.errors[:10]:
        print(one, file=sys.stderr)
    told = (
        f"{READERS} readers for {seconds} s, a page and then {PAUSE[0]:.0f}-{PAUSE[1]:.0f} s of "
        f"rest, {len(seen.seconds)} pages; {total} items; {WORKERS} workers, readers on the "
        "same processors"
    )
    command = COMMAND if seconds == SECONDS else f"BENCH_SECONDS={seconds} {COMMAND}"
    named, command = sized("readers", total), asked_by(command, total)
    yield Figure(f"{named}_errors", len(seen.errors), "errors", f"{told}; none", command)
    for name, value in percentiles(named, seen.seconds).items():
        yield Figure(f"{name}_ms", value, "ms", told, command)
