"""What the headings of Danish agendas and minutes stand over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from raadslag.rules.danish_date import DATE_PATTERN, find_date
from raadslag.rules.heading_words import MINOR, PREFIXES, ROLES, Role
from raadslag.rules.wording import capitals, clean, plain


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading understood: its role, and who and when it names."""

    role: Role
    body: str | None = None
    day: date | None = None
    item_number: str | None = None
    proposer: str | None = None


_FROM = re.compile(
    r"^(?:(?P<motion>(?:beslutnings|medlems|initiativ|ændrings)?forslag)"
    r"|(?:(?:ny|supplerende|revideret|ændret)\s)?indstilling(?:er)?)"
    r"\s+(?:stillet\s+)?(?:fra|af)\s+(?P<who>.{1,120})$",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"^(?P<who>\S.{1,100}?)s\s+indstilling(?:er)?(?:\s+til\s.{1,80})?$", re.IGNORECASE
)
_PROPOSES = re.compile(
    r"^(?P<who>\S.{1,100}?)\s+(?:indstiller|foreslår|anbefaler)"
    r"(?:\s+(?:til|overfor|over\s+for)\s.{1,80}?)?\s*[,:]?(?:\s*at)?\s*:?$",
    re.IGNORECASE,
)
_DAY = (
    r"(?:\s*[,:]?\s*(?:(?:på|i)\s+mødet|på\s+møde|møde)?\s*(?:den|d\.)?"
    rf"\s*(?P<day>{DATE_PATTERN}))"
)
_POINT = (
    r"(?:\s*[,.:(-]*\s*(?:pkt\.?|punkt(?:nr\.?|nummer)?|sag(?:s?nr\.?|\snr\.?)|nr\.)"
    r"\s*:?\s*(?P<point>\d{1,4}(?:\.\w)?)\)?)?"
)
_DECISIONS = tuple(
    re.compile(rf"{start}{_POINT}\W*$", re.IGNORECASE)
    for start in (
        rf"^beslutning(?:er)?{_DAY}",
        r"^(?:tidligere\s+)?beslutning(?:er)?\s+(?:truffet\s+)?(?:i|fra|af|på\s+møde\s+i)\s+"
        rf"(?P<body>\S.{{1,150}}?){_DAY}?",
        rf"^beslutning(?:er)?\s*[-:,]?\s+(?P<body>[^\W\d].{{1,150}}?){_DAY}",
        r"^(?P<body>\S.{1,120}?)s\s+beslutning(?:er)?(?:\s+(?:i|på|fra)\s+(?:mødet|møde))?"
        rf"{_DAY}?",
    )
)
_STAGE = re.compile(
    rf"^(?P<body>\S.{{1,120}}?)(?:\s*,\s*|\s+)(?:den\s+|d\.\s+)?(?P<day>{DATE_PATTERN})"
    rf"{_POINT}\s*:?\s*$",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"udvalg|byråd|bestyrelse|magistrat|råd(?:et)?\b|nævn|direktion|repræsentation|forum|kommission"
    r"|forvaltning|afdeling|\bMED\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"\b(?:møde[trn]?|mødes|behandling|beslutning|beslutter|fremsendes|sendes|vedrørende|er|blev"
    r"|bliver|har|den|det|på|fra|senest|inden|efter|siden|dato|dok|referat|notat|bilag|revideret"
    r")\b|\d|[.:]",
    re.IGNORECASE,
)
_MAX = 200


def read_heading(text: str) -> Heading:
    """The meaning of a heading; OTHER when its words are not listed.

    >>> read_heading("RESUMÉ").role.value
    'summary'
    >>> read_heading("Beslutning i Udvalget for plan (PUK) den 10-04-2013")
    ... # doctest: +NORMALIZE_WHITESPACE
    Heading(role=<Role.DECISION: 'decision'>, body='Udvalget for plan (PUK)',
            day=datetime.date(2013, 4, 10), item_number=None, proposer=None)
    >>> read_heading("Byrådets beslutning den 3. maj 2024 Punkt 7").item_number
    '7'
    >>> read_heading("INDSTILLING FRA BORGMESTEREN").proposer
    'BORGMESTEREN'
    >>> read_heading("Faglige forandringer").role.value
    'other'
    """
    line = clean(text).rstrip(":").rstrip()
    if len(line) > _MAX:
        return Heading(Role.OTHER)
    return _certain(line) or _proposing(line) or _prefixed(line)


def _certain(line: str) -> Heading | None:
    """A heading that cannot be running text."""
    found = _dated_decision(line) if "eslutning" in line.casefold() else None
    return found or _listed(line) or _owned(line)


def _listed(line: str) -> Heading | None:
    """A heading that is in the vocabulary word for word."""
    bare = re.sub(r"^\d{1,2}(?:\.\d{1,2})?[.)]?\s+", "", plain(line))
    if bare in ROLES:
        role = ROLES[bare]
        return Heading(role, proposer=_owner(line) if role is Role.RECOMMENDATION else None)
    parts = re.split(r"\s*(?:/|\+|&|\bog\b)\s*", bare)
    role = ROLES.get(parts[0], Role.OTHER)
    whole = len(parts) > 1 and all(part in ROLES for part in parts)
    return Heading(role) if whole else None


def _owner(line: str) -> str | None:
    """Whose recommendation it is: "Administrationens indstilling"."""
    match = _OWN.match(line) or _PROPOSES.match(line)
    who = match["who"] if match else None
    return None if who is None or plain(who) == "det" else who


def _owned(line: str) -> Heading | None:
    """A heading that names whose recommendation or motion follows."""
    if match := _FROM.match(line):
        role = Role.MEMBER_MOTION if match["motion"] else Role.RECOMMENDATION
        return Heading(role, proposer=match["who"].strip())
    if _OWN.match(line) and len(line) < 80:
        return Heading(Role.RECOMMENDATION, proposer=_owner(line))
    return None


def _proposing(line: str) -> Heading | None:
    """A heading such as "Forvaltningen foreslår,"."""
    if _PROPOSES.match(line) and len(line) < 120:
        return Heading(Role.RECOMMENDATION, proposer=_owner(line))
    return None


def _prefixed(line: str) -> Heading:
    """A heading known by its first word."""
    bare = plain(line)
    if len(bare) > 80 or re.search(r"\d{2}|udvalg|[.,;!?]", bare):
        return Heading(Role.OTHER)
    if bare.endswith("påtegning"):
        return Heading(Role.ENDORSEMENT)
    return Heading(next((role for form, role in PREFIXES if form.match(bare)), Role.OTHER))


def _dated_decision(line: str) -> Heading | None:
    """A decision heading that names body, date or item number."""
    if plain(line) in ROLES:
        return None
    match = next((found for form in _DECISIONS if (found := form.match(line))), None)
    return _decision(match) if match else None


def _decision(match: re.Match[str]) -> Heading:
    """The decision heading a form has matched."""
    named = match.groupdict()
    body = (named.get("body") or "").strip(" ,") or None
    day = find_date(named["day"]) if named["day"] else None
    return Heading(Role.DECISION, body, day, named["point"])


def read_stage(text: str) -> Heading | None:
    """A line that names a body, a date and perhaps an item, and no more.

    >>> read_stage("Teknisk Udvalg, 10. september 2019, pkt. 65:").item_number
    '65'
    >>> read_stage("KMB IT-udvalget den 5. december 2012 Punkt 3").body
    'KMB IT-udvalget'
    >>> read_stage("Mødet holdes den 5. december 2012 i salen") is None
    True
    """
    line = clean(text)
    match = _STAGE.match(line) if len(line) <= _MAX else None
    if match is None or not _is_body(match["body"]):
        return None
    return Heading(
        Role.HISTORY, match["body"].strip(" ,:"), find_date(match["day"]), match["point"]
    )


def _is_body(name: str) -> bool:
    """Whether a name can be a body's, and is no piece of a sentence."""
    return (
        (name[0].isupper() or name[0] == "§")
        and len(name) <= 90
        and not _SENTENCE.search(name)
        and (len(name.split()) <= 3 or _BODY.search(name) is not None)
    )


def is_known(text: str) -> bool:
    """Whether a line of unformatted text is surely a heading.

    >>> is_known("Sagsfremstilling"), is_known("RESUMÉ:"), is_known("Indstilling fra Anna")
    (True, True, True)
    >>> is_known("Udvalget drøfter sagen."), is_known("Bilag 1: Kort")
    (False, False)
    """
    line = clean(text)
    if not line or len(line) > _MAX or line[-1] in ".;,!?":
        return False
    bare = line.rstrip(":").rstrip()
    heading = _certain(bare) or _prefixed(bare)
    return heading.role is not Role.OTHER and (line[0].isupper() or line[0].isdigit())


def is_minor(text: str) -> bool:
    """Whether a known heading may as well stand over a part of the case.

    >>> is_minor("Baggrund:"), is_minor("Sagsfremstilling")
    (True, False)
    """
    return plain(text) in MINOR


def is_pseudo(text: str) -> bool:
    """Whether a line of text is set as a heading by capitals alone.

    >>> is_pseudo("BESLUTNINGSFORSLAG FRA V"), is_pseudo("VURDERING"), is_pseudo("KFU BSK")
    (True, True, False)
    """
    line = clean(text)
    if not capitals(line) or len(line) > 120 or line[-1] in ".;,!?":
        return False
    return any(len(word) > 4 for word in re.split(r"\W+", line))


__all__ = [
    "Heading",
    "Role",
    "is_known",
    "is_minor",
    "is_pseudo",
    "read_heading",
    "read_stage",
]
