"""A competence plan from CSV: a row for each KLE topic, a column for each body."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO

from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.safexml import decoded

LARGEST = 5_000_000  # bytes; a plan has some hundred rows
ROLES = {
    **dict.fromkeys(("i", "indstiller", "indstille", "indstillende"), "recommends"),
    **dict.fromkeys(("b", "beslutter", "beslutte", "besluttende"), "decides"),
    **dict.fromkeys(("o", "orienteres", "orientering", "orienteret"), "informed"),
    **dict.fromkeys(("h", "høres", "høring"), "heard"),
}
_KLE = re.compile(r"\d\d(\.\d\d){0,2}")
_FIRST = frozenset({"kle", "kle-nr", "kle-nr.", "kle-emne", "kle-nummer", "emne"})
_TASK = frozenset({"opgave", "opgaver", "område", "sagstype", "titel"})
EXAMPLE = "»KLE;Opgave;BSK;ØKU;BYR«"


@dataclass(frozen=True, slots=True)
class Row:
    """A topic of the plan; a station is a body as the heading names it, and a role."""

    line: int  # in the file, from 1
    kle: str
    task: str
    stations: tuple[tuple[str, str], ...]


def read(data: bytes, name: str) -> tuple[Row, ...]:
    """The rows of a plan, in order; the stations of each in the order of the columns.

    Args:
        data: The file's bytes, UTF-8 or as Excel writes it.
        name: Its name, for the sentence.

    Raises:
        Unreadable: It is no such table; the sentence names the line and what to do.
    """
    if len(data) > LARGEST:
        raise Unreadable(f"{name} er over 5 MB og er ikke en kompetenceplan; vælg en anden fil.")
    if data.startswith((b"PK", b"\xd0\xcf\x11\xe0", b"%PDF")):
        raise Unreadable(f"{name} er ikke CSV; åbn den i Excel, og gem arket som CSV.")
    text = decoded(data).lstrip("\ufeff")
    first = next((line for line in text.splitlines() if line.strip()), "")
    try:
        rows = list(csv.reader(StringIO(text), delimiter=max(";\t,", key=first.count)))
    except csv.Error:
        raise Unreadable(f"{name} kan ikke læses som CSV; gem arket igen som CSV.") from None
    cells = ((at, [cell.strip() for cell in row]) for at, row in enumerate(rows, 1))
    lines = [(at, row) for at, row in cells if any(row)]
    if not lines:
        raise Unreadable(f"{name} er tom; vælg en anden fil.")
    return _rows(lines, name)


def _rows(lines: Sequence[tuple[int, list[str]]], name: str) -> tuple[Row, ...]:
    heading = lines[0][1]
    if heading[0].casefold() not in _FIRST or len(heading) < 2:
        raise Unreadable(f"Første linje i {name} skal navngive kolonnerne, fx {EXAMPLE}.")
    tasked = heading[1].casefold() in _TASK
    bodies = heading[2 if tasked else 1 :]
    found: dict[str, Row] = {}
    for at, cells in lines[1:]:
        row = _row(at, cells, bodies, 2 if tasked else 1)
        if row.kle in found:
            first = found[row.kle].line
            raise Unreadable(f"Linje {at}: {row.kle} står også i linje {first}; slet den ene.")
        found[row.kle] = row
    if not found:
        raise Unreadable(f"Der er ingen emner i {name}; skriv en linje for hvert KLE-emne.")
    return tuple(found.values())


def _row(at: int, cells: list[str], bodies: Sequence[str], start: int) -> Row:
    if not _KLE.fullmatch(cells[0]):
        raise Unreadable(
            f"Linje {at}: »{cells[0]}« er ikke et KLE-emne; skriv fx 15, 15.00 eller 15.00.00."
        )
    stations = []
    for body, said in zip(bodies, cells[start:], strict=False):
        if not said:
            continue
        role = ROLES.get(said.casefold())
        if role is None or not body:
            raise Unreadable(
                f"Linje {at}: »{said}« under »{body}« kan ikke læses; skriv I (indstiller), "
                "B (beslutter), O (orienteres) eller H (høres)."
            )
        stations.append((body, role))
    return Row(at, cells[0], cells[1] if start == 2 and len(cells) > 1 else "", tuple(stations))
