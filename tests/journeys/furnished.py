"""A house in full swing, for looking at every page: addresses by who may open them."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils import timezone

from raadslag.agendas.actions import announce, exclude, open_reading, prepare, remark
from raadslag.agendas.models import Agenda, AgendaItem
from raadslag.agendas.queries import standing_items
from raadslag.bodies.states import ConsultationRole
from raadslag.cases.actions import submit
from raadslag.cases.models import Case, Paper
from raadslag.consultations.actions import Station, Step, lay_plan, lay_route
from raadslag.files.actions import keep
from raadslag.rules.milestone import Precision
from tests import desk as at
from tests.cast import SYSTEM
from tests.exchange.binder.examples import report
from tests.journeys.town_hall import OTHERS, Town, waiting


def pages(lived: Town) -> dict[str, list[str]]:
    """Furnish the house; the paths below the workspace by who opens them."""
    desk = lived.desk
    issued, draft = _agendas(lived)
    paper = at.paper(desk, "Ny mole")
    at.attached(desk, paper, "Rapport", keep(report("Rapport", 1)), closed=True)
    submit(paper=paper, chain=[[desk.users["gerda"]]], actor=desk.dorte, now=at.NOW)
    mine = at.paper(desk, "Ny bro")
    _laid(lived, mine.case)
    committee, item = desk.house.committee.pk, standing_items(draft)[1]
    return {
        "erik": [*_house(committee), *_agenda(draft, item), *_issue(issued)],
        "dorte": [*_case(mine), "", "sager/", "min-konto/", "min-konto/breve/"],
        "gerda": ["", f"sager/fremstilling/{paper.pk}/godkendelse/", "min-konto/vikar/"],
        "hans": ["", "brugere/", "brugere/ny/", f"brugere/{desk.users['bo'].pk}/", "aerinder/"],
        "anna": ["", f"moeder/{issued.meeting_id}/", *_read(issued)],
    }


def _agendas(lived: Town) -> tuple[Agenda, Agenda]:
    """One that is out, and one that is read through."""
    desk, today = lived.desk, timezone.localdate()
    at.fixed(desk, last=True)
    issued = prepare(meeting=at.meeting(desk, today + timedelta(days=60)), actor=desk.erik)
    for one in waiting(lived, OTHERS):
        at.drawn(desk, issued, one)
    at.sent(desk, issued, now=timezone.now())
    draft = prepare(meeting=at.meeting(desk, today + timedelta(days=90)), actor=desk.erik)
    at.drawn(desk, draft, at.queued(desk, "Køb af kran", closed=True))
    at.queued(desk, "Maling af skure")
    _read_through(lived, draft)
    return issued, draft


def _read_through(lived: Town, draft: Agenda) -> None:
    desk = lived.desk
    open_reading(agenda=draft, readers=[desk.users["gerda"]], now=at.NOW, actor=desk.erik)
    items = {one.title: one for one in standing_items(draft)}
    closed, told = items["Køb af kran"], items["Meddelelser"]
    remark(agenda=draft, item=told, text="Mangler dato.", now=at.NOW, actor=desk.gerda)
    announce(item=told, text="Kontoret holder lukket.", now=at.NOW, actor=desk.erik)
    exclude(item=closed, person=desk.house.bo, reason="Sælger.", now=at.NOW, actor=desk.erik)


def _laid(lived: Town, case: Case) -> None:
    stations = [
        Station(lived.works, ConsultationRole.HEARD),
        Station(lived.council, ConsultationRole.DECIDES),
    ]
    lay_route(case=case, stations=stations, actor=lived.desk.dorte)
    step = Step(
        title="Udvalget drøfter",
        starts_on=date(2027, 2, 1),
        ends_on=date(2027, 2, 28),
        precision=Precision.MONTH,
    )
    lay_plan(case=case, title="Vejen", steps=[step], actor=SYSTEM)


def _house(committee: int) -> list[str]:
    return [
        *("", "sager/", "moeder/?vis=alle", "moeder/?vis=alle&form=aar", "frister/", "huset/"),
        *(f"huset/{committee}/", f"huset/{committee}/frister/", "huset/lukkedage/"),
        *("huset/kompetenceplan/", "huset/kle/", "moeder/aarsplan/", "moeder/nyt/"),
        *(f"koe/{committee}/", f"faste-punkter/{committee}/", "indlaesninger/"),
    ]


def _agenda(draft: Agenda, item: AgendaItem) -> list[str]:
    here = f"moeder/{draft.meeting_id}/"
    board = f"{here}dagsorden/"
    return [
        *(here, f"{here}flyt/", f"{here}aflys/", board, f"{board}punkt/{item.pk}/"),
        *(f"{board}gennemlaesning/", f"{board}udsend/"),
    ]


def _issue(issued: Agenda) -> list[str]:
    board = f"moeder/{issued.meeting_id}/dagsorden/"
    item = standing_items(issued)[0]
    return [board, f"{board}udsend/", f"{board}beslutninger/", f"{board}beslutninger/{item.pk}/"]


def _read(issued: Agenda) -> list[str]:
    issue = f"moeder/{issued.meeting_id}/dagsorden/udgave/1/"
    return [issue, f"{issue}punkt/1/", "min-konto/", "moeder/kalender/"]


def _case(paper: Paper) -> list[str]:
    case, here = f"sager/{paper.case_id}/", f"sager/fremstilling/{paper.pk}/"
    return [
        *("sager/ny/", case, f"{case}ret/", f"{case}rute/", f"{case}procesplan/"),
        *(f"{case}ny-fremstilling/", here, f"{here}skriv/", f"{here}bilag/"),
        *(f"{here}godkendelse/", f"{here}udgaver/", f"{here}udgaver/forskel/?fra=1&til=2"),
        *(f"{here}aaben-lukket/", f"{here}word/", "findes-ikke/"),
    ]
