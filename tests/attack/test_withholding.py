"""What must not be public stays away, and what is taken away stays away."""

from dataclasses import replace
from pathlib import Path

import pytest
from django.test import Client

from raadslag.exchange.importing.choices import Choices
from raadslag.exchange.importing.run import Line, collect, run
from raadslag.exchange.meeting import Attendance, Item, Routing, Section, Vote, When
from raadslag.journal.models import Fact
from raadslag.publications.actions import withdraw
from raadslag.publications.models import Publication, PublicItem, PublicMeeting
from tests.attack.canary import HIDDEN, MEETING, OPEN, brought_in
from tests.cast import SYSTEM
from tests.exchange.importing.paper import MINUTES, written

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
KOMMUNE = "Prøvekøbing Kommune"
CPR = "070761-4285"
TORN = (
    "<p>070761<strong>-4285</strong></p>",
    "<p>070761&nbsp;4285</p>",
    "<p>0707\u00ad61-4285</p>",
    "<p>070761\u200b-4285</p>",
    "<p>070761-<em>42</em>85</p>",
)
PLACES = {
    "vote": replace(OPEN, votes=(Vote(f"Sagen om {CPR}", 1, 2),)),
    "voter": replace(OPEN, votes=(Vote(None, 1, 2, None, (CPR,)),)),
    "route": replace(OPEN, routing=Routing((CPR,))),
    "number": replace(OPEN, number=CPR),
}


def imported(*paths: Path, choices: Choices = Choices(KOMMUNE)) -> list[Line]:  # noqa: B008
    """The line of each document."""
    lines: list[Line] = []
    run(collect(paths), actor=SYSTEM, choices=choices, show=lines.append)
    return lines


@pytest.mark.parametrize("html", TORN)
def test_a_cpr_number_in_pieces_is_found(html: str, tmp_path: Path) -> None:
    torn = replace(OPEN, sections=(Section("Resume", 1, "", html),))

    brought_in(tmp_path, replace(HIDDEN, items=(torn,)))

    assert Publication.objects.count() == 0


@pytest.mark.parametrize("place", PLACES)
def test_a_cpr_number_is_found_wherever_the_page_shows_it(place: str, tmp_path: Path) -> None:
    item: Item = PLACES[place]

    brought_in(tmp_path, replace(HIDDEN, items=(item,)))

    assert Publication.objects.count() == 0


def test_a_cpr_number_among_those_present_is_found(tmp_path: Path) -> None:
    brought_in(tmp_path, replace(HIDDEN, attendance=Attendance((f"Bo Lund {CPR}",))))

    assert Publication.objects.count() == 0


def test_a_cpr_number_as_the_place_is_not_even_in_the_calendar(tmp_path: Path) -> None:
    where = When("2026-01-13", "13:30", None, f"Hos {CPR}")

    brought_in(tmp_path, replace(HIDDEN, meeting=where))

    assert (Publication.objects.count(), PublicMeeting.objects.count()) == (0, 0)


@pytest.mark.parametrize("word", ["R&Dx", "kajkanten", "kantsten"])
def test_words_are_found_as_a_reader_sees_them(word: str, tmp_path: Path, client: Client) -> None:
    html = "<p>R&amp;Dx kaj<strong>kanten</strong> kant\u00adsten</p>"
    brought_in(
        tmp_path, replace(HIDDEN, items=(replace(OPEN, sections=(Section(None, 1, "", html),)),))
    )

    assert f"{MEETING}punkt/1/" in client.get("/soeg/", {"q": word}).content.decode()


def test_what_is_withdrawn_does_not_return_with_a_newer_edition(
    tmp_path: Path, client: Client
) -> None:
    path = written(tmp_path)
    imported(path)
    withdraw(publication=Publication.objects.get(), reason="Et navn.", actor=SYSTEM)

    (line,) = imported(path, choices=Choices(KOMMUNE, published=True))

    assert "trukket tilbage" in line.withheld
    assert client.get(MEETING).status_code == 410


def test_what_is_withdrawn_returns_when_the_document_is_corrected(
    tmp_path: Path, client: Client
) -> None:
    imported(written(tmp_path))
    withdraw(publication=Publication.objects.get(), reason="Et navn.", actor=SYSTEM)

    (line,) = imported(written(tmp_path, text=MINUTES.replace("synker", "står")))

    assert (line.withheld, client.get(MEETING).status_code) == ("", 200)


def closed_and_refused() -> str:
    """The minutes with item 2 closed, and a CPR number in item 1."""
    shut = MINUTES.replace("Punkt 2: Ny", "Punkt 2: Lukket: Ny")
    return shut.replace("Udvalget vælger", f"{CPR} vælger")


def test_a_closing_does_not_wait_for_what_cannot_be_released(
    tmp_path: Path, client: Client
) -> None:
    imported(written(tmp_path))

    (line,) = imported(written(tmp_path, text=closed_and_refused()))

    assert "CPR-nummer" in line.withheld
    assert client.get(f"{MEETING}punkt/2/").status_code == 404
    assert client.get(f"{MEETING}punkt/1/").status_code == 200
    assert "kajkant" not in client.get(MEETING).content.decode()
    hidden = PublicItem.objects.filter(shown=False).values_list("pk", flat=True)
    told = Fact.objects.get(verb="publications.darken").details
    assert told == {"items": 1, "shown": list(hidden), "files": []}


def test_what_was_darkened_is_lit_when_the_closing_was_a_mistake(
    tmp_path: Path, client: Client
) -> None:
    imported(written(tmp_path))
    imported(written(tmp_path, text=closed_and_refused()))

    imported(written(tmp_path))

    assert client.get(f"{MEETING}punkt/2/").status_code == 200


def test_a_withdrawn_agenda_is_not_in_the_sitemap(tmp_path: Path, client: Client) -> None:
    brought_in(tmp_path, replace(HIDDEN, kind="agenda"))
    withdraw(publication=Publication.objects.get(), reason="Fejl.", actor=SYSTEM)

    assert MEETING not in client.get("/sitemap-2026.xml").content.decode()
