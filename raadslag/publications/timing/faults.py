"""What stands in the way of planning a release, in words."""

from raadslag.verdict import RuleBroken


class PastMoment(RuleBroken):
    """A release was to be at an instant that is gone."""

    text = "Tidspunktet er gået. Vælg et senere, eller offentliggør med det samme."


class TooFar(RuleBroken):
    """A release was put off for so long that it is surely mistyped."""

    text = "Vælg et tidspunkt inden for de næste {days} dage."


class AfterMeeting(RuleBroken):
    """An agenda was to come out when its meeting has begun."""

    text = "Dagsordenen skal være offentlig, før mødet begynder. Vælg et tidligere tidspunkt."
    source = "Kommunestyrelsesloven § 8, stk. 6"


class NoHour(RuleBroken):
    """A planned time was chosen without saying when."""

    text = "Skriv, hvor mange dage der skal gå, og hvilket klokkeslæt det er."


class Settled(RuleBroken):
    """What was planned has come out, or was stopped, since the page was opened."""

    text = "Det er sket i mellemtiden. Hent siden igen, og se, hvor det står."


class PartiesOfAgenda(RuleBroken):
    """An agenda was to wait for parties; they are told of decisions."""

    text = "En dagsorden kan ikke vente på parterne. Vælg straks eller et fast tidspunkt."
