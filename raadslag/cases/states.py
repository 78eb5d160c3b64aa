"""Words for papers: how open they are, and the life of their text."""

from datetime import timedelta

from django.utils.translation import gettext_noop as _

from raadslag.words import Words

PEN_QUIET = timedelta(minutes=2)  # silence after which a pen is free


class Classification(Words):
    """Whether the public may see it; until it is chosen nobody but its writers does."""

    UNCHOSEN = "", _("ikke valgt")
    OPEN = "open", _("åben")
    CLOSED = "closed", _("lukket")


class Ground(Words):
    """Why something is closed; the law asks for confidentiality case by case."""

    PERSON = "person", _("personforhold")
    ESTATE = "estate", _("køb og salg af ejendom")
    TENDER = "tender", _("udbud og kontrakter")
    OTHER = "other", _("andre fortrolige forhold")


class ItemKind(Words):
    """What is asked of the body."""

    DECISION = "decision", _("beslutning")
    DISCUSSION = "discussion", _("drøftelse")
    INFORMATION = "information", _("orientering")
    ELECTION = "election", _("valg")
    ANNOUNCEMENTS = "announcements", _("meddelelser")
    FORMALITY = "formality", _("formalia")


class CaseState(Words):
    """Where a case is in its life; the value is stored."""

    OPEN = "open", _("i gang")
    ENDED = "ended", _("afsluttet")


class PaperState(Words):
    """Who holds the pen of a paper; the value is stored."""

    WRITING = "writing", _("under udarbejdelse")
    APPROVING = "approving", _("til godkendelse")
    APPROVED = "approved", _("godkendt")
    SECRETARIAT = "secretariat", _("hos sekretariatet")
    ISSUED = "issued", _("udsendt")


class ApprovalState(Words):
    """Where one approval is; the value is stored."""

    AHEAD = "ahead", _("venter på sin tur")
    WAITING = "waiting", _("venter på svar")
    APPROVED = "approved", _("godkendt")
    RETURNED = "returned", _("sendt tilbage")
    DELEGATED = "delegated", _("givet videre")
    SKIPPED = "skipped", _("sprunget over")
    DROPPED = "dropped", _("bortfaldet")


CASE_LIFE = {
    "end": ((CaseState.OPEN,), CaseState.ENDED),
    "reopen": ((CaseState.ENDED,), CaseState.OPEN),
}
PAPER_LIFE = {
    "bring": ((PaperState.WRITING,), PaperState.SECRETARIAT),
    "submit": ((PaperState.WRITING,), PaperState.APPROVING),
    "recall": ((PaperState.APPROVING,), PaperState.WRITING),
    "return_paper": ((PaperState.APPROVING,), PaperState.WRITING),
    "approve": ((PaperState.APPROVING,), PaperState.APPROVED),
    "take": ((PaperState.APPROVED,), PaperState.SECRETARIAT),
    "hand_back": ((PaperState.APPROVED, PaperState.SECRETARIAT), PaperState.WRITING),
    "issue": ((PaperState.APPROVED, PaperState.SECRETARIAT), PaperState.ISSUED),
    "amend": ((PaperState.ISSUED,), PaperState.SECRETARIAT),
}
APPROVAL_LIFE = {
    "call": ((ApprovalState.AHEAD,), ApprovalState.WAITING),
    "approve": ((ApprovalState.WAITING,), ApprovalState.APPROVED),
    "return_paper": ((ApprovalState.WAITING,), ApprovalState.RETURNED),
    "delegate": ((ApprovalState.WAITING,), ApprovalState.DELEGATED),
    "skip": ((ApprovalState.AHEAD, ApprovalState.WAITING), ApprovalState.SKIPPED),
    "drop": ((ApprovalState.AHEAD, ApprovalState.WAITING), ApprovalState.DROPPED),
}
