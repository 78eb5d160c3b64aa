"""A binder written to a file: set, joined, tagged, and honest about what it lacks."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from raadslag.exchange.binder.contents import Binder, Written
from raadslag.exchange.binder.gather import Gathering
from raadslag.exchange.binder.layout import QR, Layout, joined
from raadslag.exchange.binder.orders import CARRIED, DAMAGED, File, Joined, Mark, Order, Piece, Set
from raadslag.exchange.binder.parts import Part, Placed
from raadslag.exchange.binder.plain import plain
from raadslag.exchange.binder.workshop import (
    JOINING,
    SETTING,
    Broke,
    Refused,
    Step,
    Workshop,
    unheard,
)

MOST_BROKEN = 20  # enclosures that may break the joining before all are left out
PAGES = "Sætter siderne"
UNJOINED = "Dokumentet og bilagene kunne ikke samles; prøv igen, eller kontakt systemets drift."
UNSET = (
    "Dokumentet kunne ikke sættes med sit fulde udseende og er skrevet som ren tekst. "
    "Kontrollér tabeller og billeder."
)
NO_LOGO = "Logoet kunne ikke læses og er udeladt; brug en SVG-, PNG- eller JPEG-fil."
NOT_ACCESSIBLE = (
    "Dokumentets egne sider kunne ikke gøres tilgængelige efter PDF/UA. Satsen meldte: {reason}."
)


class Unwritable(Exception):
    """The binder could not be made; one Danish sentence that says what to do."""


def write(binder: Binder, target: Path, progress: Step = unheard, *, front: bool = True) -> Written:
    """Write a binder as one PDF; the target is replaced when all has gone well.

    Args:
        binder: What to print.
        target: Where the PDF goes.
        progress: Hears what is done, how much of it, and out of how much.
        front: Whether there is a front page with contents.

    Raises:
        Unwritable: Not even the words alone could be set.
    """
    with TemporaryDirectory(prefix="binder-", dir=target.parent) as place, Workshop() as workshop:
        return _Writing(binder, Path(place), workshop, progress, front).written(target)


class _Writing:
    """One binder on its way to a file."""

    def __init__(
        self, binder: Binder, place: Path, workshop: Workshop, progress: Step, front: bool
    ) -> None:
        self._binder = binder
        self._place = place
        self._workshop = workshop
        self._progress = progress
        self._front = front
        self._pictures: dict[str, tuple[str, float] | None] = {}
        self._notes: dict[str, None] = {}
        self._pages = place / "sider"
        self._pages.mkdir()
        self._issued = int(binder.issued_at.timestamp()) if binder.issued_at else None

    def written(self, target: Path) -> Written:
        """Gather, set, join; a document that breaks the joining is left out next time."""
        folder = self._place / "bilag"
        folder.mkdir()
        gathering = Gathering(self._binder, folder, self._workshop)
        placed = gathering.parts(self._progress)
        self._workshop.renew()
        broken = 0
        while True:
            self._set(placed)
            try:
                made = self._join(placed)
            except Broke as death:
                if not joined(placed):
                    raise Unwritable(UNJOINED) from death
                broken += 1
                placed = _without(placed, death.at if broken < MOST_BROKEN else "")
            else:
                return self._done(target, placed, made)

    def _set(self, placed: list[list[Placed]]) -> None:
        """The document's own pages; those that cannot be what they should be say so."""
        self._progress(PAGES, 0, 1)
        self._workshop.begin(SETTING)  # both get ready while the pages are laid out
        self._workshop.begin(JOINING)
        told = self._attempt(self._binder, placed)
        if told is None:
            self._notes[UNSET] = None
            told = self._attempt(plain(self._binder), placed)
        if told is None:
            raise Unwritable("Dokumentet kunne ikke sættes; kontrollér teksterne for tabeller.")
        self._workshop.renew(SETTING)  # what it holds is given back before much is joined
        self._progress(PAGES, 1, 1)

    def _attempt(self, binder: Binder, placed: list[list[Placed]]) -> Set | None:
        """What came of setting; what the standards refuse is set again with a word about it."""
        told = self._pressed(binder, placed)
        reason = told["refused"].split("\n")[0][:200].rstrip(".") if told else ""
        note = NOT_ACCESSIBLE.format(reason=reason)
        if not reason or note in self._notes:
            return told
        self._notes[note] = None
        return self._pressed(binder, placed)

    def _pressed(self, binder: Binder, placed: list[list[Placed]]) -> Set | None:
        """What came of setting as it is; none when it cannot be set at all."""
        layout = Layout(binder, self._picture, self._logo(), front=self._front)
        content = layout.content(placed, _offsets(joined(placed)), tuple(self._notes))
        if binder.sheet and binder.sheet.qr:
            (self._pages / QR).write_bytes(binder.sheet.qr)
        whole = json.dumps(content, ensure_ascii=False)
        (self._pages / "content.json").write_text(whole, encoding="utf-8")
        try:
            told = cast(Set, self._ask_typeset())
        except (Refused, Broke):
            return None
        self._notes |= layout.notes
        return told

    def _ask_typeset(self) -> object:
        target = str(self._place / "agenda.pdf")
        return self._workshop.ask(
            "typeset", folder=str(self._pages), target=target, issued=self._issued
        )

    def _join(self, placed: Sequence[Sequence[Placed]]) -> Joined:
        def step(key: str, done: int, of: int) -> None:
            self._progress("Samler bilag", done, of)

        order = _order(placed, self._place)
        order["files"] += self._carried()
        return cast(Joined, self._workshop.ask("join", step, order=order))

    def _carried(self) -> list[File]:
        """The same in JSON, which goes along as a file."""
        if not self._binder.carried:
            return []
        path = self._place / CARRIED
        path.write_bytes(self._binder.carried)
        title = "Det samme som JSON, til programmer (raadslag-meeting/1)"
        kept = File(name=CARRIED, path=str(path), media_type="application/json", title=title)
        return [kept]

    def _done(self, target: Path, placed: Sequence[Sequence[Placed]], made: Joined) -> Written:
        whole = self._place / "whole.pdf"
        size = whole.stat().st_size
        os.replace(whole, target)
        notes = [*self._notes, *_told(placed, made)]
        self._progress("Færdig", 1, 1)
        return Written(
            made["pages"],
            size,
            tuple(dict.fromkeys(notes)),
            accessible=made["accessible"],
            archival=made["archival"],
        )

    def _picture(self, sha256: str) -> tuple[str, float] | None:
        if sha256 not in self._pictures:
            found = self._binder.picture(sha256)
            self._pictures[sha256] = self._ready(sha256, found) if found else None
        return self._pictures[sha256]

    def _logo(self) -> str | None:
        head = self._binder.letterhead
        if head is None or not head.logo:
            return None
        if "logo" not in self._pictures:
            self._pictures["logo"] = self._ready("logo", head.logo)
        found = self._pictures["logo"]
        if found is None:
            self._notes[NO_LOGO] = None
        return found[0] if found else None

    def _ready(self, name: str, content: bytes) -> tuple[str, float] | None:
        """A picture made ready in the child, under a name the template can read."""
        raw = self._place / f"{name}.raw"
        raw.write_bytes(content)
        target = f"{name}.picture"
        try:
            shown = self._workshop.ask("picture", path=str(raw), target=str(self._pages / target))
        except (Refused, Broke):
            return None
        return target, float(shown["width"])


