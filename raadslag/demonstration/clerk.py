"""The secretariat: numbers cases, sets agendas, and remembers what was decided."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from raadslag.demonstration import filing, ruling, town
from raadslag.demonstration.filing import Placing, Treated
from raadslag.demonstration.matter import Filed, Matter, Scripted
from raadslag.demonstration.motions import MEMBER_MOTIONS, MemberMotion
from raadslag.demonstration.slots import Slots, chosen
from raadslag.demonstration.topics import RECURRING, SUBJECTS, TOPICS
from raadslag.exchange.meeting import Attendance, Item, Kind, Meeting, Outcome, Source, When

TITLES = 80  # about what a body deals with in a year
QUEUE = 60  # cases a body has waiting; the oldest is dropped, as memory must not grow
TRIES = 12  # at most so many matters are laid aside for one with a new title
NO_SOURCE = Source("", "", "", "")
CLOSED = (
    ("Køb af areal i {by}", "13.06.02-Ø54"),
    ("Salg af kommunal ejendom på {vej}", "13.06.02-Ø54"),
    ("Personalesag", "81.03.00-G01"),
    ("Garantistillelse", "00.34.10-Ø60"),
    ("Udbud af opgaver på {plejehjem}", "88.00.00-Ø54"),
)
NEWS = (
    "Formanden orienterede om dialogmøde med borgere i {by}.",
    "Formanden orienterede om henvendelse fra {forening}. Administrationen følger op.",
    "Udvalget blev orienteret om besøg på {plejehjem}.",
    "Administrationen orienterede om vandstanden i {vand} og om status på arbejdet ved {vej}.",
    "Intet.",
)


@dataclass(frozen=True, slots=True)
class Pending:
    """A case on its way to the next body, with what has been decided so far."""

    filed: Filed
    earlier: tuple[Treated, ...] = ()
    script: Scripted | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a meeting is to be."""

    body: town.Committee
    day: date
    kind: Kind = "minutes"
    items: int = 10
    extraordinary: bool = False
    start: str | None = None
    end: str | None = None
    first: tuple[Scripted, ...] = ()  # written by hand; chance fills up the rest
    shut: str = ""  # title of the closed item; chance decides when not said


