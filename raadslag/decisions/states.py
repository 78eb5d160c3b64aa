"""Words for what a decision did and how members stood to it."""

from django.utils.translation import gettext_noop as _

from raadslag.words import Words


class Outcome(Words):
    """What a decision did; values are those of ``raadslag-meeting/1``."""

    ADOPTED = "adopted", _("Tiltrådt")
    ADOPTED_WITH_CHANGES = "adopted_with_changes", _("Tiltrådt med ændring")
    PARTLY_ADOPTED = "partly_adopted_by_majority", _("Tiltrådt af et flertal")
    RECOMMENDED = "recommended", _("Anbefalet")
    NOTED = "noted", _("Taget til efterretning")
    DISCUSSED = "discussed", _("Drøftet")
    APPROVED = "approved", _("Godkendt")
    ELECTED = "elected", _("Valgt")
    POSTPONED = "postponed", _("Udsat")
    REFERRED = "referred", _("Sendt videre")
    REJECTED = "rejected", _("Afvist")
    NO_DECISION = "no_decision", _("Ingen beslutning")


class DissentKind(Words):
    """How one who did not go along stood."""

    AGAINST = "against", _("var imod")
    RESERVATION = "reservation", _("tog forbehold")
    ABSTAINED = "abstained", _("undlod at stemme")
    ABSENT = "absent", _("var fraværende")
    NOT_PARTICIPATING = "not_participating", _("deltog ikke i behandlingen")
