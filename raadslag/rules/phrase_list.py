"""The standard phrases, each worded in three manners, and where they are near at hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from raadslag.rules.outcome import Result


class Ask(StrEnum):
    """What must be added to a phrase before it is a decision; the value is its field."""

    CHANGE = "change"  # a clause after "at": "fristen er den 1. maj"
    BODY = "to"  # the body it goes to: "Byrådet"
    UNTIL = "until"  # when it comes back: "næste møde"
    WHO = "who"  # who is elected: "Anna Holm (A)"
    OFFICE = "office"  # what to: "formand"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One standard phrase, worded in three manners.

    ``{subject}`` is what it is about, ``{body}`` who decides; the other fields are
    those it asks for.
    """

    key: str
    label: str  # on the button
    outcome: Result
    short: str
    passive: str
    active: str
    asks: tuple[Ask, ...] = ()
    noun: str = "indstillingen"  # of the recommendation it can be said of single points

    @property
    def by_points(self) -> bool:
        """Whether it can be said of single points of the recommendation."""
        return self.noun == "indstillingen"


_THUS = ", dog således, at {change}"
_ALL = (
    Phrase(
        "adopted",
        "Tiltrådt",
        "adopted",
        "Tiltrådt.",
        "{subject} er tiltrådt.",
        "{body} tiltrådte {subject}.",
    ),
    Phrase(
        "adopted_thus",
        "Tiltrådt, dog således, at …",
        "adopted_with_changes",
        f"Tiltrådt{_THUS}.",
        f"{{subject}} er tiltrådt{_THUS}.",
        f"{{body}} tiltrådte {{subject}}{_THUS}.",
        (Ask.CHANGE,),
    ),
    Phrase(
        "approved",
        "Godkendt",
        "adopted",
        "Godkendt.",
        "{subject} er godkendt.",
        "{body} godkendte {subject}.",
    ),
    Phrase(
        "approved_thus",
        "Godkendt, dog således, at …",
        "adopted_with_changes",
        f"Godkendt{_THUS}.",
        f"{{subject}} er godkendt{_THUS}.",
        f"{{body}} godkendte {{subject}}{_THUS}.",
        (Ask.CHANGE,),
    ),
    Phrase(
        "noted",
        "Taget til efterretning",
        "noted",
        "Taget til efterretning.",
        "{subject} er taget til efterretning.",
        "{body} tog {subject} til efterretning.",
        noun="orienteringen",
    ),
    Phrase(
        "discussed",
        "Drøftet",
        "discussed",
        "Drøftet.",
        "{subject} er drøftet.",
        "{body} drøftede {subject}.",
        noun="sagen",
    ),
    Phrase(
        "recommended",
        "Anbefales over for …",
        "recommended",
        "Anbefales over for {to}.",
        "{subject} anbefales over for {to}.",
        "{body} anbefaler {subject} over for {to}.",
        (Ask.BODY,),
    ),
    Phrase(
        "recommended_thus",
        "Anbefales, dog således, at …",
        "recommended",
        f"Anbefales over for {{to}}{_THUS}.",
        f"{{subject}} anbefales over for {{to}}{_THUS}.",
        f"{{body}} anbefaler {{subject}} over for {{to}}{_THUS}.",
        (Ask.BODY, Ask.CHANGE),
    ),
    Phrase(
        "postponed",
        "Udsat",
        "postponed",
        "Udsat.",
        "{subject} er udsat.",
        "{body} udsatte {subject}.",
        noun="sagen",
    ),
    Phrase(
        "postponed_until",
        "Udsat til …",
        "postponed",
        "Udsat til {until}.",
        "{subject} er udsat til {until}.",
        "{body} udsatte {subject} til {until}.",
        (Ask.UNTIL,),
        noun="sagen",
    ),
    Phrase(
        "referred",
        "Oversendt til …",
        "referred",
        "Oversendes til {to}.",
        "{subject} oversendes til {to}.",
        "{body} oversender {subject} til {to}.",
        (Ask.BODY,),
        noun="sagen",
    ),
    Phrase(
        "rejected",
        "Afvist",
        "rejected",
        "Afvist.",
        "{subject} er afvist.",
        "{body} afviste {subject}.",
    ),
    Phrase(
        "lapsed",
        "Bortfaldet ved stemmelighed",
        "rejected",
        "Bortfaldet ved stemmelighed.",
        "{subject} er bortfaldet ved stemmelighed.",
        "{subject} er bortfaldet ved stemmelighed.",
    ),
    Phrase(
        "elected",
        "Valgt",
        "elected",
        "{who} er valgt som {office}.",
        "{who} er valgt som {office}.",
        "{body} valgte {who} som {office}.",
        (Ask.WHO, Ask.OFFICE),
        noun="valget",
    ),
    Phrase(
        "agenda_approved",
        "Dagsordenen godkendt",
        "approved",
        "Godkendt.",
        "{subject} er godkendt.",
        "{body} godkendte {subject}.",
        noun="dagsordenen",
    ),
    Phrase(
        "taken_off",
        "Taget af dagsordenen",
        "postponed",
        "Taget af dagsordenen.",
        "{subject} er taget af dagsordenen.",
        "{subject} er taget af dagsordenen.",
        noun="punktet",
    ),
    Phrase(
        "no_announcements",
        "Ingen meddelelser",
        "no_decision",
        "Ingen meddelelser.",
        "Der var ingen meddelelser.",
        "Der var ingen meddelelser.",
        noun="punktet",
    ),
)
PHRASES: Mapping[str, Phrase] = {phrase.key: phrase for phrase in _ALL}

# What is near at hand, by what the body does with the case; the rest come after.
NEAR: Mapping[str, tuple[str, ...]] = {
    "recommends": ("recommended", "recommended_thus", "postponed_until", "discussed"),
    "decides": ("adopted", "adopted_thus", "approved", "noted", "postponed_until"),
    "informed": ("noted", "discussed"),
    "heard": ("discussed", "noted", "referred"),
}
