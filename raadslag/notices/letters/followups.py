"""Letters about follow-ups: given to somebody, and done."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from raadslag.bodies.models import User
from raadslag.bodies.queries import accounts_with
from raadslag.bodies.states import Duty, OrganizationKind
from raadslag.decisions.queries import ground_in_words
from raadslag.followups.models import FollowUp
from raadslag.followups.queries import reader_sees, told_openly
from raadslag.followups.states import FollowUpState
from raadslag.journal.models import Fact
from raadslag.notices.draft import Draft
from raadslag.notices.letters.subjects import neutral_title, subject_of
from raadslag.notices.readers import other_than, secretaries_of, with_deputies
from raadslag.notices.states import LetterKind


def name_of(followup: FollowUp) -> str:
    """What is to be done as it may be named; of a closed item the case alone, neutrally."""
    return followup.title if told_openly(followup) else neutral_title(followup.decision.item.paper)


def answering(followup: FollowUp) -> list[User]:
    """Who sees to it today and may know of it: the account, or those who answer for the office."""
    day, office = localdate(), followup.office
    found: list[User] = []
    if followup.account is not None:
        found = with_deputies([followup.account], day)
    elif office is not None and office.kind == OrganizationKind.OFFICE:
        found = with_deputies(accounts_with(Duty.APPROVER, office.body, office, day), day)
    elif office is not None:
        found = secretaries_of(office, day)
    return [one for one in found if reader_sees(one, followup, day)]


def given(fact: Fact) -> Iterator[Draft]:
    """Who sees to it is told, when it is given to them and when it is taken up again."""
    followup = subject_of(fact, FollowUp)
    handed = fact.verb != "followups.change_followup" or fact.details.get("account")
    if followup is None or followup.state != FollowUpState.OPEN or not handed:
        return
    subject = _("Du er ansvarlig for en opfølgning: %(name)s") % {"name": name_of(followup)}
    lines = [_("Den følger af %(ground)s.") % {"ground": ground_in_words(followup.decision)}]
    if followup.due_on is not None:
        lines.append(_("Den skal være udført senest %(day)s.") % {"day": _day(followup)})
    for reader in other_than(answering(followup), fact.user_id):
        yield Draft(reader, LetterKind.FOLLOWUP, subject, tuple(lines), about=followup)


def done(fact: Fact) -> Iterator[Draft]:
    """The secretaries of the body are told that it is done."""
    followup = subject_of(fact, FollowUp)
    if followup is None or followup.state != FollowUpState.DONE:
        return
    words = {"name": name_of(followup), "ground": ground_in_words(followup.decision)}
    subject = _("Opfølgning udført: %(name)s") % words
    line = _("Den fulgte af %(ground)s.") % words
    for reader in other_than(secretaries_of(followup.organization, localdate()), fact.user_id):
        yield Draft(reader, LetterKind.FOLLOWUP, subject, (line,), about=followup)


def _day(followup: FollowUp) -> str:
    return f"{followup.due_on:%d-%m-%Y}"


LETTERS = {
    "followups.open_followup": given,
    "followups.change_followup": given,
    "followups.reopen": given,
    "followups.finish": done,
}
