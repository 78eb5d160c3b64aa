import socket
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from django.utils import timezone
from pytest_django import Settings

from raadslag.bodies.models import User
from raadslag.errands.letters import ERRANDS
from raadslag.journal.actor import Actor
from raadslag.notices.actions import resend, write
from raadslag.notices.draft import Draft
from raadslag.notices.models import Letter
from raadslag.notices.states import LetterKind, LetterState
from tests.notices.mailserver import Desk, mail_server
from tests.notices.readers import reader

pytestmark = pytest.mark.django_db
NOW = timezone.make_aware(datetime(2026, 1, 13, 13, 30))
SEND = {errand.name: errand for errand in ERRANDS}["send"]


@pytest.fixture
def desk(settings: Settings) -> Iterator[Desk]:
    """A mail server that the settings point to."""
    with mail_server() as desk:
        use(settings, desk.port)
        yield desk


def use(settings: Settings, port: int) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    settings.EMAIL_USE_TLS, settings.EMAIL_TIMEOUT = False, 1
    settings.RAADSLAG_ADDRESS = "https://moeder.proevekoebing.dk"
    settings.DEFAULT_FROM_EMAIL = "Rådslag <raadslag@proevekoebing.dk>"


def letter_to(to: User, subject: str = "Mødet er flyttet", key: str = "fact-1") -> Letter:
    draft = Draft(to, LetterKind.MEETING, subject, ("Ærø Færgeudvalg mødes en anden dag.",))
    letter = write(draft=draft, key=key, now=NOW)
    assert letter is not None
    return letter


def outcome(letter: Letter) -> tuple[str, int, str]:
    letter.refresh_from_db()
    return letter.state, letter.attempts, letter.problem


def test_letter_is_sent_in_danish(desk: Desk) -> None:
    letter = letter_to(reader("anna"), subject="Mødet på Ærø er flyttet")

    assert [SEND.run_one(NOW), SEND.run_one(NOW)] == [True, False]

    assert outcome(letter) == (LetterState.SENT, 0, "")
    (got,) = desk.received
    assert got["Subject"] == "Mødet på Ærø er flyttet"
    assert got["From"] == "Rådslag <raadslag@proevekoebing.dk>"
    assert got["To"] == "anna@proevekoebing.dk"
    assert got["Message-ID"] == "<fact-1@moeder.proevekoebing.dk>"
    assert got["Auto-Submitted"] == "auto-generated"
    assert got.get_content_type() == "text/plain"
    assert "Ærø Færgeudvalg mødes en anden dag." in got.get_content()


def test_subject_is_quoted_on_the_way(desk: Desk) -> None:
    letter_to(reader("anna"), subject="Mødet på Ærø")

    SEND.run_one(NOW)

    assert b"Subject: =?utf-8?" in desk.received[0].as_bytes().replace(b"\r\n", b"\n")


def test_subject_cannot_bring_headers_along(desk: Desk) -> None:
    letter_to(reader("anna"), subject="Møde\r\nBcc: alle@eksempel.dk\r\n\r\nAnden tekst")

    SEND.run_one(NOW)

    (got,) = desk.received
    assert got["Bcc"] is None
    assert got["Subject"] == "Møde Bcc: alle@eksempel.dk Anden tekst"


@pytest.mark.parametrize(
    "address",
    ["anna@a.dk\r\nBcc: b@b.dk", "anna@a.dk, b@b.dk", "anna", "<anna@a.dk> SIZE=1", "a@b@c.dk"],
)
def test_address_that_is_none_is_returned(address: str, desk: Desk) -> None:
    letter = letter_to(reader("anna", email=address))

    SEND.run_one(NOW)

    assert desk.received == []
    assert outcome(letter) == (
        LetterState.RETURNED,
        1,
        f"Adressen {address} er ikke en e-mailadresse. Ret den, og send brevet igen.",
    )


@pytest.mark.parametrize("answer", ["450 4.2.1 Vent", "421 Lukket"])
def test_temporary_refusal_is_tried_again(answer: str, desk: Desk) -> None:
    desk.answers = [answer]
    letter = letter_to(reader("anna"))

    SEND.run_one(NOW)

    problem = f"Mailserveren ville ikke tage imod brevet nu: {answer}"
    assert outcome(letter) == (LetterState.WAITING, 1, problem)
    assert not SEND.run_one(NOW + timedelta(seconds=29))
    assert SEND.run_one(NOW + timedelta(seconds=30))
    assert outcome(letter) == (LetterState.SENT, 1, "")


def test_temporary_refusal_of_the_text_is_tried_again(desk: Desk) -> None:
    desk.verdicts = ["452 4.3.1 Pladsen er brugt"]
    letter = letter_to(reader("anna"))

    SEND.run_one(NOW)

    assert outcome(letter)[:2] == (LetterState.WAITING, 1)
    assert SEND.run_one(NOW + timedelta(minutes=1))
    assert len(desk.received) == 1


def test_permanent_refusal_is_kept_and_shown(desk: Desk) -> None:
    desk.answers = ["550 5.1.1 Ukendt modtager"]
    letter = letter_to(reader("anna"))

    assert [SEND.run_one(NOW), SEND.run_one(NOW + timedelta(days=1))] == [True, False]

    assert outcome(letter) == (
        LetterState.RETURNED,
        1,
        "Mailserveren afviste brevet til anna@proevekoebing.dk: 550 5.1.1 Ukendt modtager",
    )


def test_returned_letter_is_sent_again_to_the_new_address(desk: Desk) -> None:
    desk.answers = ["550 5.1.1 Ukendt modtager"]
    anna, admin = reader("anna"), Actor("Hans", user_id=1, operator=True)
    letter = letter_to(anna)
    SEND.run_one(NOW)
    anna.email = "ny@proevekoebing.dk"
    anna.save()

    assert resend(letter=letter, actor=admin, now=NOW)

    SEND.run_one(NOW)
    assert [one["To"] for one in desk.received] == ["ny@proevekoebing.dk"]


def test_one_bad_letter_stands_in_nobodys_way(desk: Desk) -> None:
    desk.answers = ["450 4.2.1 Ikke nu"]
    letters = [letter_to(reader(name), key=f"fact-{name}") for name in ("anna", "bo", "clara")]

    assert [SEND.run_one(NOW) for _ in range(4)] == [True, True, True, False]

    assert [outcome(letter)[0] for letter in letters] == ["waiting", "sent", "sent"]


def test_server_that_is_not_there(settings: Settings) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        use(settings, free.getsockname()[1])
        letter = letter_to(reader("anna"))

        SEND.run_one(NOW)

    state, attempts, problem = outcome(letter)
    assert (state, attempts) == (LetterState.WAITING, 1)
    assert problem.startswith("Mailserveren kunne ikke nås (")


def test_slow_server_is_not_waited_for_for_ever(desk: Desk) -> None:
    desk.delay = 1.6  # longer than the time-out
    letter = letter_to(reader("anna"))

    SEND.run_one(NOW)

    assert outcome(letter) == (
        LetterState.WAITING,
        1,
        "Mailserveren kunne ikke nås (Connection unexpectedly closed: timed out).",
    )


def test_letter_nobody_takes_is_given_up_after_three_days(desk: Desk) -> None:
    desk.answers = ["450 4.2.1 Ikke nu"]
    letter = letter_to(reader("anna"))

    SEND.run_one(NOW + timedelta(days=3, minutes=1))

    assert outcome(letter)[:2] == (LetterState.RETURNED, 1)
