"""Meetings for those who listen: of the committee, and of the council, which is public."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.db.models import F

from raadslag.agendas.actions import draw, prepare
from raadslag.agendas.models import AgendaItem
from raadslag.agendas.queries import standing_items
from raadslag.bodies.models import User
from raadslag.cases.actions import approve, classify, start_paper, submit
from raadslag.consultations.actions import queue
from raadslag.meetings.models import Meeting
from raadslag.publications.actions import issue
from raadslag.sittings.actions import held, open_sitting, signal
from raadslag.sittings.models import Signal, Sitting
from raadslag.sittings.states import Topic
from tests import desk as desks
from tests.cases.desks import case_of, waiting_for, written
from tests.cast import SYSTEM, Office, office, paragraph
from tests.desk import NOW
from tests.sittings.room import Chamber, at


def committee() -> Chamber:
    """A committee in its meeting; its second item is closed."""
    desk = office()
    made = desks.agenda(desk, "Ny kaj")
    desks.drawn(desk, made, desks.queued(desk, "Påbud til en ejer", closed=True))
    desks.sent(desk, made)
    opened = open_sitting(meeting=made.meeting, now=at(13, 30), actor=desk.erik)
    return Chamber(desk, opened, standing_items(made))


@dataclass(frozen=True)
class Council:
    """The council, whose agenda is released and whose meeting is not opened yet."""

    desk: Office
    meeting: Meeting
    items: list[AgendaItem]

    @property
    def anna(self) -> User:
        """The account of its chair."""
        return self.desk.users["anna"]

    def opened(self) -> Sitting:
        """The meeting, opened at half past one."""
        return open_sitting(meeting=self.meeting, now=at(13, 30), actor=SYSTEM)


def council() -> Council:
    """A meeting of the council; its second item is closed."""
    return council_of(office())


def council_of(desk: Office) -> Council:
    """The same in a house that is there already."""
    meeting = desks.meeting(desk, organization=desks.council(desk))
    agenda = prepare(meeting=meeting, actor=SYSTEM)
    for title, ground in (("Ny kaj", ""), ("Påbud til en ejer", "person")):
        paper = start_paper(
            case=case_of(desk, title),
            organization=meeting.organization,
            title=title,
            actor=desk.dorte,
            now=NOW,
        )
        written(paper, desk, paragraph("Resume", f"Resume af {title}."))
        closed = {"ground": ground, "public_title": "Personsag"} if ground else {}
        kind = "closed" if ground else "open"
        classify(paper=paper, classification=kind, actor=desk.dorte, **closed)
        submit(paper=paper, chain=[[desk.users["gerda"]]], actor=desk.dorte, now=NOW)
        approve(approval=waiting_for(paper, "gerda"), actor=desk.gerda, now=NOW)
        paper.refresh_from_db()
        waits = queue(paper=paper, now=NOW, actor=desk.dorte)
        draw(agenda=agenda, consultation=waits, actor=SYSTEM)
    issue(agenda=agenda, actor=SYSTEM, now=NOW)
    return Council(desk, meeting, standing_items(agenda))


def told(sitting: Sitting, topic: Topic, item: AgendaItem | None = None) -> int:
    """A signal as a verb gives it; return its number."""
    with transaction.atomic():
        return signal(held(sitting), topic, item)


def flooded(sitting: Sitting, count: int) -> int:
    """Many signals at once; return the number of the last."""
    with transaction.atomic():
        last = held(sitting).signals
        Sitting.objects.filter(pk=sitting.pk).update(signals=F("signals") + count)
        Signal.objects.bulk_create(
            Signal(sitting=sitting, number=last + one, topic=Topic.PRESENCE, at=at(14))
            for one in range(1, count)
        )
        Sitting.objects.filter(pk=sitting.pk).update(signals=F("signals") - 1)
        return told(sitting, Topic.PRESENCE)
