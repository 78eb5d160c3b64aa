"""What the committee of Lyngsø Kommune met about in the weeks before the demonstration."""

from __future__ import annotations

from dataclasses import dataclass

from raadslag.cases.states import Classification, Ground, ItemKind
from raadslag.demonstration.content.desk import Work


@dataclass(frozen=True, slots=True)
class Dealt:
    """A case before the committee, and what came of it."""

    work: Work
    decision: str
    against: tuple[str, ...] = ()  # who voted against; nobody named, no vote
    dissent: tuple[str, str] = ("", "")  # who, and in which words
    recused: tuple[str, str] = ("", "")  # who stepped aside, and why
    referred_by: str = ""  # who wants the council to decide
    follow_up: tuple[str, int] = ("", 0)  # what Dorte is to do, and in how many days
    public_text: str = ""  # of a closed item: what may be known


@dataclass(frozen=True, slots=True)
class Evening:
    """A meeting from its opening to its last item."""

    dealt: tuple[Dealt, ...]
    news: str  # what was told under the announcements
    away: str = ""  # who sent regrets
    left: tuple[str, int] = ("", 0)  # who left early, at which item from 1


def _work(
    title: str,
    kle: tuple[str, str],
    resume: str,
    account: tuple[str, ...],
    motions: tuple[str, ...],
    money: str = "",
) -> Work:
    """A case that was approved in time."""
    topic, facet = kle
    return Work(title, topic, facet, ItemKind.DECISION, resume, account, motions, "approved", money)


