"""Letters about decisions: the next body has the case."""

from collections.abc import Iterator

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from raadslag.cases.models import Paper
from raadslag.consultations.models import Consultation
from raadslag.consultations.states import ConsultationState
from raadslag.decisions.models import Decision
from raadslag.journal.models import Fact
from raadslag.notices.draft import Draft
from raadslag.notices.letters.subjects import neutral_title, subject_of
from raadslag.notices.readers import other_than, secretaries_of
from raadslag.notices.states import LetterKind


def passed_on(fact: Fact) -> Iterator[Draft]:
    """The secretaries of the next body are told that a case waits, once for each case."""
    decision = subject_of(fact, Decision)
    following = _next_of(decision.item.consultation) if decision is not None else None
    if following is None or following.paper is None:
        return
    line = _("Et organ har behandlet sagen, og nu venter den i køen hos jer.")
    yield from _to_secretaries(following, following.paper, line, fact)


def queued(fact: Fact) -> Iterator[Draft]:
    """The secretaries of a body are told that a case was put in its queue, once for each."""
    found = Consultation.objects.select_related("organization__body", "paper__case").filter(
        pk=fact.subject_id, state=ConsultationState.WAITING
    )
    waiting = found.first()
    if waiting is None or waiting.paper is None:
        return
    yield from _to_secretaries(waiting, waiting.paper, _("Sagen venter i køen hos jer."), fact)


def _to_secretaries(waiting: Consultation, paper: Paper, line: str, fact: Fact) -> Iterator[Draft]:
    words = {"name": neutral_title(paper), "body": waiting.organization.name}
    subject = _("I køen til %(body)s: %(name)s") % words
    key = f"queue-{waiting.pk}"
    for reader in other_than(secretaries_of(waiting.organization, localdate()), fact.user_id):
        yield Draft(reader, LetterKind.QUEUE, subject, (line,), about=paper, once=key)


def _next_of(consultation: Consultation) -> Consultation | None:
    """The station after this one, when the case waits there."""
    after = Consultation.objects.filter(
        case=consultation.case_id, position__gt=consultation.position
    )
    following = after.select_related("organization__body", "paper__case").order_by("position", "id")
    first = following.first()
    return first if first is not None and first.state == ConsultationState.WAITING else None


LETTERS = {
    "consultations.queue": queued,
    "decisions.resolve": passed_on,
    "decisions.fix": passed_on,
}
