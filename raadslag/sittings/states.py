"""The life of a sitting, and the kinds of what is noted at it."""

from django.utils.translation import gettext_noop as _

from raadslag.words import Words

CHANNEL = "raadslag_signals"  # PostgreSQL tells those who listen on it of each signal


class SittingState(Words):
    """Where a sitting is in its life; the value is stored."""

    OPEN = "open", _("i gang")
    CLOSED = "closed", _("hævet")


class Topic(Words):
    """What a signal to the screens is about; the value is stored."""

    SITTING = "sitting", _("mødet")
    ITEM = "item", _("punktet")
    PRESENCE = "presence", _("fremmødet")
    DECISION = "decision", _("beslutningen")
    MOTIONS = "motions", _("forslagene")
    VOTE = "vote", _("afstemningen")
    SPEECH = "speech", _("talerlisten")
    RECUSAL = "recusal", _("habiliteten")
    SCREEN = "screen", _("skærmen")


class MajorityOf(Words):
    """What a majority at an election is of; values of ``rules.majority_election``."""

    PRESENT = "present", _("de tilstedeværende")
    CAST = "cast", _("de afgivne stemmer")


class RecusedCount(Words):
    """How those with a conflict of interest count in the quorum; values of ``rules.quorum``."""

    LEFT_OUT = "left_out", _("tælles ikke med; organet er så meget mindre under punktet")
    ABSENT = "absent", _("tælles som fraværende; organet er lige så stort som ellers")


class PresenceKind(Words):
    """What happened to somebody's presence; values of ``rules.attendance_log.Kind``."""

    ARRIVED = "arrived", _("kom")
    LEFT = "left", _("gik")
    RECUSED = "recused", _("forlod lokalet som inhabil")
    BACK = "back", _("kom ind igen efter inhabilitet")
    SUBSTITUTE_IN = "substitute_in", _("indtrådte som stedfortræder")
    SUBSTITUTE_OUT = "substitute_out", _("udtrådte som stedfortræder")


class SubstitutionGround(Words):
    """Why a substitute is called; values of ``rules.substitution.Ground``."""

    HEALTH = "health", _("helbred")
    LEAVE = "leave", _("graviditet, barsel eller adoption")
    PUBLIC_DUTY = "public_duty", _("varetagelse af andet offentligt hverv")
    BUSINESS = "business", _("forretninger eller lignende")
    RECUSAL = "recusal", _("inhabilitet")
    CONSTITUTING = "constituting", _("forfald ved det konstituerende møde")
    OTHER = "other", _("andet forfald")


class GuestKind(Words):
    """As what somebody without a seat is in the room; the value is stored."""

    STAFF = "staff", _("embedsmand")
    INVITED = "invited", _("indbudt gæst")


class RecusalOrigin(Words):
    """How a question of conflict of interest came up; values of ``rules.recusal.Origin``."""

    DECLARED = "declared", _("meldt af medlemmet selv")
    RAISED = "raised", _("rejst af en anden")


class RecusalFinding(Words):
    """What the body found; values of ``rules.recusal.Finding``."""

    OPEN = "open", _("ikke afgjort")
    RECUSED = "recused", _("inhabil")
    FREE = "free", _("kan deltage")


class SpeechAct(Words):
    """What happened on the list of speakers; values of ``rules.speech.Act``."""

    ASKED = "asked", _("bad om ordet")
    ASKED_SHORT = "asked_short", _("bad om en kort bemærkning")
    WITHDREW = "withdrew", _("trak sig")
    MOVED = "moved", _("blev flyttet")
    BEGAN = "began", _("fik ordet")
    ENDED = "ended", _("sluttede")


LIFE = {
    "close_sitting": ((SittingState.OPEN,), SittingState.CLOSED),
}
