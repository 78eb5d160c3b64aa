"""Rules that stand in the way of planning meetings."""

from raadslag.verdict import RuleBroken


class NoReason(RuleBroken):
    """A meeting is moved or called off without a word."""

    text = "Skriv hvorfor. Begrundelsen vises sammen med mødet."


class NoDemand(RuleBroken):
    """Nobody called for the extraordinary meeting."""

    text = "Skriv hvem der har bedt om det ekstraordinære møde, fx borgmesteren."
    source = "Kommunestyrelsesloven § 8, stk. 2"


class ChangedMeanwhile(RuleBroken):
    """Another moved the meeting while the form stood open."""

    text = (
        "En anden har ændret mødet, mens siden stod åben. Det er nu {when}. "
        "Se på det, og send igen, hvis din ændring stadig skal gælde."
    )


class Settled(RuleBroken):
    """The meeting is over, or was called off."""

    text = "Mødet er {state} og kan ikke ændres."


class PastDay(RuleBroken):
    """A meeting is planned for a day that is gone."""

    text = "Dagen er gået. Vælg en dag fra i dag og frem."


class NothingToPlan(RuleBroken):
    """A rule gives no new meetings."""

    text = "Sætningen giver ingen nye møder i {year}. Se listen for hvorfor."


class Unreadable(RuleBroken):
    """A sentence tells no rule."""

    text = "{why}"


class WrongOrders(RuleBroken):
    """A deadline can not be as it is written."""

    text = "{why}"

    @property
    def line(self) -> str:
        """Which of the deadlines."""
        return str(self.values["line"])
