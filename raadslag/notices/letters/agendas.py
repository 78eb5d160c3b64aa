"""Letters about agendas: read through before, issued after."""

from collections.abc import Iterator

from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _

from raadslag.agendas.models import Agenda, AgendaIssue, ReadThrough, Reviewer
from raadslag.agendas.states import IssueKind
from raadslag.bodies.models import User
from raadslag.journal.models import Fact
from raadslag.notices.draft import Draft
from raadslag.notices.letters.subjects import subject_of, when
from raadslag.notices.readers import other_than, seated
from raadslag.notices.states import LetterKind

SUBJECTS = {
    IssueKind.FIRST: "Dagsorden til mødet i %(body)s %(when)s",
    IssueKind.SUPPLEMENT: "Tillægsdagsorden til mødet i %(body)s %(when)s",
    IssueKind.AGAIN: "Ny udgave af dagsordenen til mødet i %(body)s %(when)s",
}


def issued(fact: Fact) -> Iterator[Draft]:
    """The members are told that an agenda, a supplement or a new issue is out."""
    issue = subject_of(fact, AgendaIssue)
    agenda = issue.agenda if issue is not None else subject_of(fact, Agenda)
    if agenda is None or agenda.meeting.on < localdate():
        return
    issue = issue or agenda.agendaissue_set.order_by("number").last()
    meeting = agenda.meeting
    words = {"body": meeting.organization.name, "when": when(meeting)}
    subject = SUBJECTS[IssueKind(issue.kind) if issue else IssueKind.FIRST] % words
    line = _("Dagsordenen er sendt ud. Læs den i Rådslag:")
    for reader in seated(meeting.organization, localdate()):
        yield Draft(reader, LetterKind.AGENDA, subject, (line,), about=meeting)


def opened(fact: Fact) -> Iterator[Draft]:
    """Those asked to read an agenda through are told, and when remarks are wished for."""
    reading = subject_of(fact, ReadThrough) or _open_reading(subject_of(fact, Agenda))
    if reading is None:
        return
    asked = [
        one.user
        for one in Reviewer.objects.filter(reading=reading, user__is_active=True)
        .select_related("user")
        .order_by("pk")
    ]
    for reader in other_than(asked, fact.user_id):
        yield _invitation(reading, reader)


def _open_reading(agenda: Agenda | None) -> ReadThrough | None:
    if agenda is None:
        return None
    return ReadThrough.objects.filter(agenda=agenda, closed_at=None).first()


def _invitation(reading: ReadThrough, reader: User) -> Draft:
    meeting = reading.agenda.meeting
    words = {"body": meeting.organization.name, "when": when(meeting)}
    subject = _("Gennemlæsning: dagsorden til mødet i %(body)s %(when)s") % words
    lines = [_("Du er bedt om at læse dagsordenen igennem, før den sendes ud.")]
    if reading.due_at is not None:
        due = f"{localtime(reading.due_at):%d-%m-%Y kl. %H.%M}"
        lines.append(_("Bemærkninger ønskes senest %(due)s.") % {"due": due})
    return Draft(reader, LetterKind.READING, subject, tuple(lines), about=meeting)


LETTERS = {"agendas.issue": issued, "agendas.open_reading": opened}
