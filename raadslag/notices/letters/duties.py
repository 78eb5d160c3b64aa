"""Letters about duties in the house: given, ended, and stood in for."""

from collections.abc import Iterator
from datetime import date

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from raadslag.bodies.models import Assignment, Deputy, User
from raadslag.journal.models import Fact
from raadslag.notices.draft import Draft
from raadslag.notices.letters.subjects import subject_of
from raadslag.notices.readers import account, other_than, secretaries
from raadslag.notices.states import LetterKind


def _duty(assignment: Assignment) -> dict[str, str]:
    where = assignment.organization or assignment.body
    name = assignment.user.get_full_name()
    return {"duty": assignment.get_duty_display(), "where": str(where), "name": name}


def assigned(fact: Fact) -> Iterator[Draft]:
    """The one who got a duty is told."""
    assignment = subject_of(fact, Assignment)
    if assignment is not None:
        for reader in account(assignment.user_id):
            yield about(reader, _("Du er nu %(duty)s i %(where)s") % _duty(assignment))


def assigned_oneself(fact: Fact) -> Iterator[Draft]:
    """All secretaries are told when someone gives himself a duty, and so is he."""
    yield from assigned(fact)
    assignment = subject_of(fact, Assignment)
    if assignment is not None:
        sentence = _("%(name)s har gjort sig selv til %(duty)s i %(where)s") % _duty(assignment)
        for reader in other_than(secretaries(assignment.body, localdate()), fact.user_id):
            yield about(reader, sentence)


def relieved(fact: Fact) -> Iterator[Draft]:
    """The one whose duty ends is told with which day."""
    assignment = subject_of(fact, Assignment)
    if assignment is None or assignment.ends_on is None:
        return
    words = {**_duty(assignment), "day": f"{assignment.ends_on:%d-%m-%Y}"}
    for reader in account(assignment.user_id):
        yield about(reader, _("Du er %(duty)s i %(where)s til og med %(day)s") % words)


def deputised(fact: Fact) -> Iterator[Draft]:
    """Both the one who is away and the one who steps in are told."""
    deputy = subject_of(fact, Deputy)
    if deputy is None:
        return
    sentence = _stepping_in(deputy)
    for key in (deputy.user_id, deputy.deputy_id):
        for reader in account(key):
            yield about(reader, sentence)


def deputised_oneself(fact: Fact) -> Iterator[Draft]:
    """All secretaries are told when someone names himself a deputy, and so are both."""
    yield from deputised(fact)
    deputy = subject_of(fact, Deputy)
    house = deputy.deputy.body if deputy is not None else None
    if deputy is not None and house is not None:
        both = (deputy.user_id, deputy.deputy_id)
        for reader in secretaries(house, localdate()).exclude(pk__in=both):
            yield about(reader, _stepping_in(deputy))


def deputy_ended(fact: Fact) -> Iterator[Draft]:
    """Both are told when it ends, or that it never begins; the row itself may be gone."""
    both = [account(fact.details.get(one)) for one in ("user", "deputy")]
    if not all(both):
        return
    (away,), (deputy,) = both
    words = {"away": away.get_full_name(), "deputy": deputy.get_full_name()}
    sentence = _("%(deputy)s træder alligevel ikke ind for %(away)s") % words
    if fact.details["last_day"] >= fact.details["starts_on"]:
        words["last"] = f"{date.fromisoformat(fact.details['last_day']):%d-%m-%Y}"
        sentence = _("%(deputy)s træder ind for %(away)s til og med %(last)s, ikke længere") % words
    for reader in other_than((away, deputy), fact.user_id):
        yield about(reader, sentence)


def _stepping_in(deputy: Deputy) -> str:
    words = {
        "away": deputy.user.get_full_name(),
        "deputy": deputy.deputy.get_full_name(),
        "first": f"{deputy.starts_on:%d-%m-%Y}",
        "last": f"{deputy.ends_on:%d-%m-%Y}",
    }
    return _("%(deputy)s træder ind for %(away)s fra %(first)s til %(last)s") % words


def about(reader: User, sentence: str) -> Draft:
    """A letter of one sentence, and what to do if it is wrong."""
    lines = (
        f"{sentence}.",
        _("Er det ikke rigtigt, så sig det straks til sekretariatet."),
    )
    return Draft(to=reader, kind=LetterKind.ACCOUNT, subject=sentence, lines=lines)


LETTERS = {
    "bodies.assign": assigned,
    "bodies.assign_oneself": assigned_oneself,
    "bodies.relieve": relieved,
    "bodies.deputise": deputised,
    "bodies.deputise_oneself": deputised_oneself,
    "bodies.end_deputy": deputy_ended,
}
