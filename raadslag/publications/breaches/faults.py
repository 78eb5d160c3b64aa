"""What stands in the way of an entry in the register of breaches, in words."""

from raadslag.verdict import RuleBroken

SOURCE = "Databeskyttelsesforordningen art. 33 og 34"


class NotAnswered(RuleBroken):
    """An entry was to be closed with something left to do or to write."""

    text = "Bruddet kan ikke lukkes endnu: {lacking}"
    source = SOURCE


class NotYetKnown(RuleBroken):
    """A breach was to be entered as known at an instant to come."""

    text = "Bruddet kan ikke være opdaget i fremtiden. Ret tidspunktet."


class BreachClosed(RuleBroken):
    """A closed entry was to be changed."""

    text = "Bruddet er lukket. Genåbn det først."


class ChangedByAnother(RuleBroken):
    """Another changed the entry since the form was opened."""

    text = "En anden har rettet i bruddet imens. Hent siden igen, og skriv dit ind."
