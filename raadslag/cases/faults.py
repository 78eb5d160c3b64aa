"""What can stand in the way of a verb on cases and papers."""

from raadslag.verdict import RuleBroken


class WithoutTitle(RuleBroken):
    """A case or a paper has no title."""

    text = "Skriv en titel."


class WrongTopic(RuleBroken):
    """A KLE topic or facet is of another form."""

    text = "{fault}"


class Retired(RuleBroken):
    """A template is no longer offered."""

    text = "Skabelonen »{name}« bruges ikke mere; vælg en anden."


class Stranger(RuleBroken):
    """Somebody has no open account in the municipality."""

    text = "{names} har ingen aktiv konto i kommunen; vælg en anden."


class NotNow(RuleBroken):
    """The thing is in another state; somebody may have been there before."""

    text = (
        "{thing} er nu {state}, så det kan ikke gøres. Genindlæs siden for at se, hvad der er sket."
    )


class StillLaidOut(RuleBroken):
    """A case cannot end while a paper is on its way."""

    text = "Sagen har en sagsfremstilling, som er {state}; gør den færdig først."


class SectionsMissing(RuleBroken):
    """Sections the template asks for are empty."""

    text = "Udfyld {headings}, før sagsfremstillingen sendes til godkendelse."


class NobodyAsked(RuleBroken):
    """A paper was to be submitted to nobody."""

    text = "Vælg mindst én, der skal godkende."


class NobodyWrites(RuleBroken):
    """A paper was to be given back, and nobody works on its case."""

    text = (
        "Sagen har ingen sagsbehandler. Sæt en på sagen, før du sender sagsfremstillingen tilbage."
    )


class NotAMember(RuleBroken):
    """Whoever is said to ask had no seat in the body on the day."""

    text = (
        "{name} var ikke medlem af {organization} den {day}. Vælg et medlem, eller ret dagen, "
        "forslaget kom."
    )
    source = "Kommunestyrelsesloven § 11, stk. 1"


class NotYetReceived(RuleBroken):
    """A request is said to come on a day that has not been."""

    text = "Dagen er ikke kommet endnu. Skriv den dag, forslaget kom, i dag eller før."


class MotionMissing(RuleBroken):
    """A request asks the body to decide nothing."""

    text = "Skriv mindst ét »at …«, så det er klart, hvad der skal tages stilling til."


class AskedTwice(RuleBroken):
    """Somebody stands twice at one place in the chain."""

    text = "{name} står to gange på samme plads i kæden; fjern den ene."


class Answered(RuleBroken):
    """The approval is not waiting any more."""

    text = "Godkendelsen er {state} og venter ikke længere på svar."


class ReasonMissing(RuleBroken):
    """Something needs a reason or a comment, which is empty."""

    text = "{sentence}"


class GroundMissing(RuleBroken):
    """Something is closed without a ground."""

    text = "Vælg, hvorfor {thing} er lukket."
    source = "Kommunestyrelsesloven § 10"


class PublicTitleMissing(RuleBroken):
    """A closed paper has no neutral title of its own."""

    text = "Skriv en neutral titel, som alle må se, og som ikke er sagens egen titel."


class Unchosen(RuleBroken):
    """It was not chosen whether something is open or closed."""

    text = "Vælg, om {thing} er åben eller lukket."


class AnotherOrder(RuleBroken):
    """An order does not name just the attachments there are."""

    text = "Bilagene er ændret i mellemtiden; genindlæs siden, og flyt dem igen."


class UnknownVersion(RuleBroken):
    """A text claims to be written upon a version that is not there."""

    text = "Udgaven, teksten er skrevet på, findes ikke; genindlæs siden."
