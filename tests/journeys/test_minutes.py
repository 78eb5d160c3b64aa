"""Minutes from the closed meeting to the citizen: written, read, approved, sealed, corrected."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.contrib.auth.hashers import make_password
from django.db import connection
from django.utils import timezone
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from raadslag.bodies.models import User
from raadslag.errands import log, protocols
from raadslag.ledger.audit import audited
from raadslag.minutes.models import Correction, Minutes, Signature
from tests.axe import faults
from tests.journeys.people import PASSWORD, People, field, follow, press, told
from tests.journeys.test_workspace_pages import SMALL, WIDE
from tests.minutes.written import Record, held

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("store")]
MEMBERS = ("anna", "bo", "medlem2", "medlem3", "medlem4")
PHONE = 390  # px
PUBLIC = "/udvalg/havneudvalget/2026-03-17/"


@pytest.fixture
def people(browser: Browser, live_server: LiveServer) -> Iterator[People]:
    """Everybody; no script may fail on any page of theirs."""
    gathered = People(browser, live_server)
    yield gathered
    gathered.close()
    assert gathered.faults == []


@pytest.fixture
def record() -> Record:
    """A meeting of five that has been held and closed."""
    found = held(5, "Ny kaj", "Molen")
    for place in range(5):
        found.hall.member(place)
    User.objects.update(password=make_password(PASSWORD))
    return found


def test_from_the_meeting_to_the_citizen(people: People, record: Record) -> None:
    desk = people.at("erik", f"moeder/{record.hall.sitting.meeting_id}/referat/")
    where = desk.url

    written_and_read(people, desk, record)
    approved_on_phones(people, desk, record)
    published(desk)
    citizen = people.stranger(PHONE)
    seen_by_the_citizen(people, citizen)
    kept = verified_by_the_citizen(people, citizen)
    corrected(desk, where)
    citizen.reload()
    assert "Rettelse 1" in citizen.locator("main").inner_text()

    masked(desk, record)
    citizen.reload()
    assert "Tiltrådt. Det [fjernet]." in citizen.locator("main").inner_text()
    desk.goto(where)
    withdrawn(desk, record, people)
    answer = citizen.reload()
    assert answer is not None and answer.status == 410
    attacked(kept)


def written_and_read(people: People, desk: Page, record: Record) -> None:
    """Erik writes, Bo remarks on his phone, Erik mends the wording and answers."""
    press(desk, "Skriv referatet")
    follow(desk, "Send til gennemlæsning …")
    press(desk, "Send til gennemlæsning")
    phone = people.page("bo", PHONE)
    phone.goto(f"{people.url}/moedesal/{record.hall.sitting.meeting_id}/referat/")
    article = phone.locator("#punkt-1")
    article.get_by_text("Bemærk til punktet").click()
    article.get_by_label("Bemærkning").fill("Vi sagde også, at det haster.")
    press(phone, "Send bemærkningen")

    desk.reload()
    desk.locator("#punkt-1").get_by_role("link", name="Ret ordlyden").click()
    field(desk, "Beslutning").fill("Tiltrådt. Det haster.")
    field(desk, "Hvorfor ændres ordlyden?").fill("Bos bemærkning")
    press(desk, "Ret ordlyden")
    field(desk, "Svar").fill("Rettet.")
    press(desk, "Markér som klaret")

    assert told(desk) == ["Bemærkningen er klaret."]
    assert fit(desk) == fit(phone) == ([], False)
    for path in ("aendringer/", "fremmoede/", "note/", "til-godkendelse/"):
        page = people.at("erik", f"moeder/{record.hall.sitting.meeting_id}/referat/{path}")
        assert (path, *fit(page)) == (path, [], False)
    people.at("erik", f"moeder/{record.hall.sitting.meeting_id}/referat/")


def fit(page: Page) -> tuple[list[str], bool]:
    """What is wrong with a page to one who hears it, and whether it is too wide."""
    return faults(page), bool(page.evaluate(WIDE))


def approved_on_phones(people: People, desk: Page, record: Record) -> None:
    """All five read the exact text and approve it with one press; the last one seals."""
    follow(desk, "Send til godkendelse …")
    press(desk, "Send til godkendelse")
    short = desk.locator(".fingerprint").first.inner_text()
    for name in MEMBERS:
        phone = people.page(name, PHONE)
        phone.goto(f"{people.url}/arbejdsplads/")
        with phone.expect_navigation():
            phone.locator("section", has_text="Referater, du skal godkende").get_by_role(
                "link"
            ).click()
        assert phone.locator(".fingerprint").first.inner_text() == short
        assert phone.evaluate(SMALL) == []
        press(phone, "Godkend referatet")

    assert told(phone) == ["Du har godkendt referatet. Alle har nu godkendt, så det er forseglet."]
    assert (Minutes.objects.get().state, Signature.objects.count()) == ("sealed", 5)


def published(desk: Page) -> None:
    """Erik puts the sealed minutes before the public."""
    desk.reload()
    follow(desk, "Offentliggør …")
    press(desk, "Offentliggør")
    assert told(desk) == ["Referatet er offentligt, udgave 1."]


def seen_by_the_citizen(people: People, citizen: Page) -> None:
    """The decision as it was approved, on a phone without an account."""
    citizen.goto(f"{people.url}{PUBLIC}punkt/1/")
    text = citizen.locator("main").inner_text()
    assert "Tiltrådt. Det haster." in text


def verified_by_the_citizen(people: People, citizen: Page) -> str:
    """The citizen fetches the PDF and has it checked, and a changed copy; their checkpoint."""
    for errand in (*protocols.ERRANDS, log.ERRANDS[0]):
        while errand.run_one(timezone.now()):
            pass
    citizen.goto(f"{people.url}{PUBLIC}")
    link = citizen.get_by_role("link", name="Hent referatet som PDF").get_attribute("href")
    document = citizen.request.get(f"{people.url}{link}").body()
    told = []
    for copy in (document, document + b" "):
        citizen.goto(f"{people.url}/log/kontrol/")
        file = {"name": "referat.pdf", "mimeType": "application/pdf", "buffer": copy}
        citizen.locator("input[type=file]").set_input_files(file)  # type: ignore[arg-type]
        press(citizen, "Kontrollér")
        told.append(citizen.locator(".verdict strong").inner_text())
        assert faults(citizen) == []
    assert told == ["Dokumentet er uændret.", "Dokumentet står ikke i logbogen."]
    citizen.goto(f"{people.url}{PUBLIC}punkt/1/")
    return citizen.request.get(f"{people.url}/log/checkpoint").text()


def masked(desk: Page, record: Record) -> None:
    """Words are taken out of what is public of an item."""
    meeting = record.hall.sitting.meeting_id
    desk.goto(desk.url.partition("/moeder/")[0] + f"/moeder/{meeting}/dagsorden/fra-portalen/")
    field(desk, "Hvad skal fjernes?").select_option(label="1. Navne eller ord i teksten")
    field(desk, "Navne eller ord, ét på hver linje").fill("haster")
    field(desk, "Begrundelse").fill("Det var ikke sagt.")
    desk.get_by_label("Nej").first.check()
    press(desk, "Fjern nu")


def attacked(kept: str) -> None:
    """Somebody with every right in the database changes one word, and is found out."""
    before = audited([kept]).faults
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE raadslag_minutescopy SET text = CAST(replace(CAST(text AS TEXT), 'haster', "
            f"'venter') AS {'jsonb' if connection.vendor == 'postgresql' else 'TEXT'})"
        )
    after = audited([kept]).faults
    assert (before, [one for one in after if "er ændret" in one] != []) == ([], True)


def corrected(desk: Page, where: str) -> None:
    """A correction is added with its reason, and comes out."""
    desk.goto(where)
    follow(desk, "Føj en rettelse til …")
    field(desk, "Hvad rettes?").select_option(label="1 Ny kaj")
    field(desk, "Rettelse").fill("Kajen hedder Østkajen.")
    field(desk, "Hvorfor rettes der?").fill("Forkert navn.")
    press(desk, "Føj rettelsen til")
    follow(desk, "Offentliggør igen …")
    press(desk, "Offentliggør")
    assert told(desk) == ["Referatet er offentligt, udgave 2."]
    assert Correction.objects.get().number == 1


def withdrawn(desk: Page, record: Record, people: People) -> None:
    """All that is public of the meeting is taken away in one act."""
    follow(desk, "Træk tilbage fra offentligheden")
    field(desk, "Begrundelse").fill("Et navn skulle ikke have været med.")
    desk.get_by_label("Nej").first.check()
    press(desk, "Træk tilbage")
    assert told(desk) == ["Det er trukket tilbage fra offentligheden."]
