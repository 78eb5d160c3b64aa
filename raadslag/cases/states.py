"""Words for papers: how open they are, and the life of their text."""

from django.db.models import TextChoices


class Classification(TextChoices):
    """Whether the public may see it; until it is chosen nobody but its writers does."""

    UNCHOSEN = "", "ikke valgt"
    OPEN = "open", "åben"
    CLOSED = "closed", "lukket"
