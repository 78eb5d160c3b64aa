"""Letters about decisions: the next body has the case."""

from collections.abc import Iterator

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from raadslag.bodies.queries import accounts_with
from raadslag.bodies.states import Duty
from raadslag.consultations.models import Consultation
from raadslag.consultations.states import ConsultationState
from raadslag.decisions.models import Decision
from raadslag.journal.models import Fact
from raadslag.notices.draft import Draft
from raadslag.notices.letters.subjects import neutral_title, subject_of
from raadslag.notices.readers import other_than
from raadslag.notices.states import LetterKind


def passed_on(fact: Fact) -> Iterator[Draft]:
    """The secretaries of the next body are told that a case waits, once for each case."""
    decision = subject_of(fact, Decision)
    following = _next_of(decision.item.consultation) if decision is not None else None
    if following is None or following.paper is None:
        return
    words = {"name": neutral_title(following.paper), "body": following.organization.name}
    subject = _("I køen til %(body)s: %(name)s") % words
    line = _("Et organ har behandlet sagen, og nu venter den i køen hos jer.")
    body = following.organization.body
    secretaries = accounts_with(Duty.SECRETARY, body, following.organization, localdate())
    for reader in other_than(secretaries, fact.user_id):
        yield Draft(
            reader,
            LetterKind.QUEUE,
            subject,
            (line,),
            about=following.paper,
            once=f"queue-{following.pk}",
        )


def _next_of(consultation: Consultation) -> Consultation | None:
    """The station after this one, when the case waits there."""
    after = Consultation.objects.filter(
        case=consultation.case_id, position__gt=consultation.position
    )
    following = after.select_related("organization__body", "paper__case").order_by("position", "id")
    first = following.first()
    return first if first is not None and first.state == ConsultationState.WAITING else None


LETTERS = {"decisions.resolve": passed_on}
