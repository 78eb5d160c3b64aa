"""The words and numbers a text consists of."""

import re
import unicodedata

# Signs without width hide borders from readers, and words from machines.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
TOKEN = re.compile(r"\d+(?:[.:/\u2010-\u2013\u2212-]\w+)+|[^\W_]+")
_CASE = re.compile(r"\d\d(?:\.\d\d){1,2}(?:-[a-zæøå]\d\d)?(?:-\d+)*")
_DASH = re.compile(r"[\u2010-\u2013\u2212](?<=\d.)(?=\w)")  # after a number: the same as -
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_APART = re.compile(r"[/-]")
_ALONE = re.compile(r"\d{4}|[^\W\d_]{2,}")  # a year, or a word
WHOLE = 3  # pieces after the topic of a case number: its facet, number and year
LONGEST = 80  # letters of a word that is kept


def plain(text: str) -> str:
    """The text in small letters, composed, without signs that have no width.

    >>> plain("Kaj\\u00adKANT"), plain("2026–2029")
    ('kajkant', '2026-2029')
    """
    return _DASH.sub("-", _UNSEEN.sub("", unicodedata.normalize("NFC", text)).lower())


def tokens(text: str) -> list[str]:
    """The words and numbers of a text in small letters, in order.

    Args:
        text: Any text.

    >>> tokens("Sag 15.00.00-A00-3-25: Børn & unge")
    ['sag', '15.00.00-a00-3-25', 'børn', 'unge']
    """
    return [one[:LONGEST] for one in TOKEN.findall(plain(text))]


def amount(token: str) -> str:
    """A number without the dots that part its thousands; another token as it is.

    Args:
        token: One token in small letters.

    >>> amount("2.400.000"), amount("15.00.00"), amount("havn")
    ('2400000', '15.00.00', 'havn')
    """
    return token.replace(".", "") if _THOUSANDS.fullmatch(token) else token


def beginnings(token: str) -> list[str]:
    """The shorter numbers a case number begins with, and its end; of others, years and words.

    The end is in two, as it is when it is written alone.

    Args:
        token: One token in small letters.

    >>> beginnings("15.00.00-a00-3-25")
    ['15.00.00', '15.00.00-a00', '15.00.00-a00-3', '15', '15.00', 'a00', '3-25']
    >>> tokens("A00-3-25")
    ['a00', '3-25']
    >>> beginnings("2026-2029"), beginnings("4-udvalg"), beginnings("6-årige")
    (['2026', '2029'], ['udvalg'], ['årige'])
    >>> beginnings("havn"), beginnings("12-13")
    ([], [])
    """
    if not _CASE.fullmatch(token):
        pieces = _APART.split(token) if token[0].isdigit() else []
        return [one for one in pieces if one != token and _ALONE.fullmatch(one)]
    head, *rest = token.split("-")
    longer = [head, *("-".join([head, *rest[:at]]) for at in range(1, len(rest)))]
    groups = head.split(".")
    shorter = [".".join(groups[:at]) for at in range(1, len(groups))]
    end = [rest[0], "-".join(rest[1:])] if len(rest) == WHOLE and rest[0][0].isalpha() else []
    return [one for one in (*longer, *shorter, *end) if one != token]
