"""The life of a subscription, and how often its letters come."""

from django.utils.translation import gettext_noop as _

from raadslag.words import Words


class SubscriptionState(Words):
    """Where a subscription is in its life; the value is stored. When it ends, it is deleted."""

    ASKED = "asked", _("venter på bekræftelse")
    CONFIRMED = "confirmed", _("bekræftet")


class Rhythm(Words):
    """How often letters come; the value is stored."""

    AT_ONCE = "at_once", _("med det samme")
    DAILY = "daily", _("samlet én gang om dagen")


LIFE = {
    "confirm": ((SubscriptionState.ASKED,), SubscriptionState.CONFIRMED),
}
