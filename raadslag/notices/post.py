"""One letter handed to the mail server, and what its answer means."""

from __future__ import annotations

import smtplib
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.core.validators import validate_email

from raadslag.notices.actions import give_up, put_off, send
from raadslag.notices.draft import CHOICES, link, one_line
from raadslag.notices.models import Letter
from raadslag.notices.states import CHOSEN, LetterKind
from raadslag.rules.rest import rest

PATIENCE = timedelta(days=3)  # a letter not taken by then is given up
BAD_ADDRESS = "Adressen {address} er ikke en e-mailadresse. Ret den, og send brevet igen."
REFUSED = "Mailserveren afviste brevet til {address}: {answer}"
LATER = "Mailserveren ville ikke tage imod brevet nu: {answer}"
UNREACHED = "Mailserveren kunne ikke nås ({answer})."


def message_of(letter: Letter) -> EmailMessage:
    """The letter as e-mail; the same letter always has the same Message-ID."""
    host = urlsplit(settings.RAADSLAG_ADDRESS).hostname or "localhost"
    headers = {"Message-ID": f"<{letter.key}@{host}>", "Auto-Submitted": "auto-generated"}
    if letter.kind in (*CHOSEN, LetterKind.DIGEST):
        headers["List-Unsubscribe"] = f"<{link(CHOICES)}>"
    return EmailMessage(
        subject=one_line(letter.subject),
        body=letter.body,
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[letter.to_address],
        headers=headers,
    )


def post(letter: Letter, now: datetime) -> None:
    """Hand the letter over and note the answer; no answer leaves it owed."""
    try:
        validate_email(letter.to_address)
    except ValidationError:
        give_up(letter=letter, problem=BAD_ADDRESS.format(address=letter.to_address))
        return
    try:
        message_of(letter).send()
    except (smtplib.SMTPException, OSError) as refusal:
        _refused(letter, refusal, now)
    else:
        send(letter=letter, now=now)


def _refused(letter: Letter, refusal: smtplib.SMTPException | OSError, now: datetime) -> None:
    code, answer = answer_of(refusal)
    problem = _problem(letter, code, answer)
    final = code >= 500 and isinstance(
        refusal, (smtplib.SMTPRecipientsRefused, smtplib.SMTPDataError)
    )
    # a refused sender or password is a fault of the set-up: letters wait for its mending
    if final or now - letter.written_at > PATIENCE:
        give_up(letter=letter, problem=problem)
    else:
        put_off(letter=letter, problem=problem, until=now + rest(letter.attempts + 1))


def _problem(letter: Letter, code: int, answer: str) -> str:
    form = UNREACHED if not code else REFUSED if code >= 500 else LATER
    return form.format(address=letter.to_address, answer=answer)


def answer_of(refusal: smtplib.SMTPException | OSError) -> tuple[int, str]:
    """The server's code and words, on one line; code 0 when it did not answer.

    >>> answer_of(smtplib.SMTPDataError(452, b"4.2.2 Mailbox\\nfull"))
    (452, '452 4.2.2 Mailbox full')
    """
    code: int
    words: bytes | str
    if isinstance(refusal, smtplib.SMTPRecipientsRefused):
        code, words = next(iter(refusal.recipients.values()))
    elif isinstance(refusal, smtplib.SMTPResponseException):
        code, words = refusal.smtp_code, refusal.smtp_error
    else:
        return 0, one_line(str(refusal)) or type(refusal).__name__
    said = words.decode("utf-8", "replace") if isinstance(words, bytes) else str(words)
    return code, one_line(f"{code} {said}")
