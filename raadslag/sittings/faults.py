"""What stands in the way at a meeting, in words."""

from raadslag.rules.ruling import Ruling
from raadslag.verdict import RuleBroken


class AgainstTheRules(RuleBroken):
    """A rule of the meeting says no, with its own sentence and source."""

    text = "{why}"

    def __init__(self, ruling: Ruling) -> None:
        super().__init__(why=ruling.text)
        self.source = ruling.source


class NotIssued(RuleBroken):
    """A meeting was to be opened whose members have not been sent an agenda."""

    text = (
        "Dagsordenen er ikke udsendt. Udsend den først; haster mødet, kan den udsendes nu med en "
        "begrundelse for, at det sker sent."
    )
    source = "Kommunestyrelsesloven § 8, stk. 4 og § 20, stk. 3; RD 1997/97.1.1"


class HeldElsewhere(RuleBroken):
    """A meeting was to be opened whose agenda came by import."""

    text = (
        "Dagsordenen er indlæst fra et dokument, så mødet kan ikke holdes her. Indlæs referatet, "
        "når det er skrevet."
    )
    source = "Kommunestyrelsesloven § 13"


class CannotOpen(RuleBroken):
    """A meeting was to be opened that is over, or was called off."""

    text = "Mødet er {state} og kan ikke åbnes."
    source = "Kommunestyrelsesloven § 13"


class TooEarly(RuleBroken):
    """A meeting was to be opened on a day before its own."""

    text = (
        "Mødet er først den {day}. Flyt mødet, hvis det skal holdes i dag; "
        "så får medlemmerne besked."
    )
    source = "Kommunestyrelsesloven § 8, stk. 4 og § 20, stk. 3"


class NoMembers(RuleBroken):
    """A body without members was to meet."""

    text = (
        "{organization} har ingen medlemmer på mødets dag. Bed administratoren indsætte dem, og "
        "åbn mødet igen."
    )
    source = "Kommunestyrelsesloven § 11, stk. 2 og § 20"


class GuestNameless(RuleBroken):
    """Somebody without a seat was entered without a name."""

    text = "Skriv, hvem der er i lokalet."


class GuestWithoutItem(RuleBroken):
    """A guest was to be in a committee's meeting, and not for one item."""

    text = (
        "Udvalgets møder er ikke offentlige: en gæst deltager kun i det punkt, gæsten skal oplyse "
        "om. Vælg punktet."
    )
    source = "Kommunestyrelsesloven § 20"


class NotClosed(RuleBroken):
    """The doors were to be closed for an item that is open."""

    text = (
        "Punktet er ikke lukket. Gør sagsfremstillingen lukket med en grund og en neutral titel, "
        "og udsend en ny udgave, før dørene kan lukkes."
    )
    source = "Kommunestyrelsesloven § 10"


class NotOpen(RuleBroken):
    """Something was to be done at a meeting that is not going on."""

    text = "Mødet er ikke åbnet endnu. Åbn det først."
    source = "RD 2011/11.1.5"


class Closed(RuleBroken):
    """Something was to be done at a meeting that is closed."""

    text = "Mødet er hævet, så der kan ikke registreres mere."
    source = "RD 2003/03.1.1; RD 2004/04.1.4"


class NotOnTheAgenda(RuleBroken):
    """An item was to be dealt with that does not stand on the agenda as sent."""

    text = (
        "Punktet står ikke på den udsendte dagsorden. Udsend det som tillægsdagsorden, og tag det "
        "op igen."
    )
    source = "Kommunestyrelsesloven § 8, stk. 4 og § 20, stk. 3"


class NoItem(RuleBroken):
    """Something that belongs to an item was to be done between two items."""

    text = "Der behandles ikke noget punkt lige nu. Tag punktet op først."
    source = "RD 2011/11.1.5"


class NotSeated(RuleBroken):
    """Somebody without a seat was to take part."""

    text = (
        "{person} har ikke plads ved mødet. Er personen lige blevet medlem, så opdatér "
        "medlemslisten; er det en stedfortræder, så registrér indkaldelsen først."
    )
    source = "Kommunestyrelsesloven § 15 og § 28"


class NotCalled(RuleBroken):
    """Somebody was to sit in who has not been called."""

    text = "{person} er ikke indkaldt som stedfortræder. Registrér indkaldelsen først."
    source = "Kommunestyrelsesloven § 15 og § 28"


class NotDecided(RuleBroken):
    """A substitute was to sit in the council before it has decided that."""

    text = (
        "Byrådet skal først beslutte, at betingelserne for, at {person} indtræder, er opfyldt. "
        "Registrér beslutningen, og lad så stedfortræderen træde ind."
    )
    source = "Kommunestyrelsesloven § 15, stk. 4"


class ForOneItem(RuleBroken):
    """A substitute called for one item was to sit in for another."""

    text = "{person} er kun indkaldt til punkt {item}. Tag det punkt op først."
    source = "Kommunestyrelsesloven § 14 og § 28"


