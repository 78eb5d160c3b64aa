"""Matters of nature, water and the environment."""

from raadslag.demonstration.matter import Matter

ENVIRONMENT = (
    Matter(
        title="Restaurering af {vand}",
        kle="01.05.09-P21",
        summary="{udvalg} skal tage stilling til et projekt, der giver bedre forhold for fisk og "
        "smådyr.",
        case="Vandløbet er i dag rettet ud på en strækning på {antal} meter. Projektet genskaber "
        "slyngninger og "
        "udlægger gydegrus, så ørreder igen kan trække op fra fjorden.\n"
        "Lodsejerne langs {vej} er hørt. Der er kommet {få} bemærkninger, som især vedrører "
        "risikoen for "
        "høj vandstand på dyrkede arealer.\n"
        "## Vurdering af naturen\n"
        "Projektet vurderes ikke at påvirke beskyttede naturtyper negativt.",
        motions=("restaureringsprojektet godkendes efter vandløbsloven",),
        economy="Projektet finansieres fuldt ud af statslige midler. {kommune} lægger {beløb} ud.",
        hearing="Projektet har været i offentlig høring i otte uger.",
        attachments=("Projektbeskrivelse", "Hvidbog over høringssvar", "Kort over strækningen"),
    ),
    Matter(
        title="Takster for affald og genbrug {næste}",
        kle="07.00.01-S55",
        summary="Der fremlægges forslag til takster for affaldsområdet i {næste}.",
        case="Taksterne følger princippet om, at området skal hvile i sig selv. Stigende priser på "
        "behandling af "
        "restaffald betyder, at gebyret for et almindeligt parcelhus stiger med {pct}.\n"
        "| Gebyr | {år} | {næste} |\n"
        "| Parcelhus | 3.150 kr. | 3.295 kr. |\n"
        "| Sommerhus | 2.480 kr. | 2.560 kr. |\n"
        "| Etagebolig | 2.710 kr. | 2.835 kr. |",
        motions=("taksterne for {næste} godkendes",),
        aim="advise",
        economy="Området er brugerfinansieret og påvirker ikke kommunens kassebeholdning.",
        attachments=("Takstblad {næste}",),
        route=("TMU", "ØKU", "BYR"),
    ),
    Matter(
        title="Orientering om kontrol med badevand",
        kle="09.02.08-K08",
        summary="Resultaterne af sæsonens prøver ved kommunens badesteder fremlægges.",
        case="Der er udtaget {antal} vandprøver fordelt på {få} badesteder. Vandkvaliteten er "
        "udmærket ved "
        "{vand} og god ved {vand2}.\n"
        "En enkelt overskridelse efter skybrud førte til, at badning blev frarådet i to døgn.",
        motions=("orienteringen tages til efterretning",),
        aim="note",
        attachments=("Badevandsprofiler",),
    ),
    Matter(
        title="Plejeplan for fredede arealer ved {vand}",
        kle="01.05.08-P16",
        summary="Plejeplanen beskriver, hvordan arealerne afgræsses og ryddes de næste fem år.",
        case="Arealerne rummer orkideer, hedelyng og flere sjældne sommerfugle. Uden pleje gror de "
        "til i pil og "
        "birk.\n"
        "Planen lægger op til, at:\n"
        "- arealet afgræsses af kvæg fra maj til oktober\n"
        "- opvækst ryddes hvert andet år\n"
        "- stien fra {vej} gøres tilgængelig for kørestole.",
        motions=("plejeplanen vedtages", "der afsættes {beløb} årligt til naturpleje"),
        change="der afsættes {beløb2} årligt til naturpleje",
        economy="Udgiften på {beløb} afholdes inden for naturbudgettet.",
        attachments=("Plejeplan med kort",),
    ),
    Matter(
        title="Dispensation til udvidelse af husdyrbrug ved {by}",
        kle="09.17.00-P19",
        summary="En landmand søger om at udvide produktionen med {pct}.",
        case="Ansøgningen omfatter en ny kostald og en gyllebeholder. Lugtgenekriterierne er "
        "overholdt for nærmeste "
        "nabo og for byzonen i {by}.\n"
        "Ejendommen ligger tæt på {vand}, og der stilles derfor vilkår om nedfældning af gylle.",
        motions=("der meddeles tilladelse på de vilkår, der fremgår af udkastet",),
        hearing="Naboer og foreninger har haft udkastet i høring. Der er indkommet {få} "
        "bemærkninger.",
        attachments=("Udkast til tilladelse", "Situationsplan"),
    ),
)
