"""Letters about releases: one that was planned has been held back."""

from collections.abc import Iterator

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from raadslag.journal.models import Fact
from raadslag.notices.draft import Draft
from raadslag.notices.letters.subjects import subject_of, when
from raadslag.notices.readers import secretaries_of
from raadslag.notices.states import LetterKind
from raadslag.publications.timing.models import PlannedRelease
from raadslag.publications.timing.queries import meeting_of


def held_back(fact: Fact) -> Iterator[Draft]:
    """The secretaries of the body are told that what was planned did not come out."""
    plan = subject_of(fact, PlannedRelease)
    if plan is None:
        return
    meeting = meeting_of(plan)
    subject = _("Offentliggørelsen er holdt tilbage: %(body)s %(when)s") % {
        "body": meeting.organization.name,
        "when": when(meeting),
    }
    lines = (
        _("Det, der skulle offentliggøres, indeholder noget, der ligner et CPR-nummer."),
        _("Se, hvor det står. Fjern det, eller bekræft, at det ikke er et CPR-nummer."),
    )
    for reader in secretaries_of(meeting.organization, localdate()):
        yield Draft(reader, LetterKind.AGENDA, subject, lines, about=plan)


LETTERS = {"publications.block_release": held_back}
