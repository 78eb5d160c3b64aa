"""Words for what a decision did and how members stood to it."""

from django.db.models import TextChoices


class Outcome(TextChoices):
    """What a decision did; values are those of ``raadslag-meeting/1``."""

    ADOPTED = "adopted", "Tiltrådt"
    ADOPTED_WITH_CHANGES = "adopted_with_changes", "Tiltrådt med ændring"
    PARTLY_ADOPTED = "partly_adopted_by_majority", "Tiltrådt af et flertal"
    RECOMMENDED = "recommended", "Anbefalet"
    NOTED = "noted", "Taget til efterretning"
    DISCUSSED = "discussed", "Drøftet"
    APPROVED = "approved", "Godkendt"
    ELECTED = "elected", "Valgt"
    POSTPONED = "postponed", "Udsat"
    REFERRED = "referred", "Sendt videre"
    REJECTED = "rejected", "Afvist"
    NO_DECISION = "no_decision", "Ingen beslutning"


class DissentKind(TextChoices):
    """How one who did not go along stood."""

    AGAINST = "against", "var imod"
    RESERVATION = "reservation", "tog forbehold"
    ABSTAINED = "abstained", "undlod at stemme"
    ABSENT = "absent", "var fraværende"
    NOT_PARTICIPATING = "not_participating", "deltog ikke i behandlingen"
