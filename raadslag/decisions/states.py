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
    DISSENT = "dissent", _("har en afvigende mening")
    STATEMENT = "statement", _("ønskede ført til protokollen")


class Manner(Words):
    """How a body words its decisions; values are those of ``rules.phrases``."""

    SHORT = "short", _("kort: »Tiltrådt.«")
    PASSIVE = "passive", _("om sagen: »Indstillingen er tiltrådt.«")
    ACTIVE = "active", _("om udvalget: »Udvalget tiltrådte indstillingen.«")


class MotionKind(Words):
    """What a motion asks for; values are those of ``rules.motion_order``."""

    POSTPONEMENT = "postponement", _("udsættelse")
    REFERRAL = "referral", _("oversendelse")
    AMENDMENT = "amendment", _("ændringsforslag")
    ALTERNATIVE = "alternative", _("alternativt forslag")
    RECOMMENDATION = "recommendation", _("indstilling")
    ADDITION = "addition", _("tilføjelse")


class MotionState(Words):
    """Where a motion is in its life; the value is stored."""

    TABLED = "tabled", _("stillet")
    WITHDRAWN = "withdrawn", _("trukket tilbage")
    ADOPTED = "adopted", _("vedtaget")
    REJECTED = "rejected", _("forkastet")
    LAPSED = "lapsed", _("bortfaldet")


class VoteState(Words):
    """Whether a vote is going on; the value is stored."""

    OPEN = "open", _("i gang")
    CLOSED = "closed", _("afsluttet")
    VOID = "void", _("annulleret")


class CountMethod(Words):
    """How a vote was counted; the value is stored."""

    MEMBER = "member", _("medlem for medlem")
    GROUP = "group", _("efter grupper")
    HANDS = "hands", _("ved håndsoprækning")
    UNANIMOUS = "unanimous", _("enstemmigt")


class Choice(Words):
    """How somebody voted; values are those of ``rules.ballot``."""

    FOR = "yes", _("for")
    AGAINST = "no", _("imod")
    BLANK = "abstain", _("blankt")


class VoteResult(Words):
    """What a vote came to; values are those of ``rules.ballot``."""

    ADOPTED = "adopted", _("vedtaget")
    REJECTED = "rejected", _("forkastet")
    LAPSED = "lapsed", _("bortfaldet ved stemmelighed")


class AloneGround(Words):
    """Why a chair decided alone; the value is stored."""

    URGENT = "urgent", _("kan ikke vente")
    CLEAR = "clear", _("giver ikke anledning til tvivl")


class ConsequenceKind(Words):
    """What was done because of a decision; the value is stored."""

    POSTPONED = "postponed", _("sat på et senere møde")
    SENT_ON = "sent_on", _("sendt videre")
    CALLED = "extraordinary", _("ekstraordinært møde indkaldt")
    MOVED = "moved", _("møde flyttet")
    SEATED = "seated", _("valgte indsat i registret")


MOTION_LIFE = {
    "withdraw_motion": ((MotionState.TABLED,), MotionState.WITHDRAWN),
    "adopt": ((MotionState.TABLED,), MotionState.ADOPTED),
    "reject": ((MotionState.TABLED,), MotionState.REJECTED),
    "lapse": ((MotionState.TABLED,), MotionState.LAPSED),
}
VOTE_LIFE = {
    "close_vote": ((VoteState.OPEN,), VoteState.CLOSED),
    "annul_vote": ((VoteState.OPEN, VoteState.CLOSED), VoteState.VOID),
}
