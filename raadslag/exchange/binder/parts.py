"""What is known of each enclosure before the binder is set."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from raadslag.exchange.binder.contents import Enclosure


@dataclass(frozen=True, slots=True)
class Part:
    """One document fetched; of several with the same bytes there is only one."""

    key: str  # in links of the template and in requests to the child
    name: str  # in sentences: "Bilag 3 til punkt 2"
    title: str
    item: int  # which entry it is bookmarked under, from 0
    path: Path  # where its bytes lie
    media_type: str
    pages: int = 0  # 0: it cannot be joined
    tagged: bool = True
    mended: bool = False  # whether the file was damaged
    active: bool = False  # whether it held scripts, media or files, which are not passed on
    remark: str = ""  # why it is not among the pages
    embedded: str = ""  # the name it is attached under, if it is

    @property
    def joined(self) -> bool:
        """Whether its pages stand in the binder."""
        return self.pages > 0

    def left_out(self, remark: str, embedded: str = "") -> Part:
        """The same document, not joined after all."""
        return replace(self, pages=0, remark=remark, embedded=embedded)


@dataclass(frozen=True, slots=True)
class Placed:
    """An enclosure where it is listed, and the document it shows."""

    enclosure: Enclosure
    part: Part
    again: bool  # whether the same bytes were listed before
