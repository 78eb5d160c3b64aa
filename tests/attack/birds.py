"""Canary words, and who the matrix lets hear each of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from raadslag.rules.rights import Part, who_may

SONG = re.compile(r"kanari[a-z0-9]+?zz")
_C, _O, _A = Part.CASEWORKER, Part.COLLEAGUE, Part.APPROVER
_S, _F, _M, _R = Part.SECRETARY, Part.CHAIR, Part.MEMBER, Part.REVIEWER
# What everybody is to the harbour committee and the cases of its office.
HARBOUR: Mapping[str, frozenset[Part]] = {
    "stranger": frozenset(),
    "freja": frozenset(),  # an account without duties
    "dorte": frozenset({_C, _O}),
    "kirsten": frozenset({_O}),  # her colleague in the department
    "ida": frozenset(),  # a caseworker of another department
    "gerda": frozenset({_A}),  # in the chain
    "dan": frozenset({_A}),  # her deputy
    "gunnar": frozenset(),  # an approver who is not asked
    "vera": frozenset(),  # given one approval on
    "erik": frozenset({_S}),
    "sofie": frozenset(),  # secretary of the schools committee
    "anna": frozenset({_F, _M}),
    "karl": frozenset(),  # chair of the schools committee
    "bo": frozenset({_M}),
    "nils": frozenset({_M}),  # kept from the closed items
    "mona": frozenset(),  # member of the schools committee
    "rasmus": frozenset(),  # member of the council
    "rita": frozenset({_R}),  # reads the agenda through
    "hans": frozenset({Part.ADMINISTRATOR}),
    "olga": frozenset({Part.ADMINISTRATOR}),  # the operator
    "xenia": frozenset(),  # secretary, approver and caseworker in another municipality
    "xaver": frozenset(),  # its administrator
}
SCHOOLS: Mapping[str, frozenset[Part]] = {
    **dict.fromkeys(HARBOUR, frozenset()),
    "dorte": frozenset({_C, _O}),
    "kirsten": frozenset({_O}),
    "sofie": frozenset({_S}),
    "karl": frozenset({_F, _M}),
    "mona": frozenset({_M}),
}
ROLES = tuple(HARBOUR)


def allowed(
    thing: str,
    verb: str,
    state: str,
    *,
    parts: Mapping[str, frozenset[Part]] = HARBOUR,
    kept: Iterable[str] = (),
) -> frozenset[str]:
    """The roles the matrix gives a verb in a state, but for those kept from the item."""
    who = who_may(thing, verb, state)
    return frozenset(role for role, held in parts.items() if held & who) - frozenset(kept)


@dataclass(frozen=True)
class Bird:
    """A canary: who may hear it, and whether each of them must be able to, somewhere."""

    may: frozenset[str]
    all_of_them: bool  # otherwise it is enough that one can


@dataclass
class Birds:
    """All canaries of a house, and what sings without words: files and pictures, by checksum."""

    all: dict[str, Bird] = field(default_factory=dict)
    files: dict[str, frozenset[str]] = field(default_factory=dict)

    def word(self, name: str, may: frozenset[str]) -> str:
        """A new canary word; those in titles and texts must be heard by all who may."""
        word = f"kanari{name}zz"
        assert SONG.fullmatch(word), name
        self.all[word] = Bird(may, name.endswith(("title", "text")))
        return word

    def number(self, number: str, may: frozenset[str]) -> None:
        """A case number that the house gave is a canary too."""
        self.all[number.casefold()] = Bird(may, False)

    def heard(self, text: str) -> set[str]:
        """The canaries that sing in a text."""
        low = text.casefold()
        found = set(SONG.findall(low)) & self.all.keys()
        return found | {one for one in self.all if not one.startswith("kanari") and one in low}
