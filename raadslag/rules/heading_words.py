"""The headings of Danish agendas and minutes, word by word."""

from __future__ import annotations

import re
from enum import StrEnum


class Role(StrEnum):
    """What a heading stands over; OTHER is a heading nobody has listed."""

    SUMMARY = "summary"
    CASE = "case"
    RECOMMENDATION = "recommendation"
    MEMBER_MOTION = "member_motion"
    DECISION = "decision"
    ECONOMY = "economy"
    HISTORY = "history"
    ROUTE = "route"
    ATTACHMENTS = "attachments"
    CASEWORKER = "caseworker"
    ENDORSEMENT = "endorsement"
    HEARING = "hearing"
    COMMUNICATION = "communication"
    LAW = "law"
    PROCESS = "process"
    STAFF = "staff"
    ACCESS = "access"
    ATTENDANCE = "attendance"
    SIGNATURES = "signatures"
    OTHER = "other"


_VOCABULARY: dict[Role, str] = {
    Role.SUMMARY: (
        "resume|sagsresume|sammendrag|præsentation|kort resume|sagens kerne|sagen kort|"
        "kort fortalt|beslutningstema|anledning|kort om sagen|introduktion|indledning|formål|"
        "emne|sagen i korte træk|resume af sagen"
    ),
    Role.CASE: (
        "sagsfremstilling|sagsbeskrivelse|baggrund|problemstilling|løsning|vurdering|"
        "beskrivelse|beskrivelse af sagen|supplerende sagsfremstilling|"
        "uddybende sagsfremstilling|sagsfremstilling og baggrund|redegørelse|sagens baggrund|"
        "fakta|indhold|sagens indhold|begrundelse|motivation|motivering|"
        "administrationens vurdering|forvaltningens vurdering|administrationens bemærkninger|"
        "forvaltningens bemærkninger|bemærkninger|supplerende oplysninger|"
        "problemstilling og løsning|effekt|mål|konsekvenser|alternativer|tidsplan|uddybning|"
        "beskrivelse af forslaget|miljømæssige konsekvenser|miljøvurdering|klima|"
        "klima og bæredygtighed|bæredygtighed|tværgående konsekvenser|planforhold|ansøgning|"
        "risikovurdering|andre forhold|sundhed|sundhedsmæssige konsekvenser|forudsætninger|"
        "perspektiver|faglig vurdering|sagens oplysninger|børnekonsekvenser|tidsperspektiv|"
        "tværkommunal påvirkning|klimakonsekvenser|klimamæssige konsekvenser"
    ),
    Role.RECOMMENDATION: (
        "indstilling|indstillinger|beslutningspunkter|beslutningspunkt|"
        "forslag til beslutning|indstilling til beslutning|forvaltningens indstilling|"
        "administrationens indstilling|direktionens indstilling|borgmesterens indstilling|"
        "administrativ indstilling|indstilling om|administrationens forslag|"
        "forvaltningens forslag|direktørens indstilling|formandens indstilling|"
        "ny indstilling|supplerende indstilling|revideret indstilling|ændret indstilling"
    ),
    Role.MEMBER_MOTION: ("beslutningsforslag|medlemsforslag|initiativforslag|ændringsforslag"),
    Role.DECISION: (
        "beslutning|beslutninger|udvalgets beslutning|protokol|protokollat|"
        "beslutningsprotokol|referat|mødets beslutning|endelig beslutning|rådets beslutning|"
        "politisk beslutning"
    ),
    Role.ECONOMY: (
        "økonomi|økonomiske konsekvenser|økonomiske forhold|bevillingsmæssige konsekvenser|"
        "økonomiske konsekvenser og finansiering|økonomi og organisatoriske konsekvenser|"
        "finansiering|økonomi og finansiering|økonomiske og personalemæssige konsekvenser|"
        "økonomi/personale|bevilling|budgetmæssige konsekvenser|"
        "økonomiske og ressourcemæssige konsekvenser|ressourcer|økonomi og afledt drift"
    ),
    Role.HISTORY: (
        "sagsforløb|sagens forløb|tidligere behandling|tidligere behandlinger|historik|"
        "sagens tidligere behandling|politisk behandling|tidligere politisk behandling|"
        "tidligere beslutning|tidligere beslutninger|sagens historik|beslutningshistorik|"
        "beslutningshistorie|tidligere sagsforløb|behandlingshistorik"
    ),
    Role.ROUTE: (
        "behandling|sagsgang|forventet sagsgang|sagen afgøres af|sagen afgøres i|sagens gang|"
        "beslutningen træffes af|beslutningskompetence|sag til|kompetence|afgøres af|"
        "kompetence/beslutning|udvalgsbehandling|beslutningsproces|den videre sagsgang|"
        "behandles i|sagen behandles i|videre behandling|fora|mødebehandling"
    ),
    Role.ATTACHMENTS: (
        "bilag|bilagsliste|bilag til punktet|vedlagte bilag|bilagsoversigt|vedhæftede filer|"
        "oversigt over bilag|bilag til sagen|liste over bilag|bilag vedlagt|vedhæftet|"
        "dokumenter|bilagsfortegnelse|vedhæftede bilag"
    ),
    Role.CASEWORKER: ("sagsbehandler|øvrige sagsbehandlere|sagsansvarlig|kontaktperson|ansvarlig"),
    Role.ENDORSEMENT: (
        "påtegning|borgmesterens afdelings påtegning|direktionens påtegning|"
        "økonomiafdelingens påtegning|udtalelse|udtalelser"
    ),
    Role.HEARING: (
        "høring|høringer|høring og inddragelse|borgerinddragelse|inddragelse|høringssvar|"
        "partshøring|høringsparter|inddragelse og høring|involvering|brugerinddragelse|"
        "interessenter"
    ),
    Role.COMMUNICATION: (
        "kommunikation|pressemeddelelse|presse|information|kommunikation og presse"
    ),
    Role.LAW: (
        "lovgrundlag|retsgrundlag|lovgivning|juridiske forhold|lovgrundlag mv|hjemmel|jura|"
        "lovgrundlag, planer mv|juridiske konsekvenser|lov- og aftalegrundlag|"
        "juridisk grundlag|retsregler og andre forskrifter|lovmæssige forhold"
    ),
    Role.PROCESS: (
        "videre proces|den videre proces|proces|det videre forløb|videre forløb|opfølgning|"
        "næste skridt|den politiske proces|videre sagsforløb|implementering"
    ),
    Role.STAFF: (
        "personale|personalemæssige konsekvenser|personalemæssige forhold|med|med-behandling"
    ),
    Role.ACCESS: (
        "åben|åbent|lukket|sagstype|åben sag|lukket sag|åbent punkt|lukket punkt|åben dagsorden"
    ),
    Role.ATTENDANCE: (
        "fraværende|afbud|deltagere|mødedeltagere|til stede|fremmøde|fremmødte|medlemmer|"
        "tilstede|ikke til stede|fremmøde og inhabilitet|inhabilitet|deltog ikke|"
        "øvrige deltagere|fravær"
    ),
    Role.SIGNATURES: (
        "underskriftsside|underskrift|underskrifter|underskriftsark|underskriftblad|"
        "godkendelse af referat med underskrift|elektronisk underskrift"
    ),
}
ROLES = {word: role for role, words in _VOCABULARY.items() for word in words.split("|")}
# Words that stand over a part of the case as often as over a field of the form.
MINOR = {
    "redegørelse",
    "fakta",
    "indhold",
    "sagens indhold",
    "begrundelse",
    "motivation",
    "motivering",
    "baggrund",
    "effekt",
    "mål",
    "konsekvenser",
    "alternativer",
    "tidsplan",
    "uddybning",
    "beskrivelse",
    "klima",
    "bæredygtighed",
    "planforhold",
    "ansøgning",
    "proces",
    "implementering",
    "formål",
    "indledning",
    "introduktion",
    "forudsætninger",
    "perspektiver",
    "bemærkninger",
    "information",
    "ressourcer",
    "interessenter",
    "emne",
    "opfølgning",
}
PREFIXES = tuple(
    (re.compile(start), role)
    for start, role in (
        (r"økonomi(?:sk|$|\s(?:og|i|på|for)\b|/)", Role.ECONOMY),
        (r"indstilling til ", Role.RECOMMENDATION),
        (r"(?:supplerende|uddybende|fornyet|ny) sagsfremstilling", Role.CASE),
        (r"tidligere (?:politisk )?behandl", Role.HISTORY),
        (r"bilag til (?:sagen|punktet|dagsorden)", Role.ATTACHMENTS),
        (r"personalemæssig", Role.STAFF),
    )
)
