"""Case numbers as municipalities print them, and the KLE number in them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_KLE = re.compile(r"(?<![\d.])(\d{2}\.\d{2}\.\d{2})(?:-([A-ZÆØÅ]\d{2}))?(?![\d.])")
_NUMBER = (
    r"\d{2}\.\d{2}(?:\.\d{2})?-[A-ZÆØÅ]\d{2}(?:-\d{1,6}-(?:\d{4}|\d{2}))?"
    r"|[A-ZÆØÅ]{1,6}-?(?:19|20)\d{2}-\d{2,8}"
    r"|\d{2,4}-(?:19|20)\d{2}-\d{1,8}"
    r"|(?:19|20)\d{2}[-/]\d{3,8}"
    r"|\d{2}/\d{1,7}"
    r"|\d{2}-\d{4,7}"
)
_LABEL = (
    r"(?:Journal(?:nr\.?|nummer|\snr\.?)|J\.?\s?nr\.?|"
    r"Sags?(?:nr\.?|nummer|\s?nr\.?|s?id\.?|\s?id\.?)?|Acadre(?:sags)?nr\.?|ESDH(?:-sag)?|Sag)"
)
_LABELLED = re.compile(rf"^{_LABEL}\s*[.:]?\s*({_NUMBER})(?![\w./-]*\w)", re.IGNORECASE)
_WITH_MORE = re.compile(
    r"^(?:[\s,;]*(?:(?:Dok(?:ument)?\.?\s?(?:nr\.?|id)?|Sagsinitialer|Initialer|Sagsbehandler|Sagstype)"
    r"\s*[.:]\s*\S*|Åbent?|Lukket|Åben\ssag))+[\s.]*$",
    re.IGNORECASE,
)
_ALONE = re.compile(rf"^\(?({_NUMBER})\)?$")
_BROKEN = re.compile(
    r"^(?:\d{2}\.\d{2}\.\d{2}-(?:[A-ZÆØÅ]\d{2}-?(?:\d{1,6}-?)?)?|\d{2}\.\d{2}\.|EMN-(?:\d{4}-?)?\d*"
    r"|\d{2}/|(?:19|20)\d{2}-|[A-ZÆØÅ]{1,6}-(?:19|20)\d{2}-)$"
)
_TOPIC = re.compile(r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}")
_FACET = re.compile(r"[A-ZÆØÅ][0-9]{2}")
_LAST_SEQUENCE = 999_999


@dataclass(frozen=True, slots=True)
class KleNumber:
    """KLE topic NN.NN.NN and facet, a letter and two digits."""

    topic: str
    facet: str | None


def kle_of(case_number: str) -> KleNumber | None:
    """The KLE number inside a case number, or none.

    >>> kle_of("00.00.00-P19-1719-10")
    KleNumber(topic='00.00.00', facet='P19')
    >>> kle_of("EMN-2025-008579") is None
    True
    """
    match = _KLE.search(case_number)
    return KleNumber(match[1], match[2]) if match else None


def find_case_number(line: str) -> str | None:
    """The case number a line consists of, with or without a label.

    >>> find_case_number("15.00.00-A00-3-25"), find_case_number("Sagsnr.: 12/27845")
    ('15.00.00-A00-3-25', '12/27845')
    >>> find_case_number("EMN-2025-008579"), find_case_number("2012-28504")
    ('EMN-2025-008579', '2012-28504')
    >>> find_case_number("Regnskab 2012-28504 kroner") is None
    True
    """
    line = line.strip()
    match = _ALONE.match(line) or _LABELLED.match(line)
    return match[1] if match else None


def is_whole_line(line: str) -> bool:
    """Whether nothing but the case number and its label is on the line.

    >>> is_whole_line("Sag nr. 12/27845"), is_whole_line("Sag 12/27845 Anna")
    (True, False)
    """
    number = find_case_number(line)
    return number is not None and line.strip().rstrip(")").endswith(number)


def rest_of_line(line: str) -> str | None:
    """The labelled values after a case number; None where prose follows.

    >>> rest_of_line("Sagsnr.: 330-2018-3619  Dok.nr.: 330-2018-500301  Lukket")
    'Dok.nr.: 330-2018-500301  Lukket'
    >>> rest_of_line("Sag 12/27845 om veje") is None
    True
    """
    number = find_case_number(line)
    rest = line.split(number, 1)[1] if number else ""
    return rest.strip(" ,;") if _WITH_MORE.match(rest) else None


def join_broken(first: str, second: str) -> str | None:
    """The case number two lines make together, when they do.

    >>> join_broken("15.00.00-A00-", "3-25")
    '15.00.00-A00-3-25'
    >>> join_broken("15.00.00-A00-3-25", "Resume") is None
    True
    """
    first, second = first.strip(), second.strip()
    start = re.sub(rf"^{_LABEL}\s*[.:]?\s*(?=[\dA-Z])", "", first, flags=re.IGNORECASE)
    if not _BROKEN.match(start) or " " in second:
        return None
    return next((n for n in (start + second, f"{start}-{second}") if _ALONE.match(n)), None)


def topic_fault(topic: str) -> str:
    """What is wrong with the form of a KLE topic, in Danish; empty when nothing is.

    Only the form is judged: a topic no list knows is still a topic.

    >>> topic_fault("15.00.00")
    ''
    >>> topic_fault("15.00")
    'Skriv KLE-emnet som tre tal på to cifre med punktum imellem, fx 15.00.00.'
    """
    if _TOPIC.fullmatch(topic):
        return ""
    return "Skriv KLE-emnet som tre tal på to cifre med punktum imellem, fx 15.00.00."


def facet_fault(facet: str) -> str:
    """What is wrong with the form of a KLE facet, in Danish; empty when nothing is.

    >>> facet_fault("A00"), facet_fault("a0")
    ('', 'Skriv handlingsfacetten som et stort bogstav og to cifre, fx A00.')
    """
    if _FACET.fullmatch(facet):
        return ""
    return "Skriv handlingsfacetten som et stort bogstav og to cifre, fx A00."


def build(topic: str, facet: str, *, sequence: int, year: int) -> str:
    """The number of a new case.

    Args:
        topic: KLE topic, NN.NN.NN.
        facet: KLE facet, a letter and two digits.
        sequence: Which case of the year it is within the topic and facet, from 1.
        year: The year the case was created, four digits.

    Raises:
        ValueError: Topic or facet is of another form, or sequence or year out of range.

    >>> build("15.00.00", "A00", sequence=3, year=2025)
    '15.00.00-A00-3-25'
    """
    fault = topic_fault(topic) or facet_fault(facet)
    if fault:
        raise ValueError(fault)
    if not (1 <= sequence <= _LAST_SEQUENCE and 1900 <= year <= 9999):
        raise ValueError("sequence or year out of range")
    return f"{topic}-{facet}-{sequence}-{year % 100:02d}"


def next_sequence(numbers: Iterable[str], topic: str, facet: str, *, year: int) -> int:
    """The first sequence no case of the topic, facet and year has reached.

    >>> next_sequence(["15.00.00-A00-3-25", "15.00.00-A00-9-24"], "15.00.00", "A00", year=2025)
    4
    """
    start, end = f"{topic}-{facet}-", f"-{year % 100:02d}"
    middles = (
        number.removeprefix(start).removesuffix(end)
        for number in numbers
        if number.startswith(start) and number.endswith(end)
    )
    return max((int(one) for one in middles if one.isdecimal()), default=0) + 1
