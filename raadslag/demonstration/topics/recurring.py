"""Matters every committee has; ``{emne}`` is one of its own subjects."""

from raadslag.demonstration.matter import Matter

RECURRING = (
    Matter(
        title="Opfølgning på budgetmål om {emne}",
        kle="00.30.12-P05",
        summary="{udvalg} får en status på årets budgetmål om {emne}.",
        case="Målet blev fastsat i forbindelse med budgettet for {år}. [Det ventes nået ved årets "
        "udgang|Det ventes kun "
        "delvist nået].\n"
        "Der er gennemført {få} af de planlagte aktiviteter. Arbejdet i {by} er længst fremme, "
        "mens {by2} først kommer "
        "med i {måned}.\n"
        "Lyngsø Kommune har i perioden haft besøg af to nabokommuner, som arbejder med det samme.",
        motions=("orienteringen tages til efterretning",),
        aim="note",
        attachments=("Status på budgetmål",),
    ),
    Matter(
        title="Borgermøde om {emne} i {by}",
        kle="00.01.10-G01",
        summary="Det foreslås, at {udvalg} inviterer til borgermøde om {emne}.",
        case="[Flere borgere har henvendt sig|Lokalrådet har henvendt sig] med spørgsmål om "
        "{emne}. Et borgermøde giver "
        "udvalget mulighed for at høre om erfaringerne, før der træffes beslutning.\n"
        "Mødet kan holdes på {skole}. {forening} har tilbudt at stå for kaffen.\n"
        "## Program\n"
        "1. Velkomst ved formanden\n"
        "2. Oplæg fra administrationen\n"
        "3. Gruppedrøftelser\n"
        "4. Opsamling.",
        motions=("der holdes borgermøde om {emne} den {dato} kl. {klokken}",),
        change="der holdes borgermøde om {emne} den {dato} kl. {klokken2}",
        economy="Udgiften afholdes inden for udvalgets ramme.",
        attachments=("Udkast til program",),
    ),
    Matter(
        title="Pulje til projekter om {emne} - fordeling af midler",
        kle="00.34.00-Ø34",
        summary="Der er modtaget {få} ansøgninger til puljen til projekter om {emne}.",
        case="Puljen er på {beløb}. Administrationen har vurderet ansøgningerne efter tre "
        "kriterier: antal deltagere, "
        "forankring og nytænkning.\n"
        "| Ansøger | Ansøgt | Indstillet |\n"
        "| {forening} | 85.000 kr. | 60.000 kr. |\n"
        "| {forening2} | 40.000 kr. | 40.000 kr. |\n"
        "| {forening3} | 120.000 kr. | 0 kr. |\n"
        "Et restbeløb overføres til næste ansøgningsrunde.",
        motions=(
            "puljens midler fordeles som foreslået",
            "næste ansøgningsfrist fastsættes til den {dato}",
        ),
        change="næste ansøgningsfrist fastsættes til den {dato2}",
        economy="Puljen er afsat i budgettet.",
        attachments=("Oversigt over ansøgninger", "Kriterier for puljen"),
    ),
    Matter(
        title="Retningslinjer for arbejdet med {emne} - [første udkast|udkast til høring]",
        kle="00.01.00-P22",
        summary="{udvalg} forelægges et udkast til retningslinjer for arbejdet med {emne}.",
        case="Udkastet er blevet til i dialog med brugere, medarbejdere og foreninger. Der har "
        "været {antal} deltagere på de "
        "indledende møder.\n"
        "Retningslinjerne rummer {få} mål, som følges op med en handleplan hvert andet år.\n"
        "[Handicaprådet og Ældrerådet|Ungerådet og Handicaprådet] inddrages i høringen.",
        motions=("udkastet sendes i høring i {få2} uger",),
        hearing="Høringen omfatter alle råd, bestyrelser og lokalråd i {kommune}.",
        attachments=("Udkast til retningslinjer", "Høringsliste"),
    ),
    Matter(
        title="Samarbejdsaftale om {emne}",
        kle="00.01.00-Ø54",
        summary="Der er forhandlet en aftale med to nabokommuner om {emne}.",
        case="Aftalen indebærer, at opgaven løses i fællesskab med {by} som base. Lyngsø Kommune "
        "bidrager med {få} årsværk.\n"
        "Kommunerne deler udgiften efter indbyggertal. Aftalen kan opsiges med seks måneders "
        "varsel.",
        motions=("samarbejdsaftalen godkendes for perioden frem til udgangen af {næste}",),
        economy="Udgiften er {beløb} om året, som finansieres inden for rammen.",
        attachments=("Udkast til samarbejdsaftale",),
    ),
    Matter(
        title="Drøftelse af [mål|retning] for {emne}",
        kle="00.01.00-G01",
        summary="{udvalg} drøfter, hvad der skal kendetegne arbejdet med {emne} i valgperioden.",
        case="Administrationen lægger op til en åben drøftelse. Til inspiration er der indhentet "
        "eksempler fra {få} andre "
        "kommuner.\n"
        "Følgende kan indgå:\n"
        "- Hvad fungerer godt i dag?\n"
        "- Hvem når vi ikke?\n"
        "- Hvad kan foreninger og virksomheder bidrage med?\n"
        "Drøftelsen danner grundlag for en beslutningssag, som forelægges i {måned}.",
        motions=("{udvalg} drøfter {emne}",),
        aim="discuss",
        attachments=("Eksempelsamling",),
    ),
    Matter(
        title="Orientering om klagesager om {emne}",
        kle="00.01.00-K03",
        summary="{udvalg} orienteres om antallet af klager og om afgørelser fra Ankestyrelsen.",
        case="Der er modtaget {antal} klager. Heraf er {få} ændret eller hjemvist til fornyet "
        "behandling.\n"
        "De fleste klager handler om sagsbehandlingstid. Der er derfor indført en ny kvittering, "
        "som fortæller borgeren, "
        "hvornår svaret kan ventes.",
        motions=("orienteringen tages til efterretning",),
        aim="note",
        attachments=("Ankestatistik",),
    ),
    Matter(
        title="Evaluering af forsøg med {emne}",
        kle="00.01.00-P05",
        summary="Forsøget har kørt i {by} i et år og er nu evalueret.",
        case="{antal} borgere har deltaget. Otte ud af ti er tilfredse eller meget tilfredse.\n"
        "Evalueringen viser, at ordningen er dyrere end forventet i opstarten, men at udgiften pr. "
        "deltager er faldet "
        "med {pct} i det seneste halve år.\n"
        "## Administrationens anbefaling\n"
        "Det anbefales, at ordningen gøres permanent og udvides til {by2}.",
        motions=(
            "forsøget gøres permanent",
            "der afsættes {beløb} om året fra {næste}",
        ),
        change="der afsættes {beløb2} om året fra {næste}",
        economy="Udgiften på {beløb} indgår i budgetlægningen for {næste}.",
        attachments=("Evalueringsrapport",),
    ),
    Matter(
        title="Regnskab for projekt om {emne}",
        kle="00.32.02-Ø06",
        summary="Regnskabet for projektet i {by} forelægges til godkendelse.",
        case="Der var givet en bevilling på {mio}. Projektet er afsluttet med et "
        "[mindreforbrug|merforbrug] på {beløb}, som "
        "skyldes [lavere|højere] priser end ventet.\n"
        "Projektet blev afsluttet i {sidste}. De erfaringer, det har givet, bruges nu i {by2}.",
        motions=("regnskabet godkendes",),
        aim="advise",
        economy="Differencen på {beløb} tilgår kassebeholdningen.",
        attachments=("Projektregnskab",),
    ),
    Matter(
        title="Tilskud fra staten til {emne} - ansøgning",
        kle="00.34.00-P19",
        summary="Det foreslås, at {kommune} søger om statslige midler til {emne}.",
        case="Der kan søges om op til {mio}. Ansøgningsfristen er den {dato}.\n"
        "Projektet skal gennemføres sammen med {forening} og mindst én uddannelsesinstitution. "
        "{by} er valgt, fordi "
        "behovet er størst dér.",
        motions=(
            "ansøgningen indsendes",
            "der reserveres {beløb} til medfinansiering",
        ),
        change="der reserveres {beløb2} til medfinansiering",
        economy="Medfinansieringen på {beløb} kan holdes inden for rammen.",
        attachments=("Udkast til ansøgning", "Budget"),
    ),
    Matter(
        title="Studietur om {emne}",
        kle="00.22.04-A00",
        summary="{udvalg} tager stilling til en fælles studietur.",
        case="Turen varer to dage og går til {få} kommuner, der er langt fremme med {emne}. "
        "Programmet kan afvikles fra den "
        "{dato}.\n"
        "Udgiften er anslået til {beløb}, og turen kan gennemføres med tog.",
        motions=("studieturen gennemføres inden for en ramme på {beløb}",),
        change="studieturen gennemføres inden for en ramme på {beløb2}",
        economy="Udgiften afholdes af udvalgets konto til møder og kurser.",
    ),
    Matter(
        title="Årsberetning om {emne}",
        kle="00.01.00-A07",
        summary="Årsberetningen for {sidste} forelægges.",
        case="Beretningen viser, at efterspørgslen er [steget|uændret], og at ventetiden nu er "
        "{få} uger.\n"
        "I årets løb er der særligt arbejdet med tilgængelighed og med bedre skriftlig "
        "information. {plejehjem} og "
        "{skole} har været med som prøvesteder.",
        motions=("årsberetningen tages til efterretning",),
        aim="note",
        attachments=("Årsberetning {sidste}",),
    ),
)
