"""What an import does with a document."""

from django.utils.translation import gettext_noop as _

from raadslag.words import Words


class Step(Words):
    """What is done with a document; the value is stored."""

    CREATE = "create", _("oprettet")
    CHANGE = "change", _("rettet")
    UNCHANGED = "unchanged", _("uændret")
    SKIPPED = "skipped", _("sprunget over")
