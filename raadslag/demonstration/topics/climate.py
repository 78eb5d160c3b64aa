"""Matters of climate and energy."""

from raadslag.demonstration.matter import Matter

CLIMATE = (
    Matter(
        title="Klimaregnskab for {sidste}",
        kle="00.16.02-P05",
        summary="Klimaregnskabet viser, hvor langt {kommune} er på vej mod målet om 70 procents "
        "reduktion i 2030.",
        case="Udledningen er samlet faldet med {pct}. Det største fald er sket i fjernvarmen, hvor "
        "der er taget en ny "
        "varmepumpe i brug.\n"
        "Transporten er nu den største kilde. Antallet af elbiler er vokset, men der køres flere "
        "kilometer end "
        "året før.",
        motions=("klimaregnskabet tages til efterretning",),
        aim="note",
        attachments=("Klimaregnskab {sidste}",),
    ),
    Matter(
        title="Klimatilpasning af {vej} i {by}",
        kle="06.00.05-P20",
        summary="Projektet skal sikre {by} mod oversvømmelse ved skybrud.",
        case="Ved skybruddet i {sidste} stod der vand i {antal} kældre. Forsyningen foreslår, at "
        "regnvand ledes til et "
        "bassin ved {vand}, der samtidig bliver et rekreativt område.\n"
        "Vejen ombygges med grøfter og træer, så vandet forsinkes undervejs.",
        motions=(
            "projektet igangsættes i samarbejde med forsyningen",
            "der gives en rådighedsbevilling på {beløb} til vejbeplantning",
        ),
        change="der gives en rådighedsbevilling på {beløb2} til vejbeplantning",
        economy="Forsyningen afholder anlægsudgiften på {mio}. {kommune} betaler {beløb} til "
        "beplantning.",
        attachments=("Projektforslag", "Oversvømmelseskort"),
    ),
    Matter(
        title="Solcellepark ved {by} - principbeslutning",
        kle="01.02.15-P17",
        summary="{udvalg} skal tage stilling til, om planlægningen af en solcellepark skal "
        "igangsættes.",
        case="Udvikleren har aftale med lodsejerne om {antal} hektar. Parken kan forsyne omkring "
        "20.000 husstande.\n"
        "{forening} og flere naboer har udtrykt bekymring for udsigten og for dyrelivet ved "
        "{vand}. Udvikleren "
        "tilbyder brede læhegn og en faunapassage.",
        motions=("planlægningen af en solcellepark ved {by} igangsættes",),
        aim="advise",
        attachments=("Ansøgning fra udvikler", "Visualiseringer", "Bemærkninger fra idéfasen"),
        route=("TMU", "ØKU", "BYR"),
    ),
    Matter(
        title="Drøftelse af varmeplan for {by}",
        kle="13.03.01-G01",
        summary="{udvalg} drøfter, hvordan naturgas udfases.",
        case="Der er fortsat {antal} gasfyr i {by}. Varmeværket har regnet på et fælles anlæg, som "
        "kræver, at mindst 60 "
        "procent af husstandene tilslutter sig.\n"
        "Interessen er størst i området omkring {vej}.",
        motions=("{udvalg} drøfter rammerne for varmeplanen",),
        aim="discuss",
        attachments=("Oplæg fra varmeværket",),
    ),
)
