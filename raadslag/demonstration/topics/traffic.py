"""Matters of roads, paths and public transport."""

from raadslag.demonstration.matter import Matter

TRAFFIC = (
    Matter(
        title="Nedsat hastighed på {vej}",
        kle="05.13.12-P19",
        summary="Beboerne på {vej} ønsker hastigheden sat ned til 40 km/t.",
        case="Målinger viser en gennemsnitsfart på 52 km/t og {antal} køretøjer i myldretimen. Der "
        "er registreret {få} "
        "uheld med personskade på fem år.\n"
        "Politiet har godkendt en hastighedszone, hvis der samtidig etableres bump ved {skole} og "
        "helleanlæg "
        "ved indkørslen til {by}.",
        motions=(
            "hastigheden på {vej} nedsættes til 40 km/t",
            "der afsættes {beløb} til bump og helleanlæg",
        ),
        change="der afsættes {beløb2} til bump og helleanlæg",
        economy="Udgiften på {beløb} afholdes af trafiksikkerhedspuljen.",
        attachments=("Trafikmålinger", "Skitse af helleanlæg", "Henvendelse fra beboerne"),
    ),
    Matter(
        title="Ny cykelsti mellem {by} og {by2}",
        kle="05.04.01-P20",
        summary="{udvalg} præsenteres for tre linjeføringer for en dobbeltrettet cykelsti.",
        case="Strækningen er {få} kilometer lang og bruges af {antal} skoleelever. "
        "Administrationen anbefaler en "
        "linjeføring langs {vej}, fordi den kræver færrest arealerhvervelser.\n"
        "| Linjeføring | Længde | Anlægsoverslag |\n"
        "| Langs {vej} | 4,2 km | {mio} |\n"
        "| Gennem skoven | 3,8 km | {mio2} |\n"
        "| Langs banen | 5,1 km | {mio3} |",
        motions=(
            "linjeføringen langs {vej} lægges til grund for projektet",
            "der gives en anlægsbevilling på {mio}",
        ),
        aim="advise",
        change="anlægsbevillingen fastsættes til {mio4}",
        economy="Der kan søges statsligt tilskud til halvdelen af udgiften.",
        attachments=("Kort over linjeføringer", "Anlægsoverslag"),
        route=("TMU", "ØKU", "BYR"),
    ),
    Matter(
        title="Køreplan for bybusser i {by}",
        kle="13.05.01-P20",
        summary="Forslag til ny køreplan med færre, men hyppigere afgange.",
        case="Passagertallet er faldet på linjen til {by2}, mens linjen forbi {plejehjem} har fået "
        "flere passagerer.\n"
        "Forslaget samler ressourcerne på to linjer med halvtimesdrift på hverdage. Om aftenen "
        "indsættes flextur.",
        motions=("køreplanen sættes i kraft den {dato}",),
        change="køreplanen sættes i kraft den {dato2}",
        economy="Ændringen er udgiftsneutral.",
        hearing="Borgerne har kunnet komme med bemærkninger i fire uger. Der er indkommet {antal} "
        "bemærkninger.",
        attachments=("Køreplan", "Høringsnotat"),
    ),
    Matter(
        title="Orientering om vintertjenesten",
        kle="05.07.02-G01",
        summary="{udvalg} orienteres om vintersæsonen.",
        case="Der har været {antal} udkald, hvilket er [flere|færre] end i en normal vinter. "
        "Saltforbruget er faldet "
        "med {pct}, fordi der nu bruges saltlage på hovedvejene.\n"
        "Stien langs {vand} er kommet med i den højeste klasse.",
        motions=("orienteringen tages til efterretning",),
        aim="note",
    ),
)
