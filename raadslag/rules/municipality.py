"""Whose document it is, by its own words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from raadslag.rules.wording import clean

_NAME = (
    r"((?:(?:Ny|Gammel|Lille|Store)\s)?[A-ZÆØÅ][a-zæøåé]+(?:-[A-ZÆØÅ][a-zæøåé]+)?)\s+[Kk]ommunes?"
)
_MENTION = re.compile(rf"(?<![\w-]){_NAME}\b")
_ALONE = re.compile(rf"^{_NAME}$")
_CAPITALS = re.compile(r"^([A-ZÆØÅ-]{3,30})\s+KOMMUNE$")
_NOT_NAMES = {
    *("Anden", "Den", "Denne", "Din", "Egen", "En", "Enhver", "For", "Hele", "Hver", "Ingen"),
    *("Ny", "Samme", "Vores", "Øvrige"),
}


def dominant_municipality(texts: Iterable[str]) -> str | None:
    """The municipality a document is about: named twice, and in most mentions.

    A line of its own with nothing but the name, as on a letterhead, is enough.

    >>> dominant_municipality(["Lerby Kommune har", "i Lerby Kommune og Aarhus Kommune"])
    'Lerby Kommune'
    >>> dominant_municipality(["Lerby Kommune"])
    'Lerby Kommune'
    >>> dominant_municipality(["Pladser i Lerby Kommune."]) is None
    True
    """
    named: Counter[str] = Counter()
    for text in texts:
        line = clean(text)
        if (head := _CAPITALS.match(line)) is not None:
            return f"{head[1].title()} Kommune"
        if (head := _ALONE.match(line)) is not None and head[1] not in _NOT_NAMES:
            return f"{head[1]} Kommune"
        named.update(one[1] for one in _MENTION.finditer(text) if one[1] not in _NOT_NAMES)
    if not named:
        return None
    name, count = named.most_common(1)[0]
    return f"{name} Kommune" if count >= 2 and count * 2 > named.total() else None
