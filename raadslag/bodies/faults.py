"""Rules that stand in the way of accounts, duties and days."""

from raadslag.verdict import RuleBroken


class UsernameTaken(RuleBroken):
    """Another account has the user name."""

    text = "Brugernavnet {username} er i brug. Vælg et andet, fx med et tal til sidst."


class NotDecidedYet(RuleBroken):
    """A decision is said to be taken on a day that has not been."""

    text = "Dagen er ikke kommet endnu. Skriv den dag, byrådet besluttede det."


class AddressTaken(RuleBroken):
    """Another open account has the e-mail address."""

    text = "E-mailadressen {email} hører til en anden bruger. Hver bruger skal have sin egen."


class PersonTaken(RuleBroken):
    """The politician has an account already."""

    text = "{person} har allerede en bruger. Ret den, der er, i stedet for at oprette en ny."


class OwnPerson(RuleBroken):
    """Somebody wants to make himself a politician."""

    text = (
        "Du kan ikke selv knytte din bruger til en politiker, for så kan du læse lukkede sager. "
        "Bed en anden administrator om det."
    )


class LastAdministrator(RuleBroken):
    """Nobody would be left to administer the municipality."""

    text = "{name} er kommunens eneste administrator. Giv en anden rollen først."


class NotPlaced(RuleBroken):
    """The duty is given for a place it can not be held in."""

    text = "{why}"


class AlreadyHeld(RuleBroken):
    """The account has the duty already."""

    text = "{name} har allerede rollen {duty} i {where}."


class OtherHouse(RuleBroken):
    """The account belongs to another municipality."""

    text = "{name} arbejder ikke i {body}. Vælg en bruger derfra."


class WrongDays(RuleBroken):
    """The last day lies before the first."""

    text = "Den sidste dag ligger før den første. Ret en af dem."


class NotOneself(RuleBroken):
    """Somebody is to stand in for himself."""

    text = "Man kan ikke være sin egen vikar. Vælg en anden."


class UnknownTopic(RuleBroken):
    """What was written is no KLE topic."""

    text = "»{kle}« er ikke et KLE-emne. Skriv fx 15, 15.00 eller 15.00.00."


class TwiceInPlan(RuleBroken):
    """A body stands twice at one topic."""

    text = "{organization} står to gange ved {kle}. Lad organet stå én gang."


class EmptyPlan(RuleBroken):
    """There is nothing to adopt."""

    text = "Kladden er tom. Skriv emnerne, eller indlæs dem fra et regneark, og vedtag den så."


class BeforeThePlan(RuleBroken):
    """The day lies before the version that holds now."""

    text = "Version {number} gælder fra {day}. Vælg den dag eller en senere."


class NoPlanYet(RuleBroken):
    """No version holds on the day."""

    text = "Der gælder ingen kompetenceplan {day}. Vælg en senere dag, eller vedtag en plan først."


class NotDelegated(RuleBroken):
    """Nobody else decides the topic on the day."""

    text = "{kle} er ikke delegeret til andre end {organization} {day}. Vælg et andet emne."


class WithoutReason(RuleBroken):
    """A delegation is to be recalled without saying why."""

    text = "Skriv, hvorfor delegationen kaldes tilbage."


class ClosedAccount(RuleBroken):
    """The account is closed."""

    text = "{name} er lukket som bruger. Genåbn brugeren først."
