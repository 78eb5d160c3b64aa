"""What an import does with a document."""

from django.db.models import TextChoices


class Step(TextChoices):
    """What is done with a document; the value is stored."""

    CREATE = "create", "oprettet"
    CHANGE = "change", "rettet"
    UNCHANGED = "unchanged", "uændret"
    SKIPPED = "skipped", "sprunget over"
