"""Names of staff taken out of what is released."""

from __future__ import annotations

import re

_STAFF = r"(?:øvrige\s+|ansvarlig\s+)?sags(?:behandler(?:e|en|ne)?|ansvarlig)"
_MARKS = r"(?:\s|</?(?:strong|em)>)*"
_HEADING = re.compile(rf"\s*{_STAFF}\s*:?\s*", re.IGNORECASE)
_ROW = re.compile(
    rf"<tr>\s*<t[dh]\b[^>]*>(?:<p>)?{_MARKS}{_STAFF}{_MARKS}:?{_MARKS}(?:</p>)?</t[dh]>.*?</tr>",
    re.IGNORECASE | re.DOTALL,
)
_LINE = re.compile(
    rf"(<(?:p|li|td|th|br)\b[^>]*>){_MARKS}{_STAFF}{_MARKS}:.*?(?=<br|</p>|</li>|</td>|</th>)",
    re.IGNORECASE | re.DOTALL,
)
_EMPTY = re.compile(r"<(p|li)>\s*</\1>")


def names_staff(heading: str | None) -> bool:
    """Whether the text under a heading says who prepared the case.

    >>> names_staff("Øvrige sagsbehandlere"), names_staff("Sagsbehandlertal")
    (True, False)
    """
    return heading is not None and _HEADING.fullmatch(heading) is not None


def without_staff(html: str) -> str:
    """Sanitised HTML without the lines that name caseworkers.

    Their names are for the house: the municipality, not its clerk, answers
    for a paper.

    Source: domain reference A8, B1 (caseworkers are internal by default).

    >>> without_staff("<p>Sagsbehandler: A. Holm</p><p>Kajen synker.</p>")
    '<p>Kajen synker.</p>'
    """
    if "sags" not in html.lower():
        return html
    return _EMPTY.sub("", _LINE.sub(r"\1", _ROW.sub("", html)))
