"""Matters of social services and health."""

from raadslag.demonstration.matter import Matter

WELFARE = (
    Matter(
        title="Kvalitetsstandarder for hjemmepleje {næste}",
        kle="27.36.04-P21",
        summary="{udvalg} forelægges forslag til kvalitetsstandarder for personlig pleje og "
        "praktisk hjælp.",
        case="Standarderne beskriver, hvilken hjælp borgerne kan forvente. Der er ændret i "
        "afsnittene om rengøring og om "
        "valg af leverandør.\n"
        "Hjælpen tilrettelægges i faste teams, så den enkelte borger møder færre medarbejdere.",
        motions=("kvalitetsstandarderne godkendes",),
        aim="advise",
        hearing="Ældrerådet og Handicaprådet har afgivet høringssvar. Ældrerådet ønsker rengøring "
        "hver uge.",
        attachments=(
            "Kvalitetsstandarder {næste}",
            "Høringssvar fra Ældrerådet",
            "Høringssvar fra Handicaprådet",
        ),
        route=("SSU", "ØKU", "BYR"),
    ),
    Matter(
        title="Orientering om tilsyn på {plejehjem}",
        kle="29.09.00-K09",
        summary="Der orienteres om resultatet af det uanmeldte tilsyn.",
        case="Tilsynet har interviewet {få} beboere og {få2} medarbejdere. Beboerne er trygge og "
        "tilfredse med maden.\n"
        "Tilsynet anbefaler, at dokumentationen af ernæring forbedres. {plejehjem} har udarbejdet "
        "en handleplan.",
        motions=("orienteringen tages til efterretning",),
        aim="note",
        attachments=("Tilsynsrapport", "Handleplan"),
    ),
    Matter(
        title="Nye boliger til borgere med handicap i {by}",
        kle="27.42.00-P20",
        summary="Der er behov for {få} nye boliger til borgere med udviklingshæmning.",
        case="Ventelisten er vokset til {antal} borgere. Køb af pladser i andre kommuner koster i "
        "gennemsnit {mio} om året.\n"
        "En almen boligorganisation tilbyder at opføre boligerne på {vej}.\n"
        "## Tidsplan for byggeriet\n"
        "1. Skema A godkendes i {måned}\n"
        "2. Byggeriet går i gang et halvt år senere\n"
        "3. Indflytning inden for to år.",
        motions=("projektet igangsættes, og der gives tilsagn om grundkapital på {mio2}",),
        aim="advise",
        economy="Kommunens grundkapital udgør {mio2}. Køb af pladser falder tilsvarende fra "
        "indflytningen.",
        hearing="Handicaprådet støtter forslaget.",
        attachments=("Projektbeskrivelse", "Økonomisk beregning"),
        route=("SSU", "ØKU", "BYR"),
    ),
    Matter(
        title="Sundhedspolitik - drøftelse af pejlemærker",
        kle="29.00.00-G01",
        summary="{udvalg} drøfter pejlemærker for en ny sundhedspolitik i {kommune}.",
        case="Den seneste sundhedsprofil viser, at {pct} af de voksne ryger dagligt, og at "
        "ensomhed fylder mere blandt "
        "unge og ældre.\n"
        "Forslaget til pejlemærker er:\n"
        "- fællesskaber for alle\n"
        "- bevægelse i hverdagen\n"
        "- mental sundhed fra barn til voksen.",
        motions=("{udvalg} drøfter pejlemærkerne for en ny sundhedspolitik",),
        aim="discuss",
        attachments=("Sundhedsprofil - uddrag",),
    ),
    Matter(
        title="Udvidelse af dagcentret i {by}",
        kle="27.35.04-P20",
        summary="Dagcentret har venteliste, og administrationen foreslår flere pladser.",
        case="{antal} borgere benytter i dag dagcentret, og ventetiden er {få} måneder. Pårørende "
        "peger på, at tilbuddet "
        "gør det muligt at blive længere i eget hjem.\n"
        "Udvidelsen kan ske i ledige lokaler på {plejehjem}.",
        motions=(
            "dagcentret udvides med {få2} pladser",
            "der gives en tillægsbevilling på {beløb}",
        ),
        change="der gives en tillægsbevilling på {beløb2}",
        economy="Tillægsbevillingen finansieres af mindreforbrug på området.",
        hearing="Ældrerådet anbefaler forslaget.",
        attachments=("Notat om pladsbehov",),
    ),
    Matter(
        title="Rusmiddelbehandling - ny aftale med nabokommunerne",
        kle="27.45.04-Ø54",
        summary="Aftalen om fælles ambulant behandling foreslås fornyet.",
        case="Samarbejdet har givet kortere ventetid og åbent to aftener om ugen. {antal} borgere "
        "fra {kommune} har været i "
        "forløb i {sidste}.\n"
        "Den nye aftale lægger større vægt på unge under 25 år og på de pårørende.",
        motions=("samarbejdsaftalen forlænges frem til udgangen af {næste}",),
        economy="Kommunens andel er {mio} om året, som er uændret.",
        attachments=("Udkast til samarbejdsaftale",),
    ),
)
