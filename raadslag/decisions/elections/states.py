"""How a body elects, and where an election stands."""

from django.utils.translation import gettext_noop as _

from raadslag.words import Words


class ElectionMethod(Words):
    """How somebody is elected; the value is stored."""

    MAJORITY = "majority", _("flertalsvalg")
    PROPORTIONAL = "proportional", _("forholdstalsvalg")


class Denominator(Words):
    """What a majority is a majority of; values are those of ``rules.majority_election``."""

    PRESENT = "present", _("de tilstedeværende")
    CAST = "cast", _("de afgivne stemmer")


class ElectionState(Words):
    """Where an election is in its life; the value is stored."""

    OPEN = "open", _("i gang")
    SETTLED = "settled", _("afgjort")
    VOID = "void", _("begyndt forfra")


ELECTION_LIFE = {
    "settle": ((ElectionState.OPEN,), ElectionState.SETTLED),
    "begin_again": ((ElectionState.OPEN,), ElectionState.VOID),
}
