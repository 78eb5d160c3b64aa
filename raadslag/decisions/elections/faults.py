"""What stands in the way of an election, in words."""

from raadslag.verdict import RuleBroken


class ElectionFault(RuleBroken):
    """A round, a lot or a group can not be right; the rule says what to do."""

    text = "{what}"
    source = "Kommunestyrelsesloven § 24 og § 25"


class ElectionOver(RuleBroken):
    """Something was to be done at an election that is settled."""

    text = "Valget er {state}. Genindlæs siden for at se, hvad der er sket."
    source = "Kommunestyrelsesloven § 24 og § 25"


class NoRoundOpen(RuleBroken):
    """A ballot in a round that has been counted, or has not begun."""

    text = "Runden er ikke åben for stemmer. Sekretæren åbner den næste, eller skriver dem ind."
    source = "Kommunestyrelsesloven § 24, stk. 1"


class NobodyChosen(RuleBroken):
    """A ballot was sent without anybody named on it."""

    text = "Vælg, hvem du stemmer på, eller tryk »Stem blankt«."
    source = "Kommunestyrelsesloven § 24, stk. 1"


class NotACandidate(RuleBroken):
    """A ballot for somebody who does not stand in the round."""

    text = "{who} er ikke på valg i denne runde. Vælg {among}, eller stem blankt."
    source = "Kommunestyrelsesloven § 24, stk. 1; RD 2013/13.1.5"


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
