"""Letters about minutes: to be read through, to be approved, sealed and corrected."""

from collections.abc import Iterable, Iterator

from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _

from raadslag.bodies.models import User
from raadslag.journal.models import Fact
from raadslag.ledger.queries import covering, entry_of
from raadslag.ledger.states import EntryKind
from raadslag.minutes.models import Correction, Minutes, MinutesCopy, MinutesRemark, Signature
from raadslag.minutes.queries import Standing, standing_of
from raadslag.minutes.states import MinutesState
from raadslag.notices.draft import Draft
from raadslag.notices.letters.subjects import subject_of, when
from raadslag.notices.readers import other_than, seated, secretaries_of
from raadslag.notices.states import LetterKind
from raadslag.rules.fingerprint import short_form
from raadslag.sittings.models import Attendance


def to_be_read(fact: Fact) -> Iterator[Draft]:
    """Those of the meeting are asked to read the minutes through."""
    minutes = subject_of(fact, Minutes)
    if minutes is None or minutes.state != MinutesState.READING:
        return
    lines = [_("Læs referatet, og bemærk til det, der ikke passer, før det godkendes.")]
    lines += _wished(minutes) + _message(minutes)
    subject = _("Læs referatet igennem: %(body)s %(when)s")
    yield from _letters(readers_of(minutes), fact, minutes, subject, lines)


def to_be_approved(fact: Fact) -> Iterator[Draft]:
    """Those who took part are asked to approve the exact text, told by its fingerprint."""
    minutes = subject_of(fact, Minutes)
    if minutes is None or minutes.state != MinutesState.APPROVING:
        return
    standing = standing_of(minutes)
    people = accounts_of(one.person_id for one in standing.missing)
    subject = _("Godkend referatet: %(body)s %(when)s")
    yield from _letters(people, fact, minutes, subject, asking_lines(minutes, standing))


def reminded(fact: Fact) -> Iterator[Draft]:
    """Those who have not answered are reminded, the answer given meanwhile kept in mind."""
    minutes = subject_of(fact, Minutes)
    if minutes is None or minutes.state not in (MinutesState.APPROVING, MinutesState.SEALED):
        return
    standing = standing_of(minutes)
    people = accounts_of(one.person_id for one in standing.missing)
    subject = _("Husk at godkende referatet: %(body)s %(when)s")
    yield from _letters(people, fact, minutes, subject, asking_lines(minutes, standing))


def remarked(fact: Fact) -> Iterator[Draft]:
    """The secretaries are told that somebody has remarked; not what."""
    said = subject_of(fact, MinutesRemark)
    if said is None or said.answered_at is not None:
        return
    minutes = said.copy.minutes
    lines = [_("%(name)s har bemærket til referatet.") % {"name": said.user.get_full_name()}]
    subject = _("Bemærkning til referatet: %(body)s %(when)s")
    yield from _to_secretaries(fact, minutes, subject, lines)


def refused(fact: Fact) -> Iterator[Draft]:
    """The secretaries and the chair are told that somebody will not approve; why is inside."""
    answer = subject_of(fact, Signature)
    if answer is None:
        return
    minutes = answer.signatory.copy.minutes
    lines = [_("%(name)s vil ikke godkende referatet.") % {"name": answer.signatory.name}]
    subject = _("Referatet er ikke godkendt af alle: %(body)s %(when)s")
    yield from _to_secretaries(fact, minutes, subject, lines)


