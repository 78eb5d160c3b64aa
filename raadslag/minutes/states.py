"""The life of minutes, and what those who took part say of them."""

from django.utils.translation import gettext_noop as _

from raadslag.words import Words


class MinutesState(Words):
    """Where minutes are in their life; the value is stored."""

    RECEIVED = "received", _("indlæst")
    DRAFT = "draft", _("kladde")
    READING = "reading", _("i gennemlæsning")
    APPROVING = "approving", _("til godkendelse")
    SEALED = "sealed", _("forseglet")


class Answer(Words):
    """What one who took part says of the text; values of ``rules.signing.Answer``."""

    APPROVED = "approved", _("godkendt")
    REFUSED = "refused", _("nægtet")


class Means(Words):
    """How somebody approved; the value is stored."""

    ACCOUNT = "account", _("med egen bruger")
    PAPER = "paper", _("på papir")


LIFE = {
    "open_read_through": ((MinutesState.DRAFT,), MinutesState.READING),
    "close_read_through": ((MinutesState.READING,), MinutesState.DRAFT),
    "ask_for_approval": ((MinutesState.DRAFT, MinutesState.READING), MinutesState.APPROVING),
    "reopen": ((MinutesState.APPROVING,), MinutesState.DRAFT),
    "seal": ((MinutesState.APPROVING,), MinutesState.SEALED),
}
WRITABLE = (MinutesState.DRAFT, MinutesState.READING)  # its text may still change
LOCKED = (MinutesState.APPROVING, MinutesState.SEALED)  # nothing of the meeting may change
