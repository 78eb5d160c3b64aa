"""The errand of the documents: read what they say."""

from django.utils.translation import gettext_noop as _

from raadslag.errands.errand import Errand
from raadslag.exchange.enclosures.errand import run_one
from raadslag.files.queries import awaiting_text

ERRANDS = (
    Errand(
        name="texts",
        danish=_("Læse teksten i filer"),
        run_one=run_one,
        owed=lambda now: awaiting_text().count(),
    ),
)
