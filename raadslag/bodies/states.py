"""Kinds of bodies and roles in them."""

from django.utils.translation import gettext_noop as _

from raadslag.words import Words


class OrganizationKind(Words):
    """What a body is; the value is stored."""

    COUNCIL = "council", _("byråd")
    ECONOMY = "economy", _("økonomiudvalg")
    COMMITTEE = "committee", _("stående udvalg")
    SPECIAL = "special", _("særligt udvalg")
    WORKS = "works", _("MED-udvalg")
    OFFICE = "office", _("forvaltning")
    PARTY = "party", _("parti")


BESIDE = (OrganizationKind.PARTY, OrganizationKind.OFFICE)  # these hold no meetings


class Duty(Words):
    """What an account is set to do in the house; seats of politicians are not duties."""

    CASEWORKER = "caseworker", _("sagsbehandler")
    APPROVER = "approver", _("godkender")
    SECRETARY = "secretary", _("sekretær")
    ADMINISTRATOR = "administrator", _("administrator")


class Role(Words):
    """A member's role in a body."""

    CHAIR = "chair", _("formand")
    VICE = "vice", _("næstformand")
    MEMBER = "member", _("medlem")
    SUBSTITUTE = "substitute", _("stedfortræder")


class ConsultationRole(Words):
    """What a body does with a case that comes to it."""

    RECOMMENDS = "recommends", _("indstiller")
    DECIDES = "decides", _("beslutter")
    INFORMED = "informed", _("orienteres")
    HEARD = "heard", _("høres")


class OptionalDay(Words):
    """Days that are no public holidays, but may be free; the value is stored."""

    MAY_DAY = "05-01", _("1. maj")
    CONSTITUTION_DAY = "06-05", _("grundlovsdag, 5. juni")
    CHRISTMAS_EVE = "12-24", _("juleaftensdag")
    NEW_YEARS_EVE = "12-31", _("nytårsaftensdag")
