"""Letters about meetings that are moved, called off or planned for a year."""

from collections.abc import Iterator

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from raadslag.journal.models import Fact
from raadslag.meetings.models import Meeting, MeetingPlan
from raadslag.meetings.queries import seated_at
from raadslag.notices.draft import Draft
from raadslag.notices.letters.subjects import subject_of, when
from raadslag.notices.readers import seated, secretaries_of
from raadslag.notices.states import LetterKind
from raadslag.rules.meeting_mode import objections_needed


def _to_members(meeting: Meeting, subject: str, *lines: str) -> Iterator[Draft]:
    for reader in seated(meeting.organization, localdate()):
        yield Draft(reader, LetterKind.MEETING, subject, (f"{subject}.", *lines), about=meeting)


def _coming(fact: Fact) -> Meeting | None:
    """The meeting, unless it lies in the past: an archive tells nobody."""
    meeting = subject_of(fact, Meeting)
    return meeting if meeting is not None and meeting.on >= localdate() else None


def _place(meeting: Meeting) -> list[str]:
    return [_("Sted: %(place)s.") % {"place": meeting.place}] if meeting.place else []


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
        yield from _to_members(meeting, subject, *_place(meeting), *_virtual(meeting))


def _virtual(meeting: Meeting) -> list[str]:
    """Why a virtual meeting is one, and what a member can do about it."""
    if not meeting.virtual:
        return []
    needed = objections_needed(seated_at(meeting).count())
    return [
        _("Mødet holdes virtuelt, fordi sagen ikke kan vente: %(why)s")
        % {"why": meeting.virtual_reason},
        _("Gør %(needed)s medlemmer indsigelse på mødets side, skal det holdes fysisk.")
        % {"needed": needed},
    ]


def virtually(fact: Fact) -> Iterator[Draft]:
    """The members are told that the meeting is to be virtual, and that they can object."""
    meeting = _coming(fact)
    if meeting is not None and meeting.virtual:
        words = {"body": meeting.organization.name, "when": when(meeting)}
        subject = _("Mødet i %(body)s %(when)s holdes virtuelt") % words
        yield from _to_members(meeting, subject, *_place(meeting), *_virtual(meeting))


def in_person(fact: Fact) -> Iterator[Draft]:
    """The members are told that the meeting is held in a room after all."""
    meeting = _coming(fact)
    if meeting is not None and not meeting.virtual:
        words = {"body": meeting.organization.name, "when": when(meeting)}
        subject = _("Mødet i %(body)s %(when)s holdes fysisk") % words
        yield from _to_members(meeting, subject, *_place(meeting))


def turned(fact: Fact) -> Iterator[Draft]:
    """Members and secretaries are told that a third of the members have demanded a room."""
    meeting = _coming(fact)
    if meeting is None or meeting.virtual:
        return
    words = {"body": meeting.organization.name, "when": when(meeting)}
    subject = _("Mødet i %(body)s %(when)s skal holdes fysisk") % words
    why = _("En tredjedel af medlemmerne har gjort indsigelse mod, at det holdes virtuelt.")
    yield from _to_members(meeting, subject, why, _("I får besked, når stedet er sat."))
    todo = _("Sæt mødets sted, og udsend dagsordenen igen, hvis den er sendt ud.")
    for reader in secretaries_of(meeting.organization, localdate()):
        yield Draft(
            reader, LetterKind.MEETING, subject, (why, todo), about=meeting, once="secretary"
        )


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
    "meetings.hold_virtually": virtually,
    "meetings.hold_in_person": in_person,
    "meetings.turn_physical": turned,
}
