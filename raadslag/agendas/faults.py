"""What stands in the way of work on an agenda, in words."""

from raadslag.verdict import RuleBroken


class NotInQueue(RuleBroken):
    """The case was not waiting for this body when it was to be drawn."""

    text = "»{title}« står ikke længere i køen. Genindlæs siden for at se, hvor sagen er nu."


class MeetingOver(RuleBroken):
    """The meeting has been held or called off."""

    text = "Mødet {day} er {state}, så der kan ikke sættes noget på dets dagsorden."


class StaleOrder(RuleBroken):
    """The items in an order are not those of the agenda."""

    text = "Dagsordenen er ændret af en anden i mellemtiden. Genindlæs siden, og flyt punktet igen."


class ItemIssued(RuleBroken):
    """An item that the members have been sent would be taken off in silence."""

    text = (
        "Punktet er sendt til medlemmerne. Skriv, hvorfor det tages af; begrundelsen kommer med i "
        "den næste udgave."
    )


class RequestIssued(RuleBroken):
    """A request that the members have been sent would be taken back in silence."""

    text = (
        "Forslaget står på en dagsorden, der er sendt ud. Sig på mødet, at du trækker det "
        "tilbage, eller bed sekretæren tage det af."
    )


class RequestOver(RuleBroken):
    """A request was taken back or dealt with before."""

    text = "Forslaget er allerede behandlet eller trukket tilbage."


class NothingToSay(RuleBroken):
    """A text that must say something is empty."""

    text = "Skriv {what}, før du gemmer."


class WrongState(RuleBroken):
    """The agenda or reading is not where the verb wants it."""

    text = "Dagsordenen er {state}. Genindlæs siden for at se, hvad der er sket."


class NotAMember(RuleBroken):
    """A person to be kept from an item does not sit in the body."""

    text = "{person} er ikke medlem af {organization} på mødets dag."


class NobodyToRead(RuleBroken):
    """A reading was to be opened without readers."""

    text = "Vælg mindst én, der skal læse dagsordenen igennem."


class NothingToCopy(RuleBroken):
    """An item that stands on every agenda, or a body that cannot deal with it."""

    text = (
        "»{title}« kan ikke kopieres til {organization}. Faste punkter hører til ét organ, og kun "
        "organer, der holder møder, kan få en sag."
    )
