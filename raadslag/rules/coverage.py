"""Whether a recommendation's text says more than its proposals do."""

import re
from collections.abc import Iterable

WORD = re.compile(r"[^\W\d_]+|\d[\d.,:/-]*\d|\d")
MOTIONS = frozenset(
    {"at", "det", "den", "der", "de", "over", "for", "og", "indstilling"}
    | {"indstiller", "indstilles", "foreslår", "foreslås", "anbefaler", "anbefales"}
    | set("abcdefghij")
    | {str(number) for number in range(1, 13)}
)

STAGES = frozenset(
    {"udvalg", "dato", "punktnummer", "punkt", "pkt", "nr", "møde", "mødet", "beslutning"}
    | {"fra", "i", "den", "d"}
)


def covered(text: str, *, by: Iterable[str], frame: frozenset[str] = MOTIONS) -> bool:
    """Whether every word of ``text`` stands in ``by``, the frame's words aside.

    The frame is what stands around: for motions "X indstiller, at", "At 1)";
    for earlier stages "Udvalg:", "Dato:", "Punktnummer:".

    >>> covered("Chefen indstiller, at planen godkendes.", by=["Chefen", "planen godkendes"])
    True
    >>> covered("Direktøren indstiller, at planen godkendes. Se bilag.", by=["planen godkendes"])
    False
    """
    said = {word for part in by for word in WORD.findall(part.casefold())}
    return set(WORD.findall(text.casefold())) <= said | frame
