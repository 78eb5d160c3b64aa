"""What stands in the way of a subscription, in words."""

from raadslag.verdict import RuleBroken


class NotFollowed(RuleBroken):
    """A subscription cannot be made; the others say why."""


class UnreadableAddress(NotFollowed):
    """What was typed is no e-mail address."""

    text = "»{given}« er ikke en e-mailadresse. Skriv den som navn@eksempel.dk."


class TooManyAsked(NotFollowed):
    """The address has many subscriptions that wait to be confirmed."""

    text = (
        "Der venter allerede {most} abonnementer på at blive bekræftet fra den adresse. "
        "Bekræft dem i de breve, du har fået, eller prøv igen om en uge."
    )


class TooManyFollowed(NotFollowed):
    """The address follows as much as one address may."""

    text = "En adresse kan højst følge {most} ting. Følg i stedet hele udvalget."
