"""What is owed stands on a page for administrators."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from raadslag.errands.actions import beat, claim, put_down, stumble
from raadslag.errands.registry import ERRANDS
from raadslag.files.models import FileText, StoredFile
from raadslag.notices.actions import give_up, put_off, write
from raadslag.notices.draft import Draft
from raadslag.notices.models import Letter
from raadslag.notices.states import LetterKind, LetterState
from tests.cast import Office, office

pytestmark = pytest.mark.django_db
PAGE = "/arbejdsplads/aerinder/"


@pytest.fixture
def staff(client: Client) -> Office:
    """The house, with Hans the administrator signed in."""
    staff = office()
    client.force_login(staff.users["hans"])
    return staff


def letter(staff: Office, name: str) -> Letter:
    to = staff.users[name]
    to.email = f"{name}@proevekoebing.dk"
    to.save()
    draft = Draft(to, LetterKind.MEETING, f"Brev til {name}", ("Noget.",))
    written = write(draft=draft, key=name, now=timezone.now() - timedelta(minutes=5))
    assert written is not None
    return written


def test_page_says_when_no_worker_is_at_work(client: Client, staff: Office) -> None:
    assert "Ingen har udført ærinder endnu." in client.get(PAGE).content.decode()

    beat(errand="send", now=timezone.now() - timedelta(minutes=3), did=False)
    assert "Ingen har udført ærinder siden" in client.get(PAGE).content.decode()


def test_page_says_when_errands_were_last_seen_to(client: Client, staff: Office) -> None:
    now = timezone.now()
    beat(errand="send", now=now, did=True)

    page = client.get(PAGE).content.decode()

    assert f"Ærinder: sidst udført kl. {timezone.localtime(now):%H.%M}." in page
    assert "raadslag work" not in page


def test_page_shows_what_is_owed_and_what_fails(client: Client, staff: Office) -> None:
    now = timezone.now()
    letter(staff, "anna")
    put_off(letter=letter(staff, "bo"), problem="Ikke nu.", until=now + timedelta(hours=1))
    give_up(letter=letter(staff, "erik"), problem="Ukendt modtager.")
    stumble(errand="tell", now=now, problem="Uventet fejl (ValueError).")
    held = claim(kind="tell", key="1", now=now, lease=timedelta(minutes=1))
    assert held is not None
    put_down(held=held, problem="Fejl i ét.", now=now)

    page = client.get(PAGE).content.decode()

    said = ("1 venter", "Ikke nu.", "Ukendt modtager.", "Uventet fejl (ValueError).", "Fejl i ét.")
    assert [one for one in said if one not in page] == []


def test_page_says_when_scans_cannot_be_searched(
    client: Client, staff: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    file = StoredFile.objects.create(sha256="a" * 64, size=1, media_type="application/pdf")
    before = client.get(PAGE).text
    FileText.objects.create(file=file, pages=[""], pending=[0], scanned=True)

    after = client.get(PAGE).text

    said = [("Tekstgenkendelse er ikke installeret" in one) for one in (before, after)]
    assert said == [False, True]


def test_returned_letter_is_sent_again(client: Client, staff: Office) -> None:
    returned = letter(staff, "anna")
    give_up(letter=returned, problem="Ukendt modtager.")

    client.post(f"{PAGE}brev/{returned.pk}/igen/")
    client.post(f"{PAGE}brev/{returned.pk}/igen/")  # a double click

    returned.refresh_from_db()
    assert (returned.state, returned.problem) == (LetterState.WAITING, "")


def test_letter_without_address_is_not_sent_again(client: Client, staff: Office) -> None:
    returned = letter(staff, "anna")
    give_up(letter=returned, problem="Ukendt modtager.")
    type(staff.users["anna"]).objects.filter(username="anna").update(email="")

    answer = client.post(f"{PAGE}brev/{returned.pk}/igen/")

    assert answer.status_code == 409
    assert "Skriv den først." in answer.content.decode()


@pytest.mark.parametrize("name", ["erik", "dorte", "anna"])
def test_page_is_closed_to_others(name: str, client: Client, staff: Office) -> None:
    returned = letter(staff, "bo")
    client.force_login(staff.users[name])

    assert client.get(PAGE).status_code == 403
    assert client.post(f"{PAGE}brev/{returned.pk}/igen/").status_code == 403


def test_letters_in_a_folder_are_mentioned(
    client: Client, staff: Office, settings: Settings
) -> None:
    assert "RAADSLAG_SMTP_HOST" in client.get(PAGE).content.decode()

    settings.EMAIL_HOST = "post.proevekoebing.dk"
    assert "RAADSLAG_SMTP_HOST" not in client.get(PAGE).content.decode()


def test_many_letters_cost_no_more_queries(
    client: Client, staff: Office, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for name in staff.users:
        give_up(letter=letter(staff, name), problem="Ukendt modtager.")

    with django_assert_max_num_queries(12 + 4 * len(ERRANDS)):
        client.get(PAGE)