def sealed(fact: Fact) -> Iterator[Draft]:
    """The members get the address of the sealed minutes, and their fingerprint to keep."""
    minutes = subject_of(fact, Minutes)
    if minutes is None or minutes.state != MinutesState.SEALED:
        return
    standing = standing_of(minutes)
    digest = standing.copy.fingerprint
    lines = [
        _("Referatet er forseglet. Teksten kan ikke ændres mere; rettelser føjes til."),
        _("Fingeraftryk: %(digest)s") % {"digest": digest},
        _("Gem brevet: med fingeraftrykket kan det altid ses, om teksten er den samme."),
    ]
    lines += _checkpoint(standing.copy)
    if standing.missing:
        lines.insert(1, _("Mangler du at godkende, kan du stadig gøre det; det noteres som sent."))
    subject = _("Referatet er forseglet: %(body)s %(when)s")
    people = [*readers_of(minutes), *secretaries_of(minutes.meeting.organization, localdate())]
    yield from _letters(people, fact, minutes, subject, lines, also_own=True)


def _checkpoint(copy: MinutesCopy) -> list[str]:
    """The log's signed word that it holds the text, when it has come so far."""
    entry = entry_of(EntryKind.PROTOCOL, str(copy.pk))
    found = covering(entry.index) if entry is not None and entry.index is not None else None
    return [_("Logbogens underskrevne kontrolpunkt:"), found.note] if found else []


def corrected(fact: Fact) -> Iterator[Draft]:
    """The members are told that a correction was added."""
    added = subject_of(fact, Correction)
    if added is None:
        return
    lines = [
        _("Rettelse %(number)s er føjet til referatet. Teksten selv er uændret.")
        % {"number": added.number}
    ]
    subject = _("Rettelse til referatet: %(body)s %(when)s")
    yield from _letters(readers_of(added.minutes), fact, added.minutes, subject, lines)


def readers_of(minutes: Minutes) -> list[User]:
    """Those who sit in the body, and those who took part, with accounts."""
    meeting = minutes.meeting
    came = Attendance.objects.filter(meeting=meeting, present=True, person__isnull=False)
    took_part = accounts_of(one or 0 for one in came.values_list("person_id", flat=True))
    return list(
        {one.pk: one for one in (*seated(meeting.organization, meeting.on), *took_part)}.values()
    )


def accounts_of(people: Iterable[int]) -> list[User]:
    """The open accounts of some people."""
    return list(User.objects.filter(person__in=list(people), is_active=True).order_by("pk"))


def asking_lines(minutes: Minutes, standing: Standing) -> list[str]:
    """What those who are to approve are told."""
    short = short_form(standing.copy.fingerprint)
    lines = [
        _("Du deltog i mødet og bedes godkende netop den tekst, der har fingeraftrykket %(short)s.")
        % {"short": short}
    ]
    return lines + _wished(minutes) + _message(minutes)


def _wished(minutes: Minutes) -> list[str]:
    if minutes.due_at is None:
        return []
    return [
        _("Svar ønskes senest %(due)s.")
        % {"due": f"{localtime(minutes.due_at):%d-%m-%Y kl. %H.%M}"}
    ]


def _message(minutes: Minutes) -> list[str]:
    """That the secretary has written something; what it is stands behind the link."""
    return [_("Sekretæren har skrevet en besked til dig på siden.")] if minutes.message else []


def _to_secretaries(
    fact: Fact, minutes: Minutes, subject: str, lines: list[str]
) -> Iterator[Draft]:
    people = secretaries_of(minutes.meeting.organization, localdate())
    yield from _letters(people, fact, minutes, subject, lines)


def _letters(
    people: Iterable[User],
    fact: Fact,
    minutes: Minutes,
    subject: str,
    lines: list[str],
    *,
    also_own: bool = False,
) -> Iterator[Draft]:
    meeting = minutes.meeting
    named = subject % {"body": meeting.organization.name, "when": when(meeting)}
    chosen = list(people) if also_own else other_than(people, fact.user_id)
    for reader in chosen:
        yield Draft(reader, LetterKind.MINUTES, named, tuple(lines), about=minutes)


LETTERS = {
    "minutes.open_read_through": to_be_read,
    "minutes.ask_for_approval": to_be_approved,
    "minutes.remind": reminded,
    "minutes.remark": remarked,
    "minutes.refuse": refused,
    "minutes.seal": sealed,
    "minutes.correct": corrected,
}
