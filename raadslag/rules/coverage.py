"""Whether a recommendation's text says more than its proposals do."""

import re
from collections.abc import Iterable

WORD = re.compile(r"[^\W\d_]+|\d[\d.,:/-]*\d|\d")
FRAME = frozenset(
    {"at", "det", "den", "der", "de", "over", "for", "og", "indstilling"}
    | {"indstiller", "indstilles", "foreslår", "foreslås", "anbefaler", "anbefales"}
    | set("abcdefghij")
    | {str(number) for number in range(1, 13)}
)


def covered(text: str, *, by: Iterable[str]) -> bool:
    """Whether every word of ``text`` stands in ``by``, in the frame words aside.

    The frame is what stands around motions: "X indstiller, at", "At 1)".

    >>> covered("Chefen indstiller, at planen godkendes.", by=["Chefen", "planen godkendes"])
    True
    >>> covered("Direktøren indstiller, at planen godkendes. Se bilag.", by=["planen godkendes"])
    False
    """
    said = {word for part in by for word in WORD.findall(part.casefold())}
    return set(WORD.findall(text.casefold())) <= said | FRAME
