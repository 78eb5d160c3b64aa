"""What stands in the way of issuing an agenda, in words."""

from raadslag.verdict import RuleBroken


class NotReady(RuleBroken):
    """The agenda lacks something that must be there."""

    text = "Dagsordenen kan ikke udsendes endnu: {faults}"
    source = "Kommunestyrelsesloven § 8"


class NothingNew(RuleBroken):
    """An agenda was to be issued again with nothing changed."""

    text = "Der er intet ændret siden udgave {number}, så der er ikke noget nyt at udsende."


class NoChangeNote(RuleBroken):
    """A later issue does not say what is new in it."""

    text = "Skriv kort, hvad der er nyt siden udgave {number}; det står forrest på den nye udgave."


class CprInside(RuleBroken):
    """Something that reads as a CPR number would have become public; nothing was done."""

    text = "{where} indeholder noget, der ligner et CPR-nummer. Fjern det, og prøv igen."
    source = "Databeskyttelsesloven § 11"


class TellsClosed(RuleBroken):
    """What the public reads of a withdrawal holds the title of a closed item."""

    text = "Begrundelsen nævner titlen på et lukket punkt. Skriv den uden, for alle kan læse den."


class NothingThere(RuleBroken):
    """What was to be taken out is not public, or is out already."""

    text = "Det er ikke offentligt længere. Hent siden igen, og se, hvad der står."


class WordsUnknown(RuleBroken):
    """None of the words to be masked stands in the item."""

    text = (
        "Ingen af ordene står i punktet. Skriv dem, som de står der. "
        "Står de i et bilag, så fjern bilaget."
    )


class TellsRemoved(RuleBroken):
    """The reason holds the very title that has to go."""

    text = "Begrundelsen nævner det, der skal væk. Skriv den uden, for alle kan læse den."
