"""Who was elected to what, told by the words of an adopted recommendation."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

Office = Literal["chair", "vice", "member"]
NAME = r"(?P<name>[A-ZÆØÅ][\w.'’-]*(?: (?:(?:af|de|la|von|van) )?[A-ZÆØÅ][\w.'’-]*){1,5})"
PARTY = r"(?: \((?P<party>[A-ZÆØÅ]{1,3})\))?"
FORM = re.compile(
    rf"^{NAME}{PARTY},? (?:vælges|udpeges|konstitueres|genvælges)(?: [^,.]{{0,80}}?)? som "
    r"(?:udvalgets |udvalgs)?(?P<office>formand|næstformand|medlem)\b"
)
OFFICES: dict[str, Office] = {"formand": "chair", "næstformand": "vice", "medlem": "member"}


@dataclass(frozen=True, slots=True)
class Elected:
    """One elected; ``party`` is the letter printed after the name, or empty."""

    name: str
    party: str
    office: Office


def read_elected(motions: Iterable[str]) -> Iterator[Elected]:
    """Who the motions elect, where a name and an office stand in plain words.

    >>> list(read_elected(["Ane Vang Holm (C) vælges som næstformand."]))
    [Elected(name='Ane Vang Holm', party='C', office='vice')]
    >>> list(read_elected(["udvalget vælger en formand"]))
    []
    """
    for motion in motions:
        found = FORM.match(" ".join(motion.split()))
        if found:
            yield Elected(found["name"], found["party"] or "", OFFICES[found["office"]])


def named(printed: str) -> tuple[str, str]:
    """Name and party letter of a printed name.

    >>> named("Ane  Vang Holm (C)")
    ('Ane Vang Holm', 'C')
    >>> named("Ane Vang Holm, direktør")
    ('Ane Vang Holm, direktør', '')
    """
    folded = " ".join(printed.split())
    name, mark, rest = folded.rpartition(" (")
    letter = rest.removesuffix(")")
    if mark and rest.endswith(")") and 0 < len(letter) <= 3 and letter.isalpha():
        return name, letter.upper()
    return folded, ""