class FutureHour(RuleBroken):
    """An hour was typed that is yet to come."""

    text = (
        "Klokken er ikke {hour} endnu. Skriv et klokkeslæt, der er gået, eller lad feltet stå tomt."
    )
    source = "RD 2011/11.1.5"


class LaterNotes(RuleBroken):
    """A note was to be taken back that later ones rest on."""

    text = "Noten kan ikke slettes, for senere noter bygger på den: {why} Slet den seneste først."
    source = "RD 2011/11.1.5"


class StillUp(RuleBroken):
    """A member was to come back while the item is still dealt with."""

    text = (
        "{person} er inhabil i punkt {item}, som behandles nu. Forlad punktet, før medlemmet "
        "kommer ind igen."
    )
    source = "Kommunestyrelsesloven § 14"


class NotFoundRecused(RuleBroken):
    """A member was to leave the room for a conflict nobody has decided."""

    text = (
        "Det er ikke besluttet, at {person} er inhabil i punktet. Rejs spørgsmålet, og lad de "
        "øvrige medlemmer afgøre det."
    )
    source = "Kommunestyrelsesloven § 14; RD 1980/80.2a.1"


class NotInTheRoom(RuleBroken):
    """Somebody was to speak or vote who is not there, or has a conflict of interest."""

    text = (
        "{person} er ikke i lokalet eller er inhabil i punktet og kan ikke deltage i det. "
        "Registrér ankomsten først, hvis medlemmet er her."
    )
    source = "Kommunestyrelsesloven § 11 og § 14"


class NotYourOwn(RuleBroken):
    """A member was to act for another."""

    text = "Du kan kun gøre det for dig selv. Bed sekretæren, hvis det gælder en anden."


class CannotRegret(RuleBroken):
    """A regret came for a meeting that is over, or was called off."""

    text = "Mødet er {state}, så der kan ikke meldes afbud."
    source = "RD 2011/11.1.5"


class AlreadyThere(RuleBroken):
    """A regret came for one who is in the room."""

    text = "{person} er registreret som til stede. Registrér i stedet, at medlemmet går."
    source = "RD 2011/11.1.5"


class ChairThere(RuleBroken):
    """The longest-serving member was to lead a body that has a chair."""

    text = (
        "{who} er formand og leder mødet. "
        "Det længst siddende medlem leder kun, til formanden er valgt."
    )
    source = "Kommunestyrelsesloven § 6"


class OutsideTheRule(RuleBroken):
    """A substitute whom neither the election group nor the list gives."""

    text = (
        "{substitute} er ikke den, reglen giver som stedfortræder for {member}. Skriv, hvorfor "
        "{substitute} alligevel indtræder; det står i referatet."
    )
    source = "Kommunestyrelsesloven § 15 og § 28"


class HasASeat(RuleBroken):
    """One was to sit in who sits in the body already."""

    text = "{person} er selv medlem af {organization} og kan ikke også være stedfortræder i det."
    source = "Kommunestyrelsesloven § 15 og § 28"


class CalledAlready(RuleBroken):
    """Somebody was to be called where another call stands in the way."""

    text = "{substitute} er allerede indkaldt for {member}. Afslut den indkaldelse først."
    source = "Kommunestyrelsesloven § 15 og § 28"


class ForWhichItem(RuleBroken):
    """A substitute was to be called for a conflict of interest on no item."""

    text = "Vælg det punkt, medlemmet er inhabil i; stedfortræderen deltager kun i det."
    source = "Kommunestyrelsesloven § 14 og § 28"


class TooManyVotes(RuleBroken):
    """More votes were entered than there are members to give them."""

    text = "Der er skrevet {votes} stemmer, men kun {members} medlemmer kan stemme. Tæl igen."
    source = "Kommunestyrelsesloven § 14"


class VotesSayOtherwise(RuleBroken):
    """What was entered as found is not what the votes come to."""

    text = (
        "{in_favour} stemmer mod {against} giver den modsatte afgørelse; ved stemmelighed er "
        "medlemmet ikke inhabilt. Ret stemmetallene eller afgørelsen."
    )
    source = "Kommunestyrelsesloven § 11, stk. 3 og § 14"


class NobodyPresent(RuleBroken):
    """A meeting was to be closed at which nobody was noted as present."""

    text = "Ingen er registreret som til stede. Foretag navneopråb, før mødet hæves."
    source = "RD 2011/11.1.5"


class OpenQuestion(RuleBroken):
    """A meeting was to be closed with a conflict of interest not decided."""

    text = (
        "Det er ikke afgjort, om {person} er inhabil i punkt {item}. Registrér afgørelsen, før "
        "mødet hæves."
    )
    source = "Kommunestyrelsesloven § 14"


class TooLongToSpeak(RuleBroken):
    """A speaking time was given that is no time."""

    text = "Skriv taletiden i minutter, fra 0 til {most}; 0 er ingen grænse."
