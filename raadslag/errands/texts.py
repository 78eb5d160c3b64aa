"""The errands of the documents: read what they say, and what stands in scanned pages."""

from datetime import datetime, timedelta

from django.utils.translation import gettext_noop as _

from raadslag.errands.errand import Errand
from raadslag.errands.things import one_of
from raadslag.exchange.enclosures import scans
from raadslag.exchange.enclosures.errand import run_one
from raadslag.exchange.enclosures.extract import installed
from raadslag.files.queries import awaiting_text, awaiting_words

LEASE = timedelta(minutes=2)


def _hindrance(now: datetime) -> str:
    """Said while there are scans, and no program to recognise words in them."""
    waits = not installed() and awaiting_words().exists()
    return NOT_INSTALLED if waits else ""


NOT_INSTALLED = _(
    "Tekstgenkendelse er ikke installeret, så scannede filer kan ikke søges eller undersøges for "
    "CPR-numre. Installer tesseract med dansk på serveren; så læses de af sig selv."
)
ERRANDS = (
    Errand(
        name="texts",
        danish=_("Læse teksten i filer"),
        run_one=run_one,
        owed=lambda now: awaiting_text().count(),
    ),
    Errand(
        name="scans",
        danish=_("Genkende tekst i scannede filer"),
        run_one=one_of("scans", scans.keys, scans.recognise, lease=LEASE),
        owed=lambda now: awaiting_words().count(),
        hindrance=_hindrance,
    ),
)
