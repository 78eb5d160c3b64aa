"""What the committee of Lyngsø Kommune is called to decide on the day of the demonstration."""

from __future__ import annotations

from raadslag.cases.states import Classification, Ground, ItemKind
from raadslag.demonstration.content.desk import Work

DEMANDED_BY = "formanden, fordi puljen skal søges inden ugens udgang"
ROOM = "Mødelokale 2"
CALLED = (
    Work(
        "Ansøgning til puljen for unge uden job",
        "15.20.00",
        "Ø34",
        ItemKind.DECISION,
        "Staten har åbnet en pulje til kommuner, der vil hjælpe unge i job på nye måder. Udvalget "
        "skal beslutte, om kommunen søger, og hvad den vil bruge pengene til.",
        (
            "I kommunen er 118 unge under 30 år hverken i job eller uddannelse. Flere af dem har "
            "haft korte praktikker uden at få fodfæste.",
            "Forvaltningen foreslår at søge til tre jobmentorer, som følger den unge i de første "
            "seks måneder på en arbejdsplads, og til et samarbejde med to lokale virksomheder.",
        ),
        (
            "kommunen søger puljen om 2,4 mio. kr. over to år",
            "udvalget får en status, når det første halve år er gået",
        ),
        "approved",
        money="Puljen dækker hele udgiften. Søger kommunen ikke, er der ikke afsat penge til "
        "indsatsen.",
    ),
    Work(
        "Valg af medlem til det lokale beskæftigelsesråd",
        "00.22.02",
        "A30",
        ItemKind.ELECTION,
        "Udvalget skal pege på et medlem til rådet, fordi en plads er blevet ledig.",
        ("Valget sker ved flertal og gælder resten af valgperioden.",),
        ("udvalget vælger et medlem til rådet",),
        "approved",
    ),
    Work(
        "Åbningstider i jobcentret hen over sommeren",
        "15.00.00",
        "G01",
        ItemKind.DISCUSSION,
        "Udvalget drøfter, om jobcentret skal holde kortere åbent i juli.",
        ("I juli sidste år kom der en tredjedel så mange borgere som i en almindelig måned.",),
        ("udvalget drøfter åbningstiderne",),
        "approved",
    ),
    Work(
        "Aftale med en leverandør af forløb for sygemeldte",
        "15.35.00",
        "Ø54",
        ItemKind.DECISION,
        "Leverandøren har bedt om at komme ud af aftalen før tid.",
        ("Forvaltningen har forhandlet en pris for at slippe aftalen, som ligger i bilaget.",),
        ("aftalen ophæves på de forhandlede vilkår",),
        "approved",
        classification=Classification.CLOSED,
        ground=Ground.TENDER,
        public_title="Kontraktforhold",
    ),
)
