"""Matters of the works council (Hoved-MED)."""

from raadslag.demonstration.matter import Matter

WORKS = (
    Matter(
        title="Sygefravær i {måling}",
        kle="81.28.00-P05",
        summary="Sygefraværet i {kommune} er {pct}.",
        case="Fraværet er lavest i administrationen og højest i hjemmeplejen. På {plejehjem} er "
        "fraværet faldet, efter at der "
        "er indført faste vagtteams.",
        motions=("{udvalg} drøfter udviklingen",),
        aim="discuss",
        attachments=("Sygefraværsstatistik",),
    ),
    Matter(
        title="Trivselsmåling {år} - proces",
        kle="81.38.04-P20",
        summary="Der er udarbejdet en procesplan for trivselsmålingen.",
        case="Spørgeskemaet sendes ud den {dato}. Alle arbejdspladser følger op i de lokale "
        "MED-udvalg inden for {få} uger.",
        motions=("procesplanen godkendes",),
        attachments=("Procesplan", "Spørgeramme"),
    ),
    Matter(
        title="Orientering om budgetprocessen",
        kle="00.30.10-P05",
        summary="Direktionen orienterer om den kommende budgetproces.",
        case="Budgetforslaget sendes i høring i MED-udvalgene. Høringssvar skal være modtaget "
        "senest den {dato}.",
        motions=("orienteringen tages til efterretning",),
        aim="note",
    ),
    Matter(
        title="Retningslinjer for brug af kunstig intelligens",
        kle="85.02.00-P21",
        summary="{udvalg} forelægges udkast til retningslinjer.",
        case="Retningslinjerne beskriver, hvornår medarbejdere må bruge sprogmodeller, og hvordan "
        "personoplysninger "
        "beskyttes.\n"
        "Der udbydes {få} kurser i foråret.",
        motions=("retningslinjerne godkendes",),
        attachments=("Udkast til retningslinjer",),
    ),
    Matter(
        title="Arbejdsmiljøindsats på {skole}",
        kle="81.20.00-P20",
        summary="Arbejdstilsynet har besøgt skolen.",
        case="Tilsynet har givet en vejledning om støj i idrætssalen. Der opsættes akustikplader, "
        "og skemaet ændres, så der "
        "højst er to klasser ad gangen.",
        motions=("orienteringen tages til efterretning",),
        aim="note",
    ),
)