INTERNSHIPS = Dealt(
    _work(
        "Aftale om praktikpladser i lokale virksomheder",
        ("15.20.00", "Ø54"),
        "Fire virksomheder vil tilbyde praktik til ledige. Udvalget skal tage stilling til en "
        "fælles aftale.",
        (
            "Virksomhederne tilbyder til sammen 40 pladser om året i butik, lager og produktion. "
            "Jobcentret finder deltagerne og følger op hver anden uge.",
            "Aftalen kan opsiges af begge parter med tre måneders varsel.",
        ),
        (
            "der afsættes 180.000 kr. om året til aftalen om praktikpladser",
            "udvalget får en status efter det første år",
        ),
        "Udgiften holdes inden for budgettet til virksomhedsrettet indsats.",
    ),
    "Tiltrådt, dog således, at der afsættes 150.000 kr. om året til aftalen om praktikpladser.",
    follow_up=("Status for de første praktikforløb", 60),
)
CONTACT = Dealt(
    _work(
        "Hjemtagning af kontaktforløb for langtidsledige",
        ("15.20.00", "G01"),
        "Kontaktforløb for langtidsledige varetages i dag af en leverandør. Udvalget skal "
        "beslutte, om opgaven skal løses i jobcentret.",
        (
            "Aftalen med leverandøren udløber ved udgangen af marts. Evalueringen viser, at "
            "hver tredje borger har skiftet kontaktperson mere end to gange.",
            "Forvaltningen vurderer, at jobcentret kan løse opgaven med fire medarbejdere.",
        ),
        ("kontaktforløbene hjemtages pr. 1. april",),
        "Hjemtagningen koster 300.000 kr. i det første år og er derefter udgiftsneutral.",
    ),
    "Tiltrådt.",
    against=("Torben Ulvedal", "Bo Rønnebjerg"),
    dissent=(
        "Torben Ulvedal",
        "Opgaven bør i udbud igen. Prisen på at løse den selv er ikke prøvet mod andre tilbud.",
    ),
)
ROWING = Dealt(
    _work(
        "Tilskud til jobcafé i Lyngsø Roklub",
        ("15.00.00", "Ø40"),
        "Lyngsø Roklub søger tilskud til en jobcafé, hvor frivillige hjælper med ansøgninger.",
        ("Caféen holder åbent en eftermiddag om ugen. Sidste år kom der 22 besøgende i snit.",),
        ("der gives tilskud på 25.000 kr. af puljen til frivilligt arbejde",),
    ),
    "Tiltrådt.",
    recused=("Søren Brohave", "medlemmet sidder i roklubbens bestyrelse"),
)
SUPPLIER = Dealt(
    Work(
        "Opsigelse af kontrakt med leverandør af mentorforløb",
        "15.20.00",
        "Ø54",
        ItemKind.DECISION,
        "Leverandøren har ikke leveret det aftalte antal forløb.",
        ("Kontrakten kan ophæves mod et beløb, som er forhandlet med leverandøren.",),
        ("kontrakten ophæves på de forhandlede vilkår",),
        "approved",
        classification=Classification.CLOSED,
        ground=Ground.TENDER,
        public_title="Kontraktforhold",
    ),
    "Tiltrådt. Forvaltningen meddeler leverandøren afgørelsen.",
    public_text="Udvalget har truffet beslutning om en kontrakt.",
)
YOUTH = Dealt(
    _work(
        "Opsøgende indsats for unge uden uddannelse",
        ("15.20.00", "A00"),
        "Udvalget skal beslutte, hvordan kommunen finder de unge, som ingen har kontakt med.",
        (
            "I dag har 61 unge under 25 år hverken uddannelse, job eller kontakt til kommunen. "
            "To opsøgende medarbejdere skal møde dem, hvor de er.",
        ),
        ("der ansættes to opsøgende medarbejdere i en toårig periode",),
        "Udgiften er 1,1 mio. kr. om året og finansieres af rammen til særlige indsatser.",
    ),
    "Tiltrådt.",
    against=("Torben Ulvedal",),
    referred_by="Torben Ulvedal",
)
SICK = Dealt(
    _work(
        "Tidlig indsats ved sygemelding",
        ("15.35.00", "A00"),
        "Forslag om, at sygemeldte tilbydes en samtale i den anden uge i stedet for i den ottende.",
        ("En forsøgsordning i to afdelinger har forkortet forløbene med otte dage i snit.",),
        ("sygemeldte tilbydes samtale i den anden uge", "ordningen evalueres efter et år"),
    ),
    "Tiltrådt.",
    follow_up=("Evaluering af den tidlige indsats", 120),
)
VISITS = Dealt(
    _work(
        "Plan for udvalgets virksomhedsbesøg",
        ("15.00.00", "G01"),
        "Forslag til fire besøg i det kommende halvår.",
        ("Besøgene lægges i forlængelse af de ordinære møder, så de ikke kræver ekstra dage.",),
        ("planen for virksomhedsbesøg godkendes",),
    ),
    "Godkendt.",
)
LANGUAGE = Dealt(
    _work(
        "Danskundervisning på arbejdspladsen",
        ("15.20.00", "G01"),
        "Virksomheder efterspørger dansk for nyansatte. Udvalget skal tage stilling til et forsøg.",
        (
            "Undervisningen foregår i arbejdstiden, to timer om ugen i ti uger, med hold på højst "
            "otte. Virksomheden stiller lokale til rådighed.",
        ),
        ("der gennemføres et forsøg med tre hold",),
        "Forsøget koster 96.000 kr., som dækkes af integrationsrammen.",
    ),
    "Tiltrådt.",
    against=("Camilla Dybdal",),
)

FIRST = Evening(
    (INTERNSHIPS, CONTACT, ROWING, SUPPLIER),
    "Formanden orienterede om dialogmøde med virksomheder i Hyldeby.",
    away="Camilla Dybdal",
)
SECOND = Evening(
    (YOUTH, SICK),
    "Administrationen orienterede om månedens ledighedstal.",
    left=("Bo Rønnebjerg", 3),
)
THIRD = Evening(
    (LANGUAGE, VISITS),
    "Formanden orienterede om henvendelse fra Engsted Håndboldklub om fritidsjob.",
)
REMARK = "Der blev også sagt, at status skal dække alle fire virksomheder."
ANSWER = "Det står i opfølgningen, som alle kan se."
CORRECTION = "Virksomhederne tilbyder til sammen 44 pladser om året, ikke 40."
CORRECTED_WHY = "Tallet i sagsfremstillingen var fra før den fjerde virksomhed kom med."
CLOSED_WHY = "Et medlem er bortrejst, og referatet skal ud."
REFUSED_WHY = "Jeg sagde, at forsøget skal omfatte aftenhold, og det mangler."
