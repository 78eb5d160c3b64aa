"""Which of an item's passages is this meeting's own decision."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from raadslag.exchange.assembly.passage import Passage
from raadslag.exchange.assembly.prose import text_of
from raadslag.rules.heading import Role
from raadslag.rules.outcome import read_outcome
from raadslag.rules.wording import fold

LONGEST = 1_500  # letters; a longer text without headings tells a case
UNHEADED = (
    "Punktet har ingen overskrifter; teksten er regnet som mødets beslutning, "
    "fordi den er formuleret som en."
)
_COMMON = {"udvalget", "for", "og", "kommune", "i", "af", "ekstraordinært", "møde", "s"}


@dataclass(slots=True)
class Ruling:
    """This meeting's decision, and the earlier ones."""

    own: Passage | None = None
    earlier: list[Passage] = field(default_factory=list)
    doubt: str | None = None


def find_ruling(found: Sequence[Passage], body: str | None, day: date | None) -> Ruling:
    """Part this meeting's decision from those of earlier meetings."""
    decisions = [one for one in found if one.role is Role.DECISION]
    dated = [one for one in decisions if one.heading.day is not None]
    bodied = [one for one in decisions if one.heading.day is None and one.heading.body]
    plain = [one for one in decisions if one.heading.day is None and not one.heading.body]
    ruling = Ruling()
    ruling.own = _dated(dated, body, day, ruling) or _bodied(bodied, body) or _plain(plain, ruling)
    if ruling.own is not None and ruling.own.empty():
        ruling.own = _plain(plain, ruling)
    ruling.earlier = [
        one for one in decisions if (one.heading.day or one.heading.body) and one is not ruling.own
    ]
    return ruling


def unheaded_ruling(found: Sequence[Passage]) -> Ruling | None:
    """The decision of minutes' item that has no heading at all; None where one has.

    A closed item is often published with nothing but its decision under the title.
    """
    texts = [one for one in found if one.role is not Role.ATTACHMENTS and not one.empty()]
    if not texts or any(one.title is not None for one in found if one.role is not Role.ATTACHMENTS):
        return None
    words = text_of(texts[0].blocks)
    if len(words) > LONGEST or not read_outcome(words).sure:
        return None
    return Ruling(texts[0], doubt=UNHEADED)


def _dated(
    dated: list[Passage], body: str | None, day: date | None, ruling: Ruling
) -> Passage | None:
    """The decision whose heading bears the meeting's date."""
    if day is None:
        if dated:
            ruling.doubt = (
                "Mødets dato er ukendt; den sidste daterede beslutning er regnet som mødets egen."
            )
        return dated[-1] if dated else None
    today = [one for one in dated if one.heading.day == day]
    ours = [one for one in today if same_body(one.heading.body, body)]
    if today and not ours:
        ruling.doubt = (
            "Beslutningens overskrift nævner et andet udvalg end mødets; datoen er fulgt."
        )
    return (ours or today)[-1] if today else None


def _bodied(bodied: list[Passage], body: str | None) -> Passage | None:
    """The decision whose heading names the meeting's body and no date."""
    ours = [one for one in bodied if same_body(one.heading.body, body)]
    return ours[-1] if ours else None


def _plain(plain: list[Passage], ruling: Ruling) -> Passage | None:
    """The decision under a heading that names neither body nor date."""
    filled = [one for one in plain if not one.empty()]
    if len(filled) > 1:
        ruling.doubt = "Punktet har flere beslutninger uden dato; den sidste er regnet som mødets."
    return filled[-1] if filled else None


def same_body(one: str | None, other: str | None) -> bool:
    """Whether two names can be of one body; an unknown name can be any."""
    if not one or not other:
        return True
    left, right = _words(one), _words(other)
    if left <= right or right <= left:
        return True
    return any(
        long.startswith(short[:4]) and long.endswith(short[-4:])
        for short in left
        for long in right
        if min(len(short), len(long)) > 5
    )


def _words(name: str) -> set[str]:
    """The telling words of a body's name."""
    words = {re.sub(r"(?<=\w{4})(?:et|en|s)$", "", word) for word in re.findall(r"\w+", fold(name))}
    return words - _COMMON or words
