"""What a new reader wants to know, written down before anybody looked for the answers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """A question, the way to go about it, and what shows that it is answered.

    ``typed`` is put into the search field of the front page; else ``path`` names the links that
    are followed from there, one after another.
    """

    asked: str
    pages: int  # most that may be seen until it is answered, the front page among them
    answer: str  # a pattern that the page with the answer fits
    typed: str = ""
    path: tuple[str, ...] = ()

    @property
    def way(self) -> str:
        """How it was gone about, in words."""
        return f"»{self.typed}«" if self.typed else " › ".join(self.path)


DEMONSTRATION = (
    Question(
        "Hvad blev der besluttet om den nye beskæftigelsesindsats?",
        3,
        r"tiltrådt dog således, at der afholdes ekstraordinært møde",
        typed="ny beskæftigelsesindsats",
    ),
    Question(
        "Hvornår holdes det ekstraordinære møde?",
        2,
        r"kl\. 15\.00 - 17\.00",
        typed="ekstraordinært møde om beskæftigelse",
    ),
    Question(
        "Hvad kom der ud af den sag?", 3, r"ændres til »mennesket«", typed="fælles fortælling"
    ),
    Question(
        "Hvor mange fritidsjob bliver der?", 2, r"40 kommunale fritidsjob", typed="fritidsjob"
    ),
    Question(
        "Hvem stemte imod fritidsjobbene?",
        2,
        r"Imod stemte: Æ, V og C",
        typed="hvem stemte imod fritidsjob",
    ),
    Question("Hvad koster fritidsjobbene?", 5, r"650\.000 kr", typed="hvad koster fritidsjob"),
    Question(
        "Hvor mange er på sygedagpenge?",
        2,
        r"Sygedagpenge\s+691",
        typed="hvor mange er på sygedagpenge",
    ),
    Question(
        "Hvor meget bliver der brugt for meget på sygedagpenge?",
        2,
        r"merforbrug på 2,3 mio",
        typed="merforbrug sygedagpenge",
    ),
    Question(
        "Hvem kom i Rekrutteringsrådet?", 3, r"Torben Ulvedal \(C\)", typed="rekrutteringsråd"
    ),
    Question(
        "Er velkomstpakken til udlændinge vedtaget?",
        4,
        r"udsættes til næste møde",
        typed="velkomstpakke udlændinge",
    ),
    Question("Hvilke temaer tager udvalget op i år?", 3, r"civilsamfundet", typed="temaplan"),
    Question("Hvad mente Ungerådet?", 2, r"sociale medier", typed="ungerådets høringssvar"),
    Question(
        "Hvor meget skal kommunen spare, når loven virker?",
        2,
        r"11,4 mio\. kr",
        typed="besparelse beskæftigelse 2027",
    ),
    Question(
        "Hvad siger sag 15.00.00-A00?",
        2,
        r"proces for en ny beskæftigelsesindsats",
        typed="15.00.00-A00",
    ),
    Question(
        "Hvor er procesplanen?", 2, r"Procesplan for ny beskæftigelsesindsats", typed="procesplan"
    ),
    Question(
        "Hvem er formand for Beskæftigelsesudvalget?",
        3,
        r"Anna Thorup Lind\s+Formand",
        path=("Beskæftigelsesudvalget", "Beskæftigelsesudvalget"),
    ),
    Question(
        "Hvornår mødes Beskæftigelsesudvalget næste gang?",
        2,
        r"(?i)kommende møder|næste møde",
        path=("Beskæftigelsesudvalget",),
    ),
    Question(
        "Hvor har Bo Rønnebjerg været uenig?",
        3,
        r"Kommunale fritidsjob til unge",
        path=("Beskæftigelsesudvalget", "Bo Rønnebjerg"),
    ),
    Question(
        "Hvor har politikerne været uenige?",
        3,
        r"Forside\s+Uenighed",
        path=("Beslutninger", "Uenighed og forbehold"),
    ),
    Question(
        "Hvordan får jeg besked, når der sker noget?",
        2,
        r"Din e-mailadresse",
        path=("Få nyt på e-mail",),
    ),
)

# Of the first real minutes: short facts, no sentences of theirs.
MINUTES = (
    Question("Hvad blev ændret om det ekstra møde?", 2, r"15\.00", typed="ekstraordinært møde"),
    Question("Hvor mange målgrupper bliver der?", 2, r"til 5", typed="målgrupper"),
    Question("Hvad betyder reformen for kommunen?", 3, r"2030", typed="reform"),
    Question("Hvad spares der på landsplan?", 2, r"2,7 mia", typed="besparelse"),
    Question("Hvad sker der med førtidspension?", 3, r"5\.000", typed="førtidspension"),
    Question("Hvad siger de om housing first?", 2, r"housing first", typed='"housing first"'),
    Question(
        "Skal udvalget tale om hjem til hjemløse?", 2, r"socialområdet", typed="socialområdet"
    ),
    Question("Hvem blev valgt til formand?", 3, r"vælges som formand", typed="valg af formand"),
    Question("Hvad er kompetenceplanen?", 2, r"(?i)kompetenceplan", typed="kompetenceplan"),
    Question("Hvad er kommunalfuldmagten?", 2, r"(?i)kommunalfuldmagt", typed="kommunalfuldmagt"),
    Question("Hvad må forvaltningen selv afgøre?", 2, r"(?i)delegation", typed="delegationsplan"),
    Question("Hvornår kommer dagsordenen ud?", 2, r"onsdag", typed="hvornår udsendes dagsorden"),
    Question("Hvilke temaer er der i år?", 3, r"rekruttering", typed="temaer 2026"),
    Question("Hvor er nøgletallene?", 3, r"(?i)nøgletalsrapport", typed="nøgletal"),
    Question("Hvornår er Jobcamp?", 2, r"12\.\s*-\s*13\. november", typed="jobcamp"),
    Question("Hvad siger sag 15.00.00-A00-3-25?", 2, r"(?i)proces", typed="15.00.00-A00-3-25"),
    Question("Hvad med a-kasserne?", 2, r"(?i)a-kasser", typed="a-kasse"),
    Question("Hvad får virksomhederne at gøre?", 2, r"(?i)virksomhed", typed="virksomheder og job"),
    Question(
        "Hvilke punkter var der på mødet?",
        2,
        r"(?i)temaplan[\s\S]*nøgletal",
        path=("Beskæftigelsesudvalget", "13. januar 2026"),
    ),
    Question(
        "Hvad har udvalget besluttet?",
        2,
        r"(?i)tiltrådt med ændring",
        path=("Beslutninger",),
    ),
)
