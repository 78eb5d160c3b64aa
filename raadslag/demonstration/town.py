"""The fictional Lyngsø Kommune: bodies, parties, and who sits where.

No such municipality exists, and all names are made up.
"""

from __future__ import annotations

from dataclasses import dataclass

NAME = "Lyngsø Kommune"
CODE = "9990"  # Danish codes end at 860
WEBSITE = "https://lyngsoe.example"
HALL = "Lyngsø Rådhus, Rådhustorvet 1"

PARTIES: dict[str, str] = {
    "A": "Socialdemokratiet",
    "B": "Radikale Venstre",
    "C": "Det Konservative Folkeparti",
    "F": "Socialistisk Folkeparti",
    "I": "Liberal Alliance",
    "L": "Lyngsølisten",
    "M": "Moderaterne",
    "O": "Dansk Folkeparti",
    "V": "Venstre",
    "Æ": "Danmarksdemokraterne",
    "Ø": "Enhedslisten",
}
# As spoken in minutes, where it is another than the registered name.
SPOKEN = {"C": "Konservative", "F": "SF"}
GROUPS: dict[str, tuple[str, ...]] = {
    "Valggruppe 1": ("A", "F", "Ø", "B", "L"),
    "Valggruppe 2": ("V", "C", "I", "M", "O", "Æ"),
}

COUNCILLORS: tuple[tuple[str, str], ...] = (
    ("Kirsten Vestermark", "A"),
    ("Jonas Elkær", "A"),
    ("Anna Thorup Lind", "A"),
    ("Søren Brohave", "A"),
    ("Mie Tangkjær", "A"),
    ("Henrik Aalund", "V"),
    ("Birgitte Skovfoged", "V"),
    ("Bo Rønnebjerg", "V"),
    ("Lars Hedevang", "V"),
    ("Pernille Strandgård", "C"),
    ("Torben Ulvedal", "C"),
    ("Astrid Lyngholm", "F"),
    ("Rasmus Kildevæld", "F"),
    ("Jette Ørnskov", "Æ"),
    ("Flemming Bakmand", "Æ"),
    ("Clara Sivebæk", "Ø"),
    ("Nikolaj Fjeldsted", "I"),
    ("Yasmin Okholm", "B"),
    ("Poul Grønvang", "O"),
    ("Camilla Dybdal", "M"),
    ("Esben Tranekær", "L"),
)


@dataclass(frozen=True, slots=True)
class Committee:
    """A body with its code, tasks and members; the chair first, then the vice chair."""

    name: str
    code: str
    kind: str  # bodies.states.OrganizationKind
    task: str
    topics: tuple[str, ...]
    director: str
    room: str
    start: str
    weekday: int  # Monday is 0
    week: int  # which week of the month it meets in, from 0
    members: tuple[str, ...] = ()


