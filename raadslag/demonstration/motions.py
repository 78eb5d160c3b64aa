"""Motions members bring before the council: title, KLE, where to, reason, motions."""

from __future__ import annotations

from typing import NamedTuple


class MemberMotion(NamedTuple):
    """One motion; ``to`` is the committee it is sent on to."""

    about: str
    kle: str
    to: str
    reason: str
    motions: tuple[str, ...]


MEMBER_MOTIONS: tuple[MemberMotion, ...] = (
    MemberMotion(
        "flere træer langs skolevejene",
        "01.05.00-G01",
        "Teknik- og Miljøudvalget",
        "Mange børn går og cykler til skole langs åbne veje uden skygge og læ. Træer giver læ for "
        "vinden og dæmper farten.",
        (
            "der udpeges fem skoleveje, hvor der kan plantes træer",
            "beboerne inviteres til at vælge arterne",
        ),
    ),
    MemberMotion(
        "gratis svømmeundervisning i sommerferien",
        "18.16.00-G01",
        "Kultur- og Fritidsudvalget",
        "Vi bor ved vandet, men hvert femte barn i 4. klasse kan ikke svømme sikkert.",
        (
            "der tilbydes gratis svømmeundervisning i sommerferien for børn i 3.-5. klasse",
            "foreningerne inddrages i tilrettelæggelsen",
        ),
    ),
    MemberMotion(
        "en samlet indgang for pårørende",
        "27.36.00-G01",
        "Social- og Sundhedsudvalget",
        "Pårørende fortæller, at de bliver sendt rundt mellem mange forskellige medarbejdere.",
        (
            "der oprettes ét telefonnummer for pårørende",
            "ordningen evalueres efter et år",
        ),
    ),
    MemberMotion(
        "fritidsjob til alle unge, der ønsker det",
        "15.20.00-G01",
        "Beskæftigelsesudvalget",
        "Et fritidsjob er ofte den første erfaring med et arbejdsfællesskab, og det kan mærkes "
        "senere i livet.",
        (
            "der udarbejdes en plan for flere kommunale fritidsjob",
            "private virksomheder opfordres til at deltage",
        ),
    ),
    MemberMotion(
        "bedre frugt og grønt i dagtilbud",
        "28.03.00-G01",
        "Børne- og Ungeudvalget",
        "Måltidet er en del af pædagogikken, og gode madvaner grundlægges tidligt.",
        (
            "der indgås aftaler med lokale avlere om levering til dagtilbud",
            "forældrebestyrelserne høres om forslaget",
        ),
    ),
    MemberMotion(
        "sommerferieåbne biblioteker",
        "20.02.00-G01",
        "Kultur- og Fritidsudvalget",
        "Når skolerne lukker, lukker også mange af de steder, hvor børn kan være gratis.",
        (
            "bibliotekerne i Hyldeby og Tornemark holder åbent hver dag i juli",
            "der laves et program sammen med foreningerne",
        ),
    ),
    MemberMotion(
        "kortere sagsbehandlingstid i byggesager",
        "02.34.00-G01",
        "Teknik- og Miljøudvalget",
        "Det skal være enkelt at bygge en carport. I dag venter borgerne for længe på svar i de "
        "små sager.",
        (
            "der fastsættes et mål på fire uger for enkle byggesager",
            "udvalget får en månedlig opgørelse",
        ),
    ),
    MemberMotion(
        "lektiecafé i alle skoledistrikter",
        "17.01.00-G01",
        "Børne- og Ungeudvalget",
        "Ikke alle børn har et roligt sted at lave lektier eller en voksen, der har tid til at "
        "hjælpe.",
        (
            "der åbnes en lektiecafé i hvert skoledistrikt",
            "frivillige og studerende tilbydes et kursus",
        ),
    ),
)
