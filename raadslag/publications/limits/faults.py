"""What stands in the way of holding a decision back, in words."""

from raadslag.verdict import RuleBroken


class AlreadyTold(RuleBroken):
    """A decision was to wait for the parties that the public can read already."""

    text = (
        "Beslutningen er allerede offentlig og kan ikke holdes tilbage. "
        "Må den ikke være ude, så fjern den fra portalen."
    )


class CouncilTellsAll(RuleBroken):
    """The council was to tell less than all it decided."""

    text = "Byrådets beslutninger offentliggøres altid; det kan kun begrænses af tavshedspligt."
    source = "Kommunestyrelsesloven § 13"
