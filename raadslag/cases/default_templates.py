"""Templates a new municipality begins with; each may change them."""

from raadslag.cases.entries import TemplateSection
from raadslag.cases.states import ItemKind


def _section(heading: str, guidance: str, *, mandatory: bool = False) -> TemplateSection:
    return {"heading": heading, "mandatory": mandatory, "guidance": guidance}


RESUME = _section(
    "Resume",
    "Tre til fem linjer, som kan læses alene: hvad handler sagen om, og hvad skal udvalget "
    "tage stilling til? Undgå forkortelser.",
    mandatory=True,
)
ACCOUNT = _section(
    "Sagsfremstilling",
    "Baggrund, hvad der er undersøgt, hvilke muligheder der er, og hvorfor forvaltningen "
    "anbefaler én af dem. Brug underoverskrifter i lange sager.",
    mandatory=True,
)
MONEY = _section(
    "Økonomi",
    "Beløb, bevilling, finansiering og virkning i de næste år. Skriv det også, hvis sagen "
    "ingen økonomi har.",
)
LAW = _section("Lovgrundlag", "De bestemmelser, der afgør sagen, med paragraf.")
HEARING = _section("Høring", "Hvem der er hørt, hvad de sagde, og hvad det førte til.")
STAFF = _section(
    "Personalemæssige forhold", "Virkning for medarbejderne, og om MED-udvalget er hørt."
)
CLIMATE = _section("Klima og bæredygtighed", "Virkning for klima, miljø og kommunens egne mål.")
CITIZENS = _section(
    "Inddragelse af borgere", "Hvordan borgere og brugere er hørt, eller hvorfor de ikke er."
)
NEXT = _section("Den videre proces", "Hvad der sker efter behandlingen, og hvornår.")

TEMPLATES = (
    (
        "Sag til beslutning",
        ItemKind.DECISION,
        (RESUME, ACCOUNT, LAW, MONEY, STAFF, CLIMATE, CITIZENS, HEARING, NEXT),
    ),
    (
        "Sag til drøftelse",
        ItemKind.DISCUSSION,
        (
            RESUME,
            ACCOUNT,
            _section("Til drøftelse", "De spørgsmål, udvalget skal drøfte.", mandatory=True),
            NEXT,
        ),
    ),
    (
        "Orientering",
        ItemKind.INFORMATION,
        (
            RESUME,
            _section("Orientering", "Det, udvalget skal vide, kort.", mandatory=True),
            NEXT,
        ),
    ),
    (
        "Valg",
        ItemKind.ELECTION,
        (
            _section(
                "Sagsfremstilling",
                "Hvad der skal vælges, for hvilken periode, og hvordan valget foregår.",
                mandatory=True,
            ),
            LAW,
        ),
    ),
    (
        "Meddelelser",
        ItemKind.ANNOUNCEMENTS,
        (_section("Meddelelser", "En kort tekst for hver meddelelse, med overskrift."),),
    ),
)
