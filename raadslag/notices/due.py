"""What comes due: one function for each kind of thing, asked every minute of the day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _

from raadslag.agendas.models import Reviewer
from raadslag.cases.models import Approval
from raadslag.cases.states import ApprovalState
from raadslag.notices.draft import Draft
from raadslag.notices.letters.approvals import answering
from raadslag.notices.letters.subjects import neutral_title, when
from raadslag.notices.states import LetterKind

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Due:
    """A thing that comes due and the letter about it; ``key`` names the thing."""

    key: str
    draft: Draft


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


def read_throughs(now: datetime) -> Iterator[Due]:
    """Agendas to be read through by tomorrow, by those who have not."""
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
        yield Due(str(one.pk), Draft(one.user, LetterKind.DEADLINE, subject, lines, about=meeting))


def _told_on(days_late: int) -> bool:
    """Whether one is reminded that many days after the day; once a week in the end.

    >>> [days for days in range(-2, 16) if _told_on(days)]
    [-1, 0, 7, 14]
    """
    return days_late == -1 or (days_late >= 0 and days_late % WEEK.days == 0)


Reminder = Callable[[datetime], Iterable[Due]]
REMINDERS: dict[str, Reminder] = {"approval": approvals, "read-through": read_throughs}
