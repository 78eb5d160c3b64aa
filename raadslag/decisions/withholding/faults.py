"""What stands in the way of withholding a decision, in words."""

from raadslag.verdict import RuleBroken


class NotWithheld(RuleBroken):
    """A decision of which the public may read something was to be withheld."""

    text = "Punktet er åbent, eller beslutningen har en offentlig gengivelse. Hent siden igen."


class NoGround(RuleBroken):
    """A decision was to be withheld without a ground, or without saying why."""

    text = "Vælg en grund, og skriv kort, hvorfor intet om beslutningen kan siges."
    source = "Ankestyrelsen om offentliggørelse af beslutninger truffet for lukkede døre"
