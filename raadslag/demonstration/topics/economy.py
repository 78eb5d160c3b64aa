"""Matters of money, property and the administration itself."""

from raadslag.demonstration.matter import Matter

ECONOMY = (
    Matter(
        title="Budgetopfølgning efter {måling}",
        kle="00.30.14-Ø02",
        summary="Der forventes et samlet [mindreforbrug|merforbrug] på {mio} i {år}.",
        case="Afvigelsen skyldes især [specialområdet|anlæg, der er udskudt|lavere energipriser]. "
        "Kassebeholdningen ventes "
        "ved årets udgang at være {mio2}.\n"
        "| Udvalg | Budget | Forventet |\n"
        "| Børne- og Ungeudvalget | 812,4 | 815,0 |\n"
        "| Social- og Sundhedsudvalget | 945,1 | 951,3 |\n"
        "| Teknik- og Miljøudvalget | 121,9 | 118,6 |\n"
        "Fagudvalgene har behandlet deres egne områder.",
        motions=(
            "budgetopfølgningen godkendes",
            "der gives tillægsbevillinger som anført i bilaget",
        ),
        aim="advise",
        attachments=("Budgetopfølgning", "Oversigt over tillægsbevillinger"),
        route=("ØKU", "BYR"),
    ),
    Matter(
        title="Salg af {få} parcelhusgrunde i {by}",
        kle="13.06.02-Ø54",
        summary="Administrationen foreslår, at byggemodnede grunde i {by} udbydes.",
        case="Grundene er på 700-950 m2 og ligger ved {vej}. De sælges efter tilbud med en "
        "mindstepris på {beløb}.\n"
        "Interesselisten rummer {antal} navne.",
        motions=("grundene udbydes til en mindstepris på {beløb}",),
        change="grundene udbydes til en mindstepris på {beløb2}",
        attachments=("Udstykningsplan", "Salgsvilkår"),
    ),
    Matter(
        title="Leasing af elbiler til {kommune}",
        kle="82.00.00-Ø54",
        summary="{antal} benzinbiler skal udskiftes. Der fremlægges forslag til udbud.",
        case="Hjemmeplejen kører flest kilometer. Elbiler er billigere i drift, men der skal "
        "etableres ladestandere ved {få} "
        "adresser, blandt andet {plejehjem}.",
        motions=("udbuddet af elbiler igangsættes", "der afsættes {beløb} til ladestandere"),
        change="der afsættes {beløb2} til ladestandere",
        economy="Leasingudgiften holdes inden for den nuværende ramme.",
        attachments=("Udbudsnotat",),
    ),
    Matter(
        title="Orientering om revisionens bemærkninger til regnskab {sidste}",
        kle="00.32.10-P05",
        summary="Revisionen har afgivet beretning om regnskabet for {sidste}.",
        case="Beretningen er uden forbehold. Revisionen har {få} bemærkninger, som vedrører "
        "afstemning af statuskonti og "
        "sagsgange på det sociale område.\n"
        "Administrationen har fulgt op på dem alle.",
        motions=("orienteringen tages til efterretning",),
        aim="note",
        attachments=("Revisionsberetning",),
    ),
    Matter(
        title="Garanti for lån til {forening}",
        kle="00.34.10-Ø60",
        summary="{forening} ansøger om kommunegaranti for et lån på {beløb}.",
        case="Lånet skal finansiere et nyt klubhus i {by}. Garantien medregnes i kommunens "
        "låneramme.\n"
        "Foreningen har sunde regnskaber og {antal} medlemmer.",
        motions=("der stilles garanti for et lån på {beløb}",),
        change="der stilles garanti for et lån på {beløb2}",
        aim="advise",
        attachments=("Ansøgning", "Foreningens regnskab for {sidste}"),
        route=("ØKU", "BYR"),
    ),
    Matter(
        title="Drøftelse af den administrative organisering",
        kle="00.15.00-G01",
        summary="{udvalg} drøfter direktionens oplæg til organisering.",
        case="Oplægget samler borgerservice, bibliotek og digital hjælp ét sted i {by}. "
        "Medarbejderne har været inddraget i "
        "{få} workshopper.",
        motions=("{udvalg} drøfter oplægget",),
        aim="discuss",
        hearing="Hoved-MED har drøftet oplægget.",
        attachments=("Oplæg fra direktionen",),
    ),
    Matter(
        title="Erhvervspolitik {næste}-2030",
        kle="24.00.00-P22",
        summary="Forslaget til erhvervspolitik er udarbejdet sammen med erhvervsrådet.",
        case="Politikken sætter mål for iværksætteri, rekruttering og hurtig sagsbehandling. Der "
        "lægges op til, at {kommune} "
        "skal være blandt landets {antal} mest erhvervsvenlige kommuner.\n"
        "Virksomheder i {by} og {by2} har deltaget i fokusgrupper.",
        motions=("erhvervspolitikken vedtages",),
        aim="advise",
        attachments=("Erhvervspolitik - forslag",),
        route=("ØKU", "BYR"),
    ),
)
