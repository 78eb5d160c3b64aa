"""What stands in the way of a route, in words."""

from raadslag.verdict import RuleBroken


class NotItsTurn(RuleBroken):
    """The consultation is not where the verb wants it."""

    text = "Behandlingen i {organization} er {state}. Genindlæs siden for at se, hvad der er sket."


class AlreadyUnderway(RuleBroken):
    """A station that has begun would have been moved or taken away."""

    text = (
        "{organization} har allerede sagen eller har behandlet den, så det trin kan ikke flyttes "
        "eller fjernes. Tilføj et nyt trin i stedet."
    )


class NoBody(RuleBroken):
    """A paper that is written for no body was to be queued."""

    text = "Vælg, hvilket organ sagen skal for, før den sættes i kø."


class AskedTwice(RuleBroken):
    """Two planned stations in a row name the same body."""

    text = "{organization} står to gange lige efter hinanden. Fjern det ene trin."


class MembersOwn(RuleBroken):
    """What a member has proposed would be taken out of the queue without a word."""

    text = (
        "Et medlems forslag kan kun sættes på en dagsorden, ikke tages ud af køen. Har medlemmet "
        "selv trukket det tilbage, så skriv det som begrundelse."
    )
    source = "Kommunestyrelsesloven § 11, stk. 1"