def _offsets(parts: Sequence[Part]) -> dict[str, int]:
    """How many pages stand between the agenda and each document."""
    begins = accumulate((part.pages for part in parts), initial=0)
    return {part.key: at for part, at in zip(parts, begins, strict=False)}


def _order(placed: Sequence[Sequence[Placed]], place: Path) -> Order:
    """What the child is to join."""
    pieces: list[Piece] = [
        {"key": one.key, "path": str(one.path), "title": one.title, "name": one.name}
        for one in joined(placed)
    ]
    marks: list[Mark] = [
        {
            "item": item,
            "title": f"Bilag {at}: {one.enclosure.title}",
            "key": one.part.key if one.part.joined else "",
        }
        for item, listed in enumerate(placed)
        for at, one in enumerate(listed, 1)
        if one.part.joined
    ]
    files: list[File] = [
        {
            "name": one.part.embedded,
            "path": str(one.part.path),
            "media_type": one.part.media_type or "application/octet-stream",
            "title": f"{one.part.name}: {one.part.title}",
        }
        for listed in placed
        for one in listed
        if one.part.embedded and not one.again
    ]
    return {
        "agenda": str(place / "agenda.pdf"),
        "target": str(place / "whole.pdf"),
        "pieces": pieces,
        "marks": marks,
        "files": files,
    }


def _without(placed: Sequence[Sequence[Placed]], key: str) -> list[list[Placed]]:
    """The same enclosures, with the one that broke the joining left out.

    Without a key it is not known which: then those that were damaged go, and
    if there are none, all.
    """
    joining = joined(placed)
    guilty = [one.key for one in joining if one.key == key]
    guilty = guilty or [one.key for one in joining if one.mended] or [one.key for one in joining]
    return [
        [
            replace(one, part=one.part.left_out(DAMAGED)) if one.part.key in guilty else one
            for one in listed
        ]
        for listed in placed
    ]


def _told(placed: Sequence[Sequence[Placed]], made: Joined) -> list[str]:
    """What the reader must know about the enclosures."""
    found = []
    for one in (one for listed in placed for one in listed if not one.again):
        part, told = one.part, f"{one.part.name} (»{one.part.title}«)"
        if not part.joined:
            found.append(f"{told} er ikke blandt siderne. {part.remark}")
        elif not part.tagged:
            found.append(f"{told} er ikke mærket op til skærmlæser.")
        if part.joined and part.mended:
            found.append(f"{told} var beskadiget og er lappet; se siderne igennem.")
        if part.key in made["cleaned"]:
            found.append(f"{told} indeholdt scripts, medier eller filer, som ikke er taget med.")
    return found
