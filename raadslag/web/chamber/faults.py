"""What was typed in the chamber and cannot be read."""

from raadslag.verdict import RuleBroken


class UnreadableHour(RuleBroken):
    """An hour was typed that is none."""

    text = "»{given}« er ikke et klokkeslæt. Skriv det som 14.05."


class UnreadableDay(RuleBroken):
    """A day was typed that is none."""

    text = "»{given}« er ikke en dag. Vælg dagen i kalenderen."
