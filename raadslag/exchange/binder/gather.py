"""Enclosures fetched, looked through, and sorted: joined, attached or only named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from shutil import copyfileobj

from raadslag.exchange.binder.contents import Binder, Enclosure
from raadslag.exchange.binder.glyphs import readable
from raadslag.exchange.binder.orders import DAMAGED, ENDLESS, LOCKED
from raadslag.exchange.binder.parts import Part, Placed
from raadslag.exchange.binder.workshop import EXAMINE_SECONDS, Broke, Refused, Step, Workshop
from raadslag.exchange.limits import MEGABYTE

MOST_ATTACHED = 40 * MEGABYTE
ATTACHED = "Vedlagt som fil i dette dokument: {name}."
TOO_LARGE = "Filen er for stor til at ligge i dette dokument; hent den i systemet."
UNFETCHED = "Filen kunne ikke hentes; hent den i systemet."
_PDF = "application/pdf"
_PICTURES = ("image/png", "image/jpeg", "image/gif")
_TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]{1,120}")
_UNNAMEABLE = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_ENDINGS = {
    "application/pdf": ".pdf",
    "application/msword": ".doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "text/plain": ".txt",
    "text/csv": ".csv",
}


class Gathering:
    """Fetches the enclosures of a binder into a folder, each content once."""

    def __init__(self, binder: Binder, folder: Path, workshop: Workshop) -> None:
        self._binder = binder
        self._folder = folder
        self._workshop = workshop
        self._known: dict[str, Part] = {}
        self._names: set[str] = set()
        stamp = binder.issued_at
        self._issued = int(stamp.timestamp()) if stamp else None

    def parts(self, progress: Step) -> list[list[Placed]]:
        """The enclosures of each entry, and the document each of them shows."""
        total = sum(len(entry.enclosures) for entry in self._binder.entries)
        placed: list[list[Placed]] = []
        done = 0
        for item, entry in enumerate(self._binder.entries):
            placed.append([])
            for at, enclosure in enumerate(entry.enclosures, 1):
                progress("Henter bilag", done, total)
                name = f"Bilag {at} til punkt {entry.number or item + 1}"
                placed[-1].append(self._placed(enclosure, name, item))
                done += 1
        return placed

    def _placed(self, enclosure: Enclosure, name: str, item: int) -> Placed:
        known = self._known.get(enclosure.sha256)
        if known is not None:
            return Placed(enclosure, known, again=True)
        part = self._part(enclosure, name, item)
        if enclosure.sha256:
            self._known[enclosure.sha256] = part
        return Placed(enclosure, part, again=False)

    def _part(self, enclosure: Enclosure, name: str, item: int) -> Part:
        key = f"b{len(list(self._folder.iterdir()))}"
        path = self._folder / key
        part = Part(key, name, enclosure.title, item, path, enclosure.media_type.lower())
        try:
            with enclosure.open() as source, path.open("wb") as target:
                copyfileobj(source, target, MEGABYTE)
        except OSError:
            path.touch()
            return part.left_out(UNFETCHED)
        return self._looked(part)

    def _looked(self, part: Part) -> Part:
        """Sort by what the bytes are, whatever the file is called."""
        with part.path.open("rb") as file:
            start = file.read(1024)
        try:
            if b"%PDF-" in start:
                return self._pdf(part)
            if part.media_type in _PICTURES and start.startswith(
                (b"\x89PNG", b"\xff\xd8", b"GIF8")
            ):
                return self._picture(part)
        except Broke:
            return part.left_out(DAMAGED)
        if part.media_type == _PDF:
            return part.left_out(DAMAGED)
        return self.attached(part)

    def _pdf(self, part: Part) -> Part:
        try:
            found = self._workshop.ask("examine", seconds=EXAMINE_SECONDS, path=str(part.path))
        except Refused as refused:
            reason = str(refused)
            return (
                self.attached(part, reason)
                if reason in (LOCKED, ENDLESS)
                else part.left_out(reason)
            )
        return replace(
            part,
            pages=found["pages"],
            tagged=found["tagged"],
            mended=found["mended"],
            active=found["active"],
        )

    def _picture(self, part: Part) -> Part:
        """A picture gets a page of its own, described by its title."""
        place = self._folder / f"{part.key}.side"
        place.mkdir()
        target = place / "page.pdf"
        title = readable(part.title)[0].strip() or part.name
        try:
            self._workshop.ask("picture", path=str(part.path), target=str(place / "picture"))
            self._workshop.ask(
                "page", folder=str(place), target=str(target), title=title, issued=self._issued
            )
        except Refused:
            return part.left_out(DAMAGED)
        return replace(part, path=target, pages=1)

    def attached(self, part: Part, reason: str = "") -> Part:
        """A document that goes along as a file within the PDF."""
        if part.path.stat().st_size > MOST_ATTACHED:
            return part.left_out(TOO_LARGE)
        name = next(one for one in self._candidates(part) if one not in self._names)
        self._names.add(name)
        told = reason or ATTACHED.format(name=name)
        kind = part.media_type if _TYPE.fullmatch(part.media_type) else "application/octet-stream"
        return replace(part.left_out(told, name), media_type=kind)

    def _candidates(self, part: Part) -> Iterator[str]:
        """Names for a file, the plainest first."""
        words = _UNNAMEABLE.sub(" ", readable(part.title)[0].replace("\u200b", ""))
        stem = " ".join(words.split())[:100].strip(". ") or part.name
        ending = _ENDINGS.get(part.media_type, "")
        stem = stem.removesuffix(ending) if ending else stem
        yield f"{stem}{ending}"
        at = 2
        while True:
            yield f"{stem} ({at}){ending}"
            at += 1
