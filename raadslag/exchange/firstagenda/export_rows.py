"""Rows of an old export: "=== id", a title, then the item's text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from raadslag.exchange.draft import Draft, DraftItem
from raadslag.exchange.firstagenda.text_blocks import blocks_of
from raadslag.exchange.meeting import Unreadable, Warning, When
from raadslag.rules.heading import Role, read_heading
from raadslag.rules.history import read_stages
from raadslag.rules.wording import clean

_ROW = re.compile(r"^=== \S{6,}[ \t]*$", re.MULTILINE)


def is_export(text: str) -> bool:
    """Whether a text is rows of the old export."""
    match = _ROW.search(text)
    return match is not None and not text[: match.start()].strip()


def read_export(text: str) -> Draft:
    """The rows as one meeting; its body and date come from the case histories.

    Raises:
        Unreadable: No row has a title.
    """
    rows = [_lines(row) for row in _ROW.split(text.replace("\r\n", "\n"))[1:]]
    rows = [row for row in rows if row]
    if not rows:
        raise Unreadable("Filens rækker er tomme; hent udtrækket igen.")
    body, day = _sitting(rows)
    items = tuple(
        DraftItem(None, clean(row[0]), blocks=blocks_of(row[1:], wrapped=True)) for row in rows
    )
    return Draft(
        None, None, body, When(day.isoformat() if day else None), None, items, _doubts(day)
    )


def _lines(row: str) -> list[str]:
    """A row's lines from its title on."""
    lines = [line.rstrip() for line in row.replace("\f", "\n").split("\n")]
    first = next((at for at, line in enumerate(lines) if line.strip()), len(lines))
    return lines[first:]


def _sitting(rows: Sequence[Sequence[str]]) -> tuple[str | None, date | None]:
    """Body and day of the last stage, as most rows tell it."""
    counted: Counter[tuple[str, date | None]] = Counter()
    for row in rows:
        at = next(
            (n for n, line in enumerate(row) if read_heading(line).role is Role.HISTORY), len(row)
        )
        if stages := read_stages(row[at + 1 :]):
            counted[(stages[-1].body, stages[-1].day)] += 1
    return counted.most_common(1)[0][0] if counted else (None, None)


def _doubts(day: date | None) -> tuple[Warning, ...]:
    """What the rows do not say."""
    numbers = Warning("items", "Udtrækket har ingen punktnumre; punkterne står i filens orden.")
    when = (
        "Mødets udvalg og dato står ikke i udtrækket; de er taget fra sagsforløbenes sidste trin."
    )
    return (Warning("meeting", when), numbers) if day else (numbers,)
