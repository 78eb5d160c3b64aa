"""An agenda of the size of a budget meeting, printed and watched."""

from __future__ import annotations

import io
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TypedDict

import typst

from raadslag.exchange.binder.contents import Binder, Enclosure, Entry, Proposal, Section
from raadslag.exchange.binder.glyphs import FONTS
from raadslag.exchange.binder.write import write

ITEMS = 40
PAGES = 15  # of each item's enclosure
PAUSE = 0.01  # seconds between two looks at the memory
PDF = "application/pdf"
WORDS = (
    "Forvaltningen vurderer, at indsatsen kan tilrettelægges mere hensigtsmæssigt, "
    "og at udgiften kan holdes inden for rammen. "
)


class Printing(TypedDict):
    """What printing took: pages, bytes at the highest, and what progress was told."""

    pages: int
    notes: int
    peak: int
    seconds: float
    told: int  # times progress was heard
    silence: float  # longest wait between two of them, seconds


def printed(folder: str) -> Printing:
    """Print a binder over the reports that lie in a folder."""
    place = Path(folder)
    found = binder(sorted(place.glob("rapport-*.pdf")))
    heard = [time.perf_counter()]

    def hear(what: str, done: int, of: int) -> None:
        heard.append(time.perf_counter())

    with watched() as peak:
        written = write(found, place / "pakke.pdf", hear)
    return {
        "pages": written.pages,
        "notes": len(written.notes),
        "peak": peak(),
        "seconds": heard[-1] - heard[0],
        "told": len(heard) - 1,
        "silence": max(b - a for a, b in pairwise(heard)),
    }


def reports(folder: Path, count: int = ITEMS) -> list[Path]:
    """Tagged reports with headings and tables, each of its own words."""
    fonts = typst.Fonts(False, False, [FONTS])
    made = []
    for number in range(count):
        path = folder / f"rapport-{number:02}.pdf"
        path.write_bytes(typst.compile(_report(number).encode(), format="pdf", font_paths=fonts))
        made.append(path)
    return made


def _report(number: int) -> str:
    head = f'#set document(title: "Rapport {number}")\n#set text(lang: "da", font: "Source Sans 3")'
    pages = (
        f"#pagebreak(weak: true)\n= Rapport {number}, afsnit {page}\n{WORDS * 12}\n\n"
        f"#table(columns: 4, table.header[A][B][C][D], ..range(40).map(n => [#n]))\n"
        for page in range(PAGES)
    )
    return head + "\n" + "".join(pages)


def binder(paths: list[Path]) -> Binder:
    """An agenda with one report an item."""
    return Binder(
        "Enghave Kommune",
        "Byrådet",
        date(2026, 1, 13),
        entries=tuple(_entry(at, path) for at, path in enumerate(paths, 1)),
    )


def _entry(at: int, path: Path) -> Entry:
    html = f"<h3>Baggrund</h3><p>{WORDS * 20}</p><ul>{'<li>Et punkt</li>' * 8}</ul>" * 3
    report = Enclosure(f"Rapport {at}", PDF, partial(_opened, path), f"rapport-{at}")
    return Entry(
        str(at),
        f"Sag nummer {at}",
        case_number=f"00.30.02-S00-{at}-26",
        sections=(Section("Sagsfremstilling", html),),
        proposals=(Proposal("Direktøren", ("sagen godkendes",)),),
        enclosures=(report,),
    )


def _opened(path: Path) -> io.BufferedReader:
    return path.open("rb")


@contextmanager
def watched() -> Iterator[Callable[[], int]]:
    """The most memory that this process and its children hold together, bytes."""
    most, done = 0, threading.Event()

    def look() -> None:
        nonlocal most
        while not done.wait(PAUSE):
            most = max(most, sum(resident(one) for one in family(os.getpid())))

    watcher = threading.Thread(target=look, daemon=True)
    watcher.start()
    yield lambda: most
    done.set()
    watcher.join()


def family(process: int) -> Iterator[int]:
    """A process and all that it has started."""
    yield process
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            children = task.read_text().split()
        except OSError:  # a thread that has just ended
            continue
        for child in children:
            yield from family(int(child))


def resident(process: int) -> int:
    """Bytes of memory a process holds; 0 when it has just ended."""
    try:
        told = Path(f"/proc/{process}/statm").read_text().split()
    except OSError:
        return 0
    return int(told[1]) * os.sysconf("SC_PAGE_SIZE")
