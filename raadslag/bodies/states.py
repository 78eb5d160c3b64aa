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


class Duty(TextChoices):
    """What an account is set to do in the house; seats of politicians are not duties."""

    CASEWORKER = "caseworker", "sagsbehandler"
    APPROVER = "approver", "godkender"
    SECRETARY = "secretary", "sekretær"
    ADMINISTRATOR = "administrator", "administrator"


class Role(TextChoices):
    """A member's role in a body."""

    CHAIR = "chair", "formand"
    VICE = "vice", "næstformand"
    MEMBER = "member", "medlem"
    SUBSTITUTE = "substitute", "stedfortræder"


class ConsultationRole(TextChoices):
    """What a body does with a case that comes to it."""

    RECOMMENDS = "recommends", "indstiller"
    DECIDES = "decides", "beslutter"
    INFORMED = "informed", "orienteres"
    HEARD = "heard", "høres"


class OptionalDay(TextChoices):
    """Days that are no public holidays, but may be free; the value is stored."""

    MAY_DAY = "05-01", "1. maj"
    CONSTITUTION_DAY = "06-05", "grundlovsdag, 5. juni"
    CHRISTMAS_EVE = "12-24", "juleaftensdag"
    NEW_YEARS_EVE = "12-31", "nytårsaftensdag"
