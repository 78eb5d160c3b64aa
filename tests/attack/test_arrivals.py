"""Hostile, shuffled and unlucky imports lose nothing and stop no other."""

import os
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest
from django.db import DatabaseError, DataError, IntegrityError, OperationalError
from django.test import Client
from pytest_django import Settings

from raadslag.agendas.models import AgendaItem
from raadslag.bodies.models import Body
from raadslag.exchange.importing.actions import carry_out
from raadslag.exchange.importing.choices import Choices
from raadslag.exchange.importing.models import ImportLine
from raadslag.exchange.importing.plan import Plan, plan
from raadslag.exchange.importing.run import CROSSED, UNANSWERED, Line, collect, run
from raadslag.exchange.meeting import Attachment, Attendance, Decision, Dissent, Item, Meeting, When
from raadslag.meetings.models import Meeting as HeldMeeting
from raadslag.publications.models import PublicFile, PublicItem
from tests.attack.canary import HIDDEN, MEETING, OPEN, brought_in
from tests.cast import SYSTEM
from tests.exchange.importing.paper import MINUTES, written

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
KOMMUNE = "Prøvekøbing Kommune"


def imported(*paths: Path, name: str = KOMMUNE) -> list[tuple[str, str]]:
    """Step and reason of each document."""
    lines: list[Line] = []
    run(collect(paths), actor=SYSTEM, choices=Choices(name), show=lines.append)
    return [(line.plan.step.value, line.plan.reason) for line in lines]


def item(number: str | None, title: str, case: str | None = None) -> Item:
    """An approved item."""
    approved = Decision("Godkendt.", "<p>Godkendt.</p>", "approved")
    return Item(number=number, title=title, case_number=case, decision=approved)


def held(*items: Item, at: str = "13:30", on: str = "2026-01-13") -> Meeting:
    """A meeting with the items."""
    return replace(HIDDEN, items=items, meeting=When(on, at, None, "Lokale 2"))


def test_a_file_name_that_is_no_text_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xf8.txt")).write_text("")
    written(tmp_path, os.fsdecode(b"r\xf8d.txt"))

    steps = [step for step, _ in imported(tmp_path)]

    assert steps == ["create", "skipped"]
    names = {one.name for one in ImportLine.objects.all()}
    assert names == {"r\ufffdd.txt", "\ufffd.txt"}


def test_a_store_that_fails_is_told_of_and_leaves_no_half_meeting(
    tmp_path: Path, settings: Settings
) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("no folder")
    options = {**settings.STORAGES["documents"], "OPTIONS": {"location": blocked}}
    settings.STORAGES = {**settings.STORAGES, "documents": options}

    ((step, reason),) = imported(written(tmp_path))

    assert (step, reason.partition("(")[0]) == ("skipped", "Filerne kunne ikke gemmes ")
    assert HeldMeeting.objects.count() == 0


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (IntegrityError, CROSSED),
        (OperationalError, UNANSWERED.format(why="låst")),
        (
            DataError,
            "Dokumentet siger noget, databasen ikke kan gemme, såsom et alt for stort tal.",
        ),
    ],
)
def test_a_database_that_refuses_is_told_of(
    fault: type[DatabaseError], reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**values: object) -> None:
        raise fault("låst")

    monkeypatch.setattr("raadslag.exchange.importing.actions.receive", refuse)

    assert imported(written(tmp_path)) == [("skipped", reason)]
    assert HeldMeeting.objects.count() == 0


def test_a_crossing_import_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refused: list[Plan] = []

    def once(*, planned: Plan, **values: object) -> object:
        if not refused:
            refused.append(planned)
            raise IntegrityError
        return carry_out(planned=planned, **values)  # type: ignore[arg-type]

    monkeypatch.setattr("raadslag.exchange.importing.run.carry_out", once)

    assert [step for step, _ in imported(written(tmp_path))] == ["create"]


def test_a_municipality_written_otherwise_is_the_same(tmp_path: Path) -> None:
    imported(written(tmp_path, "a.txt"))

    again = imported(written(tmp_path, "a.txt"), name=" prøvekøbing  kommune")

    assert [step for step, _ in again] == ["unchanged"]
    assert Body.objects.get().name == KOMMUNE


