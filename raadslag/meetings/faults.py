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


class UnderWay(RuleBroken):
    """The meeting has been opened, and was to be moved or called off."""

    text = "Mødet er åbnet og kan hverken flyttes eller aflyses. Hæv det på mødeskærmen i stedet."


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


class NeverVirtual(RuleBroken):
    """A meeting that can only be held in a room was to be virtual."""

    text = (
        "Kun et ekstraordinært møde i byrådet kan holdes virtuelt. Udvalgsmøder og ordinære "
        "møder holdes fysisk."
    )
    source = "Kommunestyrelsesloven § 10 a"


class WhyVirtual(RuleBroken):
    """It is not said which matter cannot wait."""

    text = (
        "Skriv, hvilken sag der ikke kan vente. Begrundelsen trykkes på dagsordenen og er "
        "offentlig."
    )
    source = "Kommunestyrelsesloven § 10 a"


class MembersObject(RuleBroken):
    """A third of the members have demanded that the meeting be held in a room."""

    text = "En tredjedel af medlemmerne har krævet, at mødet holdes fysisk. Sæt et sted i stedet."
    source = "Kommunestyrelsesloven § 10 a"


class NotVirtual(RuleBroken):
    """Somebody objects to a virtual meeting that is held in a room."""

    text = "Mødet holdes fysisk, så der er ikke noget at gøre indsigelse imod."


class Begun(RuleBroken):
    """The meeting has begun, and an objection comes or goes too late."""

    text = "Mødet er begyndt. Indsigelser gøres og trækkes tilbage, før mødet begynder."
