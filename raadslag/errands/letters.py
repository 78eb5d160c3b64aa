"""Errands of the letters: write them, gather them, send them, remind."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext_noop as _

from raadslag.errands.errand import Errand
from raadslag.errands.things import one_of
from raadslag.journal.models import Fact
from raadslag.notices import digest, reminders
from raadslag.notices.actions import tell
from raadslag.notices.letters.registry import LETTERS, letters_of
from raadslag.notices.post import post
from raadslag.notices.queries import ungathered, unsent, untold


def _facts(now: datetime) -> Iterable[str]:
    return map(str, untold(LETTERS, now).values_list("pk", flat=True))


def _tell(key: str, now: datetime) -> None:
    fact = Fact.objects.get(pk=key)
    tell(fact=fact, drafts=letters_of(fact), now=now)


def _letters(now: datetime) -> Iterable[str]:
    return map(str, unsent(now).values_list("pk", flat=True))


def _send(key: str, now: datetime) -> None:
    letter = unsent(now).filter(pk=key).first()
    if letter is not None:
        post(letter, now)


ERRANDS = (
    Errand(
        name="tell",
        danish=_("Skrive breve om det, der er sket"),
        run_one=one_of("tell", _facts, _tell),
        owed=lambda now: untold(LETTERS, now).count(),
        oldest=lambda now: untold(LETTERS, now).values_list("at", flat=True).first(),
    ),
    Errand(
        name="remind",
        danish=_("Minde om frister"),
        run_one=one_of("remind", reminders.owed, reminders.remind),
        owed=lambda now: len(reminders.owed(now)),
    ),
    Errand(
        name="gather",
        danish=_("Samle breve til dem, der vil have ét om dagen"),
        run_one=one_of("gather", digest.owed_to, digest.gather_for),
        owed=lambda now: len(digest.owed_to(now)),
        oldest=lambda now: (
            ungathered(digest.latest_hour(now)).values_list("written_at", flat=True).first()
        ),
    ),
    Errand(
        name="send",
        danish=_("Sende breve"),
        run_one=one_of("send", _letters, _send),
        owed=lambda now: unsent(now).count(),
        oldest=lambda now: unsent(now).values_list("next_try_at", flat=True).first(),
    ),
)
