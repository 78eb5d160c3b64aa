"""What stands in the way of a decision, in words."""

from raadslag.verdict import RuleBroken


class NotIssued(RuleBroken):
    """An item was to be decided that the members have not been sent."""

    text = "Punktet er ikke udsendt til medlemmerne endnu. Udsend dagsordenen først."


class NoPublicText(RuleBroken):
    """A closed item was decided without saying what the public may know."""

    text = (
        "Punktet er lukket. Skriv, hvad offentligheden må vide om beslutningen, eller vælg at "
        "holde den tilbage."
    )
    source = "Ankestyrelsen om offentliggørelse af beslutninger truffet for lukkede døre"
