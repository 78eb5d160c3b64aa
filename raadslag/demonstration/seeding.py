"""The demonstration filled in: register by verbs, meetings by import."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from django.utils import timezone

from raadslag.demonstration import kle, town
from raadslag.demonstration.called import called
from raadslag.demonstration.documents import written
from raadslag.demonstration.held import held
from raadslag.demonstration.logins import opened
from raadslag.demonstration.office import furnished
from raadslag.demonstration.register import entered, planned
from raadslag.demonstration.year import EMPLOYMENT, Year
from raadslag.exchange.importing.choices import Choices
from raadslag.exchange.importing.run import Line, Tally, run
from raadslag.journal.actor import system

Step = Callable[[str], None]
MORNING = time(9, 0)  # when the desks are furnished


@dataclass(frozen=True, slots=True)
class Seeded:
    """What came of it."""

    tally: Tally
    planned: int
    refused: tuple[str, ...]


def seed(*, today: date, plan: Year, accounts: bool, step: Step = lambda what: None) -> Seeded:
    """Fill in the municipality, its year and, if wanted, its accounts.

    Args:
        today: A day of the term the members sit in.
        plan: The meetings, as documents and in the calendar.
        accounts: Whether to open the demonstration's logins.
        step: Told of each document twice: when written, and when imported.
    """
    actor = system("raadslag demo")
    made = entered(today=today, actor=actor)
    kle.supply(body=made.body, actor=actor)
    refused: list[str] = []

    def show(line: Line) -> None:
        if line.plan.step == "skipped" or line.withheld:
            refused.append(f"{line.path.name}: {line.withheld or line.plan.reason}")
        step(line.path.name)

    with tempfile.TemporaryDirectory(prefix="raadslag-demo-") as folder:
        paths = []
        for path in written(plan.documents, Path(folder)):
            paths.append(path)
            step(path.name)
        tally = run(paths, actor=actor, choices=Choices(made.body.name, published=True), show=show)
    ahead = planned(made=made, dates=plan.planned, actor=actor)
    if accounts:
        office = furnished(
            body=made.body,
            committee=made.bodies[EMPLOYMENT.code],
            council=made.bodies[town.COUNCIL.code],
            users=opened(body=made.body, people=made.people, actor=actor),
            now=timezone.make_aware(datetime.combine(today, MORNING)),
            actor=actor,
        )
        held(office, made.people)
        called(office)
    return Seeded(tally, ahead, tuple(refused))
