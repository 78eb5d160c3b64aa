"""Importing: what comes in, what changes nothing, what is told of."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import models

from raadslag.agendas.models import AgendaItem
from raadslag.bodies.models import Body, Membership, Person
from raadslag.cases.models import Attachment, Case
from raadslag.decisions.models import Decision
from raadslag.exchange.importing.choices import Choices
from raadslag.exchange.importing.models import ImportedDocument, ImportLine, ImportRun
from raadslag.exchange.importing.run import Line, collect, run
from raadslag.exchange.importing.states import Step
from raadslag.journal.models import Fact
from raadslag.meetings.models import Meeting
from raadslag.publications.models import Citation, Publication, PublicItem
from tests.cast import SYSTEM
from tests.exchange.importing.paper import EARLIER, MINUTES, written
from tests.publications.told import told

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
KOMMUNE = "Prøvekøbing Kommune"
CHOICES = Choices(municipality=KOMMUNE)


def imported(
    *paths: Path, choices: Choices = CHOICES, dry_run: bool = False
) -> list[tuple[str, Step]]:
    """Name and step of each document."""
    lines: list[Line] = []
    run(collect(paths), actor=SYSTEM, choices=choices, show=lines.append, dry_run=dry_run)
    return [(line.path.name, line.plan.step) for line in lines]


def rows() -> dict[str, int]:
    """How many rows each table of the house holds, the import's own log aside."""
    own = (Fact, ImportRun, ImportLine)
    tables: Iterator[type[models.Model]] = iter(
        Body._meta.apps.get_app_config("raadslag").get_models()
    )
    return {one.__name__: one._default_manager.count() for one in tables if one not in own}


def test_import_makes_the_meeting_with_all_that_it_says(tmp_path: Path) -> None:
    steps = imported(written(tmp_path))

    meeting = Meeting.objects.get()
    assert steps == [("referat.txt", Step.CREATE)]
    assert (str(meeting), meeting.location, meeting.state) == (
        "Havneudvalget 13-01-2026",
        "Lokale 2",
        "held",
    )
    assert [(one.number, one.title) for one in AgendaItem.objects.all()] == [
        ("1", "Valg af formand"),
        ("2", "Ny kajkant i Prøvekøbing"),
    ]
    assert [case.number for case in Case.objects.order_by("id")] == [
        "00.22.02-A00-1-25",
        "82.00.00-P20-4-25",
    ]
    assert [one.title for one in Attachment.objects.all()] == ["Kort over kajen"]


def test_import_holds_the_decision_against_the_recommendation(tmp_path: Path) -> None:
    imported(written(tmp_path))

    decision = Decision.objects.get(item__number="2")
    assert decision.outcome == "adopted_with_changes"
    assert decision.changes == [{"kind": "time", "before": "14.00", "after": "15.00"}]
    assert PublicItem.objects.get(number="2").glance["changes"] == decision.changes


def test_import_seats_the_elected_chair(tmp_path: Path) -> None:
    imported(written(tmp_path))

    seat = Membership.objects.get()
    assert (seat.person.name, seat.role, str(seat.term), str(seat.on_behalf_of)) == (
        "Anna Holm",
        "chair",
        "2026-2029",
        "Det Konservative Folkeparti",
    )


def test_import_again_changes_nothing(tmp_path: Path) -> None:
    path = written(tmp_path)
    imported(path)
    before = rows()

    again = imported(path)

    assert again == [("referat.txt", Step.UNCHANGED)]
    assert rows() == before


def test_import_of_the_same_content_in_other_bytes_changes_nothing_public(tmp_path: Path) -> None:
    path = written(tmp_path)
    imported(path)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())

    steps = [imported(path), imported(path)]

    assert steps == [[("referat.txt", Step.UNCHANGED)]] * 2
    assert Publication.objects.count() == 1


def test_import_of_one_edited_word_is_a_new_version(tmp_path: Path) -> None:
    path = written(tmp_path)
    imported(path)
    keys = list(AgendaItem.objects.values_list("pk", flat=True))
    path = written(
        tmp_path,
        text=MINUTES.replace(
            "Kajen i Prøvekøbing Kommune synker", "Kajen i Prøvekøbing Kommune står"
        ),
    )

    assert imported(path) == [("referat.txt", Step.CHANGE)]

    assert list(AgendaItem.objects.values_list("pk", flat=True)) == keys
    assert [one.version for one in Publication.objects.order_by("id")] == [1, 2]
    assert "synker" not in told(PublicItem.objects.get(number="2", shown=True))


def test_import_of_an_edit_taken_back_is_found(tmp_path: Path) -> None:
    imported(written(tmp_path))
    imported(written(tmp_path, text=MINUTES.replace("synker", "står")))

    steps = [imported(written(tmp_path)), imported(written(tmp_path))]

    assert steps == [[("referat.txt", Step.CHANGE)], [("referat.txt", Step.UNCHANGED)]]
    assert "synker" in told(PublicItem.objects.get(number="2", shown=True))


