"""Matters of culture, sport and leisure."""

from raadslag.demonstration.matter import Matter

CULTURE = (
    Matter(
        title="Tilskud til {forening}",
        kle="18.15.00-Ø40",
        summary="{forening} søger om tilskud på {beløb}.",
        case="Foreningen har {antal} medlemmer, heraf {antal2} under 25 år. Tilskuddet skal bruges "
        "til nyt udstyr og til "
        "uddannelse af frivillige ledere.\n"
        "Ansøgningen opfylder kriterierne i tilskudsordningen. Puljen rummer efter denne "
        "bevilling {beløb2}.",
        motions=("{forening} bevilges {beløb} fra udviklingspuljen",),
        change="{forening} bevilges {beløb3} fra udviklingspuljen",
        economy="Beløbet afholdes af udviklingspuljen.",
        attachments=("Ansøgning fra {forening}", "Foreningens regnskab"),
    ),
    Matter(
        title="Renovering af {hal}",
        kle="82.16.00-P20",
        summary="Der søges anlægsbevilling til tag og ventilation i {hal}.",
        case="Tagbelægningen er fra 1984 og utæt flere steder. Ventilationen overholder ikke "
        "længere kravene, når hallen "
        "er fuld.\n"
        "Arbejdet kan udføres uden for sæsonen. {forening} får imens timer i {hal2}.",
        motions=("der gives en anlægsbevilling på {mio} til renovering af {hal}",),
        change="der gives en anlægsbevilling på {mio2} til renovering af {hal}",
        aim="advise",
        economy="Bevillingen finansieres af investeringsoversigten for {næste}.",
        attachments=("Tilstandsrapport", "Tidsplan"),
        route=("KFU", "ØKU", "BYR"),
    ),
    Matter(
        title="Bibliotekets åbningstider i {by}",
        kle="20.02.00-A00",
        summary="{udvalg} skal fastlægge åbningstiderne for det betjente bibliotek.",
        case="Biblioteket har haft {antal} besøgende om dagen. Flest kommer mellem kl. 14.00 og "
        "17.00.\n"
        "Forslaget flytter betjente timer fra formiddagen til lørdagen. Den selvbetjente "
        "åbningstid er uændret.",
        motions=("de nye åbningstider sættes i kraft den {dato}",),
        change="de nye åbningstider sættes i kraft den {dato2}",
        hearing="Brugerrådet støtter forslaget, men ønsker fortsat højtlæsning onsdag formiddag.",
        attachments=("Oversigt over åbningstider",),
    ),
    Matter(
        title="Kulturstrategi - [første drøftelse|drøftelse af temaer]",
        kle="20.00.00-G01",
        summary="{udvalg} indleder arbejdet med en ny kulturstrategi.",
        case="Den nuværende strategi udløber med udgangen af {næste}. Administrationen foreslår, "
        "at arbejdet bygges op "
        "om børnekultur, kultur i landsbyerne og frivillighed.\n"
        "Der inviteres til {få} kulturcaféer, blandt andet i {by} og {by2}.",
        motions=("{udvalg} drøfter temaer og proces for kulturstrategien",),
        aim="discuss",
        attachments=("Procesplan for kulturstrategi",),
    ),
    Matter(
        title="Orientering om Folkeoplysningsudvalgets fordeling af tilskud",
        kle="18.14.00-Ø40",
        summary="Folkeoplysningsudvalget har fordelt årets tilskud til aktiviteter og lokaler.",
        case="Der er fordelt {mio} til {antal} foreninger. Medlemstallet er samlet steget med "
        "{pct}.\n"
        "Flere foreninger, heriblandt {forening}, har fået tilskud til tilgængelighed.",
        motions=("orienteringen tages til efterretning",),
        aim="note",
        attachments=("Fordelingsliste",),
    ),
    Matter(
        title="Friluftsbad ved {vand}",
        kle="04.11.00-P20",
        summary="Borgere i {by} har foreslået et havnebad med sauna.",
        case="En følgegruppe har sammen med {forening} tegnet et forslag med badebro, to bassiner "
        "og en foreningsdrevet "
        "sauna.\n"
        "Fonde har givet tilsagn om {mio}. Driften kan varetages af en selvejende institution.",
        motions=(
            "projektet optages i anlægsprogrammet",
            "der bevilges {beløb} til forundersøgelser",
        ),
        change="der bevilges {beløb2} til forundersøgelser",
        attachments=("Skitseprojekt", "Budget for drift"),
    ),
)
