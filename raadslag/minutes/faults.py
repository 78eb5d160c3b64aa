"""What stands in the way of minutes, in words."""

from raadslag.verdict import RuleBroken


class NotHeld(RuleBroken):
    """Minutes were to be written of a meeting that was never opened here."""

    text = "Mødet er ikke holdt her endnu. Åbn det i mødesalen, så skrives referatet af mødet."


class StillOpen(RuleBroken):
    """Minutes were to be written while the meeting goes on."""

    text = "Mødet er i gang. Hæv det først; så kan referatet skrives."


class ReceivedElsewhere(RuleBroken):
    """Minutes that came as a document were to be written here."""

    text = "Mødets referat er indlæst fra et dokument. Ret det der, hvor det blev til."


class WrittenHere(RuleBroken):
    """A document was to take the place of minutes written here."""

    text = "Mødets referat er skrevet her; et indlæst dokument kan ikke træde i stedet for det."


class NotWritten(RuleBroken):
    """Minutes without a text were to be read or approved."""

    text = "Referatet er ikke skrevet endnu. Skriv det først."


class WrongState(RuleBroken):
    """The minutes have moved on since the page was shown."""

    text = "Referatet er {state}, så det kan ikke lade sig gøre. Hent siden igen."


class NothingToSay(RuleBroken):
    """Something that must be said was left empty."""

    text = "Skriv {what}."


class NoDecision(RuleBroken):
    """The wording of a decision was to be mended where there is none."""

    text = "Der er ingen beslutning på punktet. Skriv den under mødets beslutninger."


class FactsChanged(RuleBroken):
    """The meeting's facts have changed since the text was written."""

    text = (
        "Mødets oplysninger er ændret, siden teksten blev skrevet. "
        "Skriv teksten igen, og læs den, før den sendes til godkendelse."
    )


class TextChanged(RuleBroken):
    """Another text than the one shown is the one that counts."""

    text = (
        "Teksten er en anden end den, du har læst. Hent siden igen, og læs teksten, før du svarer."
    )
    source = "Kommunestyrelsesloven § 13"


class RemarksWait(RuleBroken):
    """Approval was asked for while remarks wait for an answer."""

    text = "Svar på de bemærkninger, der venter ({count}), før referatet sendes til godkendelse."


class NobodySigns(RuleBroken):
    """Nobody who took part is known by name."""

    text = "Ingen af de tilstedeværende er kendt her, så ingen kan godkende. Ret fremmødet først."
    source = "Kommunestyrelsesloven § 13"


class NobodyMissing(RuleBroken):
    """A reminder was to go out, and everyone has answered."""

    text = "Alle har svaret, så der er ingen at minde om det."


class NotSignatory(RuleBroken):
    """One who took no part in the meeting was to approve its minutes."""

    text = "Kun de, der deltog i mødet, godkender dets referat."
    source = "Kommunestyrelsesloven § 13"


class NotItsItem(RuleBroken):
    """A correction was to be made of another meeting's item."""

    text = "Punktet hører ikke til mødet. Vælg et af mødets punkter."


class Tampered(RuleBroken):
    """The stored text is not the one its fingerprint was made of."""

    text = (
        "Referatets tekst passer ikke til sit fingeraftryk: den er ændret uden om systemet. "
        "Referatet kan ikke forsegles; sig det til den, der driver systemet."
    )
    source = "RD 2004/04.1.4"


class AfterTheMeeting(RuleBroken):
    """Somebody was noted as coming or going after the meeting was closed."""

    text = "Mødet blev hævet {closed}. Skriv et klokkeslæt før det."


class NobodyLeft(RuleBroken):
    """The last one who took part was to be struck."""

    text = "Så havde ingen deltaget i mødet. Notér først, hvem der kom."
