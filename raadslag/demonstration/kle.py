"""The little of the KLE list that the demonstration knows: a municipality supplies its own."""

from __future__ import annotations

from raadslag.bodies.models import Body
from raadslag.cases.actions import supply_topics
from raadslag.cases.entries import TopicEntry
from raadslag.journal.actor import Actor

# The main groups its cases are in, and the few topics that stand for how a list looks.
TITLES = {
    "00": "Kommunens styrelse",
    "00.01.00": "Kommunens styrelse i almindelighed",
    "00.01.10": "Opgaver der dækker flere hovedgrupper",
    "00.15.00": "Administrativ organisering i almindelighed",
    "01": "Fysisk planlægning og naturbeskyttelse",
    "02": "Byggeri",
    "04": "Parker, fritids-/idrætsanlæg og landskabspleje mv.",
    "05": "Veje og trafik",
    "06": "Spildevand og vandløb",
    "07": "Affald og genanvendelse",
    "09": "Miljøbeskyttelse",
    "13": "Forsyning",
    "15": "Arbejdsmarked og beskæftigelsesindsats",
    "15.00.00": "Organisering og understøttelse af beskæftigelsesindsatsen i almindelighed",
    "17": "Folkeskoleundervisning",
    "18": "Folkeoplysning og ungdomsskoler",
    "20": "Kulturvirksomhed",
    "24": "Erhvervsforhold",
    "27": "Social service",
    "28": "Dagtilbud",
    "29": "Sundhed",
    "81": "Kommunens personale",
    "82": "Kommunens ejendomme og lokaler",
    "85": "Kommunens administrative systemer",
    "88": "Kommunens indkøb og udbud",
}


def supply(*, body: Body, actor: Actor) -> None:
    """Give the municipality the list, as it would read its own."""
    topics = [TopicEntry(number, title, "") for number, title in TITLES.items()]
    supply_topics(body=body, topics=topics, actor=actor)
