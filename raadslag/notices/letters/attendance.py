"""Letters about who comes to a meeting: regrets, and substitutes that are called."""

from collections.abc import Iterator

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from raadslag.bodies.models import User
from raadslag.journal.models import Fact
from raadslag.meetings.models import Meeting
from raadslag.notices.draft import Draft
from raadslag.notices.letters.subjects import subject_of, when
from raadslag.notices.readers import other_than, secretaries_of
from raadslag.notices.states import LetterKind
from raadslag.sittings.models import Regret, Substitution


def regretted(fact: Fact) -> Iterator[Draft]:
    """The secretaries are told that a member cannot come; why stands behind the link."""
    regret = subject_of(fact, Regret)
    if regret is None or regret.withdrawn_at is not None or _past(regret.meeting):
        return
    words = {"who": regret.person.name, **_meeting_words(regret.meeting)}
    subject = _("Afbud fra %(who)s til mødet i %(body)s %(when)s") % words
    line = _("Skal der indkaldes en stedfortræder, så registrér det på mødets side.")
    yield from _to_secretaries(fact, regret.meeting, subject, line)


def comes_after_all(fact: Fact) -> Iterator[Draft]:
    """The secretaries are told that the member comes all the same."""
    regret = subject_of(fact, Regret)
    if regret is None or _past(regret.meeting):
        return
    words = {"who": regret.person.name, **_meeting_words(regret.meeting)}
    subject = _("%(who)s kommer alligevel til mødet i %(body)s %(when)s") % words
    yield from _to_secretaries(fact, regret.meeting, subject)


def called(fact: Fact) -> Iterator[Draft]:
    """The substitute is told which meeting they are called to."""
    call = subject_of(fact, Substitution)
    if call is None or call.ended_at is not None or _past(call.meeting):
        return
    subject = _("Du er indkaldt som stedfortræder til mødet i %(body)s %(when)s")
    alone = _("Du deltager kun i et enkelt punkt; du kan se hvilket på mødets side.")
    decided = _("Byrådet afgør ved mødets begyndelse, om du kan indtræde.")
    lines = [alone] if call.item_id else []
    lines += [decided] if call.approved_at is None else []
    yield from _to_substitute(call, subject, *lines)


def called_off(fact: Fact) -> Iterator[Draft]:
    """The substitute is told that they are not to come after all."""
    call = subject_of(fact, Substitution)
    if call is not None and not _past(call.meeting):
        subject = _("Du skal ikke møde som stedfortræder i %(body)s %(when)s")
        yield from _to_substitute(call, subject)


def _past(meeting: Meeting) -> bool:
    return meeting.on < localdate()


def _meeting_words(meeting: Meeting) -> dict[str, str]:
    return {"body": meeting.organization.name, "when": when(meeting)}


def _to_secretaries(fact: Fact, meeting: Meeting, subject: str, *lines: str) -> Iterator[Draft]:
    for reader in other_than(secretaries_of(meeting.organization, localdate()), fact.user_id):
        told = (f"{subject}.", *lines)
        yield Draft(reader, LetterKind.MEETING, subject, told, about=meeting)


def _to_substitute(call: Substitution, subject: str, *lines: str) -> Iterator[Draft]:
    named = subject % _meeting_words(call.meeting)
    for reader in User.objects.filter(person=call.substitute_id, is_active=True):
        told = (f"{named}.", *lines)
        yield Draft(reader, LetterKind.MEETING, named, told, about=call.meeting)


LETTERS = {
    "sittings.regret": regretted,
    "sittings.withdraw_regret": comes_after_all,
    "sittings.call_substitute": called,
    "sittings.end_substitution": called_off,
}
