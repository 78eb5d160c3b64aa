"""Counted votes, as told by the text of a decision."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from raadslag.rules.names import split_names
from raadslag.rules.wording import clean, fold


@dataclass(frozen=True, slots=True)
class Ballot:
    """One vote: what it was on, the numbers, and who, as printed."""

    on: str | None = None
    in_favour: int | None = None
    against: int | None = None
    abstained: int | None = None
    in_favour_who: tuple[str, ...] = ()
    against_who: tuple[str, ...] = ()
    abstained_who: tuple[str, ...] = ()


_SIDE = re.compile(
    r"^(?P<side>(?:stemmer\s+)?for(?:\s+(?:[\wæøåÆØÅ-]+\s+){0,6}?(?:stemte|stemmer))?"
    r"|stemte\s+for|(?:stemmer\s+)?i?mod(?:\s+(?:[\wæøåÆØÅ-]+\s+){0,6}?(?:stemte|stemmer))?|stemte\s+i?mod"
    r"|(?:undlod|undlader|undlad)(?:\s+at\s+stemme)?|hverken\s+for\s+eller\s+i?mod(?:\s+stemte)?|blank[et]*(?:\s+stemt\w*)?)"
    r"\s*(?P<mark>:)?\s*(?P<who>.*)$",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\bmed\s+(?:stemmerne\s+)?(?P<for>\d{1,2})\s+(?:stemmer|for)?\s*(?:for\s+)?(?:og\s+|,\s*)?(?:i?mod\s+)?(?P<against>\d{1,2})(?:\s+(?:stemmer|imod))?\b",
    re.IGNORECASE,
)
_VOTED = re.compile(
    r"(?P<count>\d{1,2})\s*(?P<who>\([^()]{1,400}\))?\s*(?:medlemmer\s+)?(?:stemmer\s+|stemte\s+)(?P<side>for|i?mod)\b"
    r"(?:\s+(?P<after>\([^()]{1,400}\)))?"
    r"|(?P<count2>\d{1,2})\s+(?:medlem(?:mer)?\s+)?(?:undlod|undlader)\b",
    re.IGNORECASE,
)
_NUMBER_LAST = re.compile(
    r"\s*\(\s*(\d{1,3})(?:\s+stemmer)?\s*\)\s*\.?$|\s+i\s+alt\s+(\d{1,3})\.?$"
)
_NUMBER_FIRST = re.compile(r"^(\d{1,3})(?:\s+(?:stemmer|medlemmer))?\s*(?:[:,–-]\s*|(?=\(|$|\.))")
_LISTED = re.compile(r"\s*[,;]\s*(?:og\s+|samt\s+)?|\s+(?:og|samt)\s+")
_EACH = re.compile(r"[^\s)]\s+\((\d{1,3})\)$")
_PERSON = re.compile(r"\s\([^()\d]+\)$")
_TO_VOTE = re.compile(
    r"\s+(?:blev|bliver|er|sættes|sattes|blev\s+herefter)?\s*(?:herefter\s+)?(?:sat\s+)?"
    r"(?:til|under)\s+afstemning\b.{0,60}$",
    re.IGNORECASE,
)
# "For stemte:" with the names on the line below.
_SIDE_ALONE = re.compile(
    r"^((?:For|I?mod|Undlod)[^\n:]{0,40}:)[ \t]*\n(?=[A-ZÆØÅ\d])", re.IGNORECASE | re.MULTILINE
)
_NAMED = re.compile(
    r"(?P<who>[A-ZÆØÅ][^.;()]{0,200}?)\s*\((?P<count>\d{1,2})(?:\s+stemmer)?\)\s+"
    r"(?:stemte|stemmer)\s+(?P<side>for|i?mod)\b"
)
_ALSO_AGAINST = re.compile(
    r"[,;]?\s(?:og\s)?(?P<count>\d{1,2})\s+(?P<side>i?mod)\b(?:\s+(?P<who>\([^()]{1,400}\))|(?=\s*(?:[,.;]|og\b|$)))"
)
_OF_MEMBER = re.compile(r"\b(?:in)?habil", re.IGNORECASE)
_REJECTED = re.compile(r"\b(?:forkastet|afvist|nedstemt|bortfaldt|faldt)\s+med\b", re.IGNORECASE)
_SUBJECT = re.compile(
    r"stemt\w*\s+om|afstemning\b|\bsat(?:te)?\s+under\s+afstemning|ændringsforslag|underændringsforslag|\bhovedforslag|\bforslag\s+(?:fra|stillet)|^indstillingen\b|\bindstillingen\s+blev",
    re.IGNORECASE,
)


def read_votes(text: str) -> tuple[Ballot, ...]:
    """The votes a decision's text counts up, in order.

    >>> read_votes("For stemte: Ø, F og C (8)\\nImod stemte: V (5)")
    ... # doctest: +NORMALIZE_WHITESPACE
    (Ballot(on=None, in_favour=8, against=5, abstained=None,
            in_favour_who=('Ø', 'F', 'C'), against_who=('V',), abstained_who=()),)
    >>> read_votes("Godkendt med 42 stemmer mod 4. 8 medlemmer undlod at stemme.")[0].abstained
    8
    >>> read_votes("Godkendt.")
    ()
    """
    reading: list[Ballot] = []
    subject: str | None = None
    sides: set[str] = set()
    for line in _lines(text):
        found = _side(line)
        if found is None:
            if totals := _totals(line):
                # "4 stemte for" and "7 stemte imod" on lines of their own are one vote.
                if sides == {"total"} and _completes(reading[-1], totals):
                    reading[-1] = _merged(reading[-1], totals)
                else:
                    reading.append(replace(totals, on=_subject(line) or subject))
                sides = {"total"}
            elif _SUBJECT.search(line):
                subject = _TO_VOTE.sub("", line).rstrip(" :.")
                sides = set()
            continue
        side, ballot = found
        if not sides or side in sides:
            reading.append(Ballot(on=subject))
            sides, subject = set(), None
        reading[-1] = _merged(reading[-1], ballot)
        sides = (sides - {"total"}) | {side}
    return tuple(ballot for ballot in reading if _counts(ballot))


def _counts(ballot: Ballot) -> bool:
    """Whether a vote is told by numbers or by both sides; one side alone is dissent."""
    numbers = (ballot.in_favour, ballot.against, ballot.abstained)
    return any(number is not None for number in numbers) or bool(
        ballot.in_favour_who and ballot.against_who
    )


def _completes(one: Ballot, other: Ballot) -> bool:
    """Whether two lines each tell a side that the other leaves out."""
    told = {(one.in_favour is None, one.against is None)}
    told.add((other.in_favour is None, other.against is None))
    return told == {(True, False), (False, True)}


def _lines(text: str) -> list[str]:
    """Lines, and inside them the sides of a vote, each alone."""
    pieces: list[str] = []
    for line in _SIDE_ALONE.sub(r"\1 ", text).splitlines():
        cut = re.split(
            r"(?<=[.;)])\s+(?=(?:For|Imod|Undlod|Hverken|Blankt)\s+(?:stemte|at\s+stemme|for)\b|Imod:|Undl\w+:)",
            clean(line),
        )
        pieces.extend(re.sub(r"^[-•*]\s+", "", piece) for piece in cut if piece)
    return pieces


def _side(line: str) -> tuple[str, Ballot] | None:
    """One side of a vote: its name and what it says."""
    match = _SIDE.match(line)
    if match is None or not _tells(match):
        return None
    name = fold(match["side"])
    who, count = _who(match["who"])
    if re.match(r"undl|hverken|blank", name):
        return "abstained", Ballot(abstained=count, abstained_who=who)
    if "imod" in name or name.startswith("mod") or " mod" in name:
        return "against", Ballot(against=count, against_who=who)
    return "for", Ballot(in_favour=count, in_favour_who=who)


def _tells(match: re.Match[str]) -> bool:
    """Whether a line that begins like a side of a vote is one."""
    voted = "stem" in fold(match["side"]) or fold(match["side"]).startswith("hverken")
    return bool(match["mark"]) or (voted and bool(re.match(r"[A-ZÆØÅ\d(]|ingen\b", match["who"])))


def _who(text: str) -> tuple[tuple[str, ...], int | None]:
    """Names and the number of a side."""
    text = clean(text).rstrip(".")
    if (together := _of_each(text)) is not None:
        return _names(text), together
    number = _NUMBER_LAST.search(text)
    if number:
        return _names(text[: number.start()]), int(number[1] or number[2])
    if first := _NUMBER_FIRST.match(text):
        rest = text[first.end() :].strip()
        inner = rest[1:-1] if rest.startswith("(") and rest.endswith(")") else rest
        return _names(inner), int(first[1])
    return _names(text), 0 if fold(text) in ("ingen", "-") else None


def _of_each(text: str) -> int | None:
    """The number of a side that gives one for each group: "A (4), C (2), Bo Bech (V)".

    Members named with their party count one. A number at the end alone, after names
    without any, is the total and is not read here.
    """
    parts = [part for part in _LISTED.split(text) if part]
    numbers = [_EACH.search(part) for part in parts]
    if len(parts) < 2 or numbers[0] is None:
        return None
    if not all(number or _PERSON.search(part) for part, number in zip(parts, numbers, strict=True)):
        return None
    return sum(int(number[1]) if number else 1 for number in numbers)


def _names(text: str) -> tuple[str, ...]:
    """Who is named on a side."""
    return () if fold(text) in ("", "ingen", "-") else split_names(text)


def _merged(one: Ballot, other: Ballot) -> Ballot:
    """Two tellings of one vote as one; the number given first stands."""

    def first(left: int | None, right: int | None) -> int | None:
        return right if left is None else left

    return Ballot(
        one.on,
        first(one.in_favour, other.in_favour),
        first(one.against, other.against),
        first(one.abstained, other.abstained),
        one.in_favour_who or other.in_favour_who,
        one.against_who or other.against_who,
        one.abstained_who or other.abstained_who,
    )


def _totals(line: str) -> Ballot | None:
    """Numbers told in a sentence: "med 42 stemmer mod 4"; not on a member's conflict."""
    if _OF_MEMBER.search(line):
        return None
    total = _TOTAL.search(line)
    told = Ballot()
    if total:
        counts = int(total["for"]), int(total["against"])
        # "forkastet med 6 stemmer mod 5": the larger number voted it down.
        if _REJECTED.search(line):
            counts = min(counts), max(counts)
        told = Ballot(in_favour=counts[0], against=counts[1])
    found = (*_VOTED.finditer(line), *_NAMED.finditer(line))
    for match in (*found, *(_ALSO_AGAINST.finditer(line) if found else ())):
        told = _merged(told, _counted(match))
    return told if told.in_favour is not None or told.against is not None else None


def _counted(match: re.Match[str]) -> Ballot:
    """One side told in a sentence: "8 (A, F) stemte for"."""
    if match.re is _VOTED and match["count2"]:
        return Ballot(abstained=int(match["count2"]))
    after = match["after"] if match.re is _VOTED else None
    who = _names((match["who"] or after or "").strip("()"))
    if match["side"].casefold() == "for":
        return Ballot(in_favour=int(match["count"]), in_favour_who=who)
    return Ballot(against=int(match["count"]), against_who=who)


def _subject(line: str) -> str | None:
    """What a sentence with totals was a vote on."""
    match = re.match(
        r"^(?P<on>.{3,200}?)\s+(?:blev|er|var)?\s*(?:godkendt|vedtaget|forkastet|tiltrådt|afvist|bortfaldt|faldt|nedstemt)\b",
        line,
        re.IGNORECASE,
    )
    return match["on"] if match else None
