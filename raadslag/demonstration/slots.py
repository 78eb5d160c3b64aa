"""Words left open in a matter, chosen the same way from the same seed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from raadslag.demonstration.matter import Matter
from raadslag.exchange.firstagenda.wording import long_date
from raadslag.rules.danish_date import MONTHS

_CHOICE = re.compile(r"\[([^\[\]()]*\|[^\[\]()]*)\]")
_SLOT = re.compile(r"\{(\w+?)(\d?)\}")

NAMES: dict[str, tuple[str, ...]] = {
    "by": (
        "Vesterlyng", "Nørreskov By", "Hyldeby", "Tornemark", "Birkholt", "Engsted", "Strandlev",
        "Ravnsø", "Møllerup Kær", "Kildemose", "Aastrup Hede", "Lyngsø",
    ),
    "skole": (
        "Vesterlyngskolen", "Hyldebyskolen", "Tornemark Skole", "Kildeskolen", "Ravnsøskolen",
        "Engsted Skole", "Birkholtskolen", "Strandlev Skole",
    ),
    "børnehus": (
        "Børnehuset Spirevippen", "Børnehuset Skovmyren", "Børnehuset Regnbuebakken",
        "Børnehuset Troldehøj", "Børnehuset Lærkereden", "Vuggestuen Mariehønen",
    ),
    "vej": (
        "Møllebakkevej", "Strandlev Landevej", "Hyldebyvej", "Ringgaden Nord", "Kærmindevej",
        "Tornemarksvej", "Gammel Kirkesti", "Engdraget", "Savværksvej", "Fabriksengen",
    ),
    "plejehjem": (
        "Plejecenter Solhjørnet", "Plejecenter Lindegården", "Plejecenter Åkanden",
        "Plejecenter Fjordblik", "Demenscentret Kastanjehaven",
    ),
    "forening": (
        "Lyngsø Roklub", "Hyldeby Idrætsforening", "Vesterlyng Borgerforening",
        "Tornemark Musikforening", "Strandlev Sejlklub", "Ravnsø Naturlaug", "Engsted Håndboldklub",
        "Birkholt Spejdergruppe",
    ),
    "hal": ("Lyngsø Hallen", "Vesterlynghallen", "Hyldeby Idrætscenter", "Tornemark Svømmehal"),
    "vand": ("Lyngsø Å", "Ravnsø", "Kildebækken", "Strandlev Bugt", "Tornemark Kanal"),
}  # fmt: skip


class Slots:
    """The words of one matter; a slot named twice holds the same both times."""

    def __init__(self, rng: Random, day: date, **known: str) -> None:
        self._rng = rng
        self._day = day
        self._taken = {f"{{{name}}}": word for name, word in known.items()}

    def fill(self, text: str) -> str:
        """A text with every choice made."""
        if "[" in text:
            text = _CHOICE.sub(lambda match: self._rng.choice(match[1].split("|")), text)
        text = _SLOT.sub(self._slot, text) if "{" in text else text
        return text.replace("..", ".")  # "kr." ends the sentence too

    def _slot(self, match: re.Match[str]) -> str:
        key = match[0]
        while key not in self._taken:
            word = self._word(match[1])
            if word not in self._taken.values():
                self._taken[key] = word
        return self._taken[key]

    def _word(self, name: str) -> str:
        if name in NAMES:
            return self._rng.choice(NAMES[name])
        return _FIGURES[name](self._rng, self._day)


def _amount(rng: Random, day: date) -> str:
    whole = rng.choice((75, 120, 180, 250, 300, 425, 450, 600, 650, 780, 900, 950))
    return f"{whole}.000 kr."


def _million(rng: Random, day: date) -> str:
    return f"{rng.randint(1, 28)},{rng.randint(1, 9)} mio. kr."


def _future(rng: Random, day: date) -> str:
    return long_date(day + timedelta(days=rng.randint(35, 150)))


def _month(rng: Random, day: date) -> str:
    later = day + timedelta(days=rng.randint(35, 200))
    return f"{MONTHS[later.month - 1]} {later.year}"


def _period(rng: Random, day: date) -> str:
    """The month or quarter before a day."""
    if rng.random() < 0.5:
        before = day.replace(day=1) - timedelta(days=1)
        return f"{MONTHS[before.month - 1]} {before.year}"
    quarter = (day.month - 1) // 3
    return f"{quarter}. kvartal {day.year}" if quarter else f"4. kvartal {day.year - 1}"


_FIGURES: dict[str, Callable[[Random, date], str]] = {
    "måling": _period,
    "beløb": _amount,
    "mio": _million,
    "dato": _future,
    "måned": _month,
    "år": lambda rng, day: str(day.year),
    "næste": lambda rng, day: str(day.year + 1),
    "sidste": lambda rng, day: str(day.year - 1),
    "antal": lambda rng, day: str(rng.randint(12, 240)),
    "få": lambda rng, day: rng.choice(("tre", "fire", "fem", "seks", "syv", "otte")),
    "pct": lambda rng, day: f"{rng.randint(1, 14)},{rng.randint(1, 9)} pct.",
    "nr": lambda rng, day: str(rng.randint(201, 399)),
    "klokken": lambda rng, day: f"{rng.choice((15, 16, 17))}.00",
}


def chosen(matter: Matter, slots: Slots) -> Matter:
    """The matter with every choice made."""
    return replace(
        matter,
        title=slots.fill(matter.title),
        summary=slots.fill(matter.summary),
        case=slots.fill(matter.case),
        economy=slots.fill(matter.economy),
        hearing=slots.fill(matter.hearing),
        change=slots.fill(matter.change),
        motions=tuple(map(slots.fill, matter.motions)),
        attachments=tuple(map(slots.fill, matter.attachments)),
    )