def test_import_of_two_files_of_one_meeting_settles(tmp_path: Path) -> None:
    written(tmp_path, "a.txt")
    written(tmp_path, "b.txt", MINUTES.replace("synker", "står"))
    first = imported(tmp_path)

    again = imported(tmp_path)

    assert first == [("a.txt", Step.CREATE), ("b.txt", Step.CHANGE)]
    assert again == [("a.txt", Step.UNCHANGED), ("b.txt", Step.UNCHANGED)]


def test_import_dry_run_tells_the_plan_and_stores_nothing(tmp_path: Path) -> None:
    path = written(tmp_path)

    steps = imported(path, dry_run=True)

    assert steps == [("referat.txt", Step.CREATE)]
    assert set(rows().values()) == {0}
    assert (ImportRun.objects.count(), Fact.objects.count()) == (0, 0)


def test_import_of_a_bad_file_is_told_of_and_stops_no_other(tmp_path: Path) -> None:
    (tmp_path / "0.pdf").write_bytes(b"%PDF-1.7 afbrudt")
    (tmp_path / "1.txt").write_bytes(b"")
    written(tmp_path, "2.txt")

    steps = imported(tmp_path)

    assert steps == [
        ("0.pdf", Step.SKIPPED),
        ("1.txt", Step.SKIPPED),
        ("2.txt", Step.CREATE),
    ]
    told = ImportLine.objects.filter(step="skipped").values_list("path", "reason")
    assert dict(told)[str(tmp_path / "1.txt")] == "Filen er tom; hent den igen fra kilden."


def test_import_without_a_municipality_asks_for_one(tmp_path: Path) -> None:
    text = MINUTES.replace(" i Prøvekøbing Kommune", "")

    lines: list[Line] = []
    run([written(tmp_path, text=text)], actor=SYSTEM, show=lines.append)

    assert [line.plan.reason for line in lines] == [
        "Dokumentet siger ikke, hvilken kommune det er fra; angiv den med --kommune 'Navn Kommune'."
    ]
    assert Meeting.objects.count() == 0


@pytest.mark.parametrize("names", [("a.txt", "b.txt"), ("b.txt", "a.txt")])
def test_import_links_a_reference_whichever_comes_first(
    tmp_path: Path, names: tuple[str, str]
) -> None:
    written(tmp_path, names[0], EARLIER)
    written(tmp_path, names[1], MINUTES)

    imported(tmp_path)

    link = Citation.objects.get()
    assert link.text in MINUTES
    assert (str(link.cited_meeting), link.cited_slug) == ("Havneudvalget 18-08-2025", "47")


def test_import_with_a_cpr_number_keeps_the_meeting_from_the_public(tmp_path: Path) -> None:
    lines: list[Line] = []
    path = written(tmp_path, text=MINUTES.replace("synker", "tilhører 070761-4285"))

    run([path], actor=SYSTEM, choices=CHOICES, show=lines.append)

    assert "Punkt 2 indeholder noget, der ligner et CPR-nummer" in lines[0].withheld
    assert (Meeting.objects.count(), Publication.objects.count()) == (1, 0)


def closed(text: str) -> str:
    """The minutes with their second item closed."""
    return text.replace("Punkt 2: Ny", "Punkt 2: Lukket: Ny")


def test_import_of_a_closed_item_shows_a_neutral_title(tmp_path: Path) -> None:
    imported(written(tmp_path, text=closed(MINUTES)))

    item = PublicItem.objects.get(number="2")
    assert (item.title, item.closed, item.outcome, item.case_number) == (
        "Lukket punkt",
        True,
        "",
        "",
    )
    assert "kaj" not in str(PublicItem.objects.filter(number="2").values()).casefold()


def test_import_of_published_documents_shows_what_was_printed(tmp_path: Path) -> None:
    chosen = Choices(municipality=KOMMUNE, published=True)
    imported(written(tmp_path, text=closed(MINUTES)), choices=chosen)

    item = PublicItem.objects.get(number="2")
    assert (item.title, item.outcome) == ("Ny kajkant i Prøvekøbing", "adopted_with_changes")
    assert item.content["sections"] == []


def test_import_without_release_keeps_everything_inside(tmp_path: Path) -> None:
    imported(written(tmp_path), choices=Choices(KOMMUNE, release=False))

    assert (Meeting.objects.count(), Publication.objects.count()) == (1, 0)


def test_import_enters_each_act_in_the_journal(tmp_path: Path) -> None:
    imported(written(tmp_path))

    verbs = set(Fact.objects.values_list("verb", flat=True))
    assert {
        "importing.begin",
        "bodies.found",
        "bodies.establish",
        "meetings.plan",
        "meetings.hold",
        "agendas.place",
        "decisions.enter",
        "minutes.receive",
        "publications.release",
        "importing.end",
    } <= verbs


def test_import_broken_off_in_a_meeting_leaves_nothing_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, "a.txt", EARLIER)
    written(tmp_path, "b.txt")

    def torn(**values: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("raadslag.exchange.importing.actions.receive", torn)
    with pytest.raises(KeyboardInterrupt):
        imported(tmp_path)

    kept = (Meeting, AgendaItem, Decision, Person, PublicItem, ImportedDocument)
    assert [one._default_manager.count() for one in kept] == [0] * len(kept)
    assert ImportRun.objects.get().ended_at is not None
