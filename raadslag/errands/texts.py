"""The errand of the documents: read what they say."""

from raadslag.errands.errand import Errand
from raadslag.exchange.enclosures.errand import run_one
from raadslag.files.queries import awaiting_text

ERRANDS = (
    Errand(
        name="texts",
        danish="Læse teksten i filer",
        run_one=run_one,
        owed=lambda now: awaiting_text().count(),
    ),
)
