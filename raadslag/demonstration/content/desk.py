"""What lies on the desks of Lyngsø Kommune: cases being written, approved and queued."""

from __future__ import annotations

from dataclasses import dataclass

from raadslag.cases.states import Classification, Ground, ItemKind


@dataclass(frozen=True, slots=True)
class Work:
    """A case on its way, and how far it has come: writing, approving, approved."""

    title: str
    topic: str
    facet: str
    kind: str
    resume: str
    account: tuple[str, ...]
    motions: tuple[str, ...]
    reached: str
    money: str = ""
    classification: str = Classification.OPEN
    ground: str = ""
    public_title: str = ""
    milestones: tuple[tuple[str, str], ...] = ()


WORKS = (
    Work(
        "Proces for den kommende beskæftigelsesindsats",
        "15.00.00",
        "A00",
        ItemKind.DECISION,
        "Reglerne for beskæftigelsesindsatsen bliver færre, og kommunen får friere hænder. Udvalget "
        "skal tage stilling til, hvordan den nye indsats bliver til.",
        (
            "Loven lader fremover kommunen selv bestemme, hvor ofte ledige kaldes til samtale, og "
            "hvordan jobcentret er bygget op. Det giver plads til at begynde forfra.",
            "Forvaltningen foreslår tre trin: først drøfter udvalget, hvad det vil opnå, så "
            "lægger forvaltningen forskellige veje frem, og til sidst beslutter udvalget rammerne.",
            "Medarbejderne bliver hørt gennem MED-udvalget undervejs.",
        ),
        (
            "processen for den kommende beskæftigelsesindsats godkendes",
            "der holdes et ekstraordinært møde om indsatsens kernefortælling",
        ),
        "approved",
        money="Kommunens andel af besparelsen er anslået til 11,4 mio. kr. om året, når loven er "
        "fuldt indfaset.",
        milestones=(
            ("februar {next}", "Udvalget drøfter ambitioner og pejlemærker"),
            ("marts {next}", "Forvaltningen lægger scenarier frem"),
            ("april {next}", "Udvalget beslutter rammerne for indsatsen"),
        ),
    ),
    Work(
        "Orientering om nøgletal på beskæftigelsesområdet",
        "15.00.00",
        "P19",
        ItemKind.INFORMATION,
        "Kvartalets nøgletal for ledighed, sygedagpenge og virksomhedspraktik.",
        (
            "Ledigheden er faldet en smule siden sidste kvartal. Antallet af lange sygeforløb er "
            "uændret.",
        ),
        ("orienteringen tages til efterretning",),
        "approved",
    ),
    Work(
        "Forlængelse af aftale om mentorordning",
        "15.20.00",
        "Ø54",
        ItemKind.DECISION,
        "Aftalen om mentorer til unge uden uddannelse løber ud til sommer.",
        ("Ordningen har haft 46 unge, og 29 af dem er i job eller uddannelse i dag.",),
        ("aftalen forlænges i to år",),
        "approving",
        money="Ordningen koster 640.000 kr. om året, som er i budgettet.",
    ),
    Work(
        "Leje af lokaler til ungeindsatsen, forhandling med udlejer",
        "82.20.00",
        "Ø54",
        ItemKind.DECISION,
        "Forvaltningen beder om et mandat til at forhandle om lokaler.",
        ("Udlejer har budt ind med en husleje, som ligger over det afsatte beløb.",),
        ("forvaltningen bemyndiges til at forhandle inden for det nævnte beløb",),
        "approved",
        classification=Classification.CLOSED,
        ground=Ground.TENDER,
        public_title="Kontraktforhold",
    ),
    Work(
        "Temaplan for udvalgets møder",
        "00.22.04",
        "G01",
        ItemKind.DISCUSSION,
        "Forslag til, hvad udvalget tager op hvornår i det kommende år.",
        ("Planen følger budgettets gang og giver plads til to virksomhedsbesøg.",),
        ("udvalget drøfter temaplanen",),
        "writing",
    ),
)
FIXED = (  # title, kind, stands after the cases
    ("Godkendelse af dagsorden", ItemKind.FORMALITY, False),
    ("Meddelelser", ItemKind.ANNOUNCEMENTS, True),
)
