"""What stands in the way of an election, in words."""

from raadslag.verdict import RuleBroken


class ElectionFault(RuleBroken):
    """A round, a lot or a group can not be right; the rule says what to do."""

    text = "{what}"
    source = "Kommunestyrelsesloven § 24 og § 25"


class ElectionOver(RuleBroken):
    """Something was to be done at an election that is settled."""

    text = "Valget er {state}. Genindlæs siden for at se, hvad der er sket."


class NotTheirs(RuleBroken):
    """A body elects to its own offices; the council alone to those of others."""

    text = "{own} vælger ikke til {other}; det gør byrådet. Vælg {own} som organ."
    source = "Kommunestyrelsesloven § 22, stk. 1"


class VotersElect(RuleBroken):
    """The council's members are not elected by the council."""

    text = "Byrådets medlemmer vælges af vælgerne. Vælg rollen formand eller næstformand."


class NotKnown(RuleBroken):
    """Somebody elected is not one person of the register."""

    text = (
        "{who} er ikke én bestemt person i registret. Bed administratoren om at føre "
        "medlemskabet ind."
    )


class NotAMember(RuleBroken):
    """A chair is elected among the members."""

    text = "{who} er ikke medlem af {organization} den dag. Før medlemskabet ind først."
    source = "Kommunestyrelsesloven § 22, stk. 1"


class SeatsChanged(RuleBroken):
    """The register is no longer as it was shown."""

    text = "Registret er ændret, siden siden blev vist. Se ændringerne igen, og tryk så."


class NotElectedYet(RuleBroken):
    """Nobody has been elected, or the decision is not the election's."""

    text = "Valget er ikke afgjort under dette punkt. Afgør det, før de valgte indsættes."
