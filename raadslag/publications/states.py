"""The life of a publication."""

from django.utils.translation import gettext_noop as _

from raadslag.words import Words


class PublicationKind(Words):
    """What was released; the value is stored."""

    AGENDA = "agenda", _("Dagsorden")
    MINUTES = "minutes", _("Referat")


class PublicationState(Words):
    """Where a publication is in its life; the value is stored."""

    CURRENT = "current", _("gældende")
    SUPERSEDED = "superseded", _("afløst af en nyere udgave")
    WITHDRAWN = "withdrawn", _("trukket tilbage")


LIFE = {
    "supersede": ((PublicationState.CURRENT,), PublicationState.SUPERSEDED),
    "withdraw": (
        (PublicationState.CURRENT, PublicationState.SUPERSEDED),
        PublicationState.WITHDRAWN,
    ),
}
