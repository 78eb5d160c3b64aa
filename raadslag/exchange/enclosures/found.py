"""What is found in a file, piece by piece, while it is read in the child."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

MOST_SIGNS = 8_000_000  # of text from one file; the longest budget has two million
CUT = "Filen er så stor, at kun den første del af teksten er læst."

# What no database takes, and no document means.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


@dataclass(slots=True)
class Found:
    """Texts with the place of each, properties by name, and what went wrong."""

    texts: list[tuple[str, str]] = field(default_factory=list)
    metadata: dict[str, str] = field(default_factory=dict)
    problem: str = ""
    signs: int = 0

    def say(self, place: str, lines: Iterable[str], *, even_empty: bool = False) -> None:
        """Take up a text; an empty one only where pages are counted."""
        text = _UNPRINTABLE.sub("", "\n".join(lines)).strip()
        if self.signs + len(text) > MOST_SIGNS:
            text, self.problem = text[: max(0, MOST_SIGNS - self.signs)], CUT
        if text or even_empty:
            self.texts.append((place, text))
            self.signs += len(text)

    def tell(self, name: str, value: str) -> None:
        """Take up a property; several values of one name are parted by semicolons."""
        value = " ".join(_UNPRINTABLE.sub("", value).split())[:2000]
        told = self.metadata.get(name, "")
        if value and value not in told.split("; ") and len(self.metadata) < 200:
            self.metadata[name] = f"{told}; {value}" if told else value

    def to_dict(self) -> dict[str, object]:
        """All of it as JSON values."""
        return {
            "pages": [text for _, text in self.texts],
            "places": [place for place, _ in self.texts],
            "metadata": self.metadata,
            "problem": self.problem,
        }
