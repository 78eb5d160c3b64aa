"""Letters about members' requests: one has come, or was taken back."""

from collections.abc import Iterator

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from raadslag.agendas.requests import clocks
from raadslag.bodies.models import Organization
from raadslag.cases.models import MemberRequest
from raadslag.journal.models import Fact
from raadslag.notices.draft import Draft
from raadslag.notices.letters.subjects import subject_of, when
from raadslag.notices.readers import other_than, secretaries_of
from raadslag.notices.states import LetterKind


def received(fact: Fact) -> Iterator[Draft]:
    """The secretaries of the body are told, and which meeting has to have it."""
    request = subject_of(fact, MemberRequest)
    organization = request.paper.organization if request is not None else None
    if request is None or organization is None or request.withdrawn:
        return
    subject = _("Et medlem vil have en sag på dagsordenen: %(body)s")
    lines = [_("Forslaget ligger i køen, og sekretariatet kan sætte det på, men ikke slette det.")]
    meeting = clocks([organization], request.received_on)[0].meeting
    if meeting is not None:
        told = _("Det er kommet i tide til mødet %(when)s og skal på den dagsorden.")
        lines.append(told % {"when": when(meeting)})
    yield from _to_secretaries(fact, request, organization, subject, lines)


def withdrawn(fact: Fact) -> Iterator[Draft]:
    """The secretaries are told that the member has taken it back."""
    request = subject_of(fact, MemberRequest)
    organization = request.paper.organization if request is not None else None
    if request is None or organization is None:
        return
    subject = _("Et medlem har trukket sit forslag tilbage: %(body)s")
    line = _("Det er taget ud af køen og af dagsordenen, hvis det stod der.")
    yield from _to_secretaries(fact, request, organization, subject, [line])


def _to_secretaries(
    fact: Fact, request: MemberRequest, organization: Organization, subject: str, lines: list[str]
) -> Iterator[Draft]:
    """Neutral words: what is asked for stands behind the link alone."""
    named = subject % {"body": organization.name}
    for reader in other_than(secretaries_of(organization, localdate()), fact.user_id):
        yield Draft(reader, LetterKind.REQUEST, named, tuple(lines), about=request.paper)


LETTERS = {
    "consultations.bring": received,
    "consultations.enter_request": received,
    "agendas.withdraw_request": withdrawn,
}
