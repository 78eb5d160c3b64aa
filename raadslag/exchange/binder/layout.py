"""A binder as the values its template reads."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, time
from zoneinfo import ZoneInfo

from raadslag.exchange.binder.contents import Binder, Entry, Proposal, Ruling, Section, Stage
from raadslag.exchange.binder.glyphs import readable
from raadslag.exchange.binder.parts import Part, Placed
from raadslag.exchange.binder.richtext import Json, Node, Reading, blocks
from raadslag.exchange.firstagenda.wording import long_date, weekday

Find = Callable[[str], tuple[str, float] | None]
COPENHAGEN = ZoneInfo("Europe/Copenhagen")
KINDS = {"recommendation": "Indstilling", "member_motion": "Medlemsforslag"}
QR = "qr.svg"  # name of the picture of the log's address
SHORT = 700  # characters up to which items share a page
UNTAGGED = "Ikke mærket op til skærmlæser."
MENDED = "Filen var beskadiget og er lappet; se siderne igennem."
DISARMED = "Scripts, medier eller filer i bilaget er ikke taget med."
_AT = re.compile(r"at\b", re.IGNORECASE)


class Layout:
    """Turns a binder into values, and gathers what a reader must be told."""

    def __init__(self, binder: Binder, find: Find, logo: str | None, *, front: bool = True) -> None:
        self._binder = binder
        self._find = find
        self._logo = logo
        self._front = front
        self._where = ""
        self.notes: dict[str, None] = {}

    def content(
        self,
        placed: Sequence[Sequence[Placed]],
        offsets: dict[str, int],
        told: Sequence[str] = (),
    ) -> Node:
        """All the template reads.

        Args:
            placed: The enclosures of each entry.
            offsets: For each joined document, how many pages after the last
                one of the agenda it begins.
            told: What a reader must be told beside what is found here.
        """
        binder = self._binder
        shorts = [_short(entry) for entry in binder.entries]
        items: list[Json] = [
            self._item(entry, listed, offsets)
            | {"apart": at == 0 or not (shorts[at] and shorts[at - 1])}
            for at, (entry, listed) in enumerate(zip(binder.entries, placed, strict=True))
        ]
        self._where = ""
        heading = binder.kind if self._front else (binder.entries[0].title or binder.kind)
        title = f"{binder.kind}: {binder.body} {long_date(binder.day)}"
        shown = title if self._front else f"{heading} – {binder.body} {long_date(binder.day)}"
        made: Node = {
            "title": self._say(shown),
            "author": self._say(binder.municipality),
            "keywords": [binder.kind.lower()],
            "draft": binder.draft,
            "front": self._front,
            "municipality": self._say(binder.municipality),
            "letterhead": self._letterhead(),
            "overline": self._say(self._overline()),
            "heading": self._say(binder.body),
            "facts": [[label, self._say(value)] for label, value in facts(binder) if value],
            "remarks": [[label, self._lines(value)] for label, value in remarks(binder) if value],
            "running": self._running(),
            "items": items,
            "sheet": self._sheet(),
        }
        notes: list[Json] = [readable(one)[0] for one in dict.fromkeys([*told, *self.notes])]
        return made | {"notes": notes}

    def _overline(self) -> str:
        extra = "ekstraordinært møde" if self._binder.extraordinary else ""
        return " · ".join(one for one in (self._binder.kind, extra) if one)

    def _sheet(self) -> Json:
        sheet = self._binder.sheet
        if sheet is None:
            return None
        lines: list[Json] = [[self._say(one.name), self._say(one.answer)] for one in sheet.lines]
        told: list[Json] = [self._say(one) for one in sheet.told]
        note: list[Json] = [self._say(one) for one in sheet.note.splitlines() if one]
        return {
            "heading": self._say(sheet.heading),
            "told": told,
            "lines": lines,
            "fingerprint": sheet.fingerprint,
            "note": note,
            "address": sheet.address,
            "qr": QR if sheet.qr else None,
        }

    def _letterhead(self) -> Json:
        head = self._binder.letterhead
        if head is None:
            return None
        name = self._say(head.name)
        address: list[Json] = [self._say(line) for line in head.address]
        alt = self._say(head.logo_text) or f"Logo for {name}"
        return {"name": name, "address": address, "logo": self._logo, "alt": alt}

    def _running(self) -> Node:
        binder = self._binder
        foot = f"{binder.kind}, version {binder.version}" if binder.version else binder.kind
        return {
            "left": self._say(f"{binder.municipality} · {binder.body}"),
            "right": long_date(binder.day),
            "foot": self._say(f"Kladde – {binder.unissued}" if binder.draft else foot),
        }

    def _item(self, entry: Entry, listed: Sequence[Placed], offsets: dict[str, int]) -> Node:
        self._where = f"punkt {entry.number}" if entry.number else f"»{entry.title}«"
        case = f"Sagsnr. {entry.case_number}" if entry.case_number else ""
        enclosures: list[Json] = [self._enclosure(one, offsets) for one in listed]
        return {
            "number": self._say(entry.number.rstrip(".")),
            "title": self._say(entry.title) or "Uden titel",
            "overline": self._say(_overline(entry)),
            "lines": [self._say(case)] if case else [],
            "route": self._route(entry),
            "parts": self._sections(entry.sections),
            "proposals": [self._proposal(one) for one in entry.proposals],
            "announcements": [
                {"who": self._say(one.who), "words": self._paragraphs(one.text)}
                for one in entry.announcements
            ],
            "stages": [self._stage(one) for one in entry.stages],
            "rulings": [self._ruling(one) for one in entry.rulings],
            "enclosures": enclosures,
        }

    def _route(self, entry: Entry) -> Json:
        if not entry.route_codes:
            return None
        codes: list[Json] = [self._say(code) for code in entry.route_codes]
        marks: list[Json] = ["X" if c in entry.route_marked else "" for c in entry.route_codes]
        return {"codes": codes, "marks": marks}

    def _sections(self, sections: Sequence[Section]) -> list[Json]:
        above, found = 1, list[Json]()
        for section in sections:
            part: list[Json] = []
            level = 1
            if section.heading and (words := self._say(section.heading).strip()):
                level = min(1 + max(section.level, 1), above + 1, 6)
                part.append({"t": "h", "level": level, "k": [words]})
            reading = Reading(self._say, self._find, self._note, level)
            part += blocks(section.html, reading)
            above = next((n for one in reversed(part) if (n := _level(one))), above)
            found.append(part)
        return found

    def _proposal(self, proposal: Proposal) -> Node:
        words: list[Json] = []
        if proposal.proposer:
            verb = "foreslår" if proposal.kind == "member_motion" else "indstiller"
            words.append({"t": "p", "k": [f"{self._say(proposal.proposer)} {verb},"]})
        motions: list[Json] = [self._paragraphs(_motion(one)) for one in proposal.motions]
        if len(motions) == 1 and isinstance(motions[0], list):
            words += motions[0]
        elif motions:
            words.append({"t": "ol", "start": 1, "items": motions})
        return {"heading": KINDS.get(proposal.kind, self._say(proposal.kind)), "words": words}

    def _stage(self, stage: Stage) -> Node:
        day = f", {long_date(stage.on)}" if stage.on else ""
        number = f", punkt {stage.number}" if stage.number else ""
        heading = self._say(f"{stage.organization}{day}{number}")
        return {"heading": heading, "words": self._paragraphs(stage.text)}

    def _ruling(self, ruling: Ruling) -> Node:
        reading = Reading(self._say, self._find, self._note, 2)
        words: list[Json] = list(blocks(ruling.html, reading))
        return {"heading": self._say(ruling.heading), "words": words, "strong": ruling.strong}

    def _enclosure(self, one: Placed, offsets: dict[str, int]) -> Node:
        part = one.part
        remarks = ["Lukket bilag."] if one.enclosure.closed else []
        remarks += [part.remark] if part.remark else []
        remarks += [one for one, so in _of_pages(part) if so and part.joined]
        remarks += [f"Samme dokument som {lower(part.name)}."] if one.again else []
        told: list[Json] = [self._say(remark) for remark in remarks]
        return {
            "title": self._say(one.enclosure.title) or "Uden titel",
            "key": part.key if part.joined else None,
            "offset": offsets[part.key] + 1 if part.joined else None,
            "remarks": told,
        }

    def _paragraphs(self, text: str) -> list[Json]:
        return [{"t": "p", "k": [self._say(one)]} for one in text.split("\n") if one.strip()]

    def _lines(self, text: str) -> list[Json]:
        lines = [self._say(one.strip()) for one in text.split("\n") if one.strip()]
        parts: list[Json] = []
        for line in lines:
            parts += [line, {"t": "br"}]
        return parts[:-1]

    def _say(self, text: str) -> str:
        shown, lost = readable(text)
        for one in lost:
            self._note(f"Tegnet {one} (U+{ord(one):04X}) findes ikke i skriften og vises som □.")
        return shown

    def _note(self, sentence: str) -> None:
        self.notes[f"{sentence[:-1]} ({self._where})." if self._where else sentence] = None


def _of_pages(part: Part) -> list[tuple[str, bool]]:
    """What may be said of a document's pages, and whether it is so."""
    return [(UNTAGGED, not part.tagged), (MENDED, part.mended), (DISARMED, part.active)]


