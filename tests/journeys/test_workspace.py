"""A case goes from Dorte's desk to an issued agenda, and on to the council."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from tests.exchange.binder.examples import drawing, report
from tests.journeys import approving, issuing, preparing, setting, writing
from tests.journeys.people import People
from tests.journeys.setting import ORDER, WHARF
from tests.journeys.town_hall import LATER, NEUTRAL, OTHERS, URGENT, Town, town, waiting
from tests.journeys.writing import TITLE

pytestmark = pytest.mark.django_db(transaction=True)
MEMBERS = {f"{name}@proevekoebing.invalid" for name in ("anna", "bo", "carl")}
HARMLESS = [NEUTRAL if title == WHARF else title for title in ORDER]


@pytest.fixture
def lived(store: Path) -> Town:
    """The house before anything has happened, with a store of its own."""
    return town()


@pytest.fixture
def people(browser: Browser, live_server: LiveServer) -> Iterator[People]:
    """Everybody; no script may fail on any page of theirs."""
    gathered = People(browser, live_server)
    yield gathered
    gathered.close()
    assert gathered.faults == []


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Three documents of Dorte's."""
    found = [tmp_path / f"{name}.pdf" for name in ("oplaeg", "budget", "personale")]
    for path in found:
        path.write_bytes(report(path.stem, 1))
    return found


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A picture to set in the text."""
    path = tmp_path / "kaj.png"
    path.write_bytes(drawing())
    return path


def test_case_goes_from_a_desk_to_the_council(
    people: People, lived: Town, picture: Path, files: list[Path]
) -> None:
    house_is_made_ready(people, lived)
    case, paper = dorte_writes_her_case(people, picture, files)
    it_is_approved(people, case, paper)
    meeting = agenda_is_set(people, lived)
    agenda_is_out(people, meeting)
    agenda_is_out_again(people, lived, meeting, paper)
    issuing.erik_enters_the_decision(people, meeting)
    row = issuing.council_finds_it_waiting(people, lived)
    assert TITLE in row
    assert f"oktober {preparing.YEAR}: {issuing.DECISION}" in row


def test_late_agenda_says_why_and_its_letters_go_out(people: People, lived: Town) -> None:
    waiting(lived, URGENT)

    said = issuing.erik_issues_late(people)
    issuing.work()

    assert said == "Udsendt efter fristen: Stormfloden kom i nat."
    assert MEMBERS in issuing.letters().values()


def house_is_made_ready(people: People, lived: Town) -> None:
    """An account, a year of meetings, deadlines and fixed items."""
    preparing.hans_opens_an_account(people)
    preparing.karen_chooses_a_password(people)
    preparing.erik_lays_the_year_plan(people)
    preparing.erik_sets_the_deadlines(people, lived)
    preparing.erik_sets_fixed_items(people, lived)


def dorte_writes_her_case(people: People, picture: Path, files: list[Path]) -> tuple[str, str]:
    """The case, its way and its paper."""
    case = writing.dorte_opens_the_case(people)
    writing.dorte_lays_the_route(people, case)
    writing.dorte_lays_the_process_plan(people, case)
    paper = writing.dorte_begins_the_paper(people, case)
    writing.dorte_writes(people, paper, picture)
    writing.two_write_at_once(people, paper)
    writing.dorte_attaches(people, paper, files)
    return case, paper


def it_is_approved(people: People, case: str, paper: str) -> None:
    """Once returned, then approved by two, and in the queue."""
    approving.dorte_sends_it(people, paper)
    approving.gerda_returns_it(people)
    approving.dorte_mends_it(people, paper)
    approving.both_approve(people, paper)
    approving.dorte_queues_it(people, case)


def agenda_is_set(people: People, lived: Town) -> str:
    """Nine items and a closed one, read through; the path of the meeting."""
    waiting(lived, OTHERS)
    meeting = preparing.meeting_in(people, "Oktober")
    setting.erik_draws_the_cases(people, meeting)
    setting.erik_orders_the_items(people)
    setting.erik_keeps_carl_away(people)
    setting.erik_tells_news(people, meeting)
    setting.gerda_reads_it_through(people, meeting)
    setting.erik_settles_the_remark(people, meeting)
    return meeting


def agenda_is_out(people: People, meeting: str) -> None:
    """Each sees what is theirs, in the browser, in the letter and in the PDF."""
    issuing.work()
    issuing.letters()
    issuing.erik_issues(people, meeting)
    nothing: list[str] = []
    assert issuing.each_sees(people, meeting) == {
        "anna": list(ORDER),
        "bo": list(ORDER),
        "carl": HARMLESS,
        "gerda": nothing,
        "dorte": nothing,
        "hans": nothing,
    }
    assert issuing.citizen_sees(people) == HARMLESS
    issuing.work()
    (subject,) = letters = issuing.letters()
    assert letters == {subject: MEMBERS}
    assert subject.startswith("Dagsorden til mødet i Havneudvalget ")
    issuing.carl_asks_for_his_own(people, meeting)
    for name, seen in (("anna", ORDER), ("carl", ORDER[:-1])):
        bookmarks = issuing.fetches_the_pdf(people, name, meeting)
        assert bookmarks == [f"{at}. {title}" for at, title in enumerate(seen, 1)]


def agenda_is_out_again(people: People, lived: Town, meeting: str, paper: str) -> None:
    """With an item more and an amount mended; the difference shows just that."""
    waiting(lived, LATER)
    issuing.work()
    issuing.letters()
    issuing.erik_adds_and_mends(people, meeting, paper)
    changed = issuing.erik_issues_again(people, meeting)
    added = ["Kort om sagen: reparation af sluseporten.", "sagen behandles"]
    assert changed == ["120.000", "90.000", *added]
    issuing.work()
    (subject,) = letters = issuing.letters()
    assert letters == {subject: MEMBERS}
    assert subject.startswith("Ny udgave af dagsordenen til mødet i Havneudvalget ")
