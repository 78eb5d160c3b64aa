"""The printed marks of list items: numbers, letters, Roman numerals, bullets."""

import re

BULLET = "•"

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip

# A bullet some editor typed as text, with the blank after it.
_TYPED = re.compile(r"([•·▪◦●○■□§*–-]|o)\s+(?=\S)")


def number_mark(number: int, style: str) -> str:
    """The number written as ``decimal``, ``lower-alpha``, ``upper-roman`` and so on."""
    if style.endswith("alpha") and number > 0:
        mark = _letters(number)
    elif style.endswith("roman") and 0 < number < 4000:
        mark = _roman(number)
    else:
        return str(number)
    return mark.upper() if style.startswith("upper") else mark


def typed_bullet(text: str) -> tuple[str, str]:
    """The bullet typed before the text, and the text after it; none is ""."""
    match = _TYPED.match(text)
    if match is None or (match[1] == "o" and not text[match.end()].isupper()):
        return "", text
    return match[1], text[match.end() :]


def _letters(number: int) -> str:
    letters = ""
    while number > 0:
        number, place = divmod(number - 1, 26)
        letters = chr(ord("a") + place) + letters
    return letters


def _roman(number: int) -> str:
    numeral = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        numeral += sign * count
    return numeral
