"""What stands in the way of an election, in words."""

from raadslag.verdict import RuleBroken


class ElectionFault(RuleBroken):
    """A round, a lot or a group can not be right; the rule says what to do."""

    text = "{what}"
    source = "Kommunestyrelsesloven § 24 og § 25"


class ElectionOver(RuleBroken):
    """Something was to be done at an election that is settled."""

    text = "Valget er {state}. Genindlæs siden for at se, hvad der er sket."
