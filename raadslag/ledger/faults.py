"""What stands in the way of proving something, in words."""

from raadslag.verdict import RuleBroken


class KeyMissing(RuleBroken):
    """The key the log is signed with is not where it should be."""

    text = (
        "Nøglen til logbogen ligger ikke i {path}. Læg den tilbage fra sikkerhedskopien, eller tag "
        "en ny i brug med »raadslag keys replace«."
    )


class KeyUnknown(RuleBroken):
    """The key file holds another key than the one the log says it is signed with."""

    text = (
        "Nøglen i {path} er ikke den, logbogen bruger. Læg den rigtige tilbage, eller skift nøgle "
        "med »raadslag keys rotate«."
    )


class NotEntered(RuleBroken):
    """A proof was asked for of something the log does not hold."""

    text = "Det står ikke i logbogen."


class NoReason(RuleBroken):
    """A key was to be changed without saying why."""

    text = "Skriv, hvorfor nøglen skiftes; det står på siden om logbogen."