def facts(binder: Binder) -> list[tuple[str, str]]:
    """What stands beside labels on the front page."""
    issued = binder.issued_at and binder.issued_at.astimezone(COPENHAGEN)
    when = f"{long_date(issued.date())} kl. {_clock(issued.time())}" if issued else ""
    version = f"Version {binder.version}" if binder.version else ""
    draft = f"kladde, {binder.unissued}" if binder.draft else ""
    told = f"{binder.issued_word} {when}" if when else draft
    return [
        ("Dato", with_weekday(binder.day)),
        ("Tid", hours(binder.starts, binder.ends)),
        ("Sted", binder.location),
        ("Udgave", capital(", ".join(one for one in (version, told) if one))),
        ("Medlemmer", ", ".join(binder.members)),
        *binder.attendance,
    ]


def remarks(binder: Binder) -> list[tuple[str, str]]:
    """What a reader must not miss."""
    return [
        ("Mødet holdes virtuelt, fordi sagen ikke kan vente:", binder.virtual_reason),
        ("Udsendt for sent:", binder.late_reason),
        ("Ændringer i denne udgave:", binder.change_note),
        ("Om mødet:", binder.note),
        *binder.added,
    ]


def with_weekday(day: date) -> str:
    """A day in full.

    >>> with_weekday(date(2026, 1, 13))
    'tirsdag den 13. januar 2026'
    """
    return f"{weekday(day)} den {long_date(day)}".lower()