COUNCIL = Committee(
    "Byrådet",
    "BYR",
    "council",
    "Byrådet er kommunens øverste politiske myndighed og vedtager budget, planer og politikker.",
    (),
    "Borgmesteren",
    "Byrådssalen",
    "17:00",
    1,
    2,
    ("Kirsten Vestermark", "Henrik Aalund"),
)
ECONOMY = Committee(
    "Økonomiudvalget",
    "ØKU",
    "economy",
    "Økonomiudvalget fører tilsyn med alle kommunens finansielle og administrative forhold og "
    "forbereder "
    "sagerne til Byrådet.",
    ("economy",),
    "Kommunaldirektøren",
    "Mødelokale 1",
    "15:00",
    2,
    1,
    (
        "Kirsten Vestermark",
        "Henrik Aalund",
        "Jonas Elkær",
        "Astrid Lyngholm",
        "Pernille Strandgård",
        "Jette Ørnskov",
        "Esben Tranekær",
    ),
)
COMMITTEES: tuple[Committee, ...] = (
    Committee(
        "Beskæftigelsesudvalget",
        "BEU",
        "committee",
        "Beskæftigelse, integration, jobcenter, sygedagpenge og samarbejdet med virksomhederne om "
        "rekruttering.",
        ("employment",),
        "Direktøren for Beskæftigelse og Borgerservice",
        "Mødelokale 2",
        "13:30",
        1,
        0,
        (
            "Anna Thorup Lind",
            "Jette Ørnskov",
            "Bo Rønnebjerg",
            "Clara Sivebæk",
            "Torben Ulvedal",
            "Søren Brohave",
            "Camilla Dybdal",
        ),
    ),
    Committee(
        "Børne- og Ungeudvalget",
        "BUU",
        "committee",
        "Dagtilbud, skoler, fritidstilbud, ungdomsskole og indsatser for børn og unge med særlige "
        "behov.",
        ("children",),
        "Direktøren for Børn og Unge",
        "Mødelokale 3",
        "15:30",
        2,
        0,
        (
            "Astrid Lyngholm",
            "Lars Hedevang",
            "Mie Tangkjær",
            "Yasmin Okholm",
            "Poul Grønvang",
            "Jonas Elkær",
            "Nikolaj Fjeldsted",
        ),
    ),
    Committee(
        "Teknik- og Miljøudvalget",
        "TMU",
        "committee",
        "Planlægning, byggeri, veje, kollektiv trafik, natur, miljø, klima og forsyning.",
        ("planning", "traffic", "environment", "climate"),
        "Direktøren for Teknik og Miljø",
        "Mødelokale 1",
        "14:00",
        0,
        0,
        (
            "Birgitte Skovfoged",
            "Rasmus Kildevæld",
            "Søren Brohave",
            "Flemming Bakmand",
            "Clara Sivebæk",
            "Pernille Strandgård",
            "Esben Tranekær",
        ),
    ),
    Committee(
        "Kultur- og Fritidsudvalget",
        "KFU",
        "committee",
        "Biblioteker, museer, musikskole, idræt, foreninger, frivillighed, turisme og "
        "landdistrikter.",
        ("culture",),
        "Direktøren for Kultur og Fritid",
        "Kulturhuset, Sal B",
        "16:00",
        3,
        0,
        (
            "Esben Tranekær",
            "Camilla Dybdal",
            "Mie Tangkjær",
            "Lars Hedevang",
            "Rasmus Kildevæld",
            "Poul Grønvang",
            "Torben Ulvedal",
        ),
    ),
    Committee(
        "Social- og Sundhedsudvalget",
        "SSU",
        "committee",
        "Ældre, sundhed, voksne med handicap, psykiatri, misbrug og socialt udsatte.",
        ("welfare",),
        "Direktøren for Social og Sundhed",
        "Mødelokale 2",
        "15:00",
        3,
        0,
        (
            "Jonas Elkær",
            "Pernille Strandgård",
            "Yasmin Okholm",
            "Bo Rønnebjerg",
            "Flemming Bakmand",
            "Clara Sivebæk",
            "Nikolaj Fjeldsted",
        ),
    ),
)
WORKS = Committee(
    "Hoved-MED-udvalget",
    "MED",
    "works",
    "Det øverste udvalg for medindflydelse og medbestemmelse mellem ledelse og medarbejdere.",
    ("works",),
    "Kommunaldirektøren",
    "Mødelokale 4",
    "09:00",
    4,
    0,
)
OFFICE = Committee(
    "Direktionen",
    "DIR",
    "office",
    "Kommunens øverste administrative ledelse.",
    (),
    "",
    "",
    "",
    0,
    0,
)

ROUTE = ("DIR", "MED", *(one.code for one in COMMITTEES), "ØKU", "BYR")
STANDING = (*COMMITTEES, ECONOMY, COUNCIL)
ALL = (COUNCIL, ECONOMY, *COMMITTEES, WORKS, OFFICE)
_PARTY = dict(COUNCILLORS)


def members(committee: Committee) -> tuple[str, ...]:
    """Those who sit in a body; everybody in the council."""
    if committee is COUNCIL:
        leaders = committee.members
        return leaders + tuple(name for name, _ in COUNCILLORS if name not in leaders)
    return committee.members


def party(name: str) -> str:
    """A councillor's letter."""
    return _PARTY[name]


def lettered(name: str) -> str:
    """A councillor's name as minutes print it.

    >>> lettered("Clara Sivebæk")
    'Clara Sivebæk (Ø)'
    """
    return f"{name} ({_PARTY[name]})"


def spoken(letter: str) -> str:
    """A party's name as minutes print it."""
    return SPOKEN.get(letter, PARTIES[letter])
