"""Letters about papers on their way through the approval chain."""

from collections.abc import Iterator

from django.db.models import Max
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from raadslag.bodies.models import User
from raadslag.cases.models import Approval, Paper
from raadslag.cases.states import ApprovalState, PaperState
from raadslag.journal.models import Fact
from raadslag.notices.draft import Draft
from raadslag.notices.letters.subjects import neutral_title, subject_of
from raadslag.notices.readers import other_than, with_deputies
from raadslag.notices.states import LetterKind


def paper_of(fact: Fact) -> Paper | None:
    """The paper the fact is about, or whose approval it is about."""
    approval = subject_of(fact, Approval)
    return approval.paper if approval is not None else subject_of(fact, Paper)


def called(fact: Fact) -> Iterator[Draft]:
    """Those whose answer is waited for, and who steps in for them, once a call."""
    paper = paper_of(fact)
    if paper is None:
        return
    waiting = paper.approval_set.filter(state=ApprovalState.WAITING).select_related("approver")
    for approval in waiting:
        for reader in other_than(answering(approval.approver), fact.user_id):
            yield ask(reader, paper, approval)


def answering(approver: User) -> list[User]:
    """The approver and those who step in today."""
    return with_deputies([approver], localdate())


def ask(reader: User, paper: Paper, approval: Approval) -> Draft:
    """The letter that asks for an approval."""
    name = neutral_title(paper)
    lines = [_("Der ventes på din godkendelse af %(name)s.") % {"name": name}]
    if approval.due_on is not None:
        lines.append(_("Svar senest %(day)s.") % {"day": f"{approval.due_on:%d-%m-%Y}"})
    subject = _("Til godkendelse: %(name)s") % {"name": name}
    key = f"approval-{approval.pk}"
    return Draft(reader, LetterKind.APPROVAL, subject, tuple(lines), about=paper, once=key)


def approved(fact: Fact) -> Iterator[Draft]:
    """The next in the chain are asked; at its end the caseworkers are told."""
    paper = paper_of(fact)
    if paper is None or paper.state == PaperState.APPROVING:
        yield from called(fact)
        return
    if paper.state == PaperState.WRITING:  # taken back since
        return
    name = neutral_title(paper)
    yield from _to_writers(
        fact, paper, _("Godkendt: %(name)s") % {"name": name}, _("Alle har godkendt sagen.")
    )


def returned(fact: Fact) -> Iterator[Draft]:
    """The caseworkers are told that the paper came back; the comment stays in the house."""
    paper = paper_of(fact)
    if paper is not None:
        name = neutral_title(paper)
        yield from _to_writers(
            fact,
            paper,
            _("Sendt tilbage: %(name)s") % {"name": name},
            _("Læs bemærkningen i Rådslag, ret sagen, og send den igen."),
        )


def recalled(fact: Fact) -> Iterator[Draft]:
    """Those who were asked, and who steps in for them, are told that no answer is waited for."""
    paper = paper_of(fact)
    if paper is None or paper.state != PaperState.WRITING:  # sent again since
        return
    last = paper.approval_set.aggregate(last=Max("round"))["last"]
    asked = User.objects.filter(
        approvals__paper=paper, approvals__round=last, approvals__called_at__isnull=False
    )
    subject = _("Trukket tilbage: %(name)s") % {"name": neutral_title(paper)}
    line = _("Sagen skrives om, og der ventes ikke længere på svar. I får besked, hvis den kommer.")
    readers = with_deputies(asked.distinct().order_by("pk"), localdate())
    for reader in other_than(readers, fact.user_id):
        yield Draft(reader, LetterKind.APPROVAL, subject, (f"{subject}.", line), about=paper)


def _to_writers(fact: Fact, paper: Paper, subject: str, sentence: str) -> Iterator[Draft]:
    writers = with_deputies(paper.case.people.order_by("pk"), localdate())
    for reader in other_than(writers, fact.user_id):
        yield Draft(reader, LetterKind.APPROVAL, subject, (f"{subject}.", sentence), about=paper)


LETTERS = {
    "cases.submit": called,
    "cases.approve": approved,
    "cases.delegate": called,
    "cases.skip": approved,
    "cases.recall": recalled,
    "cases.return_paper": returned,
    "cases.hand_back": returned,
}
