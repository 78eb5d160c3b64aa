"""Letters about agendas: read through and remarked on before, issued after."""

from collections.abc import Iterator

from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _

from raadslag.agendas.models import Agenda, AgendaIssue, ReadThrough, Remark
from raadslag.agendas.queries import exclusions_of
from raadslag.agendas.states import IssueKind
from raadslag.bodies.models import User
from raadslag.journal.models import Fact
from raadslag.notices.draft import Draft
from raadslag.notices.letters.subjects import subject_of, when
from raadslag.notices.readers import other_than, seated, secretaries_of, with_deputies
from raadslag.notices.states import LetterKind
from raadslag.rules.public_title import reveals, shares

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
    issue = issue or _issue_of(fact, agenda)
    meeting = agenda.meeting
    words = {"body": meeting.organization.name, "when": when(meeting)}
    subject = SUBJECTS[IssueKind(issue.kind) if issue else IssueKind.FIRST] % words
    line = _("Dagsordenen er sendt ud. Læs den i Rådslag:")
    kept = set(exclusions_of(agenda).values_list("person_id", flat=True))
    for reader in seated(meeting.organization, localdate()):
        told = [] if issue is None or reader.person_id in kept else _notes(issue)
        yield Draft(reader, LetterKind.AGENDA, subject, (*told, line), about=meeting)


def _issue_of(fact: Fact, agenda: Agenda) -> AgendaIssue | None:
    """The issue the fact is about: the latest one when it does not say."""
    issues = agenda.agendaissue_set.order_by("number")
    return issues.filter(pk=fact.details.get("issue")).first() or issues.last()


def _notes(issue: AgendaIssue) -> list[str]:
    """Why it is late and what is new, unless the words name something closed."""
    closed = _closed_titles(issue)
    notes = {
        _("Den er sendt efter fristen: %(note)s"): issue.late_reason,
        _("Nyt i denne udgave: %(note)s"): issue.change_note,
    }
    return [
        sentence % {"note": note}
        for sentence, note in notes.items()
        if note and not any(tells(note, title) for title in closed)
    ]


def _closed_titles(issue: AgendaIssue) -> list[str]:
    """Titles of the issue's closed items and closed attachments."""
    items = issue.content["items"]
    files = [file for one in items for file in one["attachments"]]
    return [one["title"] for one in (*items, *files) if one["closed"]]


def tells(note: str, title: str) -> bool:
    """Whether a note holds a closed title, or a word of it that may name somebody."""
    return reveals(note, title) or bool(shares(note, title))


def remarked(fact: Fact) -> Iterator[Draft]:
    """The secretaries are told that readers have remarked, once a day for a reading."""
    remark = subject_of(fact, Remark)
    if remark is None or remark.settled_at is not None or remark.reading.closed_at is not None:
        return
    meeting = remark.reading.agenda.meeting
    words = {"body": meeting.organization.name, "when": when(meeting)}
    subject = _("Bemærkninger til dagsordenen til mødet i %(body)s %(when)s") % words
    line = _("Der er nye bemærkninger fra gennemlæsningen. Tag stilling til dem i Rådslag:")
    key = f"remarks-{remark.reading_id}-{localdate().isoformat()}"
    readers = other_than(secretaries_of(meeting.organization, localdate()), fact.user_id)
    for reader in readers:
        yield Draft(reader, LetterKind.READING, subject, (line,), about=meeting, once=key)


def opened(fact: Fact) -> Iterator[Draft]:
    """Those asked to read through, and who steps in, are told when remarks are wished for."""
    reading = subject_of(fact, ReadThrough) or _open_reading(subject_of(fact, Agenda))
    if reading is None:
        return
    asked = User.objects.filter(reviewer__reading=reading).order_by("pk")
    for reader in other_than(with_deputies(asked, localdate()), fact.user_id):
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


LETTERS = {
    "agendas.issue": issued,
    "agendas.open_reading": opened,
    "agendas.remark": remarked,
}
