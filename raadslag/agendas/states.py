"""The life of an agenda, and of what is read before it is out."""

from django.utils.translation import gettext_noop as _

from raadslag.words import Words


class AgendaState(Words):
    """Where an agenda is in its life; the value is stored."""

    DRAFT = "draft", _("kladde")
    READING = "reading", _("i gennemlæsning")
    ISSUED = "issued", _("udsendt")


class IssueKind(Words):
    """What an issue of an agenda is; the value is stored."""

    FIRST = "first", _("dagsorden")
    SUPPLEMENT = "supplement", _("tillægsdagsorden")
    AGAIN = "again", _("genudsendelse")


class Audience(Words):
    """Whom a package is made for; the value is stored."""

    PUBLIC = "public", _("offentligheden")
    MEMBERS = "members", _("medlemmerne")


LIFE = {
    "open_reading": ((AgendaState.DRAFT,), AgendaState.READING),
    "close_reading": ((AgendaState.READING,), AgendaState.DRAFT),
    "issue": (
        (AgendaState.DRAFT, AgendaState.READING, AgendaState.ISSUED),
        AgendaState.ISSUED,
    ),
}
