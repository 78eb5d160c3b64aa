"""Matters of plans and buildings."""

from raadslag.demonstration.matter import Matter

PLANNING = (
    Matter(
        title="Forslag til lokalplan nr. {nr} for boliger ved {vej}",
        kle="01.02.05-P16",
        summary="Lokalplanforslaget giver mulighed for {antal} boliger i {by}. Det indstilles, at "
        "forslaget sendes "
        "i offentlig høring.",
        case="Området er på godt {få} hektar og ligger mellem {vej} og {vej2}. Planen muliggør "
        "tæt-lav bebyggelse i "
        "op til to etager omkring fælles grønne rum.\n"
        "Regnvand håndteres i åbne bassiner, og {pct} af arealet friholdes til natur og leg.\n"
        "## Trafik\n"
        "Området får vejadgang fra {vej}. Der anlægges sti til {skole}.\n"
        "## Vurdering af miljøet\n"
        "Planen er screenet. Den vurderes ikke at få væsentlig indvirkning på miljøet.",
        motions=(
            "forslag til lokalplan nr. {nr} sendes i offentlig høring i otte uger",
            "der ikke udarbejdes miljørapport",
            "der afholdes borgermøde den {dato} kl. {klokken}",
        ),
        change="der afholdes borgermøde den {dato} kl. {klokken2}",
        aim="advise",
        attachments=(
            "Forslag til lokalplan nr. {nr}",
            "Screening for miljøvurdering",
            "Illustrationsplan",
        ),
        route=("TMU", "ØKU", "BYR"),
    ),
    Matter(
        title="Endelig vedtagelse af lokalplan nr. {nr}, {by}",
        kle="01.02.05-P21",
        summary="Lokalplanforslaget har været i høring. {udvalg} skal tage stilling til de "
        "indkomne bemærkninger.",
        case="Der er indkommet {antal} bemærkninger. De fleste handler om bygningshøjde, udsigt og "
        "trafik på {vej}.\n"
        "Administrationen peger på tre ændringer:\n"
        "- byggefeltet mod {vej} trækkes {få} meter tilbage\n"
        "- der fastsættes krav om beplantning mod naboerne\n"
        "- antallet af parkeringspladser fastholdes.\n"
        "Ændringerne er så begrænsede, at planen ikke skal i fornyet høring.",
        motions=("lokalplan nr. {nr} vedtages endeligt med de foreslåede ændringer",),
        aim="advise",
        hearing="Naboer, foreninger og myndigheder har haft forslaget i høring i otte uger.",
        attachments=("Lokalplan nr. {nr}", "Hvidbog", "Indkomne bemærkninger"),
        route=("TMU", "ØKU", "BYR"),
    ),
    Matter(
        title="Ansøgning om ny dagligvarebutik på {vej}",
        kle="01.02.03-P19",
        summary="En udvikler ønsker at opføre en dagligvarebutik på 1.200 m2 i {by}.",
        case="Grunden er i kommuneplanen udlagt til blandet bolig og erhverv. En butik kræver "
        "derfor et "
        "kommuneplantillæg og en ny lokalplan.\n"
        "[Administrationen vurderer, at butikken vil styrke {by} som lokalcenter|Administrationen "
        "vurderer, at "
        "butikken vil svække de eksisterende butikker i {by2}].",
        motions=("planlægningen af en dagligvarebutik på {vej} igangsættes",),
        attachments=("Ansøgning", "Redegørelse for detailhandel"),
    ),
    Matter(
        title="Dispensation fra lokalplan nr. {nr} til solceller på {vej}",
        kle="02.34.02-P19",
        summary="Ejeren af en bevaringsværdig ejendom søger om at opsætte solceller.",
        case="Lokalplanen kræver røde tegltage. Solcellerne bliver integreret i tagfladen mod "
        "haven og kan kun i "
        "begrænset omfang ses fra vejen.\n"
        "Bygningen har bevaringsværdi {få}. Museet har ingen indvendinger.",
        motions=("der meddeles dispensation til solceller på tagfladen mod haven",),
        hearing="Der er foretaget naboorientering. {få2} naboer har svaret.",
        attachments=("Ansøgning med tegninger", "Foto af ejendommen"),
    ),
    Matter(
        title="Orientering om byggesagsbehandling, {måling}",
        kle="02.34.00-P05",
        summary="{udvalg} orienteres om sagsbehandlingstider og antal afgjorte byggesager.",
        case="Der er afgjort {antal} byggesager. Den gennemsnitlige sagsbehandlingstid for "
        "enfamiliehuse er {få} uger.\n"
        "Antallet af sager om lovliggørelse er [steget|faldet] med {pct}.",
        motions=("orienteringen tages til efterretning",),
        aim="note",
    ),
)