class Clerk:
    """Writes one meeting after the other; the same seed gives the same year."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._numbers: Counter[str] = Counter()
        self._standing: dict[tuple[str, str, int], str] = {}
        self._waiting: defaultdict[str, deque[Pending]] = defaultdict(lambda: deque(maxlen=QUEUE))
        self._decks: dict[str, list[Matter]] = {}
        self._titles: dict[str, deque[str]] = {}
        self._motions: list[MemberMotion] = []
        self._memory: deque[Treated] = deque(maxlen=80)

    def meeting(self, sheet: Sheet) -> Meeting:
        """The agenda or the minutes of one meeting."""
        items = tuple(self._items(sheet))
        start = sheet.start or sheet.body.start
        return Meeting(
            source=NO_SOURCE,
            kind=sheet.kind,
            municipality=town.NAME,
            body=sheet.body.name,
            meeting=When(
                sheet.day.isoformat(),
                start,
                sheet.end or self._end(start),
                f"{sheet.body.room}, {town.HALL}",
                sheet.extraordinary,
            ),
            attendance=self._attendance(sheet) if sheet.kind == "minutes" else None,
            items=items,
        )

    def file(self, kle: str, day: date) -> str:
        """A new case number."""
        self._numbers[f"{kle}{day.year}"] += 1
        return f"{kle}-{self._numbers[f'{kle}{day.year}']}-{day.year % 100:02}"

    def _end(self, start: str) -> str | None:
        hour, minute = start.split(":")
        return (
            f"{int(hour) + self._rng.choice((1, 2, 3)):02}:{minute}" if self._chance(0.5) else None
        )

    def _chance(self, share: float) -> bool:
        return self._rng.random() < share

    def _attendance(self, sheet: Sheet) -> Attendance | None:
        """Who came; one in four meetings misses a member."""
        names = [town.lettered(name) for name in town.members(sheet.body)]
        if not names or self._chance(0.4):
            return None
        away = self._rng.sample(names[1:], 1) if self._chance(0.25) else []
        return Attendance(tuple(name for name in names if name not in away), tuple(away))

    def _items(self, sheet: Sheet) -> Iterator[Item]:
        """The items: the agenda, the cases, announcements, a closed one."""
        shut = bool(sheet.shut) or (not sheet.extraordinary and self._chance(0.3))
        # The agenda itself, the announcements, and the closed item have places of their own.
        cases = max(0, sheet.items - 2 - shut)
        yield self._opening(sheet)
        number = 2
        for pending in list(self._drawn(sheet, cases)):
            yield self._case(sheet, str(number), pending)
            number += 1
        if self._motion_due(sheet, number):
            yield self._motion(sheet, str(number))
            number += 1
        yield self._announcements(sheet, str(number))
        if shut:
            yield self._shut(sheet, str(number + 1))

    def _opening(self, sheet: Sheet) -> Item:
        matter = Matter(
            "Godkendelse af dagsorden",
            "00.22.04-A30",
            f"Dagsordenen til mødet forelægges. {town.NAME} har offentliggjort den på sin "
            f"hjemmeside.",
            "",
            (),
        )
        approved = ruling.plainly("Godkendt.", "approved")
        filed = self._same(matter, sheet)
        return filing.simple(Placing(sheet.body, "1"), filed, self._told(sheet, approved))

    def _announcements(self, sheet: Sheet, number: str) -> Item:
        slots = Slots(self._rng, sheet.day)
        text = slots.fill(self._rng.choice(NEWS))
        told = ruling.plainly(text, "no_decision" if text == "Intet." else "noted")
        matter = Matter("Meddelelser", "00.22.04-A21", f"Meddelelser fra {town.NAME}.", "", ())
        filed = self._same(matter, sheet)
        return filing.simple(Placing(sheet.body, number), filed, self._told(sheet, told))

    def _shut(self, sheet: Sheet, number: str) -> Item:
        title, kle = self._rng.choice(CLOSED)
        named = sheet.shut or Slots(self._rng, sheet.day).fill(title)
        return filing.closed(Placing(sheet.body, number), named, self.file(kle, sheet.day))

    def _told(self, sheet: Sheet, decided: ruling.Ruling) -> ruling.Ruling | None:
        return decided if sheet.kind == "minutes" else None

    def _same(self, matter: Matter, sheet: Sheet) -> Filed:
        """A standing case keeps its number through the year."""
        key = sheet.body.code, matter.kle, sheet.day.year
        if key not in self._standing:
            self._standing[key] = self.file(matter.kle, sheet.day)
        return Filed(matter, self._standing[key])

    def _drawn(self, sheet: Sheet, count: int) -> Iterator[Pending]:
        """The cases of a meeting: those by hand, those waiting, new ones."""
        for script in sheet.first[:count]:
            yield self._new(script, sheet)
        left = count - len(sheet.first) - self._motion_wanted(sheet)
        waiting = self._waiting[sheet.body.code]
        for _ in range(left):
            yield waiting.popleft() if waiting else self._fresh(sheet)

    def _fresh(self, sheet: Sheet) -> Pending:
        """A case of chance, under a title this body has not just had."""
        recent = self._titles.setdefault(sheet.body.code, deque(maxlen=TITLES))
        matter = self._worded(self._deal(sheet), sheet)
        for _ in range(TRIES):
            if matter.title not in recent:
                break
            matter = self._worded(self._deal(sheet), sheet)
        recent.append(matter.title)
        return self._filed(matter, sheet)

    def _new(self, script: Scripted, sheet: Sheet) -> Pending:
        """A case written by hand."""
        return replace(self._filed(self._worded(script.matter, sheet), sheet), script=script)

    def _filed(self, matter: Matter, sheet: Sheet) -> Pending:
        return Pending(Filed(matter, self.file(matter.kle, sheet.day)))

    def _worded(self, matter: Matter, sheet: Sheet) -> Matter:
        """A matter with the words left open chosen."""
        subjects = SUBJECTS[self._rng.choice(_topics(sheet.body))]
        known = {
            "udvalg": sheet.body.name,
            "kommune": town.NAME,
            "emne": self._rng.choice(subjects),
        }
        made = chosen(matter, Slots(self._rng, sheet.day, **known))
        return replace(made, proposer=matter.proposer or sheet.body.director)

    def _deal(self, sheet: Sheet) -> Matter:
        """The next matter of the body's fields, all of them before any twice."""
        deck = self._decks.setdefault(sheet.body.code, [])
        if not deck:
            deck.extend(matter for topic in _topics(sheet.body) for matter in TOPICS[topic])
            deck.extend(RECURRING)
            self._rng.shuffle(deck)
        return deck.pop()

    def _motion_wanted(self, sheet: Sheet) -> bool:
        return sheet.body is town.COUNCIL and not sheet.extraordinary

    def _motion_due(self, sheet: Sheet, number: int) -> bool:
        return self._motion_wanted(sheet) and number > 2

    def _motion(self, sheet: Sheet, number: str) -> Item:
        """A member's motion, sent on to the committee it concerns."""
        if not self._motions:
            self._motions = self._rng.sample(MEMBER_MOTIONS, len(MEMBER_MOTIONS))
        motion = self._motions.pop()
        party = town.spoken(self._rng.choice(sorted(town.PARTIES)))
        title = f"Forslag fra {party} om {motion.about}"
        matter = Matter(title, motion.kle, "", "", motion.motions)
        sent = ruling.plainly(
            f"Fremsendes til {motion.to} til behandling.", "referred", sent_to=motion.to
        )
        filed = Filed(matter, self.file(motion.kle, sheet.day))
        placing = Placing(sheet.body, number)
        return filing.member_motion(placing, filed, party, motion.reason, self._told(sheet, sent))

    def _case(self, sheet: Sheet, number: str, pending: Pending) -> Item:
        """One case put before the body, and what came of it."""
        matter = pending.filed.matter
        cited = self._cited(sheet, pending) if not pending.earlier else None
        by_month = pending.script is None and self._chance(0.5)
        placing = Placing(sheet.body, number, pending.earlier, cited, by_month)
        if sheet.kind == "agenda":
            return filing.item(pending.filed, placing, None)
        following = _following(matter.route, sheet.body.code)
        decided = self._decided(sheet, pending, last=following is None)
        treated = Treated(sheet.body, sheet.day, number, matter.kle, decided.decision.text)
        self._memory.append(treated)
        onward = _onward(decided.decision.outcome, sheet.body.code, following)
        if onward is not None:
            # Without its script: where it comes next, chance decides.
            self._waiting[onward].append(Pending(pending.filed, (*pending.earlier, treated)))
        return filing.item(pending.filed, placing, decided)

    def _decided(self, sheet: Sheet, pending: Pending, *, last: bool) -> ruling.Ruling:
        if pending.script is None:
            return ruling.decide(self._rng, sheet.body, pending.filed.matter, last=last)
        return ruling.scripted(pending.script)

    def _cited(self, sheet: Sheet, pending: Pending) -> Treated | None:
        """An earlier item the case points to, in one case out of six."""
        near = [one for one in self._memory if one.body is sheet.body and one.day < sheet.day]
        script = pending.script
        if script is not None and script.follows:
            near = [one for one in near if one.kle == script.follows][-1:]
        elif not (script.cites if script else self._chance(0.16)):
            return None
        return self._rng.choice(near) if near else None


def _topics(body: town.Committee) -> tuple[str, ...]:
    """The fields of a body; the council takes up those of the economy."""
    return body.topics or ("economy",)


def _onward(outcome: Outcome, code: str, following: str | None) -> str | None:
    """The body a decision leaves the case to; a postponed one comes back."""
    if outcome == "postponed":
        return code
    return following if outcome == "recommended" else None


def _following(route: Sequence[str], code: str) -> str | None:
    """The body after this one on a case's way."""
    if code not in route:
        return None
    rest = route[route.index(code) + 1 :]
    return rest[0] if rest else None