def hours(starts: time | None, ends: time | None) -> str:
    """From when to when.

    >>> hours(time(13, 30), time(15, 5)), hours(time(9), None)
    ('kl. 13.30–15.05', 'kl. 9.00')
    """
    if starts is None:
        return ""
    return f"kl. {_clock(starts)}–{_clock(ends)}" if ends else f"kl. {_clock(starts)}"


def lower(name: str) -> str:
    """A name within a sentence.

    >>> lower("Bilag 1 til punkt 2")
    'bilag 1 til punkt 2'
    """
    return name[:1].lower() + name[1:]


def capital(words: str) -> str:
    """Words as a sentence begins.

    >>> capital("kladde, ikke udsendt")
    'Kladde, ikke udsendt'
    """
    return words[:1].upper() + words[1:]


def joined(listed: Sequence[Sequence[Placed]]) -> list[Part]:
    """Every document whose pages stand in the binder, in order."""
    return [one.part for each in listed for one in each if one.part.joined and not one.again]


def _clock(at: time) -> str:
    return f"{at.hour}.{at.minute:02}"


def _overline(entry: Entry) -> str:
    closed = "Lukket punkt" if entry.closed else ""
    ground = f"{closed}: {entry.ground}" if closed and entry.ground else closed
    extra = "Tillægspunkt" if entry.supplementary else ""
    return " · ".join(one for one in (entry.kind_label, extra, ground) if one)


def _motion(text: str) -> str:
    words = text.strip()
    return words if _AT.match(words) else f"at {words}"


def _short(entry: Entry) -> bool:
    """Whether an item may share its page with another short one."""
    told = [one.html for one in entry.sections] + [one.text for one in entry.announcements]
    told += [motion for one in entry.proposals for motion in one.motions]
    told += [one.html for one in entry.rulings]
    shown = "<img" in "".join(told) or "<table" in "".join(told)
    return not (entry.enclosures or entry.stages or shown) and sum(map(len, told)) < SHORT


def _level(one: Json) -> int:
    level = one.get("level") if isinstance(one, dict) and one.get("t") == "h" else 0
    return level if isinstance(level, int) else 0
