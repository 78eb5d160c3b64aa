"""The life of a publication."""

from django.db.models import TextChoices


class PublicationKind(TextChoices):
    """What was released; the value is stored."""

    AGENDA = "agenda", "Dagsorden"
    MINUTES = "minutes", "Referat"


class PublicationState(TextChoices):
    """Where a publication is in its life; the value is stored."""

    CURRENT = "current", "gældende"
    SUPERSEDED = "superseded", "afløst af en nyere udgave"
    WITHDRAWN = "withdrawn", "trukket tilbage"


LIFE = {
    "supersede": ((PublicationState.CURRENT,), PublicationState.SUPERSEDED),
    "withdraw": (
        (PublicationState.CURRENT, PublicationState.SUPERSEDED),
        PublicationState.WITHDRAWN,
    ),
}
