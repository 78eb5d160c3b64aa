"""What can be taken out, and what is decided about it afterwards."""

from django.utils.translation import gettext_noop as _

from raadslag.words import Words


class Scope(Words):
    """What is taken out; the value is stored."""

    DOCUMENT = "document", _("bilag")
    TEXT = "text", _("sagsfremstilling og indstilling")
    DECISION = "decision", _("beslutning")
    WORDS = "words", _("ord i teksten")
    ITEM = "item", _("hele punktet")


class RedactionState(Words):
    """What holds for the next release; the value is stored."""

    STANDING = "standing", _("fjernet, ikke taget stilling til næste udgave")
    KEPT = "kept", _("holdes ude")
    LIFTED = "lifted", _("må være offentlig igen")


LIFE = {
    "keep_out": ((RedactionState.STANDING, RedactionState.LIFTED), RedactionState.KEPT),
    "let_back": ((RedactionState.STANDING, RedactionState.KEPT), RedactionState.LIFTED),
}
