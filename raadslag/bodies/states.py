"""Kinds of bodies and roles in them."""

from django.db.models import TextChoices


class OrganizationKind(TextChoices):
    """What a body is; the value is stored."""

    COUNCIL = "council", "byråd"
    ECONOMY = "economy", "økonomiudvalg"
    COMMITTEE = "committee", "stående udvalg"
    SPECIAL = "special", "særligt udvalg"
    WORKS = "works", "MED-udvalg"
    OFFICE = "office", "forvaltning"
    PARTY = "party", "parti"


class Role(TextChoices):
    """A member's role in a body."""

    CHAIR = "chair", "formand"
    VICE = "vice", "næstformand"
    MEMBER = "member", "medlem"
    SUBSTITUTE = "substitute", "stedfortræder"
