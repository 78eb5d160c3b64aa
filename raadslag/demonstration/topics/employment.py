"""Matters of employment and integration."""

from raadslag.demonstration.matter import Matter

EMPLOYMENT = (
    Matter(
        title="[Orientering om nøgletal|Nøgletal] på beskæftigelsesområdet, {måling}",
        kle="15.00.00-P05",
        summary="Administrationen [fremlægger|forelægger] nøgletal for udviklingen i ledighed, "
        "sygedagpenge og virksomhedsrettet indsats i {kommune}.",
        case="Antallet af borgere på offentlig forsørgelse er [faldet|steget] med {antal} "
        "fuldtidspersoner i forhold til samme periode sidste år. [Udviklingen følger landstallene|"
        "Udviklingen er bedre end i de omkringliggende kommuner].\n"
        "Det bemærkes særligt, at:\n"
        "- ledigheden blandt unge under 30 år ligger på {pct}\n"
        "- den gennemsnitlige varighed på sygedagpenge er {få} uger kortere end forventet\n"
        "- {antal2} borgere har været i virksomhedspraktik i perioden.\n"
        "Administrationen gennemgår tallene på mødet.",
        motions=("orienteringen tages til efterretning",),
        aim="note",
        attachments=("Nøgletal for beskæftigelsesområdet, {måling}",),
    ),
    Matter(
        title="Partnerskab med lokale virksomheder om småjob i {by}",
        kle="15.20.00-A00",
        summary="{udvalg} skal tage stilling til, om der indgås et partnerskab om småjob til "
        "borgere, "
        "som står langt fra arbejdsmarkedet.",
        case="Erfaringer fra [{by2}|{by3}] viser, at få ugentlige timer i en almindelig virksomhed "
        "kan være "
        "vejen til et fast job for borgere, der har været ledige i mere end to år.\n"
        "Partnerskabet omfatter i første omgang {få} virksomheder inden for detailhandel, "
        "rengøring og "
        "gartneri. Hver virksomhed får en fast kontaktperson i jobcentret, som kan hjælpe, når "
        "arbejdsopgaverne skal tilrettelægges.\n"
        "## Mål for partnerskabet\n"
        "Målet er, at {antal} borgere kommer i småjob inden udgangen af {næste}, og at halvdelen "
        "af dem "
        "øger deres timetal i løbet af det første halve år.",
        motions=(
            "partnerskabet om småjob igangsættes",
            "der afsættes {beløb} til koordinering i {næste}",
        ),
        change="der afsættes {beløb2} til koordinering i {næste}",
        economy="Udgiften på {beløb} afholdes inden for rammen til virksomhedsrettet indsats.",
        attachments=("Udkast til partnerskabsaftale", "Erfaringsopsamling fra forsøgsperioden"),
    ),
    Matter(
        title="Drøftelse af indsatsen for unge uden uddannelse og job",
        kle="15.00.00-G01",
        summary="{udvalg} drøfter, hvordan flere unge i {kommune} kan hjælpes i uddannelse eller "
        "job.",
        case="Ved udgangen af {måling} var {antal} unge mellem 15 og 24 år hverken i uddannelse "
        "eller "
        "beskæftigelse. [Tallet har ligget stabilt i to år|Det er en stigning på {pct}].\n"
        "Administrationen lægger op til, at drøftelsen tager afsæt i tre spørgsmål:\n"
        "1. Hvordan får vi tidligere øje på de unge, der er på vej ud af grundskolen uden en "
        "plan?\n"
        "2. Hvilken rolle skal fritidsjob spille?\n"
        "3. Hvordan kan foreninger og virksomheder inddrages?\n"
        "Ungeenheden deltager under punktet med en kort præsentation.",
        motions=("{udvalg} drøfter indsatsen for unge uden uddannelse og job",),
        aim="discuss",
        attachments=("Præsentation fra Ungeenheden",),
    ),
    Matter(
        title="Godkendelse af beskæftigelsesplan for {næste}",
        kle="15.00.00-P22",
        summary="Der fremlægges [udkast|forslag] til beskæftigelsesplan for {næste} med mål, "
        "strategier og "
        "indsatser for den kommunale beskæftigelsesindsats.",
        case="Beskæftigelsesplanen beskriver, hvilke resultater {kommune} vil nå i det kommende "
        "år. Planen "
        "er udarbejdet i dialog med arbejdsmarkedets parter og de lokale "
        "uddannelsesinstitutioner.\n"
        "Planen har [tre|fire] fokusområder: flere unge i uddannelse, kortere sygefravær og bedre "
        "rekruttering til lokale virksomheder.\n"
        "## Opfølgning på planen\n"
        "{udvalg} får en halvårlig status på planens mål.",
        motions=(
            "beskæftigelsesplanen for {næste} godkendes",
            "planen sendes til orientering i de nabokommuner, der samarbejdes med",
        ),
        aim="advise",
        hearing="Udkastet har været drøftet med arbejdsmarkedets parter, som er positive over for "
        "planens mål.",
        attachments=(
            "Beskæftigelsesplan {næste} - udkast",
            "Bemærkninger fra arbejdsmarkedets parter",
        ),
        route=("BEU", "ØKU", "BYR"),
    ),
    Matter(
        title="Forlængelse af projekt om mentorer til {antal} nyankomne borgere",
        kle="15.40.00-Ø34",
        summary="Projektet udløber den {dato}. Administrationen foreslår, at det forlænges i et "
        "år.",
        case="Frivillige mentorer har siden {sidste} hjulpet nyankomne borgere med at finde rundt "
        "på "
        "arbejdsmarkedet. {antal2} forløb er afsluttet, og godt halvdelen er endt i ordinær "
        "beskæftigelse.\n"
        "Evalueringen peger på, at mentorordningen virker bedst, når den begynder inden for de "
        "første "
        "{få} måneder.",
        motions=("projektet forlænges til udgangen af {næste} inden for en ramme på {beløb}",),
        change="rammen fastsættes til {beløb2}, og projektet evalueres inden udgangen af {næste}",
        economy="Udgiften finansieres af [puljen til nye indsatser|statsligt tilskud].",
        attachments=("Evaluering af mentorprojektet",),
    ),
    Matter(
        title="Indkøb af danskuddannelse til voksne udlændinge",
        kle="15.45.00-Ø54",
        summary="Den nuværende kontrakt udløber, og opgaven skal i udbud.",
        case="{kommune} køber i dag danskuddannelse hos en ekstern leverandør. Kontrakten udløber "
        "den {dato}.\n"
        "Det foreslås, at kvalitet vægter 60 procent og pris 40 procent, og at undervisningen "
        "fortsat skal "
        "kunne foregå i både {by} og {by2}.\n"
        "| Delaftale | Antal kursister | Forventet værdi |\n"
        "| Dagundervisning | {antal} | {mio} |\n"
        "| Aftenhold | {antal2} | {beløb} |",
        motions=(
            "opgaven udbydes efter de beskrevne kriterier",
            "kontrakten indgås for en periode på [to|tre|fire] år med mulighed for forlængelse",
        ),
        economy="Udbuddet forventes at kunne holdes inden for den nuværende ramme.",
        attachments=("Udkast til udbudsmateriale", "Tidsplan for udbuddet"),
    ),
)
