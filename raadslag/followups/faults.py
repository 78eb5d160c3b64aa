"""What stands in the way of a follow-up, in words."""

from raadslag.verdict import RuleBroken


class NothingToDo(RuleBroken):
    """A follow-up was to be opened without saying what is to be done."""

    text = "Skriv, hvad der skal gøres."


class NoteEmpty(RuleBroken):
    """A note without words was to be written."""

    text = "Skriv en note først."


class UnreadableDue(RuleBroken):
    """The time named cannot be read."""

    text = (
        "»{given}« kan ikke læses som en frist. Slut med en dag eller en tid, fx »1. maj 2026« "
        "eller »foråret 2026«."
    )


class DueBefore(RuleBroken):
    """The time named was over before the decision was made."""

    text = "Fristen ligger før beslutningen. Vælg en senere."


class OtherHouse(RuleBroken):
    """The responsible named belongs to another municipality, or the account is closed."""

    text = "Vælg en ansvarlig, der arbejder i kommunen."


class OutsideCircle(RuleBroken):
    """The responsible of a closed item's follow-up may not see the item."""

    text = (
        "{who} må ikke se punktet, fordi det er lukket. Vælg en anden ansvarlig, eller skriv den "
        "ansvarlige i ord."
    )


class Ended(RuleBroken):
    """A follow-up that is done or dropped was to be changed."""

    text = "Opfølgningen er {state}. Genåbn den først."


class ChangedByAnother(RuleBroken):
    """Another changed the follow-up since the form was opened."""

    text = "En anden har rettet i opfølgningen imens. Hent siden igen, og skriv dit ind."
