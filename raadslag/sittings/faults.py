"""What stands in the way at a meeting, in words."""

from raadslag.rules.ruling import Ruling
from raadslag.verdict import RuleBroken


class AgainstTheRules(RuleBroken):
    """A rule of the meeting says no, with its own sentence and source."""

    text = "{why}"

    def __init__(self, ruling: Ruling) -> None:
        super().__init__(why=ruling.text)
        self.source = ruling.source


class NotIssued(RuleBroken):
    """A meeting was to be opened whose members have not been sent an agenda."""

    text = (
        "Dagsordenen er ikke udsendt. Udsend den først; haster mødet, kan den udsendes nu med en "
        "begrundelse for, at det sker sent."
    )
    source = "Kommunestyrelsesloven § 8, stk. 4 og § 20, stk. 3; RD 1997/97.1.1"


class HeldElsewhere(RuleBroken):
    """A meeting was to be opened whose agenda came by import."""

    text = (
        "Dagsordenen er indlæst fra et dokument, så mødet kan ikke holdes her. Indlæs referatet, "
        "når det er skrevet."
    )


class CannotOpen(RuleBroken):
    """A meeting was to be opened that is over, or was called off."""

    text = "Mødet er {state} og kan ikke åbnes."


class TooEarly(RuleBroken):
    """A meeting was to be opened on a day before its own."""

    text = (
        "Mødet er først den {day}. Flyt mødet, hvis det skal holdes i dag; "
        "så får medlemmerne besked."
    )


class NoMembers(RuleBroken):
    """A body without members was to meet."""

    text = (
        "{organization} har ingen medlemmer på mødets dag. Bed administratoren indsætte dem, og "
        "åbn mødet igen."
    )


class NotOpen(RuleBroken):
    """Something was to be done at a meeting that is not going on."""

    text = "Mødet er ikke åbnet endnu. Åbn det først."


class Closed(RuleBroken):
    """Something was to be done at a meeting that is closed."""

    text = "Mødet er hævet, så der kan ikke registreres mere."


class NotOnTheAgenda(RuleBroken):
    """An item was to be dealt with that does not stand on the agenda as sent."""

    text = (
        "Punktet står ikke på den udsendte dagsorden. Udsend det som tillægsdagsorden, og tag det "
        "op igen."
    )


class NoItem(RuleBroken):
    """Something that belongs to an item was to be done between two items."""

    text = "Der behandles ikke noget punkt lige nu. Tag punktet op først."
