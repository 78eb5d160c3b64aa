"""What an entry of the log tells of."""

from django.utils.translation import gettext_noop as _

from raadslag.words import Words


class EntryKind(Words):
    """The kind of an entry; the value is stored and hashed."""

    FACT = "fact", _("Handling i journalen")
    PROTOCOL = "protocol", _("Beseglet referat")
    CORRECTION = "correction", _("Tilføjelse til et referat")
    PUBLICATION = "publication", _("Offentliggørelse")
    REDACTION = "redaction", _("Noget taget ud af en offentliggørelse")
    WITHDRAWAL = "withdrawal", _("Offentliggørelse trukket tilbage")
    DOCUMENT = "document", _("Dokument")
    MEETING = "meeting", _("Møde i kalenderen")
    REGISTER = "register", _("Oplysning i registret")


def first_kinds() -> list[str]:
    """The kinds a log without a note of it has taken in when it began."""
    kinds = EntryKind.PROTOCOL, EntryKind.CORRECTION, EntryKind.PUBLICATION, EntryKind.DOCUMENT
    return [one.value for one in kinds]
