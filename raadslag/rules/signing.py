"""Who has approved a protocol, and whether it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

SOURCE = "Kommunestyrelsesloven § 13"


class Answer(StrEnum):
    """What one who took part says of the text."""

    APPROVED = "approved"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as it was given, over a text known by its fingerprint."""

    who: int  # key of the person
    fingerprint: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Standing:
    """How those who are to approve stand to one text."""

    approved: tuple[int, ...]
    refused: tuple[int, ...]
    missing: tuple[int, ...]  # have not answered

    @property
    def complete(self) -> bool:
        """Whether everyone who took part has approved; a meeting of nobody is not complete."""
        return bool(self.approved) and not (self.refused or self.missing)


def standing(signers: Sequence[int], given: Iterable[Given], fingerprint: str) -> Standing:
    """How those who took part stand to a text; their last answer to this very text counts.

    An answer to another text counts for nothing, nor does one of somebody who took no part.

    Args:
        signers: Keys of those who took part, in the order of the roll.
        given: Answers in the order they were given.
        fingerprint: Of the text that is asked about.

    Source: Kommunestyrelsesloven § 13; RD 2004/04.1.4.

    >>> said = [Given(1, "ab", Answer.APPROVED), Given(2, "ab", Answer.REFUSED)]
    >>> standing([1, 2, 3], said, "ab")
    Standing(approved=(1,), refused=(2,), missing=(3,))
    >>> standing([1], [Given(1, "old", Answer.APPROVED)], "ab").missing
    (1,)
    """
    last = {one.who: one.answer for one in given if one.fingerprint == fingerprint}

    def those(answer: Answer | None) -> tuple[int, ...]:
        return tuple(who for who in signers if last.get(who) is answer)

    return Standing(those(Answer.APPROVED), those(Answer.REFUSED), those(None))