def test_two_meetings_of_a_day_are_not_written_over_each_other(tmp_path: Path) -> None:
    brought_in(tmp_path, held(item("1", "Kajen", "c1")))
    brought_in(tmp_path, held(item("1", "Molen", "c2"), at="16:00"))
    brought_in(tmp_path, held(item("1", "Molen", "c2"), at="16:30"))  # its hour corrected

    rows = HeldMeeting.objects.order_by("id").values_list("slug", "starts")
    assert list(rows) == [("2026-01-13", time(13, 30)), ("2026-01-13-2", time(16, 30))]
    shown = PublicItem.objects.filter(shown=True).values_list("title", flat=True)
    assert sorted(shown) == ["Kajen", "Molen"]


def test_an_item_that_moves_keeps_its_key(tmp_path: Path) -> None:
    brought_in(tmp_path, held(item("1", "A", "c1"), item("2", "B"), item("3", "C")))
    keys = dict(AgendaItem.objects.values_list("title", "pk"))

    brought_in(tmp_path, held(item("1", "C"), item("2", "A", "c1"), item("3", "B")))

    assert dict(AgendaItem.objects.values_list("title", "pk")) == keys
    shown = PublicItem.objects.filter(shown=True).values_list("number", "title")
    assert list(shown) == [("1", "C"), ("2", "A"), ("3", "B")]


def test_items_split_and_merged_are_all_shown(tmp_path: Path) -> None:
    brought_in(tmp_path, held(item("1", "A", "c1")))
    brought_in(tmp_path, held(item("1", "A", "c1"), item("1", "A, del 2", "c1"), item(None, "U")))

    shown = PublicItem.objects.filter(shown=True).values_list("slug", "title")
    assert list(shown) == [("1", "A"), ("1-2", "A, del 2"), ("uden-nummer-3", "U")]


@pytest.mark.parametrize("order", ["person first", "person last"])
def test_dissent_is_on_the_persons_page_whichever_comes_first(
    order: str, tmp_path: Path, client: Client
) -> None:
    objecting = replace(item("1", "Kajen"), dissent=(Dissent("Bo Lund", "against"),))
    papers = [
        replace(held(item("1", "A"), on="2026-02-03"), attendance=Attendance(("Bo Lund (A)",))),
        held(objecting),
    ]

    for paper in papers if order == "person first" else papers[::-1]:
        brought_in(tmp_path, paper)

    assert f"{MEETING}punkt/1/" in client.get("/person/bo-lund/").content.decode()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("???", "bilag"),
        ("\u202egpj.exe", "gpj.exe"),
        ("../../etc/passwd", "etcpasswd"),
        ("..", "bilag"),
        ("a" * 5000, "a" * 100),
        ("Kort\r\nX-Evil: 1", "KortX-Evil_1"),
    ],
)
def test_an_attachment_of_any_title_can_be_saved(
    title: str, name: str, tmp_path: Path, client: Client
) -> None:
    item = replace(OPEN, attachments=(Attachment(title, True, "bilag/kort.txt"),))
    brought_in(tmp_path, replace(HIDDEN, items=(item,)))

    answer = client.get(f"/fil/{PublicFile.objects.get().sha256}/")

    assert b"".join(answer) == b"Et kort"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'


def test_a_word_too_many_makes_a_new_version_not_a_new_meeting(tmp_path: Path) -> None:
    imported(written(tmp_path, "a.txt"))

    steps = imported(written(tmp_path, "b.txt", MINUTES.replace("kl. 13:30", "kl. 14:30")))

    assert [step for step, _ in steps] == ["change"]
    assert HeldMeeting.objects.get().starts == time(14, 30)


def test_the_plan_of_a_meeting_without_items_waits_for_them(tmp_path: Path) -> None:
    brought_in(tmp_path, held(item("1", "A")))
    AgendaItem.objects.update(gone=True)

    assert plan(held(item("1", "B"), at="15:00"), Choices(KOMMUNE)).step == "change"
