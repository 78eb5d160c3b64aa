"""What stands in the way of a decision, in words."""

from raadslag.verdict import RuleBroken


class NotIssued(RuleBroken):
    """An item was to be decided that the members have not been sent."""

    text = "Punktet er ikke udsendt til medlemmerne endnu. Udsend dagsordenen først."


class NoPublicText(RuleBroken):
    """A closed item was decided without saying what the public may know."""

    text = (
        "Punktet er lukket. Skriv, hvad offentligheden må vide om beslutningen, eller vælg at "
        "holde den tilbage."
    )
    source = "Ankestyrelsen om offentliggørelse af beslutninger truffet for lukkede døre"


class PhraseUnfinished(RuleBroken):
    """A phrase still asks for something."""

    text = "{what}"


class WrittenMeanwhile(RuleBroken):
    """Two wrote the same decision at once; ``mine`` and ``theirs`` hold both texts."""

    text = (
        "En anden har skrevet i beslutningen, mens du skrev. Begge tekster står her; skriv den, "
        "der skal gælde, og gem igen."
    )
    source = "RD 1971/71.1.4"


class NothingWritten(RuleBroken):
    """A decision without words was to be fixed."""

    text = "Skriv beslutningen, før ordlyden låses."
    source = "Kommunestyrelsesloven § 13"


class WordingFixed(RuleBroken):
    """A decision was to be written in whose wording is fixed."""

    text = "Ordlyden er låst. Lås den op først, hvis den skal ændres."
    source = "RD 1971/71.1.4"


class NoQuorum(RuleBroken):
    """Too few are present to decide."""

    text = "{lamp} Vælg »Ingen beslutning«, eller vent, til flere er kommet."
    source = "Kommunestyrelsesloven § 11, stk. 2 og § 20"


class VoteGoesOn(RuleBroken):
    """A vote on the item is open."""

    text = "Afslut afstemningen under punktet først."
    source = "Kommunestyrelsesloven § 11, stk. 3"


class Undecided(RuleBroken):
    """The meeting was to be closed while items are undecided."""

    text = "Mødet kan ikke hæves endnu: {items} mangler en beslutning, hvis ordlyd er låst."
    source = "Kommunestyrelsesloven § 13"


class NoCouncil(RuleBroken):
    """There is no council to lay a matter before."""

    text = "Byrådet er ikke oprettet her. Bed administratoren oprette det, og prøv igen."


class MinutesLocked(RuleBroken):
    """A decision was to be changed while the minutes are approved, or when they are sealed."""

    text = (
        "Referatet er til godkendelse eller forseglet, så beslutningen ligger fast. Åbn referatet "
        "igen, eller føj en rettelse til det."
    )
    source = "RD 2004/04.1.4"


class SittingOpen(RuleBroken):
    """A decision was to be entered from paper while the meeting is held here."""

    text = "Mødet holdes lige nu. Skriv beslutningen i mødet, så medlemmerne ser den."
    source = "RD 1971/71.1.4"


class KeptFromItem(RuleBroken):
    """One with a conflict of interest would take part in an item."""

    text = "{who} er inhabil i punktet og kan ikke deltage i det."
    source = "Kommunestyrelsesloven § 14"


class NothingMoved(RuleBroken):
    """A motion says nothing, or there are no points to part."""

    text = "Skriv, hvad der foreslås. Indstillingen er på bordet af sig selv."
    source = "Kommunestyrelsesloven § 11, stk. 1"


class OtherItem(RuleBroken):
    """A motion would change what is not on the table of its item."""

    text = "Det forslag, der skal ændres, er ikke på bordet. Vælg et andet."
    source = "Kommunestyrelsesloven § 11, stk. 1"


class MotionSettled(RuleBroken):
    """A motion was to be withdrawn or voted on that no longer waits for it."""

    text = "Forslaget er ikke længere på bordet. Genindlæs siden for at se, hvad der er sket."
    source = "Kommunestyrelsesloven § 11, stk. 3"


class OrderFault(RuleBroken):
    """Motions would be voted on in an order that can not be."""

    text = "{what}"
    source = "Kommunens egen forretningsorden"


class NotUp(RuleBroken):
    """A vote was to be opened on an item that is not being dealt with."""

    text = "Punktet behandles ikke lige nu. Tag det op først."
    source = "RD 2011/11.1.5"


class VoteClosed(RuleBroken):
    """A vote was to be given after the vote was closed."""

    text = "Afstemningen er afsluttet, så stemmen kan ikke afgives eller ændres."
    source = "Kommunestyrelsesloven § 11, stk. 3"


class VotesNotNow(RuleBroken):
    """Somebody who has no vote on the item just now was to vote."""

    text = "{why}"

    def __init__(self, why: str, source: str) -> None:
        super().__init__(why=why)
        self.source = source


class Miscount(RuleBroken):
    """A count can not be right."""

    text = "{what}"
    source = "Kommunestyrelsesloven § 11, stk. 3"


class NamesGiven(RuleBroken):
    """A count without names would be laid over votes that members have given themselves."""

    text = "{who} har stemt på egen skærm. Afslut afstemningen med de navngivne stemmer i stedet."
    source = "RD 1987/87.1.5"


class StatementLength(RuleBroken):
    """A statement says nothing, or more than briefly."""

    text = "Skriv kort, højst {longest} tegn; nu er der {length}."
    source = "Kommunestyrelsesloven § 13, stk. 2"


class NotThere(RuleBroken):
    """One who took no part in an item wanted something entered on it."""

    text = "Kun den, der har deltaget i punktet, kan få noget ført til protokollen om det."
    source = "Kommunestyrelsesloven § 13, stk. 2"


class AloneUnfinished(RuleBroken):
    """A chair's decision is not told whole."""

    text = "{what}"
    source = "Kommunestyrelsesloven § 22 og § 31"


class ElectionGoesOn(RuleBroken):
    """An election is not settled."""

    text = "Afslut valget først, eller begynd det forfra og afslut det."
    source = "Kommunestyrelsesloven § 24 og § 25"


class NotFixedYet(RuleBroken):
    """A decision was to be carried out whose wording is not fixed."""

    text = "Beslutningens ordlyd er ikke låst. Lås den, før den føres ud i livet."
    source = "RD 1971/71.1.4"


class Stopped(RuleBroken):
    """A decision was to be carried out that a member wants before the council."""

    text = "{who} har begæret sagen indbragt for byrådet, så beslutningen må ikke udføres endnu."
    source = "Kommunestyrelsesloven § 23"


class NotPutOff(RuleBroken):
    """A case was to be set on a later meeting that does not wait for one."""

    text = "Sagen venter ikke på et nyt møde. Vælg »Udsat«, eller find den, hvor den er nu."


class OtherBody(RuleBroken):
    """A case, or a meeting, is of another body than the act is for."""

    text = "Vælg et møde eller et organ, som beslutningen handler om."
