"""Matters of children, schools and young people."""

from raadslag.demonstration.matter import Matter

CHILDREN = (
    Matter(
        title="Kapacitetsplan for dagtilbud {næste}-2030",
        kle="28.03.00-P16",
        summary="Børnetallet i {kommune} forventes at stige med {pct} frem mod 2030. {udvalg} "
        "præsenteres for "
        "en plan for, hvordan pladsbehovet dækkes.",
        case="Befolkningsprognosen viser, at væksten især sker i {by} og {by2}, hvor der er bygget "
        "mange "
        "familieboliger. I {by3} er der derimod ledige pladser.\n"
        "Administrationen har belyst tre scenarier:\n"
        "1. Udvidelse af {børnehus} med to grupper\n"
        "2. Etablering af midlertidige pavilloner\n"
        "3. Ændring af distriktsgrænserne.\n"
        "[Scenarie 1 anbefales, da det giver den bedste sammenhæng|Scenarie 1 er dyrest på kort "
        "sigt, men "
        "billigst på længere sigt].",
        motions=(
            "scenarie 1 lægges til grund for den videre planlægning",
            "der gives en anlægsbevilling på {mio} til udvidelse af {børnehus}",
        ),
        change="anlægsbevillingen til {børnehus} fastsættes til {mio2}",
        aim="advise",
        economy="Anlægsudgiften udgør {mio}. Den afledte driftsudgift er {beløb} om året.",
        hearing="Forældrebestyrelsen i {børnehus} har afgivet høringssvar og støtter forslaget.",
        attachments=(
            "Kapacitetsplan",
            "Befolkningsprognose",
            "Høringssvar fra forældrebestyrelsen",
        ),
        route=("BUU", "ØKU", "BYR"),
    ),
    Matter(
        title="Kvalitetsrapport for folkeskolerne {sidste}-{år}",
        kle="17.01.00-K07",
        summary="Kvalitetsrapporten giver et samlet billede af elevernes faglige resultater og "
        "trivsel.",
        case="Rapporten viser, at karaktergennemsnittet i 9. klasse er på niveau med "
        "landsgennemsnittet. "
        "Elevfraværet er [faldet|steget] til {pct}.\n"
        "{skole} har haft særlig fremgang i dansk, mens {skole2} arbejder målrettet med matematik "
        "i "
        "mellemtrinnet.\n"
        "## Trivsel\n"
        "Den nationale trivselsmåling viser, at flere elever end tidligere oplever ro i timerne. "
        "Administrationen følger udviklingen på {skole2} tæt.",
        motions=("kvalitetsrapporten godkendes og sendes i høring i skolebestyrelserne",),
        attachments=("Kvalitetsrapport for skoleåret", "Trivselsmåling - hovedresultater"),
    ),
    Matter(
        title="Ferieplan for skoleåret {næste}",
        kle="17.02.00-A00",
        summary="{udvalg} skal fastlægge ferieplanen for skoleåret.",
        case="Ferieplanen omfatter 200 skoledage. Det foreslås, at sommerferien begynder den "
        "sidste lørdag i "
        "juni, og at efterårsferien som hidtil ligger i uge 42.\n"
        "Planen er afstemt med nabokommunerne og ungdomsuddannelserne.",
        motions=("forslaget til ferieplan godkendes",),
        hearing="Skolebestyrelserne har haft planen i høring. {skole} ønsker en kortere juleferie.",
        attachments=("Forslag til ferieplan",),
    ),
    Matter(
        title="Orientering om sprogvurderinger i {kommune}s dagtilbud",
        kle="28.06.00-P05",
        summary="Administrationen orienterer om resultatet af årets sprogvurderinger.",
        case="I foråret er {antal} treårige sprogvurderet. {pct} har behov for en fokuseret "
        "indsats, og {antal2} "
        "børn modtager et forløb hos tale-hørekonsulenterne.\n"
        "{børnehus} har afprøvet dialogisk læsning i små grupper med gode resultater. Metoden "
        "udbredes nu "
        "til alle dagtilbud.",
        motions=("orienteringen tages til efterretning",),
        aim="note",
        attachments=("Resultater af sprogvurderinger {år}",),
    ),
    Matter(
        title="Tilsyn i dagtilbud - årlig redegørelse",
        kle="28.09.00-K09",
        summary="{udvalg} forelægges redegørelsen for det pædagogiske tilsyn.",
        case="Der er gennemført anmeldte tilsyn i samtlige dagtilbud. Tilsynet har givet anledning "
        "til {få} "
        "henstillinger, som alle er fulgt op af en handleplan.\n"
        "I {børnehus} er der særligt arbejdet med overgangen mellem vuggestue og børnehave, og i "
        "{børnehus2} med læringsmiljøet på legepladsen.",
        motions=("{udvalg} tager redegørelsen til efterretning",),
        aim="note",
        attachments=("Tilsynsredegørelse {år}",),
    ),
    Matter(
        title="Drøftelse af ungdomsskolens tilbud i {by}",
        kle="18.20.00-G01",
        summary="{udvalg} drøfter, om ungdomsskolens tilbud skal samles eller spredes.",
        case="Ungdomsskolen har i dag {få} klubaftener om ugen i {by}. Fremmødet er i gennemsnit "
        "{antal} unge.\n"
        "De unge efterspørger musik, madlavning og e-sport. Flere forældre har peget på, at "
        "transporten "
        "mellem {by2} og {by} er en barriere om aftenen.",
        motions=("{udvalg} drøfter ungdomsskolens fremtidige tilbud",),
        aim="discuss",
    ),
    Matter(
        title="Renovering af udearealer ved {skole}",
        kle="82.07.00-P20",
        summary="Der søges frigivet midler til renovering af skolegården.",
        case="Skolegården ved {skole} er nedslidt, og flere legeredskaber er fjernet efter "
        "sikkerhedseftersyn.\n"
        "Elevrådet har sammen med en landskabsarkitekt tegnet et forslag med multibane, "
        "siddetrapper og "
        "et område med træer og regnvandsbede.",
        motions=(
            "der frigives {beløb} til renovering af udearealerne ved {skole}",
            "arbejdet igangsættes, så det er færdigt den {dato}",
        ),
        change="der frigives {beløb2} til renovering af udearealerne ved {skole}",
        economy="Beløbet finansieres af puljen til udearealer i investeringsoversigten.",
        attachments=("Skitseforslag til skolegården", "Overslag"),
    ),
)
