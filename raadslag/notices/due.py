"""What comes due: one function for each kind of thing, asked every minute of the day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _

from raadslag.agendas.models import Reviewer
from raadslag.cases.models import Approval
from raadslag.cases.states import ApprovalState
from raadslag.decisions.queries import ground_in_words, stopped
from raadslag.followups.models import FollowUp
from raadslag.followups.states import FollowUpState
from raadslag.meetings.models import Meeting
from raadslag.meetings.queries import deadlines_of_all
from raadslag.meetings.states import MeetingState
from raadslag.minutes.models import Minutes
from raadslag.minutes.queries import standing_of
from raadslag.minutes.states import MinutesState
from raadslag.notices.draft import Draft
from raadslag.notices.letters.approvals import answering
from raadslag.notices.letters.followups import answering as seeing_to
from raadslag.notices.letters.followups import name_of
from raadslag.notices.letters.minutes import accounts_of, asking_lines
from raadslag.notices.letters.subjects import neutral_title, when
from raadslag.notices.readers import secretaries_of, with_deputies
from raadslag.notices.states import LetterKind

WEEK = timedelta(days=7)
YEAR = timedelta(days=365)  # how long minutes that are not out are asked for
HORIZON = timedelta(days=45)  # no agenda is due earlier before its meeting


@dataclass(frozen=True, slots=True)
class Due:
    """A thing that comes due and the letter about it; ``key`` names the thing."""

    key: str
    draft: Draft
    time: str = ""  # within which it is told once; the day, unless it says so


def approvals(now: datetime) -> Iterator[Due]:
    """Approvals wished for by tomorrow, or overdue: on the eve, the day, then weekly."""
    today = localdate(now)
    late = Approval.objects.filter(
        state=ApprovalState.WAITING, due_on__lte=today + timedelta(days=1)
    ).select_related("approver", "paper__case")
    for approval in late.order_by("pk"):
        assert approval.due_on is not None  # asked for above
        if not _told_on((today - approval.due_on).days):
            continue
        words = {"name": neutral_title(approval.paper), "day": f"{approval.due_on:%d-%m-%Y}"}
        subject = _("Husk godkendelsen af %(name)s senest %(day)s") % words
        lines = (_("Din godkendelse ventes senest %(day)s.") % words,)
        for reader in answering(approval.approver):
            draft = Draft(reader, LetterKind.DEADLINE, subject, lines, about=approval.paper)
            yield Due(str(approval.pk), draft)


def waiting(now: datetime) -> Iterator[Due]:
    """Approvals wished for by no day that have waited for a week, and weekly from then."""
    today = localdate(now)
    asked = Approval.objects.filter(
        state=ApprovalState.WAITING, due_on=None, called_at__isnull=False
    ).select_related("approver", "paper__case")
    for approval in asked.order_by("pk"):
        assert approval.called_at is not None  # asked for above
        since = localdate(approval.called_at)
        days = (today - since).days
        if days < WEEK.days or not _told_on(days):
            continue
        subject = _("Der ventes stadig på din godkendelse af %(name)s") % {
            "name": neutral_title(approval.paper)
        }
        lines = (_("Den har ventet siden %(day)s.") % {"day": f"{since:%d-%m-%Y}"},)
        for reader in answering(approval.approver):
            draft = Draft(reader, LetterKind.DEADLINE, subject, lines, about=approval.paper)
            yield Due(str(approval.pk), draft)


def read_throughs(now: datetime) -> Iterator[Due]:
    """Agendas to be read through by tomorrow, by those who have not, or who steps in."""
    missing = Reviewer.objects.filter(
        done_at=None,
        user__is_active=True,
        reading__closed_at=None,
        reading__due_at__gt=now,
        reading__due_at__lte=now + timedelta(days=1),
    ).select_related("user", "reading__agenda__meeting__organization")
    for one in missing.order_by("pk"):
        assert one.reading.due_at is not None  # asked for above
        meeting = one.reading.agenda.meeting
        words = {"body": meeting.organization.name, "when": when(meeting)}
        words["due"] = f"{localtime(one.reading.due_at):%d-%m-%Y kl. %H.%M}"
        subject = _("Husk gennemlæsningen til mødet i %(body)s %(when)s") % words
        lines = (_("Bemærkninger ønskes senest %(due)s.") % words,)
        for reader in with_deputies([one.user], localdate(now)):
            draft = Draft(reader, LetterKind.DEADLINE, subject, lines, about=meeting)
            yield Due(str(one.pk), draft)


def agendas(now: datetime) -> Iterator[Due]:
    """Agendas to be sent by tomorrow, or overdue, and not issued: to the secretaries."""
    today = localdate(now)
    coming = Meeting.objects.filter(
        state__in=(MeetingState.PLANNED, MeetingState.CONVENED),
        on__gte=today,
        on__lte=today + HORIZON,
        agenda__issued_at=None,
        extraordinary=False,  # they are called when they are called
    ).select_related("organization__body")
    meetings = list(coming.order_by("on", "pk"))
    due = deadlines_of_all(meetings) if meetings else {}
    subject = _("Dagsordenen til mødet i %(body)s %(when)s er ikke sendt ud")
    for meeting in meetings:
        day = due[meeting.pk].agenda.on
        if _told_on((today - day).days):
            line = _("Den skal sendes ud senest %(day)s.")
            yield from _to_secretaries(meeting, day, subject, line)


def minutes(now: datetime) -> Iterator[Due]:
    """Minutes past their deadline and not out, once each week of it: to the secretaries.

    Only of meetings whose agenda was sent from here: an archive brought in owes none.
    A worker that rests a day is late by that day, and forgets nothing.
    """
    today = localdate(now)
    over = Meeting.objects.filter(
        on__lt=today,
        on__gte=today - YEAR,
        agenda__agendaissue__isnull=False,
        minutes__recorded_at=None,
    ).exclude(state=MeetingState.CANCELLED)
    meetings = list(over.select_related("organization__body").distinct().order_by("on", "pk"))
    due = deadlines_of_all(meetings) if meetings else {}
    subject = _("Referatet af mødet i %(body)s %(when)s er ikke ude")
    for meeting in meetings:
        day = due[meeting.pk].minutes.on
        late = (today - day).days
        if late > 0:
            line, week = _("Det skulle være ude senest %(day)s."), (late - 1) // WEEK.days
            yield from _to_secretaries(meeting, day, subject, line, f"week-{week}")


def signatures(now: datetime) -> Iterator[Due]:
    """Approvals of minutes wished for by tomorrow, or overdue: on the eve, the day, then weekly."""
    today = localdate(now)
    asked = Minutes.objects.filter(
        state=MinutesState.APPROVING, due_at__lt=now + timedelta(days=2)
    ).select_related("meeting__organization")
    for one in asked.order_by("pk"):
        assert one.due_at is not None  # asked for above
        if not _told_on((today - localdate(one.due_at)).days):
            continue
        standing = standing_of(one)
        words = {"body": one.meeting.organization.name, "when": when(one.meeting)}
        subject = _("Husk at godkende referatet: %(body)s %(when)s") % words
        for who in standing.missing:
            for reader in accounts_of([who.person_id]):
                lines = tuple(asking_lines(one, standing))
                draft = Draft(reader, LetterKind.DEADLINE, subject, lines, about=one)
                yield Due(f"{standing.copy.pk}-{who.pk}", draft)


def followups(now: datetime) -> Iterator[Due]:
    """Open follow-ups a week and a day before their day, on it, and weekly from then.

    Told to those who see to them, or to the secretaries where nobody with an account
    does. What a member wants before the council waits, and nobody is reminded of it.
    """
    today = localdate(now)
    coming = FollowUp.objects.filter(state=FollowUpState.OPEN, due_on__lte=today + WEEK)
    related = coming.select_related(
        "account",
        "office__body",
        "organization__body",
        "decision__item__agenda__meeting__organization",
        "decision__item__consultation__case",
        "decision__item__consultation__paper__case",
    )
    held = list(related.order_by("pk"))
    halted = stopped([one.decision.item for one in held])
    for one in held:
        assert one.due_on is not None  # asked for above
        days = (today - one.due_on).days
        if one.decision.item_id in halted or not (days == -WEEK.days or _told_on(days)):
            continue
        words = {"name": name_of(one), "day": f"{one.due_on:%d-%m-%Y}"}
        words["ground"] = ground_in_words(one.decision)
        subject = _("Husk opfølgningen senest %(day)s: %(name)s") % words
        lines = (_("Den følger af %(ground)s. Skriv, hvad der er sket.") % words,)
        for reader in seeing_to(one) or secretaries_of(one.organization, today):
            draft = Draft(reader, LetterKind.DEADLINE, subject, lines, about=one)
            yield Due(str(one.pk), draft)


def _to_secretaries(
    meeting: Meeting, day: date, subject: str, line: str, time: str = ""
) -> Iterator[Due]:
    organization = meeting.organization
    words = {"body": organization.name, "when": when(meeting), "day": f"{day:%d-%m-%Y}"}
    for reader in secretaries_of(organization, localdate()):
        draft = Draft(reader, LetterKind.DEADLINE, subject % words, (line % words,), about=meeting)
        yield Due(str(meeting.pk), draft, time)


def _told_on(days_late: int) -> bool:
    """Whether one is reminded that many days after the day; once a week in the end.

    >>> [days for days in range(-2, 16) if _told_on(days)]
    [-1, 0, 7, 14]
    """
    return days_late == -1 or (days_late >= 0 and days_late % WEEK.days == 0)


Reminder = Callable[[datetime], Iterable[Due]]
REMINDERS: dict[str, Reminder] = {
    "approval": approvals,
    "waiting": waiting,
    "read-through": read_throughs,
    "agenda": agendas,
    "minutes": minutes,
    "signature": signatures,
    "followup": followups,
}
