"""The life of an agenda, and of what is read before it is out."""

from django.db.models import TextChoices


class AgendaState(TextChoices):
    """Where an agenda is in its life; the value is stored."""

    DRAFT = "draft", "kladde"
    READING = "reading", "i gennemlæsning"
    ISSUED = "issued", "udsendt"


class IssueKind(TextChoices):
    """What an issue of an agenda is; the value is stored."""

    FIRST = "first", "dagsorden"
    SUPPLEMENT = "supplement", "tillægsdagsorden"
    AGAIN = "again", "genudsendelse"


class Audience(TextChoices):
    """Whom a package is made for; the value is stored."""

    PUBLIC = "public", "offentligheden"
    MEMBERS = "members", "medlemmerne"


LIFE = {
    "open_reading": ((AgendaState.DRAFT,), AgendaState.READING),
    "close_reading": ((AgendaState.READING,), AgendaState.DRAFT),
    "issue": (
        (AgendaState.DRAFT, AgendaState.READING, AgendaState.ISSUED),
        AgendaState.ISSUED,
    ),
}
