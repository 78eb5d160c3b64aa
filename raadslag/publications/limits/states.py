"""What of a body's minutes is told, and why a decision is not."""

from django.utils.translation import gettext_noop as _

from raadslag.words import Words


class Shown(Words):
    """Which decisions the public is told; the value is stored."""

    ALL = "all", _("alle beslutninger")
    FINAL = "final", _("kun endelige beslutninger")


class Silence(Words):
    """Why a decision that was made is not told; the value is stored."""

    TOLD = "", _("offentlig")
    PARTIES = "parties", _("parterne skal have besked først")
    FINAL = "final", _("ikke endeligt afgjort i organet")
    RECOMMENDATION = "recommendation", _("anbefaling til et andet organ")
