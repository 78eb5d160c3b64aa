"""Running an import: files in, one line out for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from django.db import DatabaseError, DataError, IntegrityError, OperationalError

from raadslag.exchange.importing.actions import (
    Arrival,
    begin,
    carry_out,
    end,
    note,
    recognise,
)
from raadslag.exchange.importing.choices import Choices
from raadslag.exchange.importing.models import ImportRun
from raadslag.exchange.importing.plan import Plan, known, plan, skipped
from raadslag.exchange.importing.sources import digest, documents, printed
from raadslag.exchange.importing.states import Step
from raadslag.exchange.meeting import Meeting as ReadMeeting
from raadslag.exchange.meeting import Unreadable, Warning
from raadslag.exchange.sandbox import Reader
from raadslag.journal.actor import Actor
from raadslag.verdict import RuleBroken

CROSSED = "En anden indlæsning skrev det samme møde samtidig. Indlæs filen igen."
TOO_MUCH = "Dokumentet siger noget, databasen ikke kan gemme, såsom et alt for stort tal."
UNKEPT = "Filerne kunne ikke gemmes ({why}). Se efter pladsen på disken, og indlæs filen igen."
UNANSWERED = "Databasen kunne ikke gemme mødet ({why}). Indlæs filen igen."
TRIES = 3  # when another import writes the same body, person or case just then
QUIET = 200  # lines about unchanged documents written together


@dataclass(frozen=True, slots=True)
class Line:
    """One document's outcome, for the one who watches."""

    path: Path
    plan: Plan
    items: int = 0
    warnings: tuple[Warning, ...] = ()
    withheld: str = ""


@dataclass(slots=True)
class Tally:
    """How many documents took each step, and how many items came in."""

    steps: Counter[str] = field(default_factory=Counter)
    items: int = 0

    def add(self, line: Line) -> None:
        """Count a line."""
        self.steps[line.plan.step] += 1
        if line.plan.step in (Step.CREATE, Step.CHANGE):
            self.items += line.items


Show = Callable[[Line], None]


def collect(paths: Iterable[Path]) -> list[Path]:
    """The documents in files and folders, each once, in order."""
    return list(dict.fromkeys(documents(paths)))


def run(
    paths: Sequence[Path],
    *,
    actor: Actor,
    choices: Choices = Choices(),  # noqa: B008  # frozen
    show: Show = lambda line: None,
    dry_run: bool = False,
) -> Tally:
    """Import documents, one transaction a meeting; a dry run stores nothing.

    One document that cannot be read or breaks a rule is told of and leaves
    the others alone. Memory does not grow with the number of documents.
    """
    tally = Tally()
    with closing(_Import(actor, choices, dry_run)) as work, Reader() as reader:
        for line in work.lines(paths, reader):
            tally.add(line)
            show(line)
    return tally


class _Import:
    """One import under way."""

    def __init__(self, actor: Actor, choices: Choices, dry_run: bool) -> None:
        self.actor, self.choices, self.dry_run = actor, choices, dry_run
        self.run: ImportRun | None = None if dry_run else begin(actor=actor)
        self.quiet: list[tuple[str, Plan]] = []
        self.digests: dict[Path, str] = {}

    def lines(self, paths: Sequence[Path], reader: Reader) -> Iterator[Line]:
        """Each document's line: first those seen before, then those to read."""
        unseen: list[Path] = []
        for path in paths:
            line = self._seen(path)
            if line is None:
                unseen.append(path)
            else:
                yield line
        for path, outcome in reader.read_many(unseen):
            yield self._line(path, outcome)

    def _seen(self, path: Path) -> Line | None:
        """The line of a document whose bytes are known, or that cannot be opened."""
        try:
            self.digests[path] = digest(path)
        except OSError as error:
            reason = error.strerror or "ukendt fejl"
            return self._still(path, skipped(f"Filen kan ikke åbnes ({reason})."))
        before = known(printed(path), self.digests[path], self.choices)
        return None if before is None else self._still(path, before)

    def _still(self, path: Path, planned: Plan) -> Line:
        """A document that changes nothing, written down with others later."""
        self.quiet.append((printed(path), planned))
        if len(self.quiet) >= QUIET:
            self._note()
        return Line(path, planned)

    def _line(self, path: Path, outcome: ReadMeeting | Unreadable) -> Line:
        if isinstance(outcome, Unreadable):
            return self._still(path, skipped(str(outcome).removeprefix(f"{printed(path)}: ")))
        return self._settled(Arrival(path, self.digests.pop(path), outcome))

    def _settled(self, arrival: Arrival, tries: int = TRIES) -> Line:
        path, outcome = arrival.path, arrival.read
        planned = plan(outcome, self.choices)
        line = Line(path, planned, len(outcome.items), outcome.warnings)
        if planned.step is Step.SKIPPED or self.run is None:
            self._still(path, planned)
            return line
        if planned.step is Step.UNCHANGED:
            recognise(arrival=arrival, planned=planned, choices=self.choices, actor=self.actor)
            return self._still(path, planned)
        try:
            return self._carried_out(self.run, arrival, line)
        except (IntegrityError, OperationalError) as error:  # the other one's act stands
            if tries > 1:
                return self._settled(arrival, tries - 1)
            return self._still(path, skipped(_told(error)))

    def _carried_out(self, run: ImportRun, arrival: Arrival, line: Line) -> Line:
        try:
            entered = carry_out(
                run=run,
                arrival=arrival,
                planned=line.plan,
                choices=self.choices,
                actor=self.actor,
            )
        except RuleBroken as broken:
            return self._still(line.path, skipped(str(broken)))
        except (DataError, OverflowError):
            return self._still(line.path, skipped(TOO_MUCH))
        except OSError as error:
            why = error.strerror or "ukendt fejl"
            return self._still(line.path, skipped(UNKEPT.format(why=why)))
        return Line(line.path, line.plan, line.items, line.warnings, entered.withheld)

    def _note(self) -> None:
        if self.run is not None and self.quiet:
            note(run=self.run, lines=self.quiet, actor=self.actor)
        self.quiet.clear()

    def close(self) -> None:
        """Write down what is left; the run ends."""
        self._note()
        if self.run is not None:
            end(run=self.run, actor=self.actor)


def _told(error: DatabaseError) -> str:
    """Why the database did not take a meeting."""
    if isinstance(error, IntegrityError):
        return CROSSED
    return UNANSWERED.format(why=" ".join(str(error).split()))
