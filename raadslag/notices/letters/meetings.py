"""Letters about meetings that are moved, called off or planned for a year."""

from collections.abc import Iterator

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from raadslag.journal.models import Fact
from raadslag.meetings.models import Meeting, MeetingPlan
from raadslag.notices.draft import Draft
from raadslag.notices.letters.subjects import subject_of, when
from raadslag.notices.readers import seated
from raadslag.notices.states import LetterKind


def _to_members(meeting: Meeting, subject: str, *lines: str) -> Iterator[Draft]:
    for reader in seated(meeting.organization, localdate()):
        yield Draft(reader, LetterKind.MEETING, subject, (f"{subject}.", *lines), about=meeting)


def _coming(fact: Fact) -> Meeting | None:
    """The meeting, unless it lies in the past: an archive tells nobody."""
    meeting = subject_of(fact, Meeting)
    return meeting if meeting is not None and meeting.on >= localdate() else None


def _place(meeting: Meeting) -> list[str]:
    return [_("Sted: %(place)s.") % {"place": meeting.location}] if meeting.location else []


def moved(fact: Fact) -> Iterator[Draft]:
    """The members are told the new day, hour and place."""
    meeting = _coming(fact)
    if meeting is not None:
        words = {"body": meeting.organization.name, "when": when(meeting)}
        subject = _("Mødet i %(body)s er flyttet til %(when)s") % words
        yield from _to_members(meeting, subject, *_place(meeting))


def cancelled(fact: Fact) -> Iterator[Draft]:
    """The members are told that there is no meeting."""
    meeting = _coming(fact)
    if meeting is not None:
        words = {"body": meeting.organization.name, "when": when(meeting)}
        yield from _to_members(meeting, _("Mødet i %(body)s %(when)s er aflyst") % words)


def called(fact: Fact) -> Iterator[Draft]:
    """The members are told of an extraordinary meeting."""
    meeting = _coming(fact)
    if meeting is not None:
        words = {"body": meeting.organization.name, "when": when(meeting)}
        subject = _("Ekstraordinært møde i %(body)s %(when)s") % words
        yield from _to_members(meeting, subject, *_place(meeting))


def planned(fact: Fact) -> Iterator[Draft]:
    """The members are told the days of the year."""
    plan = subject_of(fact, MeetingPlan)
    if plan is None:
        return
    words = {"body": plan.organization.name, "year": plan.year}
    subject = _("Mødeplan %(year)s for %(body)s") % words
    days = "\n".join(f"– {when(one)}" for one in plan.meeting_set.order_by("on", "starts"))
    for reader in seated(plan.organization, localdate()):
        yield Draft(reader, LetterKind.MEETING, subject, (f"{subject}:", days), about=plan)


LETTERS = {
    "meetings.move": moved,
    "meetings.cancel": cancelled,
    "meetings.plan_extraordinary": called,
    "meetings.plan_year": planned,
}
