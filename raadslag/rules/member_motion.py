"""The motions inside what a member of the council proposes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadslag.rules.proposal import Line, Motions, has_label, strip_label
from raadslag.rules.wording import clean


def read_member_motions(lines: Sequence[Line]) -> Motions:
    """The motions inside a member's proposal: its list, or its proposing sentence.

    >>> read_member_motions([Line("Byen vokser."), Line("Vi foreslår derfor, at"),
    ...     Line("1. der bygges"), Line("2. der plantes")]).motions
    ('der bygges', 'der plantes')
    """
    after = [at for at, line in enumerate(lines) if _OPENS_LIST.search(clean(line.text))]
    listed = _list_after(lines, after[0]) if after else ()
    if not listed:
        listed = tuple(clean(line.text) for line in lines if _PROPOSING.search(line.text))[:1]
    return Motions(None, listed)


_OPENS_LIST = re.compile(
    r"(?:foreslår|foreslås|indstiller|indstilles|beslutter|pålægger|handlingsplan)[^.]{0,120}[,:]?\s*(?:at)?\s*[,:]?$",
    re.IGNORECASE,
)
_PROPOSING = re.compile(
    r"(?:\bvi\s+foreslår|foreslår\s+(?:derfor\s*)?,?\s*at|beder\s+(?:derfor\s+)?\S+\s+om,?\s+at|det\s+foreslås)",
    re.IGNORECASE,
)


def _list_after(lines: Sequence[Line], at: int) -> tuple[str, ...]:
    """The list that follows a line."""
    found: list[str] = []
    for line in lines[at + 1 :]:
        text = clean(line.text)
        if not (line.label.strip() or has_label(text)):
            break
        found.append(strip_label(text))
    return tuple(motion for motion in found if motion)
