"""Words for papers: how open they are, and the life of their text."""

from django.db.models import TextChoices


class Classification(TextChoices):
    """Whether the public may see it; until it is chosen nobody but its writers does."""

    UNCHOSEN = "", "ikke valgt"
    OPEN = "open", "åben"
    CLOSED = "closed", "lukket"


class Ground(TextChoices):
    """Why something is closed; the law asks for confidentiality case by case."""

    PERSON = "person", "personforhold"
    ESTATE = "estate", "køb og salg af ejendom"
    TENDER = "tender", "udbud og kontrakter"
    OTHER = "other", "andre fortrolige forhold"


class ItemKind(TextChoices):
    """What is asked of the body."""

    DECISION = "decision", "beslutning"
    DISCUSSION = "discussion", "drøftelse"
    INFORMATION = "information", "orientering"
    ELECTION = "election", "valg"
    ANNOUNCEMENTS = "announcements", "meddelelser"
    FORMALITY = "formality", "formalia"


class CaseState(TextChoices):
    """Where a case is in its life; the value is stored."""

    OPEN = "open", "i gang"
    ENDED = "ended", "afsluttet"


class PaperState(TextChoices):
    """Who holds the pen of a paper; the value is stored."""

    WRITING = "writing", "under udarbejdelse"
    APPROVING = "approving", "til godkendelse"
    APPROVED = "approved", "godkendt"
    SECRETARIAT = "secretariat", "hos sekretariatet"
    ISSUED = "issued", "udsendt"


class ApprovalState(TextChoices):
    """Where one approval is; the value is stored."""

    AHEAD = "ahead", "venter på sin tur"
    WAITING = "waiting", "venter på svar"
    APPROVED = "approved", "godkendt"
    RETURNED = "returned", "sendt tilbage"
    DELEGATED = "delegated", "givet videre"
    SKIPPED = "skipped", "sprunget over"
    DROPPED = "dropped", "bortfaldet"


CASE_LIFE = {
    "end": ((CaseState.OPEN,), CaseState.ENDED),
    "reopen": ((CaseState.ENDED,), CaseState.OPEN),
}
PAPER_LIFE = {
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
