"""What stands in the way of holding a decision back, in words."""

from raadslag.verdict import RuleBroken


class AlreadyTold(RuleBroken):
    """A decision was to wait for the parties that the public can read already."""

    text = (
        "Beslutningen er allerede offentlig og kan ikke holdes tilbage. "
        "Må den ikke være ude, så fjern den fra portalen."
    )


class NothingPublic(RuleBroken):
    """Search engines were to forget a municipality of which nothing is public."""

    text = "Kommunen har intet offentligt endnu. Vælg det, når den første mødeplan er ude."


class YearsOutOfBounds(RuleBroken):
    """Search engines were to list meetings for a number of years nobody can choose."""

    text = "Skriv et helt antal år fra {least} til {most}, eller lad feltet stå tomt."


class CouncilTellsAll(RuleBroken):
    """The council was to tell less than all it decided."""

    text = "Byrådets beslutninger offentliggøres altid; det kan kun begrænses af tavshedspligt."
    source = "Kommunestyrelsesloven § 13"
