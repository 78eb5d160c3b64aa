"""Letters about duties in the house: given, ended, and stood in for."""

from collections.abc import Iterator

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from raadslag.bodies.models import Assignment, Deputy, User
from raadslag.journal.models import Fact
from raadslag.notices.draft import Draft
from raadslag.notices.letters.subjects import subject_of
from raadslag.notices.readers import account, secretaries
from raadslag.notices.states import LetterKind


def _duty(assignment: Assignment) -> dict[str, str]:
    where = assignment.organization or assignment.body
    name = assignment.user.get_full_name()
    return {"duty": assignment.get_duty_display(), "where": str(where), "name": name}


def assigned(fact: Fact) -> Iterator[Draft]:
    """The one who got a duty is told; all secretaries, when someone gave it to himself."""
    assignment = subject_of(fact, Assignment)
    if assignment is None:
        return
    words = _duty(assignment)
    for reader in account(assignment.user_id):
        yield _about(reader, _("Du er nu %(duty)s i %(where)s") % words)
    if fact.user_id == assignment.user_id:
        for reader in secretaries(assignment.body, localdate()).exclude(pk=fact.user_id):
            yield _about(reader, _("%(name)s har gjort sig selv til %(duty)s i %(where)s") % words)


def relieved(fact: Fact) -> Iterator[Draft]:
    """The one whose duty ended is told."""
    assignment = subject_of(fact, Assignment)
    if assignment is not None:
        for reader in account(assignment.user_id):
            words = _duty(assignment)
            yield _about(reader, _("Du er ikke længere %(duty)s i %(where)s") % words)


def deputised(fact: Fact) -> Iterator[Draft]:
    """Both the one who is away and the one who steps in are told."""
    deputy = subject_of(fact, Deputy)
    if deputy is None:
        return
    words = {
        "away": deputy.user.get_full_name(),
        "deputy": deputy.deputy.get_full_name(),
        "first": f"{deputy.starts_on:%d-%m-%Y}",
        "last": f"{deputy.ends_on:%d-%m-%Y}",
    }
    for key in (deputy.user_id, deputy.deputy_id):
        for reader in account(key):
            yield _about(
                reader, _("%(deputy)s træder ind for %(away)s fra %(first)s til %(last)s") % words
            )


def _about(reader: User, sentence: str) -> Draft:
    lines = (
        f"{sentence}.",
        _("Er det ikke rigtigt, så sig det straks til sekretariatet."),
    )
    return Draft(to=reader, kind=LetterKind.ACCOUNT, subject=sentence, lines=lines)


LETTERS = {
    "bodies.assign": assigned,
    "bodies.relieve": relieved,
    "bodies.deputise": deputised,
}
